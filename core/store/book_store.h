// A .juesuan book on disk: one SQLite file, units × years, every gesture committed when it happens.
#pragma once

#include "edit/change_set.h"

#include <QDateTime>

#include <memory>

namespace juesuan {

struct StoredUnit {
    qint64 id = 0;
    QString code;
    QString name;
    qint64 parent = 0; // 0 = none
    bool damaged = false; // the stored line does not fit its checksum: what stands here may be wrong
};

struct StoredReport {
    qint64 id = 0;
    qint64 unit = 0;
    int year = 0;
    QString edition;
    bool sealed = false;
    bool damaged = false; // as above; load() says ReportDamaged
};

// One cell's past, newest first.
struct HistoryEntry {
    qint64 revision = 0; // the book's own counter: the order of edits, whatever clocks say
    QString when;        // ISO 8601, UTC
    QString who;
    QString gesture;
    bool undo = false;   // the gesture took an earlier one back
    CellValue before;
    CellValue after;
};

struct StoreStatus {
    bool readOnly = false;
    QString lockedBy;  // who has the book open for writing: "user@host"; empty: nobody, or we
    Problem why;       // why it is read-only: BookLocked {path, who, process}, BookFolderReadOnly, BookWriteProtected, BookReadOnly
};

// One thread at a time.
class BookStore {
public:
    // Creates a new book; BookExists when the file is there, else as createBookFile.
    static Result<std::unique_ptr<BookStore>> create(const QString& path);
    // Opens; falls back to read-only (status says why) when another process has it or the place cannot be written.
    // BookNotABook, BookNewer, BookCorrupt, BookSchemaForeign, FileMissing, FileUnreadable. An older book is copied to
    // "<name>.v<N>.bak" before it is migrated; where it can only be read, a copy that goes away is migrated and read. pagesLater: whether a large book's pages fit together is left to
    // checkPages(); what is read before is still compared with its checksums.
    static Result<std::unique_ptr<BookStore>> open(const QString& path, bool readOnly = false, bool pagesLater = false);
    // BookCorrupt. Takes a third of a second for 5,000 reports.
    Result<void> checkPages();
    ~BookStore();

    const QString& path() const;
    const StoreStatus& status() const;

    Result<std::vector<StoredUnit>> units() const;
    Result<std::vector<StoredReport>> reports() const;
    // Gives the new unit's id. Unit names are unique in a book and at most 200 characters: UsageBadValue; parent 0 = none.
    Result<qint64> addUnit(const QString& code, const QString& name, qint64 parent);
    Result<void> updateUnit(const StoredUnit& unit);

    // An empty report of that edition; gives its id. UsageBadValue for an unknown unit or a year that the unit has.
    Result<qint64> addReport(qint64 unit, int year, const QString& edition);
    // formSet is the one of the stored edition. ReportDamaged when the checksum over the figures does not fit.
    Result<Report> load(qint64 report, const FormSetPtr& formSet) const;
    // Writes one gesture with its log in one transaction and returns when it is safe on disk. `before values` are
    // checked against the book by revision: BookChangedOutside when somebody else wrote meanwhile, or the file was
    // replaced or removed. `after` is the report as it is after the change; ChangeDoesNotFit when the book would hold
    // other figures than it. Gives the book's new revision; an empty change writes nothing and gives the present one.
    // DiskFull, BookLocked, BookReadOnly, ReportSealed, ReportDamaged: nothing has changed then.
    Result<qint64> commit(qint64 report, const ChangeSet& change, const Report& after, bool undo);
    // Adds unit (by name) and report where missing and writes the whole change, in one transaction. Gives the report's
    // id. ChangeDoesNotFit when the book has that report and it is not empty.
    struct NewReport {
        QString unitCode, unitName;
        int year = 0;
        QString edition;
        ChangeSet change; // from an empty report
        Report after;
    };
    Result<qint64> import(const NewReport& report);

    Result<std::vector<HistoryEntry>> history(qint64 report, const CellRef& cell, int limit) const;
    Result<int> logLength(qint64 report) const;

    // Subjects that this book has learnt.
    Result<std::vector<Subject>> learntSubjects() const;
    Result<void> learn(const std::vector<Subject>& subjects);

    // The book's revision counter: grows by one with every commit.
    Result<qint64> revision() const;
    // A consistent copy (VACUUM INTO), written beside and moved into place.
    Result<void> copyTo(const QString& path) const;

    struct Private; // for the files of this folder

private:
    explicit BookStore(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace juesuan
