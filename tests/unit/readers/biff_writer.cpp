// Records of a workbook, and the sectors that hold them.
#include "biff_writer.h"

#include <QHash>
#include <QtEndian>

#include <cstring>
#include <iconv.h>

namespace {

QByteArray word(int value) {
    const quint16 little = qToLittleEndian(quint16(value));
    return QByteArray(reinterpret_cast<const char*>(&little), 2);
}
QByteArray longWord(quint32 value) {
    const quint32 little = qToLittleEndian(value);
    return QByteArray(reinterpret_cast<const char*>(&little), 4);
}
QByteArray real(double value) {
    quint64 bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    bits = qToLittleEndian(bits);
    return QByteArray(reinterpret_cast<const char*>(&bits), 8);
}
QByteArray record(int kind, const QByteArray& data) { return word(kind) + word(int(data.size())) + data; }

QByteArray coded(const QString& text) {
    QByteArray in = text.toUtf8(), out(text.size() * 4, '\0');
    char *from = in.data(), *to = out.data();
    size_t left = size_t(in.size()), room = size_t(out.size());
    const iconv_t converter = iconv_open("GB18030", "UTF-8");
    iconv(converter, &from, &left, &to, &room);
    iconv_close(converter);
    return out.left(to - out.data());
}

QByteArray wideCharacters(const QString& text) {
    QByteArray out;
    for (const QChar c : text)
        out += word(c.unicode());
    return out;
}

class Writer {
public:
    Writer(const std::vector<TestSheet>& sheets, const BiffStyle& style) : m_sheets(sheets), m_style(style) {}

    QByteArray write() {
        std::vector<QByteArray> bodies;
        for (const TestSheet& sheet : m_sheets)
            bodies.push_back(sheetStream(sheet));
        quint32 at = quint32(globals(std::vector<quint32>(m_sheets.size())).size());
        std::vector<quint32> places;
        for (const QByteArray& body : bodies) {
            places.push_back(at);
            at += quint32(body.size());
        }
        QByteArray out = globals(places);
        for (const QByteArray& body : bodies)
            out += body;
        return out;
    }

private:
    QByteArray begin(int kind) const { return record(0x0809, word(m_style.old ? 0x0500 : 0x0600) + word(kind) + QByteArray(m_style.old ? 4 : 12, '\0')); }

    QByteArray name(const QString& text) const {
        const QByteArray bytes = m_style.old ? coded(text) : wideCharacters(text);
        return m_style.old ? QByteArray(1, char(bytes.size())) + bytes : QByteArray(1, char(text.size())) + QByteArray(1, 1) + bytes;
    }

    QByteArray globals(const std::vector<quint32>& places) const {
        QByteArray out = begin(5);
        if (m_style.password)
            out += record(0x002F, QByteArray(6, '\1'));
        out += m_style.old ? record(0x041E, word(164) + QByteArray(1, char(m_style.format.size())) + m_style.format)
                           : record(0x041E, word(164) + word(int(m_style.format.size())) + QByteArray(1, '\0') + m_style.format);
        for (const int format : {0, 164})
            out += record(0x00E0, word(0) + word(format) + QByteArray(16, '\0'));
        for (size_t i = 0; i < m_sheets.size(); ++i)
            out += record(0x0085, longWord(places[i]) + word(0) + name(m_sheets[i].name));
        // One that is hidden and one that is a chart: neither is to be read.
        out += record(0x0085, longWord(7) + QByteArray("\x01\x00", 2) + name(QStringLiteral("隐藏")));
        out += record(0x0085, longWord(7) + QByteArray("\x00\x02", 2) + name(QStringLiteral("图")));
        if (!m_style.old)
            out += sharedTexts();
        return out + record(0x000A, {});
    }

    // Continued in the midst of a text; the flags of width then stand again.
    QByteArray sharedTexts() const {
        QByteArray out, data = longWord(quint32(m_texts.size())) + longWord(quint32(m_texts.size()));
        int kind = 0x00FC;
        const auto cut = [&] {
            out += record(kind, data);
            data.clear();
            kind = 0x003C;
        };
        for (const QString& text : m_texts) {
            if (data.size() + 16 > m_style.continueAt)
                cut();
            const bool rich = text.size() % 5 == 0; // with a run of another font behind it
            data += word(int(text.size())) + QByteArray(1, rich ? 9 : 1) + (rich ? word(1) : QByteArray());
            for (const QChar c : text) {
                if (data.size() + 2 > m_style.continueAt) {
                    cut();
                    data += char(1);
                }
                data += word(c.unicode());
            }
            data += rich ? QByteArray("\0\0\1\0", 4) : QByteArray();
        }
        cut();
        return out;
    }

    QByteArray sheetStream(const TestSheet& sheet) {
        QByteArray out = begin(0x10), merges;
        int merged = 0;
        out += begin(0x20) + record(0x000A, {}); // a chart in the sheet
        for (const TestSheet::Cell& cell : sheet.cells) {
            out += cellRecord(cell);
            if (cell.rowSpan > 1 || cell.columnSpan > 1) {
                merges += word(cell.row) + word(cell.row + cell.rowSpan - 1) + word(cell.column) + word(cell.column + cell.columnSpan - 1);
                ++merged;
            }
        }
        return out + record(0x00E5, word(merged) + merges) + record(0x000A, {});
    }

    QByteArray cellRecord(const TestSheet::Cell& cell) {
        const QByteArray place = word(cell.row) + word(cell.column) + word(cell.number ? 1 : 0);
        if (cell.number) {
            const double value = cell.text.toDouble();
            const auto hundredths = qint64(value * 100 + (value < 0 ? -0.5 : 0.5));
            const bool fits = qAbs(hundredths) < (1 << 28);
            const QByteArray packed = longWord(quint32(qint32(hundredths)) << 2 | 3);
            if (m_style.packed && fits && cell.column % 2)
                return record(0x027E, place + packed);
            if (m_style.packed && fits)
                return record(0x00BD, word(cell.row) + word(cell.column) + word(1) + packed + word(cell.column));
            return m_style.formulas ? record(0x0006, place + real(value) + QByteArray(8, '\0')) : record(0x0203, place + real(value));
        }
        if (m_style.formulas && cell.row % 3 == 0) {
            const QByteArray text = m_style.old ? word(int(coded(cell.text).size())) + coded(cell.text)
                                                : word(int(cell.text.size())) + QByteArray(1, 1) + wideCharacters(cell.text);
            return record(0x0006, place + QByteArray("\0\0\0\0\0\0\xFF\xFF", 8) + QByteArray(8, '\0')) + record(0x0207, text);
        }
        if (m_style.old)
            return record(0x0204, place + word(int(coded(cell.text).size())) + coded(cell.text));
        if (!m_known.contains(cell.text)) {
            m_known.insert(cell.text, quint32(m_texts.size()));
            m_texts.push_back(cell.text);
        }
        return record(0x00FD, place + longWord(m_known.value(cell.text)));
    }

    const std::vector<TestSheet>& m_sheets;
    const BiffStyle& m_style;
    std::vector<QString> m_texts;
    QHash<QString, quint32> m_known;
};

QByteArray padded(QByteArray bytes, qsizetype step) {
    while (bytes.size() % step)
        bytes += '\0';
    return bytes;
}

QByteArray directoryEntry(const QString& name, int kind, quint32 first, quint32 size) {
    QByteArray out = wideCharacters(name).leftJustified(64, '\0') + word(int(name.size() + 1) * 2) + char(kind) + char(1);
    out += longWord(~0u) + longWord(~0u) + longWord(kind == 5 ? 1 : ~0u) + QByteArray(36, '\0');
    return out + longWord(first) + longWord(size) + longWord(0);
}

} // namespace

QByteArray biffWorkbook(const std::vector<TestSheet>& sheets, const BiffStyle& style) {
    return oleFile(Writer(sheets, style).write(), style.old ? QStringLiteral("Book") : QStringLiteral("Workbook"));
}

// Sectors: the directory, the stream (small ones in mini sectors), the table of mini sectors, the table of sectors.
QByteArray oleFile(const QByteArray& stream, const QString& name) {
    constexpr quint32 end = 0xFFFFFFFE, table = 0xFFFFFFFD;
    const bool mini = stream.size() < 4096;
    const QByteArray data = padded(mini ? padded(stream, 64) : stream, 512);
    const auto dataSectors = quint32(data.size() / 512), miniSectors = quint32(mini ? (stream.size() + 63) / 64 : 0);
    QByteArray miniTable;
    for (quint32 i = 0; i < miniSectors; ++i)
        miniTable += longWord(i + 1 < miniSectors ? i + 1 : end);
    miniTable = padded(miniTable, 512);
    const auto miniTableSectors = quint32(miniTable.size() / 512);
    const quint32 used = 1 + dataSectors + miniTableSectors, tables = used / 127 + 1;
    QByteArray next = longWord(end);
    for (quint32 i = 0; i < dataSectors; ++i)
        next += longWord(i + 1 < dataSectors ? i + 2 : end);
    for (quint32 i = 0; i < miniTableSectors; ++i)
        next += longWord(i + 1 < miniTableSectors ? 1 + dataSectors + i + 1 : end);
    for (quint32 i = 0; i < tables; ++i)
        next += longWord(table);
    while (next.size() % 512)
        next += longWord(~0u);
    QByteArray directory = directoryEntry(QStringLiteral("Root Entry"), 5, mini ? 1 : end, mini ? quint32(miniSectors * 64) : 0) +
                           directoryEntry(name, 2, mini ? 0 : 1, quint32(stream.size()));
    directory = padded(directory, 512);
    QByteArray head = QByteArray::fromHex("D0CF11E0A1B11AE1") + QByteArray(16, '\0') + word(0x3E) + word(3) + word(0xFFFE) + word(9) + word(6) +
                      QByteArray(10, '\0') + longWord(quint32(next.size() / 512)) + longWord(0) + longWord(0) + longWord(4096) +
                      longWord(mini ? 1 + dataSectors : end) + longWord(miniTableSectors) + longWord(end) + longWord(0);
    for (quint32 i = 0; i < 109; ++i)
        head += longWord(i < quint32(next.size() / 512) ? used + i : ~0u);
    return head + directory + data + miniTable + next;
}
