// The table of a form.
#include "ui/form_view.h"

#include "ui/figure_editor.h"
#include "ui/form_columns.h"
#include "ui/form_delegate.h"
#include "ui/form_header_view.h"
#include "ui/frozen_columns.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace juesuan {

FormView::FormView(FormTableModel* model, QWidget* parent)
    : QTableView(parent), m_model(model), m_header(new FormHeaderView(model, this)),
      m_delegate(new FormDelegate(model, this)), m_columns(new FormColumns(this, m_header, m_delegate)), m_keys(this),
      m_clipboard(this) {
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
    m_frozen = new FrozenColumns(model, this);
    m_frozen->setSelectionModel(selectionModel());
    m_frozen->hide();
    connect(m_delegate, &FormDelegate::leave, this, [this](int dx, int dy) { m_keys.leave(dx, dy); });
    m_delegate->setEnterInAll([this](const QString& text) { return m_clipboard.enterInAll(text); });
    connectHeader(m_header);
    connectHeader(m_frozen->header());
    connect(m_model, &QAbstractItemModel::modelReset, this, &FormView::modelReset);
    connect(m_header, &QHeaderView::sectionResized, this, [this] {
        if (m_frozen->isVisible())
            m_frozen->follow();
    });
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, [this] { m_frozen->follow(); });
}

// A cell of the printed header stands for every column below it. QTableView's own slots, which know nothing of spans, were
// connected before and have run by then.
void FormView::connectHeader(FormHeaderView* header) {
    const auto select = [this](int first, int end) {
        selectColumns(first, end - first);
    };
    connect(header, &QHeaderView::sectionPressed, this, [this, header, select](int section) {
        const auto [first, count] = header->columnsUnder(section);
        setFocus();
        const auto& [begun, width] = m_pressedColumns;
        if (header->pressedWith() & Qt::ShiftModifier && width > 0)
            return select(qMin(begun, first), qMax(begun + width, first + count));
        m_pressedColumns = {first, count};
        select(first, first + count);
    });
    connect(header, &QHeaderView::sectionEntered, this, [this, header, select](int section) {
        const auto [first, count] = header->columnsUnder(section);
        select(qMin(m_pressedColumns.first, first), qMax(m_pressedColumns.first + m_pressedColumns.second, first + count));
    });
}

void FormView::modelReset() {
    const CellRef back = m_lastCell;
    m_wholeColumns = false;
    m_pressedColumns = {};
    m_columns->load();
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
    if (m_model->columnCount() == 0)
        return 0;
    m_columns->fit(room);
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

BodyArea FormView::selectedArea() const {
    const QItemSelection selection = selectionModel()->selection();
    const QItemSelectionRange* first = nullptr;
    for (const QItemSelectionRange& range : selection)
        if (!first || range.topLeft() < first->topLeft())
            first = &range;
    if (!first)
        return {qMax(0, currentIndex().row()), qMax(0, currentIndex().column()), 1, 1};
    return {first->top(), first->left(), first->height(), first->width()};
}

void FormView::selectBody(const BodyArea& area) {
    const QModelIndex topLeft = m_model->index(area.row, area.column);
    const QModelIndex bottomRight = m_model->index(area.row + area.rows - 1, area.column + area.columns - 1);
    if (!topLeft.isValid() || !bottomRight.isValid())
        return;
    const QItemSelection selection(topLeft, bottomRight);
    if (!selection.contains(currentIndex()))
        selectionModel()->setCurrentIndex(topLeft, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void FormView::selectColumns(int first, int count) {
    const int top = qMax(0, rowAt(0));
    int row = top; // the first figure in sight is where typing begins
    while (row < m_model->rowCount() && !isFigure(row, first))
        ++row;
    if (row == m_model->rowCount())
        row = top;
    selectionModel()->setCurrentIndex(m_model->index(row, first), QItemSelectionModel::NoUpdate);
    selectBody({0, first, m_model->rowCount(), count});
    m_wholeColumns = true;
}

void FormView::selectAll() {
    QTableView::selectAll();
    m_wholeColumns = true;
}

BodyArea FormView::laneRows(int firstRow, int lastRow, int column) const {
    int first = 0; // the two sides of a table have nothing to do with each other's rows
    if (m_model->layout().form)
        for (const BlockDefinition& block : m_model->layout().form->blocks) {
            const int width = int(block.columns.size());
            if (column < first + width)
                return {qMin(firstRow, lastRow), first, qAbs(lastRow - firstRow) + 1, width};
            first += width;
        }
    return {qMin(firstRow, lastRow), 0, qAbs(lastRow - firstRow) + 1, m_model->columnCount()};
}

void FormView::pressLabel(const QModelIndex& label, Qt::KeyboardModifiers modifiers) {
    const QModelIndex at = m_keys.owner(label);
    const BodyArea row = laneRows(at.row(), at.row(), at.column());
    setFocus();
    if (modifiers & Qt::ShiftModifier) {
        selectBody(laneRows(currentIndex().row(), at.row(), at.column()));
    } else if (modifiers & Qt::ControlModifier) {
        selectionModel()->setCurrentIndex(at, QItemSelectionModel::NoUpdate);
        selectionModel()->select(QItemSelection(m_model->index(row.row, row.column), m_model->index(row.row, row.column + row.columns - 1)),
                                 QItemSelectionModel::Select);
    } else {
        const BodyArea now = selectedArea();
        const bool chosen = currentIndex() == at && now.row == row.row && now.rows == 1 && now.column == row.column && now.columns == row.columns;
        selectionModel()->setCurrentIndex(at, QItemSelectionModel::ClearAndSelect);
        if (!chosen)
            selectBody(row);
    }
    m_pressedLabel = at;
    m_drag = Drag::Labels;
}

void FormView::dragLabel(const QModelIndex& label) {
    if (label.isValid() && m_pressedLabel.isValid() && label.row() != m_pressedLabel.row())
        selectBody(laneRows(m_pressedLabel.row(), label.row(), m_pressedLabel.column()));
}

void FormView::mousePressEvent(QMouseEvent* event) {
    m_drag = Drag::None;
    const QModelIndex at = m_keys.owner(indexAt(event->position().toPoint()));
    if (event->button() != Qt::LeftButton || !at.isValid())
        return QTableView::mousePressEvent(event);
    if (!isFigure(at.row(), at.column()))
        return pressLabel(at, event->modifiers());
    m_drag = Drag::Cells;
    if (event->modifiers() & Qt::ShiftModifier)
        return m_keys.extendTo(at); // from the current cell, which stays
    QTableView::mousePressEvent(event);
}

void FormView::mouseMoveEvent(QMouseEvent* event) {
    if (!(event->buttons() & Qt::LeftButton) || m_drag == Drag::None || event->modifiers() & Qt::ControlModifier)
        return QTableView::mouseMoveEvent(event);
    // Beyond the border: the next row or column, which scrolls it into sight.
    const QPoint pointer = event->position().toPoint();
    const QRect room = viewport()->rect();
    QModelIndex at = indexAt({qBound(0, pointer.x(), room.right()), qBound(0, pointer.y(), room.bottom())});
    if (!at.isValid())
        return;
    const int row = at.row() + (pointer.y() > room.bottom()) - (pointer.y() < 0);
    const int column = at.column() + (pointer.x() > room.right()) - (pointer.x() < 0);
    at = m_model->index(qBound(0, row, m_model->rowCount() - 1), qBound(0, column, m_model->columnCount() - 1));
    if (m_drag == Drag::Labels)
        dragLabel(at);
    else
        m_keys.extendTo(m_keys.owner(at));
}

void FormView::mouseReleaseEvent(QMouseEvent* event) {
    m_drag = Drag::None;
    QTableView::mouseReleaseEvent(event);
}

void FormView::wheelEvent(QWheelEvent* event) {
    if (!(event->modifiers() & Qt::ControlModifier))
        return QTableView::wheelEvent(event);
    if (event->angleDelta().y() != 0)
        Q_EMIT zoomWanted(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

// Tab is the table's own key; F6 leaves the table.
bool FormView::focusNextPrevChild(bool) { return false; }

void FormView::keyPressEvent(QKeyEvent* event) {
    if (state() == EditingState)
        return QTableView::keyPressEvent(event);
    if (event->matches(QKeySequence::Copy))
        return copySelection();
    if (event->matches(QKeySequence::Cut))
        return cutSelection();
    if (event->matches(QKeySequence::Paste))
        return paste();
    if (m_keys.press(event))
        return;
    switch (event->key()) {
    case Qt::Key_Delete: return clearSelectedCells();
    case Qt::Key_Backspace: // empties the cell and goes on typing in it
        if (edit(currentIndex(), EditKeyPressed, event))
            if (auto* editor = qobject_cast<FigureEditor*>(indexWidget(currentIndex())))
                editor->clear();
        return;
    default: QTableView::keyPressEvent(event);
    }
}

void FormView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    if (m_frozen)
        m_frozen->follow();
}

// Only the current cell looks different with the focus. The base class paints the whole table anew, and the focus changes
// twice for every figure that is typed.
void FormView::focusInEvent(QFocusEvent* event) {
    if (!currentIndex().isValid())
        return QTableView::focusInEvent(event);
    QAbstractScrollArea::focusInEvent(event);
    setAttribute(Qt::WA_InputMethodEnabled, currentIndex().flags() & Qt::ItemIsEditable);
    update(currentIndex());
}

void FormView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    update(currentIndex());
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
    m_keys.currentMoved();
    m_lastCell = currentCell();
    Q_EMIT currentCellChanged(m_lastCell);
}

void FormView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QTableView::selectionChanged(selected, deselected);
    m_wholeColumns = false;
    Q_EMIT selectionSumChanged();
}

void FormView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_room > 0)
        fitColumns(m_room);
}

} // namespace juesuan
