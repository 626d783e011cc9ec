// Closes the account of lines.
#include "readers/line_ledger.h"

#include <algorithm>

namespace juesuan {

namespace {

void widen(DocumentBox& box, const DocumentBox& by) {
    if (box.x1 <= box.x0)
        box = by;
    else
        box = {std::min(box.x0, by.x0), std::min(box.y0, by.y0), std::max(box.x1, by.x1), std::max(box.y1, by.y1)};
}

// Of the line's words that are part of the text, or of all where none is.
DocumentBox boxOf(const DocumentLine& line, const QString& text) {
    DocumentBox all, part;
    for (const DocumentWord& word : line.words) {
        widen(all, word.box);
        if (!word.text.isEmpty() && text.contains(word.text))
            widen(part, word.box);
    }
    return part.x1 > part.x0 ? part : all;
}

UnreadText unreadText(const QString& text, const QString& why, int page, int line, const DocumentBox& box) {
    return {text, why, page, line, {box.x0, box.y0, box.x1, box.y1}};
}

} // namespace

void LineLedger::reject(size_t line, const QString& text, const QString& why) {
    const DocumentLine& source = m_document->lines[line];
    m_unread.push_back(unreadText(text, why, source.page, source.number, boxOf(source, text)));
    if (isFree(line))
        m_uses[line] = LineUse::Unread;
}

void LineLedger::rejectCell(int page, const DocumentBox& box, const QString& text, const QString& why) {
    m_unread.push_back(unreadText(text, why, page, 0, box));
}

UnreadList LineLedger::unread() const {
    UnreadList out;
    out.items = m_unread;
    for (size_t i = 0; i < m_uses.size(); ++i) {
        const DocumentLine& line = m_document->lines[i];
        if (m_uses[i] == LineUse::None && !line.isBlank())
            out.items.push_back(unreadText(line.text, QStringLiteral("not-understood"), line.page, line.number, boxOf(line, line.text)));
    }
    std::stable_sort(out.items.begin(), out.items.end(),
                     [](const UnreadText& a, const UnreadText& b) { return a.page != b.page ? a.page < b.page : a.line < b.line; });
    return out;
}

} // namespace juesuan
