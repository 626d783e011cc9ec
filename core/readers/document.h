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
    // Whether a paragraph begins here, where the format shows it by its indents.
    enum class Opening : quint8 { Unknown, Yes, No };
    Opening opening = Opening::Unknown;
    bool otherTable = false; // the title of a table that is none of the forms, as withFormGridsOnly found
    bool isBlank() const { return text.isEmpty(); }
};

// One cell of a grid; a merged cell stands once, at its top left corner.
struct DocumentCell {
    int row = 0, column = 0;          // 0-based in the grid
    int rowSpan = 1, columnSpan = 1;
    QString text;                     // its lines joined without a blank between Han characters; empty = an empty cell
    DocumentBox box;                  // all 0 = the format has none
    int origin = -1;                  // its row in the file's grid where a reader moved it; -1: `row`
};

// A table that the format itself marks as one (a sheet, ruling lines). Its text is not in Document::lines.
// A table that goes on over several pages is several grids, one for each page.
struct DocumentGrid {
    int page = 0;                     // 1-based; a sheet's number in a workbook
    QString name;                     // of a sheet
    int rows = 0, columns = 0;
    int firstRow = 0;                 // of a sheet: rows above its used part
    size_t line = 0;                  // the grid stands before this line of Document::lines (lines.size() = at the end)
    DocumentBox box;
    bool loose = false;               // the format has lost which cells are merged
    std::vector<DocumentCell> cells;  // in reading order; empty cells are there too, unless the sheet leaves them out
};

struct Document {
    std::vector<DocumentLine> lines; // in reading order
    std::vector<DocumentGrid> grids; // in reading order
    int pageCount = 0;               // 0 = the format has no pages
};

// A line's text as a Document has it: blanks of one kind and none at the ends, no invisible characters, no radicals.
QString cleanedLine(QStringView raw);

// CR, LF, CRLF end a line; a form feed ends a page (without one there are no pages, only lines).
Document documentFromText(const QString& text);

} // namespace juesuan
