// The two palettes, and colours derived from whichever is in use.
#include "ui/theme.h"

#include <QApplication>

namespace juesuan {

namespace {

QPalette lightPalette() {
    QPalette p(QColor(0xf3f4f6));
    p.setColor(QPalette::Window, QColor(0xf3f4f6));
    p.setColor(QPalette::WindowText, QColor(0x1c2128));
    p.setColor(QPalette::Base, QColor(0xffffff));
    p.setColor(QPalette::AlternateBase, QColor(0xf6f8fa));
    p.setColor(QPalette::Text, QColor(0x1c2128));
    p.setColor(QPalette::Button, QColor(0xeceef1));
    p.setColor(QPalette::ButtonText, QColor(0x1c2128));
    p.setColor(QPalette::ToolTipBase, QColor(0xfffdf2));
    p.setColor(QPalette::ToolTipText, QColor(0x1c2128));
    p.setColor(QPalette::PlaceholderText, QColor(0x6b7480));
    p.setColor(QPalette::Highlight, QColor(0x1f6fc4));
    p.setColor(QPalette::HighlightedText, QColor(0xffffff));
    p.setColor(QPalette::Link, QColor(0x1a5fb4));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, QColor(0x9097a1));
    return p;
}

QPalette darkPalette() {
    QPalette p(QColor(0x24272c));
    p.setColor(QPalette::Window, QColor(0x24272c));
    p.setColor(QPalette::WindowText, QColor(0xe4e7eb));
    p.setColor(QPalette::Base, QColor(0x1b1d21));
    p.setColor(QPalette::AlternateBase, QColor(0x212429));
    p.setColor(QPalette::Text, QColor(0xe4e7eb));
    p.setColor(QPalette::Button, QColor(0x31353b));
    p.setColor(QPalette::ButtonText, QColor(0xe4e7eb));
    p.setColor(QPalette::ToolTipBase, QColor(0x3a3f46));
    p.setColor(QPalette::ToolTipText, QColor(0xf0f2f4));
    p.setColor(QPalette::PlaceholderText, QColor(0x98a1ad));
    p.setColor(QPalette::Highlight, QColor(0x3d85d4));
    p.setColor(QPalette::HighlightedText, QColor(0xffffff));
    p.setColor(QPalette::Link, QColor(0x7ab4f5));
    p.setColor(QPalette::LinkVisited, QColor(0xb79cf0));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, QColor(0x7a828c));
    return p;
}

} // namespace

void applyTheme(const QString& theme) {
    const QString forced = qEnvironmentVariable("JUESUAN_THEME");
    const QString chosen = forced.isEmpty() ? theme : forced;
    if (chosen == QStringLiteral("dark"))
        QApplication::setPalette(darkPalette());
    else if (chosen == QStringLiteral("light"))
        QApplication::setPalette(lightPalette());
    else
        QApplication::setPalette(QPalette());
}

bool isDark(const QPalette& palette) { return palette.color(QPalette::Base).lightness() < 128; }

QColor markColor(CellMark mark, const QPalette& palette) {
    const bool dark = isDark(palette);
    switch (mark) {
    case CellMark::Error: return dark ? QColor(0xff6b66) : QColor(0xc62828);
    case CellMark::Warning: return dark ? QColor(0xffb547) : QColor(0xa85a00);
    case CellMark::Rounding: return dark ? QColor(0xb69df8) : QColor(0x6a4bbd);
    case CellMark::Info: return dark ? QColor(0x6cb2ff) : QColor(0x1766b5);
    case CellMark::None: break;
    }
    return palette.color(QPalette::Text);
}

CellMark markOfSeverity(Severity severity) {
    switch (severity) {
    case Severity::Error: return CellMark::Error;
    case Severity::Warning: return CellMark::Warning;
    case Severity::Rounding: return CellMark::Rounding;
    case Severity::Info: return CellMark::Info;
    }
    return CellMark::None;
}

QColor goodColor(const QPalette& palette) { return isDark(palette) ? QColor(0x6fcf8b) : QColor(0x1e7d3c); }

QColor blend(const QColor& over, const QColor& under, int percent) {
    const auto mix = [percent](int a, int b) { return (a * percent + b * (100 - percent)) / 100; };
    return QColor(mix(over.red(), under.red()), mix(over.green(), under.green()), mix(over.blue(), under.blue()));
}

QColor mutedColor(const QPalette& palette) {
    return blend(palette.color(QPalette::Text), palette.color(QPalette::Base), 66);
}

QColor computedColor(const QPalette& palette) { return isDark(palette) ? QColor(0x4f, 0xc3, 0xb5) : QColor(0x00, 0x7a, 0x6c); }

QColor gridColor(const QPalette& palette) {
    return blend(palette.color(QPalette::Text), palette.color(QPalette::Base), isDark(palette) ? 26 : 24);
}

QColor headerColor(const QPalette& palette) {
    return blend(palette.color(QPalette::Text), palette.color(QPalette::Base), isDark(palette) ? 10 : 6);
}

} // namespace juesuan
