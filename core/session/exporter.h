// Writes a report to a file of the kind that its name says.
#pragma once

#include "model/report.h"

namespace juesuan {

// .json (as `dump` prints) and .csv; ExportKindUnknown for other endings, else as saveFile.
Result<void> exportReport(const Report& report, const QString& path);
// What `juesuan dump` prints.
Result<QByteArray> dumpReport(const Report& report);

} // namespace juesuan
