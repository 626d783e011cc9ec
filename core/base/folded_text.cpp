// A text folded for searching.
#include "base/folded_text.h"

#include "base/text.h"

namespace juesuan {

namespace {

bool isFoldedDigit(QStringView text, qsizetype at) {
    if (at < 0 || at >= text.size())
        return false;
    const char16_t c = text[at].unicode();
    return (c >= u'0' && c <= u'9') || (c >= u'０' && c <= u'９');
}

// Of thousands: three digits follow and no fourth, a digit precedes. "2023，2024" keeps its comma.
bool separatesThousands(QStringView text, qsizetype at) {
    const char16_t c = text[at].unicode();
    return (c == u',' || c == u'，') && isFoldedDigit(text, at - 1) && isFoldedDigit(text, at + 1) && isFoldedDigit(text, at + 2) &&
           isFoldedDigit(text, at + 3) && !isFoldedDigit(text, at + 4);
}

// Most characters fold to themselves: asking comparisonKey about each would make typing slow.
bool foldsToItself(char16_t c) { return (c >= 0x4E00 && c <= 0x9FFF) || (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z'); }

} // namespace

FoldedText::FoldedText(QStringView text) {
    m_key.reserve(text.size());
    m_places.reserve(size_t(text.size()));
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (foldsToItself(text[i].unicode())) {
            m_key.append(text[i]);
            m_places.push_back(int(i));
            continue;
        }
        if (separatesThousands(text, i))
            continue;
        for (const QChar c : comparisonKey(text.mid(i, 1))) {
            m_key.append(c.toLower());
            m_places.push_back(int(i));
        }
    }
}

std::vector<FoldedText::Range> FoldedText::find(const FoldedText& wanted) const {
    std::vector<Range> out;
    const qsizetype size = wanted.m_key.size();
    if (size == 0)
        return out;
    for (qsizetype at = m_key.indexOf(wanted.m_key); at >= 0; at = m_key.indexOf(wanted.m_key, at + size)) {
        const int start = m_places[size_t(at)];
        out.push_back({start, m_places[size_t(at + size - 1)] + 1 - start});
    }
    return out;
}

} // namespace juesuan
