// Years side by side: which years, which table, in which order; copied or saved as CSV.
#pragma once

#include "ui/report_page.h"

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;
class QToolButton;

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
    // A button for each year that can be compared; at least two are down.
    const std::vector<QToolButton*>& yearButtons() const { return m_years; }
    // Writes what is shown, in its order; FileWriteFailed and its like.
    Result<void> save(const QString& path) const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fill();
    void rebuild();
    void makeYearButtons();
    void yearToggled(QToolButton* button);
    std::vector<int> chosenYears() const;
    std::vector<int> shownOrder() const; // rows of the model
    void saveAs();

    QLabel* m_yearsLabel;
    QHBoxLayout* m_yearBar;
    std::vector<QToolButton*> m_years; // oldest first
    QComboBox* m_form;
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
