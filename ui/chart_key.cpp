// Lays the list out, column by column.
#include "ui/chart_key.h"

#include <QPainter>

namespace juesuan {

namespace {

constexpr int mostColumns = 3;
constexpr int mostLines = 3; // of one entry

} // namespace

qreal ChartKey::place(const QStringList& texts, QPointF top, qreal width, const ChartStyle& style) {
    m_lines.clear();
    m_font = style.font();
    m_color = style.text;
    if (texts.isEmpty())
        return 0;
    const qreal gap = style.pixels;
    qreal widest = 0;
    for (const QString& text : texts)
        widest = qMax(widest, textWidth(text, m_font));
    const int columns = qBound(1, int((width + gap) / (widest + gap)), mostColumns);
    const qreal column = (width - gap * (columns - 1)) / columns;
    const int rows = (int(texts.size()) + columns - 1) / columns;
    std::vector<qreal> heights(size_t(rows), 0);
    for (int i = 0; i < texts.size(); ++i) {
        const TextLines text = wrapText(texts[i], m_font, column, mostLines);
        heights[size_t(i % rows)] = qMax(heights[size_t(i % rows)], text.height());
        m_lines.push_back({text, {top.x() + (i / rows) * (column + gap), 0, column, text.height()}});
    }
    qreal y = top.y();
    for (int row = 0; row < rows; ++row) {
        for (int i = row; i < texts.size(); i += rows)
            m_lines[size_t(i)].area.moveTop(y);
        y += heights[size_t(row)];
    }
    return y - top.y();
}

void ChartKey::paint(QPainter& painter) const {
    painter.setPen(m_color);
    for (const Line& line : m_lines)
        drawLines(painter, line.text, m_font, line.area, Qt::AlignLeft);
}

} // namespace juesuan
