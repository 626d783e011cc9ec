// The left pane.
#include "ui/navigator.h"

#include "ui/navigator_model.h"
#include "ui/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace juesuan {

namespace {

// 表号 muted, then the title, then the badge at the right edge.
class NavigatorDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        option.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
        const bool selected = option.state & QStyle::State_Selected;
        const QPalette& palette = option.palette;
        const QColor text = palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
        painter->save();
        QFont font = option.font;
        font.setBold(index.data(NavigatorModel::GroupRole).toBool() && !index.parent().isValid());
        painter->setFont(font);
        QRect box = option.rect.adjusted(4, 0, -6, 0);
        if (const int badge = index.data(NavigatorModel::BadgeRole).toInt(); badge > 0)
            box.setRight(paintBadge(painter, box, badge, CellMark(index.data(NavigatorModel::BadgeMarkRole).toInt()), palette) - 4);
        if (const QString number = index.data(NavigatorModel::NumberRole).toString(); !number.isEmpty()) {
            painter->setPen(selected ? text : mutedColor(palette));
            painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter, number);
            const int wide = painter->fontMetrics().horizontalAdvance(number.size() > 3 ? number : QStringLiteral("S8"));
            box.setLeft(box.left() + wide + 6);
        }
        painter->setPen(text);
        const QString title = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, box.width());
        painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter, title);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return {60, QStyledItemDelegate::sizeHint(option, index).height() + 5};
    }

private:
    static int paintBadge(QPainter* painter, const QRect& box, int badge, CellMark mark, const QPalette& palette) {
        const QString text = QString::number(badge);
        const int height = painter->fontMetrics().height() - 1;
        const int width = qMax(height + 2, painter->fontMetrics().horizontalAdvance(text) + 10);
        const QRect pill(box.right() - width, box.center().y() - height / 2, width, height);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(markColor(mark, palette));
        painter->drawRoundedRect(pill, height / 2, height / 2);
        painter->setPen(palette.color(QPalette::Base));
        painter->drawText(pill, Qt::AlignCenter, text);
        return pill.left();
    }
};

} // namespace

Navigator::Navigator(NavigatorModel* model, QWidget* parent) : QTreeView(parent), m_model(model) {
    setModel(model);
    setItemDelegate(new NavigatorDelegate(this));
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(13);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setExpandsOnDoubleClick(true);
    setAccessibleName(tr("Book"));
    connect(model, &QAbstractItemModel::modelReset, this, &Navigator::openAsFits);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        const QVariant page = current.data(NavigatorModel::PageRole);
        if (!m_choosing && page.isValid() && !current.data(NavigatorModel::GroupRole).toBool())
            Q_EMIT pageChosen(page.value<PageId>());
    });
    // A year shows its overview when it is meant, not when the arrow keys only pass it.
    // The current page may stand for one below it (a subject): a click goes back to it.
    const auto open = [this](const QModelIndex& index) {
        if (const QVariant page = index.data(NavigatorModel::PageRole); page.isValid())
            Q_EMIT pageChosen(page.value<PageId>());
    };
    connect(this, &QTreeView::clicked, this, open);
    connect(this, &QTreeView::activated, this, open);
}

void Navigator::openAsFits() {
    // Units are open; a year is when it is the only one.
    for (int u = 0; u < m_model->rowCount(); ++u) {
        const QModelIndex unit = m_model->index(u, 0);
        setExpanded(unit, true);
        if (m_model->rowCount() == 1 && m_model->rowCount(unit) == 1)
            setExpanded(m_model->index(0, 0, unit), true);
    }
}

void Navigator::choose(const PageId& page) {
    const QModelIndex index = m_model->indexOf(page);
    if (!index.isValid() || currentIndex() == index)
        return;
    m_choosing = true;
    for (QModelIndex at = index.parent(); at.isValid(); at = at.parent())
        setExpanded(at, true);
    setCurrentIndex(index);
    m_choosing = false;
}

QSize Navigator::sizeHint() const { return {fontMetrics().height() * 17, 400}; }

void Navigator::changeEvent(QEvent* event) {
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Book"));
        m_model->retranslate();
    }
}

} // namespace juesuan
