// Grids from rows of fields whose merged cells have been lost: CSV files, tables copied from a spreadsheet, columns of a page
// without ruling lines.
#pragma once

#include "readers/document.h"

namespace juesuan {

// Adds the rows as one loose grid behind the document's last line. False where there is more of it than any report has.
bool addFieldTable(const std::vector<QStringList>& rows, const QString& name, int page, Document& document);

// Merges a heading with the empty cells to its right as far as there are further headings below them: above the first row
// with a number, in the first rows of the grid. Only cells with a text are in the grid, none merged yet.
void mergeHeadings(DocumentGrid& grid);

// Takes out columns in which no cell begins: spreadsheets spread one column over several.
void dropEmptyColumns(DocumentGrid& grid);

// Text with tables copied from a spreadsheet: what stands between tabs becomes grids, everything else lines. Runs of lines
// in which blank cells may have been lost (the number of tabs differs, and no two stand side by side) stay lines.
Document documentFromTabbedText(const QString& text);

} // namespace juesuan
