// The records of a workbook stream of Excel 5 to 2003 (BIFF5, BIFF8), and the values and strings in them.
#pragma once

#include <QByteArray>
#include <QString>

namespace juesuan {

// Walks through a stream. Never reads beyond its end.
class BiffRecords {
public:
    explicit BiffRecords(const QByteArray& stream, qint64 at = 0) : m_stream(stream), m_next(at) {}

    // Goes to the next record; false at the end. The record's bytes are then read from the front.
    bool next();
    int kind() const { return m_kind; }
    qint64 left() const { return m_end - m_at; }
    // The kind of the record behind this one; 0 at the end.
    int nextKind() const;

    // 0 where the record has no more bytes.
    quint8 byte();
    quint16 word();
    quint32 longWord();
    double number();
    // A number packed into 30 bits.
    double packedNumber();
    void skip(qint64 count);
    // As BIFF8 writes it, its `length` characters going on in CONTINUE records where they must.
    QString string(int length);
    // As BIFF5 writes it: bytes of the file's code page; here the Chinese one.
    QString codedString(int length);
    // Whether the record, and those that continue it, have no more bytes.
    bool atEnd();

private:
    // Goes on in a CONTINUE record; false where none follows.
    bool goOn();
    const QByteArray& m_stream;
    qint64 m_next = 0, m_at = 0, m_end = 0;
    int m_kind = 0;
};

} // namespace juesuan
