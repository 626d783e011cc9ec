// Columns, lying bars and lines with their axes, labels and patterns.
#include "ui/chart_plot.h"
#include "ui/chart_text.h"
#include "ui/chart_view.h"
#include "ui/chart_words.h"

#include <QPainter>
#include <QtMath>

#include <algorithm>
#include <cmath>

namespace juesuan {

namespace {

constexpr qint64 wholeRate = 10'000; // 100 %
constexpr int wantedSteps = 5;
constexpr double columnsPart = 0.72; // of a category that its group of columns fills
constexpr double barsPart = 0.74;

// Round numbers from zero to both ends.
struct Scale {
    qint64 low = 0, high = 0, step = 1;
};

Scale scaleFor(qint64 least, qint64 most) {
    least = qMin<qint64>(least, 0);
    most = qMax<qint64>(most, 0);
    if (least == most)
        most = 100;
    qint64 power = 1;
    const qint64 rough = qMax<qint64>(1, (most - least) / wantedSteps);
    while (power * 10 <= rough)
        power *= 10;
    Scale out;
    for (const qint64 factor : {1, 2, 5, 10}) {
        out.step = power * factor;
        if (out.step >= rough)
            break;
    }
    const auto up = [&](qint64 value) { return (value + out.step - 1) / out.step * out.step; };
    out.low = -up(-least);
    out.high = up(most);
    return out;
}

class AxisPlot : public ChartPlot {
public:
    AxisPlot(const ChartContext& context, QPointF top, qreal width)
        : m_context(context), m_data(context.data), m_style(context.style), m_font(context.style.font()),
          m_lying(context.data.kind == ChartKind::Bars) {
        readValues();
        makeTicks();
        m_lying ? placeBars(top, width) : placeColumns(top, width);
        makeView();
        makeHits();
        if (m_data.kind == ChartKind::Line)
            placeLineValues();
    }

    void paint(QPainter& painter) const override {
        paintBelow(painter);
        m_view->paint(painter);
        paintPatterns(painter);
        paintAxes(painter);
        paintValues(painter);
        for (const Label& label : m_labels) {
            painter.setPen(label.color);
            drawLines(painter, label.text, m_font, label.area, label.alignment);
        }
    }

private:
    struct Label {
        TextLines text;
        QRectF area;
        Qt::Alignment alignment;
        QColor color;
    };
    struct ValueLabel {
        int point;
        QString text;
        QString beside; // its share, or its change on the year before
    };

    int categories() const { return int(m_data.categories.size()); }
    int seriesCount() const { return int(m_data.series.size()); }

    void readValues() {
        m_values.assign(size_t(seriesCount()), std::vector<std::optional<double>>(size_t(categories())));
        qint64 least = 0, most = m_data.measure == ChartMeasure::Rate ? wholeRate : 0;
        for (size_t i = 0; i < m_data.points.size(); ++i) {
            const ChartPoint& point = m_data.points[i];
            if (point.isFigure()) {
                m_values[size_t(point.series)][size_t(point.category)] = double(point.value);
                least = qMin(least, point.value);
                most = qMax(most, point.value);
            }
            ValueLabel label{int(i), ChartWords::value(point, m_data.measure, m_context.unit), {}};
            if (m_lying && point.share)
                label.beside = ChartWords::percent(*point.share);
            else if (m_lying && point.change)
                label.beside = ChartWords::signedPercent(*point.change);
            m_valueLabels.push_back(label);
        }
        m_scale = scaleFor(least, most);
    }

    QString tickText(qint64 value) const {
        if (m_data.measure == ChartMeasure::Rate)
            return QString::number(value / 100) + QChar(u'%');
        int decimals = 0;
        for (qint64 unit = fenPer(m_context.unit); decimals < 6 && m_scale.step % unit != 0; unit /= 10)
            ++decimals;
        return formatAmount(Amount::ofFen(value), m_context.unit, decimals, true);
    }

    void makeTicks() {
        for (qint64 value = m_scale.low; value <= m_scale.high; value += m_scale.step) {
            m_ticks.push_back({value, tickText(value)});
            m_tickWidth = qMax(m_tickWidth, textWidth(m_ticks.back().second, m_font));
        }
    }

    qreal widestValue() const {
        qreal out = 0;
        for (const ValueLabel& label : m_valueLabels)
            out = qMax(out, valueWidth(label));
        return out;
    }
    qreal valueWidth(const ValueLabel& label) const {
        const QString all = label.beside.isEmpty() ? label.text : label.text + QStringLiteral("  ") + label.beside;
        return textWidth(all, m_font);
    }

    // ---- columns and lines: names below, amounts at the left ----

    void placeColumns(QPointF top, qreal width) {
        const qreal px = m_style.pixels;
        const qreal left = m_tickWidth + px * 0.7;
        const qreal slot = (width - left) / qMax(1, categories());
        qreal names = 0;
        std::vector<TextLines> texts;
        for (const BilingualText& name : m_data.categories) {
            texts.push_back(wrapText(ChartWords::in(name), m_font, slot - px * 0.5, 3));
            names = qMax(names, texts.back().height());
        }
        m_barWidth = qMin(columnsPart, px * 6.0 * seriesCount() / slot);
        const qreal room = slot * m_barWidth / seriesCount();
        m_upright = m_data.kind == ChartKind::Columns && widestValue() > room;
        const qreal values = m_upright ? widestValue() + px : px * 1.8;
        const qreal above = m_scale.high > 0 ? values : px;
        const qreal below = m_scale.low < 0 ? values : 0;
        const qreal plot = px * 18;
        m_area = QRectF(top.x() + left, top.y() + above, width - left, plot);
        for (size_t i = 0; i < texts.size(); ++i)
            m_labels.push_back({texts[i], {m_area.left() + qreal(i) * slot, m_area.bottom() + below + px * 0.5, slot, names},
                                Qt::AlignHCenter, m_style.text});
        m_height = above + plot + below + px * 0.5 + names + px * 0.4;
    }

    // ---- bars: names at the left, amounts below ----

    void placeBars(QPointF top, qreal width) {
        const qreal px = m_style.pixels;
        qreal widest = 0;
        for (const BilingualText& name : m_data.categories)
            widest = qMax(widest, textWidth(ChartWords::in(name), m_font));
        const qreal column = qMin(widest + 1, width * 0.36);
        std::vector<TextLines> texts;
        qreal tallest = 0;
        for (const BilingualText& name : m_data.categories) {
            texts.push_back(wrapText(ChartWords::in(name), m_font, column, 3));
            tallest = qMax(tallest, texts.back().height());
        }
        // Bars of a group touch: each is as thick as its label is high, so that none reaches the bar below.
        const qreal thickness = seriesCount() > 1 ? px * 1.8 : px * 1.5;
        const qreal row = qMax(tallest + px * 0.6, seriesCount() * thickness + px * 0.8);
        m_barWidth = seriesCount() > 1 ? seriesCount() * thickness / row : qMin(barsPart, thickness / row);
        const qreal values = widestValue() + px * 0.8;
        const qreal left = column + px * 0.7 + (m_scale.low < 0 ? values : 0);
        const qreal above = m_data.measure == ChartMeasure::Rate ? px * 1.5 : px * 0.3;
        m_area = QRectF(top.x() + left, top.y() + above, width - left - values, row * categories());
        for (size_t i = 0; i < texts.size(); ++i)
            m_labels.push_back({texts[i], {top.x(), m_area.top() + qreal(i) * row, column, row}, Qt::AlignRight | Qt::AlignVCenter,
                                m_style.text});
        m_height = above + m_area.height() + px * 2.2;
    }

    void makeView() {
        const ChartRange range{double(m_scale.low), double(m_scale.high)};
        m_view = m_data.kind == ChartKind::Line ? ChartView::lines(m_area, m_values, range, m_style)
                                                : ChartView::bars(m_area, m_values, range, m_barWidth, m_lying, m_style);
    }

    // A bar, or the surroundings of a line's point; wide enough to be hit where the figure is nearly zero.
    QRectF barOf(const ChartPoint& point) const {
        if (m_data.kind == ChartKind::Line) {
            const qreal reach = m_style.pixels * 0.8;
            const QPointF at = m_view->at(point.category, double(point.value));
            return QRectF(at - QPointF(reach, reach), at + QPointF(reach, reach));
        }
        return m_view->bar(point.series, point.category);
    }

    void makeHits() {
        for (size_t i = 0; i < m_data.points.size(); ++i) {
            QRectF area = barOf(m_data.points[i]);
            const qreal least = m_style.pixels * 0.5;
            if (m_lying && area.width() < least)
                area.setWidth(least);
            if (!m_lying && area.height() < least)
                area.setTop(area.bottom() - least);
            QPainterPath path;
            path.addRect(area);
            m_hits.push_back({int(i), path});
        }
    }

    // The figures of one year above their points, moved apart where they would cover each other.
    void placeLineValues() {
        m_lineValues.resize(m_data.points.size());
        const qreal px = m_style.pixels, height = px * 1.3;
        for (int category = 0; category < categories(); ++category) {
            std::vector<QRectF*> column;
            for (size_t i = 0; i < m_data.points.size(); ++i) {
                const ChartPoint& point = m_data.points[i];
                if (point.category != category || !point.isFigure())
                    continue;
                const QPointF at = m_view->at(category, double(point.value));
                const qreal width = valueWidth(m_valueLabels[i]) + px * 1.2;
                m_lineValues[i] = QRectF(at.x() - width / 2, at.y() - px * 0.7 - height, width, height);
                column.push_back(&m_lineValues[i]);
            }
            std::stable_sort(column.begin(), column.end(), [](const QRectF* a, const QRectF* b) { return a->top() < b->top(); });
            for (size_t i = column.size(); i-- > 1;)
                column[i - 1]->moveBottom(qMin(column[i - 1]->bottom(), column[i]->top()));
            qreal free = m_area.top() - px * 1.8;
            for (QRectF* label : column) {
                label->moveTop(qMax(label->top(), free));
                free = label->bottom();
            }
        }
    }

    // ---- painting ----

    // Along the bottom every so many ticks carry their amount, counted from zero, so that none touches the next.
    int tickStride() const {
        const qreal step = qAbs(m_view->at(0, double(m_scale.step)).x() - m_view->at(0, 0).x());
        return m_lying ? qMax(1, qCeil((m_tickWidth + m_style.pixels) / step)) : 1;
    }

    void paintBelow(QPainter& painter) const {
        const qreal px = m_style.pixels;
        const int stride = tickStride();
        for (const auto& [value, text] : m_ticks) {
            painter.setPen(QPen(m_style.grid, px * 0.07));
            painter.drawLine(m_view->at(-0.5, double(value)), m_view->at(categories() - 0.5, double(value)));
            painter.setPen(m_style.muted);
            const QPointF at = m_view->at(m_lying ? categories() - 0.5 : -0.5, double(value));
            const TextLines line = wrapText(text, m_font, 1e6, 1);
            if (m_lying && value / m_scale.step % stride != 0)
                continue;
            if (!m_lying) {
                drawLines(painter, line, m_font, {at.x() - px * 0.5 - line.width, at.y() - px, line.width, 2 * px},
                          Qt::AlignRight | Qt::AlignVCenter);
                continue;
            }
            drawLines(painter, line, m_font, {at.x() - line.width / 2, m_area.bottom() + px * 0.4, line.width, line.height()},
                      Qt::AlignHCenter);
        }
    }

    void paintPatterns(QPainter& painter) const {
        for (const ChartPoint& point : m_data.points) {
            if (!point.isFigure())
                continue;
            if (m_data.kind == ChartKind::Line) {
                drawMarker(painter, m_view->at(point.category, double(point.value)), point.series, m_style);
                continue;
            }
            QPainterPath path;
            path.addRect(m_view->bar(point.series, point.category));
            if (colorOf(m_data, point) == restSeries || seriesCount() > 1)
                fillSeries(painter, path, colorOf(m_data, point), m_style);
        }
    }

    void paintAxes(QPainter& painter) const {
        painter.setPen(QPen(m_style.axis, 1));
        const QPointF first = m_view->at(-0.5, 0), last = m_view->at(categories() - 0.5, 0);
        painter.drawLine(first, last);
        if (m_data.measure != ChartMeasure::Rate)
            return;
        painter.setPen(QPen(m_style.text, 1, Qt::DashLine));
        const QPointF from = m_view->at(-0.5, double(wholeRate)), to = m_view->at(categories() - 0.5, double(wholeRate));
        painter.drawLine(from, to);
        if (m_lying)
            drawLines(painter, wrapText(tickText(wholeRate), m_font, 1e6, 1), m_font,
                      {from.x() - 40, m_area.top() - m_style.pixels * 1.4, 80, 20}, Qt::AlignHCenter);
    }

    void paintValues(QPainter& painter) const {
        painter.setFont(m_font);
        for (const ValueLabel& label : m_valueLabels) {
            const ChartPoint& point = m_data.points[size_t(label.point)];
            if (point.state == ChartPoint::State::Absent && absentOutright(point.category) && point.series > 0)
                continue; // said once for the whole year
            painter.setPen(point.isFigure() ? m_style.text : m_style.muted);
            if (m_data.kind == ChartKind::Line && point.isFigure())
                paintLineValue(painter, label, point);
            else
                m_lying ? paintBarValue(painter, label, point) : paintColumnValue(painter, label, point);
        }
    }

    // Grid lines end before a figure, they do not strike it through.
    void clearBelow(QPainter& painter, const QRectF& area) const {
        painter.fillRect(area.adjusted(-1, area.height() * 0.15, 1, -area.height() * 0.15), m_style.paper);
    }

    void paintBarValue(QPainter& painter, const ValueLabel& label, const ChartPoint& point) const {
        const QRectF bar = m_view->bar(point.series, point.category);
        const qreal gap = m_style.pixels * 0.4, width = valueWidth(label);
        const bool negative = point.isFigure() && point.value < 0;
        QRectF area(negative ? bar.left() - gap - width : bar.right() + gap, bar.center().y() - 20, width, 40);
        if (m_data.measure == ChartMeasure::Rate) { // beside the line of 100 %, not across it
            const qreal whole = m_view->at(0, double(wholeRate)).x();
            if (area.left() - gap / 2 < whole && area.right() + gap / 2 > whole)
                area.moveLeft(whole + gap);
        }
        const TextLines text = wrapText(label.text, m_font, 1e6, 1);
        clearBelow(painter, {area.left(), area.center().y() - text.height() / 2, width, text.height()});
        drawLines(painter, text, m_font, area, Qt::AlignLeft | Qt::AlignVCenter);
        if (label.beside.isEmpty())
            return;
        painter.setPen(m_style.muted);
        drawLines(painter, wrapText(label.beside, m_font, 1e6, 1), m_font, area, Qt::AlignRight | Qt::AlignVCenter);
    }

    bool absentOutright(int category) const {
        return std::all_of(m_data.points.begin(), m_data.points.end(), [category](const ChartPoint& point) {
            return point.category != category || point.state == ChartPoint::State::Absent;
        });
    }

    void paintLineValue(QPainter& painter, const ValueLabel& label, const ChartPoint& point) const {
        const QRectF& area = m_lineValues[size_t(label.point)];
        clearBelow(painter, area);
        drawLines(painter, wrapText(label.text, m_font, 1e6, 1), m_font, area, Qt::AlignRight | Qt::AlignVCenter);
        if (seriesCount() > 1)
            drawMarker(painter, {area.left() + m_style.pixels * 0.5, area.center().y()}, point.series, m_style);
    }

    void paintColumnValue(QPainter& painter, const ValueLabel& label, const ChartPoint& point) const {
        const qreal gap = m_style.pixels * 0.3;
        const bool negative = point.isFigure() && point.value < 0;
        const TextLines text = wrapText(label.text, m_font, 1e6, 1);
        const bool outright = point.state == ChartPoint::State::Absent && absentOutright(point.category);
        const QRectF bar = outright ? QRectF(m_view->at(point.category, 0), QSizeF()) : barOf(point);
        const QPointF end(bar.center().x(), negative ? bar.bottom() + gap : bar.top() - gap);
        if (!m_upright || outright) {
            const QRectF area(end.x() - text.width / 2, end.y() - (negative ? 0 : text.height()), text.width, text.height());
            clearBelow(painter, area);
            drawLines(painter, text, m_font, area, Qt::AlignHCenter);
            return;
        }
        painter.save();
        painter.translate(end);
        painter.rotate(-90);
        const QRectF area(negative ? -text.width : 0, -text.height() / 2, text.width, text.height());
        clearBelow(painter, area);
        drawLines(painter, text, m_font, area, Qt::AlignLeft);
        painter.restore();
    }

    const ChartContext& m_context;
    const ChartData& m_data;
    const ChartStyle& m_style;
    QFont m_font;
    bool m_lying;
    bool m_upright = false; // value labels stand on end
    ChartValues m_values;
    Scale m_scale;
    std::vector<std::pair<qint64, QString>> m_ticks;
    qreal m_tickWidth = 0;
    double m_barWidth = columnsPart;
    QRectF m_area;
    std::vector<Label> m_labels;
    std::vector<ValueLabel> m_valueLabels;
    std::vector<QRectF> m_lineValues; // beside the points; only of lines
    std::unique_ptr<ChartView> m_view;
};

} // namespace

std::unique_ptr<ChartPlot> makeAxisPlot(const ChartContext& context, QPointF top, qreal width) {
    return std::make_unique<AxisPlot>(context, top, width);
}

} // namespace juesuan
