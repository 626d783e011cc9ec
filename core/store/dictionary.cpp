// Reading and growing a dictionary.
#include "store/dictionary.h"

namespace juesuan {

Result<void> Dictionary::refresh(Database& database) {
    Statement& rows = database.cached(m_kind == Kind::Cells ? "SELECT id, form, \"row\", \"column\" FROM cell WHERE id > ?1"
                                                            : "SELECT id, form, code, name FROM label WHERE id > ?1");
    rows.bind(1, m_largest);
    for (;;) {
        const auto step = rows.step();
        if (step == Statement::Step::Failed)
            return database.problem();
        if (step == Statement::Step::Done)
            break;
        const qint64 id = rows.number(0);
        if (id > 1'000'000'000) { // nobody has given so many; the next number must stay a number
            rows.reset();
            return Problem{ProblemCode::BookCorrupt, {database.path(), QStringLiteral("dictionary")}};
        }
        const CellRef words{rows.text(1), rows.text(2), rows.text(3)};
        m_words.insert(id, words);
        m_numbers.insert(words, id);
        m_largest = std::max(m_largest, id);
    }
    m_loaded = true;
    return {};
}

Result<const CellRef*> Dictionary::words(Database& database, qint64 id) {
    auto at = m_words.constFind(id);
    if (at == m_words.constEnd()) {
        if (const auto read = refresh(database); !read)
            return read.problem();
        at = m_words.constFind(id);
    }
    return at == m_words.constEnd() ? nullptr : &*at;
}

Result<qint64> Dictionary::number(Database& database, const CellRef& words, bool counts) {
    if (!m_loaded)
        if (const auto read = refresh(database); !read)
            return read.problem();
    if (const auto at = m_numbers.constFind(words); at != m_numbers.constEnd())
        return *at;
    const qint64 id = m_largest + 1;
    Statement& insert = m_kind == Kind::Cells ? database.cached("INSERT INTO cell VALUES(?1, ?2, ?3, ?4, ?5)")
                                              : database.cached("INSERT INTO label VALUES(?1, ?2, ?3, ?4)");
    insert.bind(1, id).bind(2, words.form).bind(3, words.row).bind(4, words.column);
    if (m_kind == Kind::Cells)
        insert.bind(5, qint64(counts));
    if (const auto done = database.run(insert); !done)
        return done.problem();
    m_numbers.insert(words, id);
    m_words.insert(id, words);
    m_largest = id;
    m_added.push_back(id);
    return id;
}

void Dictionary::forgetAdded() {
    for (const qint64 id : m_added)
        m_numbers.remove(m_words.take(id));
    if (!m_added.empty())
        m_largest = m_added.front() - 1;
    m_added.clear();
}

} // namespace juesuan
