// Cells as Excel and WPS put them on the clipboard: text with tabs, and an HTML table.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

class QMimeData;

namespace juesuan {

using TextGrid = std::vector<QStringList>;

// Rows of cells; quoted cells may hold tabs, line breaks and doubled quotation marks. A closing line break adds no row.
TextGrid gridFromText(const QString& text);
QString textFromGrid(const TextGrid& grid);
QString htmlFromGrid(const TextGrid& grid);
// Caller owns it, or gives it to the clipboard.
QMimeData* mimeFromGrid(const TextGrid& grid);

} // namespace juesuan
