// Importing one file with a review, or several with a summary.
#include "ui/main_window.h"

#include "session/import_batch.h"
#include "session/importer.h"
#include "session/resources.h"
#include "ui/import_review_dialog.h"
#include "ui/import_summary_dialog.h"
#include "ui/settings.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QProgressDialog>
#include <QStandardPaths>
#include <QStatusBar>

#include <algorithm>

namespace juesuan {

namespace {
constexpr int progressAfterMs = 400; // shorter work is not worth a dialog
}

void MainWindow::importFiles() {
    const QStringList recent = settings::recentFiles();
    const QString folder = recent.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                            : QFileInfo(recent.front()).absolutePath();
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Import"), folder,
                                                            tr("Reports (*.pdf *.xlsx *.txt *.json);;All files (*)"));
    if (paths.size() == 1)
        importFile(paths.front());
    else if (!paths.isEmpty())
        importMany(paths);
}

bool MainWindow::bookForImport(const QString& source) {
    if (m_book)
        return true;
    const QFileInfo info(source);
    const QString path = askNewBookPath(info.absolutePath() + QStringLiteral("/") + info.completeBaseName() + QStringLiteral(".juesuan"));
    if (path.isEmpty())
        return false;
    auto book = Book::create(path);
    if (!book) {
        showProblem(book.problem());
        return false;
    }
    takeBook(std::move(*book));
    return true;
}

void MainWindow::importMany(const QStringList& paths) {
    if (m_book && m_book->readOnly())
        return showProblem({ProblemCode::BookReadOnly, {m_book->path()}});
    if (!bookForImport(paths.front()))
        return;
    QProgressDialog progress(this);
    progress.setLabelText(tr("Importing %n files…", nullptr, int(paths.size())));
    progress.setCancelButtonText(tr("Stop"));
    progress.setRange(0, int(paths.size()) * 100);
    progress.setWindowModality(Qt::WindowModal);
    progress.setMinimumDuration(progressAfterMs);
    const auto outcomes = juesuan::importFiles(*m_book, paths, [&](int file, int percent) {
        if (percent == 0)
            progress.setLabelText(tr("%1 of %2: %3").arg(file + 1).arg(paths.size()).arg(QFileInfo(paths[file]).fileName()));
        progress.setValue(qMin(file * 100 + percent, int(paths.size()) * 100 - 1)); // lets events through: Stop works
        return !progress.wasCanceled();
    });
    progress.reset();
    for (const ImportOutcome& one : outcomes)
        if (one.report && !one.created && !one.change.empty())
            if (ReportEditor* editor = editorFor(one.report))
                editor->adopt(one.change);
    refreshActions();
    showSummary(outcomes, int(paths.size()));
}

void MainWindow::showSummary(const std::vector<ImportOutcome>& outcomes, int wanted) {
    ImportSummaryDialog dialog(outcomes, wanted, this);
    connect(&dialog, &ImportSummaryDialog::reviewWanted, this, [&](int row) { (void)reviewImport(outcomes[size_t(row)].plan); });
    dialog.exec();
    const auto first = std::find_if(outcomes.begin(), outcomes.end(), [](const ImportOutcome& one) { return one.report != 0; });
    const qint64 report = dialog.chosen() ? dialog.chosen() : first == outcomes.end() || m_page.isValid() ? 0 : first->report;
    if (ReportEditor* editor = report ? editorFor(report) : nullptr)
        showPage({report, PageKind::Form, editor->report().formSet().forms().front().id});
}

bool MainWindow::importFile(const QString& path) {
    if (m_book && m_book->readOnly()) {
        showProblem({ProblemCode::BookReadOnly, {m_book->path()}});
        return false;
    }
    auto catalogue = m_book ? Result<SubjectCatalogue>(m_book->catalogue()) : standardCatalogue();
    if (!catalogue) {
        showProblem(catalogue.problem());
        return false;
    }
    QProgressDialog progress(tr("Reading %1…").arg(QFileInfo(path).fileName()), tr("Cancel"), 0, 100, this);
    progress.setWindowModality(Qt::WindowModal);
    progress.setMinimumDuration(progressAfterMs);
    const auto plan = readImport(path, *catalogue, [&progress](int percent) {
        progress.setValue(qMin(percent, 99)); // lets events through: Cancel works
        return !progress.wasCanceled();
    });
    const bool cancelled = progress.wasCanceled();
    progress.reset();
    if (!plan) {
        if (!cancelled)
            showProblem(plan.problem());
        return false;
    }
    return reviewImport(*plan);
}

bool MainWindow::reviewImport(const ImportPlan& plan) {
    const auto review = ImportReview::begin(plan, m_book.get());
    if (!review) {
        showProblem(review.problem());
        return false;
    }
    bool wanted = false;
    ImportPlan decided;
    {
        ImportReviewDialog dialog(review->get(), [this](const QString& unit, int year) { return targetWords(unit, year); }, this);
        wanted = dialog.exec() == QDialog::Accepted;
        decided = dialog.decided();
    }
    return wanted && takeImport(decided);
}

QString MainWindow::targetWords(const QString& unit, int year) const {
    if (!m_book)
        return tr("a new book");
    const QString name = QFileInfo(m_book->path()).fileName();
    for (const BookReport& report : m_book->reports())
        if (report.unitName == unit && report.year == year)
            return tr("%1, changing the report that is there (can be undone)").arg(name);
    return tr("%1, as a new report").arg(name);
}

bool MainWindow::takeImport(const ImportPlan& plan) {
    if (!bookForImport(plan.path))
        return false;
    auto imported = m_book->import(plan);
    if (!imported) {
        showProblem(imported.problem());
        return false;
    }
    const qint64 id = imported->session->id();
    if (ReportEditor* editor = editorFor(id); editor && !imported->created)
        editor->adopt(std::move(imported->change));
    if (!imported->created && imported->changes == 0)
        statusBar()->showMessage(tr("Nothing differs from what the book has."), 8000);
    showPage({id, PageKind::Form, imported->session->report().formSet().forms().front().id});
    refreshActions();
    return true;
}

} // namespace juesuan
