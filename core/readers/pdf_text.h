// Glyphs put together into words and lines of text.
#pragma once

#include "readers/pdf_page.h"

namespace juesuan {

// A stretch of glyphs without a gap.
struct PdfWord {
    std::vector<PdfGlyph> glyphs;
    DocumentBox box;
    QString text() const;
};

// A line of words from left to right, with blanks where the gaps are.
struct PdfLine {
    QString text;
    DocumentBox box;
    std::vector<DocumentWord> words;
    int em = 0; // height of its largest glyph
};

DocumentBox united(const DocumentBox& a, const DocumentBox& b);

// In the order of drawing.
std::vector<PdfWord> pdfWords(const std::vector<PdfGlyph>& glyphs);
// From top to bottom. Glyphs drawn twice (imitated bold type) stand once.
std::vector<PdfLine> pdfLines(const std::vector<PdfWord>& words);
// Lines of one cell as one text: no blank between Han characters, a wrapped number made whole.
QString cellText(const std::vector<PdfLine>& lines);

} // namespace juesuan
