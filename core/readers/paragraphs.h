// Visual lines of running text put together into paragraphs again.
#pragma once

#include "model/narrative.h"
#include "readers/document.h"

namespace juesuan {

struct TextLine {
    QString text;      // tidied
    size_t index = 0;  // in the document
    int page = 0, number = 0;
    bool blankBefore = false;
    DocumentLine::Opening opening = DocumentLine::Opening::Unknown;
};

// The lines of [begin, end) that carry text; page numbers go to `furniture`.
std::vector<TextLine> textLines(const Document& document, size_t begin, size_t end, std::vector<size_t>& furniture);

// Decides where a paragraph ends: by sentence end, by numbering, and by how full lines are. Copied text has lost its
// indents and may have a blank line between any two lines.
class ParagraphShape {
public:
    explicit ParagraphShape(const std::vector<TextLine>& lines);
    // Whether a new paragraph begins at line `next`; `first`: line next-1 is itself the first of its paragraph.
    bool breaksBefore(size_t next, bool first) const;
    // Whether the first word of the line below would still have fitted on this line.
    bool isShort(size_t line, bool first) const;
    int fullWidth() const { return m_full; }

private:
    bool isIndented(size_t line) const;
    const std::vector<TextLine>& m_lines;
    int m_full = 0;
    bool m_blanksTell = false; // blank lines stand only between paragraphs
};

// Lines [begin, end) as paragraphs.
std::vector<Paragraph> rejoin(const std::vector<TextLine>& lines, const ParagraphShape& shape, size_t begin, size_t end);

} // namespace juesuan
