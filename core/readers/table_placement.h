// From the printed rows of all tables to figures in the report: columns by the relations, the rest to the person.
#pragma once

#include "readers/reader.h"
#include "readers/table_rows.h"

namespace juesuan {

struct ReadTable {
    TableText text;
    std::vector<PrintedRow> rows;
};

// Sets subject rows, figures, sources, form status, ambiguous rows, new subjects and the count of figures in the plan.
void placeTables(const std::vector<ReadTable>& tables, const Document& document, const ReaderContext& context,
                 ImportPlan& plan, LineLedger& ledger);

} // namespace juesuan
