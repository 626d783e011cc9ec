// The rows of a form read from grids: every figure with its column, as the headings say.
#pragma once

#include "readers/grid_columns.h"
#include "readers/table_rows.h"

namespace juesuan {

// One form's table over one or more pages.
class GridRowReader {
public:
    // `line`: of the document, where problems of the whole table are told.
    GridRowReader(const TableText& table, const SubjectCatalogue* catalogue, size_t line, LineLedger& ledger);
    ~GridRowReader();
    // In the order of the pages.
    void add(const DocumentGrid& grid);
    // What had no place is in the ledger.
    std::vector<PrintedRow> rows();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace juesuan
