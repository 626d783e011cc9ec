// The versions of the book, frozen, and the comparison of a file's schema with ours.
#include "store/schema.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace juesuan {

namespace {

// Figures are stored compactly: `value` counts quanta, so 3,067.91 万元 is 306791 × 10000 分; where an amount is no whole
// number of quanta, quantum is negative and value counts 分. value NULL = an unread cell. A blank cell has no row. In
// `figure` (not in the log) quantum NULL stands for 10000, which nearly all have: a tenth of a book's size.
// Cells and subject rows go by number: `cell` and `label` say what the numbers mean, for all reports of the book.
// part.id = report × 16 + the part's number. The sums and checksums are those of checksum.h.
// change_log says who did what when; a founding entry (an import into an empty report) has no items of its own: what it
// wrote is the `old` of the next item of that cell, or what stands in the book.
// The view is for other programs: amounts of money in 元 (and exactly in 分), counts as quantity, unread cells as NULL.
constexpr SchemaObject version1[] = {
    {"table", "book",
     "CREATE TABLE book(id INTEGER PRIMARY KEY CHECK(id = 1), revision INTEGER NOT NULL, stamp INTEGER NOT NULL, "
     "created TEXT NOT NULL, checksum INTEGER NOT NULL) STRICT"},
    {"table", "unit",
     "CREATE TABLE unit(id INTEGER PRIMARY KEY, code TEXT NOT NULL CHECK(length(code) <= 200), "
     "name TEXT NOT NULL UNIQUE CHECK(length(name) BETWEEN 1 AND 200), parent INTEGER REFERENCES unit(id), "
     "checksum INTEGER NOT NULL) STRICT"},
    {"index", "sqlite_autoindex_unit_1", ""},
    {"table", "report",
     "CREATE TABLE report(id INTEGER PRIMARY KEY, unit INTEGER NOT NULL REFERENCES unit(id), year INTEGER NOT NULL, "
     "edition TEXT NOT NULL CHECK(length(edition) BETWEEN 1 AND 200), "
     "unit_code TEXT NOT NULL CHECK(length(unit_code) <= 200), unit_name TEXT NOT NULL CHECK(length(unit_name) <= 200), "
     "seal TEXT NOT NULL CHECK(length(seal) <= 1000), figures_sum INTEGER NOT NULL, parts_sum INTEGER NOT NULL, "
     "log_sum INTEGER NOT NULL, checksum INTEGER NOT NULL, UNIQUE(unit, year)) STRICT"},
    {"index", "sqlite_autoindex_report_1", ""},
    {"table", "cell",
     "CREATE TABLE cell(id INTEGER PRIMARY KEY, form TEXT NOT NULL CHECK(length(form) BETWEEN 1 AND 200), "
     "\"row\" TEXT NOT NULL CHECK(length(\"row\") BETWEEN 1 AND 200), "
     "\"column\" TEXT NOT NULL CHECK(length(\"column\") BETWEEN 1 AND 200), counts INTEGER NOT NULL) STRICT"},
    {"table", "label",
     "CREATE TABLE label(id INTEGER PRIMARY KEY, form TEXT NOT NULL CHECK(length(form) BETWEEN 1 AND 200), "
     "code TEXT NOT NULL CHECK(length(code) BETWEEN 1 AND 200), name TEXT NOT NULL CHECK(length(name) <= 200)) STRICT"},
    {"table", "figure",
     "CREATE TABLE figure(report INTEGER NOT NULL REFERENCES report(id), cell INTEGER NOT NULL REFERENCES cell(id), "
     "value INTEGER, quantum INTEGER CHECK(quantum <> 0), PRIMARY KEY(report, cell)) STRICT, WITHOUT ROWID"},
    {"table", "subject_row",
     "CREATE TABLE subject_row(report INTEGER NOT NULL REFERENCES report(id), "
     "label INTEGER NOT NULL REFERENCES label(id), PRIMARY KEY(report, label)) STRICT, WITHOUT ROWID"},
    {"table", "part",
     "CREATE TABLE part(id INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES report(id), "
     "name TEXT NOT NULL CHECK(length(name) <= 200), packed INTEGER NOT NULL, json BLOB NOT NULL, "
     "checksum INTEGER NOT NULL) STRICT"},
    {"table", "subject",
     "CREATE TABLE subject(kind INTEGER NOT NULL, code TEXT NOT NULL CHECK(length(code) <= 20), "
     "name TEXT NOT NULL CHECK(length(name) <= 200), years TEXT NOT NULL CHECK(length(years) <= 2000), "
     "checksum INTEGER NOT NULL, PRIMARY KEY(kind, code, name)) STRICT, WITHOUT ROWID"},
    {"table", "change_log",
     "CREATE TABLE change_log(report INTEGER NOT NULL, revision INTEGER NOT NULL, moment TEXT NOT NULL, "
     "who TEXT NOT NULL CHECK(length(who) <= 200), gesture TEXT NOT NULL CHECK(length(gesture) <= 200), "
     "arguments TEXT NOT NULL CHECK(length(arguments) <= 32767), undo INTEGER NOT NULL, founding INTEGER NOT NULL, "
     "PRIMARY KEY(report, revision)) STRICT, WITHOUT ROWID"},
    {"table", "change_item",
     "CREATE TABLE change_item(report INTEGER NOT NULL, revision INTEGER NOT NULL, ordinal INTEGER NOT NULL, "
     "cell INTEGER NOT NULL, old_value INTEGER, old_quantum INTEGER, new_value INTEGER, new_quantum INTEGER, "
     "PRIMARY KEY(report, revision, ordinal)) STRICT, WITHOUT ROWID"},
    {"table", "change_text",
     "CREATE TABLE change_text(report INTEGER NOT NULL, revision INTEGER NOT NULL, ordinal INTEGER NOT NULL, "
     "kind TEXT NOT NULL CHECK(length(kind) <= 20), name TEXT NOT NULL CHECK(length(name) <= 401), "
     "prefix INTEGER NOT NULL, suffix INTEGER NOT NULL, packed INTEGER NOT NULL, old BLOB, new BLOB, "
     "PRIMARY KEY(report, revision, ordinal)) STRICT, WITHOUT ROWID"},
    {"view", "figures",
     "CREATE VIEW figures(unit_code, unit_name, year, form, \"row\", \"column\", amount_yuan, amount_fen, quantity) AS "
     "SELECT r.unit_code, r.unit_name, r.year, c.form, c.\"row\", c.\"column\", "
     "iif(c.counts, NULL, f.fen / 100.0), iif(c.counts, NULL, f.fen), iif(c.counts, f.fen / 100.0, NULL) "
     "FROM (SELECT report, cell, iif(coalesce(quantum, 10000) > 0, value * coalesce(quantum, 10000), value) AS fen "
     "FROM figure) AS f "
     "JOIN report AS r ON r.id = f.report JOIN cell AS c ON c.id = f.cell"},
};

Result<void> createVersion1(Database& database) {
    for (const SchemaObject& object : version1)
        if (*object.sql)
            if (const auto made = database.execute(object.sql); !made)
                return made;
    return {};
}

// Version 2 keeps which files a report was read from; the cells' pages and boxes stand in the part "sources" and name a file by
// its number. The checksum counts among report.parts_sum.
#define SOURCE_FILE \
    "CREATE TABLE source_file(report INTEGER NOT NULL REFERENCES report(id), number INTEGER NOT NULL, " \
    "name TEXT NOT NULL CHECK(length(name) <= 1000), folder TEXT NOT NULL CHECK(length(folder) <= 5000), " \
    "sha256 TEXT NOT NULL CHECK(length(sha256) IN (0, 64)), size INTEGER NOT NULL, moment TEXT NOT NULL, " \
    "who TEXT NOT NULL CHECK(length(who) <= 200), checksum INTEGER NOT NULL, PRIMARY KEY(report, number)) STRICT, WITHOUT ROWID"
#define SOURCES \
    "CREATE VIEW sources(unit_code, unit_name, year, file, sha256, size, moment, who) AS " \
    "SELECT r.unit_code, r.unit_name, r.year, s.name, s.sha256, s.size, s.moment, s.who " \
    "FROM source_file AS s JOIN report AS r ON r.id = s.report"

constexpr auto version2 = [] {
    std::array<SchemaObject, std::size(version1) + 2> out{};
    std::copy(std::begin(version1), std::end(version1), out.begin());
    out[std::size(version1)] = {"table", "source_file", SOURCE_FILE};
    out[std::size(version1) + 1] = {"view", "sources", SOURCES};
    return out;
}();

Result<void> createVersion2(Database& database) {
    if (const auto made = database.execute(SOURCE_FILE); !made)
        return made;
    return database.execute(SOURCES);
}

constexpr Migration migrations[] = {{1, createVersion1, version1}, {2, createVersion2, version2}};

} // namespace

std::span<const Migration> standardMigrations() { return migrations; }

Result<void> checkSchema(Database& database, std::span<const SchemaObject> expected) {
    Statement statement = database.prepare("SELECT type, name, coalesce(sql, '') FROM sqlite_schema");
    if (!statement.valid())
        return database.problem();
    std::vector<bool> seen(expected.size());
    for (;;) {
        const auto step = statement.step();
        if (step == Statement::Step::Failed)
            return database.problem();
        if (step == Statement::Step::Done)
            break;
        const QByteArray type = statement.blob(0), name = statement.blob(1), sql = statement.blob(2);
        size_t at = 0;
        while (at < expected.size() && (name != QByteArrayView(expected[at].name) || seen[at]))
            ++at;
        if (at == expected.size() || type != QByteArrayView(expected[at].type) || sql != QByteArrayView(expected[at].sql))
            return Problem{ProblemCode::BookSchemaForeign, {database.path(), QString::fromUtf8(name.left(200))}};
        seen[at] = true;
    }
    for (size_t at = 0; at < expected.size(); ++at)
        if (!seen[at])
            return Problem{ProblemCode::BookSchemaForeign, {database.path(), QString::fromUtf8(expected[at].name)}};
    return {};
}

} // namespace juesuan
