// Finds the file again, makes sure that it is the one that was read, shows the place.
#include "ui/source_panel.h"

#include "base/file_digest.h"
#include "session/importer.h"
#include "ui/settings.h"
#include "ui/source_pane.h"
#include "ui/source_words.h"
#include "ui/words.h"

#include <QDateTime>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace juesuan {

SourcePanel::SourcePanel(QWidget* parent) : QWidget(parent) {
    m_words = new QLabel(this);
    m_warning = new QLabel(this);
    for (QLabel* label : {m_words, m_warning}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_locate = new QPushButton(this);
    m_pane = new SourcePane(this);
    auto* row = new QHBoxLayout;
    row->addWidget(m_warning, 1);
    row->addWidget(m_locate, 0, Qt::AlignTop);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(6, 6, 6, 6);
    box->addWidget(m_words);
    box->addLayout(row);
    box->addWidget(m_pane, 1);
    connect(m_locate, &QPushButton::clicked, this, &SourcePanel::askWhere);
    connect(m_pane, &SourcePane::pageChanged, this, &SourcePanel::markCells);
    connect(m_pane, &SourcePane::markClicked, this, [this](int number) {
        if (number >= 0 && number < int(m_marked.size()))
            Q_EMIT cellClicked(m_marked[size_t(number)]);
    });
    refresh();
}

void SourcePanel::setEditor(ReportEditor* editor) {
    m_editor = editor;
    m_cell = {};
    refresh();
}

void SourcePanel::setCell(const CellRef& cell) {
    if (cell == m_cell)
        return;
    m_cell = cell;
    m_refused.clear();
    if (isVisible())
        refresh();
}

void SourcePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void SourcePanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

QString SourcePanel::words() const { return m_words->text() + (m_warning->isHidden() ? QString() : QChar(u'\n') + m_warning->text()); }
bool SourcePanel::canLocate() const { return !m_locate->isHidden(); }

QString SourcePanel::pathOf(const SourceFile& file) const {
    const QString located = settings::locatedFile(file.sha256);
    return located.isEmpty() ? file.folder + QChar(u'/') + file.name : located;
}

QString SourcePanel::whyNot(const SourceFile& file, const QString& path) {
    const QFileInfo info(path);
    if (!info.isFile())
        return file.folder.isEmpty() ? tr("Where the file “%1” is, the book does not know.").arg(file.name)
                                     : tr("The file “%1” is no longer at %2.").arg(file.name, QFileInfo(path).absolutePath());
    const QString key = QStringLiteral("%1|%2|%3").arg(path).arg(info.size()).arg(info.lastModified().toMSecsSinceEpoch());
    if (!m_digests.contains(key))
        m_digests.insert(key, info.size() == file.size ? fileDigest(path) : QString());
    if (m_digests.value(key) == file.sha256)
        return {};
    return tr("The file “%1” is not the one that was read any more: what it holds has changed.").arg(path);
}

void SourcePanel::refresh() {
    m_locate->setText(tr("Locate…"));
    m_warning->hide();
    m_locate->hide();
    if (!m_editor || !m_cell.isValid()) {
        m_words->setText({});
        return m_pane->showMessage(tr("Choose a figure in a table."));
    }
    const auto from = m_editor->session().provenance(m_cell);
    const FormDefinition* form = m_editor->report().formSet().form(m_cell.form);
    const ColumnDefinition* column = form ? form->column(m_cell.row, m_cell.column) : nullptr;
    QStringList lines{Words::cell(m_editor->report(), m_cell)};
    lines << SourceWords::place(from) << SourceWords::since(from, column ? column->measure : Measure::Money, settings::amountUnit());
    lines.removeAll(QString());
    m_words->setText(lines.join(QChar(u'\n')));
    if (from.source.page <= 0 && from.source.line <= 0)
        return m_pane->showMessage(tr("This cell was not read from a file."));
    m_file = from.file;
    if (m_file.name.isEmpty())
        return m_pane->showMessage(tr("The book does not know from which file: it was imported by an older program. Import the file again to see its pages here."));
    const QString path = pathOf(m_file);
    const QString problem = whyNot(m_file, path);
    if (!problem.isEmpty()) {
        m_warning->setText(m_refused.isEmpty() ? problem : m_refused);
        m_warning->show();
        m_locate->show();
        return m_pane->showMessage({});
    }
    m_pane->setFile(path);
    m_pane->showPlace(from.source);
    markCells();
}

void SourcePanel::markCells() {
    m_marked.clear();
    if (!m_editor || !m_pane->hasPages())
        return;
    const Report& report = m_editor->report();
    std::vector<PageView::Mark> marks;
    for (auto at = report.sources.begin(); at != report.sources.end(); ++at) {
        const bool here = at->page == m_pane->page() && !at->derived && boxOf(*at).isValid() && at->file > 0 &&
                          size_t(at->file) <= report.files.size() && report.files[size_t(at->file) - 1] == m_file;
        if (!here)
            continue;
        const bool doubt = report.value(at.key()).isUnread();
        marks.push_back({boxOf(*at), doubt ? PageView::MarkKind::Doubt : PageView::MarkKind::Plain, int(m_marked.size()), Words::cell(report, at.key())});
        m_marked.push_back(at.key());
    }
    m_pane->view()->setMarks(std::move(marks));
}

void SourcePanel::askWhere() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Where is %1?").arg(m_file.name), m_file.folder,
                                                      QStringLiteral("%1 (*.%2);;%3 (*)").arg(m_file.name, QFileInfo(m_file.name).suffix(), tr("All files")));
    if (!path.isEmpty())
        locate(path);
}

void SourcePanel::locate(const QString& path) {
    if (whyNot(m_file, path).isEmpty()) {
        m_refused.clear();
        settings::setLocatedFile(m_file.sha256, path);
    } else {
        m_refused = tr("“%1” is not the file that was read: it holds something else.").arg(path);
    }
    refresh();
}

} // namespace juesuan
