// Opening, making, importing, exporting.
#include "ui/main_window.h"

#include "session/importer.h"
#include "session/messages.h"
#include "session/resources.h"
#include "ui/cell_panel.h"
#include "ui/findings_panel.h"
#include "ui/form_page.h"
#include "ui/navigator.h"
#include "ui/navigator_model.h"
#include "ui/new_report_dialog.h"
#include "ui/report_page.h"
#include "ui/settings.h"
#include "ui/start_page.h"
#include "ui/text_page.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMessageBox>
#include <QMimeData>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTimer>
#include <QUndoGroup>

namespace juesuan {

namespace {

constexpr int afterPaintMs = 50; // a large book is shown before it is looked through

QString startFolder() {
    const QStringList recent = settings::recentFiles();
    return recent.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                            : QFileInfo(recent.front()).absolutePath();
}

QString withEnding(QString path, const QString& ending) {
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty())
        path += ending;
    return path;
}

} // namespace

bool MainWindow::openPath(const QString& path) {
    switch (kindOfFile(path)) {
    case FileKind::Book: return openBook(path);
    case FileKind::ReportText:
    case FileKind::ReportJson:
    case FileKind::ReportPdf:
    case FileKind::ReportWorkbook:
    case FileKind::ReportCsv: return importFile(path);
    case FileKind::Missing:
        settings::removeRecentFile(path);
        m_start->showRecent(settings::recentFiles());
        showProblem({ProblemCode::FileMissing, {path}});
        return false;
    case FileKind::Unknown: break;
    }
    showProblem({QFileInfo(path).isDir() ? ProblemCode::FileIsFolder : ProblemCode::FileKindUnknown, {path}});
    return false;
}

void MainWindow::openPaths(const QStringList& paths) {
    if (paths.size() == 1) {
        openPath(paths.front());
        return;
    }
    QStringList reports; // a book is opened first, the rest go into it
    for (const QString& path : paths)
        if (kindOfFile(path) != FileKind::Book || (m_book && QFileInfo(m_book->path()) == QFileInfo(path)))
            reports << path;
        else if (m_book || !openBook(path))
            reports << path; // into the open book, as an import
    if (!reports.isEmpty())
        importMany(reports);
}

bool MainWindow::openBook(const QString& path) {
    if (m_book && QFileInfo(m_book->path()) == QFileInfo(path))
        return true;
    auto book = Book::open(path, false, true);
    if (!book) {
        showProblem(book.problem());
        return false;
    }
    takeBook(std::move(*book));
    QTimer::singleShot(afterPaintMs, m_book.get(), [this] {
        if (const auto sound = m_book->checkPages(); !sound) {
            const Problem problem = sound.problem();
            closeBook();
            showProblem(problem);
        }
    });
    return true;
}

void MainWindow::takeBook(std::unique_ptr<Book> book) {
    closeBook();
    makePanels();
    m_book = std::move(book);
    settings::addRecentFile(m_book->path());
    m_navigatorModel->setBook(m_book.get());
    connect(m_book.get(), &Book::reportsChanged, this, [this] {
        m_navigatorModel->rebuild();
        for (const auto& [id, editor] : m_editors)
            m_navigatorModel->setCounts(editor->session());
        m_navigator->choose(m_page);
        if (const auto shown = m_reportPages.find(m_page.kind); shown != m_reportPages.end())
            shown->second->show(m_book.get(), m_editor, m_page);
    });
    const auto reports = m_book->reports();
    refreshState();
    refreshActions();
    if (reports.empty())
        return;
    // The newest year of the first unit is what people come for.
    const BookReport* first = &reports.front();
    for (const BookReport& report : reports)
        if (report.unitName == first->unitName && report.year > first->year)
            first = &report;
    const auto formSet = formSetFor(first->edition);
    const QString form = formSet && !(*formSet)->forms().empty() ? (*formSet)->forms().front().id : QString();
    showPage({first->id, form.isEmpty() ? PageKind::Profile : PageKind::Form, form});
    focusPage(); // typing works at once
}

void MainWindow::closeBook() {
    if (!m_book)
        return;
    m_page = {};
    m_history.clear();
    if (m_formPage)
        m_formPage->show(nullptr, {});
    if (m_textPage)
        m_textPage->show(nullptr, PageKind::None);
    for (const auto& [kind, page] : m_reportPages)
        page->show(nullptr, nullptr, {});
    useEditor(nullptr);
    m_navigatorModel->setBook(nullptr);
    for (const auto& [id, editor] : m_editors)
        m_undo->removeStack(editor->undoStack());
    m_editors.clear();
    m_book.reset();
    m_stack->setCurrentWidget(m_start);
    m_start->showRecent(settings::recentFiles());
    refreshState();
    refreshActions();
    refreshSelection();
}

QString MainWindow::askNewBookPath(const QString& suggestion) {
    const QString path = QFileDialog::getSaveFileName(this, tr("New book"), suggestion, tr("Books (*.juesuan)"));
    return withEnding(path, QStringLiteral(".juesuan"));
}

void MainWindow::newBook() {
    const QString path = askNewBookPath(startFolder());
    if (path.isEmpty())
        return;
    auto book = Book::create(path);
    if (!book)
        return showProblem(book.problem());
    takeBook(std::move(*book));
    newReport();
}

void MainWindow::newReport() {
    if (!m_book)
        return;
    NewReportDialog dialog(this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto session = m_book->addReport(dialog.unitCode(), dialog.unitName(), dialog.year());
    if (!session)
        return showProblem(session.problem());
    showPage({(*session)->id(), PageKind::Form, (*session)->report().formSet().forms().front().id});
}

void MainWindow::openFiles() {
    const QStringList paths = QFileDialog::getOpenFileNames(
        this, tr("Open"), startFolder(),
        tr("Books and reports (*.juesuan *.pdf *.xlsx *.xls *.et *.csv *.txt *.json);;Books (*.juesuan);;Reports (*.pdf *.xlsx *.xls *.et *.csv *.txt *.json);;All files (*)"));
    openPaths(paths);
}

void MainWindow::openSample() {
    const QString path = askNewBookPath(startFolder() + QStringLiteral("/") + tr("Sample") + QStringLiteral(".juesuan"));
    if (path.isEmpty())
        return;
    auto book = Book::createSample(path);
    if (!book)
        return showProblem(book.problem());
    takeBook(std::move(*book));
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            return event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    event->acceptProposedAction();
    // Not from within the drop: the program that they come from waits until this returns.
    QTimer::singleShot(0, this, [this, paths] { openPaths(paths); });
}

} // namespace juesuan
