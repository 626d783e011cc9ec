// A ring with every slice named at its side: no legend to look up, no label over another.
#include "ui/chart_plot.h"
#include "ui/chart_text.h"
#include "ui/chart_view.h"
#include "ui/chart_words.h"

#include <QPainter>
#include <QtMath>

#include <algorithm>

namespace juesuan {

namespace {

constexpr double hole = 0.58;

class RingPlot : public ChartPlot {
public:
    RingPlot(const ChartContext& context, QPointF top, qreal width)
        : m_context(context), m_style(context.style), m_font(context.style.font()), m_bold(context.style.font(1, true)) {
        const qreal px = m_style.pixels;
        const qreal diameter = qMin(px * 17.0, width * 0.42);
        m_left = top.x();
        m_width = width;
        m_column = (width - diameter) / 2 - px * 2.6;
        measureSlices();
        const qreal tallest = qMax(sideHeight(true), sideHeight(false));
        m_height = qMax(diameter + px * 1.5, tallest + px);
        const QPointF center(top.x() + width / 2, top.y() + m_height / 2);
        m_ring = QRectF(center.x() - diameter / 2, center.y() - diameter / 2, diameter, diameter);
        placeSide(true, top.y());
        placeSide(false, top.y());
        makeView();
    }

    void paint(QPainter& painter) const override {
        m_view->paint(painter);
        for (const Slice& slice : m_slices)
            fillPattern(painter, slice);
        paintCentre(painter);
        for (const Slice& slice : m_slices)
            paintLabel(painter, slice);
    }

private:
    struct Slice {
        int point = 0;
        int color = 0;
        double start = 0, span = 0; // degrees clockwise from the top
        TextLines name, value;
        QRectF label;
        double middle() const { return std::fmod(start + span / 2 + 360, 360); } // 0 … 360
        bool right() const { return middle() <= 180; }
        qreal height() const { return name.height() + value.height(); }
    };

    void measureSlices() {
        const std::vector<ChartPoint>& points = m_context.data.points;
        double sum = 0;
        for (const ChartPoint& point : points)
            sum += double(point.value);
        // The first, largest slice lies to the right, so that the small ones spread at the left, each near its name.
        double at = points.empty() || sum <= 0 ? 0 : 90 - double(points.front().value) / sum * 180;
        m_start = at;
        for (size_t i = 0; i < points.size(); ++i) {
            Slice slice;
            slice.point = int(i);
            slice.color = colorOf(m_context.data, points[i]);
            slice.start = at;
            slice.span = double(points[i].value) / sum * 360;
            at += slice.span;
            QString value = ChartWords::value(points[i], m_context.data.measure, m_context.unit);
            if (points[i].share)
                value += QStringLiteral("  ") + ChartWords::percent(*points[i].share);
            slice.name = wrapText(ChartWords::in(points[i].label), m_font, m_column, 3);
            slice.value = wrapText(value, m_bold, m_column, 2);
            m_slices.push_back(std::move(slice));
        }
    }

    qreal gap() const { return m_style.pixels * 0.6; }

    qreal sideHeight(bool right) const {
        qreal out = 0;
        for (const Slice& slice : m_slices)
            if (slice.right() == right)
                out += slice.height() + gap();
        return out;
    }

    QPointF edge(const Slice& slice, qreal factor) const {
        const double angle = qDegreesToRadians(slice.middle());
        const qreal radius = m_ring.width() / 2 * factor;
        return m_ring.center() + QPointF(std::sin(angle) * radius, -std::cos(angle) * radius);
    }

    // As near to their slices as they can be without touching each other.
    void placeSide(bool right, qreal top) {
        std::vector<Slice*> side;
        for (Slice& slice : m_slices)
            if (slice.right() == right)
                side.push_back(&slice);
        // From the top down.
        std::sort(side.begin(), side.end(), [this](const Slice* a, const Slice* b) { return edge(*a, 1).y() < edge(*b, 1).y(); });
        const qreal x = right ? m_left + m_width - m_column : m_left;
        qreal free = top;
        for (Slice* slice : side) {
            const qreal wanted = edge(*slice, 1.05).y() - slice->height() / 2;
            slice->label = QRectF(x, qMax(free, wanted), m_column, slice->height());
            free = slice->label.bottom() + gap();
        }
        qreal limit = top + m_height;
        for (size_t i = side.size(); i-- > 0;) {
            if (side[i]->label.bottom() > limit)
                side[i]->label.moveBottom(limit);
            limit = side[i]->label.top() - gap();
        }
    }

    QPainterPath shapeOf(const Slice& slice) const {
        const QRectF inner(m_ring.center() - QPointF(m_ring.width(), m_ring.height()) * hole / 2, m_ring.size() * hole);
        QPainterPath path;
        const double start = 90 - slice.start; // Qt counts counterclockwise from three o'clock
        if (slice.span >= 359.999) {
            path.addEllipse(m_ring);
            path.addEllipse(inner);
            return path;
        }
        path.arcMoveTo(m_ring, start);
        path.arcTo(m_ring, start, -slice.span);
        path.arcTo(inner, start - slice.span, slice.span);
        path.closeSubpath();
        return path;
    }

    void makeView() {
        std::vector<double> values;
        std::vector<int> colors;
        for (const Slice& slice : m_slices) {
            values.push_back(slice.span);
            colors.push_back(slice.color);
            QPainterPath area = shapeOf(slice);
            area.setFillRule(Qt::WindingFill);
            area.addRect(slice.label);
            m_hits.push_back({slice.point, area});
        }
        m_view = ChartView::ring(m_ring, values, colors, m_start, hole, m_style);
    }

    void fillPattern(QPainter& painter, const Slice& slice) const {
        const QPainterPath shape = shapeOf(slice);
        if (slice.span < 2) // a sliver keeps its colour; its edge would cover it
            return;
        fillSeries(painter, shape, slice.color, m_style);
        if (m_slices.size() > 1)
            painter.strokePath(shape, QPen(m_style.paper, m_style.pixels * 0.14));
    }

    void paintCentre(QPainter& painter) const {
        const ChartData& data = m_context.data;
        if (!data.whole)
            return;
        const qreal width = m_ring.width() * hole * 0.86;
        const TextLines name = wrapText(ChartWords::in(data.series.front()), m_font, width, 3);
        QFont font = m_style.font(1.15, true);
        const QString text = formatAmount(Amount::ofFen(*data.whole), m_context.unit, 2, true);
        if (textWidth(text, font) > width)
            font = m_style.font(0.9, true);
        const TextLines value = wrapText(text, font, 1e6, 1);
        const qreal top = m_ring.center().y() - (name.height() + value.height()) / 2;
        painter.setPen(m_style.muted);
        drawLines(painter, name, m_font, {m_ring.center().x() - width / 2, top, width, name.height()}, Qt::AlignHCenter);
        painter.setPen(m_style.text);
        drawLines(painter, value, font, {m_ring.center().x() - width / 2, top + name.height(), width, value.height()}, Qt::AlignHCenter);
    }

    void paintLabel(QPainter& painter, const Slice& slice) const {
        const qreal px = m_style.pixels;
        const bool right = slice.right();
        const qreal textEdge = right ? slice.label.left() - px * 0.4 : slice.label.right() + px * 0.4;
        const QPointF from = edge(slice, 1.02), knee(right ? textEdge - px * 0.8 : textEdge + px * 0.8, slice.label.center().y());
        painter.setPen(QPen(m_style.axis, 0.8));
        painter.drawPolyline(QPolygonF{from, edge(slice, 1.1), knee, QPointF(textEdge, knee.y())});
        const Qt::Alignment side = right ? Qt::AlignLeft : Qt::AlignRight;
        QRectF area = slice.label;
        painter.setPen(m_style.text);
        drawLines(painter, slice.name, m_font, area, side);
        area.setTop(area.top() + slice.name.height());
        drawLines(painter, slice.value, m_bold, area, side);
    }

    const ChartContext& m_context;
    const ChartStyle& m_style;
    QFont m_font, m_bold;
    qreal m_left = 0, m_width = 0, m_column = 0;
    QRectF m_ring;
    double m_start = 0;
    std::vector<Slice> m_slices;
    std::unique_ptr<ChartView> m_view;
};

} // namespace

std::unique_ptr<ChartPlot> makeRingPlot(const ChartContext& context, QPointF top, qreal width) {
    return std::make_unique<RingPlot>(context, top, width);
}

} // namespace juesuan
