// The insides of a Book, shared with its ReportSessions.
#pragma once

#include "session/book.h"

#include "model/subject_search.h"

#include <map>
#include <optional>

namespace juesuan {

struct BookData {
    std::unique_ptr<BookStore> store;
    SubjectCatalogue catalogue;
    std::vector<StoredUnit> units;
    std::vector<StoredReport> reports;
    std::map<qint64, std::unique_ptr<ReportSession>> sessions;

    // Of the catalogue as it is now.
    const SubjectSearch& search() const;
    mutable std::unique_ptr<SubjectSearch> searchMade;
    mutable size_t searchedSubjects = 0; // the catalogue only grows

    // Reads units and reports anew from the store.
    Result<void> refresh();
    const StoredReport* reportById(qint64 id) const;
    const StoredUnit* unitById(qint64 id) const;
    // Last year's report of the same unit, when the book has it.
    std::optional<Report> priorOf(const ReportSession::Private& session) const;
};

struct Book::Private {
    BookData data;
};

} // namespace juesuan
