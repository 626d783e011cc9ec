// A .csv file: our own list of figures, or tables as a spreadsheet saves them.
#pragma once

#include "readers/document.h"
#include "readers/reader.h"

namespace juesuan {

// UTF-8, UTF-16 or GB18030; fields between commas, semicolons or tabs, whichever the file has. Tables part at empty lines.
// FileMissing, FileUnreadable, FileTooLarge, FileNotText, FileEmpty, FileNotReport.
Result<ImportPlan> readCsvFile(const QString& path, const ReaderContext& context);
Result<ImportPlan> readCsvText(const QString& text, const QString& path, const ReaderContext& context);

// Rows of fields; quoted fields may hold separators, line ends and doubled quotes. A quote that is not closed ends with the text.
std::vector<QStringList> csvRows(const QString& text);

} // namespace juesuan
