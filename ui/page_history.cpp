// Two stacks.
#include "ui/page_history.h"

namespace juesuan {

namespace {
constexpr size_t mostRemembered = 200;
}

void PageHistory::leave(const PageVisit& from) {
    m_ahead.clear();
    if (!from.page.isValid() || (!m_behind.empty() && m_behind.back() == from))
        return;
    m_behind.push_back(from);
    if (m_behind.size() > mostRemembered)
        m_behind.erase(m_behind.begin());
}

std::optional<PageVisit> PageHistory::step(std::vector<PageVisit>& from, std::vector<PageVisit>& to, const PageVisit& here) {
    if (from.empty())
        return std::nullopt;
    const PageVisit out = from.back();
    from.pop_back();
    if (here.page.isValid())
        to.push_back(here);
    return out;
}

std::optional<PageVisit> PageHistory::back(const PageVisit& from) { return step(m_behind, m_ahead, from); }
std::optional<PageVisit> PageHistory::forward(const PageVisit& from) { return step(m_ahead, m_behind, from); }

void PageHistory::clear() {
    m_behind.clear();
    m_ahead.clear();
}

} // namespace juesuan
