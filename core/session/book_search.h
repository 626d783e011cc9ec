// Searches a report, and when wanted all others of its book, one after the other while the window stays alive.
#pragma once

#include "analysis/report_search.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace juesuan {

class Book;

class BookSearch : public QObject {
    Q_OBJECT
public:
    explicit BookSearch(QObject* parent = nullptr);

    struct Found {
        qint64 report = 0;
        QString unit;
        int year = 0;
        std::vector<SearchHit> hits;
    };
    // Forgets what was found. `first` is searched before this returns, the others (wholeBook) one by one from the event loop.
    void start(Book* book, qint64 first, const SearchQuery& query, bool wholeBook);
    void clear();
    // Searches one report more; false when there is none left. For those without an event loop.
    bool step();

    const SearchQuery& query() const { return m_query; }
    const std::vector<Found>& found() const { return m_found; } // reports with hits only
    bool running() const { return m_next < m_waiting.size(); }
    int searched() const { return m_searched; }
    int total() const { return m_searched + int(m_waiting.size() - m_next); }
    int hits() const;
    bool limited() const; // there are more than are kept

    static constexpr int hitsPerReport = 1000;
    static constexpr int hitsOfAll = 5000;

Q_SIGNALS:
    void moreFound();
    void finished();

private:
    void searchOne(qint64 report);

    QPointer<Book> m_book;
    SearchQuery m_query;
    std::vector<Found> m_found;
    std::vector<qint64> m_waiting;
    size_t m_next = 0;
    int m_searched = 0;
    bool m_limited = false;
    QTimer m_timer;
};

} // namespace juesuan
