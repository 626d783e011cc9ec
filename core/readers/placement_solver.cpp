// Splits a placement problem into components, finds the fewest broken relations of each and what they force.
#include "readers/placement_solver.h"

#include "readers/placement_search.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace juesuan {

namespace {

constexpr int mostCandidates = 1'000;
constexpr int mostRowsOfAComponent = 400;
constexpr int anySoft = 1'000'000;

struct Sets { // union-find
    std::vector<int> parent;
    explicit Sets(size_t n) : parent(n) { std::iota(parent.begin(), parent.end(), 0); }
    int root(int i) {
        while (parent[size_t(i)] != i)
            i = parent[size_t(i)] = parent[size_t(parent[size_t(i)])];
        return i;
    }
    void join(int a, int b) { parent[size_t(root(a))] = root(b); }
};

// Rows with a choice, grouped by the relations that tie them together.
std::vector<std::vector<int>> componentsOf(const PlacementModel& model) {
    Sets sets(model.candidates.size());
    for (const ModelRelation& relation : model.relations)
        for (const ModelRelation::Part& part : relation.parts)
            sets.join(part.row, relation.parts.front().row);
    std::vector<std::vector<int>> byRoot(model.candidates.size());
    for (size_t row = 0; row < model.candidates.size(); ++row)
        if (model.candidates[row].size() > 1)
            byRoot[size_t(sets.root(int(row)))].push_back(int(row));
    byRoot.erase(std::remove_if(byRoot.begin(), byRoot.end(), [](const auto& rows) { return rows.empty(); }),
                 byRoot.end());
    return byRoot;
}

class Placer {
public:
    Placer(const std::vector<PlacementRow>& rows, const std::vector<LinearRelation>& relations,
           const PlacementLimits& limits)
        : m_rows(rows), m_relations(relations), m_limits(limits), m_out(rows.size()) {}

    std::vector<RowPlacement> place() {
        for (size_t i = 0; i < m_rows.size(); ++i) {
            const int k = int(m_rows[i].figures.size()), m = int(m_rows[i].columns.size());
            m_candidates.push_back(increasingChoices(k, m, mostCandidates));
            m_out[i].certain = k == m;
        }
        for (const bool soft : {false, true}) {
            const PlacementModel model = buildModel(m_rows, m_candidates, m_relations, soft);
            for (const std::vector<int>& component : componentsOf(model))
                decide(model, component, soft);
        }
        for (size_t i = 0; i < m_rows.size(); ++i) {
            m_out[i].choices = m_candidates[i];
            m_out[i].certain = m_candidates[i].size() == 1;
        }
        return std::move(m_out);
    }

private:
    // The least budget with a solution. mostViolations + 1 when there is none.
    ViolationBudget leastBudget(PlacementSearch& search, bool soft) {
        ViolationBudget budget{0, anySoft};
        while (budget.hard <= m_limits.mostViolations && !search.solve(budget))
            ++budget.hard;
        if (!soft || budget.hard > m_limits.mostViolations)
            return budget;
        for (budget.soft = 0; budget.soft <= m_limits.mostViolations; ++budget.soft)
            if (search.solve(budget))
                return budget;
        budget.soft = anySoft;
        return budget;
    }

    void decide(const PlacementModel& model, const std::vector<int>& component, bool soft) {
        int nodes = m_limits.nodesPerComponent;
        if (int(component.size()) > mostRowsOfAComponent) {
            giveUp(component);
            return;
        }
        PlacementSearch search(model, component, nodes);
        ViolationBudget budget = leastBudget(search, soft);
        if (nodes <= 0 || budget.hard > m_limits.mostViolations) {
            giveUp(component);
            return;
        }
        const bool flawed = budget.hard > 0 || (soft && budget.soft > 0 && budget.soft < anySoft);
        if (flawed) { // one more may break: what is certain must not hang on a single relation
            ++budget.hard;
            budget.soft = std::min(budget.soft + 1, anySoft);
        }
        const auto chosen = search.solve(budget);
        if (!chosen) {
            giveUp(component);
            return;
        }
        keepWhatHolds(search, budget, *chosen, nodes);
    }

    // Drops every candidate that no solution within the budget uses.
    void keepWhatHolds(PlacementSearch& search, ViolationBudget budget, const std::vector<int>& chosen, int& nodes) {
        std::vector<std::vector<char>> holds; // a solution was seen that uses the candidate
        for (const int row : search.rows())
            holds.emplace_back(m_candidates[size_t(row)].size(), char(0));
        const auto see = [&](const std::optional<std::vector<int>>& solution) {
            for (size_t i = 0; solution && i < solution->size(); ++i)
                holds[i][size_t((*solution)[i])] = 1;
            return solution.has_value();
        };
        see(chosen);
        std::vector<std::vector<ColumnChoice>> kept;
        std::vector<bool> proven;
        for (size_t i = 0; i < search.rows().size(); ++i) {
            const int row = search.rows()[i];
            const auto& all = m_candidates[size_t(row)];
            const bool several = std::count(holds[i].begin(), holds[i].end(), char(1)) > 1;
            if (several || see(search.solveWithout(budget, row, chosen[i])))
                for (size_t c = 0; c < all.size() && nodes > 0; ++c)
                    if (!holds[i][c])
                        see(search.solveWith(budget, row, int(c)));
            proven.push_back(nodes > 0);
            kept.emplace_back();
            for (size_t c = 0; c < all.size(); ++c)
                if (holds[i][c])
                    kept.back().push_back(all[c]);
        }
        for (size_t i = 0; i < kept.size(); ++i) {
            const size_t row = size_t(search.rows()[i]);
            if (proven[i])
                m_candidates[row] = std::move(kept[i]);
            else
                m_out[row].exhausted = true;
        }
    }

    void giveUp(const std::vector<int>& component) {
        for (const int row : component)
            m_out[size_t(row)].exhausted = true;
    }

    const std::vector<PlacementRow>& m_rows;
    const std::vector<LinearRelation>& m_relations;
    const PlacementLimits m_limits;
    std::vector<std::vector<ColumnChoice>> m_candidates;
    std::vector<RowPlacement> m_out;
};

} // namespace

std::vector<RowPlacement> placeFigures(const std::vector<PlacementRow>& rows,
                                       const std::vector<LinearRelation>& relations, const PlacementLimits& limits) {
    return Placer(rows, relations, limits).place();
}

} // namespace juesuan
