// Asks for the unit and the year of a new report.
#include "ui/new_report_dialog.h"

#include <QDate>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace juesuan {

NewReportDialog::NewReportDialog(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("New report"));
    m_name = new QLineEdit(this);
    m_code = new QLineEdit(this);
    m_code->setPlaceholderText(tr("may stay empty"));
    m_year = new QSpinBox(this);
    m_year->setRange(2000, 2100);
    m_year->setValue(QDate::currentDate().year() - 1); // accounts are drawn up after the year has ended
    auto* rows = new QFormLayout;
    rows->addRow(tr("&Name of the unit:"), m_name);
    rows->addRow(tr("Unit c&ode:"), m_code);
    rows->addRow(tr("&Year:"), m_year);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto* box = new QVBoxLayout(this);
    box->addLayout(rows);
    box->addWidget(buttons);
    resize(fontMetrics().height() * 24, sizeHint().height());
    const auto check = [this, buttons] { buttons->button(QDialogButtonBox::Ok)->setEnabled(!unitName().isEmpty()); };
    connect(m_name, &QLineEdit::textChanged, this, check);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

QString NewReportDialog::unitCode() const { return m_code->text().trimmed(); }
QString NewReportDialog::unitName() const { return m_name->text().trimmed(); }
int NewReportDialog::year() const { return m_year->value(); }

} // namespace juesuan
