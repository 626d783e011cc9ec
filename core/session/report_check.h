// The whole check of one report: the rules, and what no rule can see (missing tables, unknown subjects, unread cells).
#pragma once

#include "narrative/text_check.h"
#include "rules/checker.h"

namespace juesuan {

// Findings about the report's shape rather than its arithmetic. Ids: "form.missing" (warning: a published table is not
// there while others are), "form.empty-unexplained" (info: an empty table without its sentence), "subject.unknown" and
// "subject.name" (info: a code, or its name, that the catalogue does not have), "cell.unread" (warning, one per row), "head.unit", "head.amount-unit",
// "head.words", "row.name", "edition.unknown" (what a heading or label says against the rest, as the reader kept it), "seal.broken" (error: a
// sealed report is not what was sealed).
std::vector<Finding> shapeFindings(const Report& report, const SubjectCatalogue& catalogue);

// Rules, joint feasibility and shape together, in form and severity order.
Result<CheckResult> checkReport(const Report& report, const Report* prior, const SubjectCatalogue& catalogue);

// The written parts alone. Empty when the text rules could not be loaded.
TextCheck checkReportTexts(const Report& report, const Report* prior, const SubjectCatalogue& catalogue);
} // namespace juesuan
