// Keeps the characters' widths.
#include "ui/text_measure.h"

namespace juesuan {

qreal TextMeasure::widthOf(QChar c) {
    const auto known = m_widths.constFind(c);
    return known != m_widths.constEnd() ? *known : *m_widths.insert(c, m_metrics.horizontalAdvance(c));
}

int TextMeasure::width(const QString& text) {
    qreal width = 0;
    for (const QChar c : text) {
        if (c.isSurrogate() || c.isMark() || c.direction() == QChar::DirR || c.direction() == QChar::DirAL)
            return qCeil(m_metrics.horizontalAdvance(text));
        width += widthOf(c);
    }
    return qCeil(width);
}

} // namespace juesuan
