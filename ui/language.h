// The language that the window speaks: the person's choice before the system's.
#pragma once

#include <QString>

namespace juesuan {

QString startLanguage();
// "zh_CN" or "en"; every widget gets a LanguageChange event.
void setUiLanguage(const QString& language);
bool englishUi();

} // namespace juesuan
