// Writes a report to a file of the kind that its name says.
#pragma once

#include "session/publication_maker.h"
#include "writers/page_fonts.h"

#include <functional>

namespace juesuan {

class ReportSession;

struct ExportOptions {
    PublicationExtras extras;                  // of printed reports
    std::function<bool(int percent)> progress; // false = cancel; may be empty
};

struct Exported {
    int pages = 0;                          // of a PDF
    std::vector<ReplacedFont> replacedFonts; // typefaces of the standard that this machine lacks
};

// ExportOverSource where `target` is `read` (the book, or the file that is exported), or a file that the report was imported from,
// by whatever name or link.
Result<void> isNoSource(const QString& target, const QString& read, const Report& report);

// .json (as `dump` prints), .csv, .xlsx, and printed: .pdf, .docx, .odt. ExportKindUnknown for other endings; Cancelled, PublicationFailed, and as
// saveFile. Printed kinds need a QGuiApplication.
Result<Exported> exportReport(const Report& report, const QString& path, const ExportOptions& options = {});
// 审核报告 as .xlsx (ExportKindUnknown for other endings); findings as they stand: checkJointNow() before it.
Result<Exported> exportAuditReport(const ReportSession& session, const QString& path, bool english);
// What `juesuan dump` prints.
Result<QByteArray> dumpReport(const Report& report);
// Whether the file's ending is of a kind that is painted.
bool isPrintedKind(const QString& path);

// The typefaces of printed reports; ResourceMissing, ResourceMalformed.
Result<TypefaceTable> standardTypefaces();

} // namespace juesuan
