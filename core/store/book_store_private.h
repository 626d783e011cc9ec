// What the files that make up BookStore share: its state, the rows of the book and their checksums.
#pragma once

#include "store/book_lock.h"
#include "store/book_store.h"
#include "store/checksum.h"
#include "store/dictionary.h"
#include "store/schema.h"

#include <QTemporaryDir>

namespace juesuan {

struct BookRow {
    qint64 revision = 0;
    qint64 stamp = 0; // drawn anew with every commit: two copies that went apart never agree in both
    QString created;
    qint64 checksum() const { return Fingerprint().add(revision).add(stamp).add(created).value(); }
};

struct ReportRow {
    qint64 id = 0;
    qint64 unit = 0;
    int year = 0;
    QString edition;
    UnitInfo info; // the unit as this report names it
    QString seal;
    qint64 figuresSum = 0;
    qint64 partsSum = 0;
    qint64 logSum = 0;
    bool damaged = false;
    qint64 checksum() const;
};

qint64 unitChecksum(const StoredUnit& unit);

// Longest texts that a book takes (LIMITS §5).
inline constexpr qsizetype longestName = 200;
inline constexpr qsizetype longestText = 32'767;
bool storableName(const QString& name); // may be empty

// Numbers beyond it were not given by us.
inline constexpr qint64 largestId = 1'000'000'000'000'000;

struct BookStore::Private {
    QString path;
    StoreStatus status;
    BookLock lock; // given back after the database is closed
    std::unique_ptr<QTemporaryDir> migratedCopy; // of an older book that is read only
    std::unique_ptr<Database> database;
    BookRow seen; // as this store last read or wrote it
    mutable Dictionary cells{Dictionary::Kind::Cells};
    mutable Dictionary labels{Dictionary::Kind::Labels};

    ~Private();

    Result<BookRow> readBook() const;
    Result<ReportRow> readReport(qint64 id) const; // ReportMissing; a damaged row is a value
    Result<std::vector<ReportRow>> readReports() const;
    Result<std::vector<StoredUnit>> readUnits() const;
    Result<qint64> findUnit(const QString& name) const; // 0 = none
    Result<qint64> findReport(qint64 unit, int year) const; // 0 = none

    Problem damaged(const ReportRow& row) const;
    Problem locked() const;

    // Inside a write transaction.
    Result<qint64> insertUnit(const StoredUnit& unit);
    Result<ReportRow> insertReport(qint64 unit, int year, const QString& edition, const UnitInfo& info);
    Result<void> updateReport(const ReportRow& row);

    // Runs `work(revision)` in one write transaction after the checks that every change needs, then raises the book's
    // revision. Nothing has happened when it fails.
    template <typename Work> Result<qint64> write(Work&& work);

private:
    Result<void> beginWrite(Transaction& transaction);
    Result<void> endWrite(Transaction& transaction, qint64 revision);
};

template <typename Work> Result<qint64> BookStore::Private::write(Work&& work) {
    Transaction transaction(*database);
    if (const auto begun = beginWrite(transaction); !begun)
        return begun.problem();
    const qint64 revision = seen.revision + 1;
    Result<void> done = work(revision);
    if (done)
        done = endWrite(transaction, revision);
    if (!done) {
        cells.forgetAdded();
        labels.forgetAdded();
        return done.problem();
    }
    return revision;
}

} // namespace juesuan
