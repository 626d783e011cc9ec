// Tells what a file is, and reads it into an ImportPlan with the standard rules and catalogue.
#pragma once

#include "edit/import_plan.h"

#include <functional>
#include <vector>

namespace juesuan {

enum class FileKind { Missing, Book, ReportText, ReportJson, ReportPdf, ReportWorkbook, ReportCsv, Unknown };

// The program that parses PDF files: what JUESUAN_READ_PDF names; else juesuan-read-pdf beside this program or, installed, in
// the folder for such programs.
QString pdfReaderProgram();

// By the first bytes; the ending decides only where they don't.
FileKind kindOfFile(const QString& path);

// A published report (.pdf), a workbook (.xlsx, .xls, .et), tables or our list of figures (.csv), a report's text
// (.txt) or a dump (.json). Problems as the readers give them; FileMissing, FileKindUnknown.
// progress may be empty; it returns false to cancel.
Result<ImportPlan> readImport(const QString& path, const SubjectCatalogue& catalogue,
                              const std::function<bool(int percent)>& progress = {});

// The same of any file: also a book, with a plan for each of its reports.
Result<std::vector<ImportPlan>> readImports(const QString& path, const SubjectCatalogue& catalogue,
                                            const std::function<bool(int percent)>& progress = {});

} // namespace juesuan
