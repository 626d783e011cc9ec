// 封存: a digest over everything that a report says, so that a sealed report can be shown to be unchanged.
#pragma once

#include "edit/change_set.h"

namespace juesuan {

// SHA-256 in hexadecimal over unit, year, edition, rows, figures with their precision, and written parts; not over
// accepted findings, 公式运算 settings, or the seal itself. The same report has the same digest on every machine.
QString contentDigest(const Report& report);

// Seals an open report.
ChangeSet sealReport(const Report& report);

// Whether what a sealed report says is what was sealed. True for a report that is not sealed.
bool sealHolds(const Report& report);

} // namespace juesuan
