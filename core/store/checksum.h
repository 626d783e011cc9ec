// Fingerprints of what a book holds: SQLite has no checksum of its own, so a flipped bit would pass for a figure.
#pragma once

#include "model/report.h"

#include <QByteArrayView>
#include <QStringView>
#include <QtEndian>

#include <cstring>

namespace juesuan {

// 64 bits, the same on every machine. Each step is a bijection of the state, so two inputs of one shape that differ in
// one place never have the same fingerprint.
class Fingerprint {
public:
    Fingerprint& add(qint64 number) {
        step(quint64(number));
        return *this;
    }
    Fingerprint& add(QStringView text) {
        for (const QChar c : text)
            step(c.unicode());
        step(0x10000u + quint64(text.size())); // no unit of UTF-16 looks like this: fields cannot run into one another
        return *this;
    }
    Fingerprint& add(QByteArrayView bytes) {
        qsizetype at = 0;
        for (; at + 8 <= bytes.size(); at += 8)
            step(qFromLittleEndian<quint64>(bytes.data() + at));
        quint64 rest = 0;
        for (; at < bytes.size(); ++at)
            rest = rest << 8 | quint8(bytes[at]);
        step(rest);
        step(quint64(bytes.size()));
        return *this;
    }
    // As books store it.
    qint64 value() const {
        quint64 h = m_state;
        h = (h ^ (h >> 33)) * 0xff51afd7ed558ccdULL;
        h = (h ^ (h >> 33)) * 0xc4ceb9fe1a85ec53ULL;
        return qint64(h ^ (h >> 33));
    }

private:
    void step(quint64 word) {
        m_state = (m_state ^ word) * 0x9e3779b97f4a7c15ULL;
        m_state ^= m_state >> 29;
    }
    quint64 m_state = 0x6a7565737561'6eULL;
};

// A sum of fingerprints, modulo 2^64: it does not depend on any order, and an edit takes one out and puts one in
// without looking at the rest. What is damaged beside the edit therefore stays visible.
class FingerprintSum {
public:
    explicit FingerprintSum(qint64 stored = 0) : m_sum(quint64(stored)) {}
    void put(qint64 fingerprint) { m_sum += quint64(fingerprint); }
    void take(qint64 fingerprint) { m_sum -= quint64(fingerprint); }
    qint64 value() const { return qint64(m_sum); }

private:
    quint64 m_sum = 0;
};

// Blank cells are not in a book: they have none.
inline qint64 fingerprintOf(const CellRef& cell, const CellValue& value) {
    return Fingerprint().add(cell.form).add(cell.row).add(cell.column).add(qint64(value.kind)).add(value.amount.fen())
        .add(qint64(value.quantum)).value();
}

inline qint64 fingerprintOf(const QString& form, const SubjectRow& row) {
    return Fingerprint().add(form).add(row.code).add(row.name).value();
}

inline qint64 fingerprintOf(qint64 report, qint64 number, const SourceFile& file) {
    return Fingerprint().add(report).add(number).add(file.name).add(file.folder).add(file.sha256).add(file.size).add(file.when)
        .add(file.who).value();
}

// Over all figures and subject rows: what the book must hold when it holds this report.
qint64 figuresSumOf(const Report& report);

} // namespace juesuan
