// Installs and exchanges the translators.
#include "ui/language.h"

#include "ui/settings.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace juesuan {

namespace {

struct Translators {
    QString language = QStringLiteral("en");
    QTranslator own;
    QTranslator qt;
};

// Never destroyed: the application may go after the statics do, and it looks at its translators until then.
Translators& translators() {
    static Translators& shared = *new Translators;
    return shared;
}

} // namespace

QString startLanguage() {
    const QString chosen = settings::language();
    if (chosen == QStringLiteral("en") || chosen == QStringLiteral("zh_CN"))
        return chosen;
    return QLocale::system().language() == QLocale::English ? QStringLiteral("en") : QStringLiteral("zh_CN");
}

void setUiLanguage(const QString& language) {
    Translators& t = translators();
    if (t.language == language)
        return;
    t.language = language;
    QCoreApplication::removeTranslator(&t.qt);
    QCoreApplication::removeTranslator(&t.own);
    if (language != QStringLiteral("zh_CN"))
        return;
    if (t.qt.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&t.qt);
    if (t.own.load(QStringLiteral(":/juesuan/translations/juesuan_zh_CN.qm")))
        QCoreApplication::installTranslator(&t.own);
}

QString uiLanguage() { return translators().language; }
bool englishUi() { return uiLanguage() != QStringLiteral("zh_CN"); }

} // namespace juesuan
