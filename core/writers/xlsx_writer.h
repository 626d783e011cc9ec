// A workbook as an .xlsx file, with its formulas' values beside them.
#pragma once

#include "base/result.h"
#include "writers/workbook.h"

#include <QByteArray>

namespace juesuan {

// A4, as wide as the page, page numbers at the foot. What comes out was looked through: every cell is in it, since the
// library does not see when the disk of its temporary files is full. WorkbookFailed {title}.
Result<QByteArray> workbookToXlsx(const Workbook& workbook);

// "C5" of a 0-based place.
QString cellName(int row, int column);
// What a tab may be called: at most 31 characters, none of []:*?/\ and no ' at an end.
QString sheetName(const QString& wanted);

} // namespace juesuan
