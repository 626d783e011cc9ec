// A file that figures were read from, for showing where: its pages as pictures, or its lines or rows as text.
#pragma once

#include "readers/pdf_reader.h"
#include "session/importer.h"

#include <QString>

#include <vector>

namespace juesuan {

// A page of a PDF; as readPdfPage. May run in any thread.
Result<PdfPagePicture> readSourcePage(const QString& path, int page, int dpi);

struct SourceLine {
    int page = 0;   // 1-based, of a workbook the sheet; 0 = the file has none
    int line = 0;   // 1-based, of a workbook the row
    QString place;  // of a workbook: sheet and row as people say them; else empty
    QString text;
};
// Every line of a text file, every row of a workbook's tables. Problems as the readers give them; FileKindUnknown for a PDF,
// whose pages are pictures.
Result<std::vector<SourceLine>> readSourceLines(const QString& path);

} // namespace juesuan
