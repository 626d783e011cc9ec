// Lays a table out over pages: column widths by contents, the head repeated, rows kept whole while they fit a page.
#pragma once

#include "writers/page_fonts.h"
#include "writers/page_items.h"
#include "writers/publication.h"

#include <functional>

namespace juesuan {

// Where a table may stand. `next` begins another page and gives the top of its type area.
struct TableSpace {
    qreal left = 0, width = 0;
    qreal top = 0, bottom = 0;
    std::function<PrintedPage&()> page;
    std::function<qreal()> next;
};

// Gives the y below the table and its notes.
qreal layOutTable(const PublicationTable& table, const PageFonts& fonts, TableSpace space);

} // namespace juesuan
