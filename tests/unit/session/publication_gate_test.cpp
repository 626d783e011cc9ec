// Errors and unexplained warnings block publication; who publishes anyway is in the log; the audit report tells both.
#include "session/publication_gate.h"
#include "session/audit_report.h"
#include "session/book.h"
#include "session/resources.h"
#include "store/book_store.h"
#include "support/amounts.h"

#include <catch2/catch.hpp>

#include <QTemporaryDir>

#include <algorithm>

using namespace juesuan;

namespace {

struct GateFixture {
    QTemporaryDir folder;
    std::unique_ptr<Book> book;
    ReportSession* session = nullptr;
    OverviewSpec spec = *overviewSpec();

    GateFixture() {
        auto made = Book::createSample(folder.filePath("s.juesuan"));
        REQUIRE(made.ok());
        book = std::move(*made);
        session = *book->find({}, 2024);
        session->checkJointNow();
    }
    PublicationGate gate() const { return publicationGate(*session, spec); }
    void breakTotal() {
        const CellRef cell{"01", "本年收入合计", "决算数"};
        REQUIRE(session->apply(typeValue(session->report(), cell, CellValue::figure(Amount::ofFen(1'000'000'000), wanYuanCent))).ok());
        session->checkJointNow();
    }
};

size_t rowsOf(const AuditReport& audit, size_t section) { return audit.sections[section].rows.size(); }

} // namespace

TEST_CASE("a report without errors may be published, one with errors may not") {
    GateFixture fixture;
    CHECK_FALSE(fixture.gate().blocked);
    fixture.breakTotal();
    const PublicationGate gate = fixture.gate();
    CHECK(gate.blocked);
    REQUIRE_FALSE(gate.reasons.empty());
    CHECK(gate.reasons.front().severity == Severity::Error);
    const Problem problem = blockedProblem(gate, fixture.session->report(), false);
    CHECK(problem.code == ProblemCode::PublicationBlocked);
    CHECK(problem.arguments.value(0).toInt() == int(gate.reasons.size()));
    CHECK(problem.arguments.value(1).contains(QStringLiteral("公开01表")));
}

TEST_CASE("publishing all the same leaves its trace and changes nothing else") {
    GateFixture fixture;
    fixture.breakTotal();
    const Report before = fixture.session->report();
    const auto lines = [&] {
        const auto store = BookStore::open(fixture.book->path(), true);
        REQUIRE(store.ok());
        return *(*store)->logLength(fixture.session->id());
    };
    const int logged = lines();
    REQUIRE(fixture.session->apply(publishAnyway(before, QStringLiteral("a.pdf"), QStringLiteral("上级已批复"))).ok());
    CHECK(lines() == logged + 1);
    CHECK(fixture.session->report().figures() == before.figures());
    CHECK(fixture.session->report().seal.toStdString() == before.seal.toStdString());
    // a sealed report too
    REQUIRE(fixture.session->apply(fixture.session->seal()).ok());
    REQUIRE(fixture.session->apply(publishAnyway(fixture.session->report(), QStringLiteral("b.pdf"), QStringLiteral("急"))).ok());
    CHECK(fixture.session->report().sealed());
    CHECK(lines() == logged + 3);
}

TEST_CASE("what people publish is gated, working data is not") {
    for (const char* name : {"a.pdf", "a.DOCX", "a.odt", "a.xlsx"})
        CHECK(isPublishedKind(QString::fromLatin1(name)));
    for (const char* name : {"a.csv", "a.json", "pdf"})
        CHECK_FALSE(isPublishedKind(QString::fromLatin1(name)));
}

TEST_CASE("the audit report has every finding, explanations and room for signatures") {
    GateFixture fixture;
    fixture.breakTotal();
    const AuditReport audit = auditReportOf(*fixture.session, false);
    REQUIRE(audit.sections.size() == 7);
    size_t rows = 0;
    for (size_t i = 1; i <= 4; ++i)
        rows += rowsOf(audit, i);
    CHECK(rows == fixture.session->findings().size());
    CHECK(rowsOf(audit, 1) > 0); // errors
    CHECK(rowsOf(audit, 6) == 3); // who signs
    const Finding& finding = *std::find_if(fixture.session->findings().begin(), fixture.session->findings().end(),
                                           [](const Finding& one) { return one.severity == Severity::Error; });
    CHECK(*audit.sections[1].rows.front()[4].fen == finding.left);
    CHECK(rowsOf(audit, 5) == 0);
    REQUIRE(fixture.session->apply(fixture.session->accept(fixture.session->findings().front(), QStringLiteral("已核实"))).ok());
    const AuditReport after = auditReportOf(*fixture.session, false);
    REQUIRE(rowsOf(after, 5) == 1);
    CHECK(after.sections[5].rows.front()[3].text.toStdString() == "已核实");
    const Workbook workbook = auditWorkbook(after);
    REQUIRE(workbook.sheets.size() == 1);
    CHECK(std::any_of(workbook.sheets[0].cells.begin(), workbook.sheets[0].cells.end(),
                      [](const WorkbookCell& cell) { return cell.text == QStringLiteral("已核实"); }));
}
