// What goes into a book comes out the same: figures, rows, parts, seal, units, subjects, and the cells' past.
#include "store_fixture.h"

#include <QFileInfo>

using namespace juesuan;
using namespace juesuan::test;

TEST_CASE("an imported report comes back the same after reopening") {
    Folder folder;
    const Report report = madeUpReport(1);
    const qint64 id = writeBook(folder.file(), report);
    CHECK(folder.names() == "book.juesuan"); // no journal, no lock left behind
    const auto book = openedBook(folder.file());
    CHECK_FALSE(book->status().readOnly);
    const auto loaded = book->load(id, centralForms());
    REQUIRE(loaded.ok());
    CHECK(sameReport(*loaded, report));
    CHECK(*book->revision() == 1);
    CHECK(*book->logLength(id) == 1);
    REQUIRE(book->reports()->size() == 1);
    CHECK(book->reports()->front().year == 2024);
    CHECK(book->reports()->front().edition == edition);
    REQUIRE(book->units()->size() == 1);
    CHECK(book->units()->front().name == report.unit.name);
    CHECK(book->units()->front().code == report.unit.code);
}

TEST_CASE("400 gestures by chance: the book holds each state, and undoing them leads back") {
    Folder folder;
    std::mt19937 random(7);
    Report report = madeUpReport(2);
    const Report first = report;
    const qint64 id = writeBook(folder.file(), report);
    auto book = openedBook(folder.file());
    std::vector<ChangeSet> done;
    for (int n = 0; n < 400; ++n) {
        const ChangeSet change = someGesture(report, random);
        REQUIRE(apply(change, report).ok());
        const auto revision = book->commit(id, change, report, false);
        REQUIRE(revision.ok());
        CHECK(*revision == n + 2);
        done.push_back(change);
        if (n % 40 == 0)
            book = nullptr, book = openedBook(folder.file());
        if (n % 10 == 0)
            REQUIRE(sameReport(*book->load(id, centralForms()), report));
    }
    for (; !done.empty(); done.pop_back()) {
        const ChangeSet back = done.back().inverted();
        REQUIRE(apply(back, report).ok());
        REQUIRE(book->commit(id, back, report, true).ok());
    }
    book = nullptr;
    CHECK(sameReport(*openedBook(folder.file())->load(id, centralForms()), first));
    CHECK(sqlValue(folder.file(), "PRAGMA integrity_check") == QStringLiteral("ok"));
    CHECK(sqlValue(folder.file(), "PRAGMA foreign_key_check").isEmpty());
}

TEST_CASE("a cell's past is told newest first, back to the import") {
    Folder folder;
    Report report = madeUpReport(3);
    const CellRef cell{QStringLiteral("01"), QStringLiteral("事业收入"), QStringLiteral("决算数")};
    const CellRef other{QStringLiteral("01"), QStringLiteral("经营收入"), QStringLiteral("决算数")};
    report.setValue(cell, wan(QStringLiteral("10.00")));
    report.setValue(other, CellValue::blank());
    const qint64 id = writeBook(folder.file(), report);
    const auto book = openedBook(folder.file());
    const auto type = [&](const CellRef& where, const CellValue& value, bool undo) {
        const ChangeSet change = typeValue(report, where, value);
        REQUIRE(apply(change, report).ok());
        REQUIRE(book->commit(id, change, report, undo).ok());
    };
    type(cell, wan(QStringLiteral("11.00")), false);
    type(other, CellValue::unread(), false);
    type(cell, CellValue::blank(), false);
    type(cell, wan(QStringLiteral("11.00")), true);
    const auto past = book->history(id, cell, 50);
    REQUIRE(past.ok());
    REQUIRE(past->size() == 4);
    CHECK((*past)[0].undo);
    CHECK((*past)[0].before.isBlank());
    CHECK((*past)[0].after == wan(QStringLiteral("11.00")));
    CHECK((*past)[0].revision == 5);
    CHECK((*past)[1].after.isBlank());
    CHECK((*past)[2].before == wan(QStringLiteral("10.00")));
    CHECK((*past)[3].gesture == QStringLiteral("import"));
    CHECK((*past)[3].before.isBlank());
    CHECK((*past)[3].after == wan(QStringLiteral("10.00")));
    CHECK((*past)[3].who.contains(u'@'));
    CHECK((*past)[3].when.endsWith(u'Z'));
    CHECK(book->history(id, cell, 2)->size() == 2);
    REQUIRE(book->history(id, other, 9)->size() == 1);
    CHECK(book->history(id, other, 9)->front().after.isUnread());
    CHECK(*book->logLength(id) == 5);
}

TEST_CASE("the seal is mirrored in the list, freezes the report and comes off again") {
    Folder folder;
    Report report = madeUpReport(4);
    const qint64 id = writeBook(folder.file(), report);
    const auto book = openedBook(folder.file());
    const ChangeSet seal = setPartChange(report, ReportPart::Seal, R"({"digest":"abc"})", QStringLiteral("seal"));
    REQUIRE(apply(seal, report).ok());
    REQUIRE(book->commit(id, seal, report, false).ok());
    CHECK(book->reports()->front().sealed);
    CHECK(book->load(id, centralForms())->seal == QStringLiteral("abc"));
    Report edited = report;
    const CellRef cell{QStringLiteral("01"), QStringLiteral("事业收入"), QStringLiteral("决算数")};
    const ChangeSet type = typeValue(edited, cell, wan(QStringLiteral("99.99")));
    edited.setValue(cell, wan(QStringLiteral("99.99")));
    CHECK(book->commit(id, type, edited, false).problem().code == ProblemCode::ReportSealed);
    const ChangeSet off = seal.inverted();
    REQUIRE(apply(off, report).ok());
    REQUIRE(book->commit(id, off, report, false).ok());
    CHECK_FALSE(book->reports()->front().sealed);
    CHECK(sameReport(*book->load(id, centralForms()), report));
}

TEST_CASE("units have unique names, parents without circles; reports one per year") {
    Folder folder;
    const auto book = createdBook(folder.file());
    const auto ministry = book->addUnit(QStringLiteral("1"), QStringLiteral("部"), 0);
    REQUIRE(ministry.ok());
    const auto office = book->addUnit(QStringLiteral("2"), QStringLiteral("局"), *ministry);
    REQUIRE(office.ok());
    CHECK(book->addUnit({}, QStringLiteral("局"), 0).problem().code == ProblemCode::UsageBadValue);
    CHECK(book->addUnit({}, QString(), 0).problem().code == ProblemCode::UsageBadValue);
    CHECK(book->addUnit({}, QString(201, u'长'), 0).problem().code == ProblemCode::UsageBadValue);
    CHECK(book->addUnit({}, QString(QChar(0xD800)), 0).problem().code == ProblemCode::UsageBadValue);
    CHECK_FALSE(book->addUnit({}, QStringLiteral("孤"), 77).ok()); // no such parent
    CHECK(book->updateUnit({*ministry, {}, QStringLiteral("部"), *office}).problem().code == ProblemCode::UsageBadValue);
    CHECK(book->updateUnit({*office, {}, QStringLiteral("部"), 0}).problem().code == ProblemCode::UsageBadValue);
    REQUIRE(book->updateUnit({*office, QStringLiteral("9"), QStringLiteral("新局"), *ministry}).ok());
    CHECK(book->units()->back().name == QStringLiteral("新局"));
    CHECK(book->units()->back().parent == *ministry);
    const auto report = book->addReport(*office, 2024, edition);
    REQUIRE(report.ok());
    CHECK(book->addReport(*office, 2024, edition).problem().code == ProblemCode::UsageBadValue);
    CHECK(book->addReport(55, 2024, edition).problem().code == ProblemCode::UsageBadValue);
    CHECK(*book->logLength(*report) == 0);
    const auto empty = book->load(*report, centralForms());
    REQUIRE(empty.ok());
    CHECK(sameReport(*empty, Report({QStringLiteral("9"), QStringLiteral("新局")}, 2024, centralForms())));
    CHECK(book->load(99, centralForms()).problem().code == ProblemCode::ReportMissing);
    CHECK(*book->revision() == 4); // what was refused left no trace
}

TEST_CASE("the unit's name in a report can change, and subjects are learnt once") {
    Folder folder;
    Report report = madeUpReport(5);
    const qint64 id = writeBook(folder.file(), report);
    const auto book = openedBook(folder.file());
    const ChangeSet rename = setPartChange(report, ReportPart::Unit, R"({"code":"7","name":"改名单位"})", QStringLiteral("unit"));
    REQUIRE(apply(rename, report).ok());
    REQUIRE(book->commit(id, rename, report, false).ok());
    CHECK(book->load(id, centralForms())->unit == UnitInfo{QStringLiteral("7"), QStringLiteral("改名单位")});

    const Subject a{SubjectKind::Functional, QStringLiteral("2089901"), QStringLiteral("新科目"), {2024}, false};
    const Subject b{SubjectKind::Economic, QStringLiteral("30299"), QStringLiteral("新经济科目"), {}, false};
    REQUIRE(book->learn({a, b}).ok());
    const qint64 before = *book->revision();
    REQUIRE(book->learn({a}).ok());
    CHECK(*book->revision() == before);
    REQUIRE(book->learn({{a.kind, a.code, a.name, {2025}, false}}).ok());
    const auto learnt = book->learntSubjects();
    REQUIRE(learnt->size() == 2);
    CHECK(learnt->front() == Subject{a.kind, a.code, a.name, {2024, 2025}, true});
    CHECK(learnt->back() == Subject{b.kind, b.code, b.name, {}, true});
    CHECK(book->learn({{a.kind, QStringLiteral("20x"), {}, {}, false}}).problem().code == ProblemCode::SubjectCodeInvalid);
}

TEST_CASE("a commit whose report is not what the book would hold is refused whole") {
    Folder folder;
    const Report report = madeUpReport(6);
    const qint64 id = writeBook(folder.file(), report);
    const auto book = openedBook(folder.file());
    const CellRef cell{QStringLiteral("01"), QStringLiteral("事业收入"), QStringLiteral("决算数")};
    Report wrong = report;
    wrong.setValue(cell, wan(QStringLiteral("5.55")));
    ChangeSet change = typeValue(report, cell, wan(QStringLiteral("6.66")));
    CHECK(book->commit(id, change, wrong, false).problem().code == ProblemCode::ChangeDoesNotFit);
    CHECK(*book->revision() == 1);
    CHECK(sameReport(*book->load(id, centralForms()), report));
    CHECK(book->import(newReport(report)).problem().code == ProblemCode::ChangeDoesNotFit); // it is there already
}

TEST_CASE("a copy is whole, replaces, and cannot be the book itself") {
    Folder folder;
    Report report = madeUpReport(8);
    const qint64 id = writeBook(folder.file(), report);
    const auto book = openedBook(folder.file());
    const QString copy = folder.file(QStringLiteral("copy.juesuan"));
    writeBytes(copy, "an older file");
    REQUIRE(book->copyTo(copy).ok());
    CHECK(sameReport(*openedBook(copy)->load(id, centralForms()), report));
    CHECK(book->copyTo(folder.file()).problem().code == ProblemCode::BookExists);
    CHECK(book->copyTo(folder.file(QStringLiteral("no/such/x.juesuan"))).problem().code != ProblemCode::None);
    std::mt19937 random(3);
    const ChangeSet change = someGesture(report, random);
    REQUIRE(apply(change, report).ok());
    CHECK(book->commit(id, change, report, false).ok()); // copying left the hardened connection as it was
    CHECK(folder.names() == "book.juesuan book.juesuan-journal book.juesuan.lock copy.juesuan");
}

TEST_CASE("other programs read the figures through the view") {
    Folder folder;
    Report report({QStringLiteral("101"), QStringLiteral("甲单位")}, 2024, centralForms());
    const CellRef cell{QStringLiteral("01"), QStringLiteral("事业收入"), QStringLiteral("决算数")};
    const CellRef unread{QStringLiteral("01"), QStringLiteral("经营收入"), QStringLiteral("决算数")};
    report.setValue(cell, wan(QStringLiteral("-3067.91")));
    report.setValue(unread, CellValue::unread());
    CellRef count;
    for (const FormDefinition& form : report.formSet().forms())
        for (const BlockDefinition& block : form.blocks)
            for (const RowDefinition& row : block.rows)
                for (const ColumnDefinition& column : block.columns)
                    if (!row.id.isEmpty() && !column.id.isEmpty() && !row.unit.isEmpty() && !count.isValid())
                        count = {form.id, row.id, column.id};
    REQUIRE(count.isValid());
    report.setValue(count, CellValue::figure(Amount::ofFen(200), 100));
    writeBook(folder.file(), report);
    const auto one = [&](const QByteArray& column, const CellRef& where) {
        return sqlValue(folder.file(), "SELECT " + column + " FROM figures WHERE unit_code = '101' AND unit_name = '甲单位' "
                                       "AND year = 2024 AND form = '" + where.form.toUtf8() + "' AND \"row\" = '" +
                                       where.row.toUtf8() + "' AND \"column\" = '" + where.column.toUtf8() + "'");
    };
    CHECK(one("amount_yuan", cell) == QStringLiteral("-30679100.0"));
    CHECK(one("amount_fen", cell) == QStringLiteral("-3067910000"));
    CHECK(one("amount_yuan < -1000", cell) == QStringLiteral("1"));
    CHECK(one("coalesce(amount_yuan, quantity, 'unread')", unread) == QStringLiteral("unread"));
    CHECK(one("amount_yuan IS NULL", count) == QStringLiteral("1"));
    CHECK(one("quantity", count) == QStringLiteral("2.0"));
    CHECK(QFileInfo(folder.file()).size() <= 64 * 1024);
}

TEST_CASE("a part too long to be read back is refused, a long one is not") {
    Folder folder;
    Report report({{}, QStringLiteral("甲")}, 2024, centralForms());
    report.narrative.sections.push_back({QStringLiteral("说明"), {}, {}, {{QString(3'000'000, u'长'), 0, 0}}});
    const qint64 id = writeBook(folder.file(), report);
    const auto book = openedBook(folder.file());
    CHECK(sameReport(*book->load(id, centralForms()), report));
    Report longer = report;
    longer.narrative.sections[0].paragraphs.push_back({QString(3'000'000, u'长'), 0, 0});
    const ChangeSet change = changesBetween(report, longer, QStringLiteral("import"));
    CHECK(book->commit(id, change, longer, false).problem().code == ProblemCode::FileTooLarge);
    CHECK(sameReport(*book->load(id, centralForms()), report));
}
