// Asks why a warning is accepted.
#include "ui/accept_dialog.h"

#include "ui/finding_text.h"
#include "ui/settings.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace juesuan {

AcceptDialog::AcceptDialog(const ReportSession& session, const Finding& finding, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Accept a warning"));
    auto* words = new QLabel(FindingText::toolTip(session, finding, settings::amountUnit()), this);
    words->setTextFormat(Qt::RichText);
    words->setWordWrap(true);
    auto* prompt = new QLabel(tr("&Reason (kept with the report; it lapses when the figures change):"), this);
    prompt->setWordWrap(true);
    m_reason = new QPlainTextEdit(this);
    m_reason->setTabChangesFocus(true);
    if (const Acknowledgement* accepted = session.acknowledgementOf(finding))
        m_reason->setPlainText(accepted->reason);
    prompt->setBuddy(m_reason);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto* box = new QVBoxLayout(this);
    box->addWidget(words);
    box->addWidget(prompt);
    box->addWidget(m_reason);
    box->addWidget(buttons);
    resize(fontMetrics().height() * 27, fontMetrics().height() * 16);
    const auto check = [this, buttons] { buttons->button(QDialogButtonBox::Ok)->setEnabled(!reason().isEmpty()); };
    connect(m_reason, &QPlainTextEdit::textChanged, this, check);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
    m_reason->setFocus();
}

QString AcceptDialog::reason() const { return m_reason->toPlainText().trimmed(); }

} // namespace juesuan
