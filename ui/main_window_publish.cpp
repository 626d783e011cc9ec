// Exporting and printing the report at hand.
#include "ui/main_window.h"

#include "ui/export_dialog.h"
#include "ui/form_page.h"
#include "ui/overview_page.h"
#include "ui/report_editor.h"
#include "ui/report_printer.h"

#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStatusBar>

namespace juesuan {

void MainWindow::exportFile() {
    if (!m_editor)
        return;
    ExportDialog dialog(*m_book, m_editor->session(), QFileInfo(m_book->path()).absolutePath(), this); // beside the book
    dialog.exec();
    if (const auto gap = dialog.gapWanted(); gap && showPage({m_page.report, PageKind::Overview, {}}))
        if (auto* overview = qobject_cast<OverviewPage*>(reportPage(PageKind::Overview)))
            overview->openGap(*gap);
}

void MainWindow::printReport(bool preview) {
    if (!m_editor)
        return;
    QString form;
    if (m_page.kind == PageKind::Form) {
        const FormDefinition* shown = m_editor->report().formSet().form(m_page.form);
        if (shown && !shown->supplementary) {
            QMessageBox box(QMessageBox::Question, preview ? tr("Print preview") : tr("Print"), tr("What is to be printed?"), QMessageBox::NoButton, this);
            const QPushButton* whole = box.addButton(tr("The whole &report"), QMessageBox::AcceptRole);
            const QPushButton* one = box.addButton(tr("Only %1").arg(shown->number.isEmpty() ? shown->title : shown->number), QMessageBox::AcceptRole);
            box.addButton(QMessageBox::Cancel);
            box.exec();
            if (box.clickedButton() == one)
                form = shown->id;
            else if (box.clickedButton() != whole)
                return;
        }
    }
    const auto printer = ReportPrinter::of(*m_book, m_editor->session(), form);
    if (!printer)
        return showProblem(printer.problem());
    if (preview)
        (*printer)->preview(this);
    else
        (*printer)->askAndPrint(this);
}

} // namespace juesuan
