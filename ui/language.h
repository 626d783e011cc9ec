// The language that the window speaks: chosen, remembered, switched while running.
#pragma once

#include <QString>

namespace juesuan {

// Chinese unless a person chose English, or nobody chose and the system speaks English.
QString startLanguage();
// "zh_CN" or "en": installs our translator and Qt's own; every widget gets a LanguageChange event.
void setUiLanguage(const QString& language);
QString uiLanguage();
bool englishUi();

} // namespace juesuan
