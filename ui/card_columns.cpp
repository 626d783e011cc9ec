// Places cards in columns.
#include "ui/card_columns.h"

#include <QFontMetrics>
#include <QResizeEvent>

#include <algorithm>

namespace juesuan {

namespace {

constexpr int cardGap = 12;
constexpr int columnInLines = 27; // a column is at least that many line heights wide

} // namespace

CardColumns::CardColumns(QWidget* parent) : QWidget(parent) {}

void CardColumns::setCards(const std::vector<QWidget*>& cards) {
    m_cards = cards;
    for (size_t i = 1; i < cards.size(); ++i)
        QWidget::setTabOrder(cards[i - 1], cards[i]);
    layOut();
}

void CardColumns::layOut() {
    const int least = fontMetrics().height() * columnInLines, room = contentsRect().width();
    m_columns = std::max(1, (room + cardGap) / (least + cardGap));
    m_columns = std::min(m_columns, std::max(1, int(m_cards.size())));
    const int column = (room - cardGap * (m_columns - 1)) / m_columns;
    std::vector<int> bottoms(size_t(m_columns), 0);
    for (QWidget* card : m_cards) {
        const auto lowest = std::min_element(bottoms.begin(), bottoms.end());
        const int x = int(lowest - bottoms.begin()) * (column + cardGap);
        const int height = card->heightForWidth(column);
        card->setGeometry(x, *lowest, column, height);
        *lowest += height + cardGap;
    }
    setMinimumHeight(*std::max_element(bottoms.begin(), bottoms.end()));
}

void CardColumns::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        layOut();
}

} // namespace juesuan
