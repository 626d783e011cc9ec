// Asks for the unit and the year of a new report.
#pragma once

#include <QDialog>

class QLineEdit;
class QSpinBox;

namespace juesuan {

class NewReportDialog : public QDialog {
    Q_OBJECT
public:
    explicit NewReportDialog(QWidget* parent);
    QString unitCode() const;
    QString unitName() const;
    int year() const;

private:
    QLineEdit* m_name;
    QLineEdit* m_code;
    QSpinBox* m_year;
};

} // namespace juesuan
