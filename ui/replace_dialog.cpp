// Asks before many texts change.
#include "ui/replace_dialog.h"

#include "ui/hit_delegate.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace juesuan {

namespace {

// Round the place, so that both columns show the same words.
QString around(const QString& text, int start) {
    int at = start;
    return HitDelegate::excerpt(text, at, 0);
}

} // namespace

ReplaceDialog::ReplaceDialog(const ReplacePlan& plan, QWidget* parent) : QDialog(parent), m_plan(plan), m_list(new QTreeWidget(this)) {
    setWindowTitle(tr("Replace all"));
    auto* words = new QLabel(tr("%n place(s) will change. Take the tick from those that shall stay.", nullptr, plan.changing()), this);
    words->setWordWrap(true);
    m_list->setAccessibleName(tr("What will change"));
    m_list->setHeaderLabels({tr("Now"), tr("Afterwards")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    const QColor muted = mutedColor(palette());
    std::vector<size_t> order; // what changes comes first
    for (const bool changing : {true, false})
        for (size_t i = 0; i < plan.items.size(); ++i)
            if ((plan.items[i].skip == ReplaceItem::Skip::None) == changing)
                order.push_back(i);
    for (const size_t i : order) {
        const ReplaceItem& item = plan.items[i];
        const bool changes = item.skip == ReplaceItem::Skip::None;
        auto* row = new QTreeWidgetItem(m_list, {around(item.before, item.hit.start), changes ? around(item.after, item.hit.start) : whySkipped(item.skip)});
        row->setData(0, Qt::UserRole, int(i));
        row->setToolTip(0, item.before.left(600));
        row->setToolTip(1, item.after.left(600));
        if (changes) {
            row->setCheckState(0, Qt::Checked);
            continue;
        }
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        row->setForeground(0, muted);
        row->setForeground(1, muted);
    }
    m_list->header()->setSectionResizeMode(QHeaderView::Stretch);
    auto* note = new QLabel(tr("Reports that are sealed or open for reading only are left as they are."), this);
    note->setVisible(plan.readOnly);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Replace"));
    buttons->button(QDialogButtonBox::Ok)->setEnabled(plan.changing() > 0);
    auto* box = new QVBoxLayout(this);
    box->addWidget(words);
    box->addWidget(m_list, 1);
    box->addWidget(note);
    box->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(fontMetrics().height() * 44, fontMetrics().height() * 26);
}

std::vector<SearchHit> ReplaceDialog::chosen() const {
    std::vector<SearchHit> out;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        if (const QTreeWidgetItem* row = m_list->topLevelItem(i); row->checkState(0) == Qt::Checked)
            out.push_back(m_plan.items[size_t(row->data(0, Qt::UserRole).toInt())].hit);
    return out;
}

std::vector<SearchHit> ReplaceDialog::ask(const ReplacePlan& plan, QWidget* parent) {
    ReplaceDialog dialog(plan, parent);
    return dialog.exec() == QDialog::Accepted ? dialog.chosen() : std::vector<SearchHit>();
}

QString ReplaceDialog::whySkipped(ReplaceItem::Skip skip) {
    switch (skip) {
    case ReplaceItem::Skip::None: break;
    case ReplaceItem::Skip::Label: return tr("a label, code or heading, left as it is");
    case ReplaceItem::Skip::Computed: return tr("a computed total, left as it is");
    case ReplaceItem::Skip::BoundWords: return tr("a figure in the text that follows the tables, left as it is");
    case ReplaceItem::Skip::NotANumber: return tr("would no longer be a number, left as it is");
    case ReplaceItem::Skip::Gone: return tr("no longer there");
    }
    return {};
}

} // namespace juesuan
