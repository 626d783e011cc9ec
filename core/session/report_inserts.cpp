// Resolves inserted tables by the standard specs.
#include "session/report_inserts.h"

#include "session/resources.h"

namespace juesuan {

std::optional<InsertedTable> insertedTableOf(const QString& id, const Report& report, const std::optional<Report>& prior) {
    const auto rules = narrativeTemplateFor(report.formSet().edition());
    const auto tables = narrativeTables();
    const TableSpec* spec = tables ? (*tables)->table(id) : nullptr;
    if (!rules || !spec)
        return std::nullopt;
    return insertedTable(*spec, NarrativeGenerator(*rules, report, prior ? &*prior : nullptr));
}

} // namespace juesuan
