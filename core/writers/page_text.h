// Breaks text into lines as Chinese documents do: no punctuation at a line's beginning, figures kept whole, even right edge.
#pragma once

#include "writers/page_items.h"

#include <QString>

#include <vector>

namespace juesuan {

struct BrokenLine {
    QString text;
    qreal x = 0;       // of its beginning, from the left edge
    qreal width = 0;   // as it is set
    qreal stretch = 1; // of its characters' width, so that it reaches the right edge
};

enum class LineAlign : quint8 { Left, Centre, Right };

// Lines of `text` not wider than `width`, the first set in by `indent`; at least one. Line breaks in the text end a line.
// Left-aligned lines that another follows are spread to the full width where little is missing.
std::vector<BrokenLine> brokenLines(const QString& text, const QFont& font, qreal width, qreal indent, LineAlign align);

// The run of a line whose box begins at (left, …) and whose baseline is at y.
TextRun runOf(const BrokenLine& line, const QFont& font, qreal left, qreal baseline);

// The width of a text in one line; fonts are asked often, so their figures are kept.
qreal printedWidth(const QString& text, const QFont& font);
// Ascent and descent, in twips.
struct FontHeights {
    qreal ascent = 0, descent = 0;
};
FontHeights fontHeights(const QFont& font);

} // namespace juesuan
