// Shows what a paste would do when not all of it fits.
#include "ui/paste_dialog.h"

#include "session/messages.h"
#include "ui/form_table_model.h"
#include "ui/words.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace juesuan {

namespace {
constexpr size_t listedEntries = 500; // more is counted in words
}

PasteDialog::PasteDialog(Planner planner, const FormTableModel& model, QWidget* parent)
    : QDialog(parent), m_planner(std::move(planner)), m_model(model) {
    setWindowTitle(tr("Paste"));
    m_words = new QLabel(this);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_entries = new QTreeWidget(this);
    m_entries->setRootIsDecorated(false);
    m_entries->setColumnCount(3);
    m_entries->setHeaderLabels({tr("Cell"), tr("Entry"), tr("What happens")});
    m_entries->setAccessibleName(tr("Entries that need attention"));
    m_addRows = new QCheckBox(this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    auto* box = new QVBoxLayout(this);
    box->addWidget(m_words);
    box->addWidget(m_addRows);
    box->addWidget(m_entries, 1);
    box->addWidget(buttons);
    m_missing = m_planner(false).missingRows;
    m_addRows->setText(tr("Add the %n subject rows that this table does not have", nullptr, int(m_missing.size())));
    m_addRows->setVisible(!m_missing.empty());
    m_addRows->setChecked(!m_missing.empty());
    connect(m_addRows, &QCheckBox::toggled, this, &PasteDialog::refresh);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(560, 360);
    refresh();
    m_ok->setFocus();
}

bool PasteDialog::addsRows() const { return m_addRows->isChecked(); }

QStringList PasteDialog::sentences(const PastePlan& plan) const {
    QStringList out;
    out << (plan.changed > 0 ? tr("%n cells will change.", nullptr, plan.changed) : tr("No cell will change."));
    if (plan.unchanged > 0)
        out << tr("%n cells hold the same figure already.", nullptr, plan.unchanged);
    if (plan.computed > 0)
        out << tr("%n computed totals are left to their formulas.", nullptr, plan.computed);
    if (plan.outside > 0)
        out << tr("%n entries have no cell in this table and are left out.", nullptr, plan.outside);
    if (plan.overLabels > 0)
        out << tr("%n texts would stand over labels or codes and are left out.", nullptr, plan.overLabels);
    if (plan.merged > 0)
        out << tr("%n merged cells: the first cell of each gets the figure.", nullptr, plan.merged);
    if (!plan.refused.empty())
        out << tr("%n entries are no figures and are left out.", nullptr, int(plan.refused.size()));
    return out;
}

QString PasteDialog::reason(const RefusedEntry& entry) const {
    if (entry.why == ProblemCode::AmountNotANumber)
        return tr("No figure; left out.");
    return sentenceFor(Problem{entry.why, {entry.text}});
}

void PasteDialog::list(const PastePlan& plan) {
    m_entries->clear();
    const Report& report = m_model.editor()->report();
    for (const SubjectRow& row : m_missing)
        m_entries->addTopLevelItem(new QTreeWidgetItem(
            QStringList{row.code, row.name, addsRows() ? tr("The row is added.") : tr("There is no such row; left out.")}));
    for (size_t i = 0; i < plan.refused.size() && i < listedEntries; ++i) {
        const RefusedEntry& entry = plan.refused[i];
        auto* item = new QTreeWidgetItem(QStringList{Words::cell(report, entry.cell), entry.text, reason(entry)});
        item->setToolTip(2, sentenceFor(Problem{entry.why, {entry.text}}));
        m_entries->addTopLevelItem(item);
    }
    m_entries->setVisible(m_entries->topLevelItemCount() > 0);
    for (int column = 0; column < 2; ++column)
        m_entries->resizeColumnToContents(column);
}

void PasteDialog::refresh() {
    const PastePlan plan = m_planner(addsRows());
    m_words->setText(sentences(plan).join(QChar(u'\n')));
    list(plan);
    m_ok->setText(tr("Paste %n cells", nullptr, plan.changed));
    m_ok->setEnabled(!plan.change.empty());
}

} // namespace juesuan
