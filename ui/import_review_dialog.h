// What was read from a file, for a person to look at before it is taken over: counts, gaps, rows in doubt, what was not
// understood. Rows in doubt can be decided here.
#pragma once

#include "edit/import_plan.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QSpinBox;
class QTextBrowser;

namespace juesuan {

class ImportReviewDialog : public QDialog {
    Q_OBJECT
public:
    // target: words for where it will go. The plan is copied.
    ImportReviewDialog(const ImportPlan& plan, const QString& target, QWidget* parent);
    // The plan with the person's decisions: unit, year, and the columns of rows in doubt.
    ImportPlan decided() const;

private:
    QWidget* decisionRows();
    QString summaryHtml() const;
    void placeRow(Report& report, const AmbiguousRow& row, const QStringList& columns) const;

    ImportPlan m_plan;
    QLineEdit* m_unit;
    QSpinBox* m_year;
    std::vector<QComboBox*> m_choices; // one per ambiguous row
};

} // namespace juesuan
