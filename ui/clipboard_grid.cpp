// Cells to and from the clipboard's formats.
#include "ui/clipboard_grid.h"

#include <QMimeData>

namespace juesuan {

QMimeData* mimeFromGrid(const CellGrid& grid) {
    auto* mime = new QMimeData;
    mime->setText(textFromGrid(grid));
    mime->setHtml(htmlFromGrid(grid));
    return mime;
}

CellGrid gridFromMime(const QMimeData* mime) {
    if (!mime)
        return {};
    if (mime->hasHtml())
        if (CellGrid grid = gridFromHtml(mime->html()); !grid.empty())
            return grid;
    return mime->hasText() ? gridFromText(mime->text()) : CellGrid();
}

} // namespace juesuan
