// Reads a source again, only to show it.
#include "session/source_file.h"

#include "readers/encoding.h"
#include "readers/reader.h"
#include "readers/xls_reader.h"
#include "readers/xlsx_reader.h"

#include <QFile>

#include <map>

namespace juesuan {

namespace {

Result<std::vector<SourceLine>> textLines(const QString& path) {
    QFile file(path);
    if (file.size() > largestTextFile)
        return Problem{ProblemCode::FileTooLarge, {path, QString::number(file.size() >> 20), QString::number(largestTextFile >> 20)}};
    if (!file.open(QIODevice::ReadOnly))
        return Problem{ProblemCode::FileUnreadable, {path, file.errorString()}};
    const auto text = decodeText(file.readAll(), path);
    if (!text)
        return text.problem();
    std::vector<SourceLine> out;
    for (const DocumentLine& line : documentFromText(*text).lines)
        out.push_back({line.page, line.number, {}, line.text});
    return out;
}

Result<std::vector<SourceLine>> workbookLines(const QString& path) {
    QFile file(path);
    const bool old = file.open(QIODevice::ReadOnly) && file.read(4) == QByteArray("\xD0\xCF\x11\xE0"); // Excel 95 to 2003
    const auto document = old ? readXls(path) : readXlsx(path);
    if (!document)
        return document.problem();
    std::vector<SourceLine> out;
    for (const DocumentGrid& grid : document->grids) {
        std::map<int, QStringList> rows;
        for (const DocumentCell& cell : grid.cells)
            if (!cell.text.isEmpty())
                rows[cell.row] << cell.text;
        for (const auto& [row, texts] : rows)
            out.push_back({grid.page, grid.firstRow + row + 1, grid.name, texts.join(QStringLiteral("  "))});
    }
    for (const DocumentLine& line : document->lines)
        if (!line.isBlank())
            out.push_back({line.page, line.number, {}, line.text});
    return out;
}

} // namespace

Result<PdfPagePicture> readSourcePage(const QString& path, int page, int dpi) {
    return readPdfPage(path, pdfReaderProgram(), page, dpi);
}

Result<std::vector<SourceLine>> readSourceLines(const QString& path) {
    switch (kindOfFile(path)) {
    case FileKind::Missing: return Problem{ProblemCode::FileMissing, {path}};
    case FileKind::ReportText:
    case FileKind::ReportCsv:
    case FileKind::ReportJson: return textLines(path);
    case FileKind::ReportWorkbook: return workbookLines(path);
    default: return Problem{ProblemCode::FileKindUnknown, {path}};
    }
}

} // namespace juesuan
