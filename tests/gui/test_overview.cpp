// The overview: figures, what is left, checks and charts; each leads to its place; follows every edit.
#include "gui_fixture.h"

#include "ui/findings_model.h"
#include "ui/chart_card.h"
#include "ui/findings_panel.h"
#include "ui/navigator.h"
#include "ui/navigator_model.h"
#include "ui/overview_page.h"
#include "ui/overview_tile.h"
#include "ui/overview_words.h"
#include "ui/report_page.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTimer>
#include <QTreeView>

using namespace juesuan;

namespace {

struct OverviewFixture : GuiFixture {
    OverviewFixture() {
        report = window->page().report;
        overview();
    }
    void overview() {
        REQUIRE(window->showPage({report, PageKind::Overview, {}}));
        page = qobject_cast<OverviewPage*>(window->reportPage(PageKind::Overview));
        REQUIRE(page);
        QTest::qWait(1);
    }
    // The line of what is left that holds these words.
    LineTile* step(const QString& words) {
        for (LineTile* line : page->stepLines())
            if (line->line().contains(words))
                return line;
        return nullptr;
    }
    qint64 report = 0;
    OverviewPage* page = nullptr;
};

} // namespace

TEST_CASE("a year in the navigator opens its overview; the arrow keys pass it") {
    GuiFixture gui;
    Navigator* navigator = gui.window->navigator();
    const QModelIndex unit = navigator->model()->index(0, 0);
    const QModelIndex year = navigator->model()->index(1, 0, unit);
    navigator->scrollTo(year);
    QTest::mouseClick(navigator->viewport(), Qt::LeftButton, {}, navigator->visualRect(year).center());
    CHECK(gui.window->page().kind == PageKind::Overview);
    REQUIRE(navigator->currentIndex().data(NavigatorModel::PageRole).value<PageId>() == gui.window->page());
    QTest::keyClick(navigator, Qt::Key_Up);
    CHECK(navigator->currentIndex() == year); // not sent back to where it came from
    QTest::keyClick(navigator, Qt::Key_Up);
    CHECK(navigator->currentIndex() != year);
    navigator->setCurrentIndex(year);
    gui.show("02");
    navigator->setCurrentIndex(year);
    QTest::keyClick(navigator, Qt::Key_Return);
    CHECK(gui.window->page().kind == PageKind::Overview);
}

TEST_CASE("key figures show this year, last year and the change, and lead to their cells") {
    OverviewFixture gui;
    REQUIRE(gui.page->figures().size() == 8);
    const FigureTile::Words& income = gui.page->figures()[0]->words();
    CHECK(income.label == u"收入总计");
    CHECK(income.amount == u"3,803.32");
    CHECK(income.lastYear.contains(QStringLiteral("3,762.21")));
    CHECK(income.change.contains(QStringLiteral("+41.11")));
    CHECK(income.change.contains(QStringLiteral("+1.09%")));
    CHECK(gui.page->figures()[0]->accessibleName().contains(QStringLiteral("3,803.32")));
    QTest::mouseClick(gui.page->figures()[6], Qt::LeftButton);
    CHECK(gui.window->page().form == u"09");
    CHECK(gui.view()->currentCell() == CellRef{"09", "三公经费", "决算数.合计"});
    gui.overview();
    gui.page->figures()[3]->setFocus();
    QTest::keyClick(gui.page->figures()[3], Qt::Key_Return);
    CHECK(gui.view()->currentCell() == CellRef{"04", "本年支出合计", "合计"});
    gui.window->setUnit(AmountUnit::Yuan);
    CHECK(gui.page->figures()[0]->words().amount == u"38,033,200.00");
    gui.window->setUnit(AmountUnit::WanYuan);
}

TEST_CASE("the overview follows every edit and undo; out of sight it waits") {
    OverviewFixture gui;
    CHECK(gui.page->checkLines()[0]->mark() == TileMark::Done);
    REQUIRE(gui.window->editor()->type({"01", "收入总计", "决算数"}, "5000", AmountUnit::WanYuan).ok());
    QTest::qWait(80);
    CHECK(gui.page->figures()[0]->words().amount == u"5,000.00");
    CHECK(gui.page->checkLines()[0]->mark() == TileMark::Error);
    REQUIRE(gui.step(QStringLiteral("错误")));
    CHECK(gui.page->charts()[0]->data().points[2].value == 5'000'000'000LL);
    gui.window->actions().undo->trigger();
    QTest::qWait(80);
    CHECK(gui.page->figures()[0]->words().amount == u"3,803.32");
    CHECK(gui.page->checkLines()[0]->mark() == TileMark::Done);
    gui.show("01");
    REQUIRE(gui.window->editor()->clear({{"01", "收入总计", "决算数"}}).ok());
    QTest::qWait(80);
    CHECK(gui.page->figures()[0]->words().amount == u"3,803.32");
    gui.overview();
    CHECK_FALSE(gui.page->figures()[0]->words().known);
    CHECK(gui.page->figures()[0]->words().change.isEmpty());
}

TEST_CASE("an edit of last year's report changes what it is compared with") {
    OverviewFixture gui;
    const auto reports = gui.window->book()->reports();
    REQUIRE(reports.size() == 2);
    REQUIRE(gui.window->showPage({reports[0].id, PageKind::Form, "01"}));
    REQUIRE(gui.window->editor()->type({"01", "收入总计", "决算数"}, "0", AmountUnit::WanYuan).ok());
    gui.report = reports[1].id;
    gui.overview();
    CHECK(gui.page->figures()[0]->words().change.contains(QStringLiteral("上年为零")));
    REQUIRE(gui.window->showPage({reports[0].id, PageKind::Form, "01"}));
    gui.window->actions().undo->trigger();
    gui.report = reports[0].id; // a year without one before it in the book
    gui.overview();
    CHECK_FALSE(gui.page->figures()[4]->words().lastYear.isEmpty());
    CHECK(gui.page->figures()[4]->words().change.isEmpty());
    CHECK(gui.page->figures()[4]->words().known);
}

TEST_CASE("what is left leads to its place by click and by key; done steps too") {
    OverviewFixture gui;
    for (size_t i = 0; i < gui.page->stepLines().size(); ++i) {
        LineTile* line = gui.page->stepLines()[i];
        INFO(line->line().toStdString());
        CHECK_FALSE(line->line().isEmpty());
        if (line->line().contains(QStringLiteral("封存")))
            continue; // asks
        line->setFocus();
        QSignalSpy pages(gui.page, &ReportPage::pageWanted), cells(gui.page, &ReportPage::cellWanted), findings(gui.page, &ReportPage::findingsWanted);
        QTest::keyClick(line, Qt::Key_Return);
        CHECK(pages.size() + cells.size() + findings.size() == 1);
        if (pages.size() == 1)
            CHECK(gui.window->page() == pages.first().first().value<PageId>());
        gui.overview();
    }
    QTimer::singleShot(0, [] {
        if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget()))
            box->button(QMessageBox::Yes)->click();
    });
    LineTile* seal = gui.step(QStringLiteral("封存"));
    REQUIRE(seal);
    REQUIRE(seal->mark() == TileMark::Open);
    QTest::mouseClick(seal, Qt::LeftButton);
    CHECK(gui.window->editor()->report().sealed());
    QTest::qWait(80);
    CHECK(gui.step(QStringLiteral("封存"))->mark() == TileMark::Done);
}

TEST_CASE("the checks lead to the findings of their kind; arrows go from line to line") {
    OverviewFixture gui;
    REQUIRE(gui.page->checkLines().size() == 5);
    CHECK(gui.page->checkLines()[3]->line().contains(QString::number(gui.window->editor()->session().checkCounts().checked)));
    CHECK_FALSE(gui.page->checkLines()[2]->detail().isEmpty()); // joint feasibility in words
    QTest::mouseClick(gui.page->checkLines()[2], Qt::LeftButton);
    auto* severity = gui.window->findingsPanel()->findChild<QComboBox*>();
    CHECK(severity->currentData().toInt() == int(Severity::Rounding));
    CHECK(gui.window->findingsPanel()->findingsModel()->findingAt(QModelIndex()) == nullptr);
    QTest::mouseClick(gui.page->checkLines()[3], Qt::LeftButton);
    CHECK_FALSE(severity->currentData().isValid());
    QTest::mouseClick(gui.page->checkLines()[4], Qt::LeftButton);
    CHECK(gui.window->page().kind == PageKind::Narrative);
    gui.overview();
    gui.page->checkLines()[0]->setFocus();
    QTest::keyClick(gui.page->checkLines()[0], Qt::Key_Down);
    CHECK(gui.page->checkLines()[1]->hasFocus());
    QTest::keyClick(gui.page->checkLines()[1], Qt::Key_Up);
    CHECK(gui.page->checkLines()[0]->hasFocus());
}

TEST_CASE("a slice of a chart drills down from the overview") {
    OverviewFixture gui;
    REQUIRE(gui.page->charts().size() == 4);
    ChartCard* card = gui.page->charts()[1];
    QSignalSpy cells(gui.page, &ReportPage::cellWanted);
    card->setFocus();
    QTest::keyClick(card, Qt::Key_Right);
    QTest::keyClick(card, Qt::Key_Return);
    REQUIRE(cells.size() == 1);
    CHECK(gui.window->page().form == u"03");
}

TEST_CASE("a new report's overview says what to begin with; figures are copied as a table") {
    OverviewFixture gui;
    const auto added = gui.window->book()->addReport({}, QStringLiteral("新单位"), 2024);
    REQUIRE(added.ok());
    const qint64 sample = gui.report;
    gui.report = (*added)->id();
    gui.overview();
    for (const FigureTile* figure : gui.page->figures()) {
        CHECK_FALSE(figure->words().known);
        CHECK_FALSE(figure->words().amount.isEmpty());
        CHECK(figure->words().change.isEmpty());
    }
    REQUIRE_FALSE(gui.page->stepLines().empty());
    CHECK(gui.page->stepLines()[0]->line().contains(QStringLiteral("公开01表")));
    QTest::mouseClick(gui.page->stepLines()[0], Qt::LeftButton);
    CHECK(gui.window->page() == PageId{gui.report, PageKind::Form, "01"});
    gui.report = sample;
    gui.overview();
    gui.page->copy();
    CHECK(QApplication::clipboard()->text().startsWith(QStringLiteral("收入总计\t3,803.32\t")));
    const int wide = gui.page->figures()[1]->y();
    gui.window->resize(700, 700);
    QTest::qWait(20);
    CHECK(gui.page->figures()[1]->x() + gui.page->figures()[1]->width() <= gui.page->width());
    CHECK(gui.page->figures()[7]->y() > wide);
}
