// Paints and edits the cells of a form.
#include "ui/form_delegate.h"

#include "session/messages.h"
#include "ui/figure_editor.h"
#include "ui/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

namespace juesuan {

namespace {

constexpr int cornerSize = 7;
constexpr int cellPadY = 3;

QFont fontOf(const QFont& base, const QModelIndex& index) {
    QFont font = base;
    if (index.data(FormTableModel::TotalRole).toBool())
        font.setBold(true);
    return font;
}

void paintCorner(QPainter* painter, const QRect& rect, const QColor& color) {
    const QPolygon corner({rect.topLeft(), rect.topLeft() + QPoint(cornerSize, 0), rect.topLeft() + QPoint(0, cornerSize)});
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawPolygon(corner);
}

} // namespace

FormDelegate::FormDelegate(FormTableModel* model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

QRect FormDelegate::textRect(const QRect& cell, const QModelIndex& index) const {
    const int indent = index.data(FormTableModel::IndentRole).toInt() * 14;
    return cell.adjusted(cellPadX + indent, 0, -cellPadX - 1, 0);
}

void FormDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QPalette& palette = option.palette;
    const bool selected = option.state & QStyle::State_Selected;
    const auto mark = CellMark(index.data(FormTableModel::MarkRole).toInt());
    const auto kind = LayoutCell::Kind(index.data(FormTableModel::KindRole).toInt());
    QColor background = palette.color(QPalette::Base);
    const auto computed = ReportSession::Computed(index.data(FormTableModel::ComputedRole).toInt());
    if (computed != ReportSession::Computed::No)
        background = blend(computedColor(palette), background, computed == ReportSession::Computed::Yes ? 9 : 4);
    if (mark == CellMark::Error || mark == CellMark::Warning)
        background = blend(markColor(mark, palette), background, 9);
    if (selected)
        background = blend(palette.color(QPalette::Highlight), background, isDark(palette) ? 38 : 22);
    painter->save();
    painter->fillRect(option.rect, background);
    painter->setFont(fontOf(option.font, index));
    painter->setPen(kind == LayoutCell::Kind::LineNumber ? mutedColor(palette) : palette.color(QPalette::Text));
    const QString text = index.data(Qt::DisplayRole).toString();
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    const QRect box = textRect(option.rect, index);
    if (kind == LayoutCell::Kind::Figure) {
        // A figure that does not fit must not look like a shorter one.
        const bool fits = painter->fontMetrics().horizontalAdvance(text) <= box.width();
        painter->drawText(box, int(alignment), fits ? text : QStringLiteral("###"));
    } else {
        painter->drawText(box, int(alignment) | Qt::TextWordWrap, text);
    }
    painter->setPen(gridColor(palette)); // our own: the style's is hardly visible in the dark
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
    if (index.column() == 0)
        painter->drawLine(option.rect.topLeft(), option.rect.bottomLeft());
    if (mark != CellMark::None)
        paintCorner(painter, option.rect, markColor(mark, palette));
    if (computed == ReportSession::Computed::Overridden) { // a hand-kept total: a dot at the foot of the cell
        painter->setPen(Qt::NoPen);
        painter->setBrush(computedColor(palette));
        painter->setRenderHint(QPainter::Antialiasing);
        painter->drawEllipse(QPointF(option.rect.left() + 5, option.rect.bottom() - 5), 2.5, 2.5);
        painter->setRenderHint(QPainter::Antialiasing, false);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(palette.color(QPalette::Highlight), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

TextMeasure& FormDelegate::measureOf(const QFont& base, bool total) const {
    if (!m_plain || m_measured != base) {
        m_measured = base;
        QFont bold = base;
        bold.setBold(true);
        m_plain = std::make_unique<TextMeasure>(base);
        m_bold = std::make_unique<TextMeasure>(bold);
    }
    return total ? *m_bold : *m_plain;
}

QSize FormDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const LayoutCell* cell = m_model->cell(index);
    if (!cell)
        return {};
    TextMeasure& measure = measureOf(option.font, cell->total);
    const QString text = m_model->text(*cell);
    const int indent = cell->indent * 14;
    const int width = measure.width(text) + indent + 2 * cellPadX + 2;
    int height = measure.height();
    if (option.rect.width() > 0 && width > option.rect.width()) {
        const QRect box(0, 0, qMax(20, option.rect.width() - indent - 2 * cellPadX - 1), 1000);
        height = QFontMetrics(measure.font()).boundingRect(box, Qt::TextWordWrap, text).height();
    }
    return {width, height + 2 * cellPadY};
}

QWidget* FormDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    auto* editor = new FigureEditor(parent);
    editor->setFont(fontOf(editor->font(), index));
    editor->overwriting = m_overwriting;
    m_edited = index;
    return editor;
}

void FormDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    static_cast<FigureEditor*>(editor)->fill(index.data(Qt::EditRole).toString());
}

void FormDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const {
    editor->setGeometry(option.rect.adjusted(1, 1, -1, -1));
}

void FormDelegate::setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& index) const {
    commit(static_cast<FigureEditor*>(editor), index);
}

bool FormDelegate::commit(FigureEditor* editor, const QModelIndex& index) const {
    if (!editor->changed())
        return true;
    const auto result = m_model->enter(index, editor->text());
    if (!result) {
        editor->refuse(sentenceFor(result.problem()));
        return false;
    }
    editor->settle();
    return true;
}

void FormDelegate::commitInAll(FigureEditor* editor) {
    if (const auto done = m_enterInAll(editor->text()); !done)
        return editor->refuse(sentenceFor(done.problem()));
    editor->settle();
    editor->closing = true;
    Q_EMIT closeEditor(editor, NoHint);
}

bool FormDelegate::keyPressed(FigureEditor* editor, QKeyEvent* event) {
    int dx = 0, dy = 0;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() & Qt::ControlModifier && m_enterInAll)
        return commitInAll(editor), true;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: dy = event->modifiers() & Qt::ShiftModifier ? -1 : 1; break;
    case Qt::Key_Tab: dx = 1; break;
    case Qt::Key_Backtab: dx = -1; break;
    case Qt::Key_Up: dy = -1; break;
    case Qt::Key_Down: dy = 1; break;
    case Qt::Key_Left: dx = editor->overwriting ? -1 : 0; break;
    case Qt::Key_Right: dx = editor->overwriting ? 1 : 0; break;
    case Qt::Key_F2: editor->overwriting = !editor->overwriting; return true;
    case Qt::Key_Escape:
        editor->settle();
        editor->closing = true;
        Q_EMIT closeEditor(editor, RevertModelCache);
        return true;
    default: break;
    }
    if (dx == 0 && dy == 0)
        return false;
    if (commit(editor, m_edited)) {
        editor->closing = true;
        Q_EMIT closeEditor(editor, NoHint);
        Q_EMIT leave(dx, dy);
    }
    return true;
}

bool FormDelegate::eventFilter(QObject* object, QEvent* event) {
    auto* editor = qobject_cast<FigureEditor*>(object);
    if (!editor)
        return QStyledItemDelegate::eventFilter(object, event);
    if (event->type() == QEvent::KeyPress)
        return keyPressed(editor, static_cast<QKeyEvent*>(event));
    if (event->type() == QEvent::FocusOut) {
        // To another program or a menu and back: the editor waits.
        if (editor->closing || !QApplication::activeWindow() || static_cast<QFocusEvent*>(event)->reason() == Qt::PopupFocusReason)
            return false;
        if (!commit(editor, m_edited)) {
            QTimer::singleShot(0, editor, [editor] { editor->setFocus(); });
            return false;
        }
        editor->closing = true;
        Q_EMIT closeEditor(editor, NoHint);
        return false;
    }
    return event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape
               ? (event->accept(), true)
               : false;
}

} // namespace juesuan
