// Chooses the subject of a new row: by code or by name, found while typing; unknown codes are possible.
#pragma once

#include "session/report_session.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace juesuan {

class SubjectListModel;

class AddRowDialog : public QDialog {
    Q_OBJECT
public:
    // form must be one by subject.
    AddRowDialog(const ReportSession& session, const FormDefinition& form, QWidget* parent);
    // The chosen code; empty as long as there is none.
    QString code() const;
    QLineEdit* searchField() const { return m_search; }

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void typed();
    void refresh();

    const ReportSession& m_session;
    const FormDefinition& m_form;
    SubjectListModel* m_model;
    QLineEdit* m_search;
    QListView* m_list;
    QLabel* m_state;
    QPushButton* m_ok;
};

} // namespace juesuan
