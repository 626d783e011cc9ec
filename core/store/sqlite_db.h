// The only place that talks to SQLite: a hardened connection, its statements and transactions, errors as Problems.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace juesuan {

// A prepared statement. Parameters count from 1, columns from 0. Errors show when it is stepped.
class Statement {
public:
    Statement() = default;
    explicit Statement(sqlite3_stmt* handle) : m_handle(handle) {}
    ~Statement();
    Statement(Statement&& other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)) {}
    Statement& operator=(Statement&& other) noexcept;

    bool valid() const { return m_handle != nullptr; }
    Statement& bind(int parameter, qint64 value);
    Statement& bind(int parameter, const QString& value);
    Statement& bindBlob(int parameter, const QByteArray& value);
    Statement& bindNull(int parameter);
    // Ready for the next run, with every parameter NULL.
    void reset();

    enum class Step { Row, Done, Failed };
    Step step();

    bool isNull(int column) const;
    qint64 number(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;

private:
    sqlite3_stmt* m_handle = nullptr;
};

// Not for use from several threads at once.
class Database {
public:
    enum class Mode { ReadOnly, ReadWrite, Create };
    // Opens and hardens (LIMITS §5) before anything of the file is looked at. FileUnreadable, DiskFull, BookFailed.
    static Result<std::unique_ptr<Database>> open(const QString& path, Mode mode);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    const QString& path() const { return m_path; }

    // One statement without results; several, separated by ";", too.
    Result<void> execute(const char* sql);
    // sql must be a literal: statements are kept by its address. Comes reset; do not nest the same one.
    Statement& cached(const char* sql);
    Statement prepare(const char* sql);
    // Steps a statement that gives no rows.
    Result<void> run(Statement& statement);
    // The one number that sql gives.
    Result<qint64> number(const char* sql);

    // What the last failure was: DiskFull, BookLocked, BookReadOnly, BookCorrupt, BookNotABook, BookChangedOutside,
    // BookFailed.
    Problem problem() const;
    // Forgets what is cached of the file. SQLite trusts its cache as long as the file's change counter stands still, and
    // another copy of a book that was put over this one can have the same counter.
    void forgetPages();
    // The file was renamed, replaced or removed while it was open.
    bool moved() const;
    // A copy through VACUUM INTO; the target must not exist.
    Result<void> vacuumInto(const QString& target);
    // A copy page by page; the target must not exist.
    Result<void> backupTo(const QString& target);
    // From now on statements may take as long as they need (opening is limited in case the file is hostile).
    void endOpening();

private:
    Database(QString path, sqlite3* handle) : m_path(std::move(path)), m_handle(handle) {}
    Result<void> harden();

    QString m_path;
    sqlite3* m_handle;
    QHash<const char*, Statement*> m_statements;
    bool m_copying = false;
};

// BEGIN IMMEDIATE … COMMIT; rolled back unless committed.
class Transaction {
public:
    enum class Kind { Read, Write };
    explicit Transaction(Database& database) : m_database(database) {}
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    Result<void> begin(Kind kind);
    // Ok means: safe on disk.
    Result<void> commit();

private:
    Database& m_database;
    bool m_open = false;
};

} // namespace juesuan
