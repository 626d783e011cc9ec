// Computes totals in the order of their ranks.
#include "rules/computation.h"

#include "base/wide.h"

#include <algorithm>
#include <optional>
#include <queue>

namespace juesuan {

namespace {

constexpr int deepest = 64; // totals of totals; a deeper chain is a circle of rules

struct Sum {
    bool any = false;    // a part has a figure
    bool unread = false;
    CellValue value;
};

Sum sumOf(const LinearRelation& formula, const Report& report) {
    Sum out;
    Wide fen = 0;
    qint64 quantum = 1;
    for (size_t i = 1; i < formula.terms.size(); ++i) {
        const CellValue part = report.value(formula.terms[i].cell);
        out.unread |= part.isUnread();
        if (!part.isFigure())
            continue;
        out.any = true;
        fen -= Wide(formula.terms[i].weight) * part.amount.fen();
        quantum = std::max<qint64>(quantum, part.quantum);
    }
    if (fen > Amount::maximumFen || fen < -Amount::maximumFen)
        out.unread = true; // no amount can hold it
    else
        out.value = CellValue::figure(Amount::ofFen(qint64(fen)), quantum);
    return out;
}

} // namespace

Computation::Computation(const std::vector<LinearRelation>& relations) {
    for (size_t index = 0; index < relations.size(); ++index) {
        const LinearRelation& relation = relations[index];
        if (!relation.computes || relation.terms.size() < 2 || relation.terms.front().weight != 1)
            continue;
        const auto prior = [](const LinearTerm& term) { return term.priorYear; };
        if (std::any_of(relation.terms.begin(), relation.terms.end(), prior))
            continue;
        const CellRef& total = relation.terms.front().cell;
        m_cells[total].formulas.push_back(int(m_formulas.size()));
        for (size_t i = 1; i < relation.terms.size(); ++i)
            m_totalsOf[relation.terms[i].cell].push_back(total);
        m_formulas.push_back(relation);
        m_relations.push_back(int(index));
    }
    const QList<CellRef> cells = m_cells.keys();
    for (const CellRef& cell : cells)
        rankOf(cell, 0);
}

int Computation::rankOf(const CellRef& cell, int depth) {
    const auto at = m_cells.find(cell);
    if (at == m_cells.end())
        return 0;
    if (at->rank > 0 || depth > deepest)
        return at->rank;
    int rank = 0;
    const std::vector<int> formulas = at->formulas;
    for (const int formula : formulas)
        for (size_t i = 1; i < m_formulas[size_t(formula)].terms.size(); ++i)
            rank = std::max(rank, rankOf(m_formulas[size_t(formula)].terms[i].cell, depth + 1));
    return m_cells[cell].rank = rank + 1;
}

const LinearRelation* Computation::formulaOf(const CellRef& cell, const Report& report) const {
    const auto at = m_cells.find(cell);
    if (at == m_cells.end())
        return nullptr;
    for (const int formula : at->formulas)
        if (const Sum sum = sumOf(m_formulas[size_t(formula)], report); sum.any || sum.unread)
            return &m_formulas[size_t(formula)];
    return nullptr;
}

int Computation::relationOf(const CellRef& cell, const Report& report) const {
    const LinearRelation* formula = formulaOf(cell, report);
    return formula ? m_relations[size_t(formula - m_formulas.data())] : -1;
}

std::vector<CellChange> Computation::run(Report working, std::vector<CellRef> wanted, bool clear, const Kept& kept) const {
    struct Entry {
        int rank;
        CellRef cell;
        bool operator<(const Entry& other) const { return rank != other.rank ? rank > other.rank : other.cell < cell; }
    };
    std::priority_queue<Entry> queue;
    QSet<CellRef> queued;
    const auto want = [&](const CellRef& cell) {
        const auto at = m_cells.find(cell);
        if (at != m_cells.end() && !queued.contains(cell)) {
            queued.insert(cell);
            queue.push({at->rank, cell});
        }
    };
    for (const CellRef& cell : wanted)
        want(cell);
    std::vector<CellChange> out;
    while (!queue.empty()) {
        const CellRef cell = queue.top().cell;
        queue.pop();
        if (kept && kept(cell))
            continue;
        const LinearRelation* formula = formulaOf(cell, working);
        if (!formula && !clear)
            continue;
        CellValue value = CellValue::blank();
        if (formula) {
            const Sum sum = sumOf(*formula, working);
            if (sum.unread)
                continue;
            value = sum.value;
        }
        const CellValue before = working.value(cell);
        // The same amount printed coarser or finer is the same total.
        if (before == value || (before.isFigure() && value.isFigure() && before.amount == value.amount))
            continue;
        working.setValue(cell, value);
        out.push_back({cell, before, value});
        for (const CellRef& total : m_totalsOf.value(cell))
            want(total);
    }
    return out;
}

std::vector<CellChange> Computation::following(const Report& report, const std::vector<CellRef>& changed, const Kept& kept) const {
    std::vector<CellRef> wanted;
    for (const CellRef& cell : changed)
        for (const CellRef& total : m_totalsOf.value(cell))
            wanted.push_back(total);
    return run(report, std::move(wanted), true, kept);
}

std::vector<CellChange> Computation::all(const Report& report, const Kept& kept) const {
    const QList<CellRef> cells = m_cells.keys();
    return run(report, {cells.begin(), cells.end()}, false, kept);
}

} // namespace juesuan
