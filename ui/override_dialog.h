// Asks for the amount and the reason when a computed total is to be kept by hand.
#pragma once

#include "ui/report_editor.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace juesuan {

class OverrideDialog : public QDialog {
    Q_OBJECT
public:
    // `text` is what was typed already; empty: the present amount.
    OverrideDialog(ReportEditor& editor, const CellRef& cell, const QString& text, AmountUnit unit, QWidget* parent = nullptr);

    void accept() override; // stays open with the reason when the amount is refused

private:
    void check();

    ReportEditor& m_editor;
    CellRef m_cell;
    AmountUnit m_unit;
    QLineEdit* m_amount;
    QPlainTextEdit* m_reason;
    QLabel* m_problem;
    QPushButton* m_ok;
};

} // namespace juesuan
