// Lines of text in pictures: wrapped to a width, measured, painted.
#pragma once

#include <QFont>
#include <QRectF>
#include <QStringList>

class QPainter;

namespace juesuan {

struct TextLines {
    QStringList lines;
    qreal width = 0;      // of the widest
    qreal lineHeight = 0;
    qreal ascent = 0;
    bool elided = false;  // not all of the text is there
    qreal height() const { return lineHeight * qreal(lines.size()); }
};

// Breaks where Chinese and English may be broken; what does not fit into maxLines ends in "…". Even lines have about one
// length: no single character is left over on the last one.
TextLines wrapText(const QString& text, const QFont& font, qreal width, int maxLines, bool even = true);
qreal textWidth(const QString& text, const QFont& font);

// From the area's top left, over a veil of paper that keeps the text legible over colours.
void drawVeiled(QPainter& painter, const TextLines& text, const QFont& font, const QRectF& area, const QColor& paper);

// Within the area, by Qt::AlignLeft, AlignHCenter, AlignRight and AlignTop, AlignVCenter, AlignBottom.
void drawLines(QPainter& painter, const TextLines& text, const QFont& font, const QRectF& area, Qt::Alignment alignment);

} // namespace juesuan
