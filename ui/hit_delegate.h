// Draws one line of text with the stretch that was found made visible.
#pragma once

#include <QStyledItemDelegate>

namespace juesuan {

class HitDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    enum Role { StartRole = Qt::UserRole + 20, LengthRole }; // of the stretch in the item's text; no length: none

    // The text cut so that the stretch is in sight; `start` is moved along.
    static QString excerpt(const QString& text, int& start, int length);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace juesuan
