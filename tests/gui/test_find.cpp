// Finding, replacing and going to places as a person does.
#include "gui_fixture.h"

#include "analysis/subject_view.h"
#include "session/exporter.h"
#include "ui/evaluations_page.h"
#include "ui/find_panel.h"
#include "ui/glossary_page.h"
#include "ui/go_to_dialog.h"
#include "ui/narrative_page.h"
#include "ui/profile_list.h"
#include "ui/profile_page.h"
#include "ui/replace_dialog.h"
#include "ui/report_page.h"
#include "ui/words.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QCheckBox>
#include <QDockWidget>
#include <QListView>
#include <QPushButton>
#include <QTableView>
#include <QTextEdit>
#include <QTimer>
#include <QTreeWidget>
#include <QUndoStack>

using namespace juesuan;

namespace {

struct FindGui : GuiFixture {
    FindPanel* panel = nullptr;
    FindGui() {
        REQUIRE(show(QStringLiteral("01")));
        panel = window->findPanel();
        REQUIRE(panel);
        window->activateWindow();
        (void)QTest::qWaitForWindowActive(window.get());
    }
    // Ctrl+F and the words, as fingers do.
    void find(const QString& words) {
        view()->setFocus();
        QTest::keyClick(window.get(), Qt::Key_F, Qt::ControlModifier);
        REQUIRE(panel->wanted()->hasFocus());
        panel->wanted()->clear();
        if (words.toLatin1() == words.toUtf8())
            QTest::keyClicks(panel->wanted(), words);
        else
            panel->wanted()->setText(words); // an input method
    }
    QByteArray dump() {
        const auto out = dumpReport(window->editor()->report());
        REQUIRE(out.ok());
        return *out;
    }
    QPushButton* button(const char* word) {
        for (QPushButton* one : panel->findChildren<QPushButton*>())
            if (one->text().contains(QString::fromUtf8(word)))
                return one;
        return nullptr;
    }
    // Types into Ctrl+G and presses Enter.
    void goTo(const QString& words) {
        QTimer::singleShot(0, [&] {
            auto* dialog = qobject_cast<GoToDialog*>(QApplication::activeModalWidget());
            REQUIRE(dialog);
            dialog->wanted()->setText(words);
            QTest::keyClick(dialog->wanted(), Qt::Key_Return);
            if (dialog->isVisible()) // nothing fits
                QTest::keyClick(dialog->wanted(), Qt::Key_Escape);
        });
        window->actions().goTo->trigger();
    }
};

} // namespace

TEST_CASE("Ctrl+F finds figures in their cells, F3 and Shift+F3 step round, Esc goes back to the table") {
    FindGui gui;
    gui.find(QStringLiteral("3067.91"));
    QTest::keyClick(gui.panel->wanted(), Qt::Key_Return);
    CHECK(gui.window->page().form == "01");
    CHECK(gui.view()->currentCell() == CellRef{"01", "本年收入合计", "决算数"});
    CHECK(gui.panel->wanted()->hasFocus()); // the fingers stay where they type
    QTest::keyClick(gui.window.get(), Qt::Key_F3);
    CHECK(gui.view()->currentCell() == CellRef{"02", "合计", "本年收入合计"});
    QTest::keyClick(gui.window.get(), Qt::Key_F3);
    CHECK(gui.window->page().form == "01"); // once round
    QTest::keyClick(gui.window.get(), Qt::Key_F3, Qt::ShiftModifier);
    CHECK(gui.window->page().form == "02");
    QTest::keyClick(gui.panel->wanted(), Qt::Key_Return, Qt::ShiftModifier);
    CHECK(gui.window->page().form == "01");
    QTest::keyClick(gui.panel->wanted(), Qt::Key_Escape);
    CHECK(gui.view()->hasFocus());
    CHECK_FALSE(gui.panel->isVisible());
    CHECK(gui.view()->currentCell() == CellRef{"01", "本年收入合计", "决算数"});
}

TEST_CASE("the list is filled while typing, grouped by page; Enter on a hit goes to work there") {
    FindGui gui;
    gui.find(QStringLiteral("20801"));
    (void)QTest::qWaitFor([&] { return gui.panel->list()->topLevelItemCount() > 0; }, 2000);
    QTreeWidget* list = gui.panel->list();
    REQUIRE(list->topLevelItemCount() > 2);
    CHECK(list->topLevelItem(0)->text(0).startsWith(QStringLiteral("公开02表")));
    QTreeWidgetItem* hit = list->topLevelItem(1)->child(0);
    REQUIRE(hit);
    list->setCurrentItem(hit);
    CHECK(gui.window->page().form == "03");
    CHECK(gui.view()->currentCell().row == "20801");
    Q_EMIT list->itemActivated(hit, 0);
    CHECK(gui.view()->hasFocus());
    gui.find(QStringLiteral("qqqq"));
    QTest::keyClick(gui.panel->wanted(), Qt::Key_Return);
    CHECK(list->topLevelItemCount() == 0);
    CHECK(gui.panel->state().contains(QStringLiteral("未找到")));
}

TEST_CASE("words are marked where they stand: paragraph, heading, 自评表, 名词解释, 概况") {
    FindGui gui;
    // What the page that the search led to marks: the stretch, or the cell in which it stands.
    const auto marked = [&](const QString& words) {
        gui.find(words);
        QTest::keyClick(gui.panel->wanted(), Qt::Key_Return);
        ReportPage* page = gui.window->reportPage(gui.window->page().kind);
        switch (gui.window->page().kind) {
        case PageKind::Narrative: return static_cast<NarrativePage*>(page)->text()->textCursor().selectedText();
        case PageKind::Glossary: return static_cast<GlossaryPage*>(page)->view()->currentIndex().data().toString();
        case PageKind::Profile: return static_cast<ProfilePage*>(page)->offices()->view()->currentIndex().data().toString();
        case PageKind::Evaluations: return static_cast<EvaluationsPage*>(page)->fundsView()->currentIndex().data().toString();
        default: return QString();
        }
    };
    CHECK(marked(QStringLiteral("公开04表、")) == QStringLiteral("公开04表、"));
    CHECK(gui.window->page().kind == PageKind::Narrative);
    CHECK(marked(QStringLiteral("单位决算收支总体")) == QStringLiteral("单位决算收支总体"));
    CHECK(marked(QStringLiteral("当年拨付")).contains(QStringLiteral("当年拨付")));
    CHECK(gui.window->page().kind == PageKind::Glossary);
    CHECK(marked(QStringLiteral("财务处")) == QStringLiteral("财务处"));
    CHECK(gui.window->page().kind == PageKind::Profile);
    CHECK(marked(QStringLiteral("98.0%")) == "98.0%");
    CHECK(gui.window->page().kind == PageKind::Evaluations);
    const QTableView* funds = static_cast<EvaluationsPage*>(gui.window->reportPage(PageKind::Evaluations))->fundsView();
    const int row = funds->currentIndex().row();
    CHECK(gui.panel->wanted()->hasFocus()); // searching goes on where it was typed
    QTest::keyClick(gui.panel->wanted(), Qt::Key_Return); // the same text in the next row
    CHECK(funds->currentIndex().data().toString() == "98.0%");
    CHECK(funds->currentIndex().row() > row);
}

TEST_CASE("the whole book: hits of another year open that year") {
    FindGui gui;
    const qint64 now = gui.window->page().report;
    for (QCheckBox* box : gui.panel->findChildren<QCheckBox*>())
        if (box->text().contains(QStringLiteral("整个决算簿")))
            box->setChecked(true);
    gui.find(QStringLiteral("2755.42"));
    QTest::keyClick(gui.panel->wanted(), Qt::Key_Return);
    (void)QTest::qWaitFor([&] { return !gui.panel->search().running(); }, 3000);
    const auto& found = gui.panel->search().found();
    REQUIRE_FALSE(found.empty());
    REQUIRE(found.back().report != now);
    QTest::keyClick(gui.panel->wanted(), Qt::Key_Return, Qt::ShiftModifier);
    CHECK(gui.window->page().report == found.back().report);
}

TEST_CASE("one hit is replaced and the next shown; undo gives the former state back") {
    FindGui gui;
    const QByteArray before = gui.dump();
    gui.find(QStringLiteral("3067.91"));
    QTest::keyClick(gui.panel->wanted(), Qt::Key_Return);
    QTest::keyClick(gui.window.get(), Qt::Key_H, Qt::ControlModifier);
    REQUIRE(gui.panel->replacement()->hasFocus());
    QTest::keyClicks(gui.panel->replacement(), QStringLiteral("3,068.00"));
    QTest::keyClick(gui.panel->replacement(), Qt::Key_Return);
    CHECK(gui.value({"01", "本年收入合计", "决算数"}).amount == Amount::ofFen(3'068'000'000));
    CHECK(gui.value({"02", "合计", "本年收入合计"}).amount == Amount::ofFen(3'067'910'000));
    CHECK(gui.window->page().form == "02");
    QTest::keyClick(gui.panel->replacement(), Qt::Key_Return);
    CHECK(gui.value({"02", "合计", "本年收入合计"}).amount == Amount::ofFen(3'068'000'000));
    CHECK(gui.panel->search().hits() == 0);
    gui.window->editor()->undoStack()->undo();
    gui.window->editor()->undoStack()->undo();
    CHECK(gui.dump() == before);
}

TEST_CASE("replacing all asks with a list, leaves what is unticked, is one step") {
    FindGui gui;
    const QByteArray before = gui.dump();
    gui.find(QStringLiteral("资金"));
    QTest::keyClick(gui.panel->wanted(), Qt::Key_Return);
    gui.panel->replacement()->setText(QStringLiteral("经费"));
    int shown = 0;
    bool agree = false;
    const auto answer = [&] {
        auto* dialog = qobject_cast<ReplaceDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        shown = dialog->list()->topLevelItemCount();
        if (!agree)
            return dialog->reject();
        for (int i = 0; i < shown; ++i) // all but the first that would change
            if (QTreeWidgetItem* item = dialog->list()->topLevelItem(i); item->flags() & Qt::ItemIsUserCheckable) {
                item->setCheckState(0, Qt::Unchecked);
                break;
            }
        dialog->accept();
    };
    QPushButton* all = gui.button("全部替换");
    REQUIRE(all);
    QTimer::singleShot(0, answer);
    all->click();
    CHECK(shown > 3);
    CHECK(gui.dump() == before);
    agree = true;
    QTimer::singleShot(0, answer);
    all->click();
    CHECK(gui.dump() != before);
    CHECK(gui.panel->state().contains(QStringLiteral("已替换")));
    CHECK(gui.window->editor()->undoStack()->count() == 1);
    const QByteArray after = gui.dump();
    gui.window->editor()->undoStack()->undo();
    CHECK(gui.dump() == before);
    gui.window->editor()->undoStack()->redo();
    CHECK(gui.dump() == after);
}

TEST_CASE("a sealed report is searched but not replaced in") {
    FindGui gui;
    REQUIRE(gui.window->editor()->take(gui.window->editor()->session().seal()).ok());
    const QByteArray before = gui.dump();
    gui.find(QStringLiteral("3067.91"));
    QTest::keyClick(gui.panel->wanted(), Qt::Key_Return);
    CHECK(gui.view()->currentCell().row == "本年收入合计");
    CHECK_FALSE(gui.button("全部替换")->isEnabled());
    gui.panel->replacement()->setText(QStringLiteral("1.00"));
    QTest::keyClick(gui.panel->replacement(), Qt::Key_Return);
    CHECK(gui.dump() == before);
    CHECK(gui.panel->state().contains(QStringLiteral("封存")));
}

TEST_CASE("Ctrl+G goes to tables, pages, subjects, rows and years") {
    FindGui gui;
    const qint64 report = gui.window->page().report;
    gui.goTo(QStringLiteral("03"));
    CHECK(gui.window->page() == PageId{report, PageKind::Form, "03"});
    CHECK(gui.window->focusWidget() == gui.view());
    gui.goTo(QStringLiteral("xzyx")); // a row of the shown table before the page of the subject
    CHECK(gui.window->page().form == "03");
    CHECK(gui.view()->currentCell().row.startsWith("20801"));
    REQUIRE(gui.show("01"));
    gui.goTo(QStringLiteral("xzyx")); // of the many 行政运行 the report's own
    CHECK(gui.window->page().form == "functional:2080101");
    gui.goTo(QStringLiteral("公开09"));
    CHECK(gui.window->page().form == "09");
    gui.goTo(QStringLiteral("2080101"));
    CHECK(gui.window->page() == PageId{report, PageKind::Subject, subjectKey({SubjectKind::Functional, "2080101", {}, {}})});
    gui.goTo(QStringLiteral("支出决算表"));
    CHECK(gui.window->page().form == "03");
    gui.goTo(QStringLiteral("图表"));
    CHECK(gui.window->page().kind == PageKind::Charts);
    gui.goTo(QStringLiteral("mcjs")); // 名词解释
    CHECK(gui.window->page().kind == PageKind::Glossary);
    gui.goTo(QStringLiteral("2023"));
    CHECK(gui.window->editor()->report().year == 2023);
    CHECK(gui.window->page().kind == PageKind::Glossary);
    const PageId here = gui.window->page();
    gui.goTo(QStringLiteral("qqqqqq"));
    CHECK(gui.window->page() == here);
}
