// An import before it is taken over: the file's page beside the table that would be written, and what to look at below. Each
// line is accepted, corrected or skipped; nothing reaches the book before the person says so.
#pragma once

#include "session/import_review.h"
#include "ui/report_editor.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTabBar;
class QTableView;

namespace juesuan {

class FormPage;
class ReviewListModel;
class SourcePane;

class ImportReviewDialog : public QDialog {
    Q_OBJECT
public:
    // target: words for where it will go, given unit and year. The review must outlive the dialog.
    ImportReviewDialog(ImportReview* review, std::function<QString(const QString& unit, int year)> target, QWidget* parent);
    ~ImportReviewDialog() override;
    // The plan with the person's decisions.
    ImportPlan decided() const { return m_review->decided(); }

    SourcePane* source() const { return m_source; }
    FormPage* page() const { return m_page; }
    QTableView* list() const { return m_list; }
    ReportEditor* editor() { return &m_editor; }
    // The current item's; −1 where there is none.
    int current() const;
    void acceptItem();
    void correctItem();
    void skipItem();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* headRows();
    QWidget* table();
    QWidget* listPart();
    void fillForms();
    void showItem(int item);
    void showCell(const CellRef& cell, bool source);
    void showSourceOf(const CellRef& cell);
    void markPage();
    void markClicked(int number);
    void lineClicked(int page, int line);
    void decide(ReviewItem::State state, const ChangeSet& change);
    void nextOpen();
    void refresh();
    void refreshTarget();
    void showProblem(const Problem& problem);
    CellSource sourceOf(const CellRef& cell) const;

    ImportReview* m_review;
    ReportEditor m_editor;
    std::function<QString(const QString&, int)> m_targetWords;
    QLineEdit* m_unit;
    QSpinBox* m_year;
    QLabel *m_target, *m_summary, *m_note;
    SourcePane* m_source;
    QTabBar* m_forms;
    FormPage* m_page;
    QTableView* m_list;
    ReviewListModel* m_model;
    QComboBox* m_choices; // of an ambiguous row
    QPushButton *m_accept, *m_correct, *m_skip, *m_import;
    std::vector<CellRef> m_marked; // by number of the page's marks; items follow
    bool m_showing = false;        // one side leads, the other does not answer
    bool m_deciding = false;
};

} // namespace juesuan
