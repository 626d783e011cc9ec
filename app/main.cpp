// Starts the window, or runs one command and ends.
#include "command_line.h"

#include "session/language.h"

#include <QCoreApplication>

#ifdef JUESUAN_WINDOW
#include "ui/application.h"

#include <QApplication>
#endif

namespace {

void nameApplication() {
    QCoreApplication::setApplicationName(QStringLiteral("juesuan"));
    QCoreApplication::setOrganizationName(QStringLiteral("juesuan"));
    QCoreApplication::setApplicationVersion(QStringLiteral(JUESUAN_VERSION));
}

} // namespace

int main(int argc, char** argv) {
    nameApplication();
    if (juesuan::wantsCommandLine(argc, argv)) {
        QCoreApplication application(argc, argv);
        juesuan::setLanguage(application, juesuan::systemLanguage());
        return juesuan::runCommandLine(application.arguments());
    }
#ifdef JUESUAN_WINDOW
    QApplication application(argc, argv);
    return juesuan::runWindow(application, application.arguments().mid(1));
#else
    return juesuan::exitUnreadable;
#endif
}
