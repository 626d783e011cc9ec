// Cells to and from Qt's clipboard data.
#pragma once

#include "edit/clipboard_grid.h"

class QMimeData;

namespace juesuan {

// Text with tabs and HTML. The caller owns it, or gives it to the clipboard.
QMimeData* mimeFromGrid(const CellGrid& grid);
// The HTML's table, since it has spans and all digits; else the text. Empty where there is neither.
CellGrid gridFromMime(const QMimeData* mime);

} // namespace juesuan
