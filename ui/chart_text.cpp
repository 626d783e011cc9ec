// Wrapping and painting of text in pictures.
#include "ui/chart_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>
#include <QTextOption>

namespace juesuan {

namespace {

TextLines brokenAt(qreal width, const QString& text, const QFont& font, int maxLines) {
    const QFontMetricsF metrics(font);
    TextLines out;
    out.lineHeight = metrics.height() * 0.92; // CJK fonts carry much air
    out.ascent = metrics.ascent() * 0.95;
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        QString part = text.mid(line.textStart(), line.textLength()).trimmed();
        if (out.lines.size() + 1 == maxLines && line.textStart() + line.textLength() < text.size()) {
            part = metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, width);
            out.elided = true;
        }
        out.lines << part;
        out.width = qMax(out.width, metrics.horizontalAdvance(part));
        if (out.lines.size() == maxLines)
            break;
    }
    layout.endLayout();
    return out;
}

} // namespace

TextLines wrapText(const QString& text, const QFont& font, qreal width, int maxLines, bool even) {
    TextLines out = brokenAt(width, text, font, maxLines);
    if (!even || out.elided || out.lines.size() < 2)
        return out;
    qreal low = width / 2, high = width;
    for (int i = 0; i < 5; ++i) {
        const qreal middle = (low + high) / 2;
        TextLines narrower = brokenAt(middle, text, font, maxLines);
        const bool fits = !narrower.elided && narrower.lines.size() == out.lines.size();
        (fits ? high : low) = middle;
        if (fits)
            out = std::move(narrower);
    }
    return out;
}

qreal textWidth(const QString& text, const QFont& font) { return QFontMetricsF(font).horizontalAdvance(text); }

void drawVeiled(QPainter& painter, const TextLines& text, const QFont& font, const QRectF& area, const QColor& paper) {
    QColor veil = paper;
    veil.setAlpha(150);
    const qreal margin = text.lineHeight * 0.15;
    painter.fillRect(QRectF(area.left() - margin, area.top(), text.width + 2 * margin, text.height()), veil);
    drawLines(painter, text, font, area, Qt::AlignLeft);
}

void drawLines(QPainter& painter, const TextLines& text, const QFont& font, const QRectF& area, Qt::Alignment alignment) {
    painter.setFont(font);
    qreal y = area.top();
    if (alignment & Qt::AlignVCenter)
        y = area.center().y() - text.height() / 2;
    else if (alignment & Qt::AlignBottom)
        y = area.bottom() - text.height();
    for (const QString& line : text.lines) {
        qreal x = area.left();
        if (alignment & Qt::AlignRight)
            x = area.right() - textWidth(line, font);
        else if (alignment & Qt::AlignHCenter)
            x = area.center().x() - textWidth(line, font) / 2;
        painter.drawText(QPointF(x, y + text.ascent), line);
        y += text.lineHeight;
    }
}

} // namespace juesuan
