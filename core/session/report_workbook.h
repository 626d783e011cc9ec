// A report as a workbook: each published form as it is printed, totals as live formulas, and a sheet with every relation checked.
#pragma once

#include "model/report.h"
#include "writers/workbook.h"

namespace juesuan {

// Figures as they are printed: 万元 with two decimals. A total is a formula where the printed parts come to exactly what is
// printed; where roundings make them differ, or a person keeps the total by hand, it is the figure alone.
// `prior` (last year's report) may be null. ResourceMissing, ResourceMalformed and the rules' own problems.
Result<Workbook> workbookOf(const Report& report, const Report* prior);

} // namespace juesuan
