// Closes the account of lines.
#include "readers/line_ledger.h"

#include <algorithm>

namespace juesuan {

UnreadList LineLedger::unread() const {
    UnreadList out;
    out.items = m_unread;
    for (size_t i = 0; i < m_uses.size(); ++i) {
        const DocumentLine& line = m_document->lines[i];
        if (m_uses[i] == LineUse::None && !line.isBlank())
            out.items.push_back({line.text, QStringLiteral("not-understood"), line.page, line.number});
    }
    std::stable_sort(out.items.begin(), out.items.end(),
                     [](const UnreadText& a, const UnreadText& b) { return a.page != b.page ? a.page < b.page : a.line < b.line; });
    return out;
}

} // namespace juesuan
