// Installing translators.
#include "session/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace juesuan {

namespace {

struct Installed {
    QTranslator own;
    QTranslator qt;
    QString language = QStringLiteral("en");
};

Installed& installed() {
    static Installed state;
    return state;
}

} // namespace

QString systemLanguage() {
    const QString chinese = QStringLiteral("zh_CN");
    const QString wanted = qEnvironmentVariable("JUESUAN_LANGUAGE");
    if (!wanted.isEmpty())
        return wanted.startsWith(QStringLiteral("en")) ? QStringLiteral("en") : chinese;
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QString value = qEnvironmentVariable(name);
        if (!value.isEmpty())
            return value.startsWith(QStringLiteral("en")) ? QStringLiteral("en") : chinese;
    }
    return chinese; // no word from the system (C, POSIX, nothing)
}

bool setLanguage(QCoreApplication& application, const QString& language) {
    Installed& state = installed();
    application.removeTranslator(&state.own);
    application.removeTranslator(&state.qt);
    state.language = language;
    if (language == QStringLiteral("en"))
        return true;
    if (state.qt.load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        application.installTranslator(&state.qt);
    const bool found = state.own.load(QStringLiteral(":/juesuan/translations/juesuan_") + language + QStringLiteral(".qm"));
    if (found)
        application.installTranslator(&state.own);
    return found;
}

QString textBeforeStart(const char* context, const char* source) {
    QTranslator translator;
    const bool found = systemLanguage() != QStringLiteral("en") &&
                       translator.load(QStringLiteral(":/juesuan/translations/juesuan_%1.qm").arg(systemLanguage()));
    const QString text = found ? translator.translate(context, source) : QString();
    return text.isEmpty() ? QString::fromUtf8(source) : text;
}

QString currentLanguage() { return installed().language; }

} // namespace juesuan
