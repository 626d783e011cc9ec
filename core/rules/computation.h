// 公式运算: which cells are totals of others, and what they come to.
#pragma once

#include "edit/change_set.h"
#include "model/relation.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <vector>

namespace juesuan {

// Holds the rules written with ":=" as bound to one report's rows (Checker::relations).
class Computation {
public:
    Computation() = default;
    explicit Computation(const std::vector<LinearRelation>& relations);

    bool computes(const CellRef& cell) const { return m_cells.contains(cell); }
    // The formula that gives the cell its value in this report: of those that have it as their left side, the first
    // whose right side has a figure; null when none has, or the cell is not computed.
    const LinearRelation* formulaOf(const CellRef& cell, const Report& report) const;

    // The index, in the relations that this was made from, of what formulaOf gives; -1 where that is null.
    int relationOf(const CellRef& cell, const Report& report) const;

    // Cells that a person keeps by hand: never changed, but used by others as they stand.
    using Kept = std::function<bool(const CellRef&)>;
    // What follows from cells that have just changed, parts before totals. A total whose last part went becomes blank.
    // A total with an unread part, or beyond Amount's range, stays as it is.
    std::vector<CellChange> following(const Report& report, const std::vector<CellRef>& changed, const Kept& kept) const;
    // Every total that differs from its parts. A total without any part is left alone: it may be all that is known.
    std::vector<CellChange> all(const Report& report, const Kept& kept) const;

private:
    struct Cell {
        std::vector<int> formulas; // in rule order
        int rank = 0;              // parts have lower ranks than their totals
    };
    int rankOf(const CellRef& cell, int depth);
    std::vector<CellChange> run(Report working, std::vector<CellRef> wanted, bool clear, const Kept& kept) const;

    std::vector<LinearRelation> m_formulas;
    std::vector<int> m_relations; // by formula
    QHash<CellRef, Cell> m_cells;
    QHash<CellRef, std::vector<CellRef>> m_totalsOf; // by part
};

} // namespace juesuan
