// How charts look: paper for every export, the window's colours on screen; colours, patterns and fonts of series.
#pragma once

#include <QColor>
#include <QFont>
#include <QPainterPath>
#include <QPalette>

class QPainter;

namespace juesuan {

inline constexpr int restSeries = 7; // grey: what is left when small parts are merged

struct ChartStyle {
    QColor paper, text, muted, grid, axis;
    int pixels = 11; // height of ordinary labels; all else follows

    static ChartStyle onPaper();
    // Of a window with this palette whose labels are that high.
    static ChartStyle onScreen(const QPalette& palette, int pixels);

    QFont font(qreal scale = 1, bool bold = false) const;
    // Okabe and Ito's colours, told apart by every kind of colour vision; the seventh (0-based) is restSeries.
    QColor color(int series) const;
    // The colour as a tint of the paper; text on it stays legible.
    QColor tint(int series, int percent) const;
};

// Fills with the series' colour and, unless `plain`, with a pattern of its own, so that series differ in black and white.
void fillSeries(QPainter& painter, const QPainterPath& shape, int series, const ChartStyle& style, bool plain = false);

// Circle, square, triangle or diamond around the point: series of lines differ by shape as well.
void drawMarker(QPainter& painter, QPointF at, int series, const ChartStyle& style);

} // namespace juesuan
