// What a file holds before anyone asks what it means: pages, lines, and where the format has them words and grids.
#pragma once

#include <QString>

#include <vector>

namespace juesuan {

// A box in hundredths of a point from the page's top left corner; all 0 = the format has none.
struct DocumentBox {
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
};

struct DocumentWord {
    QString text;
    DocumentBox box;
};

struct DocumentLine {
    QString text;     // blanks at both ends cut off, invisible characters gone
    int page = 0;     // 1-based; 0 = the format has no pages
    int number = 0;   // 1-based line of the source text
    std::vector<DocumentWord> words; // empty where the format has no boxes
    bool isBlank() const { return text.isEmpty(); }
};

// A table that the format itself marks as one (a sheet, ruling lines): rows of cells.
struct DocumentGrid {
    int page = 0;
    QString name;
    std::vector<std::vector<QString>> cells;
};

struct Document {
    std::vector<DocumentLine> lines; // in reading order
    std::vector<DocumentGrid> grids;
    int pageCount = 0;               // 0 = the format has no pages
};

// CR, LF, CRLF end a line; a form feed ends a page (without one there are no pages, only lines).
Document documentFromText(const QString& text);

} // namespace juesuan
