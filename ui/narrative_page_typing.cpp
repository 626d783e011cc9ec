// 说明: typing in the text, figures under the mouse and under the fingers.
#include "ui/narrative_page.h"

#include "ui/words.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QTextBlock>
#include <QToolTip>

namespace juesuan {

NarrativePage::Place NarrativePage::placeAt(int position) const {
    return m_blocks.at(m_text->document()->findBlock(position));
}

const Paragraph* NarrativePage::paragraphAt(const Place& place) const {
    if (!m_editor || place.section < 0 || place.paragraph < 0)
        return nullptr;
    const auto& sections = m_editor->report().narrative.sections;
    if (place.section >= int(sections.size()) || place.paragraph >= int(sections[size_t(place.section)].paragraphs.size()))
        return nullptr;
    return &sections[size_t(place.section)].paragraphs[size_t(place.paragraph)];
}

const TextToken* NarrativePage::tokenAt(int position) const {
    const Place place = placeAt(position);
    const Paragraph* paragraph = place.role == Place::Role::Text ? paragraphAt(place) : nullptr;
    if (!paragraph)
        return nullptr;
    QTextCursor cursor(m_text->document());
    cursor.setPosition(position);
    cursor.movePosition(QTextCursor::NextCharacter);
    const int index = cursor.charFormat().intProperty(QTextFormat::UserProperty) - 1;
    return index >= 0 && index < int(paragraph->tokens.size()) ? &paragraph->tokens[size_t(index)] : nullptr;
}

QString NarrativePage::tip(int position) const {
    const TextToken* token = tokenAt(position);
    if (!token)
        return {};
    QStringList lines{cellsTip(token->quantities, m_editor->session().tokenCells(*token))};
    const auto now = m_editor->session().tokenText(*token);
    lines << (now ? tr("now: %1").arg(*now) : tr("its figure is no longer given"));
    return lines.join(QChar(u'\n'));
}

void NarrativePage::jump(int position) {
    const TextToken* token = tokenAt(position);
    if (!token)
        return;
    for (const SourceCell& source : m_editor->session().tokenCells(*token))
        if (!source.priorYear)
            return followCell(source);
}

bool NarrativePage::commit() {
    const Paragraph* before = paragraphAt(m_typing);
    if (!before) {
        m_typing = {};
        return true;
    }
    const QTextBlock block = m_blocks.blockOf(m_typing.section, m_typing.paragraph);
    Paragraph after = *before;
    after.text = block.text();
    after.tokens.clear();
    for (auto at = block.begin(); !at.atEnd(); ++at) {
        const QTextFragment fragment = at.fragment();
        const int index = fragment.charFormat().intProperty(QTextFormat::UserProperty) - 1;
        if (index < 0 || index >= int(before->tokens.size()))
            continue;
        TextToken token = before->tokens[size_t(index)];
        const auto was = QStringView(before->text).mid(token.start, token.length);
        // What was typed at its end took over its look, but is not of it.
        if (!fragment.text().startsWith(was) || (!after.tokens.empty() && after.tokens.back().quantities == token.quantities &&
                                                 after.tokens.back().kind == token.kind))
            continue;
        token.start = fragment.position() - block.position();
        after.tokens.push_back(std::move(token));
    }
    const Place typed = m_typing;
    m_typing = {};
    if (after == *before)
        return true;
    after.own = true;
    const auto done = m_editor->take(before->isInsert() ? setInsertCaption(m_editor->report(), typed.section, typed.paragraph, after.text)
                                                        : m_editor->session().setParagraph(typed.section, typed.paragraph, after));
    if (!done) {
        refreshText();
        Q_EMIT problem(done.problem());
    }
    return done.ok();
}

// Whether the selection, or what the key touches, may be changed: one paragraph, and figures only when they are let go.
bool NarrativePage::allowsTyping() {
    const QTextCursor cursor = m_text->textCursor();
    const int from = cursor.selectionStart();
    const int to = cursor.selectionEnd();
    const Place first = placeAt(from);
    const Place last = placeAt(to);
    if (!paragraphAt(first) || !first.isTyped() || !(first == last))
        return false;
    const QTextBlock block = m_text->document()->findBlock(from);
    for (auto at = block.begin(); !at.atEnd(); ++at) {
        const QTextFragment fragment = at.fragment();
        const int start = fragment.position();
        const int end = start + fragment.length();
        const bool touched = from == to ? start < from && from < end : start < to && from < end;
        if (!touched || fragment.charFormat().intProperty(QTextFormat::UserProperty) == 0)
            continue;
        if (!askUnbind(fragment.text()))
            return false;
        QTextCursor freed(m_text->document());
        freed.setPosition(start);
        freed.setPosition(end, QTextCursor::KeepAnchor);
        freed.setCharFormat({});
        return allowsTyping(); // the fragments are others now
    }
    return true;
}

bool NarrativePage::keyPressed(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        refreshText(); // what was typed is forgotten
        return true;
    }
    if (insertKey(event))
        return true;
    if (m_text->isReadOnly() || event->matches(QKeySequence::Copy) || event->matches(QKeySequence::SelectAll))
        return false;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        (void)commit(); // paragraphs stay what they are
        return true;
    }
    QTextCursor cursor = m_text->textCursor();
    const bool back = event->key() == Qt::Key_Backspace;
    const bool erases = back || event->key() == Qt::Key_Delete || event->matches(QKeySequence::Cut);
    const bool pastes = event->matches(QKeySequence::Paste);
    const bool types = !event->text().isEmpty() && event->text()[0].isPrint();
    if (!erases && !pastes && !types)
        return false;
    if (erases && !cursor.hasSelection()) {
        // Selected first, so that a figure is asked about and no paragraph is joined with another.
        if (back ? cursor.atBlockStart() : cursor.atBlockEnd())
            return true;
        cursor.movePosition(back ? QTextCursor::PreviousCharacter : QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        m_text->setTextCursor(cursor);
    }
    return !allowsTyping();
}

bool NarrativePage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_text) {
        if (event->type() == QEvent::ShortcutOverride) {
            const auto* key = static_cast<QKeyEvent*>(event);
            if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
                (void)commit();
                event->ignore();
                return true;
            }
        }
        if (event->type() == QEvent::KeyPress)
            return keyPressed(static_cast<QKeyEvent*>(event));
        if (event->type() == QEvent::InputMethod && !static_cast<QInputMethodEvent*>(event)->preeditString().isEmpty())
            return !allowsTyping();
        if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
            (void)commit();
    }
    if (watched == m_text->viewport()) {
        const auto at = [this](const QPoint& point) { return m_text->cursorForPosition(point).position(); };
        if (event->type() == QEvent::ToolTip) {
            const auto* help = static_cast<QHelpEvent*>(event);
            const Place place = placeAt(at(help->pos()));
            const QString finding = place.isTyped() ? findingTip(at(help->pos())) : QString();
            const QString figure = place.isTyped() ? tip(at(help->pos())) : insertTip(help->pos(), place);
            QToolTip::showText(help->globalPos(), finding.isEmpty() ? figure : finding, m_text);
            return true;
        }
        if (event->type() == QEvent::MouseButtonDblClick || event->type() == QEvent::MouseButtonRelease) {
            const auto* mouse = static_cast<QMouseEvent*>(event);
            const int position = at(mouse->position().toPoint());
            const bool opens = event->type() == QEvent::MouseButtonDblClick || mouse->modifiers() & Qt::ControlModifier;
            if (opens && tokenAt(position)) {
                jump(position);
                return true;
            }
            if (opens && followInsert(mouse->position().toPoint(), placeAt(position)))
                return true;
        }
    }
    return ReportPage::eventFilter(watched, event);
}

} // namespace juesuan
