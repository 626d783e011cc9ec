// Moving a run of a list: used by gestures on everything that has an order.
#pragma once

#include <algorithm>
#include <vector>

namespace juesuan {

// The items [first, first + count) go before the item that is now `before` (size: to the end). False when there are no such
// places, or when they stand there already.
template <typename List> bool moveItems(List& list, int first, int count, int before) {
    const int size = int(list.size());
    if (first < 0 || count <= 0 || first + count > size || before < 0 || before > size || (before >= first && before <= first + count))
        return false;
    const auto at = [&](int i) { return list.begin() + i; };
    if (before < first)
        std::rotate(at(before), at(first), at(first + count));
    else
        std::rotate(at(first), at(first + count), at(before));
    return true;
}

} // namespace juesuan
