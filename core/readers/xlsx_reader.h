// An .xlsx workbook → Document: each visible sheet a grid, figures as the sheet shows them.
#pragma once

#include "base/result.h"
#include "readers/document.h"

#include <functional>

namespace juesuan {

// Formulas give their cached values; macros and links to other files are not looked at.
// Problems of XlsxPackage; WorkbookDamaged where it is no workbook.
Result<Document> readXlsx(const QString& path);

// The same from the workbook's parts, wherever they come from: by name, an absent one empty; harmless XML only.
using XlsxParts = std::function<Result<QByteArray>(const QString& name)>;
Result<Document> readXlsxParts(const XlsxParts& parts, const QString& path);

// A number as a cell shows it: the digits of `value` rounded half up to the decimals of the format code; with no decimals
// said (General) as it is, rounded to a 分 of 万元 at most, without zeros at the end.
QString shownNumber(const QString& value, const QString& format);

// The code of a format that Excel has without saying so; empty for dates and those that say no decimals.
QString builtInFormat(int number);

} // namespace juesuan
