// Fusion, with edges that can be seen in the dark.
#pragma once

#include <QProxyStyle>

namespace juesuan {

class ProgramStyle : public QProxyStyle {
    Q_OBJECT
public:
    ProgramStyle();
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
};

} // namespace juesuan
