// A new year's report begun from last year's.
#pragma once

#include "rules/checker.h"

namespace juesuan {

// Unit, subject rows, profile, glossary and the evaluations' projects and indicators without what was achieved; and every
// figure that a relation between the years gives alone (年初结转, 上年决算数). Nothing else.
Result<Report> nextYearOf(const Report& last, const FormSetPtr& formSet, const RuleBookPtr& rules);

} // namespace juesuan
