// Document → ImportPlan: the parts of a report, each by its own reader, and the account of every line.
#pragma once

#include "readers/document.h"
#include "readers/reader.h"

namespace juesuan {

// FileNotReport when the document has no table that the form set knows.
Result<ImportPlan> readReportDocument(const Document& document, const QString& path, const ReaderContext& context);

} // namespace juesuan
