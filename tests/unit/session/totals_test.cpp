// 公式运算 and 封存 through the session: one gesture with its totals, overrides, seals that show tampering.
#include "edit/seal.h"
#include "session/book.h"
#include "support/amounts.h"

#include <catch2/catch.hpp>

#include <QTemporaryDir>

using namespace juesuan;

namespace {

struct NewBook {
    QTemporaryDir folder;
    std::unique_ptr<Book> book;
    ReportSession* session = nullptr;
    NewBook() {
        auto made = Book::create(folder.filePath("b.juesuan"));
        REQUIRE(made.ok());
        book = std::move(*made);
        auto report = book->addReport({}, QStringLiteral("测试单位"), 2024);
        REQUIRE(report.ok());
        session = *report;
    }
    void type(const CellRef& cell, const char16_t* text) { REQUIRE(apply(typeValue(session->report(), cell, wan(text)))); }
    bool apply(const ChangeSet& change) {
        last = session->withComputed(change);
        return session->apply(last).ok();
    }
    ChangeSet last;
};

const CellRef other{"01", "其他收入", "决算数"};
const CellRef total{"01", "本年收入合计", "决算数"};
const CellRef grand{"01", "收入总计", "决算数"};

} // namespace

TEST_CASE("a new report computes, an imported one is only checked") {
    NewBook book;
    CHECK(book.session->report().derivation.automatic);
    QTemporaryDir folder;
    const auto sample = Book::createSample(folder.filePath("s.juesuan"));
    REQUIRE(sample.ok());
    const auto published = (*sample)->find({}, 2024);
    REQUIRE(published.ok());
    CHECK_FALSE((*published)->report().derivation.automatic);
    CHECK((*published)->computed(total) == ReportSession::Computed::No);
    const ChangeSet typed = typeValue((*published)->report(), other, wan(u"1.00"));
    CHECK((*published)->withComputed(typed).changes.size() == typed.changes.size());
}

TEST_CASE("an entry and its totals are one change, and one undo") {
    NewBook book;
    const QByteArray before = contentDigest(book.session->report()).toUtf8();
    book.type(other, u"3.00");
    CHECK(book.session->report().value(grand) == wan(u"3.00"));
    CHECK(book.session->computed(total) == ReportSession::Computed::Yes);
    CHECK(book.session->formulaOf(total).contains(QStringLiteral("其他收入")));
    REQUIRE(book.session->apply(book.last.inverted(), true));
    CHECK(contentDigest(book.session->report()).toUtf8() == before);
}

TEST_CASE("a total is kept by hand with a reason, survives, and goes back to its formula") {
    NewBook book;
    book.type(other, u"3.00");
    const ChangeSet entry = book.session->withComputed(typeValue(book.session->report(), total, wan(u"9.00")));
    CHECK(entry.empty()); // a plain entry into a computed cell changes nothing
    REQUIRE(book.apply(book.session->overrideComputed(total, wan(u"9.00"), QStringLiteral("上级批复数"))));
    CHECK(book.session->computed(total) == ReportSession::Computed::Overridden);
    CHECK(book.session->report().value(grand) == wan(u"9.00"));
    book.type(other, u"4.00");
    CHECK(book.session->report().value(total) == wan(u"9.00"));
    const QString path = book.book->path();
    book.book.reset();
    auto opened = Book::open(path);
    REQUIRE(opened.ok());
    book.book = std::move(*opened);
    book.session = *book.book->find({}, 2024);
    REQUIRE(book.session->report().derivation.overrideOf(total));
    CHECK(book.session->report().derivation.overrideOf(total)->reason == QStringLiteral("上级批复数"));
    REQUIRE(book.apply(book.session->resumeComputed(total)));
    CHECK(book.session->report().value(grand) == wan(u"4.00"));
}

TEST_CASE("rows that come and go take their totals with them") {
    NewBook book;
    REQUIRE(book.apply(*book.session->addRow("03", "2080101")));
    REQUIRE(book.apply(*book.session->addRow("03", "2080102")));
    book.type({"03", "2080101", "基本支出"}, u"2.00");
    book.type({"03", "2080102", "基本支出"}, u"1.00");
    CHECK(book.session->report().value({"03", "合计", "本年支出合计"}) == wan(u"3.00"));
    REQUIRE(book.apply(*book.session->removeRow("03", "2080102")));
    CHECK(book.session->report().value({"03", "合计", "本年支出合计"}) == wan(u"2.00"));
    REQUIRE(book.session->apply(book.last.inverted(), true));
    CHECK(book.session->report().value({"03", "合计", "本年支出合计"}) == wan(u"3.00"));
}

TEST_CASE("automatic totals of a published report correct its rounding at once, and only then") {
    QTemporaryDir folder;
    const auto sample = Book::createSample(folder.filePath("s.juesuan"));
    REQUIRE(sample.ok());
    ReportSession& session = **(*sample)->find({}, 2024);
    const auto rounding = [&] {
        return std::count_if(session.findings().begin(), session.findings().end(),
                             [](const Finding& f) { return f.severity == Severity::Rounding && f.rule.endsWith("hierarchy"); });
    };
    CHECK(rounding() > 0);
    const QString before = contentDigest(session.report());
    const ChangeSet on = session.setAutomatic(true);
    REQUIRE(session.apply(on));
    CHECK(session.computeAll().empty());
    REQUIRE(session.apply(on.inverted(), true));
    CHECK(contentDigest(session.report()) == before);
    CHECK_FALSE(session.report().derivation.automatic);
}

TEST_CASE("a sealed report refuses every edit, shows tampering, and can be unsealed") {
    NewBook book;
    book.type(other, u"3.00");
    REQUIRE(book.session->apply(book.session->seal()));
    CHECK(book.session->readOnly());
    CHECK(book.book->reports()[0].sealed);
    CHECK_FALSE(book.apply(typeValue(book.session->report(), other, wan(u"5.00"))));
    CHECK(book.session->report().value(other) == wan(u"3.00"));
    Report tampered = book.session->report();
    CHECK(sealHolds(tampered));
    tampered.setValue(other, wan(u"5.00"));
    CHECK_FALSE(sealHolds(tampered));
    REQUIRE(book.session->apply(book.session->unseal()));
    CHECK_FALSE(book.book->reports()[0].sealed);
    CHECK(book.apply(typeValue(book.session->report(), other, wan(u"5.00"))));
}
