// Two or more years of one unit side by side: amounts, 增减额, 增减率.
#pragma once

#include "model/report.h"

#include <functional>
#include <optional>

namespace juesuan {

// One year's figure of a row.
struct ComparedFigure {
    enum class State {
        Figure,
        Blank,      // the row is there, the cell is empty
        RowAbsent,  // the form is there, the row is not
        FormAbsent, // the report has no such form, or there is no report of that year
        Unread,
    };
    State state = State::FormAbsent;
    CellValue value;
    bool fromNextYear = false; // told by the next year's 上年决算数
};

struct ComparedRow {
    enum class Rate {
        Known,
        ZeroBase, // from 0 or a blank: no rate
        Unknown,  // one of the two is absent or unread
    };
    CellRef cell;
    std::vector<ComparedFigure> figures; // by year, as asked
    std::optional<qint64> change;        // 分: last year asked − first year asked; a blank counts as 0; empty: unknown
    Rate rateState = Rate::Unknown;
    qint64 rate = 0;                     // 0.01 %, half up away from zero, of the size of the base
};

enum class ComparisonOrder { AsPrinted, LargestChange };

// What a report says of a cell of the year before (上年决算数), where that year has no report of its own; blank: nothing.
using ToldOfLastYear = std::function<CellValue(const Report& nextYear, const CellRef& cell)>;

// One cell in those years, as compareYears does it. `reports` and `years` of one size, not empty.
ComparedRow compareCell(const std::vector<const Report*>& reports, const std::vector<int>& years, const CellRef& cell,
                        const ToldOfLastYear& told);

// `years` oldest first, at least one; a null report is a year that the book does not have. `form` empty: all published
// forms. Only rows with a figure in one of the years. Cells go by concept, so editions may differ; the last report that is
// there gives the order and the names. `told` may be empty.
std::vector<ComparedRow> compareYears(const std::vector<const Report*>& reports, const std::vector<int>& years,
                                      const QString& form, ComparisonOrder order, const ToldOfLastYear& told);

} // namespace juesuan
