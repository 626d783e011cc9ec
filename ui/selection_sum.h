// Sum, count, average and extremes of the figures selected, in whole 分.
#pragma once

#include "model/report.h"

#include <QString>

namespace juesuan {

struct SelectionSum {
    int figures = 0;     // blank and unread cells don't count
    qint64 sum = 0;      // 分 or hundredths
    qint64 average = 0;  // rounded half up to whole 分
    bool averageExact = true;
    qint64 least = 0;
    qint64 most = 0;
    Measure measure = Measure::Money;
    bool mixed = false;  // money and counts together: no sum is made
    bool beyond = false; // the sum leaves what an Amount can hold
};

SelectionSum sumOf(const Report& report, const std::vector<CellRef>& cells);

} // namespace juesuan
