// Says what a report's tables print that the edition they are read by does not, and what they leave out.
#pragma once

#include "readers/document.h"
#include "readers/table_placement.h"

namespace juesuan {

// In the words of the tables: "公开02表 栏目：…；公开04表 行：…，缺行：…". Empty where the tables are this edition's: neither a column
// that its form does not have nor more than a single such row. Only tables with cells are looked at; `grids` are the document's,
// all of forms. Missing rows are told only beside strange ones: many reports leave out what is blank.
QString editionDifferences(const std::vector<ReadTable>& tables, const std::vector<std::vector<const DocumentGrid*>>& grids);

} // namespace juesuan
