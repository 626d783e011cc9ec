// Times a paste of 2,000 cells (400 rows of 公开03表) in the window, from text and from HTML, and its undo; never fails.
#include "gui/gui_fixture.h"

#include "ui/application.h"
#include "ui/clipboard_grid.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QMimeData>
#include <QSettings>

#include <algorithm>
#include <cstdio>

using namespace juesuan;

namespace {

constexpr int rowCount = 400, columnCount = 5, rounds = 15;

CellGrid block(int round) {
    TextGrid texts;
    for (int row = 0; row < rowCount; ++row) {
        QStringList line;
        for (int column = 0; column < columnCount; ++column)
            line << QStringLiteral("%1.%2").arg(row + round * 1000).arg(10 + column);
        texts.push_back(line);
    }
    return gridOf(texts);
}

double median(std::vector<double> list) {
    std::sort(list.begin(), list.end());
    return list[list.size() / 2];
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QTemporaryDir home;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());
    QCoreApplication::setOrganizationName(QStringLiteral("juesuan-bench"));
    QCoreApplication::setApplicationName(QStringLiteral("juesuan-bench"));
    QApplication application(argc, argv);
    dressApplication(application);
    GuiFixture gui;
    if (!gui.opened || !gui.show(QStringLiteral("03")))
        return 1;
    ChangeSet rows{QStringLiteral("add-row"), {}, {}};
    for (int i = 0; i < rowCount; ++i)
        rows.changes.push_back(RowChange{QStringLiteral("03"), QString::number(2400000 + i), false, true, {}, QStringLiteral("科目")});
    if (!gui.window->editor()->take(rows))
        return 1;
    for (const bool html : {false, true}) {
        std::vector<double> pasting, undoing;
        for (int round = 0; round < rounds; ++round) {
            auto* mime = new QMimeData;
            html ? mime->setHtml(htmlFromGrid(block(round))) : mime->setText(textFromGrid(block(round)));
            QApplication::clipboard()->setMimeData(mime);
            gui.view()->setCurrentIndex(gui.model()->index(gui.model()->rowCount() - rowCount, 2));
            QElapsedTimer timer;
            timer.start();
            gui.view()->paste();
            pasting.push_back(double(timer.nsecsElapsed()) / 1e6);
            timer.restart();
            gui.window->actions().undo->trigger();
            undoing.push_back(double(timer.nsecsElapsed()) / 1e6);
        }
        std::printf("paste: 2,000 cells from %s: %.1f ms (target 100 ms), undo %.1f ms\n", html ? "HTML" : "text", median(pasting),
                    median(undoing));
    }
    return 0;
}
