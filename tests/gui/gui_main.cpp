// The Catch2 main of the window's tests: offscreen, with settings of their own.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "ui/application.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("JUESUAN_LANGUAGE", "zh_CN");
    QTemporaryDir home;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());
    QCoreApplication::setOrganizationName(QStringLiteral("juesuan-test"));
    QCoreApplication::setApplicationName(QStringLiteral("juesuan-test"));
    QApplication application(argc, argv);
    juesuan::dressApplication(application);
    return Catch::Session().run(argc, argv);
}
