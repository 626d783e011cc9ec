// Writes a ChangeSet into the tables and its trace into the log, keeping the report's sums up to date.
#pragma once

#include "store/book_store_private.h"

namespace juesuan {

// How a CellValue stands in a row. Blank: both absent. Unread: only the quantum.
struct StoredValue {
    std::optional<qint64> value;
    std::optional<qint64> quantum;
};
StoredValue storedValue(const CellValue& value);
// Empty when no CellValue of ours is stored like that.
std::optional<CellValue> cellValue(const StoredValue& stored);

// Of one line of the log and of its items, for ReportRow::logSum.
struct LogLine {
    qint64 report = 0; // 0: the book itself
    qint64 revision = 0;
    QString when, who, gesture, arguments; // arguments: a JSON array
    bool undo = false;
    bool founding = false; // an import into an empty report: no items
    qint64 fingerprint() const;
};
struct LoggedCell {
    qint64 revision = 0;
    qint64 ordinal = 0;
    CellRef cell;
    CellValue before, after;
    qint64 fingerprint() const;
};
struct LoggedText {
    qint64 revision = 0;
    qint64 ordinal = 0;
    QString kind, name; // "row", "form code" or "part", part's name
    qint64 prefix = 0, suffix = 0;
    qint64 packed = 0; // 1: before is, 2: after is, 3: both are
    std::optional<QByteArray> before, after; // as stored; none: the row was or is not there
    qint64 fingerprint() const;
};

// Inside a write transaction.
class ChangeWriter {
public:
    // after: the report as it is afterwards; row is brought up to date but not written.
    ChangeWriter(BookStore::Private& book, ReportRow& row, const Report& after, qint64 revision);
    Result<void> write(const ChangeSet& change, bool undo, bool founding);

private:
    Result<void> checkCell(qint64 cell, const CellChange& change);
    Result<void> writeOne(const CellChange& change);
    Result<void> writeOne(const RowChange& change);
    Result<void> writeOne(const PartChange& change);
    Result<void> writePart(const PartChange& change);
    Result<void> writeFiles(); // all of the report's
    Result<void> logCell(qint64 cell, const CellChange& change);
    Result<void> logText(LoggedText text);
    Result<void> logLine(const ChangeSet& change, bool undo);

    BookStore::Private& m_book;
    Database& m_database;
    ReportRow& m_row;
    const Report& m_after;
    qint64 m_revision;
    qint64 m_ordinal = 0;
    bool m_founding = false;
    bool m_fewCells = false; // nothing but a few cells: each is compared with the book
    FingerprintSum m_figures, m_parts, m_log;
};

// The log's line of a gesture on the book itself: units, reports, learnt subjects.
Result<void> logInBook(BookStore::Private& book, qint64 revision, const QString& gesture, const QStringList& arguments);

// The number that a part has in part.id; frozen.
int partNumber(ReportPart part);

} // namespace juesuan
