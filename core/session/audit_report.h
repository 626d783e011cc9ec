// 审核报告: what the check of a report found, what was accepted and by whom, and room for signatures. Plain data for every writer.
#pragma once

#include "session/report_session.h"
#include "writers/workbook.h"

#include <optional>

namespace juesuan {

struct AuditCell {
    QString text;
    std::optional<qint64> fen; // a figure, 分; then the text is empty
};

struct AuditSection {
    QString title;
    QString sentence; // below the title; may be empty
    QStringList heads; // empty: the section has no table
    std::vector<int> widths; // of the columns, in characters
    std::vector<std::vector<AuditCell>> rows;
};

struct AuditReport {
    QString title;
    QString subject; // unit and year
    std::vector<AuditSection> sections; // verdict, findings by severity, 审核说明, signatures
};

// Of the findings as they stand: checkJointNow() before it.
AuditReport auditReportOf(const ReportSession& session, bool english);
Workbook auditWorkbook(const AuditReport& audit);

} // namespace juesuan
