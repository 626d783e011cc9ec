// Packing in slices, so that unpacking hostile bytes cannot take more than one slice's memory at a time.
#include "store/part_codec.h"

#include <QtEndian>

#include <algorithm>

namespace juesuan {

namespace {

constexpr qsizetype worthPacking = 400;
constexpr qsizetype slice = 64 * 1024;
constexpr qsizetype lengthBytes = 4;

} // namespace

PackedBytes pack(const QByteArray& plain) {
    if (plain.size() < worthPacking)
        return {false, plain};
    QByteArray out;
    for (qsizetype at = 0; at < plain.size(); at += slice) {
        const QByteArray part = qCompress(plain.mid(at, slice));
        char length[lengthBytes];
        qToLittleEndian<quint32>(quint32(part.size()), length);
        out.append(length, lengthBytes).append(part);
    }
    return out.size() < plain.size() ? PackedBytes{true, out} : PackedBytes{false, plain};
}

std::optional<QByteArray> unpack(bool packed, const QByteArray& bytes) {
    if (!packed)
        return bytes;
    QByteArray out;
    qsizetype at = 0;
    while (at < bytes.size()) {
        if (bytes.size() - at < lengthBytes)
            return std::nullopt;
        const qsizetype length = qFromLittleEndian<quint32>(bytes.constData() + at);
        at += lengthBytes;
        if (length < 4 || length > slice + 1024 || length > bytes.size() - at)
            return std::nullopt;
        // qUncompress begins with the size that the bytes announce.
        const quint32 announced = qFromBigEndian<quint32>(bytes.constData() + at);
        if (announced == 0 || announced > slice)
            return std::nullopt;
        const QByteArray part = qUncompress(reinterpret_cast<const uchar*>(bytes.constData() + at), length);
        if (part.size() != qsizetype(announced) || out.size() + part.size() > largestPart)
            return std::nullopt;
        out += part;
        at += length;
    }
    return out;
}

TextCut cutBetween(const QByteArray& before, const QByteArray& after) {
    const qsizetype shorter = std::min(before.size(), after.size());
    const auto front = std::mismatch(before.begin(), before.begin() + shorter, after.begin());
    const qsizetype prefix = front.first - before.begin();
    const auto back = std::mismatch(before.rbegin(), before.rbegin() + (shorter - prefix), after.rbegin());
    const qsizetype suffix = back.first - before.rbegin();
    return {prefix, suffix, before.mid(prefix, before.size() - prefix - suffix),
            after.mid(prefix, after.size() - prefix - suffix)};
}

} // namespace juesuan
