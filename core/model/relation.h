// A 勾稽关系 between definite cells, as the rules bind it and the reader uses it to place figures.
#pragma once

#include "model/cell.h"

#include <functional>
#include <vector>

namespace juesuan {

class Report;

enum class RelationKind {
    Equal,      // Σ weight·figure = 0
    AtMost,     // Σ weight·figure ≤ 0
    NeedsOther, // if the first term has a figure other than 0, one of the others must have one
};

struct LinearTerm {
    CellRef cell;
    int weight = 1;
    bool priorYear = false; // stands in last year's report
};

struct LinearRelation {
    QString rule;     // id of the rule that it comes from
    bool hard = true; // an error when broken; otherwise only a warning
    RelationKind kind = RelationKind::Equal;
    std::vector<LinearTerm> terms; // the left side first
    bool computes = false; // ":=": the one cell of the left side is computed from the right (公式运算)
};

// Every relation of this year that holds between the rows the report has; the figures don't matter.
using RelationSource = std::function<std::vector<LinearRelation>(const Report&)>;

} // namespace juesuan
