// Opening, creating and copying a book, its units and its list of reports.
#include "store/book_store_private.h"

#include "store/change_writer.h"
#include "store/durable_file.h"
#include "store/migration.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace juesuan {

BookStore::BookStore(std::unique_ptr<Private> state) : d(std::move(state)) {}
BookStore::~BookStore() = default;

const QString& BookStore::path() const { return d->path; }
const StoreStatus& BookStore::status() const { return d->status; }

Result<std::unique_ptr<BookStore>> BookStore::create(const QString& path) {
    if (QFileInfo::exists(path))
        return Problem{QFileInfo(path).isDir() ? ProblemCode::FileIsFolder : ProblemCode::BookExists, {path}};
    if (const auto made = createBookFile(QFileInfo(path).absoluteFilePath()); !made)
        return made.problem();
    return open(path);
}

namespace {

// Whether the book and its folder can be written, as far as the system tells; the lock comes afterwards.
Problem writeObstacle(const QString& book) {
    const QString folder = QFileInfo(book).absolutePath();
    if (::access(QFile::encodeName(folder).constData(), W_OK) != 0)
        return {ProblemCode::BookFolderReadOnly, {book, folder}};
    if (::access(QFile::encodeName(book).constData(), W_OK) != 0)
        return {ProblemCode::BookWriteProtected, {book}};
    return {};
}

Result<std::unique_ptr<Database>> openPrepared(const QString& book, bool readOnly, bool pagesLater) {
    auto database = Database::open(book, readOnly ? Database::Mode::ReadOnly : Database::Mode::ReadWrite);
    if (database)
        if (const auto prepared = prepareBook(**database, readOnly, standardMigrations(), pagesLater); !prepared)
            return prepared.problem();
    return database;
}

// Of an older version, in a place where it cannot be migrated: a copy is, and read. Empty where that is not what hinders.
Result<std::unique_ptr<Database>> openMigratedCopy(const QString& book, std::unique_ptr<QTemporaryDir>& folder) {
    {
        const auto old = Database::open(book, Database::Mode::ReadOnly);
        const auto version = old ? (*old)->number("PRAGMA user_version") : Result<qint64>(old.problem());
        if (!version || *version < 1 || *version >= bookVersion)
            return std::unique_ptr<Database>();
        folder = std::make_unique<QTemporaryDir>();
        if (const auto copied = (*old)->backupTo(folder->filePath(QStringLiteral("book.juesuan"))); !copied)
            return copied.problem();
    }
    if (const auto migrated = openPrepared(folder->filePath(QStringLiteral("book.juesuan")), false, false); !migrated)
        return migrated.problem();
    return openPrepared(folder->filePath(QStringLiteral("book.juesuan")), true, false);
}

// A program that was killed while it wrote leaves a journal that only a writer can play back.
void recover(const QString& book) {
    if (const auto database = Database::open(book, Database::Mode::ReadWrite))
        (void)(*database)->number("PRAGMA application_id");
}

} // namespace

Result<std::unique_ptr<BookStore>> BookStore::open(const QString& path, bool readOnly, bool pagesLater) {
    const QFileInfo info(path);
    if (!info.exists())
        return Problem{ProblemCode::FileMissing, {path}};
    // The real file, so that all its names share one lock and one journal.
    const QString book = info.canonicalFilePath();
    if (info.isDir())
        return Problem{ProblemCode::FileIsFolder, {path}};
    if (!info.isFile()) // a device
        return Problem{ProblemCode::BookNotABook, {path}};
    if (::access(QFile::encodeName(book).constData(), R_OK) != 0)
        return Problem{ProblemCode::FileUnreadable, {path, QString::fromLocal8Bit(std::strerror(EACCES))}};

    auto state = std::make_unique<Private>();
    state->path = info.absoluteFilePath();
    StoreStatus& status = state->status;
    status.why = readOnly ? Problem{ProblemCode::BookReadOnly, {path}} : writeObstacle(book);
    if (status.why.code == ProblemCode::None && state->lock.acquire(book) == BookLock::Outcome::Taken) {
        status.lockedBy = state->lock.owner();
        status.why = state->locked();
    }
    status.readOnly = status.why.code != ProblemCode::None;

    auto database = openPrepared(book, status.readOnly, pagesLater);
    if (!database && database.problem().code == ProblemCode::BookReadOnly)
        if (auto copy = openMigratedCopy(book, state->migratedCopy); !copy || *copy)
            database = std::move(copy);
    if (!database && database.problem().code == ProblemCode::BookReadOnly && readOnly &&
        writeObstacle(book).code == ProblemCode::None) {
        recover(book);
        database = openPrepared(book, true, pagesLater);
    }
    if (!database)
        return database.problem();
    state->database = std::move(*database);
    const auto row = state->readBook();
    if (!row)
        return row.problem();
    state->seen = *row;
    return std::unique_ptr<BookStore>(new BookStore(std::move(state)));
}

Result<void> BookStore::checkPages() { return isLargeBook(*d->database) ? checkBookPages(*d->database) : Result<void>(); }

Result<std::vector<StoredUnit>> BookStore::units() const { return d->readUnits(); }

Result<std::vector<StoredReport>> BookStore::reports() const {
    const auto rows = d->readReports();
    if (!rows)
        return rows.problem();
    std::vector<StoredReport> out;
    out.reserve(rows->size());
    for (const ReportRow& row : *rows)
        out.push_back({row.id, row.unit, row.year, row.edition, !row.seal.isEmpty(), row.damaged});
    return out;
}

Result<qint64> BookStore::addUnit(const QString& code, const QString& name, qint64 parent) {
    qint64 id = 0;
    const auto done = d->write([&](qint64 revision) -> Result<void> {
        const auto made = d->insertUnit({0, code, name, parent});
        if (!made)
            return made.problem();
        id = *made;
        return logInBook(*d, revision, QStringLiteral("add-unit"), {name});
    });
    return done ? Result<qint64>(id) : done.problem();
}

Result<void> BookStore::updateUnit(const StoredUnit& unit) {
    if (unit.name.isEmpty() || !storableName(unit.name) || !storableName(unit.code))
        return Problem{ProblemCode::UsageBadValue, {QStringLiteral("unit"), unit.name.left(longestName)}};
    const auto done = d->write([&](qint64 revision) -> Result<void> {
        const auto units = d->readUnits();
        if (!units)
            return units.problem();
        const auto withId = [&](qint64 id) {
            return std::find_if(units->begin(), units->end(), [&](const StoredUnit& u) { return u.id == id; });
        };
        const bool nameTaken = std::any_of(units->begin(), units->end(), [&](const StoredUnit& other) {
            return other.id != unit.id && other.name == unit.name;
        });
        bool circle = false; // a unit is not its own ancestor
        qint64 above = unit.parent;
        for (size_t hops = 0; above && !circle; ++hops) {
            const auto at = withId(above);
            circle = above == unit.id || hops > units->size() || at == units->end();
            above = circle ? 0 : at->parent;
        }
        if (nameTaken || circle || withId(unit.id) == units->end())
            return Problem{ProblemCode::UsageBadValue, {QStringLiteral("unit"), unit.name}};
        Statement& update =
            d->database->cached("UPDATE unit SET code = ?2, name = ?3, parent = ?4, checksum = ?5 WHERE id = ?1");
        update.bind(1, unit.id).bind(2, unit.code).bind(3, unit.name).bind(5, unitChecksum(unit));
        if (unit.parent)
            update.bind(4, unit.parent);
        if (const auto ran = d->database->run(update); !ran)
            return ran;
        return logInBook(*d, revision, QStringLiteral("update-unit"), {unit.name});
    });
    return done ? Result<void>() : done.problem();
}

Result<qint64> BookStore::addReport(qint64 unit, int year, const QString& edition) {
    qint64 id = 0;
    const auto done = d->write([&](qint64 revision) -> Result<void> {
        const auto units = d->readUnits();
        if (!units)
            return units.problem();
        const auto at = std::find_if(units->begin(), units->end(), [&](const StoredUnit& u) { return u.id == unit; });
        if (at == units->end())
            return Problem{ProblemCode::UsageBadValue, {QStringLiteral("unit"), QString::number(unit)}};
        const auto made = d->insertReport(unit, year, edition, {at->code, at->name});
        if (!made)
            return made.problem();
        id = made->id;
        return logInBook(*d, revision, QStringLiteral("add-report"), {at->name, QString::number(year)});
    });
    return done ? Result<qint64>(id) : done.problem();
}

Result<qint64> BookStore::revision() const {
    const auto row = d->readBook();
    return row ? Result<qint64>(row->revision) : row.problem();
}

Result<void> BookStore::copyTo(const QString& path) const {
    const QString target = QFileInfo(path).absoluteFilePath();
    if (QFileInfo(target).canonicalFilePath() == d->database->path())
        return Problem{ProblemCode::BookExists, {path}};
    const QString temporary = temporaryBeside(target);
    Result<void> result = d->database->vacuumInto(temporary);
    if (result)
        result = verifyCopy(temporary);
    if (!result) {
        removeTemporary(temporary);
        // SQLite cannot say why it could not make the file; the folder can.
        if (const Problem obstacle = writeObstacle(target);
            obstacle.code == ProblemCode::BookFolderReadOnly && result.problem().code != ProblemCode::DiskFull)
            return Problem{ProblemCode::FolderReadOnly, {path}};
        return result.problem().code == ProblemCode::DiskFull ? Problem{ProblemCode::NoRoomForFile, {path}} : result.problem();
    }
    return moveIntoPlace(temporary, target, IfThere::Replace);
}

} // namespace juesuan
