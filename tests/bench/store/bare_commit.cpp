// Nothing but sqlite3_step.
#include "bare_commit.h"

#include <sqlite3.h>

BareCommit::BareCommit(const QString& path) {
    sqlite3_open(path.toUtf8().constData(), &m_handle);
    sqlite3_exec(m_handle, "PRAGMA foreign_keys = ON; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL", nullptr,
                 nullptr, nullptr);
    const char* sql[] = {
        "BEGIN IMMEDIATE",
        "INSERT OR REPLACE INTO figure VALUES(1, 1, ?1, 10000)",
        "INSERT INTO change_item VALUES(1, ?2, 0, 1, ?1, 10000, ?1, 10000)",
        "INSERT INTO change_log VALUES(1, ?2, '2025-01-01T00:00:00Z', 'user@host', 'type', '[\"01\",\"x\",\"y\"]', 0, 0)",
        "UPDATE report SET figures_sum = ?1, log_sum = ?1, checksum = ?1 WHERE id = 1",
        "UPDATE book SET revision = ?2, stamp = ?1, checksum = ?1 WHERE id = 1",
        "COMMIT"};
    for (int n = 0; n < 7; ++n)
        sqlite3_prepare_v3(m_handle, sql[n], -1, SQLITE_PREPARE_PERSISTENT, &m_statements[n], nullptr);
}

BareCommit::~BareCommit() {
    for (sqlite3_stmt* statement : m_statements)
        sqlite3_finalize(statement);
    sqlite3_close(m_handle);
}

bool BareCommit::run(qint64 value) {
    ++m_revision;
    bool ok = true;
    for (sqlite3_stmt* statement : m_statements) {
        const int parameters = sqlite3_bind_parameter_count(statement);
        if (parameters >= 1)
            sqlite3_bind_int64(statement, 1, value);
        if (parameters >= 2)
            sqlite3_bind_int64(statement, 2, m_revision);
        ok = sqlite3_step(statement) == SQLITE_DONE && ok;
        sqlite3_reset(statement);
    }
    return ok;
}
