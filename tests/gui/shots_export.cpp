// The export dialog with an open and a shut gate and after writing, and the print preview.
#include "shots_export.h"

#include "ui/export_dialog.h"
#include "ui/report_editor.h"
#include "ui/report_printer.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

namespace juesuan {

void saveExportShots(MainWindow& window, const std::function<void(QWidget*, const QString&)>& save) {
    QTemporaryDir folder;
    const auto take = [&](const QString& name) {
        ExportDialog dialog(*window.book(), window.editor()->session(), folder.path(), &window);
        dialog.show();
        QTest::qWait(200);
        save(&dialog, name);
        dialog.chooseKind(QStringLiteral("xlsx"));
        QTest::qWait(50);
        save(&dialog, name + QStringLiteral("-xlsx"));
        dialog.chooseKind(QStringLiteral("pdf"));
        dialog.setReason(QStringLiteral("试"));
        (void)dialog.write();
        QTest::qWait(50);
        save(&dialog, name + QStringLiteral("-written"));
    };
    take(QStringLiteral("export"));
    (void)window.editor()->type({QStringLiteral("03"), QStringLiteral("合计"), QStringLiteral("本年支出合计")}, QStringLiteral("99999.99"), AmountUnit::WanYuan);
    take(QStringLiteral("export-blocked"));
    const auto printer = ReportPrinter::of(*window.book(), window.editor()->session());
    if (!printer)
        return;
    QTimer::singleShot(1500, &window, [&] {
        if (QWidget* preview = QApplication::activeModalWidget()) {
            save(preview, QStringLiteral("preview"));
            preview->close();
        }
    });
    (*printer)->preview(&window);
}

} // namespace juesuan
