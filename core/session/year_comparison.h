// Years of one unit compared, and the comparison as CSV: what the window and the command line share.
#pragma once

#include "analysis/comparison.h"
#include "session/book.h"

namespace juesuan {

struct YearComparison {
    std::vector<int> years; // oldest first
    std::vector<ComparedRow> rows;
};

// `years` oldest first; the reports among `sessions` (of one unit), and what the next year's report tells of a year that
// is not among them. `form` empty: all published forms.
YearComparison compareReports(const std::vector<const ReportSession*>& sessions, const std::vector<int>& years, const QString& form,
                              ComparisonOrder order);

// UTF-8 with BOM, CRLF, texts defused as in reportToCsv; amounts exact in `unit`, without separators. A last column says
// what the figures alone do not: from zero, no such row, no data, not read, told by the next year. `names` words the rows.
QByteArray comparisonToCsv(const YearComparison& comparison, const Report& names, AmountUnit unit);

// All years of the unit (code or name; empty: the only one) up to `year` (0: the newest) from the book into a .csv file.
// ReportMissing, ReportAmbiguous, ExportKindUnknown, else as saveFile.
Result<void> exportComparison(Book& book, const QString& unit, int year, const QString& path);

} // namespace juesuan
