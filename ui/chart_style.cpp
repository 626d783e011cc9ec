// Colours, patterns and fonts of charts.
#include "ui/chart_style.h"

#include "ui/theme.h"

#include <QPainter>

#include <array>

namespace juesuan {

namespace {

constexpr std::array<QRgb, 8> okabeIto{0xff0072b2, 0xffe69f00, 0xff009e73, 0xffcc79a7,
                                       0xff56b4e9, 0xffd55e00, 0xfff0e442, 0xff8c8c8c};

enum class Pattern { Solid, Rising, Falling, Dots, Level, Crossed, Upright, Plain };

Pattern patternOf(int series) { return Pattern(series % 8); }

// The pattern's lines or dots over the area, as a shape to fill.
QPainterPath patternShape(const QRectF& area, Pattern pattern, qreal step, qreal width) {
    const qreal reach = area.width() + area.height();
    QPainterPath lines, dots;
    const auto line = [&lines](qreal x0, qreal y0, qreal x1, qreal y1) {
        lines.moveTo(x0, y0);
        lines.lineTo(x1, y1);
    };
    if (pattern == Pattern::Rising || pattern == Pattern::Crossed)
        for (qreal x = step / 2; x < reach; x += step)
            line(area.left() + x, area.top(), area.left() + x - area.height(), area.bottom());
    if (pattern == Pattern::Falling || pattern == Pattern::Crossed)
        for (qreal x = step / 2 - area.height(); x < area.width(); x += step)
            line(area.left() + x, area.top(), area.left() + x + area.height(), area.bottom());
    if (pattern == Pattern::Level)
        for (qreal y = step / 2; y < area.height(); y += step * 0.8)
            line(area.left(), area.top() + y, area.right(), area.top() + y);
    if (pattern == Pattern::Upright)
        for (qreal x = step / 2; x < area.width(); x += step * 0.8)
            line(area.left() + x, area.top(), area.left() + x, area.bottom());
    bool odd = false;
    if (pattern == Pattern::Dots)
        for (qreal y = step / 2; y < area.height(); y += step * 0.7, odd = !odd)
            for (qreal x = odd ? step : step / 2; x < area.width(); x += step)
                dots.addEllipse(area.topLeft() + QPointF(x, y), step * 0.17, step * 0.17);
    if (pattern == Pattern::Dots)
        return dots;
    QPainterPathStroker stroker(QPen(Qt::black, width, Qt::SolidLine, Qt::FlatCap));
    return stroker.createStroke(lines);
}

} // namespace

ChartStyle ChartStyle::onPaper() {
    ChartStyle out;
    out.paper = QColor(0xffffff);
    out.text = QColor(0x1c2128);
    out.muted = QColor(0x57606a);
    out.grid = QColor(0xd9dde2);
    out.axis = QColor(0x6b7480);
    return out;
}

ChartStyle ChartStyle::onScreen(const QPalette& palette, int pixels) {
    ChartStyle out = onPaper();
    out.pixels = pixels;
    if (!isDark(palette))
        return out;
    out.paper = palette.color(QPalette::Base);
    out.text = palette.color(QPalette::Text);
    out.muted = mutedColor(palette);
    out.grid = blend(out.text, out.paper, 16);
    out.axis = blend(out.text, out.paper, 45);
    return out;
}

QFont ChartStyle::font(qreal scale, bool bold) const {
    QFont out;
    // The simplified forms first, whatever the system's language is.
    out.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"), QStringLiteral("Microsoft YaHei"),
                     QStringLiteral("WenQuanYi Micro Hei"), QStringLiteral("sans-serif")});
    out.setPixelSize(qMax(6, qRound(pixels * scale)));
    out.setBold(bold);
    out.setHintingPreference(QFont::PreferNoHinting); // alike at every resolution
    return out;
}

QColor ChartStyle::color(int series) const { return QColor(okabeIto[size_t(qMax(0, series)) % okabeIto.size()]); }

QColor ChartStyle::tint(int series, int percent) const { return blend(color(series), paper, percent); }

void fillSeries(QPainter& painter, const QPainterPath& shape, int series, const ChartStyle& style, bool plain) {
    const QColor color = style.color(series);
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPath(shape);
    const Pattern pattern = patternOf(series);
    if (!plain && pattern != Pattern::Solid && pattern != Pattern::Plain) {
        QColor ink = color.lightness() > 140 || qGray(color.rgb()) > 150 ? QColor(0, 0, 0, 105) : QColor(255, 255, 255, 150);
        // Cut by geometry, not by a clip, which not every reader of SVG knows.
        QPainterPath lines = patternShape(shape.boundingRect(), pattern, style.pixels * 0.55, style.pixels * 0.1);
        lines.setFillRule(Qt::WindingFill);
        painter.setBrush(ink);
        painter.drawPath(lines.intersected(shape));
    }
    painter.restore();
}

void drawMarker(QPainter& painter, QPointF at, int series, const ChartStyle& style) {
    const qreal r = style.pixels * 0.42;
    QPolygonF corners;
    QPainterPath path;
    switch (series % 4) {
    case 0: path.addEllipse(at, r, r); break;
    case 1: corners << QPointF(-r, -r) << QPointF(r, -r) << QPointF(r, r) << QPointF(-r, r); break;
    case 2: corners << QPointF(0, -r * 1.2) << QPointF(r * 1.1, r) << QPointF(-r * 1.1, r); break;
    default: corners << QPointF(0, -r * 1.3) << QPointF(r * 1.3, 0) << QPointF(0, r * 1.3) << QPointF(-r * 1.3, 0); break;
    }
    path.addPolygon(corners.translated(at));
    path.closeSubpath();
    painter.save();
    painter.setPen(QPen(style.paper, 1));
    painter.setBrush(style.color(series));
    painter.drawPath(path);
    painter.restore();
}

} // namespace juesuan
