// Bounds propagation and backtracking over a placement problem, with a budget of relations that may be broken.
#pragma once

#include "readers/placement_model.h"

#include <optional>

namespace juesuan {

struct ViolationBudget {
    int hard = 0;
    int soft = 0;
};

// Searches one component: rows that hang together through relations.
class PlacementSearch {
public:
    // `nodes` is counted down by every propagation; at 0 the search gives up.
    PlacementSearch(const PlacementModel& model, std::vector<int> rows, int& nodes);

    // Candidate index per row of the component, in order; empty: none within the budget, or given up (nodes at 0).
    std::optional<std::vector<int>> solve(ViolationBudget budget);
    // The same with one row held to (or kept from) one candidate.
    std::optional<std::vector<int>> solveWith(ViolationBudget budget, int row, int candidate);
    std::optional<std::vector<int>> solveWithout(ViolationBudget budget, int row, int candidate);

    const std::vector<int>& rows() const { return m_rows; }

private:
    using Domains = std::vector<std::vector<char>>; // alive candidates, by position in m_rows

    struct Bounds {
        Contribution low, high; // sums at their least and greatest; terms and flags at their most and least helpful
        int open = 0;           // parts with more than one candidate alive
    };
    Domains fullDomains() const;
    Bounds boundsOf(const ModelRelation& relation, const Domains& domains, int withoutRow) const;
    bool surelyBroken(const ModelRelation& relation, const Bounds& bounds) const;
    bool brokenInDomains(const ModelRelation& relation, const Domains& domains) const;
    bool propagate(Domains& domains, ViolationBudget budget);
    bool prune(Domains& domains, int position, ViolationBudget left, const std::vector<char>& broken, bool& changed);
    std::optional<std::vector<int>> search(Domains domains, ViolationBudget budget);

    const PlacementModel& m_model;
    std::vector<int> m_rows;
    std::vector<int> m_positions; // by row, -1 outside
    std::vector<int> m_relations;
    int& m_nodes;
};

} // namespace juesuan
