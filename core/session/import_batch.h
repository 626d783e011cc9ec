// Several files into one book, one after the other; what became of each. One bad file never stops the rest.
#pragma once

#include "session/book.h"

#include <functional>

namespace juesuan {

// One report of a file; a file that could not be read is one outcome with its problem.
struct ImportOutcome {
    QString path;
    Problem problem;     // code None: taken over
    QString unit;
    int year = 0;
    qint64 report = 0;   // in the book; 0: none
    bool created = false;
    int changes = 0;     // 0: nothing differed
    int figures = 0;     // read
    int doubtful = 0;    // cells not read for certain, rows to decide, text that was not understood
    int errors = 0, warnings = 0, notes = 0, rounding = 0; // findings of the report as it now is in the book
    ImportPlan plan;     // to be reviewed
    ChangeSet change;    // of a report that was there, to be taken back
    bool read() const { return problem.code == ProblemCode::None; }
};

int doubtfulIn(const ImportPlan& plan);

// What came of a plan that the book has taken over; checks the report.
ImportOutcome outcomeOf(const QString& path, const ImportPlan& plan, const Book::Imported& imported);
// Takes one plan over as it was read.
ImportOutcome importPlan(Book& book, const QString& path, const ImportPlan& plan);
ImportOutcome failedImport(const QString& path, const Problem& problem);

// All files, in order. progress (may be empty): the file's number from 0 and per cent of it; false: stop, what is there stays.
// Files after the stop are not in the outcome.
std::vector<ImportOutcome> importFiles(Book& book, const QStringList& paths,
                                       const std::function<bool(int file, int percent)>& progress = {});

} // namespace juesuan
