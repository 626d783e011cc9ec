// What the plots of the several kinds of chart have in common: what they are given, and what they give back.
#pragma once

#include "analysis/chart_data.h"
#include "ui/chart_style.h"

#include <QPainterPath>
#include <QRectF>

#include <memory>
#include <vector>

class QPainter;

namespace juesuan {

struct ChartContext {
    ChartData data;
    ChartStyle style;
    AmountUnit unit = AmountUnit::WanYuan;
};

// Where a point is drawn, in the picture's coordinates; what is on top comes last.
struct ChartHit {
    int point = 0; // index into ChartData::points
    QPainterPath area;
};

class ChartPlot {
public:
    virtual ~ChartPlot() = default;
    virtual void paint(QPainter& painter) const = 0;

    qreal height() const { return m_height; }
    const std::vector<ChartHit>& hits() const { return m_hits; }

protected:
    qreal m_height = 0;
    std::vector<ChartHit> m_hits;
};

// Each lays itself out below `top`, from `left` on, as wide as told and as high as it needs. The context must outlive it.
std::unique_ptr<ChartPlot> makeAxisPlot(const ChartContext& context, QPointF top, qreal width); // Columns, Bars, Line
std::unique_ptr<ChartPlot> makeRingPlot(const ChartContext& context, QPointF top, qreal width);
std::unique_ptr<ChartPlot> makeTreemapPlot(const ChartContext& context, QPointF top, qreal width);
std::unique_ptr<ChartPlot> makeFlowPlot(const ChartContext& context, QPointF top, qreal width);

// The series by whose colour and pattern a point is filled: its own, or of a lone series' slices their place.
int colorOf(const ChartData& data, const ChartPoint& point);

} // namespace juesuan
