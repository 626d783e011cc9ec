// Last year's figures out of this year's 说明: "比2023年度增加368.85万元" beside 3,004.89 gives 2,636.04.
#pragma once

#include "narrative/text_check.h"

namespace juesuan {

struct DerivedFigure {
    CellRef cell;     // of a supplementary form
    CellValue value;  // its quantum is twice the printed one: two roundings stand behind it
    int page = 0, line = 0; // of the paragraph that tells the change
};

// For every change on last year whose quantity the tables have, whose place is blank, and whose rate, where one is told,
// fits. Each cell once, the first that tells it.
std::vector<DerivedFigure> priorFromText(const Report& report, const ClaimRules& rules);

} // namespace juesuan
