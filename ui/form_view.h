// The table of a form: spans, frozen columns, Excel's keys, clipboard.
#pragma once

#include "ui/form_table_model.h"

#include <QTableView>

namespace juesuan {

class FormDelegate;
class FormHeaderView;
class FrozenColumns;

class FormView : public QTableView {
    Q_OBJECT
public:
    // The model must outlive the view.
    explicit FormView(FormTableModel* model, QWidget* parent = nullptr);

    FormTableModel* formModel() const { return m_model; }
    // Makes the columns fit texts and room; gives the width the table then has, scroll bar left out.
    int fitColumns(int room);
    int tableWidth() const;
    int tableHeight() const;

    void goTo(const CellRef& cell);
    CellRef currentCell() const;
    // Of the selection, figures only, in reading order.
    std::vector<CellRef> selectedFigures() const;
    bool editingRefused() const;

public Q_SLOTS:
    void copySelection();
    void paste();
    void clearSelectedCells();

Q_SIGNALS:
    void problem(const juesuan::Problem& problem);
    void currentCellChanged(const juesuan::CellRef& cell);
    void selectionSumChanged();
    // Somebody wants to type into a total that is computed; text is what was typed so far.
    void computedCellEdited(const juesuan::CellRef& cell, const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void changeEvent(QEvent* event) override;

private:
    void modelReset();
    void setSpans();
    void moveByFigure(int dx, int dy);
    bool isFigure(int row, int column) const;

    FormTableModel* m_model;
    FormHeaderView* m_header;
    FormDelegate* m_delegate;
    FrozenColumns* m_frozen = nullptr; // base classes call scrollTo before it is made
    CellRef m_lastCell;   // to come back to after the layout is new
    int m_room = 0;
};

} // namespace juesuan
