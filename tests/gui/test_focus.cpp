// Who has the keys after a dialog: on a real X server, without a window manager and with one (the `gui_focus` test).
#include <catch2/catch.hpp>

#include "gui_fixture.h"
#include "ui/find_panel.h"
#include "ui/go_to_dialog.h"

#include <QApplication>
#include <QTimer>

using namespace juesuan;

// [.display]: not among those that run without a screen, where every window is active.
TEST_CASE("Esc in Ctrl+G gives the keys back to the table: Ctrl+F works, and no cell changes", "[.display]") {
    GuiFixture gui;
    REQUIRE(gui.opened);
    gui.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(gui.window.get()));
    gui.view()->setFocus();
    const CellRef cell = gui.firstFigure();
    gui.view()->goTo(cell);
    bool shown = false;
    QTimer::singleShot(300, [&shown] { // exec() waits below
        auto* dialog = qobject_cast<GoToDialog*>(QApplication::activeModalWidget());
        shown = dialog && QTest::qWaitForWindowActive(dialog);
        if (dialog)
            dialog->reject();
    });
    gui.window->actions().goTo->trigger();
    REQUIRE(shown);
    CHECK(QTest::qWaitFor([&gui] { return gui.window->isActiveWindow(); }, 2000));
    CHECK(QApplication::focusWidget() == gui.view());
    QTest::keyClick(gui.window->windowHandle(), Qt::Key_F, Qt::ControlModifier);
    CHECK(QTest::qWaitFor([&gui] { return gui.window->findPanel()->wanted()->hasFocus(); }, 2000));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("7"));
    CHECK(gui.view()->currentCell() == cell);
    CHECK_FALSE(gui.window->actions().undo->isEnabled());
}
