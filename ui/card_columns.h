// Cards in columns of equal width: each goes where there is most room, so that tall and low ones leave no holes.
#pragma once

#include <QWidget>

#include <vector>

namespace juesuan {

class CardColumns : public QWidget {
    Q_OBJECT
public:
    explicit CardColumns(QWidget* parent = nullptr);

    // In reading and tab order. Cards keep their parent; they give their height by heightForWidth().
    void setCards(const std::vector<QWidget*>& cards);
    // Places the cards anew within the margins, e.g. after one has another height.
    void layOut();
    int columns() const { return m_columns; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    std::vector<QWidget*> m_cards;
    int m_columns = 1;
};

} // namespace juesuan
