// Fusion draws the edges of boxes and fields darker than what they stand on: on a dark ground nobody sees them. Its scroll
// bars of gradients and lines take a tenth of the time from a key to the picture.
#include "ui/program_style.h"

#include "ui/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace juesuan {

ProgramStyle::ProgramStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void ProgramStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool box = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    const bool field = element == PE_FrameLineEdit && !(option->state & State_HasFocus); // that of the focus has its colour
    if ((!box && !field) || !isDark(option->palette))
        return;
    painter->save();
    const bool enabled = option->state & State_Enabled;
    painter->setRenderHint(QPainter::Antialiasing); // between pixels, at 125 % and 150 %, a line would lose an edge
    painter->setPen(blend(option->palette.color(QPalette::Text), option->palette.color(QPalette::Base), enabled ? 45 : 22));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 1.5, 1.5);
    painter->restore();
}

void ProgramStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                      const QWidget* widget) const {
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    const QColor ground = bar->palette.color(QPalette::Window), ink = bar->palette.color(QPalette::Text);
    painter->fillRect(bar->rect, ground);
    if (bar->maximum <= bar->minimum)
        return;
    const bool held = (bar->state & State_Sunken) && (bar->activeSubControls & SC_ScrollBarSlider);
    const bool over = (bar->state & State_MouseOver) && (bar->activeSubControls & SC_ScrollBarSlider);
    const bool upright = bar->orientation == Qt::Vertical;
    const QRect slider = subControlRect(control, option, SC_ScrollBarSlider, widget)
                             .adjusted(upright ? 3 : 1, upright ? 1 : 3, upright ? -3 : -1, upright ? -1 : -3);
    painter->fillRect(slider, blend(ink, ground, held ? 60 : over ? 48 : 36));
}

// Without arrows: the whole length is the slider's way.
QRect ProgramStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                                   const QWidget* widget) const {
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, sub, widget);
    const bool upright = bar->orientation == Qt::Vertical;
    const int length = upright ? bar->rect.height() : bar->rect.width();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const int least = pixelMetric(PM_ScrollBarSliderMin, bar, widget);
    const int size = range > 0 ? qBound(qMin(least, length), int(qint64(bar->pageStep) * length / (range + bar->pageStep)), length) : length;
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - size, bar->upsideDown);
    int from = 0, to = 0;
    switch (sub) {
    case SC_ScrollBarGroove: to = length; break;
    case SC_ScrollBarSlider: from = start; to = start + size; break;
    case SC_ScrollBarSubPage: to = start; break;
    case SC_ScrollBarAddPage: from = start + size; to = length; break;
    default: break;
    }
    const QRect along = upright ? QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), to - from)
                                : QRect(bar->rect.x() + from, bar->rect.y(), to - from, bar->rect.height());
    return to > from ? visualRect(bar->direction, bar->rect, along) : QRect();
}

} // namespace juesuan
