// Ranks subjects by how well they fit.
#include "model/subject_search.h"

#include "base/text.h"

#include <algorithm>

namespace juesuan {

SubjectSearch::SubjectSearch(const SubjectCatalogue& catalogue, const Pinyin& pinyin) {
    m_entries.reserve(catalogue.all().size());
    for (const Subject& subject : catalogue.all())
        m_entries.push_back({subject, comparisonKey(subject.name), pinyin.initials(subject.name), pinyin.full(subject.name)});
}

int SubjectSearch::rankOf(const Entry& entry, const QString& digits, const QString& key, const QString& latin) {
    if (!digits.isEmpty()) {
        if (entry.subject.code == digits)
            return 0;
        if (entry.subject.code.startsWith(digits))
            return 1;
    }
    if (!key.isEmpty() && entry.name.startsWith(key))
        return 2;
    if (!key.isEmpty() && entry.name.contains(key))
        return 3;
    if (latin.isEmpty())
        return -1;
    if (entry.initials == latin)
        return 4;
    if (entry.initials.startsWith(latin))
        return 5;
    if (entry.full.startsWith(latin))
        return 6;
    if (latin.size() > 1 && entry.initials.contains(latin))
        return 7;
    return latin.size() > 2 && entry.full.contains(latin) ? 8 : -1;
}

std::vector<Subject> SubjectSearch::find(SubjectKind kind, const QString& wanted, int limit) const {
    const QString key = comparisonKey(wanted);
    const bool numeric = !key.isEmpty() && std::all_of(key.begin(), key.end(), [](QChar c) { return c.isDigit(); });
    const QString lower = key.toLower();
    const bool alphabetic = !key.isEmpty() && std::all_of(lower.begin(), lower.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
    std::vector<std::pair<int, const Entry*>> found;
    for (const Entry& entry : m_entries) {
        if (entry.subject.kind != kind)
            continue;
        const int rank = key.isEmpty() ? 0 : rankOf(entry, numeric ? key : QString(), key, alphabetic ? lower : QString());
        if (rank >= 0)
            found.push_back({rank, &entry});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Subject> out;
    for (const auto& [rank, entry] : found) {
        if (int(out.size()) >= limit)
            break;
        out.push_back(entry->subject);
    }
    return out;
}

} // namespace juesuan
