// The cells of one sheet → a grid of its used part, merged cells and all. Shared by the readers of workbooks.
#pragma once

#include "readers/document.h"

#include <array>
#include <vector>

namespace juesuan {

inline constexpr size_t mostSheetCells = 800'000;

// What a sheet says; places count from its first row and column.
struct SheetCells {
    QString name;
    std::vector<DocumentCell> cells;        // only those with a text, in any order, none merged yet
    std::vector<std::array<int, 4>> merges; // first row, first column, last row, last column
    // Takes a cell's text, blanks inside it made one; an empty one is left out.
    void put(int row, int column, const QString& text);
};

// Adds the sheet to the document; an empty sheet adds nothing. False where its used part is larger than any report's.
bool addSheet(SheetCells sheet, Document& document);

} // namespace juesuan
