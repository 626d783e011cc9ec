// Paints and edits cells with words.
#include "ui/marked_delegate.h"

#include "ui/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTreeView>

namespace juesuan {

namespace {

constexpr int wordPadX = 6, wordPadY = 4, markSize = 7;

int alignmentOf(const QModelIndex& index) {
    const QVariant given = index.data(Qt::TextAlignmentRole);
    return (given.isValid() ? given.toInt() : int(Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextWordWrap;
}

QFont wordFont(const QStyleOptionViewItem& option, const QModelIndex& index) {
    const QVariant font = index.data(Qt::FontRole);
    return font.isValid() ? font.value<QFont>().resolve(option.font) : option.font;
}

// The room that a cell has: views give none to sizeHint.
int roomOf(const QStyleOptionViewItem& option, const QModelIndex& index) {
    if (const auto* tree = qobject_cast<const QTreeView*>(option.widget)) {
        int depth = 1;
        for (QModelIndex at = index.parent(); at.isValid(); at = at.parent())
            ++depth;
        return tree->columnWidth(index.column()) - (index.column() == 0 ? depth * tree->indentation() : 0);
    }
    if (const auto* table = qobject_cast<const QTableView*>(option.widget))
        return table->columnWidth(index.column());
    return option.rect.width() > 0 ? option.rect.width() : option.widget ? option.widget->width() - 4 : 200;
}

} // namespace

void MarkedDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QPalette& palette = option.palette;
    const auto mark = CellMark(index.data(MarkRole).toInt());
    QColor ground = palette.color(QPalette::Base);
    if (const QVariant given = index.data(Qt::BackgroundRole); given.isValid())
        ground = given.value<QBrush>().color();
    if (mark == CellMark::Error || mark == CellMark::Warning)
        ground = blend(markColor(mark, palette), ground, 9);
    if (option.state & QStyle::State_Selected)
        ground = blend(palette.color(QPalette::Highlight), ground, isDark(palette) ? 38 : 22);
    painter->save();
    painter->fillRect(option.rect, ground);
    painter->setFont(wordFont(option, index));
    painter->setPen(index.data(MutedRole).toBool() ? mutedColor(palette) : palette.color(QPalette::Text));
    painter->drawText(option.rect.adjusted(wordPadX, wordPadY / 2, -wordPadX, -wordPadY / 2), alignmentOf(index), index.data().toString());
    painter->setPen(gridColor(palette));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
    if (mark != CellMark::None) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(markColor(mark, palette));
        const QPoint corner = option.rect.topLeft();
        painter->drawPolygon(QPolygon({corner, corner + QPoint(markSize, 0), corner + QPoint(0, markSize)}));
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(palette.color(QPalette::Highlight), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

QSize MarkedDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QFontMetrics metrics(wordFont(option, index));
    const QString text = index.data().toString();
    const QRect room(0, 0, qMax(30, roomOf(option, index) - 2 * wordPadX), 100'000);
    const int height = text.isEmpty() ? metrics.height() : metrics.boundingRect(room, Qt::TextWordWrap, text).height();
    return {metrics.horizontalAdvance(text) + 2 * wordPadX, qMax(metrics.height(), height) + 2 * wordPadY};
}

QWidget* MarkedDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    if (!index.data(LongTextRole).toBool()) {
        auto* line = new QLineEdit(parent);
        line->setFrame(false);
        line->setAlignment(Qt::Alignment(alignmentOf(index) & int(Qt::AlignHorizontal_Mask)));
        return line;
    }
    auto* text = new QPlainTextEdit(parent);
    text->setTabChangesFocus(true);
    return text;
}

void MarkedDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    const QString text = index.data(Qt::EditRole).toString();
    if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        line->setText(text);
        line->selectAll();
    } else if (auto* area = qobject_cast<QPlainTextEdit*>(editor)) {
        area->setPlainText(text);
        area->moveCursor(QTextCursor::End);
    }
}

void MarkedDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    if (const auto* line = qobject_cast<QLineEdit*>(editor))
        model->setData(index, line->text(), Qt::EditRole);
    else if (const auto* area = qobject_cast<QPlainTextEdit*>(editor))
        model->setData(index, area->toPlainText(), Qt::EditRole);
}

void MarkedDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const {
    QRect box = option.rect;
    if (qobject_cast<QPlainTextEdit*>(editor)) { // room for a further line
        box.setHeight(qMax(box.height() + option.fontMetrics.height(), option.fontMetrics.height() * 3 + 8));
        if (const QWidget* view = editor->parentWidget(); view && box.bottom() > view->rect().bottom())
            box.moveBottom(view->rect().bottom());
    }
    editor->setGeometry(box);
}

bool MarkedDelegate::eventFilter(QObject* object, QEvent* event) {
    auto* area = qobject_cast<QPlainTextEdit*>(object);
    if (area && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (key->modifiers() & (Qt::ShiftModifier | Qt::AltModifier)) {
                area->insertPlainText(QStringLiteral("\n"));
                return true;
            }
            Q_EMIT commitData(area);
            Q_EMIT closeEditor(area, SubmitModelCache);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

} // namespace juesuan
