// 显示来源: the page that a figure was read from; a file that has gone or changed; several files at once.
#include "gui_fixture.h"
#include "ui/cell_panel.h"
#include "ui/import_summary_dialog.h"
#include "ui/source_pane.h"
#include "ui/source_panel.h"

#include "session/import_batch.h"
#include "session/importer.h"
#include "support/printed_report.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QProgressDialog>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>

using namespace juesuan;
using namespace juesuan::test;

namespace {

const CellRef income{QStringLiteral("01"), QStringLiteral("本年收入合计"), QStringLiteral("决算数")};

struct SourceFixture : GuiFixture {
    SourceFixture() {
        qputenv("JUESUAN_READ_PDF", QFileInfo(QStringLiteral(JUESUAN_BINARY)).absoluteDir().filePath(QStringLiteral("juesuan-read-pdf")).toUtf8());
    }
    ~SourceFixture() { qunsetenv("JUESUAN_READ_PDF"); }

    QString print(const QString& name, const QString& unit) {
        Report report = window->editor()->report();
        report.unit.name = unit;
        const QString path = folder.filePath(name);
        REQUIRE(PrintedReport{report}.write(path));
        return path;
    }
    // A published report in the book, its first page of tables shown.
    QString take(const QString& name) {
        const QString path = print(name, QStringLiteral("示例区档案馆"));
        const auto outcomes = importFiles(*window->book(), {path});
        REQUIRE(outcomes.size() == 1);
        REQUIRE(outcomes[0].read());
        REQUIRE(window->showPage({outcomes[0].report, PageKind::Form, QStringLiteral("01")}));
        view()->goTo(income);
        return path;
    }
    // Closes the dialog that comes up, after `look` has looked at it.
    template <typename Dialog> void onDialog(const std::function<void(Dialog&)>& look) {
        auto* timer = new QTimer(window.get());
        QObject::connect(timer, &QTimer::timeout, window.get(), [timer, look] {
            if (auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget())) {
                timer->stop();
                look(*dialog);
                dialog->close();
            }
        });
        timer->start(20);
    }
};

} // namespace

TEST_CASE_METHOD(SourceFixture, "F7 shows the page with the cell marked, and follows the current cell") {
    take(QStringLiteral("published.pdf"));
    window->actions().source->trigger();
    SourcePanel* panel = window->sourcePanel();
    REQUIRE(panel->isVisible());
    const CellSource source = window->editor()->report().sources.value(income);
    REQUIRE(source.page > 0);
    CHECK(panel->pane()->page() == source.page);
    CHECK(panel->pane()->view()->current() == boxOf(source));
    CHECK_FALSE(panel->canLocate());
    CHECK(panel->words().contains(QStringLiteral("published.pdf")));
    CHECK(QTest::qWaitFor([&] { return panel->pane()->view()->pictureThere(); }, 10'000));
    // A click on another figure goes to its cell.
    PageView* page = panel->pane()->view();
    REQUIRE(page->marks().size() > 5);
    const PageView::Mark mark = page->marks().front();
    page->setCurrent(mark.box);
    QTest::mouseClick(page->viewport(), Qt::LeftButton, {}, page->shown(mark.box).center().toPoint());
    CHECK(boxOf(window->editor()->report().sources.value(view()->currentCell())) == mark.box);
    CHECK(page->current() == mark.box);
}

TEST_CASE_METHOD(SourceFixture, "a figure that was changed after it was read tells what the file had") {
    take(QStringLiteral("published.pdf"));
    const QString read = formatAmount(value(income).amount, AmountUnit::WanYuan, 2);
    type(QStringLiteral("1.00"));
    view()->goTo(income);
    const auto from = window->editor()->session().provenance(income);
    CHECK(from.changed);
    CHECK(formatAmount(from.read.amount, AmountUnit::WanYuan, 2) == read);
    CHECK_FALSE(from.changedBy.isEmpty());
    window->actions().source->trigger();
    CHECK(window->sourcePanel()->words().remove(QChar(u',')).contains(read));
    CHECK(window->cellPanel()->html().contains(QStringLiteral("published.pdf")));
    window->editor()->undoStack()->undo();
    CHECK_FALSE(window->editor()->session().provenance(income).changed);
}

TEST_CASE_METHOD(SourceFixture, "a file that has gone or holds something else is told in a sentence and can be located") {
    const QString path = take(QStringLiteral("published.pdf"));
    const QString elsewhere = folder.filePath(QStringLiteral("moved.pdf"));
    REQUIRE(QFile::rename(path, elsewhere));
    window->actions().source->trigger();
    SourcePanel* panel = window->sourcePanel();
    REQUIRE(panel->canLocate());
    const QString gone = panel->words();
    CHECK(gone.contains(QStringLiteral("published.pdf")));
    // Another file is refused.
    const QString other = print(QStringLiteral("other.pdf"), QStringLiteral("别的单位"));
    panel->locate(other);
    CHECK(panel->canLocate());
    CHECK(panel->words().contains(QStringLiteral("other.pdf")));
    panel->locate(elsewhere);
    CHECK_FALSE(panel->canLocate());
    CHECK(panel->pane()->file() == elsewhere);
    // The very file, but with one byte more.
    QFile file(elsewhere);
    REQUIRE(file.open(QIODevice::Append));
    file.write("\n");
    file.close();
    view()->goTo({QStringLiteral("01"), QStringLiteral("总计.收入"), QStringLiteral("决算数")});
    view()->goTo(income);
    CHECK(panel->canLocate());
    CHECK(panel->words() != gone);
}

TEST_CASE_METHOD(SourceFixture, "a cell that was keyed in has no source and says so") {
    window->actions().source->trigger();
    CHECK_FALSE(window->sourcePanel()->canLocate());
    CHECK_FALSE(window->sourcePanel()->pane()->hasPages());
}

TEST_CASE_METHOD(SourceFixture, "several files dropped on the window: a bad one stops nothing, the summary tells each") {
    const QString one = print(QStringLiteral("one.pdf"), QStringLiteral("甲单位")), two = print(QStringLiteral("two.pdf"), QStringLiteral("乙单位"));
    const QString bad = folder.filePath(QStringLiteral("bad.pdf"));
    QFile file(bad);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("%PDF-1.4 broken");
    file.close();
    const auto before = window->book()->reports().size();
    bool seen = false;
    onDialog<ImportSummaryDialog>([&](ImportSummaryDialog& dialog) {
        seen = true;
        QTableWidget* table = dialog.table();
        REQUIRE(table->rowCount() == 3);
        CHECK(table->item(0, 0)->text() == QStringLiteral("one.pdf"));
        CHECK(table->item(0, 1)->text() == QStringLiteral("甲单位"));
        CHECK(table->item(0, 2)->text() == QStringLiteral("2024"));
        CHECK(table->item(0, 3)->text().toInt() > 100);
        CHECK(table->item(1, 0)->text() == QStringLiteral("bad.pdf"));
        CHECK(table->item(1, 3)->text().isEmpty());
        CHECK(table->item(1, 9)->text().contains(QStringLiteral("bad.pdf")));
        CHECK(table->item(2, 1)->text() == QStringLiteral("乙单位"));
        for (QPushButton* button : dialog.findChildren<QPushButton*>())
            if (button->text().contains(QChar(u'…'))) {
                table->selectRow(1);
                CHECK_FALSE(button->isEnabled());
                table->selectRow(2);
                CHECK(button->isEnabled());
            }
    });
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(one), QUrl::fromLocalFile(bad), QUrl::fromLocalFile(two)});
    QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window.get(), &drop);
    REQUIRE(QTest::qWaitFor([&] { return seen; }, 30'000));
    CHECK(window->book()->reports().size() == before + 2);
}

TEST_CASE_METHOD(SourceFixture, "stopped between two files, what was taken over stays and the rest is not looked at") {
    const QStringList paths{print(QStringLiteral("one.pdf"), QStringLiteral("甲单位")), print(QStringLiteral("two.pdf"), QStringLiteral("乙单位"))};
    const auto before = window->book()->reports().size();
    const auto outcomes = importFiles(*window->book(), paths, [](int number, int) { return number == 0; });
    REQUIRE(outcomes.size() == 1);
    CHECK(window->book()->reports().size() == before + 1);
    ImportSummaryDialog dialog(outcomes, 2, window.get());
    CHECK(dialog.table()->rowCount() == 1);
    // The same files again change nothing.
    const auto again = importFiles(*window->book(), paths);
    REQUIRE(again.size() == 2);
    CHECK(again[0].changes == 0);
    CHECK(again[1].created);
}
