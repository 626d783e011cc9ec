// The list below a plot of what had no room in it: name and amount, in as many columns as fit.
#pragma once

#include "ui/chart_style.h"
#include "ui/chart_text.h"

#include <vector>

namespace juesuan {

class ChartKey {
public:
    // Gives the height that it takes below `top`.
    qreal place(const QStringList& texts, QPointF top, qreal width, const ChartStyle& style);
    void paint(QPainter& painter) const;

private:
    struct Line {
        TextLines text;
        QRectF area;
    };
    std::vector<Line> m_lines;
    QFont m_font;
    QColor m_color;
};

} // namespace juesuan
