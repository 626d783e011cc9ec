// The one file that sees QtCharts.
#include "ui/chart_view.h"

#include <QGraphicsScene>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QHorizontalBarSeries>
#include <QtCharts/QLineSeries>
#include <QtCharts/QPieSeries>
#include <QtCharts/QPieSlice>
#include <QtCharts/QValueAxis>

namespace juesuan {

struct ChartView::Private {
    QGraphicsScene scene;
    QChart* chart = nullptr; // owned by the scene
    QAbstractSeries* series = nullptr;
    QRectF area;
    ChartValues values;
    double barWidth = 0;
    bool lying = false;

    size_t categories() const { return values.empty() ? 0 : values.front().size(); }

    explicit Private(const QRectF& plotArea) : chart(new QChart), area(plotArea) {
        chart->setAnimationOptions(QChart::NoAnimation);
        chart->setBackgroundVisible(false);
        chart->setPlotAreaBackgroundVisible(false);
        chart->setDropShadowEnabled(false);
        chart->legend()->hide();
        chart->setMargins({});
        scene.addItem(chart);
        chart->resize(area.right() + 1, area.bottom() + 1);
        chart->setPlotArea(area);
        scene.setSceneRect(0, 0, area.right() + 1, area.bottom() + 1);
    }

    // The plots draw lines and labels where they want them.
    static void strip(QAbstractAxis* axis) {
        axis->setLabelsVisible(false);
        axis->setLineVisible(false);
        axis->setGridLineVisible(false);
    }

    static QValueAxis* valueAxis(ChartRange range) {
        auto* axis = new QValueAxis;
        axis->setRange(range.low, range.high);
        strip(axis);
        return axis;
    }
};

ChartView::ChartView(std::unique_ptr<Private> data) : d(std::move(data)) {}
ChartView::~ChartView() = default;

std::unique_ptr<ChartView> ChartView::bars(const QRectF& area, const ChartValues& values, ChartRange range, double barWidth,
                                           bool lying, const ChartStyle& style) {
    auto d = std::make_unique<Private>(area);
    d->values = values;
    d->barWidth = barWidth;
    d->lying = lying;
    QAbstractBarSeries* series = lying ? static_cast<QAbstractBarSeries*>(new QHorizontalBarSeries) : new QBarSeries;
    series->setBarWidth(barWidth);
    // Lying bars are stacked from the bottom up, and a reversed axis does not turn them: they go in the other way round.
    const size_t sets = values.size(), count = d->categories();
    QStringList categories;
    for (size_t i = 0; i < sets; ++i) {
        const size_t s = lying ? sets - 1 - i : i;
        auto* set = new QBarSet(QString::number(s));
        for (size_t c = 0; c < count; ++c)
            set->append(values[s][lying ? count - 1 - c : c].value_or(0));
        set->setBrush(style.color(int(s)));
        set->setPen(Qt::NoPen);
        series->append(set);
    }
    for (size_t c = 0; c < count; ++c)
        categories << QString::number(c);
    d->chart->addSeries(series);
    auto* names = new QBarCategoryAxis;
    names->append(categories);
    Private::strip(names);
    QValueAxis* amounts = Private::valueAxis(range);
    d->chart->addAxis(names, lying ? Qt::AlignLeft : Qt::AlignBottom);
    d->chart->addAxis(amounts, lying ? Qt::AlignBottom : Qt::AlignLeft);
    series->attachAxis(names);
    series->attachAxis(amounts);
    d->series = series;
    return std::unique_ptr<ChartView>(new ChartView(std::move(d)));
}

std::unique_ptr<ChartView> ChartView::lines(const QRectF& area, const ChartValues& values, ChartRange range,
                                            const ChartStyle& style) {
    static constexpr Qt::PenStyle dashes[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    auto d = std::make_unique<Private>(area);
    d->values = values;
    const size_t categories = d->categories();
    auto* years = new QValueAxis;
    years->setRange(-0.5, double(categories) - 0.5);
    Private::strip(years);
    QValueAxis* amounts = Private::valueAxis(range);
    d->chart->addAxis(years, Qt::AlignBottom);
    d->chart->addAxis(amounts, Qt::AlignLeft);
    for (size_t s = 0; s < values.size(); ++s) {
        QLineSeries* part = nullptr; // a gap ends it
        for (size_t c = 0; c < categories; ++c) {
            if (!values[s][c]) {
                part = nullptr;
                continue;
            }
            if (!part) {
                part = new QLineSeries;
                part->setPen(QPen(style.color(int(s)), style.pixels * 0.18, dashes[s % 4]));
                d->chart->addSeries(part);
                part->attachAxis(years);
                part->attachAxis(amounts);
                d->series = part;
            }
            part->append(double(c), *values[s][c]);
        }
    }
    return std::unique_ptr<ChartView>(new ChartView(std::move(d)));
}

std::unique_ptr<ChartView> ChartView::ring(const QRectF& area, const std::vector<double>& slices,
                                           const std::vector<int>& colors, double start, double hole,
                                           const ChartStyle& style) {
    auto d = std::make_unique<Private>(area);
    auto* series = new QPieSeries;
    series->setPieSize(1.0);
    series->setHoleSize(hole);
    series->setPieStartAngle(start);
    series->setPieEndAngle(start + 360);
    for (size_t i = 0; i < slices.size(); ++i) {
        auto* slice = new QPieSlice(QString(), slices[i]);
        slice->setBrush(style.color(colors[i]));
        slice->setPen(QPen(style.paper, style.pixels * 0.14));
        series->append(slice);
    }
    d->chart->addSeries(series);
    d->series = series;
    return std::unique_ptr<ChartView>(new ChartView(std::move(d)));
}

void ChartView::paint(QPainter& painter) const {
    const QRectF all = d->scene.sceneRect();
    d->scene.render(&painter, all, all, Qt::IgnoreAspectRatio);
}

QPointF ChartView::at(double category, double value) const {
    if (!d->series)
        return d->area.center();
    const QPointF point = d->lying ? QPointF(value, double(d->categories()) - 1 - category) : QPointF(category, value);
    return d->chart->mapToPosition(point, d->series);
}

QRectF ChartView::bar(int series, int category) const {
    const size_t count = d->values.size();
    const double width = d->barWidth / double(count);
    const double start = category - d->barWidth / 2 + series * width;
    const double value = d->values[size_t(series)][size_t(category)].value_or(0);
    return QRectF(at(start, 0), at(start + width, value)).normalized();
}

} // namespace juesuan
