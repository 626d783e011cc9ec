// Identification, checks and migrations of book files.
#include "store/migration.h"

#include "base/write_problem.h"
#include "store/book_store_private.h"
#include "store/durable_file.h"

#include <QDateTime>
#include <QFileInfo>
#include <QRandomGenerator>

namespace juesuan {

namespace {

// Small pages: fifteen tables of a one-unit book, each with a page of its own, stay below 64 kB.
// The file is synced before it gets its name; until then a crash leaves nothing that anybody would open.
constexpr char newFile[] = "PRAGMA page_size = 2048; PRAGMA encoding = 'UTF-8'; PRAGMA journal_mode = MEMORY;"
                           "PRAGMA synchronous = OFF";
// Up to here the stricter check, which also compares indexes with their tables, costs less than a millisecond or two.
constexpr qint64 smallBook = 1'000'000;

Result<void> setVersion(Database& database, int version) {
    return database.execute(QByteArray("PRAGMA user_version = ").append(QByteArray::number(version)).constData());
}

Result<void> writeNewBook(Database& database) {
    if (const auto set = database.execute(newFile); !set)
        return set;
    Transaction transaction(database);
    if (const auto begun = transaction.begin(Transaction::Kind::Write); !begun)
        return begun;
    for (const Migration& step : standardMigrations())
        if (const auto ran = step.run(database); !ran)
            return ran;
    const QByteArray id = "PRAGMA application_id = " + QByteArray::number(bookApplicationId);
    if (const auto set = database.execute(id.constData()); !set)
        return set;
    if (const auto set = setVersion(database, bookVersion); !set)
        return set;
    const BookRow row{0, qint64(QRandomGenerator::global()->generate64()),
                      QDateTime::currentDateTimeUtc().toString(Qt::ISODate)};
    Statement insert = database.prepare("INSERT INTO book VALUES(1, ?1, ?2, ?3, ?4)");
    insert.bind(1, row.revision).bind(2, row.stamp).bind(3, row.created).bind(4, row.checksum());
    if (const auto done = database.run(insert); !done)
        return done;
    return transaction.commit();
}

Result<void> checkPages(Database& database) {
    const auto pages = database.number("PRAGMA page_count");
    const auto size = database.number("PRAGMA page_size");
    if (!pages || !size)
        return pages ? size.problem() : pages.problem();
    Statement check =
        database.prepare(*pages * *size <= smallBook ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)");
    if (check.step() != Statement::Step::Row)
        return database.problem();
    const QString verdict = check.text(0);
    if (verdict != QLatin1String("ok"))
        return Problem{ProblemCode::BookCorrupt, {database.path(), verdict.left(200)}};
    return {};
}

// "<name>.v<N>.bak", complete and on disk; a copy that is there already stays, the new one gets another name.
Result<void> keepOld(Database& database, int version) {
    const QString stem = database.path() + QStringLiteral(".v%1").arg(version);
    QString name = stem + QStringLiteral(".bak");
    for (int n = 2; QFileInfo::exists(name); ++n)
        name = stem + QStringLiteral("-%1.bak").arg(n);
    const QString temporary = temporaryBeside(name);
    Result<void> result = database.backupTo(temporary);
    if (result) {
        const auto copy = Database::open(temporary, Database::Mode::ReadOnly);
        result = copy ? checkPages(**copy) : copy.problem();
    }
    if (!result) {
        removeTemporary(temporary);
        return result;
    }
    return moveIntoPlace(temporary, name, IfThere::Refuse);
}

Result<void> migrate(Database& database, qint64 from, std::span<const Migration> migrations) {
    for (const Migration& step : migrations) {
        if (step.version <= from)
            continue;
        Transaction transaction(database);
        if (const auto begun = transaction.begin(Transaction::Kind::Write); !begun)
            return begun;
        if (const auto ran = step.run(database); !ran)
            return ran;
        if (const auto set = setVersion(database, step.version); !set)
            return set;
        if (const auto fits = checkSchema(database, step.objects); !fits)
            return fits;
        if (const auto done = transaction.commit(); !done)
            return done;
    }
    return {};
}

} // namespace

Result<void> createBookFile(const QString& path) {
    constexpr int temporaryLonger = 22; // ".01234567.part" and "-journal" behind it
    if (const Problem place = placeProblem(path, temporaryLonger); place.code != ProblemCode::None)
        return place;
    const QString temporary = temporaryBeside(path);
    Result<void> written;
    {
        auto database = Database::open(temporary, Database::Mode::Create);
        written = database ? writeNewBook(**database) : database.problem();
    }
    if (written)
        written = moveIntoPlace(temporary, path, IfThere::Refuse);
    if (written)
        return written;
    removeTemporary(temporary);
    const Problem& problem = written.problem();
    if (problem.code == ProblemCode::FileUnreadable || problem.code == ProblemCode::BookReadOnly)
        return Problem{ProblemCode::FolderReadOnly, {path}};
    if (problem.code == ProblemCode::DiskFull)
        return Problem{ProblemCode::NoRoomForFile, {path}};
    if (problem.code == ProblemCode::BookFailed) // of the temporary file, of which nobody knows
        return Problem{ProblemCode::FileWriteFailed, {path, problem.arguments.value(1)}};
    return problem;
}

Result<void> checkBookPages(Database& database) { return checkPages(database); }

bool isLargeBook(Database& database) {
    constexpr qint64 large = 8 * 1024 * 1024;
    const auto pages = database.number("PRAGMA page_count"), size = database.number("PRAGMA page_size");
    return pages && size && *pages * *size > large;
}

Result<void> prepareBook(Database& database, bool readOnly, std::span<const Migration> migrations, bool pagesLater) {
    const QString& path = database.path();
    const auto id = database.number("PRAGMA application_id");
    if (!id)
        return id.problem();
    const auto version = database.number("PRAGMA user_version");
    if (!version)
        return version.problem();
    const int newest = migrations.back().version;
    if (*id != bookApplicationId || *version < 1)
        return Problem{ProblemCode::BookNotABook, {path}};
    if (*version > newest)
        return Problem{ProblemCode::BookNewer, {path, QString::number(*version), QString::number(newest)}};
    if (const auto fits = checkSchema(database, migrations[size_t(*version - 1)].objects); !fits)
        return fits;
    database.endOpening();
    if (!pagesLater || *version != newest || !isLargeBook(database))
        if (const auto sound = checkPages(database); !sound)
            return sound;
    if (!readOnly)
        if (const auto set = database.execute("PRAGMA journal_mode = TRUNCATE"); !set)
            return set;
    if (*version == newest)
        return {};
    if (readOnly)
        return Problem{ProblemCode::BookReadOnly, {path}};
    if (const auto kept = keepOld(database, int(*version)); !kept)
        return kept;
    return migrate(database, *version, migrations);
}

Result<void> verifyCopy(const QString& path) {
    const auto database = Database::open(path, Database::Mode::ReadOnly);
    return database ? prepareBook(**database, true, standardMigrations()) : database.problem();
}

} // namespace juesuan
