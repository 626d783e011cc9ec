// Paints a form's cells as printed, with corner marks, and edits its figures.
#pragma once

#include "ui/form_table_model.h"
#include "ui/text_measure.h"

#include <QStyledItemDelegate>

#include <functional>
#include <memory>

namespace juesuan {

class FigureEditor;

constexpr int cellPadX = 6; // left and right of a cell's text, in body and header

class FormDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    FormDelegate(FormTableModel* model, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    // Width and height that a cell's text needs; the height for the option's rectangle.
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    // Whether the next editor was begun by typing over the cell.
    void setOverwriting(bool on) { m_overwriting = on; }
    // Ctrl+Enter: the text goes into every selected cell.
    using EnterInAll = std::function<Result<void>(const QString& text)>;
    void setEnterInAll(EnterInAll enter) { m_enterInAll = std::move(enter); }

Q_SIGNALS:
    // After an entry was taken: where to go on, as dx, dy in figure cells.
    void leave(int dx, int dy) const;

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    bool commit(FigureEditor* editor, const QModelIndex& index) const;
    bool keyPressed(FigureEditor* editor, class QKeyEvent* event);
    TextMeasure& measureOf(const QFont& base, bool total) const;
    void commitInAll(FigureEditor* editor);
    QRect textRect(const QRect& cell, const QModelIndex& index) const;

    FormTableModel* m_model;
    bool m_overwriting = false;
    EnterInAll m_enterInAll;
    mutable QPersistentModelIndex m_edited;
    mutable std::unique_ptr<TextMeasure> m_plain, m_bold; // of the font that was last asked for
    mutable QFont m_measured;
};

} // namespace juesuan
