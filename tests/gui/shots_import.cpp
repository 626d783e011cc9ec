// Prints the open report with a few slips and imports it again.
#include "shots_import.h"

#include "session/import_batch.h"
#include "session/importer.h"
#include "support/printed_report.h"
#include "ui/import_review_dialog.h"
#include "ui/import_summary_dialog.h"
#include "ui/form_page.h"
#include "ui/main_window.h"
#include "ui/source_pane.h"
#include "ui/window_actions.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTableView>
#include <QTest>

using namespace juesuan;

void saveImportShots(MainWindow& window, const QString& folder, const std::function<void(QWidget*, const QString&)>& save) {
    qputenv("JUESUAN_READ_PDF", QFileInfo(QStringLiteral(JUESUAN_BINARY)).absoluteDir().filePath(QStringLiteral("juesuan-read-pdf")).toUtf8());
    const Report sample = window.editor()->report();
    const QString path = folder + QStringLiteral("/2024年度单位决算公开.pdf");
    int count = 0;
    const auto slips = [&](const CellRef& cell) {
        if (cell.form == QStringLiteral("03") && sample.value(cell).isFigure() && ++count % 17 == 5)
            return QStringLiteral("1,0O0.0");
        return cell == CellRef{QStringLiteral("01"), QStringLiteral("本年收入合计"), QStringLiteral("决算数")} ? QStringLiteral("9,876.50") : QString();
    };
    test::PrintedReport{sample, slips}.write(path);
    auto plan = readImport(path, window.book()->catalogue());
    if (!plan)
        return;
    // A number that found no place, on the page of 03.
    const CellRef place{QStringLiteral("03"), QStringLiteral("合计"), QStringLiteral("本年支出合计")};
    const CellSource near = plan->report.sources.value(place);
    plan->report.unread.items.push_back({QStringLiteral("12.34"), QStringLiteral("number-without-cell"), near.page, 0,
                                         {near.box[0], near.box[1] + 20000, near.box[2], near.box[3] + 20000}});
    const CellRef doubtful = [&] {
        for (const CellRef& cell : plan->report.orderedCells())
            if (cell.form == QStringLiteral("03") && cell.row.size() == 7)
                return cell;
        return CellRef();
    }();
    plan->report.setValue(doubtful, CellValue::unread());
    const auto review = ImportReview::begin(*plan, window.book());
    if (!review)
        return;
    {
        ImportReviewDialog dialog(review->get(), [](const QString&, int) { return QStringLiteral("样例.juesuan，改动已有的决算（可以撤销）"); }, &window);
        dialog.show();
        for (size_t i = 0; i < (*review)->items().size(); ++i)
            if ((*review)->items()[i].kind == ReviewKind::UnreadCell)
                dialog.list()->selectRow(int(i));
        (void)QTest::qWaitFor([&] { return dialog.source()->view()->pictureThere(); }, 10'000);
        QTest::qWait(400);
        save(&dialog, QStringLiteral("import-review"));
        dialog.source()->view()->setZoom(200);
        (void)QTest::qWaitFor([&] { return dialog.source()->view()->pictureThere(); }, 10'000);
        QTest::qWait(400);
        save(&dialog, QStringLiteral("import-review-200"));
    }
    const QString bad = folder + QStringLiteral("/损坏.pdf");
    QFile file(bad);
    if (file.open(QIODevice::WriteOnly))
        file.write("%PDF-1.4 x");
    file.close();
    Report other = sample;
    other.unit.name = QStringLiteral("示例区档案馆");
    const QString second = folder + QStringLiteral("/档案馆.pdf");
    test::PrintedReport{other}.write(second);
    const auto outcomes = importFiles(*window.book(), {path, bad, second});
    ImportSummaryDialog summary(outcomes, 3, &window);
    summary.show();
    QTest::qWait(200);
    save(&summary, QStringLiteral("import-summary"));
    summary.close();
    window.showPage({outcomes.back().report, PageKind::Form, QStringLiteral("03")});
    window.formPage()->view()->goTo(doubtful);
    window.actions().source->trigger();
    QTest::qWait(900);
    save(&window, QStringLiteral("source"));
}
