// Books of every released version open; an older one is copied before it is migrated; what is frozen stays frozen.
#include "store_fixture.h"

#include "store/migration.h"

#include <QCryptographicHash>
#include <QFile>

using namespace juesuan;
using namespace juesuan::test;

namespace {

const QString fixture = QStringLiteral(JUESUAN_SOURCE_DIR "/tests/unit/store/fixtures/book-v1.juesuan");
const QString fixture2 = QStringLiteral(JUESUAN_SOURCE_DIR "/tests/unit/store/fixtures/book-v2.juesuan");
const CellRef income{QStringLiteral("01"), QStringLiteral("事业收入"), QStringLiteral("决算数")};
const CellRef business{QStringLiteral("01"), QStringLiteral("经营收入"), QStringLiteral("决算数")};

Result<void> addColumn(Database& database) {
    return database.execute("CREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT");
}
Result<void> breakHalfway(Database& database) {
    if (const auto made = addColumn(database); !made)
        return made;
    return database.execute("INSERT INTO no_such_table VALUES(1)");
}

// Version 3 as a later release could make it.
struct NextVersion {
    std::vector<SchemaObject> objects;
    Migration steps[3];
    explicit NextVersion(Result<void> (*run)(Database&)) : steps{standardMigrations()[0], standardMigrations()[1], {3, run, {}}} {
        objects.assign(steps[1].objects.begin(), steps[1].objects.end());
        objects.push_back({"table", "note", "CREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT"});
        steps[2].objects = objects;
    }
};

} // namespace

TEST_CASE("write the fixture of version 2", "[.make-fixture]") {
    QFile::remove(fixture2);
    Report report({QStringLiteral("101001"), QStringLiteral("样例单位")}, 2024, centralForms());
    report.setRow(QStringLiteral("03"), QStringLiteral("208"), QStringLiteral("样例类"));
    report.setValue(income, wan(QStringLiteral("12.30")));
    report.profile.duties << QStringLiteral("样例职能");
    report.files = {{QStringLiteral("样例.pdf"), QStringLiteral("/样例"), QString(64, QChar(u'a')), 1234, QStringLiteral("2025-01-02T03:04:05Z"), QStringLiteral("somebody@somewhere")}};
    CellSource source{9, 0, {100, 200, 300, 400}};
    source.file = 1;
    source.read = wan(QStringLiteral("12.03"));
    report.sources.insert(income, source);
    const qint64 id = writeBook(fixture2, report);
    const auto book = openedBook(fixture2);
    const ChangeSet change = typeValue(report, business, CellValue::unread());
    REQUIRE(apply(change, report).ok());
    REQUIRE(book->commit(id, change, report, false).ok());
    REQUIRE(book->learn({{SubjectKind::Functional, QStringLiteral("2089901"), QStringLiteral("样例项"), {2024}, false}}).ok());
}

TEST_CASE("the book that version 1 wrote opens, is complete and can be written") {
    Folder folder;
    REQUIRE(QFile::copy(fixture, folder.file()));
    const auto book = openedBook(folder.file());
    REQUIRE(book->reports()->size() == 1);
    const qint64 id = book->reports()->front().id;
    auto report = book->load(id, centralForms());
    REQUIRE(report.ok());
    CHECK(report->unit == UnitInfo{QStringLiteral("101001"), QStringLiteral("样例单位")});
    CHECK(report->figures().size() == 2);
    CHECK(report->value(income) == CellValue::figure(Amount::ofFen(12'300'000), 10'000));
    CHECK(report->value(business).isUnread());
    CHECK(report->rowName(QStringLiteral("03"), QStringLiteral("208")) == QStringLiteral("样例类"));
    CHECK(report->profile.duties == QStringList{QStringLiteral("样例职能")});
    CHECK(book->history(id, income, 9)->size() == 1);
    CHECK(book->history(id, business, 9)->size() == 1);
    CHECK(book->learntSubjects()->size() == 1);
    CHECK(*book->revision() == 3);
    const ChangeSet change = typeValue(*report, income, wan(QStringLiteral("45.60")));
    REQUIRE(apply(change, *report).ok());
    CHECK(*book->commit(id, change, *report, false) == 4);
}

TEST_CASE("the book that version 2 wrote knows its files and where each figure was read") {
    Folder folder;
    REQUIRE(QFile::copy(fixture2, folder.file()));
    const auto book = openedBook(folder.file());
    const qint64 id = book->reports()->front().id;
    auto report = book->load(id, centralForms());
    REQUIRE(report.ok());
    REQUIRE(report->files.size() == 1);
    CHECK(report->files[0].name == QStringLiteral("样例.pdf"));
    CHECK(report->files[0].sha256 == QString(64, QChar(u'a')));
    CHECK(report->files[0].size == 1234);
    const CellSource source = report->sources.value(income);
    CHECK(source.page == 9);
    CHECK(source.box[3] == 400);
    CHECK(source.file == 1);
    CHECK(source.read == wan(QStringLiteral("12.03")));
    CHECK(sqlValue(folder.file(), "SELECT file || ' ' || year FROM sources") == QStringLiteral("样例.pdf 2024"));
    // An edit leaves all of it; another file comes beside it and goes again.
    Report before = *report;
    const ChangeSet typed = typeValue(*report, income, wan(QStringLiteral("45.60")));
    REQUIRE(apply(typed, *report).ok());
    REQUIRE(book->commit(id, typed, *report, false).ok());
    Report two = *report;
    two.files.push_back({QStringLiteral("b.xlsx"), {}, QString(64, QChar(u'b')), 5, {}, {}});
    const ChangeSet added = changesBetween(*report, two, QStringLiteral("import"));
    REQUIRE(apply(added, *report).ok());
    REQUIRE(book->commit(id, added, *report, false).ok());
    CHECK(book->load(id, centralForms())->files.size() == 2);
    const ChangeSet back = added.inverted();
    REQUIRE(apply(back, *report).ok());
    REQUIRE(book->commit(id, back, *report, true).ok());
    const auto last = book->load(id, centralForms());
    REQUIRE(last.ok());
    CHECK(last->files == before.files);
    CHECK(last->sources == before.sources);
}

TEST_CASE("a file's line that was tampered with is damage") {
    Folder folder;
    REQUIRE(QFile::copy(fixture2, folder.file()));
    sqlOn(folder.file(), "UPDATE source_file SET name = 'x.pdf'");
    const auto book = openedBook(folder.file());
    CHECK(book->load(book->reports()->front().id, centralForms()).problem().code == ProblemCode::ReportDamaged);
}

TEST_CASE("an older book that can only be read is read from a migrated copy, and stays as it is") {
    Folder folder;
    REQUIRE(QFile::copy(fixture, folder.file()));
    const QByteArray bytes = bytesOf(folder.file());
    {
        const auto book = openedBook(folder.file(), true);
        CHECK(book->status().readOnly);
        CHECK(book->load(book->reports()->front().id, centralForms())->figures().size() == 2);
    }
    CHECK(bytesOf(folder.file()) == bytes);
    CHECK(folder.names() == "book.juesuan");
}

TEST_CASE("the schema of version 1 never changes: a change is version 2") {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const SchemaObject& object : standardMigrations()[0].objects)
        hash.addData(QByteArray(object.type) + '\n' + object.name + '\n' + object.sql + '\n');
    CHECK(hash.result().toHex().toStdString() == "0318a40b9f398cd3df7fc6adaf371e868adbbd78cd7546faf1b9a1fbcafa8b2c");
}

TEST_CASE("the schema of version 2 never changes: a change is version 3") {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const SchemaObject& object : standardMigrations()[1].objects)
        hash.addData(QByteArray(object.type) + '\n' + object.name + '\n' + object.sql + '\n');
    CHECK(hash.result().toHex().toStdString() == "02bee42938929cabba63c8d2156fa21537cb86cfee65a3b8206e54fd6379c7c3");
}

TEST_CASE("an older book is copied, byte for byte readable, before it is migrated") {
    Folder folder;
    REQUIRE(QFile::copy(fixture, folder.file()));
    const NextVersion next(addColumn);
    for (int round = 0; round < 2; ++round) {
        auto database = Database::open(folder.file(), Database::Mode::ReadWrite);
        REQUIRE(database.ok());
        REQUIRE(prepareBook(**database, false, next.steps).ok());
        CHECK(*(*database)->number("PRAGMA user_version") == 3);
        CHECK(checkSchema(**database, next.objects).ok());
    }
    const QString kept = folder.file(QStringLiteral("book.juesuan.v1.bak"));
    CHECK(folder.names().find("bak") == folder.names().rfind("bak")); // the second opening found nothing to do
    CHECK(openedBook(kept)->reports()->size() == 1);
    CHECK(BookStore::open(folder.file()).problem().code == ProblemCode::BookNewer); // for us
}

TEST_CASE("a migration that fails leaves the book as it was, and an earlier copy is not overwritten") {
    Folder folder;
    REQUIRE(QFile::copy(fixture, folder.file()));
    writeBytes(folder.file(QStringLiteral("book.juesuan.v1.bak")), "mine");
    const NextVersion next(breakHalfway);
    {
        auto database = Database::open(folder.file(), Database::Mode::ReadWrite);
        CHECK_FALSE(prepareBook(**database, false, next.steps).ok());
    }
    CHECK(openedBook(folder.file())->reports()->size() == 1);
    CHECK(bytesOf(folder.file(QStringLiteral("book.juesuan.v1.bak"))) == "mine");
    CHECK(openedBook(folder.file(QStringLiteral("book.juesuan.v1-2.bak")))->reports()->size() == 1);
    {
        auto database = Database::open(folder.file(), Database::Mode::ReadOnly);
        CHECK(prepareBook(**database, true, next.steps).problem().code == ProblemCode::BookReadOnly);
    }
}
