// Searches a report and its book.
#include "session/book_search.h"

#include "session/book.h"

namespace juesuan {

BookSearch::BookSearch(QObject* parent) : QObject(parent) {
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const size_t before = m_found.size();
        const bool more = step();
        if (m_found.size() != before)
            Q_EMIT moreFound();
        if (more)
            return;
        m_timer.stop();
        Q_EMIT finished();
    });
}

void BookSearch::clear() {
    m_timer.stop();
    m_found.clear();
    m_waiting.clear();
    m_next = 0;
    m_searched = 0;
    m_limited = false;
}

void BookSearch::start(Book* book, qint64 first, const SearchQuery& query, bool wholeBook) {
    clear();
    m_book = book;
    m_query = query;
    if (!book || query.text.trimmed().isEmpty())
        return;
    searchOne(first);
    if (wholeBook)
        for (const BookReport& report : book->reports())
            if (report.id != first)
                m_waiting.push_back(report.id);
    if (running())
        m_timer.start();
}

bool BookSearch::step() {
    if (running() && m_book)
        searchOne(m_waiting[m_next++]);
    if (!m_book || hits() >= hitsOfAll) {
        m_limited = m_limited || running();
        m_waiting.resize(m_next);
    }
    return running();
}

void BookSearch::searchOne(qint64 id) {
    ++m_searched;
    const auto report = m_book->readReport(id); // one that cannot be read says so when it is opened
    if (!report)
        return;
    Found found{id, report->unit.name, report->year, searchReport(*report, m_query, hitsPerReport)};
    m_limited = m_limited || int(found.hits.size()) >= hitsPerReport;
    if (!found.hits.empty())
        m_found.push_back(std::move(found));
}

int BookSearch::hits() const {
    size_t out = 0;
    for (const Found& found : m_found)
        out += found.hits.size();
    return int(out);
}

bool BookSearch::limited() const { return m_limited; }

} // namespace juesuan
