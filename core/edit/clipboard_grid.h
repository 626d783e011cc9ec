// Cells as Excel, WPS, LibreOffice and web pages put them on the clipboard: text with tabs, and an HTML table with spans.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace juesuan {

struct GridCell {
    QString text;
    int rowSpan = 1;
    int columnSpan = 1;
    bool covered = false; // lies under another cell's span
    bool header = false;
    int quantum = 0;      // 分 of the last printed digit where the source tells it (our own tables do); 0: not told
};

using CellGrid = std::vector<std::vector<GridCell>>; // rectangular
using TextGrid = std::vector<QStringList>;

// Bounds against hostile clipboards, far beyond any form; what exceeds them is left out.
inline constexpr int mostColumns = 1024;
inline constexpr size_t mostGridCells = 1'000'000;

CellGrid gridOf(const TextGrid& texts);
int columnsOf(const CellGrid& grid);

// Rows of cells; quoted cells may hold tabs, line breaks and doubled quotation marks. A closing line break adds no row.
CellGrid gridFromText(const QString& text);
// Covered cells are empty.
QString textFromGrid(const CellGrid& grid);

// The table with most in it; empty where there is none. Any text is taken: what is no HTML is skipped, styles are
// ignored, spans and sizes are bounded. Figures come with all digits where the program that wrote them tells (sdval,
// x:num), provided that they round to what is shown.
CellGrid gridFromHtml(const QString& html);
// A page with nothing but the table.
QString htmlFromGrid(const CellGrid& grid);

} // namespace juesuan
