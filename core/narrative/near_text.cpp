// Approximate search (Sellers) with swapped neighbours as one edit.
#include "narrative/near_text.h"

#include "base/text.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace juesuan {

namespace {

struct Step {
    int distance = 0;
    int start = 0; // where the stretch that ends here begins
};

// For every end of `text`: the best stretch that ends there.
std::vector<Step> bestEndings(const QString& text, const QString& wanted) {
    const int m = int(wanted.size()), n = int(text.size());
    std::vector<Step> before2(size_t(m) + 1), before(size_t(m) + 1), now(size_t(m) + 1), out;
    out.reserve(size_t(n) + 1);
    for (int i = 0; i <= m; ++i)
        before[size_t(i)] = {i, 0};
    out.push_back(before.back());
    for (int j = 1; j <= n; ++j) {
        now[0] = {0, j};
        for (int i = 1; i <= m; ++i) {
            const size_t k = size_t(i);
            const int changed = wanted[i - 1] == text[j - 1] ? 0 : 1;
            Step best{before[k - 1].distance + changed, before[k - 1].start};
            if (before[k].distance + 1 < best.distance)
                best = {before[k].distance + 1, before[k].start};
            if (now[k - 1].distance + 1 < best.distance)
                best = {now[k - 1].distance + 1, now[k - 1].start};
            if (i > 1 && j > 1 && wanted[i - 1] == text[j - 2] && wanted[i - 2] == text[j - 1] &&
                before2[k - 2].distance + changed < best.distance)
                best = {before2[k - 2].distance + changed, before2[k - 2].start};
            now[k] = best;
        }
        out.push_back(now.back());
        std::swap(before2, before);
        std::swap(before, now);
    }
    return out;
}

} // namespace

PackedText::PackedText(QStringView source) {
    const QString folded = foldWidth(source);
    for (int i = 0; i < folded.size(); ++i) {
        if (folded[i].isSpace())
            continue;
        text += folded[i];
        at.push_back(i);
    }
}

std::vector<NearMatch> nearMatches(const QString& text, const QString& wanted, int limit) {
    std::vector<NearMatch> found, out;
    if (wanted.isEmpty())
        return out;
    const std::vector<Step> endings = bestEndings(text, wanted);
    for (int j = 1; j < int(endings.size()); ++j)
        if (const Step& step = endings[size_t(j)]; step.distance <= limit && step.start < j)
            found.push_back({step.start, j - step.start, step.distance});
    const int size = int(wanted.size());
    std::stable_sort(found.begin(), found.end(), [&](const NearMatch& a, const NearMatch& b) {
        return std::tuple(a.distance, std::abs(a.length - size)) < std::tuple(b.distance, std::abs(b.length - size));
    });
    for (const NearMatch& match : found)
        if (std::none_of(out.begin(), out.end(), [&](const NearMatch& taken) {
                return match.start < taken.start + taken.length && taken.start < match.start + match.length;
            }))
            out.push_back(match);
    std::sort(out.begin(), out.end(), [](const NearMatch& a, const NearMatch& b) { return a.start < b.start; });
    return out;
}

NearMatch nearestEnd(const QString& text, const QString& wanted, int limit) {
    const Step last = bestEndings(text, wanted).back();
    if (last.distance > limit || text.isEmpty())
        return {int(text.size()), 0, limit + 1};
    return {last.start, int(text.size()) - last.start, last.distance};
}

} // namespace juesuan
