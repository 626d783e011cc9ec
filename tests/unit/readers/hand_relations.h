// The relations of the nine tables written by hand, so that the readers are tested without the rules engine.
#pragma once

#include "model/relation.h"

namespace juesuan::test {

// Row sums, hierarchies, the ties between tables (hard) and the inequalities (soft), for the rows that the report has.
std::vector<LinearRelation> handRelations(const Report& report);

} // namespace juesuan::test
