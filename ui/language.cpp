// The language that the window speaks.
#include "ui/language.h"

#include "session/language.h"
#include "ui/settings.h"

#include <QCoreApplication>

namespace juesuan {

QString startLanguage() {
    const QString chosen = settings::language();
    return chosen == QStringLiteral("en") || chosen == QStringLiteral("zh_CN") ? chosen : systemLanguage();
}

void setUiLanguage(const QString& language) {
    if (currentLanguage() != language)
        setLanguage(*QCoreApplication::instance(), language);
}

bool englishUi() { return speaksEnglish(); }

} // namespace juesuan
