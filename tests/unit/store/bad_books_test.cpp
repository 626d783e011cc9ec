// Files that are no book, newer, foreign, cut short or damaged: told apart, never taken for good, never a crash.
#include "store_fixture.h"

#include "store/schema.h"

#include <QFileInfo>

using namespace juesuan;
using namespace juesuan::test;

namespace {

ProblemCode openProblem(const QString& path) {
    const auto book = BookStore::open(path);
    return book ? ProblemCode::None : book.problem().code;
}

// Everything that a person could see of the book.
struct Seen {
    std::vector<StoredUnit> units;
    std::vector<StoredReport> reports;
    std::vector<Report> loaded;
    std::vector<std::vector<HistoryEntry>> past;
};

struct SampleBook {
    Folder folder;
    std::vector<Report> reports;
    std::vector<qint64> ids;
    CellRef cell{QStringLiteral("01"), QStringLiteral("事业收入"), QStringLiteral("决算数")};
    QByteArray bytes;

    SampleBook() {
        auto book = createdBook(folder.file());
        std::mt19937 random(5);
        for (unsigned n = 0; n < 3; ++n) {
            reports.push_back(madeUpReport(20 + n, QStringLiteral("单位%1").arg(n)));
            const auto id = book->import(newReport(reports.back()));
            REQUIRE(id.ok());
            ids.push_back(*id);
            for (int k = 0; k < 4; ++k) {
                const ChangeSet change = k == 0 ? typeValue(reports[n], cell, wan(QStringLiteral("12.34")))
                                                : someGesture(reports[n], random);
                REQUIRE(apply(change, reports[n]).ok());
                REQUIRE(book->commit(*id, change, reports[n], false).ok());
            }
        }
        REQUIRE(book->learn({{SubjectKind::Functional, QStringLiteral("2089901"), QStringLiteral("新科目"), {2024}, false}}).ok());
        book = nullptr;
        bytes = bytesOf(folder.file());
    }
};

enum class Verdict { Refused, Named, Right, Wrong };

bool sameHistory(const std::vector<HistoryEntry>& a, const std::vector<HistoryEntry>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const HistoryEntry& x, const HistoryEntry& y) {
        return x.revision == y.revision && x.when == y.when && x.who == y.who && x.gesture == y.gesture &&
               x.undo == y.undo && x.before == y.before && x.after == y.after;
    });
}

// Right: all as it was. Named: what is damaged is said to be, the rest is right.
Verdict look(const QString& path, const SampleBook& sample, const std::vector<std::vector<HistoryEntry>>& past) {
    const auto opened = BookStore::open(path);
    if (!opened)
        return Verdict::Refused;
    const BookStore& book = **opened;
    bool named = false;
    const auto list = book.reports();
    const auto units = book.units();
    if (!list || !units)
        return Verdict::Refused;
    if (list->size() != sample.ids.size() || units->size() != sample.ids.size())
        return Verdict::Wrong;
    for (const StoredUnit& unit : *units) {
        named |= unit.damaged;
        if (!unit.damaged && unit.name != QStringLiteral("单位%1").arg(unit.id - 1))
            return Verdict::Wrong;
    }
    for (size_t n = 0; n < sample.ids.size(); ++n) {
        const StoredReport& row = (*list)[n];
        named |= row.damaged;
        if (!row.damaged && (row.id != sample.ids[n] || row.year != 2024 || row.edition != edition || row.sealed))
            return Verdict::Wrong;
        const auto loaded = book.load(sample.ids[n], centralForms());
        named |= !loaded.ok();
        if (loaded && !sameReport(*loaded, sample.reports[n]))
            return Verdict::Wrong;
        const auto history = book.history(sample.ids[n], sample.cell, 99);
        named |= !history.ok();
        if (history && !sameHistory(*history, past[n]))
            return Verdict::Wrong;
    }
    const auto learnt = book.learntSubjects();
    named |= !learnt.ok();
    if (learnt && (learnt->size() != 1 || learnt->front().name != QStringLiteral("新科目") ||
                   learnt->front().code != QStringLiteral("2089901") || learnt->front().years != std::set<int>{2024}))
        return Verdict::Wrong;
    return named ? Verdict::Named : Verdict::Right;
}

std::vector<std::vector<HistoryEntry>> pastOf(const SampleBook& sample) {
    const auto book = openedBook(sample.folder.file());
    std::vector<std::vector<HistoryEntry>> out;
    for (const qint64 id : sample.ids)
        out.push_back(*book->history(id, sample.cell, 99));
    return out;
}

} // namespace

TEST_CASE("what is no book is called so") {
    Folder folder;
    const QString path = folder.file();
    CHECK(openProblem(path) == ProblemCode::FileMissing);
    CHECK(openProblem(folder.dir.path()) == ProblemCode::FileIsFolder);
    writeBytes(path, {});
    CHECK(openProblem(path) == ProblemCode::BookNotABook);
    CHECK(bytesOf(path).isEmpty());
    writeBytes(path, "年度决算，不是决算簿\n");
    CHECK(openProblem(path) == ProblemCode::BookNotABook);
    writeBytes(path, QByteArray(100'000, '\xff'));
    CHECK(openProblem(path) == ProblemCode::BookNotABook);
    CHECK(bytesOf(path) == QByteArray(100'000, '\xff'));
    writeBytes(path, {});
    sqlOn(path, "CREATE TABLE other(a); INSERT INTO other VALUES(1)");
    CHECK(openProblem(path) == ProblemCode::BookNotABook);
    CHECK(folder.names() == "book.juesuan"); // no lock, no journal stays
    CHECK(BookStore::create(path).problem().code == ProblemCode::BookExists);
    CHECK(BookStore::create(folder.file(QStringLiteral("no/x"))).problem().code != ProblemCode::None);
}

TEST_CASE("a newer book is refused and left alone") {
    Folder folder;
    writeBook(folder.file(), madeUpReport(1));
    sqlOn(folder.file(), "PRAGMA user_version = 7");
    const QByteArray before = bytesOf(folder.file());
    const auto book = BookStore::open(folder.file());
    REQUIRE_FALSE(book.ok());
    CHECK(book.problem().code == ProblemCode::BookNewer);
    CHECK(book.problem().arguments == QStringList{folder.file(), QStringLiteral("7"), QString::number(bookVersion)});
    CHECK(bytesOf(folder.file()) == before);
}

TEST_CASE("a schema that is not ours to the byte is refused before anything of it runs") {
    const QByteArray evil[] = {
        "CREATE VIEW x AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT * FROM c",
        "CREATE TRIGGER t AFTER UPDATE ON book BEGIN DELETE FROM figure; END",
        "CREATE TABLE extra(a)",
        "CREATE INDEX i ON figure(value)",
        "DROP VIEW figures; CREATE VIEW figures AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM c) SELECT * FROM c",
        "DROP TABLE subject",
        "ALTER TABLE subject ADD COLUMN more TEXT",
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'CHECK(id = 1)', 'CHECK(id = 2)')",
        "CREATE VIEW y AS SELECT load_extension('x')",
        "CREATE TABLE g(a, b AS (zeroblob(1000000000)))",
    };
    for (const QByteArray& sql : evil) {
        Folder folder;
        writeBook(folder.file(), madeUpReport(1));
        sqlOn(folder.file(), sql);
        INFO(sql.toStdString());
        const ProblemCode code = openProblem(folder.file());
        CHECK((code == ProblemCode::BookSchemaForeign || code == ProblemCode::BookCorrupt));
    }
    Folder folder;
    writeBook(folder.file(), madeUpReport(1));
    sqlOn(folder.file(), "CREATE TABLE extra(a)");
    CHECK(BookStore::open(folder.file()).problem().arguments.value(1) == QStringLiteral("extra"));
}

TEST_CASE("figures changed by another program are noticed") {
    const QByteArray edits[] = {"UPDATE figure SET value = value + 1 WHERE cell = (SELECT min(cell) FROM figure WHERE value > 9)",
                                "DELETE FROM figure WHERE cell = (SELECT max(cell) FROM figure)",
                                "UPDATE cell SET form = '03' WHERE form = '01'",
                                "DELETE FROM subject_row WHERE label = 1",
                                "UPDATE label SET name = 'x' WHERE id = 1",
                                "UPDATE part SET json = x'7b7d', packed = 0 WHERE name = 'narrative'",
                                "DELETE FROM part WHERE name = 'narrative'",
                                "UPDATE report SET year = 2023",
                                "UPDATE report SET seal = 'x'"};
    for (const QByteArray& sql : edits) {
        Folder folder;
        const qint64 id = writeBook(folder.file(), madeUpReport(1));
        sqlOn(folder.file(), sql);
        INFO(sql.toStdString());
        const auto book = openedBook(folder.file());
        const auto report = book->load(id, centralForms());
        CHECK((!report && report.problem().code == ProblemCode::ReportDamaged));
    }
}

TEST_CASE("1,200 flipped bits: never wrong data without a word") {
    const SampleBook sample;
    const auto past = pastOf(sample);
    const QString path = sample.folder.file(QStringLiteral("flipped.juesuan"));
    writeBytes(path, sample.bytes);
    REQUIRE(look(path, sample, past) == Verdict::Right);
    std::mt19937 random(99);
    int count[4] = {};
    for (int n = 0; n < 1200; ++n) {
        QByteArray bytes = sample.bytes;
        const qsizetype at = qsizetype(random() % size_t(bytes.size()));
        bytes[at] = char(bytes[at] ^ (1 << (random() % 8)));
        writeBytes(path, bytes);
        const Verdict verdict = look(path, sample, past);
        ++count[int(verdict)];
        INFO("byte " << at);
        CHECK(verdict != Verdict::Wrong);
    }
    WARN("flipped bits: refused " << count[0] << ", named " << count[1] << ", no effect " << count[2]);
    CHECK(count[1] > 100); // flips in the data are found by the sums, unit by unit
}

TEST_CASE("a book cut short or with blank pages is never taken for good") {
    const SampleBook sample;
    const auto past = pastOf(sample);
    const QString path = sample.folder.file(QStringLiteral("cut.juesuan"));
    for (qsizetype size = 0; size < sample.bytes.size(); size += 512) {
        writeBytes(path, sample.bytes.left(size));
        INFO(size);
        CHECK(look(path, sample, past) == Verdict::Refused);
    }
    for (qsizetype page = 0; page < sample.bytes.size(); page += 2048) {
        QByteArray bytes = sample.bytes;
        bytes.replace(page, 2048, QByteArray(2048, '\0'));
        writeBytes(path, bytes);
        INFO(page);
        const Verdict verdict = look(path, sample, past);
        CHECK((verdict == Verdict::Refused || verdict == Verdict::Named));
    }
}
