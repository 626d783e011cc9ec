// The icons of resources/icons in the colours of the theme.
#pragma once

#include <QIcon>

class QPalette;

namespace juesuan {

// Drawn in the palette's text colour, muted when disabled; sharp at every scale. `name` without ".svg".
QIcon themedIcon(const QString& name, const QPalette& palette);
// The program's own, in its own colours.
QIcon programIcon();

} // namespace juesuan
