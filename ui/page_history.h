// Where a person has been: pages, and the cell within a form, to go back and forward.
#pragma once

#include "model/cell.h"
#include "ui/page_id.h"

#include <optional>
#include <vector>

namespace juesuan {

struct PageVisit {
    PageId page;
    CellRef cell; // of a form; may be empty
    friend bool operator==(const PageVisit& a, const PageVisit& b) { return a.page == b.page && a.cell == b.cell; }
};

class PageHistory {
public:
    // A new place is left for another; what lay ahead is forgotten.
    void leave(const PageVisit& from);
    // The place to show, after `from` was put away; empty when there is none.
    std::optional<PageVisit> back(const PageVisit& from);
    std::optional<PageVisit> forward(const PageVisit& from);
    bool canGoBack() const { return !m_behind.empty(); }
    bool canGoForward() const { return !m_ahead.empty(); }
    void clear();

private:
    static std::optional<PageVisit> step(std::vector<PageVisit>& from, std::vector<PageVisit>& to, const PageVisit& here);
    std::vector<PageVisit> m_behind, m_ahead; // the last is the nearest
};

} // namespace juesuan
