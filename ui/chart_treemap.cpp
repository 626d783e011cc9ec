// The treemap: tiles as large as their amounts, squarified (Bruls, Huizing, van Wijk), each with its name or a number.
#include "ui/chart_key.h"
#include "ui/chart_plot.h"
#include "ui/chart_text.h"
#include "ui/chart_words.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <limits>

namespace juesuan {

namespace {

// The worst side ratio in a row of tiles of these areas along a side of that length.
double worstRatio(double sum, double least, double most, double side) {
    const double square = side * side, total = sum * sum;
    return qMax(square * most / total, total / (square * least));
}

// Rectangles for the weights, largest first, that fill the area.
std::vector<QRectF> squarified(const std::vector<double>& weights, QRectF area) {
    std::vector<QRectF> out;
    double total = 0;
    for (const double weight : weights)
        total += weight;
    const double scale = total > 0 ? area.width() * area.height() / total : 0;
    for (size_t i = 0; i < weights.size();) {
        const double side = qMin(area.width(), area.height());
        double sum = weights[i] * scale;
        const double most = sum;
        double worst = worstRatio(sum, most, most, side);
        size_t end = i + 1;
        for (; end < weights.size(); ++end) {
            const double next = weights[end] * scale, ratio = worstRatio(sum + next, next, most, side);
            if (ratio > worst)
                break;
            worst = ratio;
            sum += next;
        }
        const double depth = side > 0 ? sum / side : 0;
        double along = 0;
        const bool upright = area.width() >= area.height();
        for (; i < end; ++i) {
            const double length = depth > 0 ? weights[i] * scale / depth : 0;
            out.push_back(upright ? QRectF(area.left(), area.top() + along, depth, length)
                                  : QRectF(area.left() + along, area.top(), length, depth));
            along += length;
        }
        upright ? area.setLeft(area.left() + depth) : area.setTop(area.top() + depth);
    }
    return out;
}

class TreemapPlot : public ChartPlot {
    Q_DECLARE_TR_FUNCTIONS(Treemap)
public:
    TreemapPlot(const ChartContext& context, QPointF top, qreal width)
        : m_context(context), m_points(context.data.points), m_style(context.style), m_font(context.style.font()),
          m_bold(context.style.font(1, true)), m_children(m_points.size()) {
        for (size_t i = 1; i < m_points.size(); ++i)
            m_children[size_t(m_points[i].parent)].push_back(int(i));
        for (std::vector<int>& children : m_children)
            std::stable_sort(children.begin(), children.end(),
                             [this](int a, int b) { return m_points[size_t(a)].value > m_points[size_t(b)].value; });
        const qreal px = m_style.pixels;
        const ChartPoint& root = m_points.front();
        m_total = wrapText(ChartWords::in(root.label) + QStringLiteral("  ") + ChartWords::value(root, context.data.measure, context.unit),
                           m_bold, width, 2);
        m_totalArea = QRectF(top, QSizeF(width, m_total.height()));
        const QRectF map(m_totalArea.bottomLeft() + QPointF(0, px * 0.4), QSizeF(width, qMax(width * 0.56, px * 16.0)));
        place(0, map, -1, 0);
        m_height = map.bottom() + px * 0.6 - top.y();
        m_height += m_key.place(keyTexts(), {top.x(), top.y() + m_height}, width, m_style) + px * 0.3;
    }

    void paint(QPainter& painter) const override {
        painter.setPen(m_style.text);
        drawLines(painter, m_total, m_bold, m_totalArea, Qt::AlignHCenter);
        for (const Tile& tile : m_tiles)
            paintTile(painter, tile);
        m_key.paint(painter);
    }

private:
    struct Tile {
        int point = 0;
        QRectF area;
        int color = 0;
        int depth = 0;
        bool leaf = false;
        TextLines name, value;
        QString number;        // in the key, where there is no room for the name
        bool numbered = false; // there is room for the number
        bool small = false;    // but only for a small one
    };

    QString valueOf(const ChartPoint& point) const {
        QString out = ChartWords::value(point, m_context.data.measure, m_context.unit);
        return point.share ? out + QStringLiteral("  ") + ChartWords::percent(*point.share) : out;
    }

    void place(int index, const QRectF& area, int color, int depth) {
        QRectF inside = area;
        const std::vector<int>& children = m_children[size_t(index)];
        if (depth > 0) {
            const qreal px = m_style.pixels;
            const bool band = !children.empty() && area.height() > px * 3.2 && area.width() > px * 2.2;
            addTile(index, area, color, depth, children.empty(), band);
            if (band)
                inside.setTop(inside.top() + px * 1.5);
            if (!children.empty())
                inside.adjust(px * 0.25, band ? 0 : px * 0.25, -px * 0.25, -px * 0.25);
        }
        const qreal least = depth > 0 ? m_style.pixels * 0.7 : 1; // nests smaller than this are only a blur
        if (children.empty() || inside.width() <= least || inside.height() <= least)
            return;
        std::vector<double> weights;
        for (const int child : children)
            weights.push_back(double(m_points[size_t(child)].value));
        const std::vector<QRectF> areas = squarified(weights, inside);
        for (size_t i = 0; i < children.size(); ++i)
            place(children[i], areas[i], color < 0 ? int(i) % restSeries : color, depth + 1);
    }

    void addTile(int index, const QRectF& area, int color, int depth, bool leaf, bool band) {
        const ChartPoint& point = m_points[size_t(index)];
        Tile tile{index, area, color, depth, leaf, {}, {}, {}};
        const qreal px = m_style.pixels, room = area.width() - px * 0.7;
        const QString name = ChartWords::in(point.label), value = valueOf(point);
        bool fits = false;
        if (leaf && room > px) {
            tile.name = wrapText(name, m_font, room, 3);
            tile.value = wrapText(value, m_bold, room, 2);
            fits = !tile.name.elided && !tile.value.elided && tile.value.width <= room && tile.name.width <= room &&
                   tile.name.height() + tile.value.height() + px * 0.4 <= area.height();
        } else if (band) {
            tile.name = wrapText(name + QStringLiteral("  ") + value, m_bold, 1e6, 1);
            fits = tile.name.width <= room;
        }
        if (!fits) {
            tile.name = tile.value = {};
            const bool seen = (leaf || band) && area.width() > px * 1.2 && area.height() > px * 0.75;
            tile.numbered = seen;
            tile.number = seen ? QString::number(++m_lastNumber) : QStringLiteral("–");
            tile.small = area.height() <= px * 1.2;
            m_numbered.push_back(int(m_tiles.size()));
        }
        QPainterPath path;
        path.addRect(area);
        m_hits.push_back({index, path});
        m_tiles.push_back(std::move(tile));
    }

    QStringList keyTexts() const {
        QStringList out;
        for (const int tile : m_numbered) {
            const ChartPoint& point = m_points[size_t(m_tiles[size_t(tile)].point)];
            QString name = ChartWords::in(point.label);
            if (!point.merged.empty() && point.parent > 0) // whose rest it is
                name.prepend(ChartWords::in(m_points[size_t(point.parent)].label) + QStringLiteral(" · "));
            const QString text = m_tiles[size_t(tile)].number + QStringLiteral("  ") + name + QStringLiteral("  ") + valueOf(point);
            out << (m_tiles[size_t(tile)].numbered ? text : tr("%1 (its tile is too small for a number)").arg(text));
        }
        return out;
    }

    void paintTile(QPainter& painter, const Tile& tile) const {
        const qreal px = m_style.pixels;
        static constexpr int strength[] = {0, 62, 44, 26};
        painter.setPen(QPen(m_style.paper, tile.depth == 1 ? px * 0.28 : px * 0.11));
        painter.setBrush(m_style.tint(tile.color, strength[qBound(1, tile.depth, 3)]));
        painter.drawRect(tile.area);
        painter.setPen(m_style.text);
        const QRectF inside = tile.area.adjusted(px * 0.35, px * 0.12, -px * 0.35, -px * 0.12);
        if (!tile.number.isEmpty()) {
            const QFont font = tile.small ? m_style.font(0.7) : m_font;
            if (tile.numbered)
                drawLines(painter, wrapText(tile.number, font, 1e6, 1), font, tile.leaf ? tile.area : inside,
                          tile.leaf ? Qt::AlignHCenter | Qt::AlignVCenter : Qt::AlignHCenter | Qt::AlignTop);
            return;
        }
        drawLines(painter, tile.name, tile.leaf ? m_font : m_bold, inside, Qt::AlignLeft);
        if (tile.leaf)
            drawLines(painter, tile.value, m_bold, inside.adjusted(0, tile.name.height(), 0, 0), Qt::AlignLeft);
    }

    const ChartContext& m_context;
    const std::vector<ChartPoint>& m_points;
    const ChartStyle& m_style;
    QFont m_font, m_bold;
    std::vector<std::vector<int>> m_children;
    std::vector<Tile> m_tiles;   // parents before children
    std::vector<int> m_numbered; // indices into m_tiles
    int m_lastNumber = 0;
    TextLines m_total;
    QRectF m_totalArea;
    ChartKey m_key;
};

} // namespace

std::unique_ptr<ChartPlot> makeTreemapPlot(const ChartContext& context, QPointF top, qreal width) {
    return std::make_unique<TreemapPlot>(context, top, width);
}

} // namespace juesuan
