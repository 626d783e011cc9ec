// Years in the window: the comparison page, and a new year.
#include "gui_fixture.h"

#include "ui/comparison_model.h"
#include "ui/comparison_page.h"
#include "ui/report_page.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QToolButton>

using namespace juesuan;

TEST_CASE("the comparison shows both years, follows edits, is copied and saved") {
    GuiFixture gui;
    REQUIRE(gui.window->showPage({gui.window->page().report, PageKind::Comparison, {}}));
    auto* page = static_cast<ComparisonPage*>(gui.window->reportPage(PageKind::Comparison));
    const QAbstractItemModelTester tester(page->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(page->model()->rowCount() > 100);
    CHECK(page->model()->columnCount() == 6);
    REQUIRE(gui.window->editor()->type({"01", "其他收入", "决算数"}, "163.88", AmountUnit::WanYuan).ok());
    bool followed = false;
    for (int row = 0; row < page->model()->rowCount(); ++row)
        if (page->model()->rows()[size_t(row)].cell == CellRef{"01", "其他收入", "决算数"})
            followed = page->model()->index(row, 4).data().toString() == u"100.00" && page->model()->index(row, 5).data().toString() == u"156.54%";
    CHECK(followed);
    page->copy();
    CHECK(QApplication::clipboard()->text().contains(QStringLiteral("163.88\t100.00\t156.54%")));
    const QString path = gui.folder.filePath("c.csv");
    REQUIRE(page->save(path).ok());
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    CHECK(csv.startsWith("\xEF\xBB\xBF"));
    CHECK(csv.contains(",63.88,163.88,100.00,156.54%,,万元\r\n"));
    CHECK_FALSE(page->save(QStringLiteral("/no/such/folder/c.csv")).ok());
    REQUIRE(gui.window->editor()->type({"01", "其他收入", "决算数"}, "63.88", AmountUnit::WanYuan).ok()); // as last year
    const int all = page->model()->rowCount();
    auto* changed = page->findChild<QCheckBox*>(QStringLiteral("changed"));
    REQUIRE(changed);
    changed->setChecked(true);
    CHECK(page->model()->rowCount() < all);
    Q_EMIT page->table()->activated(page->table()->model()->index(0, 0));
    CHECK(gui.window->page().kind == PageKind::Form);
}

TEST_CASE("any years are compared; at least two stay chosen; what is sorted is saved so") {
    GuiFixture gui;
    const auto added = gui.window->book()->addYear(gui.window->editor()->session().id());
    REQUIRE(added.ok());
    REQUIRE(gui.window->showPage({gui.window->page().report, PageKind::Comparison, {}}));
    auto* page = static_cast<ComparisonPage*>(gui.window->reportPage(PageKind::Comparison));
    REQUIRE(page->yearButtons().size() == 3); // 2023, 2024, 2025
    CHECK(page->model()->years() == std::vector<int>{2023, 2024});
    QTest::mouseClick(page->yearButtons()[2], Qt::LeftButton);
    CHECK(page->model()->years() == std::vector<int>{2023, 2024, 2025});
    QTest::mouseClick(page->yearButtons()[1], Qt::LeftButton);
    CHECK(page->model()->years() == std::vector<int>{2023, 2025});
    QTest::mouseClick(page->yearButtons()[0], Qt::LeftButton);
    CHECK(page->model()->years() == std::vector<int>{2023, 2025}); // one alone says nothing
    QTest::mouseClick(page->yearButtons()[1], Qt::LeftButton);
    QTest::mouseClick(page->yearButtons()[2], Qt::LeftButton);
    page->table()->sortByColumn(4, Qt::DescendingOrder); // the change
    const QString path = gui.folder.filePath("c.csv");
    REQUIRE(page->save(path).ok());
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    double last = 1e12;
    int compared = 0;
    for (const QByteArray& line : lines.mid(1)) {
        const QByteArray change = line.split(',').value(7);
        if (change.isEmpty())
            continue;
        CHECK(change.toDouble() <= last);
        last = change.toDouble();
        ++compared;
    }
    CHECK(compared > 100);
}

TEST_CASE("a new year is begun from the menu") {
    GuiFixture gui;
    QString words;
    QTimer::singleShot(0, [&words] {
        if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
            words = box->informativeText();
            static_cast<QAbstractButton*>(box->defaultButton())->click();
        }
    });
    gui.window->actions().nextYear->trigger();
    CHECK(words.contains(QStringLiteral("表样")));
    CHECK(gui.window->page().kind == PageKind::Overview);
    CHECK(gui.window->editor()->report().year == 2025);
    CHECK_FALSE(gui.value({"01", "年初结转和结余", "决算数"}).isBlank());
}
