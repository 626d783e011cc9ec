// A column whose figures stand one or more rows too low or too high from some row on: what a table that was typed off,
// pasted or read beside its lines looks like.
#pragma once

#include "edit/change_set.h"
#include "rules/checker.h"

namespace juesuan {

struct ColumnShift {
    QString form;
    QString column;
    QString firstRow;  // where the figures begin to stand wrongly
    int rows = 0;      // so many too low; negative: too high
    int mended = 0;    // relations that are broken and hold after the shift
    int broken = 0;    // of this column, broken as things stand
    std::vector<CellChange> changes; // what puts them right
};

// At most one for each column: the one that mends the most relations; none that breaks another, and none that mends fewer
// than two. Columns of forms with more than 300 rows are left out. The checker must hold the report's figures.
std::vector<ColumnShift> findColumnShifts(const Checker& checker, const Report& report);

} // namespace juesuan
