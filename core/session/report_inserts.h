// The inserted tables of a 说明 for who has no session: writers get them from here.
#pragma once

#include "model/inserted_table.h"
#include "model/report.h"

#include <optional>

namespace juesuan {

// The table of that id (Paragraph::tableId) as the report has it; prior: last year's report, where there is one. Empty where
// there is no table of that id, or the edition's template cannot be loaded.
std::optional<InsertedTable> insertedTableOf(const QString& id, const Report& report, const std::optional<Report>& prior);

} // namespace juesuan
