// Paints what no document holds: hints in empty captions, the frame round the current insert.
#include "ui/narrative_text.h"

#include "ui/narrative_document.h"
#include "ui/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QMimeData>
#include <QPainter>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>

namespace juesuan {

NarrativeText::NarrativeText(const NarrativeDocument& document, QWidget* parent) : QTextEdit(parent), m_blocks(document) {
    connect(this, &QTextEdit::cursorPositionChanged, viewport(), qOverload<>(&QWidget::update)); // the frame moves with it
}

QPointF NarrativeText::offset() const { return {qreal(horizontalScrollBar()->value()), qreal(verticalScrollBar()->value())}; }

QPointF NarrativeText::toDocument(const QPoint& at) const { return at + offset(); }

void NarrativeText::insertFromMimeData(const QMimeData* source) {
    static const QRegularExpression ends(QStringLiteral("\\s*[\\r\\n\\x{2028}\\x{2029}]+\\s*"));
    textCursor().insertText(source->text().remove(ends));
}

void NarrativeText::paintEvent(QPaintEvent* event) {
    QTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.translate(-offset());
    const QRectF seen = QRectF(viewport()->rect()).translated(offset());
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(mutedColor(palette()));
    for (QTextBlock block = cursorForPosition({0, 0}).block(); block.isValid(); block = block.next()) {
        const QRectF area = document()->documentLayout()->blockBoundingRect(block);
        if (area.top() > seen.bottom())
            break;
        if (block.length() == 1)
            painter.drawText(area, Qt::AlignHCenter | Qt::AlignTop, m_blocks.captionHint(m_blocks.at(block)));
    }
    const NarrativePlace here = m_blocks.at(textCursor().block());
    if (!here.isInsert())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), hasFocus() ? 2 : 1));
    painter.drawRoundedRect(m_blocks.insertArea(here.section, here.paragraph).adjusted(-5, -2, 5, 2), 4, 4);
}

} // namespace juesuan
