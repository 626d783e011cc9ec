// The line edit in a cell.
#include "ui/figure_editor.h"

#include "ui/theme.h"

#include <QAccessible>

namespace juesuan {

FigureEditor::FigureEditor(QWidget* parent) : QLineEdit(parent) {
    setFrame(false);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setAutoFillBackground(true);
    setAccessibleName(tr("Amount"));
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_refused = false;
        if (m_bubble)
            m_bubble->hide();
    });
}

void FigureEditor::fill(const QString& text) {
    if (m_filled)
        return;
    m_filled = true;
    m_initial = text;
    setText(text);
}

void FigureEditor::settle() {
    m_initial = text();
    m_refused = false;
    if (m_bubble)
        m_bubble->hide();
}

QString FigureEditor::refusal() const { return m_refused && m_bubble ? m_bubble->text() : QString(); }

void FigureEditor::refuse(const QString& why) {
    m_refused = true;
    if (!m_bubble) {
        m_bubble = new QLabel(parentWidget());
        m_bubble->setWordWrap(true);
        m_bubble->setTextFormat(Qt::PlainText);
        m_bubble->setMargin(6);
        m_bubble->setAutoFillBackground(true);
        m_bubble->setFrameShape(QFrame::Box);
        QPalette colors = palette();
        colors.setColor(QPalette::Window, colors.color(QPalette::ToolTipBase));
        colors.setColor(QPalette::WindowText, markColor(CellMark::Error, palette()));
        m_bubble->setPalette(colors);
        connect(this, &QObject::destroyed, m_bubble, &QObject::deleteLater);
    }
    m_bubble->setText(why);
    placeBubble();
    m_bubble->show();
    m_bubble->raise();
    setAccessibleDescription(why);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void FigureEditor::placeBubble() {
    const QRect room = parentWidget()->rect();
    const int width = qMin(qMax(240, fontMetrics().height() * 18), room.width());
    m_bubble->setFixedWidth(width);
    m_bubble->setFixedHeight(m_bubble->heightForWidth(width));
    QPoint at(geometry().right() - width + 1, geometry().bottom() + 2);
    if (at.y() + m_bubble->height() > room.bottom())
        at.setY(geometry().top() - m_bubble->height() - 2);
    m_bubble->move(qBound(0, at.x(), qMax(0, room.width() - width)), qMax(0, at.y()));
}

void FigureEditor::hideEvent(QHideEvent* event) {
    if (m_bubble)
        m_bubble->hide();
    QLineEdit::hideEvent(event);
}

} // namespace juesuan
