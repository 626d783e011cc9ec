// What a RuleBook holds.
#pragma once

#include "rules/ast.h"
#include "rules/checker.h"

namespace juesuan {

struct RuleBook::Data {
    std::vector<rules::Rule> rules;
};

} // namespace juesuan
