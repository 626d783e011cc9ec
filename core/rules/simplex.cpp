// The bounded-variable simplex in exact fractions.
#include "rules/simplex.h"

#include <algorithm>
#include <map>

namespace juesuan::rules {

int Simplex::addVariable(qint64 low, qint64 high) {
    m_bounds.push_back({low, high});
    return m_columns++;
}

void Simplex::addRow(const std::vector<std::pair<int, int>>& terms, std::optional<qint64> low,
                     std::optional<qint64> high) {
    m_rowTerms.push_back(terms);
    m_rowBounds.push_back({low, high});
}

void Simplex::buildTable() {
    const size_t rows = m_rowTerms.size();
    m_table.assign(rows, {});
    m_basic.clear();
    m_nonbasic.clear();
    for (int c = 0; c < m_columns; ++c)
        m_nonbasic.push_back(c);
    for (size_t r = 0; r < rows; ++r) {
        m_basic.push_back(m_columns + int(r));
        m_bounds.push_back(m_rowBounds[r]);
        std::map<int, qint64> factors; // a variable may be named more than once
        for (const auto& [variable, factor] : m_rowTerms[r])
            factors[variable] += factor;
        for (const auto& [variable, factor] : factors)
            if (factor != 0)
                m_table[r].push_back({variable, factor});
    }
    m_value.assign(size_t(m_columns) + rows, Rational());
}

Simplex::Verdict Simplex::solve(const std::function<bool()>& interrupted, int nodes) {
    m_interrupted = interrupted;
    buildTable();
    const Verdict verdict = branch(nodes);
    if (verdict == Verdict::Infeasible) {
        std::sort(m_conflict.begin(), m_conflict.end());
        m_conflict.erase(std::unique(m_conflict.begin(), m_conflict.end()), m_conflict.end());
    }
    return verdict;
}

// A fraction is split off: below it, then above it. Without fractions this is one relaxation.
Simplex::Verdict Simplex::branch(int& nodes) {
    if (nodes-- <= 0)
        return Verdict::GaveUp;
    if (const Verdict verdict = relax(); verdict != Verdict::Feasible)
        return verdict;
    int fraction = -1;
    for (int c = 0; c < m_columns && fraction < 0; ++c)
        if (!m_value[size_t(c)].whole())
            fraction = c;
    if (fraction < 0) {
        m_witness.clear();
        for (int c = 0; c < m_columns; ++c)
            m_witness.push_back(m_value[size_t(c)].numerator());
        return Verdict::Feasible;
    }
    const qint64 below = m_value[size_t(fraction)].floor();
    const Bounds whole = m_bounds[size_t(fraction)];
    for (const Bounds part : {Bounds{whole.low, below}, Bounds{below + 1, whole.high}}) {
        Simplex half = *this;
        half.m_bounds[size_t(fraction)] = part;
        // A nonbasic variable has to stay within its bounds; a basic one is mended by relax().
        const auto at = std::find(half.m_nonbasic.begin(), half.m_nonbasic.end(), fraction);
        if (at != half.m_nonbasic.end())
            return Verdict::GaveUp; // fractions stand in the basis only, as all bounds are whole
        const Verdict verdict = half.branch(nodes);
        m_conflict.insert(m_conflict.end(), half.m_conflict.begin(), half.m_conflict.end());
        m_witness = half.m_witness;
        if (verdict != Verdict::Infeasible)
            return verdict;
    }
    return Verdict::Infeasible;
}

Simplex::Verdict Simplex::relax() {
    while (true) {
        bool tooLow = false;
        const int row = violatedRow(tooLow);
        if (m_overflow || m_pivots > maximumPivots || (m_interrupted && m_interrupted()))
            return Verdict::GaveUp;
        if (row < 0)
            return Verdict::Feasible;
        const int column = enteringColumn(row, tooLow);
        if (column < 0) {
            explain(row);
            return Verdict::Infeasible;
        }
        const Bounds& bounds = m_bounds[size_t(m_basic[size_t(row)])];
        pivot(row, column, tooLow ? *bounds.low : *bounds.high);
        ++m_pivots;
    }
}

// Bland: of the basic variables out of bounds the one with the smallest number; −1 when all are within.
int Simplex::violatedRow(bool& tooLow) const {
    int best = -1;
    for (size_t r = 0; r < m_basic.size(); ++r) {
        const int variable = m_basic[r];
        if (best >= 0 && m_basic[size_t(best)] < variable)
            continue;
        const Bounds& bounds = m_bounds[size_t(variable)];
        const Rational value = m_value[size_t(variable)];
        const bool low = bounds.low && value < Rational(*bounds.low);
        const bool high = bounds.high && Rational(*bounds.high) < value;
        if (low || high) {
            best = int(r);
            tooLow = low;
        }
    }
    return best;
}

// Bland: of the nonbasic variables that can move the row the one with the smallest number; −1 when none can.
int Simplex::enteringColumn(int row, bool raise) const {
    int best = -1;
    for (const Entry& entry : m_table[size_t(row)]) {
        const int sign = entry.factor.sign();
        const int variable = m_nonbasic[size_t(entry.column)];
        if (best >= 0 && m_nonbasic[size_t(best)] < variable)
            continue;
        const Bounds& bounds = m_bounds[size_t(variable)];
        const Rational value = m_value[size_t(variable)];
        const bool up = (sign > 0) == raise;
        const bool room =
            up ? !bounds.high || value < Rational(*bounds.high) : !bounds.low || Rational(*bounds.low) < value;
        if (room)
            best = entry.column;
    }
    return best;
}

Rational Simplex::factorAt(const Row& row, int column) const {
    const auto at = std::lower_bound(row.begin(), row.end(), column,
                                     [](const Entry& entry, int wanted) { return entry.column < wanted; });
    return at != row.end() && at->column == column ? at->factor : Rational();
}

void Simplex::pivot(int row, int column, Rational target) {
    const int leaving = m_basic[size_t(row)];
    const int entering = m_nonbasic[size_t(column)];
    const Rational step = Rational::divide(Rational::subtract(target, m_value[size_t(leaving)], m_overflow),
                                           factorAt(m_table[size_t(row)], column), m_overflow);
    m_value[size_t(leaving)] = target;
    m_value[size_t(entering)] = Rational::add(m_value[size_t(entering)], step, m_overflow);
    for (size_t r = 0; r < m_basic.size(); ++r) {
        const Rational factor = int(r) == row ? Rational() : factorAt(m_table[r], column);
        if (factor.zero())
            continue;
        Rational& value = m_value[size_t(m_basic[r])];
        value = Rational::add(value, Rational::multiply(factor, step, m_overflow), m_overflow);
    }
    rebuildRows(row, column);
    m_basic[size_t(row)] = entering;
    m_nonbasic[size_t(column)] = leaving;
}

// The leaving variable takes the entering one's column: its row is solved for the entering one, the others take it in.
void Simplex::rebuildRows(int row, int column) {
    Row& own = m_table[size_t(row)];
    const Rational inverse = Rational::divide(1, factorAt(own, column), m_overflow);
    for (Entry& entry : own)
        entry.factor =
            entry.column == column ? inverse : Rational::multiply(entry.factor.negated(), inverse, m_overflow);
    for (size_t r = 0; r < m_table.size(); ++r) {
        const Rational factor = int(r) == row ? Rational() : factorAt(m_table[r], column);
        if (!factor.zero())
            m_table[r] = combined(m_table[r], own, column, factor);
    }
}

// row + factor · own, where the row's own entry at the column is replaced.
Simplex::Row Simplex::combined(const Row& row, const Row& own, int column, Rational factor) {
    Row out;
    out.reserve(row.size() + own.size());
    auto a = row.begin();
    auto b = own.begin();
    while (a != row.end() || b != own.end()) {
        const bool left = a != row.end() && (b == own.end() || a->column <= b->column);
        const bool right = b != own.end() && (a == row.end() || b->column <= a->column);
        const int at = left ? a->column : b->column;
        Rational sum = left && at != column ? a->factor : Rational();
        if (right)
            sum = Rational::add(sum, Rational::multiply(factor, b->factor, m_overflow), m_overflow);
        if (!sum.zero())
            out.push_back({at, sum});
        a += left;
        b += right;
    }
    return out;
}

// The row says that its variable cannot come within its bounds while those in it keep theirs.
void Simplex::explain(int row) {
    const auto take = [&](int variable) {
        if (variable >= m_columns)
            m_conflict.push_back(variable - m_columns);
    };
    take(m_basic[size_t(row)]);
    for (const Entry& entry : m_table[size_t(row)])
        take(m_nonbasic[size_t(entry.column)]);
}

} // namespace juesuan::rules
