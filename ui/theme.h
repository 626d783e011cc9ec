// Light and dark: the program's palette and the colours that follow from it.
#pragma once

#include "session/report_session.h"

#include <QColor>
#include <QPalette>

namespace juesuan {

// Sets the application's palette: "light", "dark" or "system". The variable JUESUAN_THEME goes before the argument.
void applyTheme(const QString& theme);

bool isDark(const QPalette& palette);
// Of a severity's corner mark and text; legible on the palette's Base.
QColor markColor(CellMark mark, const QPalette& palette);
CellMark markOfSeverity(Severity severity);
QColor goodColor(const QPalette& palette);   // a rule that passed
QColor mutedColor(const QPalette& palette);  // side remarks
QColor computedColor(const QPalette& palette); // totals that 公式运算 computes
QColor gridColor(const QPalette& palette);
QColor headerColor(const QPalette& palette); // behind header cells
QColor blend(const QColor& over, const QColor& under, int percent);

} // namespace juesuan
