// Excel's keys in a form's table: moves the current cell, extends the selection from it, and cycles within it.
#pragma once

#include <QPersistentModelIndex>

class QKeyEvent;

namespace juesuan {

class FormView;

class FormKeys {
public:
    explicit FormKeys(FormView* view) : m_view(view) {}

    // Whether the key was one of ours.
    bool press(QKeyEvent* event);
    // Enter or Tab, also out of an editor: to the next figure, or through what is selected.
    void leave(int dx, int dy);
    // Selects from the current cell to this one; the current cell stays, as in Excel.
    void extendTo(const QModelIndex& index);
    // The cell whose span this one lies under; itself otherwise.
    QModelIndex owner(const QModelIndex& index) const;
    // The current cell was moved by something else.
    void currentMoved();

private:
    void arrow(int dx, int dy, bool extend, bool toEdge);
    void page(int direction, bool extend);
    void home(bool extend, bool ofTable);
    void end(bool extend, bool ofTable);
    void space(bool row, bool column);
    void go(const QModelIndex& index, bool extend);
    bool cycle(int dx, int dy);
    void moveByFigure(int dx, int dy);

    QModelIndex from(bool extend) const;
    QModelIndex step(const QModelIndex& index, int dx, int dy) const; // invalid at the border
    QModelIndex edge(const QModelIndex& index, int dx, int dy) const;
    QModelIndex figureInRow(int row, bool last) const;
    bool filled(const QModelIndex& index) const;

    FormView* m_view;
    QPersistentModelIndex m_extent; // the far corner of the selection, while keys or the mouse extend it
    int m_tabColumn = -1;           // where Tab began: Enter goes on below it
    bool m_moving = false;
};

} // namespace juesuan
