// Lays a chart out and paints it.
#include "ui/chart_picture.h"

#include "ui/chart_text.h"
#include "ui/chart_words.h"

#include <QPainter>

namespace juesuan {

namespace {

constexpr qreal titleScale = 1.35;
constexpr qreal smallScale = 0.91;
constexpr int titleLines = 3;
constexpr int footLines = 4;

} // namespace

struct ChartPicture::Line {
    TextLines text;
    QFont font;
    QColor color;
    QRectF area;
    Qt::Alignment alignment;
};

int colorOf(const ChartData& data, const ChartPoint& point) {
    if (!point.merged.empty() && data.series.size() <= 1)
        return restSeries;
    if (data.kind == ChartKind::Ring)
        return point.category % restSeries;
    return qMax(0, point.series) % restSeries;
}

ChartPicture::ChartPicture(const ChartData& data, AmountUnit unit, const ChartStyle& style, qreal width)
    : m_context{data, style, unit} {
    const qreal margin = style.pixels * 1.2;
    width = qMax(width, style.pixels * 24.0);
    layOutHead(width);
    const QPointF top(margin, m_y);
    const qreal inner = width - 2 * margin;
    switch (data.empty() ? ChartKind::Columns : data.kind) {
    case ChartKind::Columns:
    case ChartKind::Bars:
    case ChartKind::Line:
        if (!data.empty()) {
            layOutLegend(width);
            m_plot = makeAxisPlot(m_context, {margin, m_y}, inner);
        }
        break;
    case ChartKind::Ring: m_plot = makeRingPlot(m_context, top, inner); break;
    case ChartKind::Treemap: m_plot = makeTreemapPlot(m_context, top, inner); break;
    case ChartKind::Flow: m_plot = makeFlowPlot(m_context, top, inner); break;
    }
    m_y += m_plot ? m_plot->height() : 0;
    layOutFoot(width);
    m_size = QSizeF(width, std::ceil(m_y + margin * 0.7));
}

ChartPicture::~ChartPicture() = default;

void ChartPicture::layOutHead(qreal width) {
    const ChartStyle& style = m_context.style;
    const qreal margin = style.pixels * 1.2, inner = width - 2 * margin;
    const QFont title = style.font(titleScale, true), small = style.font(smallScale);
    m_y = margin * 0.8;
    const qreal side = style.pixels * 1.8; // the card's menu button stands there
    TextLines text = wrapText(ChartWords::in(m_context.data.title), title, inner - 2 * side, titleLines);
    m_lines.push_back({text, title, style.text, {margin + side, m_y, inner - 2 * side, text.height()}, Qt::AlignHCenter});
    m_y += text.height() + style.pixels * 0.3;
    const QString unit = ChartWords::unitLine(m_context.data, m_context.unit);
    const qreal unitWidth = textWidth(unit, small);
    text = wrapText(ChartWords::in(m_context.data.subtitle), small, inner - unitWidth - style.pixels * 2, 2);
    m_lines.push_back({text, small, style.muted, {margin, m_y, inner, text.height()}, Qt::AlignLeft});
    m_lines.push_back({wrapText(unit, small, inner, 1), small, style.muted, {margin, m_y, inner, text.height()}, Qt::AlignRight});
    m_y += text.height() + style.pixels * 0.7;
}

void ChartPicture::layOutLegend(qreal width) {
    const ChartData& data = m_context.data;
    if (data.series.size() < 2)
        return;
    const ChartStyle& style = m_context.style;
    const QFont font = style.font();
    const qreal margin = style.pixels * 1.2, inner = width - 2 * margin, swatch = style.pixels * 1.9;
    const qreal height = style.pixels * 1.6, gap = style.pixels * 1.6;
    // Lines of entries, each line centred.
    std::vector<std::vector<LegendEntry>> rows(1);
    qreal x = 0;
    for (size_t i = 0; i < data.series.size(); ++i) {
        const QString text = ChartWords::in(data.series[i]);
        const qreal needed = swatch + textWidth(text, font);
        if (x > 0 && x + needed > inner) {
            rows.emplace_back();
            x = 0;
        }
        rows.back().push_back({int(i), {x, m_y, needed, height}, text});
        rows.back().back().area.moveTop(m_y + qreal(rows.size() - 1) * height);
        x += needed + gap;
    }
    for (std::vector<LegendEntry>& row : rows) {
        const qreal shift = margin + (inner - row.back().area.right()) / 2;
        for (LegendEntry& entry : row) {
            entry.area.translate(shift, 0);
            m_legend.push_back(entry);
        }
    }
    m_y += qreal(rows.size()) * height + style.pixels * 0.4;
}

void ChartPicture::layOutFoot(qreal width) {
    const ChartStyle& style = m_context.style;
    const qreal margin = style.pixels * 1.2, inner = width - 2 * margin;
    if (m_context.data.empty()) {
        const QFont font = style.font(1.1);
        const TextLines text = wrapText(ChartWords::whyEmpty(m_context.data), font, inner * 0.85, footLines);
        const qreal room = style.pixels * 5.0;
        m_lines.push_back({text, font, style.muted, {margin, m_y + room, inner, text.height()}, Qt::AlignHCenter});
        m_y += 2 * room + text.height();
    }
    const QFont small = style.font(smallScale);
    QStringList foot = ChartWords::notes(m_context.data, m_context.unit);
    foot << ChartWords::in(m_context.data.source);
    m_y += style.pixels * 0.5;
    for (const QString& line : foot) {
        const TextLines text = wrapText(line, small, inner, footLines, false);
        m_lines.push_back({text, small, style.muted, {margin, m_y, inner, text.height()}, Qt::AlignLeft});
        m_y += text.height();
    }
}

void ChartPicture::paintLegend(QPainter& painter) const {
    const ChartStyle& style = m_context.style;
    for (const LegendEntry& entry : m_legend) {
        const QRectF swatch(entry.area.left(), entry.area.center().y() - style.pixels * 0.45, style.pixels * 1.4, style.pixels * 0.9);
        QPainterPath path;
        path.addRect(swatch);
        if (m_context.data.kind == ChartKind::Line)
            drawMarker(painter, swatch.center(), entry.series, style);
        else
            fillSeries(painter, path, entry.series, style);
        painter.setPen(style.text);
        const QFont font = style.font();
        drawLines(painter, wrapText(entry.text, font, 1e6, 1), font, entry.area, Qt::AlignRight | Qt::AlignVCenter);
    }
}

void ChartPicture::paint(QPainter& painter) const {
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRectF(QPointF(), m_size), m_context.style.paper);
    for (const Line& line : m_lines) {
        painter.setPen(line.color);
        drawLines(painter, line.text, line.font, line.area, line.alignment);
    }
    paintLegend(painter);
    if (m_plot)
        m_plot->paint(painter);
    painter.restore();
}

const std::vector<ChartHit>& ChartPicture::hits() const {
    static const std::vector<ChartHit> none;
    return m_plot ? m_plot->hits() : none;
}

int ChartPicture::pointAt(QPointF position) const {
    const std::vector<ChartHit>& all = hits();
    for (size_t i = all.size(); i-- > 0;)
        if (all[i].area.contains(position))
            return all[i].point;
    return -1;
}

QPainterPath ChartPicture::areaOf(int point) const {
    for (const ChartHit& hit : hits())
        if (hit.point == point)
            return hit.area;
    return {};
}

} // namespace juesuan
