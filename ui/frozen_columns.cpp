// Keeps the frozen columns in step with the main view.
#include "ui/frozen_columns.h"

#include "ui/form_delegate.h"
#include "ui/form_header_view.h"
#include "ui/form_view.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

namespace juesuan {

FrozenColumns::FrozenColumns(FormTableModel* model, FormView* main)
    : QTableView(main), m_model(model), m_main(main), m_header(new FormHeaderView(model, this)) {
    setHorizontalHeader(m_header);
    m_header->setLeader(qobject_cast<FormHeaderView*>(main->horizontalHeader()));
    setModel(model);
    setItemDelegate(new FormDelegate(model, this)); // one of its own: editors report to every view of their delegate
    verticalHeader()->hide();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setShowGrid(false);
    setEditTriggers(NoEditTriggers);
    setCornerButtonEnabled(false);
    connect(main->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, main->verticalScrollBar(), &QScrollBar::setValue);
    connect(m_header, &QHeaderView::sectionResized, this, [this](int section, int, int size) {
        if (isVisible() && m_main->columnWidth(section) != size && section < m_model->layout().frozenColumns)
            m_main->setColumnWidth(section, size);
    });
}

int FrozenColumns::frozenWidth() const {
    int width = 0;
    for (int column = 0; column < m_model->layout().frozenColumns; ++column)
        width += m_main->columnWidth(column);
    return width;
}

void FrozenColumns::refreshHeader() { m_header->refresh(); }

void FrozenColumns::follow() {
    const int frozen = m_model->layout().frozenColumns;
    const bool needed = frozen > 0 && m_main->horizontalScrollBar()->maximum() > 0;
    setVisible(needed);
    if (!needed)
        return;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        setColumnHidden(column, column >= frozen);
        if (column < frozen)
            setColumnWidth(column, m_main->columnWidth(column));
    }
    clearSpans();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        setRowHeight(row, m_main->rowHeight(row));
        const LayoutCell& first = m_model->layout().body[size_t(row)].front();
        if (first.columnSpan > 1)
            setSpan(row, 0, 1, qMin(first.columnSpan, frozen));
    }
    m_header->refresh();
    m_header->setFixedHeight(m_main->horizontalHeader()->height());
    const QRect inside = m_main->viewport()->geometry();
    const int top = m_main->horizontalHeader()->geometry().top();
    setGeometry(inside.left(), top, frozenWidth(), inside.bottom() - top + 1);
    verticalScrollBar()->setValue(m_main->verticalScrollBar()->value());
    raise();
}

void FrozenColumns::mousePressEvent(QMouseEvent* event) {
    const QModelIndex at = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && at.isValid())
        m_main->pressLabel(at, event->modifiers());
    else
        QTableView::mousePressEvent(event);
}

void FrozenColumns::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton)
        m_main->dragLabel(indexAt(event->position().toPoint()));
}

void FrozenColumns::wheelEvent(QWheelEvent* event) {
    // Sideways too: the main view knows what to do.
    QCoreApplication::sendEvent(m_main->viewport(), event);
}

} // namespace juesuan
