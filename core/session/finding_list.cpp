// Merges new findings into the sorted list.
#include "session/finding_list.h"

#include <algorithm>
#include <tuple>

namespace juesuan {

namespace {

constexpr int unknownForm = 99, texts = 100; // after all forms

QHash<QString, int> orderOf(const FormSet& formSet) {
    QHash<QString, int> order;
    for (const FormDefinition& form : formSet.forms())
        order.insert(form.id, int(order.size()));
    return order;
}

int placeOf(const Finding& finding, const QHash<QString, int>& order) {
    if (finding.place.part != TextPlace::Part::None)
        return texts;
    return finding.cells.empty() ? -1 : order.value(finding.cells.front().cell.form, unknownForm);
}

void takeCells(const Finding& finding, std::vector<CellRef>& out) {
    for (const FindingCell& cell : finding.cells)
        if (!cell.priorYear)
            out.push_back(cell.cell);
}

bool same(const Finding& a, const Finding& b) {
    return a.rule == b.rule && a.cells == b.cells && a.severity == b.severity && a.message.zh == b.message.zh &&
           a.quote == b.quote && a.expected == b.expected && a.section == b.section && a.difference == b.difference &&
           a.place == b.place;
}

} // namespace

bool FindingList::Key::operator<(const Key& other) const {
    return std::tie(form, severity, source, number) < std::tie(other.form, other.severity, other.source, other.number);
}

FindingList::Key FindingList::keyOf(const Finding& finding, Source source, int number) const {
    const int form = placeOf(finding, m_formOrder);
    return {form, form == texts ? 0 : int(finding.severity), source, number};
}

void FindingList::begin(const FormSet& formSet, int relations) {
    m_formOrder = orderOf(formSet);
    m_findings.clear();
    m_keys.clear();
    m_serials.clear();
    m_others.clear();
    m_othersByCell.clear();
    m_ofRelation.assign(size_t(relations), -1);
}

std::vector<CellRef> FindingList::exchange(const std::vector<int>& relations, std::vector<Numbered> findings) {
    std::vector<CellRef> cells;
    std::vector<char> gone(m_findings.size(), 0);
    for (const int relation : relations)
        if (const int at = ofRelation(relation); at >= 0) {
            gone[size_t(at)] = 1;
            takeCells(m_findings[size_t(at)], cells);
        }
    std::vector<std::pair<Key, Finding>> added;
    for (Numbered& finding : findings) {
        takeCells(finding.second, cells);
        const Key key = keyOf(finding.second, Source::Relation, finding.first);
        added.emplace_back(key, std::move(finding.second));
    }
    merge(gone, std::move(added));
    return cells;
}

std::vector<CellRef> FindingList::replace(Source source, std::vector<Finding> findings) {
    std::vector<char> gone(m_findings.size(), 0);
    std::vector<int> before;
    for (const int at : m_others)
        if (m_keys[size_t(at)].source == source) {
            gone[size_t(at)] = 1;
            before.push_back(at);
        }
    std::vector<std::pair<Key, Finding>> added;
    for (size_t i = 0; i < findings.size(); ++i) {
        const Key key = keyOf(findings[i], source, int(i));
        added.emplace_back(key, std::move(findings[i]));
    }
    std::stable_sort(added.begin(), added.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    if (before.empty() && added.empty())
        return {};
    const bool unchanged = std::equal(before.begin(), before.end(), added.begin(), added.end(), [&](int at, const auto& now) {
        return same(m_findings[size_t(at)], now.second);
    });
    if (unchanged)
        return {};
    std::vector<CellRef> cells;
    for (const int at : before)
        takeCells(m_findings[size_t(at)], cells);
    for (const auto& [key, finding] : added)
        takeCells(finding, cells);
    merge(gone, std::move(added));
    return cells;
}

void FindingList::merge(const std::vector<char>& gone, std::vector<std::pair<Key, Finding>> added) {
    std::stable_sort(added.begin(), added.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Finding> findings;
    std::vector<Key> keys;
    std::vector<quint64> serials;
    serials.reserve(m_findings.size() + added.size());
    findings.reserve(m_findings.size() + added.size());
    keys.reserve(m_findings.size() + added.size());
    const auto put = [&](const Key& key, Finding&& finding, quint64 serial) {
        serials.push_back(serial);
        keys.push_back(key);
        findings.push_back(std::move(finding));
    };
    size_t next = 0;
    for (size_t at = 0; at < m_findings.size(); ++at) {
        if (gone[at])
            continue;
        for (; next < added.size() && added[next].first < m_keys[at]; ++next)
            put(added[next].first, std::move(added[next].second), ++m_lastSerial);
        put(m_keys[at], std::move(m_findings[at]), m_serials[at]);
    }
    for (; next < added.size(); ++next)
        put(added[next].first, std::move(added[next].second), ++m_lastSerial);
    m_findings = std::move(findings);
    m_keys = std::move(keys);
    m_serials = std::move(serials);
    const std::vector<int> othersBefore = std::move(m_others);
    m_others.clear();
    std::fill(m_ofRelation.begin(), m_ofRelation.end(), -1);
    for (size_t at = 0; at < m_keys.size(); ++at)
        if (m_keys[at].source == Source::Relation)
            m_ofRelation[size_t(m_keys[at].number)] = int(at);
        else
            m_others.push_back(int(at));
    const auto isOther = [](const auto& item) { return item.first.source != Source::Relation; };
    if (othersBefore.size() == m_others.size() && std::none_of(added.begin(), added.end(), isOther))
        return; // the same ones, though they may have moved
    m_othersByCell.clear();
    for (size_t i = 0; i < m_others.size(); ++i)
        for (const FindingCell& cell : m_findings[size_t(m_others[i])].cells)
            if (!cell.priorYear)
                m_othersByCell[cell.cell].push_back(int(i));
}

std::vector<int> FindingList::othersOf(const CellRef& cell) const {
    std::vector<int> out;
    if (const auto at = m_othersByCell.constFind(cell); at != m_othersByCell.constEnd())
        for (const int place : *at)
            out.push_back(m_others[size_t(place)]);
    return out;
}

void sortFindings(std::vector<Finding>& findings, const FormSet& formSet) {
    const QHash<QString, int> order = orderOf(formSet);
    std::stable_sort(findings.begin(), findings.end(), [&](const Finding& a, const Finding& b) {
        const int fa = placeOf(a, order), fb = placeOf(b, order);
        if (fa != fb)
            return fa < fb;
        return fa != texts && a.severity < b.severity;
    });
}

} // namespace juesuan
