// A list of 概况 to edit.
#include "ui/profile_list.h"

#include "ui/marked_delegate.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QToolButton>

namespace juesuan {

ProfileListModel::ProfileListModel(ProfileList list, QObject* parent) : QAbstractListModel(parent), m_list(list) {}

void ProfileListModel::setReport(ReportEditor* editor) {
    beginResetModel();
    if (m_editor)
        m_editor->session().disconnect(this);
    m_editor = editor;
    m_rows = m_editor ? int(items().size()) : 0;
    endResetModel();
    if (m_editor)
        connect(&m_editor->session(), &ReportSession::partsChanged, this, &ProfileListModel::refresh);
}

const QStringList& ProfileListModel::items() const { return profileList(m_editor->report().profile, m_list); }

void ProfileListModel::refresh() {
    if (m_rows == int(items().size())) {
        if (m_rows > 0)
            Q_EMIT dataChanged(index(0), index(m_rows - 1));
        return;
    }
    beginResetModel();
    m_rows = int(items().size());
    endResetModel();
}

int ProfileListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_rows; }

QVariant ProfileListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !m_editor || index.row() >= items().size())
        return {};
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return items()[index.row()];
    return role == LongTextRole ? QVariant(true) : QVariant();
}

Qt::ItemFlags ProfileListModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags out = QAbstractListModel::flags(index);
    return m_editor && m_editor->editable() && index.isValid() ? out | Qt::ItemIsEditable : out;
}

bool ProfileListModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid() || !m_editor)
        return false;
    const auto done = m_editor->take(setProfileItem(m_editor->report(), m_list, index.row(), value.toString().trimmed()));
    if (!done)
        Q_EMIT problem(done.problem());
    return done.ok();
}

ProfileListEditor::ProfileListEditor(ProfileList list, QWidget* parent)
    : QWidget(parent), m_list(list), m_model(new ProfileListModel(list, this)), m_view(new EnterGoesDown<QListView>(this)),
      m_title(new QLabel(this)), m_add(new QAction(this)), m_remove(new QAction(this)), m_up(new QAction(this)), m_down(new QAction(this)) {
    m_view->setModel(m_model);
    m_view->setItemDelegate(new MarkedDelegate(m_view));
    m_view->setWordWrap(true);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed | QAbstractItemView::DoubleClicked);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* bar = new QHBoxLayout;
    QFont heading = m_title->font();
    heading.setBold(true);
    m_title->setFont(heading);
    bar->addWidget(m_title, 1);
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
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addLayout(bar);
    box->addWidget(m_view);
    connect(m_add, &QAction::triggered, this, &ProfileListEditor::addItem);
    connect(m_remove, &QAction::triggered, this, &ProfileListEditor::removeItem);
    connect(m_up, &QAction::triggered, this, [this] { moveItem(-1); });
    connect(m_down, &QAction::triggered, this, [this] { moveItem(1); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProfileListEditor::refreshActions);
    connect(m_model, &ProfileListModel::problem, this, &ProfileListEditor::problem);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ProfileListEditor::fit, Qt::QueuedConnection);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ProfileListEditor::fit, Qt::QueuedConnection);
    retranslate();
}

void ProfileListEditor::setReport(ReportEditor* editor) {
    if (m_editor)
        m_editor->session().disconnect(this);
    m_editor = editor;
    m_model->setReport(editor);
    if (m_editor)
        connect(&m_editor->session(), &ReportSession::partsChanged, this, &ProfileListEditor::refreshActions);
    refreshActions();
}

void ProfileListEditor::setTitle(const QString& title) {
    m_titleText = title;
    m_view->setAccessibleName(title);
    refreshActions();
}

void ProfileListEditor::refreshActions() {
    const bool editable = m_editor && m_editor->editable();
    const int row = m_view->currentIndex().isValid() ? m_view->currentIndex().row() : -1;
    m_title->setText(tr("%1 (%2)", "heading and number of items").arg(m_titleText).arg(m_model->rowCount()));
    m_add->setEnabled(editable);
    m_remove->setEnabled(editable && row >= 0);
    m_up->setEnabled(editable && row > 0);
    m_down->setEnabled(editable && row >= 0 && row + 1 < m_model->rowCount());
}

void ProfileListEditor::retranslate() {
    m_add->setText(tr("Add"));
    m_remove->setText(tr("Remove"));
    m_up->setText(tr("Up"));
    m_down->setText(tr("Down"));
}

void ProfileListEditor::fit() {
    m_view->doItemsLayout();
    int height = 2 * m_view->frameWidth() + 2;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += m_view->visualRect(m_model->index(row)).height();
    m_view->setFixedHeight(qMax(height, fontMetrics().height() * 2));
}

void ProfileListEditor::take(ChangeSet change) {
    if (!m_editor)
        return;
    if (const auto done = m_editor->take(std::move(change)); !done)
        Q_EMIT problem(done.problem());
}

void ProfileListEditor::select(int row) {
    if (row < 0 || row >= m_model->rowCount())
        return;
    m_view->setCurrentIndex(m_model->index(row));
    m_view->setFocus();
}

void ProfileListEditor::addItem() {
    const int at = m_view->currentIndex().isValid() ? m_view->currentIndex().row() + 1 : m_model->rowCount();
    if (!m_editor)
        return;
    take(addProfileItem(m_editor->report(), m_list, at, QString()));
    select(at);
    m_view->edit(m_view->currentIndex());
}

void ProfileListEditor::removeItem() {
    const int row = m_view->currentIndex().row();
    if (!m_editor || row < 0)
        return;
    take(removeProfileItem(m_editor->report(), m_list, row));
    select(qMin(row, m_model->rowCount() - 1));
}

void ProfileListEditor::moveItem(int direction) {
    const int row = m_view->currentIndex().row(), to = row + direction;
    if (!m_editor || row < 0 || to < 0 || to >= m_model->rowCount())
        return;
    take(moveProfileItem(m_editor->report(), m_list, row, to));
    select(to);
}

void ProfileListEditor::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    QMetaObject::invokeMethod(this, &ProfileListEditor::fit, Qt::QueuedConnection);
}

void ProfileListEditor::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace juesuan
