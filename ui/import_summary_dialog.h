// What became of several files: one line for each report, from which it can be reviewed or opened.
#pragma once

#include "session/import_batch.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace juesuan {

class ImportSummaryDialog : public QDialog {
    Q_OBJECT
public:
    // wanted: how many files there were, more than were read where the person stopped.
    ImportSummaryDialog(const std::vector<ImportOutcome>& outcomes, int wanted, QWidget* parent);
    QTableWidget* table() const { return m_table; }
    // After closing: the report that the person wants to see; 0 = none.
    qint64 chosen() const { return m_chosen; }

Q_SIGNALS:
    void reviewWanted(int outcome);

private:
    void fill();
    void refreshButtons();
    int current() const;

    std::vector<ImportOutcome> m_outcomes;
    QTableWidget* m_table;
    QLabel* m_sentence;
    QPushButton *m_review, *m_show;
    qint64 m_chosen = 0;
};

} // namespace juesuan
