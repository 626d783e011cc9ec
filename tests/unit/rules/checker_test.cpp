// Evaluation, incremental runs, findings and repairs.
#include "fixture.h"
#include "support/amounts.h"

#include <catch2/catch.hpp>

#include <random>

using namespace juesuan;
using namespace juesuan::test;

namespace {

CellRef cell(const char16_t* form, const char16_t* row, const char16_t* column) {
    return {QString::fromUtf16(form), QString::fromUtf16(row), QString::fromUtf16(column)};
}
CellRef income(const char16_t* row) {
    return cell(u"01", row, u"决算数");
}
CellValue exactFen(qint64 fen) {
    return CellValue::figure(Amount::ofFen(fen), 1);
}

constexpr char sumRule[] =
    "error a 公开01[本年收入合计] = 公开01[事业收入] + 公开01[经营收入] + 公开01[其他收入] \"句\" \"s\"";
constexpr char sameRule[] = "error a 公开01[收入总计] = 公开01[支出总计] \"句\" \"s\"";
constexpr char mostRule[] = "warn a 公开01[事业收入] <= 公开01[经营收入] \"句\" \"s\"";

using Status = Checker::Status;

Status sumStatus(const CellValue& total, const CellValue& a, const CellValue& b, const CellValue& c) {
    Report report = emptyReport();
    report.forms[QStringLiteral("01")].present = true;
    report.setValue(income(u"本年收入合计"), total);
    report.setValue(income(u"事业收入"), a);
    report.setValue(income(u"经营收入"), b);
    report.setValue(income(u"其他收入"), c);
    return bound(rulesFrom(sumRule), report)->statusOf(0);
}

Status pairStatus(const char* rule, const CellRef& first, const CellValue& a, const CellRef& second,
                  const CellValue& b) {
    Report report = emptyReport();
    report.forms[QStringLiteral("01")].present = true;
    report.setValue(first, a);
    report.setValue(second, b);
    return bound(rulesFrom(rule), report)->statusOf(0);
}
Status same(const CellValue& a, const CellValue& b) {
    return pairStatus(sameRule, income(u"收入总计"), a, income(u"支出总计"), b);
}
Status atMost(const CellValue& a, const CellValue& b) {
    return pairStatus(mostRule, income(u"事业收入"), a, income(u"经营收入"), b);
}

} // namespace

TEST_CASE("sums: n printed terms explain n/2 units, rounded down") {
    const CellValue none = CellValue::blank();
    CHECK(sumStatus(wan(u"3.00"), wan(u"1.00"), wan(u"1.00"), wan(u"1.00")) == Status::Passed);
    CHECK(sumStatus(wan(u"3.01"), wan(u"1.00"), wan(u"1.00"), wan(u"1.00")) == Status::Rounding);
    CHECK(sumStatus(wan(u"3.02"), wan(u"1.00"), wan(u"1.00"), wan(u"1.00")) == Status::Broken);
    CHECK(sumStatus(wan(u"2.01"), wan(u"1.00"), wan(u"1.00"), none) == Status::Rounding);
    CHECK(sumStatus(wan(u"2.02"), wan(u"1.00"), wan(u"1.00"), none) == Status::Broken);
    // one term: the same figure twice
    CHECK(sumStatus(wan(u"1.01"), wan(u"1.00"), none, none) == Status::Rounding);
    CHECK(sumStatus(wan(u"1.02"), wan(u"1.00"), none, none) == Status::Broken);
    // a blank is exactly nothing, a printed 0.00 is not
    CHECK(sumStatus(none, wan(u"0.01"), none, none) == Status::Broken);
    CHECK(sumStatus(none, wan(u"0.00"), none, none) == Status::Passed);
    CHECK(sumStatus(none, none, none, none) == Status::NotChecked);
    CHECK(sumStatus(CellValue::unread(), wan(u"1.00"), none, none) == Status::NotChecked);
}

TEST_CASE("negative figures round away from zero") {
    CHECK(sumStatus(wan(u"-3.01"), wan(u"-1.00"), wan(u"-1.00"), wan(u"-1.00")) == Status::Rounding);
    CHECK(sumStatus(wan(u"-3.02"), wan(u"-1.00"), wan(u"-1.00"), wan(u"-1.00")) == Status::Broken);
    CHECK(sumStatus(wan(u"0.00"), wan(u"1.00"), wan(u"-1.00"), CellValue::blank()) == Status::Passed);
    CHECK(sumStatus(wan(u"-0.01"), wan(u"1.00"), wan(u"-1.01"), CellValue::blank()) == Status::Passed);
    // the half-open ends: 0.015 prints 0.02 and −0.015 prints −0.02
    CHECK(same(exactFen(15'000), wan(u"0.02")) == Status::Rounding);
    CHECK(same(exactFen(14'999), wan(u"0.02")) == Status::Broken);
    CHECK(same(exactFen(24'999), wan(u"0.02")) == Status::Rounding);
    CHECK(same(exactFen(25'000), wan(u"0.02")) == Status::Broken);
    CHECK(same(exactFen(-15'000), wan(u"-0.02")) == Status::Rounding);
    CHECK(same(exactFen(-14'999), wan(u"-0.02")) == Status::Broken);
    CHECK(same(exactFen(-25'000), wan(u"-0.02")) == Status::Broken);
    CHECK(same(exactFen(4'999), wan(u"0.00")) == Status::Rounding);
    CHECK(same(exactFen(5'000), wan(u"0.00")) == Status::Broken);
}

TEST_CASE("exact amounts have no width") {
    CHECK(same(exactFen(100), exactFen(100)) == Status::Passed);
    CHECK(same(exactFen(100), exactFen(101)) == Status::Broken);
    CHECK(sumStatus(exactFen(300), exactFen(100), exactFen(100), exactFen(100)) == Status::Passed);
    CHECK(sumStatus(exactFen(301), exactFen(100), exactFen(100), exactFen(100)) == Status::Broken);
    // a printed total of exact parts: within half its quantum
    CHECK(sumStatus(wan(u"0.03"), exactFen(9'000), exactFen(9'000), exactFen(9'000)) == Status::Rounding);
    CHECK(sumStatus(wan(u"0.03"), exactFen(8'000), exactFen(8'000), exactFen(8'000)) == Status::Broken);
}

TEST_CASE("the same figure in two tables: one unit is rounding, two are an error") {
    CHECK(same(wan(u"5.00"), wan(u"5.00")) == Status::Passed);
    CHECK(same(wan(u"5.01"), wan(u"5.00")) == Status::Rounding);
    CHECK(same(wan(u"5.02"), wan(u"5.00")) == Status::Broken);
    CHECK(same(wan(u"-5.00"), wan(u"5.00")) == Status::Broken);
    CHECK(same(CellValue::blank(), wan(u"0.01")) == Status::Broken);
}

TEST_CASE("at most: broken only when proved") {
    CHECK(atMost(wan(u"5.00"), wan(u"5.00")) == Status::Passed);
    CHECK(atMost(wan(u"5.01"), wan(u"5.00")) == Status::Broken);
    CHECK(atMost(exactFen(50'004'000), wan(u"50.00")) == Status::Rounding);
    CHECK(atMost(exactFen(50'005'000), wan(u"50.00")) == Status::Broken);
    CHECK(atMost(wan(u"1.00"), CellValue::blank()) == Status::Broken);
    CHECK(atMost(CellValue::blank(), wan(u"1.00")) == Status::Passed);
}

TEST_CASE("sums of the largest amounts do not overflow") {
    Report report = emptyReport();
    for (int code = 20101; code < 30000; ++code) {
        const QString digits = QString::number(code);
        report.setRow(QStringLiteral("02"), digits, digits);
        report.setValue({QStringLiteral("02"), digits, QStringLiteral("事业收入")}, exactFen(Amount::maximumFen));
    }
    report.setValue(cell(u"02", u"合计", u"事业收入"), exactFen(1));
    const auto checker =
        bound(rulesFrom("error a 公开02[合计, 事业收入] = sum(公开02[children(合计), 事业收入]) \"句\" \"s\""), report);
    REQUIRE(checker->statusOf(0) == Status::Broken);
    // 9,899 times 10^15 is no int64 any more: told as the largest there is.
    CHECK(checker->findingOf(0)->difference == -std::numeric_limits<qint64>::max());
    CHECK(checker->findingOf(0)->right == std::numeric_limits<qint64>::max());
    CHECK(checker->findingOf(0)->repair.empty());
}

TEST_CASE("a finding shows both sides, the difference and what rounding allows") {
    Years years = baseYears();
    REQUIRE(putLine(years, QStringLiteral("03 2050102 上缴上级支出 5.00")));
    const auto checker = bound(shippedRules(), years.report, &years.prior);
    std::optional<Finding> found;
    for (const Finding& f : checker->checkAll(false).findings)
        if (f.rule == u"03.row")
            found = f;
    REQUIRE(found);
    CHECK(found->left == 307'000'000);
    CHECK(found->right == 309'000'000);
    CHECK(found->difference == -2'000'000);
    CHECK(found->allowed == 2 * wanYuanCent);
    CHECK(found->cells.front().cell == cell(u"03", u"2050102", u"本年支出合计"));
    CHECK(found->message.zh.startsWith(u"科目2050102：本年支出合计"));
    CHECK(found->message.en.startsWith(u"科目2050102: total expenditure"));
}

TEST_CASE("identity outlives edits elsewhere; the digest lapses with the figures") {
    Years years = baseYears();
    const auto finding = [&] { return bound(shippedRules(), years.report, &years.prior)->checkAll(false).findings; };
    REQUIRE(putLine(years, QStringLiteral("06 30212 决算数 6.50")));
    const auto pick = [](const std::vector<Finding>& list) {
        for (const Finding& f : list)
            if (f.rule == u"06.abroad")
                return f;
        FAIL("no finding");
        return Finding();
    };
    const Finding first = pick(finding());
    REQUIRE(putLine(years, QStringLiteral("01 事业收入 决算数 21.00")));
    const Finding elsewhere = pick(finding());
    CHECK(first.identity() == elsewhere.identity());
    CHECK(first.figuresDigest() == elsewhere.figuresDigest());
    REQUIRE(putLine(years, QStringLiteral("06 30212 决算数 6.60")));
    const Finding changed = pick(finding());
    CHECK(first.identity() == changed.identity());
    CHECK(first.figuresDigest() != changed.figuresDigest());
    // Pinned: books keep these over the years.
    CHECK(Finding{}.identity().size() == 32);
    Finding fixed;
    fixed.rule = QStringLiteral("x");
    fixed.cells.push_back({cell(u"01", u"a", u"b"), exactFen(1), false});
    CHECK(fixed.identity().toStdString() == "ed1e97f6e44fad572a58e3e0608e580b");
    CHECK(fixed.figuresDigest().toStdString() == "f452552d19879add28fb2d131ac423ae");
}

TEST_CASE("an edit changes exactly what a full run would") {
    Years years = baseYears();
    const auto checker = bound(shippedRules(), years.report, &years.prior);
    const std::vector<CellRef> cells = years.report.orderedCells();
    std::mt19937 random(7);
    for (int round = 0; round < 400; ++round) {
        const CellRef& at = cells[random() % cells.size()];
        const unsigned what = random() % 10;
        const CellValue value =
            what == 0   ? CellValue::blank()
            : what == 1 ? CellValue::unread()
            : what < 5  ? exactFen(qint64(random() % 100'000'000) - 50'000'000)
                        : CellValue::figure(Amount::ofFen(qint64(random() % 20'000) * wanYuanCent), wanYuanCent);
        std::vector<std::optional<Finding>> before;
        if (round % 20 == 0)
            for (int r = 0; r < checker->relationCount(); ++r)
                before.push_back(checker->findingOf(r));
        checker->setValue(at, value);
        years.report.setValue(at, value);
        const std::vector<int> changed = checker->takeChangedRelations();
        if (round % 20 != 0)
            continue;
        const auto full = bound(shippedRules(), years.report, &years.prior);
        REQUIRE(full->relationCount() == checker->relationCount());
        for (int r = 0; r < full->relationCount(); ++r) {
            INFO(full->describe(r).toStdString());
            REQUIRE(full->statusOf(r) == checker->statusOf(r));
            const auto a = full->findingOf(r), b = checker->findingOf(r);
            REQUIRE(a.has_value() == b.has_value());
            if (a) {
                CHECK(a->figuresDigest() == b->figuresDigest());
                CHECK(a->difference == b->difference);
            }
            const bool differs = b.has_value() != before[size_t(r)].has_value() ||
                                 (b && b->figuresDigest() != before[size_t(r)]->figuresDigest());
            if (differs)
                CHECK(std::find(changed.begin(), changed.end(), r) != changed.end());
        }
    }
    CHECK(checker->takeChangedRelations().empty());
}

TEST_CASE("a form comes into being with its first figure and goes with its last") {
    Report report = emptyReport();
    report.forms[QStringLiteral("01")].present = true;
    const auto checker = bound(rulesFrom("error a 公开01[收入总计] = 公开04[收入总计] \"句\" \"s\""), report);
    checker->setValue(income(u"收入总计"), wan(u"1.00"));
    CHECK(checker->statusOf(0) == Status::NotChecked);
    CHECK(checker->checkAll(false).unchecked.front().why == NotChecked::FormMissing);
    CHECK(checker->checkAll(false).unchecked.front().form == u"04");
    checker->setValue(cell(u"04", u"收入总计", u"金额"), wan(u"2.00"));
    CHECK(checker->statusOf(0) == Status::Broken);
    checker->setValue(cell(u"04", u"收入总计", u"金额"), CellValue::blank());
    CHECK(checker->statusOf(0) == Status::NotChecked);
}

TEST_CASE("children are the rows whose nearest present ancestor is the row") {
    Years years;
    for (const char* line : {"02 合计 事业收入 6.00", "02 205 事业收入 5.00", "02 2050101 事业收入 2.00",
                             "02 20502 事业收入 3.00", "02 2050201 事业收入 3.00", "02 2060101 事业收入 1.00"})
        REQUIRE(putLine(years, QString::fromUtf8(line)));
    const auto checker = bound(
        rulesFrom("error a each c in 公开02: 公开02[c, 事业收入] = sum(公开02[children(c), 事业收入]) \"句\" \"s\""),
        years.report);
    QStringList got;
    for (int r = 0; r < checker->relationCount(); ++r)
        got.append(checker->describe(r)
                       .remove(QStringLiteral("科目"))
                       .remove(QStringLiteral("公开02表"))
                       .remove(QStringLiteral(", 事业收入")));
    CHECK(got.join(u'\n').toStdString() ==
          "[合计] = [205] + [2060101]\n[205] = [2050101] + [20502]\n[20502] = [2050201]");
}

TEST_CASE("repairs name the one figure that mends it, and the slip") {
    struct Slip {
        const char* line; // what was mistyped in the base report
        const char* rule;
        const char16_t* form;
        const char16_t* row;
        const char16_t* column;
        const char16_t* right;
        const char* explains;
    };
    const Slip slips[] = {
        {"01 本年收入合计 决算数 -", "01.income.total", u"01", u"本年收入合计", u"决算数", u"1330.00", "missing-total"},
        {"05 2050102 项目支出 520.00", "05.row", u"05", u"2050102", u"项目支出", u"250.00", ""},
        {"05 2050102 项目支出 520.00", "05.hierarchy", u"05", u"2050102", u"项目支出", u"250.00", ""},
        {"03 2050102 项目支出 920.00", "03.row", u"03", u"2050102", u"项目支出", u"290.00", "swapped-digits"},
        {"07 2120801 年末结转和结余 -10.00", "07.closing", u"07", u"2120801", u"年末结转和结余", u"10.00", "sign"},
        {"06 30302 决算数 200000.00", "06.hierarchy", u"06", u"30302", u"决算数", u"20.00", "yuan-for-wan"},
        {"06 30101 决算数 430.00", "06.hierarchy", u"06", u"30101", u"决算数", u"400.00", "wrong-digit"},
    };
    for (const Slip& slip : slips) {
        INFO(slip.line);
        Years years = baseYears();
        REQUIRE(putLine(years, QString::fromUtf8(slip.line)));
        std::optional<Finding> found;
        for (const Finding& f : bound(shippedRules(), years.report, &years.prior)->checkAll(false).findings)
            if (!found && f.rule == QString::fromUtf8(slip.rule))
                found = f;
        REQUIRE(found);
        REQUIRE(found->repair.size() == 1);
        CHECK(found->repair[0].cell.row.toStdString() == QString::fromUtf16(slip.row).toStdString());
        CHECK(found->repair[0].cell.column.toStdString() == QString::fromUtf16(slip.column).toStdString());
        CHECK(found->repair[0].value == wan(slip.right));
        if (*slip.explains)
            CHECK(found->repair[0].explains.toStdString() == slip.explains);
    }
}

TEST_CASE("relations are handed out as data") {
    const Years years = baseYears();
    const auto relations = bound(shippedRules(), years.report, nullptr)->relations();
    const auto at = std::find_if(relations.begin(), relations.end(),
                                 [](const LinearRelation& r) { return r.rule == u"x.01-02.fiscal"; });
    REQUIRE(at != relations.end());
    CHECK(at->hard);
    CHECK(at->kind == RelationKind::Equal);
    REQUIRE(at->terms.size() == 4);
    CHECK(at->terms[0].weight == 1);
    CHECK(at->terms[1].weight == -1);
    CHECK(at->terms[1].cell == income(u"一般公共预算财政拨款收入"));
}
