// Titles, unit lines, part headings, cover and contents: what they say beyond what is expected of them goes to unread.
#pragma once

#include "readers/table_placement.h"

namespace juesuan {

// The report's unit and year must be known. Uses up the lines of cover and contents that say only what such lines say.
void checkHeadings(const Document& document, const std::vector<Segment>& segments, const std::vector<ReadTable>& tables,
                   const Report& report, LineLedger& ledger);

} // namespace juesuan
