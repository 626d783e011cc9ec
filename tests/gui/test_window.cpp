// The window as a person uses it: pages, typing, refusing, undo, findings, rows, language, units, reading only.
#include "gui_fixture.h"

#include "ui/add_row_dialog.h"
#include "ui/cell_panel.h"
#include "ui/figure_editor.h"
#include "ui/findings_model.h"
#include "ui/findings_panel.h"
#include "ui/language.h"
#include "ui/navigator.h"
#include "ui/settings.h"
#include "ui/report_page.h"
#include "ui/text_page.h"
#include "ui/words.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QTextBrowser>
#include <QTimer>
#include <QTreeView>

using namespace juesuan;

TEST_CASE("every page of the sample book can be shown") {
    GuiFixture gui;
    REQUIRE(gui.created);
    REQUIRE(gui.opened);
    const qint64 report = gui.window->page().report;
    for (const FormDefinition& form : gui.window->editor()->report().formSet().forms()) {
        INFO(form.id.toStdString());
        REQUIRE(gui.show(form.id));
        CHECK(gui.model()->columnCount() == form.columnCount());
        CHECK(gui.model()->rowCount() > 0);
        CHECK(gui.view()->tableWidth() > 0);
        bool titled = false;
        for (const QLabel* label : gui.window->formPage()->findChildren<QLabel*>())
            titled = titled || label->text() == form.title;
        CHECK(titled);
    }
    REQUIRE(gui.window->showPage({report, PageKind::Unread, {}}));
    CHECK_FALSE(gui.window->textPage()->browser()->toPlainText().isEmpty());
    for (const PageKind kind : {PageKind::Profile, PageKind::Evaluations, PageKind::Glossary}) {
        REQUIRE(gui.window->showPage({report, kind, {}}));
        CHECK(gui.window->reportPage(kind)->isVisible());
    }
}

TEST_CASE("typing takes a value, undo and redo take it back and forth") {
    GuiFixture gui;
    REQUIRE(gui.show(QStringLiteral("01")));
    const CellRef cell = gui.firstFigure();
    REQUIRE(cell.isValid());
    const CellValue before = gui.value(cell);
    gui.view()->goTo(cell);
    gui.type(QStringLiteral("1,234.56"));
    CHECK(gui.value(cell).amount == Amount::ofFen(12'345'600'00));
    CHECK(gui.view()->currentCell() != cell); // Enter went down
    gui.window->actions().undo->trigger();
    CHECK(gui.value(cell) == before);
    CHECK(gui.view()->currentCell() == cell); // where something happened
    gui.show(QStringLiteral("02"));
    gui.window->actions().redo->trigger();
    CHECK(gui.window->page().form == QStringLiteral("01"));
    CHECK(gui.view()->currentCell() == cell);
    gui.view()->goTo({QStringLiteral("01"), QStringLiteral("本年收入合计"), QStringLiteral("决算数")}); // a total that followed
    CHECK(gui.value(cell).amount == Amount::ofFen(12'345'600'00));
    gui.window->actions().undo->trigger();
    CHECK(gui.value(cell) == before);
    CHECK_FALSE(gui.window->actions().undo->isEnabled());
}

TEST_CASE("at 1280×800 the first table shows a good part of its rows") {
    GuiFixture gui;
    gui.window->resize(1280, 800);
    REQUIRE(gui.show(QStringLiteral("01")));
    QTest::qWait(50);
    const int rows = gui.view()->viewport()->height() / gui.view()->rowHeight(0);
    INFO(rows);
    CHECK(rows >= 14);
}

TEST_CASE("a book opens with the keys in its table") {
    GuiFixture gui;
    REQUIRE(gui.opened);
    CHECK(gui.window->focusWidget() == gui.view());
}

TEST_CASE("a first key overwrites and an arrow key leaves the cell") {
    GuiFixture gui;
    REQUIRE(gui.show(QStringLiteral("02")));
    const CellRef cell = gui.firstFigure();
    gui.view()->goTo(cell);
    QTest::keyClick(gui.view(), Qt::Key_7);
    auto* editor = gui.view()->viewport()->findChild<FigureEditor*>();
    REQUIRE(editor);
    CHECK(editor->text() == QStringLiteral("7"));
    QTest::keyClick(editor, Qt::Key_Right);
    CHECK(gui.value(cell).amount == Amount::ofFen(7'000'000));
    CHECK(gui.view()->currentCell().row == cell.row);
    CHECK(gui.view()->currentCell().column != cell.column);
}

TEST_CASE("a wrong entry is refused with the reason and stays") {
    GuiFixture gui;
    REQUIRE(gui.show(QStringLiteral("01")));
    const CellRef cell = gui.firstFigure();
    const CellValue before = gui.value(cell);
    gui.view()->goTo(cell);
    gui.type(QStringLiteral("12..3"));
    auto* editor = gui.view()->viewport()->findChild<FigureEditor*>();
    REQUIRE(editor);
    CHECK(editor->refused());
    CHECK(editor->text() == QStringLiteral("12..3"));
    CHECK(editor->refusal().contains(QStringLiteral("12..3")));
    CHECK(gui.value(cell) == before);
    CHECK_FALSE(gui.window->showPage({gui.window->page().report, PageKind::Glossary, {}})); // nothing typed is lost
    gui.view()->setCurrentIndex(gui.model()->index(5, 2)); // a click elsewhere
    QTest::qWait(20);
    CHECK(gui.view()->viewport()->findChild<FigureEditor*>() == editor);
    CHECK(gui.view()->currentCell() == cell);
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor, QStringLiteral("8"));
    CHECK_FALSE(editor->refused());
    QTest::keyClick(editor, Qt::Key_Escape);
    CHECK(gui.value(cell) == before);
}

TEST_CASE("delete clears the selection in one gesture") {
    GuiFixture gui;
    REQUIRE(gui.show(QStringLiteral("03")));
    const CellRef cell = gui.firstFigure();
    const CellValue before = gui.value(cell);
    gui.view()->selectAll();
    const size_t selected = gui.view()->selectedFigures().size();
    REQUIRE(selected > 2);
    QTest::keyClick(gui.view(), Qt::Key_Delete);
    CHECK(gui.value(cell).isBlank());
    CHECK_FALSE(gui.window->editor()->report().formHasFigures(QStringLiteral("03")));
    gui.window->actions().undo->trigger();
    CHECK(gui.value(cell) == before);
}

TEST_CASE("F8 goes from finding to finding and shows the cell") {
    GuiFixture gui;
    REQUIRE(gui.show(QStringLiteral("01")));
    const CellRef cell = gui.firstFigure();
    gui.view()->goTo(cell);
    gui.type(QStringLiteral("98765.43")); // surely wrong
    const int errors = int(gui.window->editor()->session().findings().size());
    REQUIRE(errors > 0);
    CHECK(gui.window->editor()->session().markOf(cell) == CellMark::Error);
    REQUIRE(gui.window->showPage({gui.window->page().report, PageKind::Glossary, {}}));
    gui.window->findingsPanel()->parentWidget()->hide(); // its dock: closed, or behind another
    gui.window->actions().nextFinding->trigger();
    REQUIRE(gui.window->page().kind == PageKind::Form);
    CHECK(gui.window->findingsPanel()->isVisible());
    const QModelIndex first = gui.window->findingsPanel()->tree()->currentIndex();
    CHECK(first.siblingAtColumn(0).data(FindingsModel::FindingRole).toInt() == 0);
    for (int i = 1; i < errors; ++i)
        gui.window->actions().nextFinding->trigger();
    gui.window->actions().nextFinding->trigger(); // round the end
    CHECK(gui.window->findingsPanel()->tree()->currentIndex() == first);
    gui.window->actions().previousFinding->trigger();
    if (errors > 1)
        CHECK(gui.window->findingsPanel()->tree()->currentIndex() != first);
}

TEST_CASE("the cell's panel says value, rules and history") {
    GuiFixture gui;
    REQUIRE(gui.show(QStringLiteral("01")));
    const CellRef cell = gui.firstFigure();
    gui.view()->goTo(cell);
    gui.type(QStringLiteral("12.34"));
    gui.view()->goTo(cell);
    const QString html = gui.window->cellPanel()->html();
    CHECK(html.contains(QStringLiteral("123,400.00"))); // in 元
    CHECK(html.contains(QStringLiteral("12.34")));
    for (const auto& rule : gui.window->editor()->session().rulesOf(cell))
        CHECK(html.contains(rule.rule.toHtmlEscaped()));
    CHECK(html.contains(Words::gesture(QStringLiteral("type"))));
}

TEST_CASE("a subject row comes with its parents and goes again") {
    GuiFixture gui;
    REQUIRE(gui.show(QStringLiteral("02")));
    const Report& report = gui.window->editor()->report();
    const int rows = gui.model()->rowCount();
    QString code;
    for (const Subject& subject : gui.window->editor()->session().catalogue().all())
        if (subject.kind == SubjectKind::Functional && subject.code.size() == 7 && !report.hasRow(QStringLiteral("02"), subject.code.left(3)))
            code = subject.code;
    REQUIRE_FALSE(code.isEmpty());
    REQUIRE(gui.window->editor()->addRow(QStringLiteral("02"), code).ok());
    CHECK(gui.model()->rowCount() == rows + 3);
    gui.view()->goTo({QStringLiteral("02"), code, gui.model()->cell(gui.model()->index(0, 2))->ref.column});
    CHECK(gui.model()->subjectAt(gui.view()->currentIndex()) == code);
    gui.window->actions().removeRow->trigger();
    CHECK(gui.model()->rowCount() == rows + 2);
    gui.window->actions().undo->trigger();
    gui.window->actions().undo->trigger();
    CHECK(gui.model()->rowCount() == rows);
}

TEST_CASE("the dialog finds subjects by code and name and takes unknown codes") {
    GuiFixture gui;
    const FormDefinition* form = gui.window->editor()->report().formSet().form(QStringLiteral("02"));
    AddRowDialog dialog(gui.window->editor()->session(), *form, nullptr);
    CHECK(dialog.code().isEmpty());
    dialog.searchField()->setText(QStringLiteral("2０1")); // one digit in full width
    CHECK(dialog.code() == QStringLiteral("201"));
    dialog.searchField()->setText(QStringLiteral("行政运行"));
    CHECK(dialog.code().size() == 7);
    dialog.searchField()->setText(QStringLiteral("2999999"));
    CHECK(dialog.code() == QStringLiteral("2999999"));
    dialog.searchField()->setText(QStringLiteral("nothing of the kind"));
    CHECK(dialog.code().isEmpty());
}

TEST_CASE("the language changes while running, forms stay Chinese") {
    GuiFixture gui;
    REQUIRE(gui.show(QStringLiteral("01")));
    const QString chinese = gui.window->actions().fileMenu->title();
    setUiLanguage(QStringLiteral("en"));
    QApplication::processEvents();
    CHECK(gui.window->actions().fileMenu->title() == QStringLiteral("&File"));
    CHECK(gui.window->findingsPanel()->summary().contains(QStringLiteral("relations checked")));
    CHECK(gui.model()->index(0, 0).data().toString() == gui.model()->layout().body[0][0].text);
    setUiLanguage(QStringLiteral("zh_CN"));
    QApplication::processEvents();
    CHECK(gui.window->actions().fileMenu->title() == chinese);
    CHECK(chinese.contains(QStringLiteral("文件")));
}

TEST_CASE("the unit switch shows 元 and typing follows it") {
    GuiFixture gui;
    REQUIRE(gui.show(QStringLiteral("01")));
    const CellRef cell = gui.firstFigure();
    gui.view()->goTo(cell);
    gui.window->actions().yuan->trigger();
    const CellValue before = gui.value(cell);
    CHECK(gui.model()->indexOf(cell).data().toString() == formatAmount(before.amount, AmountUnit::Yuan, 2, true));
    gui.type(QStringLiteral("1000.01"));
    CHECK(gui.value(cell).amount == Amount::ofFen(100'001));
    gui.view()->goTo(cell);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QTest::keyClick(gui.view(), Qt::Key_F2);
    auto* editor = gui.view()->viewport()->findChild<FigureEditor*>();
    REQUIRE(editor);
    editor->selectAll();
    editor->insert(QStringLiteral("２万元")); // as an input method does
    QTest::keyClick(editor, Qt::Key_Return);
    INFO(editor->refusal().toStdString());
    CHECK(gui.value(cell).amount.fen() == 2'000'000);
    gui.window->actions().wanYuan->trigger();
    CHECK(gui.model()->indexOf(cell).data().toString() == QStringLiteral("2.00"));
}

TEST_CASE("opening an editor and leaving it unchanged changes nothing") {
    GuiFixture gui;
    REQUIRE(gui.show(QStringLiteral("01")));
    const CellRef cell = gui.firstFigure();
    REQUIRE(gui.window->editor()->type(cell, QStringLiteral("12345.67元"), AmountUnit::WanYuan).ok());
    const CellValue exact = gui.value(cell);
    gui.view()->goTo(cell);
    QTest::keyClick(gui.view(), Qt::Key_F2);
    auto* editor = gui.view()->viewport()->findChild<FigureEditor*>();
    REQUIRE(editor);
    CHECK(editor->text() == QStringLiteral("1.234567"));
    QTest::keyClick(editor, Qt::Key_Return);
    CHECK(gui.value(cell) == exact);
}

TEST_CASE("a second opener reads only") {
    GuiFixture gui;
    REQUIRE(gui.opened);
    MainWindow second;
    second.show();
    REQUIRE(second.openPath(gui.path));
    REQUIRE(second.book()->readOnly());
    REQUIRE(second.showPage({second.page().report, PageKind::Form, QStringLiteral("01")}));
    const FormView* view = second.formPage()->view();
    const QModelIndex cell = second.formPage()->formModel()->indexOf(gui.firstFigure());
    CHECK_FALSE(cell.flags() & Qt::ItemIsEditable);
    QTest::keyClick(second.formPage()->view(), Qt::Key_F2);
    CHECK_FALSE(view->viewport()->findChild<FigureEditor*>());
    CHECK_FALSE(second.actions().paste->isEnabled());
    bool banner = false;
    for (const QLabel* label : second.findChildren<QLabel*>())
        banner = banner || (label->isVisible() && label->text().contains(QFileInfo(gui.path).fileName()));
    CHECK(banner);
}

TEST_CASE("closing the book leaves an empty window that opens again") {
    GuiFixture gui;
    gui.window->closeBook();
    CHECK(gui.window->book() == nullptr);
    CHECK(gui.window->editor() == nullptr);
    CHECK(gui.window->openPath(gui.path));
    CHECK_FALSE(gui.window->book()->readOnly());
    CHECK(settings::recentFiles().front() == QFileInfo(gui.path).absoluteFilePath());
}
