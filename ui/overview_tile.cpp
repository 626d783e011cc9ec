// Paints the overview's buttons.
#include "ui/overview_tile.h"

#include "ui/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace juesuan {

namespace {

constexpr int tilePadding = 12;
constexpr int linePadding = 5;
constexpr qreal tileCorner = 5;
constexpr qreal amountScale = 1.55, tileLabelScale = 0.95;

// The ground of something that can be pressed: paper, a frame, a tint under the mouse, a ring with the focus.
void paintGround(QPainter& painter, const QAbstractButton& button, bool framed) {
    const QPalette& palette = button.palette();
    const QColor base = palette.color(QPalette::Base);
    const int tint = button.isDown() ? 18 : button.underMouse() ? 8 : 0;
    const QRectF box = QRectF(button.rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(framed || tint > 0 ? QBrush(blend(palette.color(QPalette::Highlight), base, tint)) : QBrush(Qt::NoBrush));
    painter.setPen(framed ? QPen(gridColor(palette), 1) : QPen(Qt::NoPen));
    painter.drawRoundedRect(box, tileCorner, tileCorner);
    if (button.hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette.color(QPalette::Highlight), 2));
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), tileCorner, tileCorner);
    }
}

QFont scaled(QFont font, qreal scale, bool bold) {
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setBold(bold);
    return font;
}

bool isReturn(const QKeyEvent* event) { return event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter; }

void setUpButton(QAbstractButton& button) {
    button.setFocusPolicy(Qt::StrongFocus);
    button.setCursor(Qt::PointingHandCursor);
    button.setAttribute(Qt::WA_Hover);
}

} // namespace

void TilePanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(palette().color(QPalette::Base));
    painter.setPen(QPen(gridColor(palette()), 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), tileCorner, tileCorner);
}

FigureTile::FigureTile(QWidget* parent) : QAbstractButton(parent) {
    setUpButton(*this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureTile::setWords(const Words& words) {
    if (words == m_words)
        return;
    m_words = words;
    QStringList spoken{words.label, words.amount, words.lastYear, words.change};
    spoken.removeAll(QString());
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    setToolTip(words.change.isEmpty() ? words.lastYear : words.lastYear + QChar(u'\n') + words.change);
    updateGeometry();
    update();
}

QFont FigureTile::labelFont() const { return scaled(font(), tileLabelScale, false); }
QFont FigureTile::amountFont() const { return scaled(font(), amountScale, true); }

QSize FigureTile::sizeHint() const {
    const int small = QFontMetrics(labelFont()).height();
    return {fontMetrics().height() * 11, 2 * tilePadding + 3 * small + QFontMetrics(amountFont()).height() + 8};
}

QSize FigureTile::minimumSizeHint() const { return {fontMetrics().height() * 7, sizeHint().height()}; }

void FigureTile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintGround(painter, *this, true);
    const QRect box = rect().adjusted(tilePadding, tilePadding, -tilePadding, -tilePadding);
    const QColor text = palette().color(QPalette::Text), muted = mutedColor(palette());
    int y = box.top();
    const auto line = [&](const QString& words, const QFont& face, const QColor& color, int after) {
        painter.setFont(face);
        painter.setPen(color);
        const int height = QFontMetrics(face).height();
        painter.drawText(QRect(box.left(), y, box.width(), height), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(face).elidedText(words, Qt::ElideRight, box.width()));
        y += height + after;
    };
    line(m_words.label, labelFont(), muted, 2);
    QFont large = amountFont();
    while (large.pointSizeF() > font().pointSizeF() && QFontMetrics(large).horizontalAdvance(m_words.amount) > box.width())
        large.setPointSizeF(large.pointSizeF() - 0.5); // a long amount is smaller, never cut
    const int lost = QFontMetrics(amountFont()).height() - QFontMetrics(large).height();
    line(m_words.amount, m_words.known ? large : scaled(font(), 1.2, false), m_words.known ? text : muted, 6 + (m_words.known ? lost : 0));
    line(m_words.lastYear, labelFont(), muted, 0);
    line(m_words.change, labelFont(), text, 0);
}

void FigureTile::keyPressEvent(QKeyEvent* event) {
    if (isReturn(event))
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void FigureTile::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

LineTile::LineTile(QWidget* parent) : QAbstractButton(parent) {
    setUpButton(*this);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LineTile::setLine(TileMark mark, const QString& text, const QString& detail) {
    m_mark = mark;
    m_detail = detail;
    m_line = text;
    setAccessibleName(detail.isEmpty() ? text : text + QStringLiteral(", ") + detail);
    updateGeometry();
    update();
}

QRect LineTile::textArea(int width) const {
    const int left = linePadding + fontMetrics().height() + 8;
    return {left, linePadding, qMax(10, width - left - linePadding), 10'000};
}

int LineTile::heightForWidth(int width) const {
    const auto high = [&](const QString& words) {
        return words.isEmpty() ? 0 : fontMetrics().boundingRect(textArea(width), Qt::TextWordWrap, words).height();
    };
    return 2 * linePadding + high(m_line) + high(m_detail);
}

QSize LineTile::sizeHint() const { return {fontMetrics().height() * 16, heightForWidth(fontMetrics().height() * 16)}; }
QSize LineTile::minimumSizeHint() const { return {fontMetrics().height() * 9, fontMetrics().height() + 2 * linePadding}; }

void LineTile::paintMark(QPainter& painter, const QRectF& box) const {
    const auto color = [&] {
        switch (m_mark) {
        case TileMark::Done: return goodColor(palette());
        case TileMark::Error: return markColor(CellMark::Error, palette());
        case TileMark::Warning: return markColor(CellMark::Warning, palette());
        case TileMark::Rounding: return markColor(CellMark::Rounding, palette());
        case TileMark::Note: return markColor(CellMark::Info, palette());
        case TileMark::Open:
        case TileMark::None: break;
        }
        return mutedColor(palette());
    }();
    const auto at = [&](qreal x, qreal y) { return QPointF(box.left() + x * box.width(), box.top() + y * box.height()); };
    painter.setPen(QPen(color, 1.5));
    painter.setBrush(Qt::NoBrush);
    if (m_mark == TileMark::Open || m_mark == TileMark::None) {
        if (m_mark == TileMark::Open)
            painter.drawEllipse(box);
        return;
    }
    painter.setBrush(color);
    painter.drawEllipse(box);
    QPainterPath sign;
    if (m_mark == TileMark::Done) {
        sign.moveTo(at(0.27, 0.52));
        sign.lineTo(at(0.44, 0.69));
        sign.lineTo(at(0.74, 0.34));
    } else if (m_mark == TileMark::Rounding) {
        sign.moveTo(at(0.26, 0.42));
        sign.lineTo(at(0.74, 0.42));
        sign.moveTo(at(0.26, 0.6));
        sign.lineTo(at(0.74, 0.6));
    } else {
        sign.moveTo(at(0.5, 0.22));
        sign.lineTo(at(0.5, 0.58));
        sign.moveTo(at(0.5, 0.76));
        sign.lineTo(at(0.5, 0.78));
    }
    painter.setPen(QPen(palette().color(QPalette::Base), 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(sign);
}

void LineTile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintGround(painter, *this, false);
    const qreal size = fontMetrics().height() * 0.86;
    paintMark(painter, QRectF(linePadding + 1, linePadding + (fontMetrics().height() - size) / 2, size, size));
    QRect area = textArea(width());
    painter.setFont(font());
    painter.setPen(m_mark == TileMark::Done ? mutedColor(palette()) : palette().color(QPalette::Text));
    QRect used;
    painter.drawText(area, Qt::TextWordWrap, m_line, &used);
    painter.setPen(mutedColor(palette()));
    area.setTop(used.bottom() + 1);
    painter.drawText(area, Qt::TextWordWrap, m_detail);
}

void LineTile::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down)
        focusNextChild();
    else if (event->key() == Qt::Key_Up)
        focusPreviousChild();
    else if (isReturn(event))
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace juesuan
