// Joint feasibility: is there one set of unrounded amounts behind all printed figures at once?
#pragma once

#include "rules/evaluator.h"
#include "model/finding.h"

#include <functional>

namespace juesuan::rules {

struct JointResult {
    Feasibility feasibility = Feasibility::NotTried;
    std::vector<int> conflict; // relations that cannot hold together; empty when one of them fails by itself
};

// Whole 分 inside every figure's interval that satisfy every hard relation, and those of the softer ones that agree
// exactly as printed. NotTried when there is nothing to satisfy, when the exact arithmetic ran out of its bounds, or
// when `interrupted` (may be empty) said so.
JointResult jointFeasibility(const Program& program, const std::vector<Rule>& rules,
                             const std::vector<Outcome>& outcomes, const std::function<bool()>& interrupted = {});

} // namespace juesuan::rules
