// Years side by side: which years, which table, in which order; copied or saved as CSV.
#pragma once

#include "ui/report_page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace juesuan {

class ComparisonModel;

class ComparisonPage : public ReportPage {
    Q_OBJECT
public:
    explicit ComparisonPage(QWidget* parent = nullptr);

    void show(Book* book, ReportEditor* editor, const PageId& page) override;
    void setUnit(AmountUnit unit) override;
    void copy() override;
    ComparisonModel* model() const { return m_model; }
    QTableView* table() const { return m_table; }
    // Writes what is shown; FileWriteFailed and its like.
    Result<void> save(const QString& path) const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fill();
    void rebuild();
    void saveAs();

    QComboBox* m_first;
    QComboBox* m_form;
    QCheckBox* m_between;  // the years between, too
    QCheckBox* m_changed;
    QCheckBox* m_largest;
    QPushButton* m_save;
    QTableView* m_table;
    QLabel* m_note;
    ComparisonModel* m_model;
    QSortFilterProxyModel* m_sorted;
    Book* m_book = nullptr;
    ReportEditor* m_editor = nullptr;
    std::vector<ReportSession*> m_others;
};

} // namespace juesuan
