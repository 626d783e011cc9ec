// Who may write a book: a lock on a file beside it that the system lets go when its holder dies.
#pragma once

#include "base/result.h"

namespace juesuan {

// "user@host" of this process.
QString userAtHost();

// flock on "<book>.lock", never on the book itself: closing any handle of a file drops the POSIX locks that SQLite has
// on it. The file left by a crash locks nobody out; it is removed on a clean end.
class BookLock {
public:
    enum class Outcome {
        Held,        // ours now
        Taken,       // another has it: see owner
        Unavailable, // cannot be had here (full disk, no locks on this drive); the book's revision still guards it
    };

    BookLock() = default;
    ~BookLock() { release(); }
    BookLock(const BookLock&) = delete;
    BookLock& operator=(const BookLock&) = delete;

    // book: canonical path. May be tried again.
    Outcome acquire(const QString& book);
    void release();
    bool held() const { return m_file >= 0; }

    // After Taken.
    const QString& owner() const { return m_owner; }       // "user@host", or "?" when the file doesn't tell
    const QString& ownerProcess() const { return m_process; }

private:
    void readOwner(int file);
    void writeOwner();

    int m_file = -1;
    QString m_path;
    QString m_owner;
    QString m_process;
};

} // namespace juesuan
