// Which language the program speaks, and its translators.
#pragma once

#include <QString>

class QCoreApplication;

namespace juesuan {

// "zh_CN" or "en": Chinese unless the system speaks English (DESIGN §9). JUESUAN_LANGUAGE decides before the system does.
QString systemLanguage();

// Installs the program's own and Qt's translations; removes those installed before. False when ours is missing.
bool setLanguage(QCoreApplication& application, const QString& language);
// One text in the system's language, where there is no application yet that could have translators.
QString textBeforeStart(const char* context, const char* source);
// What setLanguage was last called with.
QString currentLanguage();
inline bool speaksEnglish() { return currentLanguage() == QStringLiteral("en"); }

} // namespace juesuan
