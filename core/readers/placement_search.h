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
    using Domain = std::vector<char>; // alive candidates of one row

    struct Bounds {
        Contribution low, high; // sums at their least and greatest; terms and flags at their most and least helpful
        int open = 0;           // parts with more than one candidate alive
    };
    struct Place { // where a row stands in a relation
        int relation = 0; // position in m_relations
        int part = 0;     // position in State::parts
    };
    // Domains, and what propagation has worked out of them so far: a branch goes on from where its parent was.
    struct State {
        std::vector<Domain> domains;     // by position in m_rows
        std::vector<Bounds> parts;       // of all relations, one after the other
        std::vector<char> broken, stale; // by position in m_relations; stale: a domain in it has changed
        std::vector<char> toPrune;       // by position in m_rows: something that it depends on has changed
    };
    const ModelRelation& relationAt(int i) const { return m_model.relations[size_t(m_relations[size_t(i)])]; }
    const ModelRelation::Part& partAt(const Place& place) const {
        return relationAt(place.relation).parts[size_t(place.part - m_firstPart[size_t(place.relation)])];
    }
    // The full domains propagated with this budget; null: no solution, or given up.
    const State* root(ViolationBudget budget);
    static Bounds boundsOfPart(const ModelRelation::Part& part, const Domain& domain);
    Bounds boundsOf(const State& state, int relation, int withoutPart) const;
    bool surelyBroken(const ModelRelation& relation, const Bounds& bounds) const;
    bool brokenInDomains(const State& state, int relation) const;
    bool countBroken(State& state, ViolationBudget& left) const;
    bool propagate(State& state, ViolationBudget budget);
    bool prune(State& state, int position, ViolationBudget left);
    void rowChanged(State& state, int position) const;
    std::optional<std::vector<int>> search(State state, ViolationBudget budget);

    const PlacementModel& m_model;
    std::vector<int> m_rows;
    std::vector<int> m_positions; // by row, -1 outside
    std::vector<int> m_relations;
    std::vector<int> m_firstPart;             // by position in m_relations, and one more
    std::vector<std::vector<Place>> m_places; // by position in m_rows
    int& m_nodes;
    std::optional<State> m_root;
    ViolationBudget m_rootBudget{-1, -1}; // what m_root was made with
    std::vector<ViolationBudget> m_extra; // of the candidates of one row; kept for its room
};

} // namespace juesuan
