// What a report still lacks before publication, its key figures, and the state of its checks.
#include "session/checklist.h"
#include "session/book.h"
#include "session/importer.h"
#include "session/resources.h"
#include "edit/change_set.h"
#include "support/amounts.h"

#include <catch2/catch.hpp>

#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

using namespace juesuan;

namespace {

using Kind = PublicationGap::Kind;

struct Fixture {
    QTemporaryDir folder;
    std::unique_ptr<Book> book;
    ReportSession* session = nullptr;
    OverviewSpec spec = *overviewSpec();

    explicit Fixture(bool sample = true) {
        auto made = sample ? Book::createSample(folder.filePath("s.juesuan")) : Book::create(folder.filePath("s.juesuan"));
        REQUIRE(made.ok());
        book = std::move(*made);
        session = sample ? *book->find({}, 2024) : *book->addReport({}, "测试单位", 2024);
    }
    std::vector<PublicationGap> gaps() const {
        std::vector<PublicationGap> out;
        for (const StepState& step : publicationSteps(*session, spec))
            out.insert(out.end(), step.gaps.begin(), step.gaps.end());
        return out;
    }
    const PublicationGap* gap(Kind kind) {
        m_gaps = gaps();
        for (const PublicationGap& one : m_gaps)
            if (one.kind == kind)
                return &one;
        return nullptr;
    }
    bool put(const CellRef& cell, const CellValue& value) { return session->apply(typeValue(session->report(), cell, value)).ok(); }
    KeyFigure figure(const char* id, const Report* prior, const ToldOfLastYear& told = {}) const {
        for (const KeyFigure& one : keyFigures(spec, session->report(), prior, told))
            if (one.id == QString::fromLatin1(id))
                return one;
        FAIL("no figure " << id);
        return {};
    }

private:
    std::vector<PublicationGap> m_gaps;
};

void change(Report& report, ReportSession& session, ReportPart part) {
    REQUIRE(session.apply(setPartChange(session.report(), part, report.part(part), "text")).ok());
}

} // namespace

TEST_CASE("a new report lacks everything, each thing once, and leads to its place") {
    Fixture f(false);
    const auto steps = publicationSteps(*f.session, f.spec);
    REQUIRE(steps.size() == 9);
    const auto gaps = f.gaps();
    const auto count = [&](Kind kind) { return std::count_if(gaps.begin(), gaps.end(), [&](const auto& g) { return g.kind == kind; }); };
    CHECK(count(Kind::NoFigures) == 1);
    CHECK(f.gap(Kind::NoFigures)->form == u"01");
    CHECK(count(Kind::FormEmpty) == 0);
    CHECK(count(Kind::SupplementEmpty) == 5); // S1–S5; S6 only where 09 has figures
    for (const Kind kind : {Kind::NarrativeMissing, Kind::ProfileMissing, Kind::EvaluationsMissing, Kind::GlossaryMissing, Kind::NotSealed})
        CHECK(count(kind) == 1);
    CHECK(count(Kind::Errors) == 0);
    CHECK(checkState(*f.session).checked == 0);
    REQUIRE(f.put({"01", "其他收入", "决算数"}, wan(u"1.00")));
    CHECK(f.gap(Kind::NoFigures) == nullptr);
    REQUIRE(f.gap(Kind::FormEmpty));
    CHECK(f.gap(Kind::FormEmpty)->form == u"02");
    REQUIRE(f.put({"09", "三公经费", "决算数.公务接待费"}, wan(u"1.00")));
    const auto now = f.gaps();
    CHECK(std::count_if(now.begin(), now.end(), [](const auto& g) { return g.kind == Kind::SupplementEmpty; }) == 6);
}

TEST_CASE("an empty table with its sentence is no gap") {
    Fixture f;
    Report changed = f.session->report();
    for (const PublicationGap& gap : f.gaps())
        if (gap.kind == Kind::FormEmpty) {
            changed.forms[gap.form].present = true;
            changed.forms[gap.form].statement = "故本表无数据。";
        }
    if (f.gap(Kind::FormEmpty))
        change(changed, *f.session, ReportPart::Forms);
    CHECK(f.gap(Kind::FormEmpty) == nullptr);
    changed = f.session->report();
    REQUIRE_FALSE(changed.formHasFigures("08"));
    changed.forms["08"].statement.clear();
    change(changed, *f.session, ReportPart::Forms);
    REQUIRE(f.gap(Kind::FormEmpty));
    CHECK(f.gap(Kind::FormEmpty)->form == u"08");
}

TEST_CASE("errors, warnings and unread cells are gaps until they are gone or explained") {
    Fixture f;
    CHECK(f.gap(Kind::Errors) == nullptr);
    REQUIRE(f.put({"01", "收入总计", "决算数"}, wan(u"1.00")));
    REQUIRE(f.gap(Kind::Errors));
    CHECK(f.gap(Kind::Errors)->count == checkState(*f.session).errors);
    REQUIRE(f.put({"01", "收入总计", "决算数"}, wan(u"3803.32")));
    CHECK(f.gap(Kind::Errors) == nullptr);
    REQUIRE(f.put({"03", "208", "项目支出"}, CellValue::unread()));
    REQUIRE(f.gap(Kind::CellsUnread));
    CHECK(f.gap(Kind::CellsUnread)->cell == CellRef{"03", "208", "项目支出"});
    const CheckState state = checkState(*f.session);
    REQUIRE(state.warnings > 0);
    REQUIRE(f.gap(Kind::Warnings)->count == state.warnings);
    CHECK(std::any_of(state.unchecked.begin(), state.unchecked.end(), [](const auto& u) { return u.why == NotChecked::CellUnread; }));
    while (f.gap(Kind::Warnings)) {
        const auto& findings = f.session->findings();
        const auto open = std::find_if(findings.begin(), findings.end(), [&](const Finding& finding) {
            return finding.severity == Severity::Warning && !f.session->acknowledgementOf(finding);
        });
        REQUIRE(open != findings.end());
        REQUIRE(f.session->apply(f.session->accept(*open, "已核对")).ok());
    }
    CHECK(checkState(*f.session).accepted == state.warnings + state.accepted);
}

TEST_CASE("the narrative: missing, a part missing, reasons missing, out of date") {
    Fixture f;
    Report changed = f.session->report();
    std::erase_if(changed.narrative.sections, [](const Section& s) { return s.part == u"说明"; });
    change(changed, *f.session, ReportPart::Narrative);
    CHECK(f.gap(Kind::NarrativeMissing));
    REQUIRE(f.session->apply(f.session->generateNarrative()).ok());
    CHECK(f.gap(Kind::NarrativeMissing) == nullptr);
    CHECK(f.gap(Kind::NarrativePart) == nullptr);
    CHECK(f.gap(Kind::NarrativeStale) == nullptr);
    REQUIRE(f.gap(Kind::ReasonsMissing));
    int missing = f.gap(Kind::ReasonsMissing)->count;
    for (const RemarkSlot& slot : f.session->remarkSlots())
        if (slot.missing()) {
            REQUIRE(f.session->apply(f.session->setRemark(slot, "人员增加")).ok());
            break;
        }
    CHECK((missing == 1 ? f.gap(Kind::ReasonsMissing) == nullptr : f.gap(Kind::ReasonsMissing)->count == missing - 1));
    REQUIRE(f.put({"01", "其他收入", "决算数"}, wan(u"64.00")));
    REQUIRE(f.gap(Kind::NarrativeStale));
    CHECK(f.gap(Kind::NarrativeStale)->count > 0);
    changed = f.session->report();
    const auto cars = std::find_if(changed.narrative.sections.begin(), changed.narrative.sections.end(), [](const Section& s) { return s.item == u"assets"; });
    REQUIRE(cars != changed.narrative.sections.end());
    const QString title = cars->title;
    changed.narrative.sections.erase(cars);
    change(changed, *f.session, ReportPart::Narrative);
    REQUIRE(f.gap(Kind::NarrativePart));
    CHECK(f.gap(Kind::NarrativePart)->text == title);
    // A part that cannot be written for want of figures is missing all the same.
    REQUIRE(f.session->apply(f.session->generateNarrative()).ok());
    CHECK(f.gap(Kind::NarrativePart) == nullptr);
    std::vector<CellRef> procurement;
    for (const CellRef& cell : f.session->report().orderedCells())
        if (cell.form == u"S4")
            procurement.push_back(cell);
    REQUIRE_FALSE(procurement.empty());
    for (const CellRef& cell : procurement)
        REQUIRE(f.put(cell, CellValue::blank()));
    REQUIRE(f.session->apply(f.session->generateNarrative()).ok());
    REQUIRE(f.gap(Kind::NarrativePart));
    CHECK(f.gap(Kind::NarrativePart)->text.contains(u"政府采购"));
}

TEST_CASE("a text that no template made is known by its titles") {
    const QString path = QStringLiteral(JUESUAN_SHARED_DIR "/reports/ssic-2024.txt");
    if (!QFileInfo::exists(path)) {
        WARN("skipped: no ../shared");
        return;
    }
    Fixture f(false);
    const auto plan = readImport(path, f.book->catalogue());
    REQUIRE(plan.ok());
    f.session = f.book->import(*plan)->session;
    CHECK(f.gap(Kind::NarrativePart) == nullptr);
    CHECK(f.gap(Kind::ReasonsMissing) == nullptr);
    CHECK(f.gap(Kind::GlossaryMissing) == nullptr);
    CHECK(f.gap(Kind::EvaluationsMissing) == nullptr);
    CHECK(f.gap(Kind::ProfileMissing) == nullptr);
    Report changed = f.session->report();
    std::erase_if(changed.narrative.sections, [](const Section& s) { return s.title.contains(u"政府采购"); });
    change(changed, *f.session, ReportPart::Narrative);
    REQUIRE(f.gap(Kind::NarrativePart));
    CHECK(f.gap(Kind::NarrativePart)->text.contains(u"政府采购"));
}

TEST_CASE("sealing is the last step; what last year's report tells is not asked for") {
    Fixture f;
    REQUIRE(f.gap(Kind::NotSealed));
    const auto gaps = f.gaps();
    CHECK(std::none_of(gaps.begin(), gaps.end(), [](const auto& g) { return g.form == u"S2"; }));
    REQUIRE(f.session->apply(f.session->seal()).ok());
    CHECK(f.gap(Kind::NotSealed) == nullptr);
}

TEST_CASE("key figures with last year's: from its report, from this year's table, zero base, absent") {
    Fixture f;
    const Report& last = (*f.book->find({}, 2023))->report();
    KeyFigure income = f.figure("income", &last);
    CHECK(income.row.figures[0].value == last.value({"01", "收入总计", "决算数"}));
    CHECK(income.row.change == 41'110'000);
    CHECK(income.row.rate == 109);
    const auto told = [&](const Report&, const CellRef& cell) { return f.session->toldOfLastYear(cell); };
    income = f.figure("income", nullptr, told);
    CHECK(income.row.figures[0].fromNextYear);
    CHECK(income.row.change == 41'110'000);
    const KeyFigure general = f.figure("basic", nullptr, told);
    CHECK(general.row.figures[0].state == ComparedFigure::State::FormAbsent);
    CHECK_FALSE(general.row.change.has_value());
    Report zero = last;
    zero.setValue({"09", "三公经费", "决算数.合计"}, wan(u"0.00"));
    CHECK(f.figure("three-public", &zero).row.rateState == ComparedRow::Rate::ZeroBase);
    for (const KeyFigure& figure : keyFigures(f.spec, f.session->report(), &last, {})) {
        INFO(figure.id.toStdString());
        CHECK(figure.row.figures[1].state == ComparedFigure::State::Figure); // the sample has them all
    }
}

TEST_CASE("a malformed overview is a problem") {
    for (const char* json : {"", "{}", "[]", R"({"figures": [{"id": "a", "label": {"zh": "甲"}, "cell": ["01", "收入总计"]}]})"})
        CHECK(OverviewSpec::fromJson(json, "x").problem().code == ProblemCode::ResourceMalformed);
    const auto spec = overviewSpec(); // outlives the loop over what it holds
    REQUIRE(spec.ok());
    for (const QString& id : spec->charts)
        CHECK((*chartSetFor("central-2024"))->chart(id));
}
