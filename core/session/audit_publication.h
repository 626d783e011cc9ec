// 审核报告 made ready for print.
#pragma once

#include "session/audit_report.h"
#include "writers/publication.h"

namespace juesuan {

// Amounts in 万元. A title, then each section with its sentence and its table.
Publication auditPublication(const AuditReport& audit, const QString& author);

} // namespace juesuan
