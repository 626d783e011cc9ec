// Bounds propagation and backtracking. A budget of 0 is plain constraint solving; more lets that many relations break.
#include "readers/placement_search.h"

#include <algorithm>

namespace juesuan {

namespace {

int aliveCount(const std::vector<char>& domain) { return int(std::count(domain.begin(), domain.end(), char(1))); }

Contribution plus(const Contribution& a, const Contribution& b) {
    return {a.sum + b.sum, a.terms + b.terms, a.first || b.first, a.other || b.other};
}

} // namespace

PlacementSearch::PlacementSearch(const PlacementModel& model, std::vector<int> rows, int& nodes)
    : m_model(model), m_rows(std::move(rows)), m_positions(model.candidates.size(), -1), m_nodes(nodes) {
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_positions[size_t(m_rows[i])] = int(i);
        const auto& of = model.relationsOfRow[size_t(m_rows[i])];
        m_relations.insert(m_relations.end(), of.begin(), of.end());
    }
    std::sort(m_relations.begin(), m_relations.end());
    m_relations.erase(std::unique(m_relations.begin(), m_relations.end()), m_relations.end());
}

PlacementSearch::Domains PlacementSearch::fullDomains() const {
    Domains domains;
    for (const int row : m_rows)
        domains.emplace_back(m_model.candidates[size_t(row)].size(), char(1));
    return domains;
}

PlacementSearch::Bounds PlacementSearch::boundsOf(const ModelRelation& relation, const Domains& domains,
                                                  int withoutRow) const {
    // `low` collects the least sum and the flags that all candidates share; `high` the greatest and the flags that one has.
    Bounds out{relation.fixed, relation.fixed, 0};
    for (const ModelRelation::Part& part : relation.parts) {
        if (part.row == withoutRow)
            continue;
        const auto& domain = domains[size_t(m_positions[size_t(part.row)])];
        bool any = false;
        Contribution low, high;
        for (size_t c = 0; c < domain.size(); ++c) {
            if (!domain[c])
                continue;
            const Contribution& x = part.byCandidate[c];
            if (!any) {
                low = high = x;
                any = true;
                continue;
            }
            low.sum = std::min(low.sum, x.sum);
            high.sum = std::max(high.sum, x.sum);
            high.terms = std::max(high.terms, x.terms);
            low.first &= x.first;
            high.first |= x.first;
            low.other &= x.other;
            high.other |= x.other;
        }
        out.low = plus(out.low, low);
        out.high = plus(out.high, high);
        out.open += aliveCount(domain) > 1;
    }
    return out;
}

bool PlacementSearch::surelyBroken(const ModelRelation& relation, const Bounds& bounds) const {
    if (relation.kind == RelationKind::NeedsOther)
        return bounds.low.first && !bounds.high.other;
    const qint64 allowed = bounds.high.terms / 2 * relation.quantum;
    return bounds.low.sum > allowed || (relation.kind == RelationKind::Equal && bounds.high.sum < -allowed);
}

bool PlacementSearch::brokenInDomains(const ModelRelation& relation, const Domains& domains) const {
    const Bounds bounds = boundsOf(relation, domains, -1);
    if (surelyBroken(relation, bounds))
        return true;
    if (bounds.open != 1)
        return false;
    // One row is open: exact, since the bounds of a sum may straddle 0 though no candidate meets it.
    for (const ModelRelation::Part& part : relation.parts) {
        const auto& domain = domains[size_t(m_positions[size_t(part.row)])];
        if (aliveCount(domain) < 2)
            continue;
        const Bounds rest = boundsOf(relation, domains, part.row);
        for (size_t c = 0; c < domain.size(); ++c)
            if (domain[c] && !relation.broken(plus(rest.low, part.byCandidate[c])))
                return false;
    }
    return true;
}

bool PlacementSearch::prune(Domains& domains, int position, ViolationBudget left, const std::vector<char>& broken,
                            bool& changed) {
    const int row = m_rows[size_t(position)];
    auto& domain = domains[size_t(position)];
    std::vector<ViolationBudget> extra(domain.size());
    for (const int index : m_model.relationsOfRow[size_t(row)]) {
        if (broken[size_t(std::lower_bound(m_relations.begin(), m_relations.end(), index) - m_relations.begin())])
            continue;
        const ModelRelation& relation = m_model.relations[size_t(index)];
        const Bounds rest = boundsOf(relation, domains, row);
        const auto part = std::find_if(relation.parts.begin(), relation.parts.end(),
                                       [&](const ModelRelation::Part& p) { return p.row == row; });
        for (size_t c = 0; c < domain.size(); ++c) {
            if (!domain[c])
                continue;
            const Contribution& own = part->byCandidate[c];
            if (surelyBroken(relation, {plus(rest.low, own), plus(rest.high, own), rest.open}))
                ++(relation.hard ? extra[c].hard : extra[c].soft);
        }
    }
    bool any = false;
    for (size_t c = 0; c < domain.size(); ++c) {
        if (domain[c] && (extra[c].hard > left.hard || extra[c].soft > left.soft)) {
            domain[c] = 0;
            changed = true;
        }
        any = any || domain[c];
    }
    return any;
}

bool PlacementSearch::propagate(Domains& domains, ViolationBudget budget) {
    std::vector<char> broken(m_relations.size());
    for (bool changed = true; changed;) {
        if (--m_nodes < 0)
            return false;
        changed = false;
        ViolationBudget left = budget;
        for (size_t i = 0; i < m_relations.size(); ++i) {
            const ModelRelation& relation = m_model.relations[size_t(m_relations[i])];
            broken[i] = brokenInDomains(relation, domains);
            (relation.hard ? left.hard : left.soft) -= broken[i];
        }
        if (left.hard < 0 || left.soft < 0)
            return false;
        for (size_t p = 0; p < m_rows.size(); ++p)
            if (aliveCount(domains[p]) > 1 && !prune(domains, int(p), left, broken, changed))
                return false;
    }
    return true;
}

std::optional<std::vector<int>> PlacementSearch::search(Domains domains, ViolationBudget budget) {
    if (!propagate(domains, budget))
        return std::nullopt;
    int branch = -1, least = 0;
    for (size_t p = 0; p < domains.size(); ++p)
        if (const int n = aliveCount(domains[p]); n > 1 && (branch < 0 || n < least)) {
            branch = int(p);
            least = n;
        }
    if (branch < 0) {
        std::vector<int> chosen;
        for (const auto& domain : domains)
            chosen.push_back(int(std::find(domain.begin(), domain.end(), char(1)) - domain.begin()));
        return chosen;
    }
    const std::vector<char> open = domains[size_t(branch)];
    for (size_t c = 0; c < open.size() && m_nodes > 0; ++c) {
        if (!open[c])
            continue;
        std::fill(domains[size_t(branch)].begin(), domains[size_t(branch)].end(), char(0));
        domains[size_t(branch)][c] = 1;
        if (auto found = search(domains, budget))
            return found;
    }
    return std::nullopt;
}

std::optional<std::vector<int>> PlacementSearch::solve(ViolationBudget budget) { return search(fullDomains(), budget); }

std::optional<std::vector<int>> PlacementSearch::solveWith(ViolationBudget budget, int row, int candidate) {
    Domains domains = fullDomains();
    auto& domain = domains[size_t(m_positions[size_t(row)])];
    std::fill(domain.begin(), domain.end(), char(0));
    domain[size_t(candidate)] = 1;
    return search(std::move(domains), budget);
}

std::optional<std::vector<int>> PlacementSearch::solveWithout(ViolationBudget budget, int row, int candidate) {
    Domains domains = fullDomains();
    domains[size_t(m_positions[size_t(row)])][size_t(candidate)] = 0;
    return search(std::move(domains), budget);
}

} // namespace juesuan
