// A whole report as it is printed: cover, contents, headings, paragraphs, tables, pictures. What the PDF, Word and ODF
// writers print; who makes it decides what is said, they decide how it looks.
#pragma once

#include "writers/picture_file.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace juesuan {

struct PublicationCell {
    enum class Align : quint8 { Left, Centre, Right };
    QString text;
    int columns = 1;      // that it spans
    int rows = 1;
    bool covered = false; // lies under another cell's span
    Align align = Align::Left;
    int indent = 0;       // in characters
    bool strong = false;
};

// Rows are rectangular: every row has as many cells as there are columns, covered ones included.
using PublicationRows = std::vector<std::vector<PublicationCell>>;

struct PublicationTable {
    QString title;       // empty: none
    QString subtitle;    // below it, smaller; empty: none
    QString number;      // 公开01表, above the table's right end; empty: none
    QString unitLine;    // 单位：…, above its left end; empty: none
    QString amountLine;  // 单位：万元, above its right end; empty: none
    std::vector<int> widths; // of the columns, in percent; empty: by what stands in them
    PublicationRows head;    // repeated on every page
    PublicationRows body;
    QStringList notes;       // below the table
    bool landscape = false;
    bool ownPage = false;    // begins a page and ends one: the nine tables and the 自评表

    int columns() const { return int(head.empty() ? (body.empty() ? 0 : body.front().size()) : head.front().size()); }
};

struct PublicationBlock {
    enum class Kind : quint8 {
        Cover,      // lines: the title's, the first largest
        Contents,   // text: its heading; the entries are the headings and table titles of the contents' levels
        PartTitle,  // text; begins a page; level 0 of the outline
        Heading,    // text, level 1 … 3
        Paragraph,  // text
        Table,
        Picture,    // text: the caption below it
        PageBreak,
    };
    Kind kind = Kind::Paragraph;
    int level = 0;
    QString text;
    QStringList lines;
    PublicationTable table;
    Picture picture;
};

struct Publication {
    QString title;     // of the document: 某单位2024年度单位决算
    QString author;    // the unit
    QString language = QStringLiteral("zh-CN");
    std::vector<PublicationBlock> blocks;
};

// The cell that covers each place, as (row, column); of a cell that stands there itself: its own place.
using CellPlace = std::pair<int, int>;
std::vector<std::vector<CellPlace>> cellOwners(const PublicationRows& rows);
// The columns' widths in thousandths of the table's, which holds `characters` of them: as the table says, else by what stands
// in them; codes and figures are not broken while there is room for them.
std::vector<int> columnShares(const PublicationTable& table, double characters);
// How wide the table's figures and shortest words are, in characters (of Chinese; a digit is half of one): what a writer that
// does not measure fonts sets its size by.
double leastCharacters(const PublicationTable& table);

// Whether a block is an entry of the contents and of the bookmarks, and on which level (0, 1); -1: it is not.
int outlineLevel(const PublicationBlock& block);
// What the entry says.
QString outlineText(const PublicationBlock& block);

} // namespace juesuan
