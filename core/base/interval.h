// The whole numbers of 分 that a printed figure can stand for, and exact sums of such ranges.
#pragma once

#include "base/amount.h"

namespace juesuan {

// A closed range of 分. True amounts are whole 分, so the half-open range of a figure rounded half up (LIMITS §1.2) is
// the closed set [A − q/2, A + q/2 − 1] for A ≥ 0, and its mirror image for A < 0 (rounded away from zero).
struct Interval {
    qint64 low = 0;
    qint64 high = 0;

    bool contains(qint64 fen) const { return low <= fen && fen <= high; }
    bool empty() const { return low > high; }
    friend bool operator==(const Interval&, const Interval&) = default;
};

// The range of a figure printed with this quantum (分). Quantum 1 is exact. A printed 0.00 reaches to both sides:
// (−q/2, q/2).
constexpr Interval printedInterval(qint64 fen, qint64 quantum) {
    if (quantum <= 1)
        return {fen, fen};
    const qint64 half = quantum / 2;
    if (fen > 0)
        return {fen - half, fen + half - 1};
    if (fen < 0)
        return {fen - half + 1, fen + half};
    return {-half + 1, half - 1};
}

constexpr Interval intersect(Interval a, Interval b) {
    return {a.low > b.low ? a.low : b.low, a.high < b.high ? a.high : b.high};
}

} // namespace juesuan
