// Starts the window, or runs one command and ends.
#include "command_line.h"

#include "session/language.h"

#include <QCoreApplication>

#ifdef JUESUAN_WINDOW
#include "ui/application.h"

#include <QApplication>
#endif

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <memory>

namespace {

void nameApplication() {
    QCoreApplication::setApplicationName(QStringLiteral("juesuan"));
    QCoreApplication::setOrganizationName(QStringLiteral("juesuan"));
    QCoreApplication::setApplicationVersion(QStringLiteral(JUESUAN_VERSION));
}

// Qt's own remarks (no runtime folder, odd fonts) mean nothing to who runs a command.
void onlyGraveMessages(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", qPrintable(message));
}

// Qt aborts where it finds no display.
void endWithoutDisplay(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    if (type != QtFatalMsg)
        return;
    if (message.contains(QStringLiteral("platform plugin")))
        juesuan::tellNoDisplay();
    else
        onlyGraveMessages(type, context, message);
    std::_Exit(juesuan::exitUnreadable);
}

std::unique_ptr<QCoreApplication> commandApplication(int& argc, char** argv) {
#ifdef JUESUAN_WINDOW
    if (juesuan::paintsPictures(argc, argv)) {
        qInstallMessageHandler(onlyGraveMessages);
        qputenv("QT_QPA_PLATFORM", "offscreen"); // a command must not depend on a display, nor flash one
        return std::make_unique<QApplication>(argc, argv);
    }
#endif
    return std::make_unique<QCoreApplication>(argc, argv);
}

} // namespace

int main(int argc, char** argv) {
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is an error like a full disk, not the end of the program
    nameApplication();
    if (juesuan::wantsCommandLine(argc, argv)) {
        const std::unique_ptr<QCoreApplication> application = commandApplication(argc, argv);
        juesuan::setLanguage(*application, juesuan::systemLanguage());
        return juesuan::runCommandLine(application->arguments());
    }
#ifdef JUESUAN_WINDOW
    const QtMessageHandler usual = qInstallMessageHandler(endWithoutDisplay);
    QApplication application(argc, argv);
    qInstallMessageHandler(usual);
    const QStringList files = application.arguments().mid(1);
    if (const QString option = juesuan::unknownOption(files); !option.isEmpty()) {
        juesuan::setLanguage(application, juesuan::systemLanguage());
        return juesuan::refuseOption(option);
    }
    return juesuan::runWindow(application, files);
#else
    return juesuan::exitUnreadable;
#endif
}
