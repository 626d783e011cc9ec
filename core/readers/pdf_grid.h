// Ruling lines and words of a page → grids with merged cells, and the words that stand outside of them.
#pragma once

#include "readers/pdf_text.h"

namespace juesuan {

struct PdfGrids {
    std::vector<DocumentGrid> grids; // from top to bottom; `line` is not set yet
    std::vector<PdfWord> outside;
};

// Lines that touch make one table. Boxes round a text, underlines and page frames make none: their words are outside.
PdfGrids pdfGrids(const PdfPage& page);

} // namespace juesuan
