// Paints the printed header of a form.
#include "ui/form_header_view.h"

#include "ui/form_delegate.h"
#include "ui/theme.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>

namespace juesuan {

namespace {

constexpr int padY = 3;
constexpr int wrapFlags = Qt::AlignCenter | Qt::TextWordWrap;

// The room narrowed so that wrapped words come in lines of about the same length, as a typesetter breaks them.
QRect balanced(const QRect& room, const QString& text, const QFontMetrics& metrics) {
    const int height = metrics.boundingRect(QRect(0, 0, room.width(), 1000), wrapFlags, text).height();
    const int lines = qMax(1, height / metrics.height());
    const int narrow = metrics.horizontalAdvance(text) / lines + metrics.height();
    if (lines == 1 || narrow >= room.width())
        return room;
    if (metrics.boundingRect(QRect(0, 0, narrow, 1000), wrapFlags, text).height() > height)
        return room;
    return {room.left() + (room.width() - narrow) / 2, room.top(), narrow, room.height()};
}

bool isNumberLine(const std::vector<LayoutCell>& line) {
    for (const LayoutCell& cell : line) {
        bool number = false;
        cell.text.toInt(&number);
        if (!cell.text.isEmpty() && !number && cell.text != QStringLiteral("栏次"))
            return false;
    }
    return true;
}

} // namespace

FormHeaderView::FormHeaderView(const FormTableModel* model, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), m_model(model) {
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Interactive);
    setMinimumSectionSize(36);
    connect(this, &QHeaderView::sectionResized, this, [this] {
        m_stale = true;
        viewport()->update(); // spans begin left of the section that moved
    });
}

void FormHeaderView::refresh() {
    m_stale = true;
    measure();
    updateGeometry();
    Q_EMIT geometriesChanged();
    viewport()->update();
}

void FormHeaderView::changeEvent(QEvent* event) {
    QHeaderView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        refresh();
}

int FormHeaderView::widthFor(int column) const {
    const QFontMetrics metrics(font());
    int width = 0;
    for (const auto& line : m_model->layout().header) {
        if (column >= int(line.size()))
            continue;
        const LayoutCell& cell = line[size_t(column)];
        if (cell.covered || cell.columnSpan != 1 || cell.text.isEmpty())
            continue;
        const int lines = cell.text.size() > 8 ? 3 : cell.text.size() > 4 ? 2 : 1;
        const int perLine = (metrics.horizontalAdvance(cell.text) + lines - 1) / lines;
        width = qMax(width, perLine + (lines > 1 ? metrics.averageCharWidth() * 2 : 0) + 2 * cellPadX);
    }
    return width;
}

void FormHeaderView::measure() const {
    if (!m_stale)
        return;
    m_stale = false;
    if (m_leader) {
        m_leader->measure();
        m_tops = m_leader->m_tops;
        return;
    }
    const auto& header = m_model->layout().header;
    const QFontMetrics metrics(font());
    const int least = metrics.height() + 2 * padY + 2;
    std::vector<int> heights(header.size(), least);
    for (const bool spanning : {false, true}) // cells of one line first, then those that reach over several
        for (size_t line = 0; line < header.size(); ++line)
            for (size_t column = 0; column < header[line].size(); ++column) {
                const LayoutCell& cell = header[line][column];
                if (cell.covered || cell.text.isEmpty() || (cell.rowSpan > 1) != spanning)
                    continue;
                int width = -2 * cellPadX;
                for (int i = 0; i < cell.columnSpan && int(column) + i < count(); ++i)
                    width += sectionSize(int(column) + i);
                const QRect box = metrics.boundingRect(QRect(0, 0, qMax(width, 12), 1000), wrapFlags, cell.text);
                int have = 0;
                for (size_t i = line; i < line + size_t(cell.rowSpan) && i < heights.size(); ++i)
                    have += heights[i];
                const size_t last = qMin(line + size_t(cell.rowSpan), heights.size()) - 1;
                heights[last] += qMax(0, box.height() + 2 * padY - have);
            }
    m_tops.assign(1, 0);
    for (const int height : heights)
        m_tops.push_back(m_tops.back() + height);
}

QSize FormHeaderView::sizeHint() const {
    measure();
    return {QHeaderView::sizeHint().width(), qMax(1, m_tops.back() + 1)};
}

QRect FormHeaderView::rectOf(int line, int column, const LayoutCell& cell) const {
    int width = 0;
    for (int i = 0; i < cell.columnSpan && column + i < count(); ++i)
        width += sectionSize(column + i);
    const size_t end = qMin(size_t(line + cell.rowSpan), m_tops.size() - 1);
    return {sectionViewportPosition(column), m_tops[size_t(line)], width, m_tops[end] - m_tops[size_t(line)]};
}

std::pair<int, int> FormHeaderView::columnsUnder(int section) const {
    const auto& header = m_model->layout().header;
    for (size_t line = 0; line < header.size(); ++line) {
        if (line + 2 < m_tops.size() && m_pointer.y() >= m_tops[line + 1])
            continue;
        // The cell that covers this line and section may begin further up or left.
        for (int up = int(line); up >= 0; --up)
            for (int left = section; left >= 0; --left) {
                const LayoutCell& cell = header[size_t(up)][size_t(left)];
                if (!cell.covered && up + cell.rowSpan > int(line) && left + cell.columnSpan > section)
                    return {left, qMin(cell.columnSpan, count() - left)};
            }
        break;
    }
    return {section, 1};
}

void FormHeaderView::mousePressEvent(QMouseEvent* event) {
    m_pointer = event->position().toPoint();
    m_modifiers = event->modifiers();
    QHeaderView::mousePressEvent(event);
}

void FormHeaderView::mouseMoveEvent(QMouseEvent* event) {
    m_pointer = event->position().toPoint();
    QHeaderView::mouseMoveEvent(event);
}

void FormHeaderView::paintEvent(QPaintEvent* event) {
    measure();
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    const auto& header = m_model->layout().header;
    const QColor grid = gridColor(palette());
    for (size_t line = 0; line < header.size(); ++line) {
        const bool numbers = line > 0 && isNumberLine(header[line]);
        for (size_t column = 0; column < header[line].size() && int(column) < count(); ++column) {
            const LayoutCell& cell = header[line][column];
            if (cell.covered)
                continue;
            const QRect rect = rectOf(int(line), int(column), cell);
            if (rect.width() <= 0)
                continue;
            painter.fillRect(rect, headerColor(palette()));
            painter.setPen(grid);
            painter.drawLine(rect.topRight(), rect.bottomRight());
            painter.drawLine(rect.bottomLeft(), rect.bottomRight());
            if (line == 0)
                painter.drawLine(rect.topLeft(), rect.topRight());
            if (column == 0)
                painter.drawLine(rect.topLeft(), rect.bottomLeft());
            painter.setPen(numbers ? mutedColor(palette()) : palette().color(QPalette::Text));
            painter.drawText(balanced(rect.adjusted(cellPadX, 0, -cellPadX, 0), cell.text, QFontMetrics(font())), wrapFlags, cell.text);
        }
    }
}

} // namespace juesuan
