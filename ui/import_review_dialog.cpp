// What was read from a file, before it is taken over.
#include "ui/import_review_dialog.h"

#include "ui/report_html.h"
#include "ui/words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace juesuan {

ImportReviewDialog::ImportReviewDialog(const ImportPlan& plan, const QString& target, QWidget* parent)
    : QDialog(parent), m_plan(plan) {
    setWindowTitle(tr("Import: %1").arg(QFileInfo(plan.path).fileName()));
    m_unit = new QLineEdit(plan.report.unit.name, this);
    m_year = new QSpinBox(this);
    m_year->setRange(2000, 2100);
    m_year->setValue(plan.report.year);
    auto* rows = new QFormLayout;
    rows->addRow(tr("&Unit:"), m_unit);
    rows->addRow(tr("&Year:"), m_year);
    rows->addRow(tr("Goes to:"), new QLabel(target, this));
    auto* text = new QTextBrowser(this);
    text->setOpenLinks(false);
    text->setHtml(summaryHtml());
    text->setAccessibleName(tr("What was read"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Take over"));
    auto* box = new QVBoxLayout(this);
    box->addLayout(rows);
    box->addWidget(text, 1);
    if (!plan.ambiguous.empty())
        box->addWidget(decisionRows(), 1);
    box->addWidget(buttons);
    resize(fontMetrics().height() * 40, fontMetrics().height() * 34);
    const auto check = [this, buttons] {
        buttons->button(QDialogButtonBox::Ok)->setEnabled(!m_unit->text().trimmed().isEmpty());
    };
    connect(m_unit, &QLineEdit::textChanged, this, check);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

QString ImportReviewDialog::summaryHtml() const {
    const auto line = [](const QString& text) { return QStringLiteral("<li>%1</li>").arg(text.toHtmlEscaped()); };
    const Report& report = m_plan.report;
    QString out = QStringLiteral("<ul>");
    out += line(tr("%n figures were read.", nullptr, m_plan.figuresRead));
    out += line(tr("%1 sections of text, %2 self-evaluations, %3 glossary entries.")
                    .arg(report.narrative.sections.size())
                    .arg(report.evaluations.size())
                    .arg(report.glossary.entries.size()));
    QStringList missing;
    for (const QString& id : m_plan.missingForms)
        if (const FormDefinition* form = report.formSet().form(id))
            missing << Words::form(*form);
    if (!missing.isEmpty())
        out += line(tr("Missing tables: %1").arg(missing.join(tr(", "))));
    QStringList subjects;
    for (const Subject& subject : m_plan.newSubjects)
        subjects << subject.code + QChar(u' ') + subject.name;
    if (!subjects.isEmpty())
        out += line(tr("Subjects that the catalogue does not have: %1").arg(subjects.join(tr(", "))));
    if (!m_plan.ambiguous.empty())
        out += line(tr("%n rows fit more than one choice of columns: please decide below.", nullptr, int(m_plan.ambiguous.size())));
    out += QStringLiteral("</ul>");
    const QPalette colors = palette();
    return out + ReportHtml(report, colors).page(PageKind::Unread);
}

QWidget* ImportReviewDialog::decisionRows() {
    auto* inner = new QWidget;
    auto* rows = new QFormLayout(inner);
    rows->setRowWrapPolicy(QFormLayout::WrapAllRows);
    for (const AmbiguousRow& row : m_plan.ambiguous) {
        auto* choice = new QComboBox(inner);
        choice->addItem(tr("Leave unread, decide later"));
        for (const QStringList& columns : row.choices) {
            QStringList pairs;
            for (qsizetype i = 0; i < columns.size() && i < row.figures.size(); ++i)
                pairs << columns[i] + QStringLiteral(" = ") + row.figures[i];
            choice->addItem(pairs.join(tr(", ")));
        }
        const FormDefinition* form = m_plan.report.formSet().form(row.form);
        auto* words = new QLabel((form ? form->number + QStringLiteral(" · ") : QString()) + row.label + QStringLiteral(": ") +
                                 row.figures.join(QStringLiteral("  ")));
        words->setTextFormat(Qt::PlainText);
        words->setBuddy(choice);
        rows->addRow(words, choice);
        m_choices.push_back(choice);
    }
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inner);
    return scroll;
}

void ImportReviewDialog::placeRow(Report& report, const AmbiguousRow& row, const QStringList& columns) const {
    const FormDefinition* form = report.formSet().form(row.form);
    const BlockDefinition* block = form ? form->blockOf(row.row) : nullptr;
    if (!block)
        return;
    for (const ColumnDefinition& column : block->columns) { // what the reader could not place is placed now
        const CellRef cell{row.form, row.row, column.id};
        if (!column.id.isEmpty() && report.value(cell).isUnread())
            report.setValue(cell, CellValue::blank());
    }
    for (qsizetype i = 0; i < columns.size() && i < row.figures.size(); ++i) {
        const CellRef cell{row.form, row.row, columns[i]};
        const ColumnDefinition* column = form->column(row.row, columns[i]);
        const bool count = column && column->measure == Measure::Count;
        const auto parsed = parseAmount(row.figures[i], count ? AmountUnit::Count : AmountUnit::WanYuan);
        if (column && parsed)
            report.setValue(cell, CellValue::figure(*parsed));
    }
}

ImportPlan ImportReviewDialog::decided() const {
    ImportPlan plan = m_plan;
    plan.report.unit.name = m_unit->text().trimmed();
    plan.report.year = m_year->value();
    for (size_t i = 0; i < m_choices.size(); ++i) {
        const int choice = m_choices[i]->currentIndex() - 1;
        if (choice >= 0)
            placeRow(plan.report, plan.ambiguous[i], plan.ambiguous[i].choices[size_t(choice)]);
    }
    return plan;
}

} // namespace juesuan
