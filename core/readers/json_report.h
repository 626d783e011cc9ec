// Reads back what `juesuan dump` writes: the sample book's figures, exported reports.
#pragma once

#include "model/report.h"

namespace juesuan {

// FileNotReport when the JSON is not a dump; figures at cells that the FormSet does not have go to report.unread.
Result<Report> reportFromJson(const QByteArray& json, const QString& path, const FormSetPtr& formSet);

} // namespace juesuan
