// Bounds propagation and backtracking. A budget of 0 is plain constraint solving; more lets that many relations break.
#include "readers/placement_search.h"

#include <algorithm>
#include <utility>

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
    m_places.resize(m_rows.size());
    m_firstPart.push_back(0);
    for (size_t r = 0; r < m_relations.size(); ++r) {
        int part = m_firstPart.back();
        for (const ModelRelation::Part& of : relationAt(int(r)).parts)
            m_places[size_t(m_positions[size_t(of.row)])].push_back({int(r), part++});
        m_firstPart.push_back(part);
    }
}

const PlacementSearch::State* PlacementSearch::root(ViolationBudget budget) {
    if (budget.hard == m_rootBudget.hard && budget.soft == m_rootBudget.soft)
        return m_root ? &*m_root : nullptr;
    State state;
    for (const int row : m_rows)
        state.domains.emplace_back(m_model.candidates[size_t(row)].size(), char(1));
    state.parts.resize(size_t(m_firstPart.back()));
    state.broken.assign(m_relations.size(), 0);
    state.stale.assign(m_relations.size(), 1);
    state.toPrune.assign(m_rows.size(), 1);
    for (size_t p = 0; p < m_rows.size(); ++p)
        rowChanged(state, int(p));
    m_root.reset();
    m_rootBudget = budget;
    if (propagate(state, budget))
        m_root = std::move(state);
    return m_root ? &*m_root : nullptr;
}

// `low` collects the least sum and the flags that all candidates share; `high` the greatest and the flags that one has.
PlacementSearch::Bounds PlacementSearch::boundsOfPart(const ModelRelation::Part& part, const Domain& domain) {
    Contribution low, high;
    int alive = 0;
    for (size_t c = 0; c < domain.size(); ++c) {
        if (!domain[c])
            continue;
        const Contribution& x = part.byCandidate[c];
        if (alive++ == 0) {
            low = high = x;
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
    return {low, high, alive > 1};
}

PlacementSearch::Bounds PlacementSearch::boundsOf(const State& state, int index, int withoutPart) const {
    const Contribution& fixed = relationAt(index).fixed;
    Bounds out{fixed, fixed, 0};
    for (int i = m_firstPart[size_t(index)]; i < m_firstPart[size_t(index) + 1]; ++i) {
        if (i == withoutPart)
            continue;
        const Bounds& part = state.parts[size_t(i)];
        out.low = plus(out.low, part.low);
        out.high = plus(out.high, part.high);
        out.open += part.open;
    }
    return out;
}

bool PlacementSearch::surelyBroken(const ModelRelation& relation, const Bounds& bounds) const {
    if (relation.kind == RelationKind::NeedsOther)
        return bounds.low.first && !bounds.high.other;
    const qint64 allowed = bounds.high.terms / 2 * relation.quantum;
    return bounds.low.sum > allowed || (relation.kind == RelationKind::Equal && bounds.high.sum < -allowed);
}

bool PlacementSearch::brokenInDomains(const State& state, int index) const {
    const ModelRelation& relation = relationAt(index);
    const Bounds bounds = boundsOf(state, index, -1);
    if (surelyBroken(relation, bounds))
        return true;
    if (bounds.open != 1)
        return false;
    // One row is open: exact, since the bounds of a sum may straddle 0 though no candidate meets it.
    for (int i = m_firstPart[size_t(index)]; i < m_firstPart[size_t(index) + 1]; ++i) {
        if (!state.parts[size_t(i)].open)
            continue;
        const ModelRelation::Part& part = partAt({index, i});
        const Domain& domain = state.domains[size_t(m_positions[size_t(part.row)])];
        const Bounds rest = boundsOf(state, index, i);
        for (size_t c = 0; c < domain.size(); ++c)
            if (domain[c] && !relation.broken(plus(rest.low, part.byCandidate[c])))
                return false;
    }
    return true;
}

// Drops the candidates of one row that break more than may still break; false when none is left.
bool PlacementSearch::prune(State& state, int position, ViolationBudget left) {
    Domain& domain = state.domains[size_t(position)];
    m_extra.assign(domain.size(), {});
    for (const Place& place : m_places[size_t(position)]) {
        if (state.broken[size_t(place.relation)])
            continue;
        const ModelRelation& relation = relationAt(place.relation);
        const Bounds rest = boundsOf(state, place.relation, place.part);
        const auto& own = partAt(place).byCandidate;
        for (size_t c = 0; c < domain.size(); ++c)
            if (domain[c] && surelyBroken(relation, {plus(rest.low, own[c]), plus(rest.high, own[c]), rest.open}))
                ++(relation.hard ? m_extra[c].hard : m_extra[c].soft);
    }
    bool any = false, fallen = false;
    for (size_t c = 0; c < domain.size(); ++c) {
        if (domain[c] && (m_extra[c].hard > left.hard || m_extra[c].soft > left.soft)) {
            domain[c] = 0;
            fallen = true;
        }
        any = any || domain[c];
    }
    if (fallen)
        rowChanged(state, position);
    return any;
}

// Takes a row's domain over; everything that hangs on it is looked at again.
void PlacementSearch::rowChanged(State& state, int position) const {
    for (const Place& place : m_places[size_t(position)]) {
        state.parts[size_t(place.part)] = boundsOfPart(partAt(place), state.domains[size_t(position)]);
        state.stale[size_t(place.relation)] = 1;
        for (const ModelRelation::Part& part : relationAt(place.relation).parts)
            state.toPrune[size_t(m_positions[size_t(part.row)])] = 1;
    }
}

// What is left of the budget after the relations that are broken whatever else happens; false when it is exceeded.
bool PlacementSearch::countBroken(State& state, ViolationBudget& left) const {
    for (size_t i = 0; i < m_relations.size(); ++i) {
        if (state.stale[i]) {
            const char now = brokenInDomains(state, int(i));
            if (now != state.broken[i]) // changes what every row may still break
                std::fill(state.toPrune.begin(), state.toPrune.end(), char(1));
            state.broken[i] = now;
            state.stale[i] = 0;
        }
        (relationAt(int(i)).hard ? left.hard : left.soft) -= state.broken[i];
    }
    return left.hard >= 0 && left.soft >= 0;
}

bool PlacementSearch::propagate(State& state, ViolationBudget budget) {
    for (bool changed = true; changed;) {
        if (--m_nodes < 0)
            return false;
        ViolationBudget left = budget;
        if (!countBroken(state, left))
            return false;
        for (size_t p = 0; p < m_rows.size(); ++p)
            if (std::exchange(state.toPrune[p], char(0)) && aliveCount(state.domains[p]) > 1 && !prune(state, int(p), left))
                return false;
        changed = std::find(state.stale.begin(), state.stale.end(), char(1)) != state.stale.end();
    }
    return true;
}

std::optional<std::vector<int>> PlacementSearch::search(State state, ViolationBudget budget) {
    if (!propagate(state, budget))
        return std::nullopt;
    int branch = -1, least = 0;
    for (size_t p = 0; p < state.domains.size(); ++p)
        if (const int n = aliveCount(state.domains[p]); n > 1 && (branch < 0 || n < least)) {
            branch = int(p);
            least = n;
        }
    if (branch < 0) {
        std::vector<int> chosen;
        for (const Domain& domain : state.domains)
            chosen.push_back(int(std::find(domain.begin(), domain.end(), char(1)) - domain.begin()));
        return chosen;
    }
    const Domain open = state.domains[size_t(branch)];
    for (size_t c = 0; c < open.size() && m_nodes > 0; ++c) {
        if (!open[c])
            continue;
        State held = state;
        held.domains[size_t(branch)].assign(open.size(), char(0));
        held.domains[size_t(branch)][c] = 1;
        rowChanged(held, branch);
        if (auto found = search(std::move(held), budget))
            return found;
    }
    return std::nullopt;
}

std::optional<std::vector<int>> PlacementSearch::solve(ViolationBudget budget) {
    const State* from = root(budget);
    return from ? search(*from, budget) : std::nullopt;
}

std::optional<std::vector<int>> PlacementSearch::solveWith(ViolationBudget budget, int row, int candidate) {
    const State* from = root(budget);
    const int position = m_positions[size_t(row)];
    if (!from || !from->domains[size_t(position)][size_t(candidate)])
        return std::nullopt;
    State state = *from;
    Domain& domain = state.domains[size_t(position)];
    std::fill(domain.begin(), domain.end(), char(0));
    domain[size_t(candidate)] = 1;
    rowChanged(state, position);
    return search(std::move(state), budget);
}

std::optional<std::vector<int>> PlacementSearch::solveWithout(ViolationBudget budget, int row, int candidate) {
    const State* from = root(budget);
    if (!from)
        return std::nullopt;
    State state = *from;
    const int position = m_positions[size_t(row)];
    Domain& domain = state.domains[size_t(position)];
    domain[size_t(candidate)] = 0;
    if (aliveCount(domain) == 0)
        return std::nullopt;
    rowChanged(state, position);
    return search(std::move(state), budget);
}

} // namespace juesuan
