// 名词解释: numbered entries of a term and its explanation.
#pragma once

#include "model/narrative.h"
#include "readers/line_ledger.h"
#include "readers/section_splitter.h"

namespace juesuan {

// Uses up every line of the segment that belongs to an entry; text before the first entry stays unread.
void readGlossary(const Document& document, const Segment& segment, LineLedger& ledger, Glossary& glossary);

} // namespace juesuan
