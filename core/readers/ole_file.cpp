// Follows chains of sectors; a chain is never longer than the file has sectors, so that circles end.
#include "readers/ole_file.h"

#include <QtEndian>

#include <algorithm>

namespace juesuan {

namespace {

constexpr quint32 lastRegular = 0xFFFFFFFA; // greater numbers end a chain or mark a sector as used otherwise
constexpr qint64 headerSize = 512, entrySize = 128;
constexpr size_t mostDirectoryEntries = 4096;
constexpr int headerTables = 109; // FAT sectors that the header names

quint32 word32(const QByteArray& bytes, qint64 at) {
    return at >= 0 && at + 4 <= bytes.size() ? qFromLittleEndian<quint32>(bytes.constData() + at) : 0xFFFFFFFF;
}
quint16 word16(const QByteArray& bytes, qint64 at) {
    return at >= 0 && at + 2 <= bytes.size() ? qFromLittleEndian<quint16>(bytes.constData() + at) : quint16(0);
}

void appendWords(std::vector<quint32>& out, const QByteArray& bytes) {
    for (qint64 at = 0; at + 4 <= bytes.size(); at += 4)
        out.push_back(word32(bytes, at));
}

} // namespace

std::optional<OleFile> OleFile::fromBytes(const QByteArray& bytes) {
    if (bytes.size() < headerSize || !bytes.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return std::nullopt;
    OleFile file;
    file.m_bytes = bytes;
    if (!file.readTables())
        return std::nullopt;
    file.readDirectory();
    return file;
}

QByteArray OleFile::sector(quint32 number) const {
    const qint64 at = (qint64(number) + 1) * m_sectorSize;
    return number > lastRegular || at >= m_bytes.size() ? QByteArray() : m_bytes.mid(at, m_sectorSize);
}

bool OleFile::readTables() {
    const int sectorShift = word16(m_bytes, 30), miniShift = word16(m_bytes, 32);
    if ((sectorShift != 9 && sectorShift != 12) || miniShift != 6)
        return false;
    m_sectorSize = qint64(1) << sectorShift;
    const auto sectors = size_t(m_bytes.size() / m_sectorSize + 1);
    std::vector<quint32> tables;
    for (int i = 0; i < headerTables; ++i)
        tables.push_back(word32(m_bytes, 76 + 4 * i));
    quint32 more = word32(m_bytes, 68); // sectors that name further ones, the last word the next of them
    for (size_t steps = 0; more <= lastRegular && steps < sectors; ++steps) {
        std::vector<quint32> words;
        appendWords(words, sector(more));
        if (words.empty())
            break;
        more = words.back();
        tables.insert(tables.end(), words.begin(), words.end() - 1);
    }
    for (const quint32 table : tables) {
        if (table > lastRegular)
            continue;
        if (m_next.size() > sectors + size_t(m_sectorSize))
            break;
        appendWords(m_next, sector(table));
    }
    appendWords(m_miniNext, chain(word32(m_bytes, 60), m_bytes.size()));
    return !m_next.empty();
}

QByteArray OleFile::chain(quint32 first, qint64 size) const {
    QByteArray out;
    size = std::min<qint64>(size, m_bytes.size());
    for (quint32 at = first; at <= lastRegular && at < m_next.size() && out.size() < size; at = m_next[at]) {
        const QByteArray part = sector(at);
        if (part.isEmpty())
            break;
        out += part;
    }
    out.truncate(size);
    return out;
}

QByteArray OleFile::miniChain(quint32 first, qint64 size) const {
    QByteArray out;
    size = std::min<qint64>(size, m_miniStream.size());
    for (quint32 at = first; at <= lastRegular && at < m_miniNext.size() && out.size() < size; at = m_miniNext[at]) {
        const QByteArray part = m_miniStream.mid(qint64(at) * m_miniSectorSize, m_miniSectorSize);
        if (part.isEmpty())
            break;
        out += part;
    }
    out.truncate(size);
    return out;
}

void OleFile::readDirectory() {
    const QByteArray bytes = chain(word32(m_bytes, 48), qint64(mostDirectoryEntries) * entrySize);
    for (qint64 at = 0; at + entrySize <= bytes.size(); at += entrySize) {
        Entry entry;
        const int length = std::clamp(int(word16(bytes, at + 64)) / 2 - 1, 0, 31);
        for (int i = 0; i < length; ++i)
            entry.name += QChar(word16(bytes, at + 2 * i));
        entry.kind = quint8(bytes[at + 66]);
        entry.first = word32(bytes, at + 116);
        entry.size = word32(bytes, at + 120); // files of more than 4 GB are none of ours
        m_entries.push_back(entry);
    }
    for (const Entry& entry : m_entries)
        if (entry.kind == 5) {
            m_miniStream = chain(entry.first, entry.size);
            break;
        }
}

QStringList OleFile::streamNames() const {
    QStringList out;
    for (const Entry& entry : m_entries)
        if (entry.kind == 2)
            out << entry.name;
    return out;
}

std::optional<QByteArray> OleFile::stream(const QString& name) const {
    constexpr qint64 smallest = 4096; // smaller streams are kept in mini sectors
    for (const Entry& entry : m_entries)
        if (entry.kind == 2 && entry.name == name)
            return entry.size < smallest ? miniChain(entry.first, entry.size) : chain(entry.first, entry.size);
    return std::nullopt;
}

} // namespace juesuan
