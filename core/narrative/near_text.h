// Finds what is nearly, but not quite, a known name.
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace juesuan {

// Text without blanks and with full-width letters and digits as ASCII; knows where each character came from.
struct PackedText {
    QString text;
    std::vector<int> at; // index in the source of each character

    explicit PackedText(QStringView source);
    int sourceStart(int start) const { return at.empty() ? 0 : at[size_t(start)]; }
    // Of the stretch [start, start + length) of the packed text; length must be positive.
    int sourceLength(int start, int length) const { return at[size_t(start + length - 1)] - at[size_t(start)] + 1; }
};

struct NearMatch {
    int start = 0;
    int length = 0;
    int distance = 0; // characters changed, dropped, added, or neighbours swapped; 0: the very name
};

// Where `text` has `wanted` or something at most `limit` edits away; the nearest first taken, none overlapping another, in
// the order of the text.
std::vector<NearMatch> nearMatches(const QString& text, const QString& wanted, int limit);

// The end of `text` that is nearest to `wanted`; distance limit + 1 when none is near enough.
NearMatch nearestEnd(const QString& text, const QString& wanted, int limit);

} // namespace juesuan
