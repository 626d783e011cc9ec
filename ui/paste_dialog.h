// Shows what a paste would do when not all of it fits, before anything changes.
#pragma once

#include "edit/paste_plan.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace juesuan {

class FormTableModel;

class PasteDialog : public QDialog {
    Q_OBJECT
public:
    // The plan with and without new rows; model: the table that it is for.
    using Planner = std::function<PastePlan(bool addRows)>;
    PasteDialog(Planner planner, const FormTableModel& model, QWidget* parent);

    bool addsRows() const;

private:
    void refresh();
    QStringList sentences(const PastePlan& plan) const;
    void list(const PastePlan& plan);
    QString reason(const RefusedEntry& entry) const;

    Planner m_planner;
    std::vector<SubjectRow> m_missing; // subjects that the table has no row for
    const FormTableModel& m_model;
    QLabel* m_words;
    QTreeWidget* m_entries;
    QCheckBox* m_addRows;
    QPushButton* m_ok;
};

} // namespace juesuan
