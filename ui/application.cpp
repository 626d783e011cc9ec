// Dresses the application and runs the window.
#include "ui/application.h"

#include "ui/icons.h"
#include "ui/language.h"
#include "ui/main_window.h"
#include "ui/program_style.h"
#include "ui/settings.h"
#include "ui/theme.h"

#include <QApplication>
#include <QTimer>

namespace juesuan {

void dressApplication(QApplication& application) {
    QGuiApplication::setDesktopFileName(QStringLiteral("juesuan"));
    QApplication::setStyle(new ProgramStyle); // draws alike everywhere and follows the palette
    // Chinese glyphs of the simplified kind first; asking the font database what exists would cost a start's time.
    QFont font = application.font();
    font.setFamilies({font.family(), QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                      QStringLiteral("Microsoft YaHei"), QStringLiteral("WenQuanYi Micro Hei")});
    QApplication::setFont(font);
    QApplication::setWindowIcon(programIcon());
    applyTheme(settings::theme());
    setUiLanguage(startLanguage());
}

int runWindow(QApplication& application, const QStringList& files) {
    dressApplication(application);
    MainWindow window;
    window.show();
    // After the first painting: the window is there while a large report is being read.
    QTimer::singleShot(0, &window, [&window, files] {
        for (const QString& file : files)
            window.openPath(file);
    });
    return QApplication::exec();
}

} // namespace juesuan
