// Amount and reason of a total that is kept by hand.
#include "ui/override_dialog.h"

#include "session/messages.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace juesuan {

OverrideDialog::OverrideDialog(ReportEditor& editor, const CellRef& cell, const QString& text, AmountUnit unit, QWidget* parent)
    : QDialog(parent), m_editor(editor), m_cell(cell), m_unit(unit) {
    setWindowTitle(tr("Keep a total by hand"));
    const FormDefinition* form = editor.report().formSet().form(cell.form);
    const ColumnDefinition* column = form ? form->column(cell.row, cell.column) : nullptr;
    const Measure measure = column ? column->measure : Measure::Money;
    auto* words = new QLabel(QStringLiteral("<b>%1</b><br>%2<br><span style='color:%4'>%3</span>")
                                 .arg(Words::cell(editor.report(), cell).toHtmlEscaped(),
                                      tr("This total is computed from its parts:").toHtmlEscaped(),
                                      editor.session().formulaOf(cell).toHtmlEscaped(), mutedColor(palette()).name()),
                             this);
    words->setTextFormat(Qt::RichText);
    words->setWordWrap(true);
    m_amount = new QLineEdit(this);
    m_amount->setAlignment(Qt::AlignRight);
    m_amount->setText(text.isEmpty() ? Words::exactFigure(editor.report().value(cell), measure, unit) : text);
    m_amount->setAccessibleName(tr("Amount"));
    m_reason = new QPlainTextEdit(this);
    m_reason->setTabChangesFocus(true);
    m_reason->setAccessibleName(tr("Reason"));
    m_problem = new QLabel(this);
    m_problem->setWordWrap(true);
    QPalette colors = m_problem->palette();
    colors.setColor(QPalette::WindowText, markColor(CellMark::Error, palette()));
    m_problem->setPalette(colors);
    m_problem->hide();
    auto* fields = new QFormLayout;
    fields->addRow(tr("&Amount (%1):").arg(Words::unit(measure == Measure::Count ? AmountUnit::Count : unit)), m_amount);
    fields->addRow(tr("&Reason:"), m_reason);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    auto* box = new QVBoxLayout(this);
    box->addWidget(words);
    box->addLayout(fields);
    box->addWidget(m_problem);
    box->addWidget(buttons);
    resize(fontMetrics().height() * 29, fontMetrics().height() * 18);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &OverrideDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &OverrideDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
    if (!text.isEmpty())
        m_amount->end(false); // the next key goes on with the number
    m_amount->setFocus();
}

void OverrideDialog::check() { m_ok->setEnabled(!m_reason->toPlainText().trimmed().isEmpty()); }

void OverrideDialog::accept() {
    const auto done = m_editor.overrideComputed(m_cell, m_amount->text(), m_unit, m_reason->toPlainText().trimmed());
    if (done)
        return QDialog::accept();
    m_problem->setText(sentenceFor(done.problem()));
    m_problem->show();
    m_amount->setFocus();
}

} // namespace juesuan
