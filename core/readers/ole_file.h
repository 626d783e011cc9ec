// The streams of an OLE compound file (.xls, .et, also protected .xlsx), read within limits: nothing is trusted, nothing is
// followed twice.
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace juesuan {

class OleFile {
public:
    // Nothing where the bytes are no compound file. The bytes are shared, not copied.
    static std::optional<OleFile> fromBytes(const QByteArray& bytes);

    // Names of all streams, in the order of the directory.
    QStringList streamNames() const;
    // By its exact name, shortened where its chain of sectors is broken; nothing where there is none.
    std::optional<QByteArray> stream(const QString& name) const;

private:
    struct Entry {
        QString name;
        int kind = 0; // 2: a stream, 5: the root
        quint32 first = 0;
        qint64 size = 0;
    };
    OleFile() = default;
    bool readTables();
    void readDirectory();
    QByteArray sector(quint32 number) const;
    // At most `size` bytes of a chain.
    QByteArray chain(quint32 first, qint64 size) const;
    QByteArray miniChain(quint32 first, qint64 size) const;

    QByteArray m_bytes, m_miniStream;
    qint64 m_sectorSize = 512, m_miniSectorSize = 64;
    std::vector<quint32> m_next, m_miniNext; // of each sector, the one behind it
    std::vector<Entry> m_entries;
};

} // namespace juesuan
