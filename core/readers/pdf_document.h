// Pages of glyphs and ruling lines → Document: text in reading order with grids at their places.
#pragma once

#include "readers/pdf_page.h"

namespace juesuan {

// Takes the pages in order and keeps of them only lines and grids.
class PdfDocumentBuilder {
public:
    void add(const PdfPage& page);
    // With the openings of paragraphs, as far as indents tell them.
    Document finished();

private:
    struct LineShape {
        int x0 = 0, x1 = 0, em = 0;
        int pageWidth = 0;
    };
    void markOpenings();
    Document m_document;
    std::vector<LineShape> m_shapes; // one for each line
};

} // namespace juesuan
