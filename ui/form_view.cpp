// The table of a form.
#include "ui/form_view.h"

#include "ui/clipboard_grid.h"
#include "ui/figure_editor.h"
#include "ui/form_delegate.h"
#include "ui/form_header_view.h"
#include "ui/frozen_columns.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace juesuan {

FormView::FormView(FormTableModel* model, QWidget* parent)
    : QTableView(parent), m_model(model), m_header(new FormHeaderView(model, this)),
      m_delegate(new FormDelegate(model, this)) {
    setHorizontalHeader(m_header);
    setItemDelegate(m_delegate);
    setModel(model);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(16);
    setFrameShape(QFrame::NoFrame);
    setCornerButtonEnabled(false);
    setShowGrid(false); // the delegate draws it
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(AnyKeyPressed | EditKeyPressed | DoubleClicked);
    setTabKeyNavigation(false); // Tab goes by figures, here
    m_frozen = new FrozenColumns(model, this);
    m_frozen->setSelectionModel(selectionModel());
    m_frozen->hide();
    connect(m_delegate, &FormDelegate::leave, this, &FormView::moveByFigure);
    connect(m_model, &QAbstractItemModel::modelReset, this, &FormView::modelReset);
    connect(m_header, &QHeaderView::sectionResized, this, [this] {
        if (m_frozen->isVisible())
            m_frozen->follow();
    });
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, [this] { m_frozen->follow(); });
}

void FormView::modelReset() {
    const CellRef back = m_lastCell;
    setSpans();
    if (m_room > 0)
        fitColumns(m_room);
    if (back.isValid())
        if (const QModelIndex at = m_model->indexOf(back); at.isValid())
            setCurrentIndex(at);
}

void FormView::setSpans() {
    clearSpans();
    for (int r = 0; r < m_model->rowCount(); ++r)
        for (int c = 0; c < m_model->columnCount(); ++c) {
            const LayoutCell& cell = m_model->layout().body[size_t(r)][size_t(c)];
            if (!cell.covered && (cell.rowSpan > 1 || cell.columnSpan > 1))
                setSpan(r, c, cell.rowSpan, cell.columnSpan);
        }
}

int FormView::fitColumns(int room) {
    m_room = room;
    const int columns = m_model->columnCount();
    if (columns == 0)
        return 0;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    std::vector<int> widths(static_cast<size_t>(columns), 0);
    std::vector<bool> words(static_cast<size_t>(columns), false); // may wrap
    const int leastFigure = fontMetrics().horizontalAdvance(QStringLiteral("00,000.00")) + 16;
    for (int c = 0; c < columns; ++c) {
        int& width = widths[size_t(c)];
        width = m_header->widthFor(c);
        for (int r = 0; r < m_model->rowCount(); ++r) {
            const LayoutCell& cell = m_model->layout().body[size_t(r)][size_t(c)];
            if (cell.kind == LayoutCell::Kind::Label || cell.kind == LayoutCell::Kind::Name)
                words[size_t(c)] = true;
            if (!cell.covered && cell.columnSpan == 1)
                width = qMax(width, m_delegate->sizeHint(option, m_model->index(r, c)).width());
            if (cell.kind == LayoutCell::Kind::Figure)
                width = qMax(width, leastFigure);
        }
    }
    int total = 0, wordy = 0;
    for (int c = 0; c < columns; ++c) {
        total += widths[size_t(c)];
        wordy += words[size_t(c)] ? widths[size_t(c)] : 0;
    }
    if (total > room && wordy > 0) { // words give way first: they can take two lines
        const int least = fontMetrics().height() * 8;
        for (int pass = 0; pass < 3 && total > room; ++pass) { // a column that can give no more leaves the rest to others
            const int over = total - room;
            for (int c = 0; c < columns; ++c)
                if (words[size_t(c)]) {
                    const int share = qMin(over * widths[size_t(c)] / wordy + 1, qMax(0, widths[size_t(c)] - least));
                    widths[size_t(c)] -= share;
                    total -= share;
                }
        }
    } else if (total < room) { // a printed form fills its sheet, but not at any price
        const int goal = qMin(room, total * 3 / 2);
        int used = 0;
        for (int& width : widths)
            used += width = width * goal / total;
        widths.back() += goal - used;
    }
    for (int c = 0; c < columns; ++c)
        setColumnWidth(c, widths[size_t(c)]);
    for (int r = 0; r < m_model->rowCount(); ++r) {
        int height = 0;
        for (int c = 0; c < columns; ++c) {
            const LayoutCell& cell = m_model->layout().body[size_t(r)][size_t(c)];
            const bool mayWrap = cell.kind == LayoutCell::Kind::Label || cell.kind == LayoutCell::Kind::Name;
            if (cell.covered || (!mayWrap && height > 0))
                continue; // one line is as high as another
            int width = 0;
            for (int i = 0; i < cell.columnSpan; ++i)
                width += widths[size_t(qMin(c + i, columns - 1))];
            option.rect.setWidth(cell.kind == LayoutCell::Kind::Figure ? 0 : width);
            height = qMax(height, m_delegate->sizeHint(option, m_model->index(r, c)).height());
        }
        setRowHeight(r, height);
    }
    m_header->refresh();
    m_frozen->refreshHeader();
    m_frozen->follow();
    return tableWidth();
}

int FormView::tableWidth() const { return m_header->length(); }
int FormView::tableHeight() const { return m_header->sizeHint().height() + verticalHeader()->length() + 2; }

bool FormView::isFigure(int row, int column) const {
    const LayoutCell* cell = m_model->cell(m_model->index(row, column));
    return cell && cell->kind == LayoutCell::Kind::Figure && !cell->covered;
}

void FormView::moveByFigure(int dx, int dy) {
    const QModelIndex from = currentIndex();
    int row = from.row(), column = from.column();
    if (dy != 0) {
        for (int r = row + dy; r >= 0 && r < m_model->rowCount(); r += dy)
            if (isFigure(r, column)) {
                setCurrentIndex(m_model->index(r, column));
                return;
            }
        return;
    }
    // Sideways through the row, then on to the next.
    const int cells = m_model->rowCount() * m_model->columnCount();
    for (int at = row * m_model->columnCount() + column + dx; at >= 0 && at < cells; at += dx)
        if (isFigure(at / m_model->columnCount(), at % m_model->columnCount())) {
            setCurrentIndex(m_model->index(at / m_model->columnCount(), at % m_model->columnCount()));
            return;
        }
}

void FormView::goTo(const CellRef& cell) {
    const QModelIndex at = m_model->indexOf(cell);
    if (!at.isValid())
        return;
    setCurrentIndex(at);
    scrollTo(at);
}

CellRef FormView::currentCell() const {
    const LayoutCell* cell = m_model->cell(currentIndex());
    return cell ? cell->ref : CellRef();
}

std::vector<CellRef> FormView::selectedFigures() const {
    QModelIndexList indexes = selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end());
    std::vector<CellRef> out;
    for (const QModelIndex& index : indexes)
        if (isFigure(index.row(), index.column()))
            out.push_back(m_model->cell(index)->ref);
    return out;
}

void FormView::copySelection() {
    const QModelIndexList indexes = selectionModel()->selectedIndexes();
    if (indexes.isEmpty())
        return;
    int top = INT_MAX, left = INT_MAX, bottom = 0, right = 0;
    for (const QModelIndex& index : indexes) {
        top = qMin(top, index.row());
        bottom = qMax(bottom, index.row());
        left = qMin(left, index.column());
        right = qMax(right, index.column());
    }
    TextGrid grid;
    for (int r = top; r <= bottom; ++r) {
        QStringList row;
        for (int c = left; c <= right; ++c) {
            const QModelIndex index = m_model->index(r, c);
            const bool taken = selectionModel()->isSelected(index);
            row << (taken ? index.data(FormTableModel::ExactTextRole).toString() : QString());
        }
        grid.push_back(row);
    }
    QApplication::clipboard()->setMimeData(mimeFromGrid(grid));
}

void FormView::paste() {
    ReportEditor* editor = m_model->editor();
    const QMimeData* mime = QApplication::clipboard()->mimeData();
    if (!editor || !editor->editable() || !mime || !mime->hasText())
        return;
    const TextGrid grid = gridFromText(mime->text());
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    if (grid.empty() || selected.isEmpty())
        return;
    std::vector<ReportEditor::Entry> entries;
    if (grid.size() == 1 && grid.front().size() == 1) { // one value fills the selection
        for (const CellRef& cell : selectedFigures())
            entries.push_back({cell, grid.front().front()});
    } else {
        const QModelIndex start = *std::min_element(selected.begin(), selected.end());
        for (size_t r = 0; r < grid.size(); ++r)
            for (qsizetype c = 0; c < grid[r].size(); ++c) {
                const int row = start.row() + int(r), column = start.column() + int(c);
                if (isFigure(row, column)) // labels and codes are not pasted over
                    entries.push_back({m_model->cell(m_model->index(row, column))->ref, grid[r][c]});
            }
    }
    if (const auto result = editor->paste(entries, m_model->unit()); !result)
        Q_EMIT problem(result.problem());
}

void FormView::clearSelectedCells() {
    ReportEditor* editor = m_model->editor();
    if (!editor || !editor->editable())
        return;
    if (const auto result = editor->clear(selectedFigures()); !result)
        Q_EMIT problem(result.problem());
}

void FormView::keyPressEvent(QKeyEvent* event) {
    if (state() == EditingState)
        return QTableView::keyPressEvent(event);
    if (event->matches(QKeySequence::Copy))
        return copySelection();
    if (event->matches(QKeySequence::Paste))
        return paste();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return moveByFigure(0, event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    case Qt::Key_Tab: return moveByFigure(1, 0);
    case Qt::Key_Backtab: return moveByFigure(-1, 0);
    case Qt::Key_Delete:
    case Qt::Key_Backspace: return clearSelectedCells();
    default: QTableView::keyPressEvent(event);
    }
}

void FormView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    if (m_frozen)
        m_frozen->follow();
}

void FormView::scrollTo(const QModelIndex& index, ScrollHint hint) {
    const int frozen = m_model->layout().frozenColumns;
    if (m_frozen && m_frozen->isVisible() && index.column() < frozen) { // always in sight: only the row matters
        QTableView::scrollTo(m_model->index(index.row(), columnAt(m_frozen->frozenWidth() + 1)), hint);
        return;
    }
    QTableView::scrollTo(index, hint);
    if (!m_frozen || !m_frozen->isVisible())
        return;
    const int hidden = m_frozen->frozenWidth() - visualRect(index).left();
    if (hidden > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden);
}

bool FormView::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) {
    const bool wanted = (trigger == AnyKeyPressed || trigger == EditKeyPressed || trigger == DoubleClicked) && editTriggers() & trigger;
    if (wanted && index.data(FormTableModel::ComputedRole).toInt() == int(ReportSession::Computed::Yes) && m_model->editor()->editable()) {
        const auto* key = trigger == AnyKeyPressed ? static_cast<QKeyEvent*>(event) : nullptr;
        if (!key || (!key->text().isEmpty() && key->text().front().isPrint()))
            Q_EMIT computedCellEdited(m_model->cell(index)->ref, key ? key->text() : QString());
        return false;
    }
    m_delegate->setOverwriting(trigger == AnyKeyPressed);
    return QTableView::edit(index, trigger, event);
}

bool FormView::editingRefused() const {
    const auto* editor = viewport()->findChild<FigureEditor*>();
    return editor && editor->isVisible() && editor->refused();
}

void FormView::closeEditor(QWidget* widget, QAbstractItemDelegate::EndEditHint hint) {
    auto* editor = qobject_cast<FigureEditor*>(widget);
    if (editor && editor->refused() && hint != QAbstractItemDelegate::RevertModelCache) {
        // Nothing typed is lost: back to the cell it stands in.
        const QPersistentModelIndex at = indexAt(editor->geometry().center());
        QTimer::singleShot(0, this, [this, at, widget = QPointer<QWidget>(widget)] {
            if (!widget)
                return;
            if (at.isValid() && currentIndex() != at)
                selectionModel()->setCurrentIndex(at, QItemSelectionModel::ClearAndSelect);
            widget->setFocus();
        });
        return;
    }
    QTableView::closeEditor(widget, hint);
}

void FormView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    m_lastCell = currentCell();
    Q_EMIT currentCellChanged(m_lastCell);
}

void FormView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionSumChanged();
}

void FormView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_room > 0)
        fitColumns(m_room);
}

} // namespace juesuan
