// 说明: findings marked in the text, and the way to a place.
#include "ui/narrative_page.h"

#include "ui/theme.h"
#include "ui/written_findings.h"

#include <QTextBlock>

namespace juesuan {

QTextCursor NarrativePage::cursorAt(const TextPlace& place) const {
    const QTextBlock block = m_blocks.blockOf(place.item, place.paragraph);
    if (!block.isValid())
        return {};
    const int length = qMax(0, block.length() - 1); // without its end
    const int start = qBound(0, place.start, length);
    QTextCursor out(block);
    out.setPosition(block.position() + start);
    out.setPosition(block.position() + (place.length > 0 ? qMin(start + place.length, length) : length), QTextCursor::KeepAnchor);
    return out;
}

void NarrativePage::showPlace(const TextPlace& place, bool enter) {
    const QTextCursor cursor = cursorAt(place);
    if (place.part != TextPlace::Part::Narrative || cursor.isNull())
        return;
    m_text->setTextCursor(cursor);
    m_text->ensureCursorVisible();
    if (enter)
        m_text->setFocus();
}

void NarrativePage::refreshMarks() {
    QList<QTextEdit::ExtraSelection> marks;
    if (m_editor)
        for (const Finding* finding : findingsOfPart(m_editor->session(), TextPlace::Part::Narrative)) {
            const CellMark mark = markOfFindings(m_editor->session(), {finding});
            const QTextCursor cursor = cursorAt(finding->place);
            if (mark == CellMark::None || cursor.isNull())
                continue;
            QTextCharFormat look;
            look.setUnderlineStyle(QTextCharFormat::WaveUnderline);
            look.setUnderlineColor(markColor(mark, palette()));
            marks.append({cursor, look});
        }
    m_text->setExtraSelections(marks);
}

QString NarrativePage::findingTip(int position) const {
    std::vector<const Finding*> here;
    if (m_editor)
        for (const Finding* finding : findingsOfPart(m_editor->session(), TextPlace::Part::Narrative))
            if (const QTextCursor cursor = cursorAt(finding->place);
                !cursor.isNull() && cursor.selectionStart() <= position && position <= cursor.selectionEnd())
                here.push_back(finding);
    return here.empty() ? QString() : tipOfFindings(m_editor->session(), here);
}

} // namespace juesuan
