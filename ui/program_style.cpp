// Fusion draws the edges of boxes and fields darker than what they stand on: on a dark ground nobody sees them.
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

} // namespace juesuan
