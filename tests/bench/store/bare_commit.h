// The same commit as the book's, written straight against SQLite: the measure for ours.
#pragma once

#include <QString>

struct sqlite3;
struct sqlite3_stmt;

// On a book file of ours: figure, the report's sums, two log rows and the revision, with prepared statements.
class BareCommit {
public:
    explicit BareCommit(const QString& path);
    ~BareCommit();
    bool run(qint64 value); // false when SQLite said no

private:
    sqlite3* m_handle = nullptr;
    sqlite3_stmt* m_statements[7] = {};
    qint64 m_revision = 1'000'000;
};
