// An open book: units, years, their reports as sessions, the catalogue and the rules. What ui and command line talk to.
#pragma once

#include "session/report_session.h"

#include "edit/import_plan.h"
#include "store/book_store.h"

#include <QObject>

#include <map>
#include <memory>

namespace juesuan {

struct BookReport {
    qint64 id = 0;
    QString unitCode;
    QString unitName;
    int year = 0;
    QString edition;
    bool sealed = false;
};

class Book : public QObject {
    Q_OBJECT
public:
    struct Private;
    static Result<std::unique_ptr<Book>> create(const QString& path);
    // pagesLater: a large book is shown first and looked through afterwards, by checkPages(), as in BookStore.
    static Result<std::unique_ptr<Book>> open(const QString& path, bool readOnly = false, bool pagesLater = false);
    Result<void> checkPages();
    // The sample book, written to a path that must not exist yet.
    static Result<std::unique_ptr<Book>> createSample(const QString& path);
    ~Book() override;

    const QString& path() const;
    const StoreStatus& status() const;
    bool readOnly() const { return status().readOnly; }

    // By unit name, then year.
    std::vector<BookReport> reports() const;
    // Loads on first use; the session lives as long as the book.
    Result<ReportSession*> session(qint64 report);
    // As it stands, without a session: for looking through many.
    Result<Report> readReport(qint64 report) const;
    // The one that fits unit (code or name, empty = any) and year (0 = any): ReportMissing, ReportAmbiguous.
    Result<ReportSession*> find(const QString& unit, int year);
    Result<ReportSession*> addReport(const QString& unitCode, const QString& unitName, int year);

    // The year after this report's, begun from it: unit, rows, profile, glossary and the indicators of the evaluations; what
    // the relations between the years give (年末结转 → 年初结转, 上年决算数); other figures are blank. Totals compute. ReportExists.
    Result<ReportSession*> addYear(qint64 report);

    // Takes a plan over: as a new report, or as one undoable change of the existing one. Gives the report's session and
    // whether anything changed.
    struct Imported {
        ReportSession* session = nullptr;
        bool created = false;
        int changes = 0; // 0: nothing differed
        ChangeSet change; // of an existing report: what was done, to be taken back
    };
    Result<Imported> import(const ImportPlan& plan);

    const SubjectCatalogue& catalogue() const;

Q_SIGNALS:
    void reportsChanged();

private:
    explicit Book(std::unique_ptr<Private> d);
    friend class ReportSession;
    std::unique_ptr<Private> d;
};

} // namespace juesuan
