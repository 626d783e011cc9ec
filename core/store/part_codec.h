// How written parts lie in a book: packed when that saves space, and in the log only where they changed.
#pragma once

#include <QByteArray>

#include <optional>

namespace juesuan {

inline constexpr qsizetype largestPart = 15'000'000; // bytes of JSON

struct PackedBytes {
    bool packed = false;
    QByteArray bytes;
};

PackedBytes pack(const QByteArray& plain);
// Empty when the bytes are damaged or would grow beyond what a part may be: a bomb never grows far.
std::optional<QByteArray> unpack(bool packed, const QByteArray& bytes);

// What differs between two texts: both have the first `prefix` and the last `suffix` bytes in common.
struct TextCut {
    qint64 prefix = 0;
    qint64 suffix = 0;
    QByteArray before;
    QByteArray after;
};
TextCut cutBetween(const QByteArray& before, const QByteArray& after);

} // namespace juesuan
