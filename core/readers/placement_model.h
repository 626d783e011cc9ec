// The placement problem in numbers: candidates of rows, and what each adds to each relation.
#pragma once

#include "readers/placement_solver.h"

namespace juesuan {

// What one row's candidate adds to a relation.
struct Contribution {
    qint64 sum = 0;     // Σ weight·figure in 分
    int terms = 0;      // Σ |weight| over figures that are there
    bool first = false; // NeedsOther: the first term has a figure other than 0
    bool other = false; // NeedsOther: one of the others has
};

struct ModelRelation {
    struct Part {
        int row = 0;
        std::vector<Contribution> byCandidate;
    };
    RelationKind kind = RelationKind::Equal;
    bool hard = true;
    qint64 quantum = 1; // the coarsest among the figures that can stand in it
    Contribution fixed; // of rows with one candidate
    std::vector<Part> parts;

    // Whether this total breaks the relation beyond what rounding explains: ⌊n/2⌋ units for n printed terms.
    bool broken(const Contribution& total) const;
};

struct PlacementModel {
    std::vector<std::vector<ColumnChoice>> candidates; // by row
    std::vector<ModelRelation> relations;              // only those in which something is still to be decided
    std::vector<std::vector<int>> relationsOfRow;
};

// All increasing choices of k among m columns; empty when there are more than `most`.
std::vector<ColumnChoice> increasingChoices(int k, int m, int most);

// `candidates` as they stand after earlier decisions.
PlacementModel buildModel(const std::vector<PlacementRow>& rows, std::vector<std::vector<ColumnChoice>> candidates,
                          const std::vector<LinearRelation>& relations, bool withSoft);

} // namespace juesuan
