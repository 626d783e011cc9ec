// Cells with words: wrapped, with a finding's corner mark, edited in place. For the tables of the written parts.
#pragma once

#include <QAbstractItemView>
#include <QStyledItemDelegate>

namespace juesuan {

// Roles that models of written parts give besides Qt's.
enum WrittenRole {
    MarkRole = Qt::UserRole + 60, // int of CellMark
    LongTextRole,                 // bool: edited in several lines
    MutedRole,                    // bool: computed, not of the report
};

class MarkedDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    // Enter closes an editor of several lines too; Shift+Enter and Alt+Enter (Excel) break the line.
    bool eventFilter(QObject* editor, QEvent* event) override;
};

// A view in which Enter goes down after an entry, as in the tables.
template <typename View> class EnterGoesDown : public View {
public:
    using View::View;

protected:
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override {
        View::closeEditor(editor, hint);
        if (hint != QAbstractItemDelegate::SubmitModelCache || !this->currentIndex().isValid())
            return;
        const QModelIndex down = this->moveCursor(QAbstractItemView::MoveDown, Qt::NoModifier);
        if (down.isValid())
            this->setCurrentIndex(down.siblingAtColumn(this->currentIndex().column()));
    }
};

} // namespace juesuan
