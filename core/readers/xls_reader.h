// An .xls or .et workbook (Excel 5 to 2003, WPS) → Document: each visible sheet a grid, figures as the sheet shows them.
#pragma once

#include "base/result.h"
#include "readers/document.h"

namespace juesuan {

inline constexpr qint64 largestOldWorkbook = 64 * 1024 * 1024; // bytes

// Formulas give their cached values; macros, drawings and links to other files are not looked at.
// FileMissing, FileUnreadable, WorkbookTooHeavy; WorkbookEncrypted where it has a password (also a protected .xlsx);
// WorkbookKindUnknown where the container holds no such workbook (a Word file, an .et of a kind of its own); WorkbookDamaged.
Result<Document> readXls(const QString& path);
// A workbook of either kind, by its first bytes.
Result<Document> readWorkbook(const QString& path);
Result<Document> readXlsBytes(const QByteArray& bytes, const QString& path);
// Of the workbook's own stream, out of its container.
Result<Document> readXlsStream(const QByteArray& stream, const QString& path);

} // namespace juesuan
