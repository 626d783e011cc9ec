// The parts of the overview that are pressed: a key figure as a card, a line with a mark. Buttons for keyboard and readers.
#pragma once

#include <QAbstractButton>

namespace juesuan {

// One key figure: label, amount, last year's and the change.
class FigureTile : public QAbstractButton {
    Q_OBJECT
public:
    explicit FigureTile(QWidget* parent = nullptr);

    struct Words {
        QString label, amount, lastYear, change;
        bool known = true; // the amount is one; otherwise a word such as "blank", shown muted
        friend bool operator==(const Words&, const Words&) = default;
    };
    void setWords(const Words& words);
    const Words& words() const { return m_words; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QFont labelFont() const;
    QFont amountFont() const;
    Words m_words;
};

// The ground of a group of lines, framed as the tiles are.
class TilePanel : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent* event) override;
};

enum class TileMark { None, Done, Open, Error, Warning, Rounding, Note };

// One line with a mark in front, wrapped where it does not fit; `detail` muted below it.
class LineTile : public QAbstractButton {
    Q_OBJECT
public:
    explicit LineTile(QWidget* parent = nullptr);

    void setLine(TileMark mark, const QString& text, const QString& detail = {});
    TileMark mark() const { return m_mark; }
    const QString& line() const { return m_line; }
    const QString& detail() const { return m_detail; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override; // arrows go to the next line

private:
    QRect textArea(int width) const;
    void paintMark(QPainter& painter, const QRectF& box) const;

    TileMark m_mark = TileMark::None;
    QString m_line, m_detail;
};

} // namespace juesuan
