// 自评表: one project's table at a time, as printed: head, funds, goals, indicators; everything can be edited.
#pragma once

#include "ui/report_page.h"

class QAbstractItemView;
class QAction;
class QComboBox;
class QLabel;
class QMenu;
class QScrollArea;
class QTableView;
class QToolButton;
class QTreeView;

namespace juesuan {

class EvaluationFields;
class FundsModel;
class IndicatorModel;
class IndicatorView;

class EvaluationsPage : public ReportPage {
    Q_OBJECT
public:
    explicit EvaluationsPage(QWidget* parent = nullptr);

    void show(Book* book, ReportEditor* editor, const PageId& page) override;
    void copy() override;
    void showPlace(const TextPlace& place, bool enter) override;

    IndicatorModel* indicators() const { return m_indicators; }
    FundsModel* funds() const { return m_funds; }
    QTreeView* indicatorView() const;
    QTableView* fundsView() const { return m_fundsView; }
    int table() const { return m_table; } // shown; -1: the report has none
    void showTable(int table);

    // Gestures of the buttons.
    void addTable();
    void removeTable();
    void addIndicator(const QString& level1 = {}, const QString& level2 = {}); // beside the current one; of these levels
    void removeIndicators(); // the current one, or all of the current level
    void moveIndicators(int direction); // past its neighbour of the same level
    void addFunds();
    void removeFunds();
    void computeTotals();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* buildHead();
    QWidget* buildIndicators();
    void connectParts();
    void refreshTables();
    void refreshActions();
    void retranslate();
    void fillAddMenu();
    void fit(); // views as high as their rows: the page scrolls as a whole
    void sizeColumns();
    void take(ChangeSet change);
    const Evaluation* shown() const;
    void selectIndicator(int row, int column = 0);
    void clearCell(QAbstractItemView* view);

    ReportEditor* m_editor = nullptr;
    int m_table = -1;
    EvaluationFields* m_fields = nullptr;
    FundsModel* m_funds = nullptr;
    IndicatorModel* m_indicators = nullptr;
    QComboBox* m_tables = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_body = nullptr;
    QTableView* m_fundsView = nullptr;
    IndicatorView* m_indicatorView = nullptr;
    QLabel* m_nothing = nullptr;
    QLabel* m_sums = nullptr;
    QToolButton* m_addButton = nullptr;
    QMenu* m_addMenu = nullptr;
    QAction *m_newTable, *m_dropTable, *m_add, *m_remove, *m_up, *m_down, *m_compute, *m_addFunds, *m_removeFunds;
    std::vector<QLabel*> m_labels; // of the fields, for retranslating
};

} // namespace juesuan
