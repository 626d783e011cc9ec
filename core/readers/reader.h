// From a file to an ImportPlan: Document (pages, lines) → ReportReader → ImportPlan. Reads only; checks nothing.
#pragma once

#include "edit/import_plan.h"
#include "model/relation.h"

#include <functional>
#include <vector>

namespace juesuan {

struct ReaderContext {
    FormSetPtr formSet;                          // the reference, taken where no other fits better
    std::vector<FormSetPtr> otherEditions;       // that a report may have been printed by
    const SubjectCatalogue* catalogue = nullptr;
    RelationSource relations;                    // for placing figures whose columns the text has lost
    std::function<bool(int percent)> progress;   // false = cancel; may be empty
};

// The text of a report as copied from a PDF viewer. UTF-8, UTF-16 (with or without BOM), GB18030 are told apart.
// FileMissing, FileUnreadable, FileEmpty, FileTooLarge, FileNotText, FileNotReport.
Result<ImportPlan> readReportFile(const QString& path, const ReaderContext& context);
Result<ImportPlan> readReportText(const QString& text, const QString& path, const ReaderContext& context);

// The characters of a text file. FileMissing, FileUnreadable, FileEmpty, FileTooLarge, FileNotText.
Result<QString> readTextFile(const QString& path);

inline constexpr qint64 largestTextFile = 64 * 1024 * 1024;

} // namespace juesuan
