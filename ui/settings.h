// What the window remembers between runs: language, theme, unit shown, recent files, column widths, zoom, its own shape.
#pragma once

#include "base/amount.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace juesuan::settings {

QString language();             // "zh_CN", "en", or empty: follow the system
void setLanguage(const QString& language);
QString theme();                // "light", "dark", or "system"
void setTheme(const QString& theme);
AmountUnit amountUnit();        // WanYuan or Yuan
void setAmountUnit(AmountUnit unit);
QStringList recentFiles();      // newest first, at most ten
void addRecentFile(const QString& path);
void removeRecentFile(const QString& path);
int zoom();                     // of the forms, per cent; 50 to 300
void setZoom(int percent);
// Widths that a person gave columns of a form, by column; key: edition and form.
QMap<int, int> columnWidths(const QString& key);
void setColumnWidths(const QString& key, const QMap<int, int>& widths); // none: forgotten
// Where a file that figures were read from is now, by its digest; empty: where the book says.
QString locatedFile(const QString& sha256);
void setLocatedFile(const QString& sha256, const QString& path);
QByteArray windowGeometry();
QByteArray windowState();
void setWindowShape(const QByteArray& geometry, const QByteArray& state);

} // namespace juesuan::settings
