// Exact feasibility of linear rows over bounded whole numbers: the bounded-variable simplex of Dutertre and de Moura.
#pragma once

#include "rules/rational.h"

#include <functional>
#include <optional>
#include <vector>

namespace juesuan::rules {

// Find x with low ≤ x ≤ high and, for every row, rowLow ≤ Σ aᵢxᵢ ≤ rowHigh. x = 0 must lie within the bounds.
// Bland's rule: it ends. Every step is exact; a number beyond 64 bits ends in GaveUp.
class Simplex {
public:
    enum class Verdict { Feasible, Infeasible, GaveUp };

    int addVariable(qint64 low, qint64 high);
    // Terms are pairs of variable and factor; an empty bound is no bound.
    void addRow(const std::vector<std::pair<int, int>>& terms, std::optional<qint64> low, std::optional<qint64> high);

    // Whole numbers: fractions are cut off by branching, within `nodes` tries. GaveUp as soon as `interrupted` (may be
    // empty) says so.
    Verdict solve(const std::function<bool()>& interrupted = {}, int nodes = 64);
    // After Feasible: a solution in whole numbers.
    const std::vector<qint64>& witness() const { return m_witness; }
    // After Infeasible: rows that cannot hold together (an irreducible set, unless branching was needed).
    const std::vector<int>& conflict() const { return m_conflict; }
    int pivots() const { return m_pivots; }

private:
    struct Bounds {
        std::optional<qint64> low, high;
    };
    static constexpr int maximumPivots = 50'000;

    int m_columns = 0;            // variables that were added; rows follow as their own variables
    std::vector<Bounds> m_bounds; // by variable, row variables behind the others once solve() began
    std::vector<Bounds> m_rowBounds;
    std::vector<std::vector<std::pair<int, int>>> m_rowTerms;
    struct Entry {
        int column;
        Rational factor; // never 0
    };
    using Row = std::vector<Entry>;       // by column; most of a row is zeros, which are left out
    std::vector<Row> m_table;             // basic = Σ factor · nonbasic
    std::vector<int> m_basic, m_nonbasic; // which variable a row, a column stands for
    std::vector<Rational> m_value;        // by variable
    std::vector<qint64> m_witness;
    std::vector<int> m_conflict;
    bool m_overflow = false;
    int m_pivots = 0;
    std::function<bool()> m_interrupted;

    void buildTable();
    Verdict relax();
    Verdict branch(int& nodes);
    int violatedRow(bool& tooLow) const;
    int enteringColumn(int row, bool raise) const;
    void pivot(int row, int column, Rational target);
    void rebuildRows(int row, int column);
    Rational factorAt(const Row& row, int column) const;
    Row combined(const Row& row, const Row& own, int column, Rational factor);
    void explain(int row);
};

} // namespace juesuan::rules
