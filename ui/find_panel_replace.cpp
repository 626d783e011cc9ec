// The panel 查找与替换: replacing.
#include "ui/find_panel.h"

#include "session/book.h"
#include "ui/replace_dialog.h"

#include <QLineEdit>
#include <QSignalBlocker>

namespace juesuan {

void FindPanel::tell(const ReplacePlan& plan) {
    QHash<int, int> skipped;
    for (const ReplaceItem& item : plan.items)
        if (item.skip != ReplaceItem::Skip::None)
            ++skipped[int(item.skip)];
    QStringList words;
    if (plan.readOnly)
        words << tr("A report that is sealed or open for reading only was left as it is");
    else
        words << tr("%n replaced", nullptr, plan.changing());
    for (auto at = skipped.begin(); at != skipped.end() && !plan.readOnly; ++at)
        words << ReplaceDialog::whySkipped(ReplaceItem::Skip(at.key())) + QStringLiteral(": %1").arg(at.value());
    m_told = words.join(QStringLiteral(" · "));
}

bool FindPanel::replaceIn(const BookSearch::Found& found, const std::vector<SearchHit>& hits) {
    ReportEditor* editor = editorOf ? editorOf(found.report) : m_editor;
    if (!editor)
        return false;
    const ReplacePlan plan = planReplace(editor->session(), m_search.query(), m_replacement->text(), hits);
    tell(plan);
    m_replacingNow = true;
    const auto done = editor->take(plan.change);
    m_replacingNow = false;
    if (!done)
        Q_EMIT problem(done.problem());
    return done.ok() && !plan.change.empty();
}

// The current hit, and on to the next; without a current one only to the first, so that it is seen before it changes.
void FindPanel::replaceOne() {
    if (m_stale)
        searchNow();
    if (m_items.empty() || m_current < 0)
        return step(1);
    const Place place = placeOf(m_items[size_t(m_current)]);
    const BookSearch::Found found = m_search.found()[size_t(place.report)];
    const bool changed = replaceIn(found, {found.hits[size_t(place.hit)]});
    const QString told = m_told;
    const int at = m_current;
    searchNow();
    m_told = told;
    if (m_items.empty())
        return refreshState();
    // The hit that was replaced is gone, unless what replaced it is found as well: then the next one is behind it.
    const Place now = placeOf(m_items[size_t(qMin(at, int(m_items.size()) - 1))]);
    const auto& after = m_search.found()[size_t(now.report)];
    const bool still = !changed || (after.report == found.report && after.hits[size_t(now.hit)].cell == found.hits[size_t(place.hit)].cell &&
                                    after.hits[size_t(now.hit)].place == found.hits[size_t(place.hit)].place &&
                                    after.hits[size_t(now.hit)].start == found.hits[size_t(place.hit)].start);
    select((at + (still ? 1 : 0)) % int(m_items.size()), true);
}

void FindPanel::replaceAll() {
    if (m_stale)
        searchNow();
    while (m_search.step()) {} // all of the book, not only what was looked through so far
    const std::vector<BookSearch::Found> all = m_search.found();
    ReplacePlan shown; // what the person is asked about; applied report by report, one step each
    std::vector<std::pair<const BookSearch::Found*, ReplacePlan>> plans;
    for (const BookSearch::Found& found : all) {
        ReportEditor* editor = editorOf ? editorOf(found.report) : m_editor;
        if (!editor)
            continue;
        plans.emplace_back(&found, planReplace(editor->session(), m_search.query(), m_replacement->text(), found.hits));
        const ReplacePlan& plan = plans.back().second;
        if (plan.readOnly)
            shown.readOnly = true;
        else
            shown.items.insert(shown.items.end(), plan.items.begin(), plan.items.end());
    }
    const auto ask = confirm ? confirm : [this](const ReplacePlan& plan) { return ReplaceDialog::ask(plan, this); };
    const std::vector<SearchHit> chosen = ask(shown);
    if (chosen.empty())
        return;
    // Chosen hits are a part of those shown, in the same order.
    size_t next = 0;
    ReplacePlan sum;
    for (const auto& [found, plan] : plans) {
        std::vector<SearchHit> hits;
        for (const ReplaceItem& item : plan.items)
            if (!plan.readOnly && next < chosen.size() && item.skip == ReplaceItem::Skip::None && item.hit == chosen[next]) {
                hits.push_back(item.hit);
                ++next;
            } else if (item.skip != ReplaceItem::Skip::None) {
                sum.items.push_back(item);
            }
        if (!hits.empty() && replaceIn(*found, hits))
            for (const SearchHit& hit : hits)
                sum.items.push_back({hit, {}, {}, ReplaceItem::Skip::None});
    }
    searchNow();
    tell(sum);
    if (shown.readOnly)
        m_told += QStringLiteral(" · ") + tr("sealed or read-only reports were left as they are");
    refreshState();
}

} // namespace juesuan
