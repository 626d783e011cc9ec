// Widths of many texts in one font, from the widths of their characters: asking the font for each text would shape it.
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QHash>

namespace juesuan {

class TextMeasure {
public:
    explicit TextMeasure(const QFont& font) : m_font(font), m_metrics(font), m_height(qCeil(m_metrics.height())) {}

    const QFont& font() const { return m_font; }
    int height() const { return m_height; } // of one line
    // Pixels, rounded up; of texts that join characters what the font says.
    int width(const QString& text);

private:
    qreal widthOf(QChar c);

    QFont m_font;
    QFontMetricsF m_metrics;
    int m_height;
    QHash<QChar, qreal> m_widths;
};

} // namespace juesuan
