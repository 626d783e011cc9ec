// 名词解释 to edit.
#include "ui/glossary_page.h"

#include "edit/words_edit.h"
#include "ui/finding_text.h"
#include "ui/glossary_model.h"
#include "ui/marked_delegate.h"
#include "ui/theme.h"
#include "ui/words.h"
#include "ui/written_findings.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace juesuan {

GlossaryPage::GlossaryPage(QWidget* parent) : ReportPage(parent), m_entries(new GlossaryModel(this)) {
    for (QAction** action : {&m_add, &m_remove, &m_up, &m_down})
        *action = new QAction(this);
    build();
    retranslate();
}

void GlossaryPage::build() {
    m_view = new EnterGoesDown<QTableView>(this);
    m_view->setModel(m_entries);
    m_view->setItemDelegate(new MarkedDelegate(m_view));
    setFocusProxy(m_view);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setSectionsClickable(false);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed | QAbstractItemView::DoubleClicked);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_findings = new QListWidget(this);
    m_findings->setFrameShape(QFrame::NoFrame);
    m_findings->setWordWrap(true);
    m_findings->setAlternatingRowColors(true);
    m_heading = new QLabel(this);
    m_heading->setMargin(6);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(12, 8, 12, 8);
    const std::pair<QAction*, QKeySequence> actions[] = {
        {m_add, Qt::Key_Insert}, {m_remove, Qt::CTRL | Qt::Key_Delete}, {m_up, Qt::ALT | Qt::Key_Up}, {m_down, Qt::ALT | Qt::Key_Down}};
    for (const auto& [action, key] : actions) {
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        m_view->addAction(action);
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setFocusPolicy(Qt::TabFocus);
        bar->addWidget(button);
        setTabOrder(button, m_view); // in reading order
    }
    setTabOrder(m_view, m_findings);
    bar->addStretch(1);
    m_side = new QWidget(this);
    auto* sideBox = new QVBoxLayout(m_side);
    sideBox->setContentsMargins(0, 0, 0, 0);
    sideBox->setSpacing(0);
    sideBox->addWidget(m_heading);
    sideBox->addWidget(m_findings, 1);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(m_view);
    split->addWidget(m_side);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    split->setSizes({700, 260});
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addLayout(bar);
    box->addWidget(split, 1);
    connect(m_add, &QAction::triggered, this, [this] { addEntry(); });
    connect(m_remove, &QAction::triggered, this, &GlossaryPage::removeEntry);
    connect(m_up, &QAction::triggered, this, [this] { moveEntry(-1); });
    connect(m_down, &QAction::triggered, this, [this] { moveEntry(1); });
    connect(m_entries, &GlossaryModel::problem, this, &ReportPage::problem);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &GlossaryPage::refreshActions);
    connect(m_view->horizontalHeader(), &QHeaderView::sectionResized, m_view, &QTableView::resizeRowsToContents, Qt::QueuedConnection);
    const auto jump = [this](const QListWidgetItem* item) { select(item->data(Qt::UserRole).toInt(), GlossaryModel::Term); };
    connect(m_findings, &QListWidget::itemClicked, this, jump);
    connect(m_findings, &QListWidget::itemActivated, this, jump);
}

void GlossaryPage::show(Book*, ReportEditor* editor, const PageId&) {
    if (m_editor)
        m_editor->session().disconnect(this);
    m_editor = editor;
    m_entries->setReport(editor);
    if (m_editor) {
        connect(&m_editor->session(), &ReportSession::partsChanged, this, &GlossaryPage::refreshActions);
        connect(&m_editor->session(), &ReportSession::findingsChanged, this, &GlossaryPage::refresh);
    }
    refresh();
}

// Terms used and not explained, explained and not used, subjects that the catalogue names otherwise: as the check says.
void GlossaryPage::refresh() {
    m_findings->clear();
    if (m_editor)
        for (const Finding* finding : findingsOfPart(m_editor->session(), TextPlace::Part::Glossary)) {
            auto* item = new QListWidgetItem(FindingText::message(*finding), m_findings);
            item->setData(Qt::UserRole, finding->place.item);
            item->setToolTip(FindingText::toolTip(m_editor->session(), *finding, AmountUnit::WanYuan));
            item->setForeground(markColor(markOfFindings(m_editor->session(), {finding}), palette()));
        }
    m_heading->setText(tr("Findings about terms (%1)").arg(m_findings->count()));
    m_side->setVisible(m_findings->count() > 0);
    refreshActions();
}

void GlossaryPage::refreshActions() {
    const bool editable = m_editor && m_editor->editable();
    const int row = m_view->currentIndex().isValid() ? m_view->currentIndex().row() : -1;
    m_add->setEnabled(editable);
    m_remove->setEnabled(editable && row >= 0);
    m_up->setEnabled(editable && row > 0);
    m_down->setEnabled(editable && row >= 0 && row + 1 < m_entries->rowCount());
}

void GlossaryPage::retranslate() {
    m_add->setText(tr("Add entry"));
    m_remove->setText(tr("Remove"));
    m_up->setText(tr("Up"));
    m_down->setText(tr("Down"));
    m_view->setAccessibleName(Words::page(PageKind::Glossary));
    m_findings->setAccessibleName(tr("Findings about terms"));
    m_entries->retranslate();
    refresh();
}

void GlossaryPage::take(ChangeSet change) {
    if (!m_editor)
        return;
    if (const auto done = m_editor->take(std::move(change)); !done)
        Q_EMIT problem(done.problem());
}

void GlossaryPage::select(int row, int column, bool enter) {
    if (row < 0 || row >= m_entries->rowCount())
        return;
    m_view->setCurrentIndex(m_entries->index(row, column));
    if (enter)
        m_view->setFocus();
}

void GlossaryPage::addEntry(const QString& term) {
    if (!m_editor)
        return;
    const int at = m_view->currentIndex().isValid() ? m_view->currentIndex().row() + 1 : m_entries->rowCount();
    GlossaryEntry entry;
    entry.term = term;
    entry.number = chineseOrdinal(at + 1);
    take(addGlossaryEntry(m_editor->report(), at, entry));
    select(at, GlossaryModel::Term);
}

void GlossaryPage::removeEntry() {
    const int row = m_view->currentIndex().isValid() ? m_view->currentIndex().row() : -1;
    if (!m_editor || row < 0)
        return;
    take(removeGlossaryEntry(m_editor->report(), row));
    select(qMin(row, m_entries->rowCount() - 1), GlossaryModel::Term);
}

void GlossaryPage::moveEntry(int direction) {
    const QModelIndex current = m_view->currentIndex();
    const int to = current.row() + direction;
    if (!m_editor || !current.isValid() || to < 0 || to >= m_entries->rowCount())
        return;
    const int column = current.column();
    take(moveGlossaryEntry(m_editor->report(), current.row(), to));
    select(to, column);
}

void GlossaryPage::copy() {
    if (m_view->hasFocus() && m_view->currentIndex().isValid())
        QApplication::clipboard()->setText(m_view->currentIndex().data().toString());
}

void GlossaryPage::showPlace(const TextPlace& place, bool enter) {
    if (place.part == TextPlace::Part::Glossary)
        select(place.item, place.length > 0 ? GlossaryModel::Text : GlossaryModel::Term, enter);
}

void GlossaryPage::resizeEvent(QResizeEvent* event) {
    ReportPage::resizeEvent(event);
    const int digit = fontMetrics().horizontalAdvance(QChar(u'0'));
    m_view->setColumnWidth(GlossaryModel::Number, digit * 10);
    m_view->setColumnWidth(GlossaryModel::Term, digit * 26);
}

void GlossaryPage::changeEvent(QEvent* event) {
    ReportPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace juesuan
