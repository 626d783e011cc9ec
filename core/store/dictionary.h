// The numbers by which a book names its cells and subject rows: three words each, the same for all its reports.
#pragma once

#include "store/sqlite_db.h"

#include "model/cell.h"

namespace juesuan {

// Kept in memory: all strings of one word are shared by all reports. CellRef's three fields hold the three words
// (form, row, column of a cell; form, code, name of a subject row).
class Dictionary {
public:
    enum class Kind { Cells, Labels };
    explicit Dictionary(Kind kind) : m_kind(kind) {}

    // Null when the book does not know the number, even after looking again.
    Result<const CellRef*> words(Database& database, qint64 id);
    // Adds what is missing; inside a transaction. What was added counts only after keep(). counts: the cell holds a
    // number of things, not money.
    Result<qint64> number(Database& database, const CellRef& words, bool counts);
    void keep() { m_added.clear(); }
    void forgetAdded();

private:
    Result<void> refresh(Database& database);

    Kind m_kind;
    bool m_loaded = false;
    QHash<CellRef, qint64> m_numbers;
    QHash<qint64, CellRef> m_words;
    qint64 m_largest = 0;
    std::vector<qint64> m_added;
};

} // namespace juesuan
