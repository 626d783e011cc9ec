// What a printed report takes from its book: last year's report, and its charts as pictures.
#pragma once

#include "session/book.h"
#include "session/publication_maker.h"

namespace juesuan {

// Of a report in a book. The book and the session must outlive what it gives.
PublicationExtras publicationExtras(Book& book, const ReportSession& session);
// Of a report that is in no book: its charts only. It must outlive what it gives.
PublicationExtras publicationExtras(const Report& report);

} // namespace juesuan
