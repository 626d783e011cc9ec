// Selecting, moving, typing and filling as in Excel; after each gesture's undo the report is what it was.
#include "gui_snapshot.h"

#include "ui/figure_editor.h"
#include "ui/form_columns.h"
#include "ui/form_header_view.h"
#include "ui/frozen_columns.h"
#include "ui/selection_sum.h"
#include "ui/settings.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QClipboard>
#include <QPaintEvent>
#include <QScrollBar>
#include <QWheelEvent>

using namespace juesuan;

namespace {

// A window on one form, with short words for what fingers do.
struct Typist {
    explicit Typist(const QString& form) {
        REQUIRE(gui.show(form));
        before = snapshotOf(gui);
    }
    FormView* view() { return gui.view(); }
    void at(int row, int column) {
        view()->selectionModel()->setCurrentIndex(gui.model()->index(row, column), QItemSelectionModel::ClearAndSelect);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(view(), key, modifiers); }
    QString place() { return QStringLiteral("%1,%2").arg(view()->currentIndex().row()).arg(view()->currentIndex().column()); }
    // rows×columns at row,column
    QString selection() {
        const BodyArea area = view()->selectedArea();
        return QStringLiteral("%1x%2@%3,%4").arg(area.rows).arg(area.columns).arg(area.row).arg(area.column);
    }
    FigureEditor* editor() {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return view()->viewport()->findChild<FigureEditor*>();
    }
    CellRef cell(int row, int column) { return gui.model()->cell(gui.model()->index(row, column))->ref; }
    CellValue value(int row, int column) { return gui.value(cell(row, column)); }
    void undone() {
        REQUIRE(gui.window->actions().undo->isEnabled());
        gui.window->actions().undo->trigger();
        CHECK(snapshotOf(gui) == before);
        CHECK_FALSE(gui.window->actions().undo->isEnabled()); // it was one step
    }
    int rows() { return gui.model()->rowCount(); }
    int columns() { return gui.model()->columnCount(); }
    QPoint middle(int row, int column) { return view()->visualRect(gui.model()->index(row, column)).center(); }
    void click(int row, int column, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, modifiers, middle(row, column));
    }

    GuiFixture gui;
    QByteArray before;
};

} // namespace

TEST_CASE("arrows, Home, End and their Ctrl go where Excel goes") {
    Typist t("03");
    t.at(0, 2);
    t.press(Qt::Key_Right);
    CHECK(t.place() == "0,3");
    t.press(Qt::Key_Down);
    CHECK(t.place() == "1,3");
    t.press(Qt::Key_Left);
    t.press(Qt::Key_Left);
    t.press(Qt::Key_Left);
    CHECK(t.place() == "1,0");
    t.press(Qt::Key_Up);
    CHECK(t.place() == "0,0");
    t.press(Qt::Key_Right); // 合计 spans code and name
    CHECK(t.place() == "0,2");
    t.press(Qt::Key_End);
    CHECK(t.place() == QString("0,%1").arg(t.columns() - 1));
    t.press(Qt::Key_Home);
    CHECK(t.place() == "0,2");
    t.press(Qt::Key_Home); // from the first figure to the labels
    CHECK(t.place() == "0,0");
    t.press(Qt::Key_End, Qt::ControlModifier);
    CHECK(t.place() == QString("%1,%2").arg(t.rows() - 1).arg(t.columns() - 1));
    t.press(Qt::Key_Home, Qt::ControlModifier);
    CHECK(t.place() == "0,2");
    t.press(Qt::Key_Up);
    CHECK(t.place() == "0,2"); // the border holds
}

TEST_CASE("Ctrl and an arrow go to the end of a filled block and over gaps") {
    Typist t("03");
    // One column with a gap: rows 0–1 filled, 2–3 blank, 4 filled, the rest blank.
    std::vector<CellRef> all;
    for (int row = 0; row < t.rows(); ++row)
        all.push_back(t.cell(row, 4));
    REQUIRE(t.rows() > 6);
    REQUIRE(t.gui.window->editor()->clear(all).ok());
    for (const int row : {0, 1, 4})
        REQUIRE(t.gui.window->editor()->type(all[size_t(row)], "1", AmountUnit::WanYuan).ok());
    t.at(0, 4);
    const auto down = [&] { t.press(Qt::Key_Down, Qt::ControlModifier); return t.place(); };
    CHECK(down() == "1,4");
    CHECK(down() == "4,4");
    CHECK(down() == QString("%1,4").arg(t.rows() - 1));
    const auto up = [&] { t.press(Qt::Key_Up, Qt::ControlModifier); return t.place(); };
    CHECK(up() == "4,4");
    CHECK(up() == "1,4");
    CHECK(up() == "0,4");
    t.press(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(t.selection() == "2x1@0,4");
    t.press(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(t.selection() == "5x1@0,4");
    CHECK(t.place() == "0,4"); // the active cell stays
}

TEST_CASE("Shift extends and shrinks from the active cell; pages move by what is seen") {
    Typist t("03");
    t.at(2, 3);
    t.press(Qt::Key_Down, Qt::ShiftModifier);
    t.press(Qt::Key_Right, Qt::ShiftModifier);
    CHECK(t.selection() == "2x2@2,3");
    CHECK(t.place() == "2,3");
    t.press(Qt::Key_Up, Qt::ShiftModifier);
    t.press(Qt::Key_Up, Qt::ShiftModifier);
    CHECK(t.selection() == "2x2@1,3");
    t.press(Qt::Key_Home, Qt::ShiftModifier);
    CHECK(t.selection() == "2x2@1,2");
    t.press(Qt::Key_End, Qt::ShiftModifier);
    CHECK(t.selection() == QString("2x%1@1,3").arg(t.columns() - 3));
    t.press(Qt::Key_Home, Qt::ShiftModifier | Qt::ControlModifier);
    CHECK(t.selection() == "3x2@0,2");
    t.press(Qt::Key_End, Qt::ShiftModifier | Qt::ControlModifier);
    CHECK(t.selection() == QString("%1x%2@2,3").arg(t.rows() - 2).arg(t.columns() - 3));
    t.press(Qt::Key_Right);
    CHECK(t.selection() == "1x1@2,4");
    t.at(1, 2);
    t.press(Qt::Key_PageDown);
    CHECK(t.view()->currentIndex().row() > 2);
    CHECK(t.view()->currentIndex().column() == 2);
    t.press(Qt::Key_PageUp);
    t.press(Qt::Key_PageUp);
    CHECK(t.view()->currentIndex().row() == 0);
    t.at(1, 2);
    t.press(Qt::Key_PageDown, Qt::ShiftModifier);
    CHECK(t.place() == "1,2");
    CHECK(t.view()->selectedArea().rows > 2);
    // The merged 合计 is taken whole.
    t.at(1, 1);
    t.press(Qt::Key_Up, Qt::ShiftModifier);
    CHECK(t.selection() == "2x2@0,0");
}

TEST_CASE("rows, columns and the whole table by key and by mouse") {
    Typist t("03");
    t.at(3, 4);
    t.press(Qt::Key_Space, Qt::ShiftModifier);
    CHECK(t.selection() == QString("1x%1@3,0").arg(t.columns()));
    CHECK_FALSE(t.view()->wholeColumns());
    t.at(3, 4);
    t.press(Qt::Key_Space, Qt::ControlModifier);
    CHECK(t.selection() == QString("%1x1@0,4").arg(t.rows()));
    CHECK(t.view()->wholeColumns());
    t.press(Qt::Key_A, Qt::ControlModifier);
    CHECK(t.selection() == QString("%1x%2@0,0").arg(t.rows()).arg(t.columns()));
    CHECK(t.view()->wholeColumns());
    t.click(2, 3);
    CHECK(t.selection() == "1x1@2,3");
    CHECK_FALSE(t.view()->wholeColumns());
    t.click(5, 5, Qt::ShiftModifier);
    CHECK(t.selection() == "4x3@2,3");
    CHECK(t.place() == "2,3");
    // A row by its label, the label alone by a second click.
    t.click(4, 1);
    CHECK(t.selection() == QString("1x%1@4,0").arg(t.columns()));
    t.click(4, 1);
    CHECK(t.selection() == "1x1@4,1");
    t.click(4, 1);
    t.click(6, 0, Qt::ShiftModifier);
    CHECK(t.selection() == QString("3x%1@4,0").arg(t.columns()));
    // A drag over figures leaves the active cell where it began.
    QTest::mousePress(t.view()->viewport(), Qt::LeftButton, Qt::NoModifier, t.middle(2, 3));
    QMouseEvent move(QEvent::MouseMove, t.middle(4, 5), t.view()->viewport()->mapToGlobal(t.middle(4, 5)), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(t.view()->viewport(), &move);
    QTest::mouseRelease(t.view()->viewport(), Qt::LeftButton, Qt::NoModifier, t.middle(4, 5));
    CHECK(t.selection() == "3x3@2,3");
    CHECK(t.place() == "2,3");
}

TEST_CASE("a cell of the header selects the columns below it") {
    Typist t("05"); // 本年支出 over 小计, 基本支出, 项目支出
    auto* header = static_cast<FormHeaderView*>(t.view()->horizontalHeader());
    const auto press = [&](int section, int y, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        const QPoint at(header->sectionViewportPosition(section) + header->sectionSize(section) / 2, y);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers, at);
    };
    press(3, 4);
    CHECK(t.selection() == QString("%1x3@0,2").arg(t.rows()));
    CHECK(t.view()->wholeColumns());
    press(3, header->height() - 4);
    CHECK(t.selection() == QString("%1x1@0,3").arg(t.rows()));
    press(4, header->height() - 4, Qt::ShiftModifier);
    CHECK(t.selection() == QString("%1x2@0,3").arg(t.rows()));
    CHECK(t.gui.window->focusWidget() == t.view());
}

TEST_CASE("Enter and Tab go through a selected range and round it") {
    Typist t("03");
    t.at(1, 3);
    t.press(Qt::Key_Right, Qt::ShiftModifier);
    t.press(Qt::Key_Down, Qt::ShiftModifier);
    QStringList way;
    for (int i = 0; i < 4; ++i) {
        t.press(Qt::Key_Return);
        way << t.place();
    }
    CHECK(way.join(' ') == "2,3 1,4 2,4 1,3");
    way.clear();
    for (int i = 0; i < 4; ++i) {
        t.press(Qt::Key_Tab);
        way << t.place();
    }
    CHECK(way.join(' ') == "1,4 2,3 2,4 1,3");
    t.press(Qt::Key_Return, Qt::ShiftModifier);
    CHECK(t.place() == "2,4");
    t.press(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(t.place() == "2,3");
    CHECK(t.selection() == "2x2@1,3");
    // Typing goes on within it.
    t.press(Qt::Key_5);
    REQUIRE(t.editor());
    QTest::keyClick(t.editor(), Qt::Key_Return);
    CHECK(t.value(2, 3).amount == Amount::ofFen(5'000'000));
    CHECK(t.place() == "1,4");
    CHECK(t.selection() == "2x2@1,3");
    t.undone();
}

TEST_CASE("Enter after some Tabs goes on below where they began") {
    Typist t("03");
    t.at(1, 2);
    t.press(Qt::Key_Tab);
    t.press(Qt::Key_Tab);
    CHECK(t.place() == "1,4");
    t.press(Qt::Key_Return);
    CHECK(t.place() == "2,2");
    t.press(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(t.place() == QString("1,%1").arg(t.columns() - 1));
    t.press(Qt::Key_Return, Qt::ShiftModifier);
    CHECK(t.place() == "0,2");
}

TEST_CASE("F2, Esc, Backspace, Delete and Ctrl+Enter") {
    Typist t("03");
    const CellRef filled = t.gui.firstFigure();
    t.view()->goTo(filled);
    t.press(Qt::Key_F2);
    REQUIRE(t.editor());
    CHECK_FALSE(t.editor()->text().isEmpty());
    QTest::keyClicks(t.editor(), "123");
    QTest::keyClick(t.editor(), Qt::Key_Escape);
    CHECK(snapshotOf(t.gui) == t.before);
    CHECK_FALSE(t.editor());
    t.view()->goTo(filled);
    t.press(Qt::Key_Backspace);
    REQUIRE(t.editor());
    CHECK(t.editor()->text().isEmpty());
    QTest::keyClick(t.editor(), Qt::Key_Return);
    CHECK(t.gui.value(filled).isBlank());
    t.undone();
    t.view()->goTo(filled);
    t.press(Qt::Key_Delete);
    CHECK(t.gui.value(filled).isBlank());
    t.undone();
    // One value into all that is selected.
    t.at(1, 3);
    t.press(Qt::Key_Down, Qt::ShiftModifier);
    t.press(Qt::Key_Right, Qt::ShiftModifier);
    t.press(Qt::Key_8);
    REQUIRE(t.editor());
    QTest::keyClicks(t.editor(), "x");
    QTest::keyClick(t.editor(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(t.editor());
    CHECK(t.editor()->refused());
    QTest::keyClick(t.editor(), Qt::Key_Backspace);
    QTest::keyClick(t.editor(), Qt::Key_Return, Qt::ControlModifier);
    for (const int row : {1, 2})
        for (const int column : {3, 4})
            CHECK(t.value(row, column).amount == Amount::ofFen(8'000'000));
    CHECK(t.selection() == "2x2@1,3");
    t.undone();
}

TEST_CASE("fill down and right, from the selection's first or from the neighbour") {
    Typist t("03");
    const CellValue first = t.value(0, 2);
    REQUIRE(first.isFigure());
    t.at(0, 2);
    t.press(Qt::Key_Down, Qt::ShiftModifier);
    t.press(Qt::Key_Down, Qt::ShiftModifier);
    t.gui.window->actions().fillDown->trigger();
    CHECK(t.value(1, 2) == first);
    CHECK(t.value(2, 2) == first);
    t.undone();
    t.at(1, 2);
    t.gui.window->actions().fillDown->trigger();
    CHECK(t.value(1, 2) == first);
    t.undone();
    t.at(0, 2);
    t.press(Qt::Key_End, Qt::ShiftModifier);
    t.gui.window->actions().fillRight->trigger();
    CHECK(t.value(0, t.columns() - 1) == first);
    t.undone();
}

TEST_CASE("the status bar sums exactly what is selected") {
    Typist t("03");
    for (const int row : {1, 2, 3})
        REQUIRE(t.gui.window->editor()->type(t.cell(row, 4), row == 3 ? "-0.000001" : "0.1", AmountUnit::WanYuan).ok());
    t.at(1, 4);
    t.press(Qt::Key_Down, Qt::ShiftModifier);
    t.press(Qt::Key_Down, Qt::ShiftModifier);
    const QString text = t.gui.window->selectionText();
    INFO(text.toStdString());
    CHECK(text.contains("0.199999"));
    CHECK(text.contains("≈ 0.066666")); // 66666.33 分
    CHECK(text.contains("-0.000001"));
    t.gui.window->actions().yuan->trigger();
    CHECK(t.gui.window->selectionText().contains("1,999.99"));
    t.gui.window->actions().wanYuan->trigger();
}

TEST_CASE("dragged widths are kept by form, double click fits, one entry forgets") {
    Typist t("03");
    settings::setColumnWidths("central-2024/03", {});
    QHeaderView* header = t.view()->horizontalHeader();
    const int fitted = header->sectionSize(3);
    header->resizeSection(3, 222);
    REQUIRE(t.gui.show("02"));
    REQUIRE(t.gui.show("03"));
    CHECK(header->sectionSize(3) == 222);
    {
        MainWindow second; // as after a new start
        second.show();
        REQUIRE(second.openPath(t.gui.path));
        REQUIRE(second.showPage({second.page().report, PageKind::Form, "03"}));
        CHECK(second.formPage()->view()->columnWidth(3) == 222);
    }
    t.view()->columns()->fitToTexts(3);
    CHECK(header->sectionSize(3) < 222);
    t.gui.window->actions().fitColumns->trigger();
    CHECK(header->sectionSize(3) == fitted);
    CHECK(settings::columnWidths("central-2024/03").isEmpty());
}

TEST_CASE("zoom by keys and wheel, within its bounds, kept") {
    Typist t("03");
    const int height = t.view()->rowHeight(1);
    const qreal size = t.view()->fontInfo().pointSizeF();
    t.gui.window->actions().zoomIn->trigger();
    CHECK(settings::zoom() == 110);
    CHECK(t.view()->font().pointSizeF() == Approx(size * 1.1).epsilon(0.05));
    QWheelEvent wheel(QPointF(50, 50), t.view()->viewport()->mapToGlobal(QPointF(50, 50)), {}, {0, 120}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(t.view()->viewport(), &wheel);
    CHECK(settings::zoom() == 125);
    CHECK(t.view()->rowHeight(1) > height);
    for (int i = 0; i < 20; ++i)
        t.gui.window->actions().zoomIn->trigger();
    CHECK(settings::zoom() == 300);
    CHECK_FALSE(t.gui.window->actions().zoomIn->isEnabled());
    for (int i = 0; i < 20; ++i)
        t.gui.window->actions().zoomOut->trigger();
    CHECK(settings::zoom() == 50);
    t.gui.window->actions().zoomReset->trigger();
    CHECK(settings::zoom() == 100);
    CHECK(t.view()->rowHeight(1) == height);
}

TEST_CASE("Ctrl+PageDown goes to the next form and back") {
    Typist t("03");
    t.press(Qt::Key_PageDown, Qt::ControlModifier);
    CHECK(t.gui.window->page().form == "04");
    t.press(Qt::Key_PageUp, Qt::ControlModifier);
    CHECK(t.gui.window->page().form == "03");
    REQUIRE(t.gui.show("01"));
    t.press(Qt::Key_PageUp, Qt::ControlModifier);
    CHECK(t.gui.window->page().form == "01");
}

TEST_CASE("the focus coming and going paints the current cell, not the table") {
    struct Painted : QObject {
        QRegion region;
        bool eventFilter(QObject*, QEvent* event) override {
            if (event->type() == QEvent::Paint)
                region += static_cast<QPaintEvent*>(event)->region();
            return false;
        }
    } painted;
    Typist t(QStringLiteral("03"));
    t.at(1, 2);
    t.view()->setFocus();
    QCoreApplication::processEvents();
    QWidget* viewport = t.view()->viewport();
    viewport->installEventFilter(&painted);
    const QRect cell = t.view()->visualRect(t.view()->currentIndex());
    for (const QEvent::Type type : {QEvent::FocusOut, QEvent::FocusIn}) {
        painted.region = {};
        QFocusEvent event(type, Qt::OtherFocusReason);
        QCoreApplication::sendEvent(t.view(), &event);
        QCoreApplication::processEvents();
        INFO(type);
        CHECK(painted.region.contains(cell.center()));
        CHECK(painted.region.boundingRect().height() <= cell.height() + 2);
    }
    viewport->removeEventFilter(&painted);
    CHECK(viewport->height() > 3 * cell.height());
}
