// A workbook as plain data: what the writer of .xlsx files puts down, cell by cell.
#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace juesuan {

struct CellLook {
    enum class Align : quint8 { Left, Centre, Right };
    enum class Format : quint8 { Text, Figure, Plain }; // Figure: #,##0.00
    Align align = Align::Left;
    Format format = Format::Text;
    quint8 size = 10; // points
    quint8 indent = 0;
    bool strong = false;
    bool frame = false;
    bool wrap = false;
    bool shaded = false; // headings
    friend bool operator==(const CellLook&, const CellLook&) = default;
};

struct WorkbookCell {
    enum class Kind : quint8 { Blank, Text, Number };
    int row = 0, column = 0;
    int rows = 1, columns = 1; // of a merged cell
    Kind kind = Kind::Blank;
    QString text;          // always a text, whatever it begins with
    qint64 hundredths = 0; // of a number
    QString formula;       // "=…" made by the program, never from texts; the value above is what it comes to. Empty: none
    CellLook look;
};

struct WorkbookSheet {
    QString name; // unlike all others; cut to what a tab may hold
    std::vector<WorkbookCell> cells;
    std::vector<double> widths;                  // by column, in characters
    std::vector<std::pair<int, double>> heights; // row, points
    bool landscape = false;
    int headFirst = 0, headLast = -1;       // rows repeated on each page; none when last < first
    int frozenRows = 0, frozenColumns = 0;
};

struct Workbook {
    QString title;
    QString author;
    std::vector<WorkbookSheet> sheets;
};

} // namespace juesuan
