// 公式运算: totals follow their parts, in order, and only where a person wants them to.
#include "fixture.h"

#include "rules/computation.h"
#include "support/amounts.h"

#include <catch2/catch.hpp>

using namespace juesuan;
using namespace juesuan::test;

namespace {

const CellRef other{"01", "其他收入", "决算数"};
const CellRef activity{"01", "事业收入", "决算数"};
const CellRef total{"01", "本年收入合计", "决算数"};
const CellRef grand{"01", "收入总计", "决算数"};

Report started() {
    Report report = emptyReport();
    for (const char* code : {"208", "20801", "2080101", "2080102"})
        report.setRow("03", code, code);
    return report;
}
Computation computationOf(const Report& report) { return Computation(bound(shippedRules(), report)->relations()); }
const Computation::Kept none = [](const CellRef&) { return false; };

} // namespace

TEST_CASE("a part changes its total and the total's total, parts first") {
    Report report = started();
    const Computation computation = computationOf(report);
    REQUIRE(computation.computes(total));
    CHECK_FALSE(computation.computes(other));
    report.setValue(other, wan(u"1.25"));
    const auto changes = computation.following(report, {other}, none);
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].cell == total);
    CHECK(changes[1].cell == grand);
    CHECK(changes[1].after == wan(u"1.25"));
    CHECK(changes[1].before.isBlank());
}

TEST_CASE("the hierarchy is computed from its leaves over three levels") {
    Report report = started();
    const Computation computation = computationOf(report);
    report.setValue({"03", "2080101", "基本支出"}, wan(u"2.00"));
    report.setValue({"03", "2080102", "项目支出"}, wan(u"0.50"));
    for (const CellChange& change : computation.following(report, {{"03", "2080101", "基本支出"}, {"03", "2080102", "项目支出"}}, none))
        report.setValue(change.cell, change.after);
    CHECK(report.value({"03", "2080102", "本年支出合计"}) == wan(u"0.50"));
    CHECK(report.value({"03", "208", "本年支出合计"}) == wan(u"2.50"));
    CHECK(report.value({"03", "合计", "基本支出"}) == wan(u"2.00"));
    CHECK(report.value({"03", "合计", "本年支出合计"}) == wan(u"2.50"));
    CHECK(computation.all(report, none).empty());
}

TEST_CASE("a total without parts is left alone, one whose last part goes becomes blank") {
    Report report = started();
    const Computation computation = computationOf(report);
    report.setValue(total, wan(u"9.00"));
    CHECK(computation.formulaOf(total, report) == nullptr);
    const auto all = computation.all(report, none);
    REQUIRE(all.size() == 1); // the grand total has a part: the total
    CHECK(all[0].cell == grand);
    const auto cleared = computation.following(report, {other}, none); // as if it had just been cleared
    REQUIRE_FALSE(cleared.empty());
    CHECK(cleared[0].cell == total);
    CHECK(cleared[0].after.isBlank());
}

TEST_CASE("kept by hand, unread, and too large are not computed") {
    Report report = started();
    const Computation computation = computationOf(report);
    report.setValue(other, wan(u"1.00"));
    report.setValue(total, wan(u"7.00"));
    const auto kept = computation.all(report, [](const CellRef& cell) { return cell == total; });
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].after == wan(u"7.00")); // the grand total takes the kept figure as it stands
    report.setValue(activity, CellValue::unread());
    for (const CellChange& change : computation.all(report, none))
        CHECK(change.cell != total);
    report.setValue(activity, CellValue::figure(Amount::ofFen(Amount::maximumFen), 1));
    for (const CellChange& change : computation.all(report, none))
        CHECK(change.cell != total);
}

TEST_CASE("amounts keyed exactly give an exact total, printed ones a printed total") {
    Report report = started();
    const Computation computation = computationOf(report);
    report.setValue(other, CellValue::figure(Amount::ofFen(123), 1));
    CHECK(computation.all(report, none)[0].after == CellValue::figure(Amount::ofFen(123), 1));
    report.setValue(activity, wan(u"1.00"));
    CHECK(computation.all(report, none)[0].after == CellValue::figure(Amount::ofFen(1'000'123), wanYuanCent));
}

TEST_CASE("only a single cell can be computed") {
    const char* text = "error a 公开01[其他收入] + 公开01[事业收入] := 公开01[本年收入合计] \"句\" \"s\"\n";
    const auto refused = RuleBook::parse({{QStringLiteral("t.rules"), text}});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.problem().code == ProblemCode::RuleSyntax);
    CHECK(RuleBook::parse({{QStringLiteral("t.rules"), "error a 公开01[其他收入] ：＝ 公开01[事业收入] \"句\" \"s\"\n"}}).ok());
}

TEST_CASE("rules that compute each other in a circle end") {
    const auto rules = rulesFrom("error a 公开01[其他收入] := 公开01[事业收入] \"句\" \"s\"\n"
                                 "error b 公开01[事业收入] := 公开01[其他收入] \"句\" \"s\"\n");
    Report report = emptyReport();
    report.setValue(other, wan(u"1.00"));
    const Computation computation{bound(rules, report)->relations()};
    CHECK(computation.following(report, {other}, none).size() <= 2);
}
