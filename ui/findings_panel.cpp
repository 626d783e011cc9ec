// The panel 审核结果.
#include "ui/findings_panel.h"

#include "session/messages.h"
#include "ui/accept_dialog.h"
#include "ui/findings_filter.h"
#include "ui/findings_model.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace juesuan {

namespace {

constexpr int figureColumns[] = {FindingsModel::Left, FindingsModel::Right, FindingsModel::Difference};

// What a column needs to show all of this text.
int widthFor(const QWidget* widget, const QString& text) {
    return widget->fontMetrics().horizontalAdvance(text) + 2 * widget->fontMetrics().horizontalAdvance(QChar(u'0'));
}

} // namespace

FindingsPanel::FindingsPanel(QWidget* parent)
    : QWidget(parent), m_model(new FindingsModel(this)), m_filter(new FindingsFilter(this)) {
    m_filter->setSourceModel(m_model);
    m_summary = new QLabel(this);
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_severity = new QComboBox(this);
    m_search = new QLineEdit(this);
    m_search->setClearButtonEnabled(true);
    m_accept = new QPushButton(this);
    m_tree = new QTreeView(this);
    m_tree->setModel(m_filter);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setIndentation(14);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->header()->setStretchLastSection(true);

    auto* bar = new QHBoxLayout;
    bar->addWidget(m_severity);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_accept);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(6, 4, 6, 4);
    box->setSpacing(4);
    box->addWidget(m_summary);
    box->addLayout(bar);
    box->addWidget(m_tree, 1);

    connect(m_severity, &QComboBox::currentIndexChanged, this, [this] {
        m_filter->setSeverity(m_severity->currentData().isValid() ? m_severity->currentData().toInt() : -1);
        refresh();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setText(text);
        refresh();
    });
    connect(m_filter, &QAbstractItemModel::modelReset, this, &FindingsPanel::refresh);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &FindingsPanel::openInserted);
    connect(m_accept, &QPushButton::clicked, this, &FindingsPanel::acceptCurrent);
    connect(m_tree, &QTreeView::clicked, this, &FindingsPanel::jumpTo);
    connect(m_tree, &QTreeView::activated, this, &FindingsPanel::jumpTo);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &FindingsPanel::currentMoved);
    retranslate();
}

void FindingsPanel::setEditor(ReportEditor* editor) {
    m_editor = editor;
    m_currentIdentity.clear();
    m_model->setSession(editor ? &editor->session() : nullptr);
    disconnect(m_changed);
    if (editor)
        m_changed = connect(&editor->session(), &ReportSession::findingsChanged, this, [this] {
            m_summary->setText(summary());
            currentMoved();
        });
}

void FindingsPanel::setUnit(AmountUnit unit) {
    m_model->setUnit(unit);
    sizeColumns();
}

void FindingsPanel::sizeColumns() {
    const int digit = fontMetrics().horizontalAdvance(QChar(u'0'));
    const auto shown = shownFindings();
    int room = m_tree->viewport()->width();
    for (const int column : figureColumns) { // neither heading nor figure is cut
        QString longest;
        for (const QModelIndex& index : shown)
            if (const QString text = index.siblingAtColumn(column).data().toString(); text.size() > longest.size())
                longest = text;
        const int width = qMax(qMax(digit * 8, widthFor(m_tree, longest)), m_tree->header()->sectionSizeHint(column));
        m_tree->setColumnWidth(column, width);
        room -= width;
    }
    // The sentence takes what these leave, at least; the rest comes after them, by scrolling where the panel is narrow.
    const int rest = digit * (10 + 36);
    m_tree->setColumnWidth(FindingsModel::Message, qMax(room > rest + digit * 60 ? room - rest : room, digit * 30));
    m_tree->setColumnWidth(FindingsModel::Allowed, digit * 10);
    m_tree->setColumnWidth(FindingsModel::Place, digit * 36);
}

void FindingsPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    sizeColumns();
}

QString FindingsPanel::summary() const {
    if (!m_editor)
        return tr("No report is open.");
    const ReportSession::CheckCounts& check = m_editor->session().checkCounts();
    QString joint;
    switch (check.joint) {
    case Feasibility::Proved: joint = tr("all differences together are rounding (proved)"); break;
    case Feasibility::Infeasible: joint = tr("the differences cannot all be rounding"); break;
    case Feasibility::NotTried: joint = tr("whether all differences are rounding: not yet checked"); break;
    }
    return tr("%1 relations checked, %2 passed, %3 not checked; %4.")
        .arg(check.checked)
        .arg(check.passed)
        .arg(check.notChecked)
        .arg(joint);
}

void FindingsPanel::refresh() {
    m_summary->setText(summary());
    m_tree->expandAll();
    sizeColumns();
    for (int f = 0; f < m_filter->rowCount(); ++f) // headings have no figures: their words may run on
        m_tree->setFirstColumnSpanned(f, {}, true);
    for (const QModelIndex& index : shownFindings())
        if (const Finding* finding = m_model->findingAt(m_filter->mapToSource(index));
            finding && !m_currentIdentity.isEmpty() && finding->identity() == m_currentIdentity) {
            m_tree->setCurrentIndex(index);
            break;
        }
    currentMoved();
}

// Groups that an edit made are open as all others.
void FindingsPanel::openInserted(const QModelIndex& parent, int first, int last) {
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_filter->index(row, 0, parent);
        if (!parent.isValid())
            m_tree->setFirstColumnSpanned(row, {}, true);
        if (m_filter->hasChildren(index))
            m_tree->expandRecursively(index);
        for (const int column : figureColumns)
            if (const int wanted = widthFor(m_tree, index.siblingAtColumn(column).data().toString()); wanted > m_tree->columnWidth(column))
                m_tree->setColumnWidth(column, wanted);
    }
    for (QModelIndex group = parent; group.isValid(); group = group.parent())
        m_tree->expand(group);
}

std::vector<QModelIndex> FindingsPanel::shownFindings() const {
    std::vector<QModelIndex> out;
    for (int f = 0; f < m_filter->rowCount(); ++f) {
        const QModelIndex form = m_filter->index(f, 0);
        for (int s = 0; s < m_filter->rowCount(form); ++s) {
            const QModelIndex severity = m_filter->index(s, 0, form);
            for (int i = 0; i < m_filter->rowCount(severity); ++i)
                out.push_back(m_filter->index(i, 0, severity));
        }
    }
    return out;
}

const Finding* FindingsPanel::currentFinding() const {
    return m_model->findingAt(m_filter->mapToSource(m_tree->currentIndex()));
}

void FindingsPanel::currentMoved() {
    const Finding* finding = currentFinding();
    if (finding)
        m_currentIdentity = finding->identity();
    m_accept->setEnabled(finding && m_editor && m_editor->editable() && finding->severity == Severity::Warning);
}

void FindingsPanel::jumpTo(const QModelIndex& index) {
    const QVariant text = index.siblingAtColumn(0).data(FindingsModel::TextPlaceRole);
    if (text.isValid()) {
        Q_EMIT jumpToText(text.value<TextPlace>());
        return;
    }
    const QVariant cell = index.siblingAtColumn(0).data(FindingsModel::CellRefRole);
    if (cell.isValid())
        Q_EMIT jump(cell.value<CellRef>());
}

void FindingsPanel::step(int direction) {
    const auto shown = shownFindings();
    if (shown.empty())
        return;
    const QModelIndex current = m_tree->currentIndex().siblingAtColumn(0);
    const auto at = std::find(shown.begin(), shown.end(), current);
    const int count = int(shown.size());
    int next = direction > 0 ? 0 : count - 1;
    if (at != shown.end())
        next = (int(at - shown.begin()) + direction + count) % count;
    m_tree->setCurrentIndex(shown[size_t(next)]);
    jumpTo(shown[size_t(next)]);
}

void FindingsPanel::showSeverity(int severity) {
    m_search->clear();
    m_severity->setCurrentIndex(severity < 0 ? 0 : qMax(0, m_severity->findData(severity)));
    if (const auto shown = shownFindings(); !shown.empty())
        m_tree->setCurrentIndex(shown.front());
    m_tree->setFocus();
}

void FindingsPanel::acceptCurrent() {
    const Finding* current = currentFinding();
    if (!current || !m_editor || current->severity != Severity::Warning)
        return;
    const Finding finding = *current; // a check may replace it while the dialog is open
    AcceptDialog dialog(m_editor->session(), finding, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const auto result = m_editor->accept(finding, dialog.reason()); !result)
        Q_EMIT problem(result.problem());
}

void FindingsPanel::retranslate() {
    m_search->setPlaceholderText(tr("Filter by text or rule"));
    m_search->setAccessibleName(tr("Filter by text or rule"));
    m_accept->setText(tr("Accept with reason…"));
    m_accept->setToolTip(tr("A warning may be accepted with a written reason"));
    m_tree->setAccessibleName(tr("Findings"));
    m_severity->setAccessibleName(tr("Severity"));
    const QSignalBlocker blocker(m_severity);
    const int chosen = qMax(0, m_severity->currentIndex());
    m_severity->clear();
    m_severity->addItem(tr("All severities"));
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info, Severity::Rounding})
        m_severity->addItem(severityWord(severity), int(severity));
    m_severity->setCurrentIndex(chosen);
    m_model->retranslate();
    sizeColumns();
    refresh();
}

void FindingsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace juesuan
