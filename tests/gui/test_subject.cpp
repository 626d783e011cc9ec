// Drill-down in the window: from a cell to its subject, up and down, back and forward, the tree with pinyin.
#include "gui_fixture.h"

#include "ui/navigator.h"
#include "ui/navigator_model.h"
#include "ui/page_history.h"
#include "ui/report_page.h"
#include "ui/subject_html.h"
#include "ui/subject_page.h"
#include "ui/subjects_page.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>
#include <QImage>
#include <QTextBrowser>
#include <QTextDocument>
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

TEST_CASE("drilling down from every figure of 02, 03, 05 and 06 shows its amount, and whether what is below adds up") {
    GuiFixture gui;
    const qint64 report = gui.window->page().report;
    auto* page = static_cast<SubjectPage*>(gui.window->reportPage(PageKind::Subject));
    int looked = 0;
    for (const char* form : {"02", "03", "05", "06"}) {
        REQUIRE(gui.show(QString::fromLatin1(form)));
        for (const CellRef& cell : gui.window->editor()->report().orderedCells()) {
            if (cell.form != QString::fromLatin1(form))
                continue;
            INFO(cell.form.toStdString() + " " + cell.row.toStdString() + " " + cell.column.toStdString());
            REQUIRE(gui.window->showPage({report, PageKind::Form, cell.form}));
            gui.view()->goTo(cell);
            gui.window->actions().subject->trigger();
            REQUIRE(gui.window->page().kind == PageKind::Subject);
            CHECK(page->view().amountCell == cell);
            CHECK(page->view().amount == gui.value(cell));
            const QString text = page->browser()->toPlainText();
            CHECK(text.contains(formatAmount(gui.value(cell).amount, AmountUnit::WanYuan, 2, true)));
            CHECK(text.contains(page->view().children.empty() ? QStringLiteral("没有") : page->view().addUp.state == AddUp::State::Exact ? QStringLiteral("✓") : QStringLiteral("≈")));
            ++looked;
        }
    }
    CHECK(looked > 100);
}

TEST_CASE("a total is a page of its own; the column stays while going down and up") {
    GuiFixture gui;
    REQUIRE(gui.show("03"));
    gui.view()->goTo({"03", "合计", "项目支出"});
    gui.window->actions().subject->trigger();
    auto* page = static_cast<SubjectPage*>(gui.window->reportPage(PageKind::Subject));
    REQUIRE(page->view().address.isTotal());
    QTest::keyClick(page->browser(), Qt::Key_Down, Qt::AltModifier);
    CHECK(gui.window->page().form == u"functional:208@03/项目支出");
    QTest::keyClick(page->browser(), Qt::Key_Down, Qt::AltModifier);
    CHECK(page->view().amountCell->column == u"项目支出");
    QTest::keyClick(page->browser(), Qt::Key_Up, Qt::AltModifier);
    CHECK(gui.window->page().form == u"functional:208@03/项目支出");
    QTest::keyClick(page->browser(), Qt::Key_Up, Qt::AltModifier);
    CHECK(gui.window->page().kind == PageKind::Subjects);
    gui.window->actions().back->trigger();
    CHECK(gui.window->page().form == u"functional:208@03/项目支出");
    // The other columns, and the other years, are links; the years are a picture.
    Q_EMIT page->browser()->anchorClicked(QUrl(QStringLiteral("subject:functional:208@05/基本支出")));
    CHECK(page->view().amountCell == CellRef{"05", "208", "基本支出"});
    CHECK(page->browser()->document()->resource(QTextDocument::ImageResource, QUrl(QStringLiteral("picture:years"))).value<QImage>().width() > 300);
    const qint64 now = gui.window->page().report;
    Q_EMIT page->browser()->anchorClicked(QUrl(QStringLiteral("year:2023")));
    CHECK(gui.window->page().report != now);
    CHECK(gui.window->editor()->report().year == 2023);
    CHECK(page->view().amountCell == CellRef{"05", "208", "基本支出"});
}

TEST_CASE("a subject stands below the tree of subjects in the navigator, which a click opens") {
    GuiFixture gui;
    const qint64 report = gui.window->page().report;
    REQUIRE(gui.window->showPage({report, PageKind::Subject, "functional:208"}));
    Navigator* navigator = gui.window->navigator();
    CHECK(navigator->currentIndex().data(NavigatorModel::PageRole).value<PageId>().kind == PageKind::Subjects);
    navigator->scrollTo(navigator->currentIndex());
    QTest::mouseClick(navigator->viewport(), Qt::LeftButton, {}, navigator->visualRect(navigator->currentIndex()).center());
    CHECK(gui.window->page() == PageId{report, PageKind::Subjects, {}});
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
