// Fusion, with edges that can be seen in the dark and plain scroll bars.
#pragma once

#include <QProxyStyle>

namespace juesuan {

class ProgramStyle : public QProxyStyle {
    Q_OBJECT
public:
    ProgramStyle();
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                         const QWidget* widget) const override;
};

} // namespace juesuan
