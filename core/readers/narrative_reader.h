// 概况 and 说明 in sections and paragraphs, and 概况 taken apart.
#pragma once

#include "model/narrative.h"
#include "readers/line_ledger.h"
#include "readers/line_text.h"
#include "readers/section_splitter.h"

namespace juesuan {

// Reads the segments of one part (概况 or 说明); a part may go on behind an evaluation.
class NarrativeReader {
public:
    explicit NarrativeReader(QString part) : m_part(std::move(part)) {}
    // Uses up every line of the segment.
    void read(const Document& document, const Segment& segment, LineLedger& ledger, Narrative& narrative);

private:
    QString m_part;
    Numbering::Style m_style = Numbering::Style::None; // how the sections are numbered
    int m_value = 0;                                   // number of the last section
};

// 主要职能 and 内设处室 (下属单位) out of the sections of 概况.
Profile profileOf(const Narrative& narrative);

} // namespace juesuan
