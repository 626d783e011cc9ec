// One page of a PDF as its producer drew it: glyphs and ruling lines, before anyone sees lines or tables in them.
#pragma once

#include "readers/document.h"

#include <vector>

namespace juesuan {

struct PdfGlyph {
    char32_t c = 0;
    DocumentBox box;
    bool opensWord = false; // the producer left a gap before it, or moved the pen
};

// Runs along one axis: x0 == x1 (upright) or y0 == y1 (level). In hundredths of a point, as all boxes.
struct PdfRuling {
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    bool level() const { return y0 == y1; }
};

struct PdfPage {
    int number = 0; // 1-based
    int width = 0, height = 0;
    std::vector<PdfGlyph> glyphs; // in the order of drawing
    std::vector<PdfRuling> rulings;
};

inline constexpr int pointUnits = 100;

} // namespace juesuan
