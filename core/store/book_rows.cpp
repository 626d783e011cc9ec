// The rows that say what is in a book, each with its own checksum, and the frame of every write.
#include "store/book_store_private.h"

#include <QRandomGenerator>

namespace juesuan {

qint64 ReportRow::checksum() const {
    return Fingerprint().add(id).add(unit).add(qint64(year)).add(edition).add(info.code).add(info.name).add(seal)
        .add(figuresSum).add(partsSum).add(logSum).value();
}

qint64 unitChecksum(const StoredUnit& unit) {
    return Fingerprint().add(unit.id).add(unit.code).add(unit.name).add(unit.parent).value();
}

bool storableName(const QString& name) { return name.size() <= longestName && name.isValidUtf16(); }

BookStore::Private::~Private() {
    if (!database)
        return;
    // Removes the journal, so that the book is one file again; SQLite does it under its own locks.
    if (!status.readOnly && !database->moved())
        (void)database->execute("PRAGMA journal_mode = DELETE");
    database.reset();
}

Result<BookRow> BookStore::Private::readBook() const {
    Statement& row = database->cached("SELECT revision, stamp, created, checksum FROM book WHERE id = 1");
    const auto step = row.step();
    if (step == Statement::Step::Failed)
        return database->problem();
    if (step == Statement::Step::Done)
        return Problem{ProblemCode::BookCorrupt, {path, QStringLiteral("book")}};
    const BookRow out{row.number(0), row.number(1), row.text(2)};
    const bool sound =
        row.number(3) == out.checksum() && out.revision >= 0 && out.revision < largestId;
    row.reset();
    return sound ? Result<BookRow>(out) : Problem{ProblemCode::BookCorrupt, {path, QStringLiteral("book")}};
}

namespace {

#define REPORT_COLUMNS "id, unit, year, edition, unit_code, unit_name, seal, figures_sum, parts_sum, log_sum, checksum"

ReportRow reportRow(const Statement& row) {
    ReportRow out{row.number(0), row.number(1), int(row.number(2)), row.text(3), {row.text(4), row.text(5)}, row.text(6),
                  row.number(7), row.number(8), row.number(9), false};
    out.damaged = row.number(10) != out.checksum() || qint64(out.year) != row.number(2) || out.id < 1 || out.id > largestId;
    return out;
}

} // namespace

Result<ReportRow> BookStore::Private::readReport(qint64 id) const {
    Statement& row = database->cached("SELECT " REPORT_COLUMNS " FROM report WHERE id = ?1");
    row.bind(1, id);
    const auto step = row.step();
    if (step == Statement::Step::Failed)
        return database->problem();
    if (step == Statement::Step::Done)
        return Problem{ProblemCode::ReportMissing, {QString::number(id), QString()}};
    const ReportRow out = reportRow(row);
    row.reset();
    return out;
}

Result<std::vector<ReportRow>> BookStore::Private::readReports() const {
    Statement& row = database->cached("SELECT " REPORT_COLUMNS " FROM report ORDER BY id");
    std::vector<ReportRow> out;
    for (;;) {
        const auto step = row.step();
        if (step == Statement::Step::Failed)
            return database->problem();
        if (step == Statement::Step::Done)
            return out;
        out.push_back(reportRow(row));
    }
}

Result<std::vector<StoredUnit>> BookStore::Private::readUnits() const {
    Statement& row = database->cached("SELECT id, code, name, parent, checksum FROM unit ORDER BY id");
    std::vector<StoredUnit> out;
    for (;;) {
        const auto step = row.step();
        if (step == Statement::Step::Failed)
            return database->problem();
        if (step == Statement::Step::Done)
            return out;
        StoredUnit unit{row.number(0), row.text(1), row.text(2), row.number(3)};
        unit.damaged = row.number(4) != unitChecksum(unit);
        out.push_back(std::move(unit));
    }
}

Result<qint64> BookStore::Private::findUnit(const QString& name) const {
    Statement& row = database->cached("SELECT id FROM unit WHERE name = ?1");
    row.bind(1, name);
    const auto step = row.step();
    if (step == Statement::Step::Failed)
        return database->problem();
    const qint64 id = step == Statement::Step::Row ? row.number(0) : 0;
    row.reset();
    return id;
}

Result<qint64> BookStore::Private::findReport(qint64 unit, int year) const {
    Statement& row = database->cached("SELECT id FROM report WHERE unit = ?1 AND year = ?2");
    row.bind(1, unit).bind(2, qint64(year));
    const auto step = row.step();
    if (step == Statement::Step::Failed)
        return database->problem();
    const qint64 id = step == Statement::Step::Row ? row.number(0) : 0;
    row.reset();
    return id;
}

Problem BookStore::Private::damaged(const ReportRow& row) const {
    return {ProblemCode::ReportDamaged, {row.info.name, QString::number(row.year)}};
}

Problem BookStore::Private::locked() const {
    return {ProblemCode::BookLocked, {path, lock.owner(), lock.ownerProcess()}};
}

Result<qint64> BookStore::Private::insertUnit(const StoredUnit& wanted) {
    if (wanted.name.isEmpty() || !storableName(wanted.name) || !storableName(wanted.code))
        return Problem{ProblemCode::UsageBadValue, {QStringLiteral("unit"), wanted.name.left(longestName)}};
    const auto there = findUnit(wanted.name);
    if (!there || *there)
        return there ? Problem{ProblemCode::UsageBadValue, {QStringLiteral("unit"), wanted.name}} : there.problem();
    StoredUnit unit = wanted;
    const auto next = database->number("SELECT coalesce(max(id), 0) + 1 FROM unit");
    if (!next)
        return next;
    unit.id = *next;
    Statement& insert = database->cached("INSERT INTO unit VALUES(?1, ?2, ?3, ?4, ?5)");
    insert.bind(1, unit.id).bind(2, unit.code).bind(3, unit.name).bind(5, unitChecksum(unit));
    if (unit.parent)
        insert.bind(4, unit.parent);
    if (const auto done = database->run(insert); !done)
        return done.problem();
    return unit.id;
}

Result<ReportRow> BookStore::Private::insertReport(qint64 unit, int year, const QString& edition, const UnitInfo& info) {
    if (edition.isEmpty() || !storableName(edition) || !storableName(info.code) || !storableName(info.name))
        return Problem{ProblemCode::UsageBadValue, {QStringLiteral("edition"), edition.left(longestName)}};
    const auto there = findReport(unit, year);
    if (!there || *there)
        return there ? Problem{ProblemCode::UsageBadValue, {QStringLiteral("year"), QString::number(year)}}
                     : there.problem();
    const auto next = database->number("SELECT coalesce(max(id), 0) + 1 FROM report");
    if (!next)
        return next.problem();
    const ReportRow row{*next, unit, year, edition, info, {}, 0, 0, 0, false};
    Statement& insert = database->cached("INSERT INTO report VALUES(?1, ?2, ?3, ?4, ?5, ?6, '', 0, 0, 0, ?7)");
    insert.bind(1, row.id).bind(2, unit).bind(3, qint64(year)).bind(4, edition).bind(5, info.code).bind(6, info.name)
        .bind(7, row.checksum());
    if (const auto done = database->run(insert); !done)
        return done.problem();
    return row;
}

Result<void> BookStore::Private::updateReport(const ReportRow& row) {
    Statement& update = database->cached("UPDATE report SET unit_code = ?2, unit_name = ?3, seal = ?4, figures_sum = ?5, "
                                         "parts_sum = ?6, log_sum = ?7, checksum = ?8 WHERE id = ?1");
    update.bind(1, row.id).bind(2, row.info.code).bind(3, row.info.name).bind(4, row.seal).bind(5, row.figuresSum)
        .bind(6, row.partsSum).bind(7, row.logSum).bind(8, row.checksum());
    return database->run(update);
}

Result<void> BookStore::Private::beginWrite(Transaction& transaction) {
    if (status.readOnly)
        return status.why;
    if (database->moved())
        return Problem{ProblemCode::BookChangedOutside, {path}};
    // On a full disk the lock may not have been to be had when the book was opened.
    if (lock.acquire(database->path()) == BookLock::Outcome::Taken)
        return locked();
    database->forgetPages();
    if (const auto begun = transaction.begin(Transaction::Kind::Write); !begun)
        return begun.problem().code == ProblemCode::BookLocked ? locked() : begun.problem();
    const auto now = readBook();
    if (!now)
        return now.problem();
    if (now->revision != seen.revision || now->stamp != seen.stamp)
        return Problem{ProblemCode::BookChangedOutside, {path}};
    return {};
}

Result<void> BookStore::Private::endWrite(Transaction& transaction, qint64 revision) {
    const BookRow next{revision, qint64(QRandomGenerator::global()->generate64()), seen.created};
    Statement& update = database->cached("UPDATE book SET revision = ?1, stamp = ?2, checksum = ?3 WHERE id = 1");
    update.bind(1, next.revision).bind(2, next.stamp).bind(3, next.checksum());
    auto done = database->run(update);
    if (done)
        done = transaction.commit();
    if (!done)
        return done;
    seen = next;
    cells.keep();
    labels.keep();
    return {};
}

} // namespace juesuan
