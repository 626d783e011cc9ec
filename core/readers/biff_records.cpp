// Reads little-endian values and strings that are split between records.
#include "readers/biff_records.h"

#include "readers/encoding.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace juesuan {

namespace {

constexpr int continueKind = 0x003C;
constexpr qint64 headSize = 4;

} // namespace

bool BiffRecords::next() {
    if (m_next < 0 || m_next + headSize > m_stream.size())
        return false;
    m_kind = qFromLittleEndian<quint16>(m_stream.constData() + m_next);
    m_at = m_next + headSize;
    m_end = std::min<qint64>(m_stream.size(), m_at + qFromLittleEndian<quint16>(m_stream.constData() + m_next + 2));
    m_next = m_end;
    return true;
}

int BiffRecords::nextKind() const {
    return m_next + headSize > m_stream.size() ? 0 : qFromLittleEndian<quint16>(m_stream.constData() + m_next);
}

bool BiffRecords::goOn() {
    const int kind = m_kind;
    if (nextKind() != continueKind || !next())
        return false;
    m_kind = kind;
    return true;
}

bool BiffRecords::atEnd() { return left() <= 0 && !goOn(); }

quint8 BiffRecords::byte() { return left() >= 1 ? quint8(m_stream[m_at++]) : quint8(0); }

quint16 BiffRecords::word() {
    if (left() < 2)
        return 0;
    m_at += 2;
    return qFromLittleEndian<quint16>(m_stream.constData() + m_at - 2);
}

quint32 BiffRecords::longWord() {
    if (left() < 4)
        return 0;
    m_at += 4;
    return qFromLittleEndian<quint32>(m_stream.constData() + m_at - 4);
}

double BiffRecords::number() {
    if (left() < 8)
        return 0;
    const quint64 bits = qFromLittleEndian<quint64>(m_stream.constData() + m_at);
    m_at += 8;
    double out = 0;
    std::memcpy(&out, &bits, sizeof out);
    return out;
}

double BiffRecords::packedNumber() {
    const quint32 packed = longWord();
    double out = 0;
    if (packed & 2) {
        out = double(qint32(packed) >> 2);
    } else {
        const quint64 bits = quint64(packed & 0xFFFFFFFC) << 32;
        std::memcpy(&out, &bits, sizeof out);
    }
    return packed & 1 ? out / 100 : out;
}

void BiffRecords::skip(qint64 count) {
    while (count > left()) {
        count -= left();
        m_at = m_end;
        if (!goOn())
            return;
    }
    m_at += count;
}

QString BiffRecords::string(int length) {
    quint8 flags = byte();
    const qint64 runs = flags & 8 ? word() : 0;
    const qint64 phonetic = flags & 4 ? qint64(longWord()) : 0;
    QString out;
    while (out.size() < length) {
        if (left() <= 0) { // each record says anew how wide its characters are
            if (!goOn())
                return out;
            flags = byte();
        }
        const int width = flags & 1 ? 2 : 1;
        const qint64 count = std::min<qint64>(length - out.size(), left() / width);
        if (count == 0) {
            m_at = m_end;
            continue;
        }
        for (qint64 i = 0; i < count; ++i)
            out += width == 2 ? QChar(word()) : QChar(char16_t(byte()));
    }
    skip(4 * runs + phonetic);
    return out;
}

QString BiffRecords::codedString(int length) {
    const QByteArray bytes = m_stream.mid(m_at, std::min<qint64>(length, left()));
    m_at += bytes.size();
    return decodedGb18030(bytes);
}

} // namespace juesuan
