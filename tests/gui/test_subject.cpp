// Drill-down in the window: from a cell to its subject, up and down, back and forward, the tree with pinyin.
#include "gui_fixture.h"

#include "ui/page_history.h"
#include "ui/report_page.h"
#include "ui/subject_html.h"
#include "ui/subject_page.h"
#include "ui/subjects_page.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>
#include <QTextBrowser>
#include <QTreeView>

using namespace juesuan;

TEST_CASE("F4 shows the subject of the row; links lead to cells; Alt with arrows goes up, down, back and forward") {
    GuiFixture gui;
    REQUIRE(gui.show("03"));
    const CellRef cell{"03", "2080102", "本年支出合计"};
    gui.view()->goTo(cell);
    gui.window->actions().subject->trigger();
    REQUIRE(gui.window->page().kind == PageKind::Subject);
    auto* page = static_cast<SubjectPage*>(gui.window->reportPage(PageKind::Subject));
    CHECK(page->view().subject.code == u"2080102");
    CHECK(page->browser()->toPlainText().contains(QStringLiteral("86.19")));
    QTest::keyClick(page->browser(), Qt::Key_Up, Qt::AltModifier);
    CHECK(gui.window->page().form == u"functional:20801");
    QTest::keyClick(page->browser(), Qt::Key_Down, Qt::AltModifier);
    CHECK(gui.window->page().form == u"functional:2080101");
    gui.window->actions().back->trigger();
    CHECK(gui.window->page().form == u"functional:20801");
    gui.window->actions().back->trigger();
    gui.window->actions().back->trigger();
    CHECK(gui.window->page().kind == PageKind::Form);
    CHECK(gui.view()->currentCell() == cell);
    gui.window->actions().forward->trigger();
    CHECK(gui.window->page().form == u"functional:2080102");
    Q_EMIT page->browser()->anchorClicked(QUrl(SubjectHtml::cellLink({"05", "2080102", "小计"})));
    CHECK(gui.window->page().form == u"05");
    CHECK(gui.view()->currentCell() == CellRef{"05", "2080102", "小计"});
    QTest::mouseClick(gui.window.get(), Qt::BackButton);
    CHECK(gui.window->page().kind == PageKind::Subject);
}

TEST_CASE("a subject's page follows edits and units") {
    GuiFixture gui;
    REQUIRE(gui.window->showPage({gui.window->page().report, PageKind::Subject, "economic:301"}));
    auto* page = static_cast<SubjectPage*>(gui.window->reportPage(PageKind::Subject));
    CHECK(page->view().children.size() > 5);
    REQUIRE(gui.window->editor()->type({"06", "30101", "决算数"}, "999.99", AmountUnit::WanYuan).ok());
    CHECK(page->browser()->toPlainText().contains(QStringLiteral("999.99")));
    CHECK(page->view().addUp.state == AddUp::State::Differs);
    gui.window->setUnit(AmountUnit::Yuan);
    CHECK(page->browser()->toPlainText().contains(QStringLiteral("9,999,900.00")));
    gui.window->setUnit(AmountUnit::WanYuan);
    CHECK(SubjectHtml::cellOf(QUrl(SubjectHtml::cellLink({"09", "三公经费", "预算数.因公出国（境）费"}))) ==
          CellRef{"09", "三公经费", "预算数.因公出国（境）费"});
}

TEST_CASE("the tree of subjects finds by pinyin and opens with Enter") {
    GuiFixture gui;
    REQUIRE(gui.window->showPage({gui.window->page().report, PageKind::Subjects, {}}));
    auto* page = static_cast<SubjectsPage*>(gui.window->reportPage(PageKind::Subjects));
    const QAbstractItemModelTester tester(page->tree()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(page->tree()->model()->rowCount() == 2); // 208 and 221 have amounts
    QTest::keyClicks(page->search(), QStringLiteral("zfgjj"));
    CHECK(page->tree()->currentIndex().data(SubjectsPage::CodeRole).toString() == u"2210201");
    QTest::keyClick(page->search(), Qt::Key_Return);
    CHECK(gui.window->page().form == u"functional:2210201");
}

TEST_CASE("history forgets what lay ahead when a new way is taken") {
    PageHistory history;
    const PageVisit a{{1, PageKind::Profile, {}}, {}}, b{{1, PageKind::Narrative, {}}, {}}, c{{1, PageKind::Glossary, {}}, {}};
    history.leave(a);
    CHECK(history.back(b) == a);
    CHECK(history.canGoForward());
    history.leave(a);
    CHECK_FALSE(history.canGoForward());
    CHECK(history.back(c) == a);
    CHECK_FALSE(history.back(a).has_value());
}
