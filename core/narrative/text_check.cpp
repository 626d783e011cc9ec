// Puts the text checks together.
#include "narrative/text_check.h"

#include <algorithm>
#include <tuple>

namespace juesuan {

QString sectionName(const Section& section) { return section.number + section.title; }

TextCheck checkTexts(const TextContext& context) {
    TextCheck out;
    checkClaims(context, out);
    checkWording(context, out);
    checkEvaluations(context, out);
    checkGlossary(context, out);
    const auto key = [](const Finding& f) { return std::tuple(int(f.place.part), f.place.item, f.place.paragraph, f.place.start); };
    std::stable_sort(out.findings.begin(), out.findings.end(), [&](const Finding& a, const Finding& b) { return key(a) < key(b); });
    return out;
}

} // namespace juesuan
