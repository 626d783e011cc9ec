// Draws hits.
#include "ui/hit_delegate.h"

#include "ui/theme.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace juesuan {

namespace {
constexpr int before = 16, after = 120; // characters round the stretch: what a line can show
}

QString HitDelegate::excerpt(const QString& text, int& start, int length) {
    const int from = start > before + 4 ? start - before : 0;
    QString out = text.mid(from, start - from + length + after);
    out.replace(QChar(u'\n'), QChar(u' '));
    start -= from;
    if (from > 0) {
        out.prepend(QChar(u'…'));
        ++start;
    }
    return out;
}

void HitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const {
    const int length = index.data(LengthRole).toInt();
    if (length <= 0)
        return QStyledItemDelegate::paint(painter, given, index);
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    const QRect box = style->subElementRect(QStyle::SE_ItemViewItemText, &option, option.widget).adjusted(2, 0, -2, 0);
    const QString text = option.text;
    option.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    const bool selected = option.state & QStyle::State_Selected;
    QTextLayout layout(text, option.font);
    QTextLayout::FormatRange found;
    found.start = index.data(StartRole).toInt();
    found.length = length;
    found.format.setFontWeight(QFont::Bold);
    if (!selected)
        found.format.setBackground(blend(markColor(CellMark::Warning, option.palette), option.palette.color(QPalette::Base), 35));
    layout.setFormats({found});
    layout.beginLayout();
    layout.createLine().setLineWidth(1e6); // one line; what does not fit is cut off by the clip
    layout.endLayout();
    painter->save();
    painter->setClipRect(box);
    painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    layout.draw(painter, QPointF(box.left(), box.center().y() - layout.boundingRect().height() / 2 + 1));
    painter->restore();
}

} // namespace juesuan
