// Ctrl+G.
#include "ui/go_to_dialog.h"

#include "ui/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace juesuan {

namespace {
constexpr int shownTargets = 60;
}

GoToDialog::GoToDialog(const GoToTargets& targets, QWidget* parent)
    : QDialog(parent), m_targets(targets), m_wanted(new QLineEdit(this)), m_list(new QTreeWidget(this)) {
    setWindowTitle(tr("Go to"));
    m_wanted->setPlaceholderText(tr("Code, name, pinyin initials, table, page, unit or year"));
    m_wanted->setAccessibleName(m_wanted->placeholderText());
    m_wanted->setClearButtonEnabled(true);
    m_wanted->installEventFilter(this);
    m_list->setAccessibleName(tr("Places that fit"));
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto* hint = new QLabel(tr("Enter goes there, Esc closes. xzyx finds 行政运行, 03 the third table."), this);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setWordWrap(true);
    auto* box = new QVBoxLayout(this);
    box->addWidget(m_wanted);
    box->addWidget(m_list, 1);
    box->addWidget(hint);
    connect(m_wanted, &QLineEdit::textChanged, this, &GoToDialog::refresh);
    connect(m_list, &QTreeWidget::itemActivated, this, &GoToDialog::choose);
    resize(fontMetrics().height() * 32, fontMetrics().height() * 24);
    refresh();
    m_wanted->setFocus();
}

void GoToDialog::refresh() {
    m_list->clear();
    m_shown = m_targets.find(m_wanted->text(), shownTargets);
    const QColor muted = mutedColor(palette());
    for (const GoToTarget& target : m_shown) {
        auto* item = new QTreeWidgetItem(m_list, {target.title, target.detail});
        item->setForeground(1, muted);
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void GoToDialog::choose() {
    const int at = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (at < 0)
        return;
    m_target = m_shown[size_t(at)];
    accept();
}

bool GoToDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_wanted && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Up: case Qt::Key_Down: case Qt::Key_PageUp: case Qt::Key_PageDown:
            QCoreApplication::sendEvent(m_list, event); // the list follows while the words stay under the fingers
            return true;
        case Qt::Key_Return: case Qt::Key_Enter:
            choose();
            return true;
        default: break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace juesuan
