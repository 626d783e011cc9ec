// Finds the used part of a sheet and spans its merged cells.
#include "readers/sheet_grid.h"

#include <QHash>

#include <algorithm>
#include <climits>

namespace juesuan {

namespace {

constexpr qint64 largestSheetArea = 2'000'000; // of one sheet's used range
constexpr qsizetype longestSheetName = 200;

} // namespace

void SheetCells::put(int row, int column, const QString& text) {
    const QString clean = cleanedLine(text.simplified());
    if (!clean.isEmpty() && row >= 0 && column >= 0)
        cells.push_back({row, column, 1, 1, clean, {}});
}

bool addSheet(SheetCells sheet, Document& document) {
    if (sheet.cells.empty())
        return true;
    int top = INT_MAX, left = INT_MAX, bottom = 0, right = 0;
    for (const DocumentCell& cell : sheet.cells) {
        top = std::min(top, cell.row);
        left = std::min(left, cell.column);
        bottom = std::max(bottom, cell.row);
        right = std::max(right, cell.column);
    }
    DocumentGrid grid;
    grid.page = int(document.grids.size()) + 1;
    grid.name = sheet.name.left(longestSheetName);
    grid.firstRow = top;
    grid.rows = bottom - top + 1;
    grid.columns = right - left + 1;
    grid.line = document.lines.size();
    if (qint64(grid.rows) * grid.columns > largestSheetArea)
        return false;
    QHash<std::pair<int, int>, std::array<int, 4>> mergeAt;
    for (const auto& merge : sheet.merges)
        mergeAt.insert({merge[0], merge[1]}, merge);
    for (DocumentCell& cell : sheet.cells) {
        if (const auto merge = mergeAt.constFind({cell.row, cell.column}); merge != mergeAt.constEnd()) {
            cell.rowSpan = std::clamp((*merge)[2] - cell.row + 1, 1, bottom - cell.row + 1);
            cell.columnSpan = std::clamp((*merge)[3] - cell.column + 1, 1, right - cell.column + 1);
        }
        cell.row -= top;
        cell.column -= left;
    }
    std::stable_sort(sheet.cells.begin(), sheet.cells.end(), [](const DocumentCell& a, const DocumentCell& b) {
        return a.row != b.row ? a.row < b.row : a.column < b.column;
    });
    grid.cells = std::move(sheet.cells);
    document.grids.push_back(std::move(grid));
    return true;
}

} // namespace juesuan
