// Rules + a report's rows → a program: names looked up, quantifiers unrolled into relations between definite cells.
#pragma once

#include "rules/program.h"

namespace juesuan::rules {

inline constexpr int maximumRelations = 200'000;
inline constexpr int maximumTerms = 4'000'000;

// Rows present in the report decide the instances. children(c) are the rows whose nearest present ancestor is c; a row
// without children gives no instance. A row that a form lacks counts as blank. RuleUnknownName {name, file} with line
// and column; RuleTooDeep when the rules multiply beyond the limits above. `prior` may be null.
Result<Program> bindRules(const std::vector<Rule>& rules, const Report& report, const Report* prior);

} // namespace juesuan::rules
