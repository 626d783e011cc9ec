// Excel's keys in a form's table.
#include "ui/form_keys.h"

#include "ui/form_view.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace juesuan {

bool FormKeys::press(QKeyEvent* event) {
    const bool shift = event->modifiers() & Qt::ShiftModifier, control = event->modifiers() & Qt::ControlModifier;
    if (event->modifiers() & Qt::AltModifier)
        return false;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: leave(0, shift ? -1 : 1); return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        if (control)
            return false;
        leave(event->key() == Qt::Key_Tab && !shift ? 1 : -1, 0);
        return true;
    case Qt::Key_Left: arrow(-1, 0, shift, control); return true;
    case Qt::Key_Right: arrow(1, 0, shift, control); return true;
    case Qt::Key_Up: arrow(0, -1, shift, control); return true;
    case Qt::Key_Down: arrow(0, 1, shift, control); return true;
    case Qt::Key_Home: home(shift, control); return true;
    case Qt::Key_End: end(shift, control); return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        const int direction = event->key() == Qt::Key_PageUp ? -1 : 1;
        if (control)
            Q_EMIT m_view->formStepWanted(direction); // Excel's next sheet
        else
            page(direction, shift);
        return true;
    }
    case Qt::Key_Space:
        if (!shift && !control)
            return false;
        space(shift, control);
        return true;
    default: return false;
    }
}

QModelIndex FormKeys::owner(const QModelIndex& index) const {
    const LayoutCell* cell = m_view->formModel()->cell(index);
    if (!cell || !cell->covered)
        return index;
    for (int row = index.row(); row >= 0; --row)
        for (int column = index.column(); column >= 0; --column) {
            const LayoutCell* at = m_view->formModel()->cell(index.siblingAtColumn(column).siblingAtRow(row));
            if (at && !at->covered && row + at->rowSpan > index.row() && column + at->columnSpan > index.column())
                return m_view->formModel()->index(row, column);
        }
    return index;
}

QModelIndex FormKeys::from(bool extend) const {
    return extend && m_extent.isValid() ? QModelIndex(m_extent) : m_view->currentIndex();
}

QModelIndex FormKeys::step(const QModelIndex& index, int dx, int dy) const {
    const QModelIndex at = owner(index);
    const LayoutCell* cell = m_view->formModel()->cell(at);
    if (!cell)
        return {};
    const int row = dy > 0 ? at.row() + cell->rowSpan : at.row() + dy;
    const int column = dx > 0 ? at.column() + cell->columnSpan : at.column() + dx;
    // Up and down keep to the column that one stands in, also out of a cell that spans several.
    const QModelIndex next = m_view->formModel()->index(row, dx == 0 ? index.column() : column);
    return next.isValid() ? owner(next) : QModelIndex();
}

bool FormKeys::filled(const QModelIndex& index) const { return !index.data(Qt::DisplayRole).toString().isEmpty(); }

// As Ctrl and an arrow do in Excel: along a filled block to its end, over a gap to the next filled cell, else to the border.
QModelIndex FormKeys::edge(const QModelIndex& index, int dx, int dy) const {
    QModelIndex at = owner(index);
    QModelIndex next = step(index, dx, dy);
    if (!next.isValid())
        return at;
    const bool inBlock = filled(at) && filled(next);
    while (next.isValid()) {
        if (inBlock && !filled(next))
            return at;
        at = next;
        if (!inBlock && filled(at))
            return at;
        next = step(dx == 0 ? at.siblingAtColumn(index.column()) : at, dx, dy);
    }
    return at;
}

void FormKeys::arrow(int dx, int dy, bool extend, bool toEdge) {
    const QModelIndex start = from(extend);
    go(toEdge ? edge(start, dx, dy) : step(start, dx, dy), extend);
}

void FormKeys::page(int direction, bool extend) {
    const QModelIndex start = from(extend);
    const int height = m_view->viewport()->height();
    int row = start.row(), left = height - m_view->rowHeight(qMax(0, row));
    for (int next = row + direction; next >= 0 && next < m_view->formModel()->rowCount() && left >= 0; next += direction) {
        row = next;
        left -= m_view->rowHeight(next);
    }
    go(owner(start.siblingAtRow(row)), extend);
}

QModelIndex FormKeys::figureInRow(int row, bool last) const {
    const int columns = m_view->formModel()->columnCount();
    for (int i = 0; i < columns; ++i)
        if (const int column = last ? columns - 1 - i : i; m_view->isFigure(row, column))
            return m_view->formModel()->index(row, column);
    return {};
}

// The labels are like Excel's frozen columns: Home stops at the first figure, and goes on to the labels from there.
void FormKeys::home(bool extend, bool ofTable) {
    const QModelIndex start = from(extend);
    QModelIndex target = figureInRow(ofTable ? 0 : start.row(), false);
    for (int row = 1; ofTable && !target.isValid() && row < m_view->formModel()->rowCount(); ++row)
        target = figureInRow(row, false);
    if (!target.isValid() || (!ofTable && target == start))
        target = m_view->formModel()->index(start.row(), 0);
    go(target, extend);
}

void FormKeys::end(bool extend, bool ofTable) {
    const QModelIndex start = from(extend);
    int row = ofTable ? m_view->formModel()->rowCount() - 1 : start.row();
    QModelIndex target = figureInRow(row, true);
    while (ofTable && !target.isValid() && row > 0)
        target = figureInRow(--row, true);
    go(target.isValid() ? target : m_view->formModel()->index(start.row(), m_view->formModel()->columnCount() - 1), extend);
}

void FormKeys::space(bool row, bool column) {
    if (row && column)
        return m_view->selectAll();
    const BodyArea area = m_view->selectedArea();
    if (row)
        m_view->selectBody({area.row, 0, area.rows, m_view->formModel()->columnCount()});
    else
        m_view->selectColumns(area.column, area.columns);
}

void FormKeys::go(const QModelIndex& index, bool extend) {
    if (!index.isValid())
        return;
    if (extend)
        return extendTo(index);
    m_extent = QModelIndex();
    m_tabColumn = -1;
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

void FormKeys::extendTo(const QModelIndex& index) {
    const QModelIndex anchor = m_view->currentIndex();
    if (!anchor.isValid() || !index.isValid())
        return;
    m_extent = index;
    m_tabColumn = -1;
    int top = qMin(anchor.row(), index.row()), bottom = qMax(anchor.row(), index.row());
    int left = qMin(anchor.column(), index.column()), right = qMax(anchor.column(), index.column());
    for (bool grown = true; grown;) { // merged cells are taken whole
        grown = false;
        for (int row = top; row <= bottom; ++row)
            for (const int side : {left, right}) {
                const QModelIndex at = owner(m_view->formModel()->index(row, side));
                const LayoutCell* cell = m_view->formModel()->cell(at);
                if (!cell || (at.column() >= left && at.column() + cell->columnSpan - 1 <= right))
                    continue;
                left = qMin(left, at.column());
                right = qMax(right, at.column() + cell->columnSpan - 1);
                grown = true;
            }
    }
    m_view->selectionModel()->select(
        QItemSelection(m_view->formModel()->index(top, left), m_view->formModel()->index(bottom, right)),
        QItemSelectionModel::ClearAndSelect);
    m_view->scrollTo(index);
}

void FormKeys::leave(int dx, int dy) {
    if ((dx == 0 && dy == 0) || cycle(dx, dy))
        return;
    const int tabColumn = m_tabColumn >= 0 ? m_tabColumn : m_view->currentIndex().column();
    m_moving = true;
    if (dy != 0 && m_tabColumn >= 0) // Enter after some Tabs: on below where they began
        m_view->selectionModel()->setCurrentIndex(m_view->currentIndex().siblingAtColumn(m_tabColumn), QItemSelectionModel::ClearAndSelect);
    moveByFigure(dx, dy);
    m_moving = false;
    m_tabColumn = dx != 0 ? tabColumn : -1;
}

void FormKeys::currentMoved() {
    if (m_moving)
        return;
    m_extent = QModelIndex();
    m_tabColumn = -1;
}

// Within several selected cells Enter and Tab go round through their figures and leave the selection as it is.
bool FormKeys::cycle(int dx, int dy) {
    const QItemSelection selection = m_view->selectionModel()->selection();
    const QModelIndex current = m_view->currentIndex();
    if (!selection.contains(current) || (selection.size() == 1 && selection.front().width() * selection.front().height() == 1))
        return false;
    QModelIndexList figures;
    for (const QItemSelectionRange& range : selection)
        for (int row = range.top(); row <= range.bottom(); ++row)
            for (int column = range.left(); column <= range.right(); ++column)
                if (m_view->isFigure(row, column))
                    figures << m_view->formModel()->index(row, column);
    if (figures.size() < 2)
        return false;
    const auto before = [dy](const QModelIndex& a, const QModelIndex& b) {
        return dy != 0 ? std::pair(a.column(), a.row()) < std::pair(b.column(), b.row()) : a < b;
    };
    std::sort(figures.begin(), figures.end(), before);
    QModelIndex next;
    if (dx + dy > 0) {
        const auto at = std::upper_bound(figures.begin(), figures.end(), current, before);
        next = at == figures.end() ? figures.front() : *at;
    } else {
        const auto at = std::lower_bound(figures.begin(), figures.end(), current, before);
        next = at == figures.begin() ? figures.back() : *(at - 1);
    }
    m_moving = true;
    m_view->selectionModel()->setCurrentIndex(next, QItemSelectionModel::NoUpdate);
    m_moving = false;
    return true;
}

void FormKeys::moveByFigure(int dx, int dy) {
    const FormTableModel& model = *m_view->formModel();
    const QModelIndex start = m_view->currentIndex();
    const auto to = [&](int row, int column) {
        m_view->selectionModel()->setCurrentIndex(model.index(row, column), QItemSelectionModel::ClearAndSelect);
    };
    if (dy != 0) {
        for (int row = start.row() + dy; row >= 0 && row < model.rowCount(); row += dy)
            if (m_view->isFigure(row, start.column()))
                return to(row, start.column());
        return;
    }
    // Sideways through the row, then on to the next.
    const int columns = model.columnCount(), cells = model.rowCount() * columns;
    for (int at = start.row() * columns + start.column() + dx; at >= 0 && at < cells; at += dx)
        if (m_view->isFigure(at / columns, at % columns))
            return to(at / columns, at % columns);
}

} // namespace juesuan
