// The table of a form: spans, frozen columns, selecting and typing as in Excel.
#pragma once

#include "edit/paste_plan.h"
#include "ui/form_clipboard.h"
#include "ui/form_keys.h"
#include "ui/form_table_model.h"

#include <QTableView>

namespace juesuan {

class FormColumns;
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
    FormColumns* columns() const { return m_columns; }
    int tableWidth() const;
    int tableHeight() const;

    void goTo(const CellRef& cell);
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    CellRef currentCell() const;
    // Of the selection, figures only, in reading order.
    std::vector<CellRef> selectedFigures() const;
    bool isFigure(int row, int column) const;
    bool editingRefused() const;

    // The bounding box of the area that is selected; of several, of the one that begins first.
    BodyArea selectedArea() const;
    void selectBody(const BodyArea& area);
    void selectColumns(int first, int count);
    // Whole columns were chosen by their header, or the whole table.
    bool wholeColumns() const { return m_wholeColumns; }
    // A click on a label, here or in the frozen columns, chooses its row; on a row chosen so, the label alone.
    void pressLabel(const QModelIndex& label, Qt::KeyboardModifiers modifiers);
    void dragLabel(const QModelIndex& label);
    void initOption(QStyleOptionViewItem* option) const { initViewItemOption(option); }

public Q_SLOTS:
    void copySelection() { m_clipboard.copy(); }
    void cutSelection() { m_clipboard.cut(); }
    void paste() { m_clipboard.paste(); }
    void fillDown() { m_clipboard.fill(true); }
    void fillRight() { m_clipboard.fill(false); }
    void clearSelectedCells() { m_clipboard.clear(); }
    void selectAll() override;

Q_SIGNALS:
    void problem(const juesuan::Problem& problem);
    void currentCellChanged(const juesuan::CellRef& cell);
    void selectionSumChanged();
    // Somebody wants to type into a total that is computed; text is what was typed so far.
    void computedCellEdited(const juesuan::CellRef& cell, const QString& text);
    void noted(const QString& text); // what a gesture did, for the status bar
    void formStepWanted(int step);
    void zoomWanted(int steps);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void changeEvent(QEvent* event) override;

private:
    void modelReset();
    void setSpans();
    void connectHeader(FormHeaderView* header);
    BodyArea laneRows(int firstRow, int lastRow, int column) const;

    enum class Drag { None, Cells, Labels };
    FormTableModel* m_model;
    FormHeaderView* m_header;
    FormDelegate* m_delegate;
    FormColumns* m_columns;
    FormKeys m_keys;
    FormClipboard m_clipboard;
    FrozenColumns* m_frozen = nullptr; // base classes call scrollTo before it is made
    bool m_wholeColumns = false;
    Drag m_drag = Drag::None;
    QPersistentModelIndex m_pressedLabel;
    std::pair<int, int> m_pressedColumns; // in the header: first and count
    CellRef m_lastCell;   // to come back to after the layout is new
    int m_room = 0;
};

} // namespace juesuan
