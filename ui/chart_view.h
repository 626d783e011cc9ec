// Bars, lines and rings by QtCharts, without its own texts: the plots put labels and patterns over them.
#pragma once

#include "ui/chart_style.h"

#include <QPointF>
#include <QRectF>

#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace juesuan {

// values[series][category]; empty: nothing is drawn there.
using ChartValues = std::vector<std::vector<std::optional<double>>>;

struct ChartRange { // of the value axis
    double low = 0, high = 1;
};

class ChartView {
public:
    ~ChartView();
    ChartView(const ChartView&) = delete;
    ChartView& operator=(const ChartView&) = delete;

    // `area`: the rectangle between the axes. barWidth: of a group, as a fraction of its category. Lying bars begin with
    // the first category and series on top.
    static std::unique_ptr<ChartView> bars(const QRectF& area, const ChartValues& values, ChartRange range, double barWidth,
                                           bool lying, const ChartStyle& style);
    static std::unique_ptr<ChartView> lines(const QRectF& area, const ChartValues& values, ChartRange range,
                                            const ChartStyle& style);
    // Slices clockwise from `start` (degrees from the top), with their colours; `hole` as a fraction of the radius. The
    // ring fills the area's smaller side.
    static std::unique_ptr<ChartView> ring(const QRectF& area, const std::vector<double>& slices, const std::vector<int>& colors,
                                           double start, double hole, const ChartStyle& style);

    void paint(QPainter& painter) const;
    // Where a value of a category (0, 1, …; fractions between) stands.
    QPointF at(double category, double value) const;
    // The bar of one series in a group.
    QRectF bar(int series, int category) const;

private:
    struct Private;
    explicit ChartView(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace juesuan
