// What the window remembers between runs: language, theme, unit shown, recent files, its own shape.
#pragma once

#include "base/amount.h"

#include <QByteArray>
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
QByteArray windowGeometry();
QByteArray windowState();
void setWindowShape(const QByteArray& geometry, const QByteArray& state);

} // namespace juesuan::settings
