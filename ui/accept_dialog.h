// Asks why a warning is accepted (审核说明).
#pragma once

#include "session/report_session.h"

#include <QDialog>

class QPlainTextEdit;

namespace juesuan {

class AcceptDialog : public QDialog {
    Q_OBJECT
public:
    AcceptDialog(const ReportSession& session, const Finding& finding, QWidget* parent);
    QString reason() const;

private:
    QPlainTextEdit* m_reason;
};

} // namespace juesuan
