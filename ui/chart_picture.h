// A whole chart laid out: title, unit, legend, plot, notes, source. The one path for screen, PNG, SVG, PDF and clipboard.
#pragma once

#include "ui/chart_plot.h"

namespace juesuan {

class ChartPicture {
public:
    // Laid out to this width in pixels of 1/96 inch; the height follows.
    ChartPicture(const ChartData& data, AmountUnit unit, const ChartStyle& style, qreal width);
    ~ChartPicture();

    QSizeF size() const { return m_size; }
    // With its background, from (0, 0) to size().
    void paint(QPainter& painter) const;
    const std::vector<ChartHit>& hits() const;
    int pointAt(QPointF position) const; // -1: none
    QPainterPath areaOf(int point) const;

private:
    struct Line;
    void layOutHead(qreal width);
    void layOutLegend(qreal width);
    void layOutFoot(qreal width);
    void paintLegend(QPainter& painter) const;

    ChartContext m_context;
    std::vector<Line> m_lines;
    struct LegendEntry {
        int series = 0;
        QRectF area;
        QString text;
    };
    std::vector<LegendEntry> m_legend;
    std::unique_ptr<ChartPlot> m_plot; // null: nothing to draw
    QSizeF m_size;
    qreal m_y = 0;
};

// The width of exported pictures: 640 pixels of 1/96 inch are 16.9 cm, the text width of an A4 page.
inline constexpr qreal exportWidth = 640;

} // namespace juesuan
