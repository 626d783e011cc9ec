// The flow picture: nodes in layers, ribbons as wide as their amounts (Sankey).
#include "ui/chart_key.h"
#include "ui/chart_plot.h"
#include "ui/chart_text.h"
#include "ui/chart_words.h"

#include <QPainter>

#include <algorithm>

namespace juesuan {

namespace {

class FlowPlot : public ChartPlot {
public:
    FlowPlot(const ChartContext& context, QPointF top, qreal width)
        : m_context(context), m_points(context.data.points), m_style(context.style), m_font(context.style.font()),
          m_bold(context.style.font(1, true)), m_nodes(m_points.size()) {
        measure(width);
        m_height = qMax(m_style.pixels * 26.0, crowdedHeight());
        m_scale = scaleFor(m_height);
        for (size_t layer = 0; layer < m_layers.size(); ++layer)
            placeLayer(int(layer), top);
        makeRibbons();
        for (size_t i = 0; i < m_nodes.size(); ++i)
            if (m_points[i].layer >= 0) {
                QPainterPath path;
                path.addRect(m_nodes[i].bar.united(m_nodes[i].label));
                m_hits.push_back({int(i), path});
            }
        m_height += m_style.pixels * 0.6;
        m_height += m_key.place(m_keyTexts, {top.x(), top.y() + m_height}, width, m_style) + m_style.pixels * 0.3;
    }

    void paint(QPainter& painter) const override {
        for (const Ribbon& ribbon : m_ribbons) {
            QColor color = m_style.color(ribbon.color);
            color.setAlpha(92);
            painter.setPen(Qt::NoPen);
            painter.setBrush(color);
            painter.drawPath(ribbon.shape);
        }
        for (size_t i = 0; i < m_nodes.size(); ++i)
            if (m_points[i].layer >= 0)
                paintNode(painter, m_nodes[i]);
        painter.setPen(m_style.text);
        for (const Ribbon& ribbon : m_ribbons)
            drawLines(painter, ribbon.value, m_font, ribbon.label, Qt::AlignRight | Qt::AlignVCenter);
        m_key.paint(painter);
    }

private:
    struct Node {
        double weight = 0; // the most of what it is, what comes in and what goes out
        QRectF bar, label;
        TextLines name, value;
        int color = restSeries;
        double in = 0, out = 0; // used so far while ribbons are made
    };
    struct Ribbon {
        int color = 0;
        QPainterPath shape;
        TextLines value; // where neither end tells it and there is room
        QRectF label;
    };

    int lastLayer() const { return int(m_layers.size()) - 1; }

    void measure(qreal width) {
        std::vector<double> in(m_points.size(), 0), out(m_points.size(), 0);
        for (const ChartPoint& point : m_points)
            if (point.from >= 0) {
                out[size_t(point.from)] += double(point.value);
                in[size_t(point.to)] += double(point.value);
            }
        int color = 0;
        for (size_t i = 0; i < m_points.size(); ++i) {
            const ChartPoint& point = m_points[i];
            if (point.layer < 0)
                continue;
            if (size_t(point.layer) >= m_layers.size())
                m_layers.resize(size_t(point.layer) + 1);
            m_layers[size_t(point.layer)].push_back(int(i));
            m_nodes[i].weight = qMax(double(point.value), qMax(in[i], out[i]));
        }
        for (const std::vector<int>& layer : m_layers)
            for (const int i : layer)
                if (layer.size() > 1)
                    m_nodes[size_t(i)].color = m_points[size_t(i)].merged.empty() ? color++ % restSeries : restSeries;
        // The last layer's labels stand to the right of it, the others' over their ribbons.
        const qreal px = m_style.pixels;
        wrapLabels(m_layers.back(), width * 0.2);
        qreal widest = 0;
        for (const int i : m_layers.back())
            widest = qMax(widest, qMax(m_nodes[size_t(i)].name.width, m_nodes[size_t(i)].value.width));
        m_step = lastLayer() > 0 ? (width - widest - px * 1.4) / lastLayer() : 0;
        for (int layer = 0; layer < lastLayer(); ++layer)
            wrapLabels(m_layers[size_t(layer)], m_step - px * 2);
    }

    void wrapLabels(const std::vector<int>& layer, qreal width) {
        for (const int i : layer) {
            const ChartPoint& point = m_points[size_t(i)];
            Node& node = m_nodes[size_t(i)];
            node.name = wrapText(ChartWords::in(point.label), m_font, width, 3);
            node.value = wrapText(ChartWords::value(point, m_context.data.measure, m_context.unit), m_bold, width, 1);
        }
    }

    qreal slotOf(const Node& node, double scale) const {
        return qMax(node.weight * scale, node.name.height() + node.value.height()) + m_style.pixels * 0.5;
    }

    qreal layerHeight(const std::vector<int>& layer, double scale) const {
        qreal out = 0;
        for (const int i : layer)
            out += slotOf(m_nodes[size_t(i)], scale);
        return out;
    }

    // What the fullest layer needs for its labels, and half as much again for the amounts.
    qreal crowdedHeight() const {
        qreal out = 0;
        for (const std::vector<int>& layer : m_layers)
            out = qMax(out, layerHeight(layer, 0) * 1.5);
        return out;
    }

    // The largest scale at which every layer fits.
    double scaleFor(qreal height) const {
        double low = 0, high = 0;
        for (const std::vector<int>& layer : m_layers) {
            double sum = 0;
            for (const int i : layer)
                sum += m_nodes[size_t(i)].weight;
            high = sum > 0 ? qMax(high, height / sum) : high;
        }
        for (int i = 0; i < 50; ++i) {
            const double middle = (low + high) / 2;
            const bool fits = std::all_of(m_layers.begin(), m_layers.end(),
                                          [&](const auto& layer) { return layerHeight(layer, middle) <= height; });
            (fits ? low : high) = middle;
        }
        return low;
    }

    void placeLayer(int layer, QPointF top) {
        const qreal px = m_style.pixels, bar = px * 0.9;
        const std::vector<int>& nodes = m_layers[size_t(layer)];
        const qreal x = top.x() + m_step * layer;
        const qreal slack = (m_height - layerHeight(nodes, m_scale)) / qreal(nodes.size());
        qreal y = top.y();
        for (const int i : nodes) {
            Node& node = m_nodes[size_t(i)];
            const qreal room = slotOf(node, m_scale) + slack, height = qMax(1.0, node.weight * m_scale);
            node.bar = QRectF(x, y + (room - height) / 2, bar, height);
            const qreal text = node.name.height() + node.value.height();
            const qreal textWidth = qMax(node.name.width, node.value.width);
            node.label = QRectF(node.bar.right() + px * 0.4, node.bar.center().y() - text / 2, textWidth, text);
            y += room;
        }
    }

    void makeRibbons() {
        for (size_t i = 0; i < m_points.size(); ++i) {
            const ChartPoint& point = m_points[i];
            if (point.from < 0)
                continue;
            Node& from = m_nodes[size_t(point.from)];
            Node& to = m_nodes[size_t(point.to)];
            const qreal width = double(point.value) * m_scale;
            const qreal y0 = from.bar.top() + from.out, y1 = to.bar.top() + to.in;
            from.out += width;
            to.in += width;
            const qreal x0 = from.bar.right(), x1 = to.bar.left(), middle = (x0 + x1) / 2;
            QPainterPath path(QPointF(x0, y0));
            path.cubicTo(middle, y0, middle, y1, x1, y1);
            path.lineTo(x1, y1 + qMax(width, 0.6));
            path.cubicTo(middle, y1 + width, middle, y0 + width, x0, y0 + qMax(width, 0.6));
            path.closeSubpath();
            const bool fromHub = from.color == restSeries && m_points[size_t(point.from)].merged.empty();
            m_ribbons.push_back({fromHub ? to.color : from.color, path, {}, {}});
            m_hits.push_back({int(i), path});
            if (point.value != m_points[size_t(point.from)].value && point.value != m_points[size_t(point.to)].value)
                tellAmount(point, {x1, y1, 0, width}, m_ribbons.back());
        }
    }

    // Before the ribbon's end; in the list below where the ribbon is too narrow or another name stands there.
    void tellAmount(const ChartPoint& point, const QRectF& end, Ribbon& ribbon) {
        const QString value = ChartWords::value(point, m_context.data.measure, m_context.unit);
        const TextLines text = wrapText(value, m_font, 1e6, 1);
        const QRectF label(end.left() - text.width - m_style.pixels * 0.4, end.center().y() - text.height() / 2, text.width,
                           text.height());
        const bool taken = std::any_of(m_nodes.begin(), m_nodes.end(), [&](const Node& node) { return node.label.intersects(label); });
        if (end.height() < text.height() || taken) {
            m_keyTexts << ChartWords::in(point.label) + QStringLiteral("  ") + value;
            return;
        }
        ribbon.value = text;
        ribbon.label = label;
    }

    void paintNode(QPainter& painter, const Node& node) const {
        QPainterPath bar;
        bar.addRect(node.bar);
        fillSeries(painter, bar, node.color, m_style, true);
        painter.setPen(m_style.text);
        drawVeiled(painter, node.name, m_font, node.label, m_style.paper);
        drawVeiled(painter, node.value, m_bold, node.label.adjusted(0, node.name.height(), 0, 0), m_style.paper);
    }

    const ChartContext& m_context;
    const std::vector<ChartPoint>& m_points;
    const ChartStyle& m_style;
    QFont m_font, m_bold;
    std::vector<Node> m_nodes; // beside the points; streams have none
    std::vector<std::vector<int>> m_layers;
    std::vector<Ribbon> m_ribbons;
    QStringList m_keyTexts;
    ChartKey m_key;
    double m_scale = 0;
    qreal m_step = 0; // from layer to layer
};

} // namespace

std::unique_ptr<ChartPlot> makeFlowPlot(const ChartContext& context, QPointF top, qreal width) {
    return std::make_unique<FlowPlot>(context, top, width);
}

} // namespace juesuan
