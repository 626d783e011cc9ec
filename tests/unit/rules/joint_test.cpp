// Joint feasibility: the simplex by itself, small contradictions, and reports of true amounts, which must never alarm.
#include "fixture.h"

#include "rules/simplex.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <iostream>
#include <map>
#include <random>

using namespace juesuan;
using namespace juesuan::rules;
using namespace juesuan::test;

namespace {

using Verdict = Simplex::Verdict;

// A large invented unit: true amounts in 分, printed in 0.01 万元.
class TrueReport {
public:
    explicit TrueReport(unsigned seed, int categories, int sections, int items)
        : m_random(seed), m_report(emptyReport()) {
        for (int i = 0; i < categories; ++i)
            for (int j = 1; j <= sections; ++j)
                for (int k = 1; k <= items; ++k)
                    addItem(QStringLiteral("%1%2%3")
                                .arg(codes[i])
                                .arg(j, 2, 10, QLatin1Char('0'))
                                .arg(k, 2, 10, QLatin1Char('0')));
        for (const auto& [cell, fen] : m_truth)
            print(cell, fen);
    }
    Report& report() { return m_report; }

private:
    static constexpr int codes[] = {201, 202, 203, 204, 205, 206, 207, 208, 210, 211, 212, 213, 214, 215, 216, 217};
    std::mt19937 m_random;
    Report m_report;
    std::map<CellRef, qint64> m_truth;

    qint64 amount() { return qint64(m_random() % 900'000'000) + 1; }

    void add(const char16_t* form, const QString& item, const char16_t* column, qint64 fen) {
        for (const QString& row : {QStringLiteral("合计"), item.left(3), item.left(5), item})
            m_truth[{QString::fromUtf16(form), row, QString::fromUtf16(column)}] += fen;
    }
    void addItem(const QString& item) {
        const qint64 basic = amount(), project = amount(), more = amount(), business = amount();
        add(u"03", item, u"基本支出", basic + more);
        add(u"03", item, u"项目支出", project);
        add(u"03", item, u"经营支出", business);
        add(u"03", item, u"本年支出合计", basic + more + project + business);
        add(u"05", item, u"基本支出", basic);
        add(u"05", item, u"项目支出", project);
        add(u"05", item, u"小计", basic + project);
        m_truth[{QStringLiteral("01"), item.left(3), QStringLiteral("决算数")}] += basic + more + project + business;
        // All of it out of other income, so that 01 balances.
        for (const char16_t* row : {u"本年支出合计", u"支出总计", u"其他收入", u"本年收入合计", u"收入总计"})
            m_truth[{QStringLiteral("01"), QString::fromUtf16(row), QStringLiteral("决算数")}] +=
                basic + more + project + business;
    }
    void print(const CellRef& cell, qint64 fen) {
        if (!m_report.formSet().form(cell.form)->row(cell.row) && !m_report.hasRow(cell.form, cell.row))
            m_report.setRow(cell.form, cell.row, cell.row);
        m_report.setValue(cell, CellValue::figure(Amount::ofFen(roundHalfUp(fen, wanYuanCent)), wanYuanCent));
    }
};

Feasibility jointOf(Report& report) {
    return bound(shippedRules(), report)->jointFeasibility();
}

} // namespace

TEST_CASE("the simplex finds whole numbers or a contradiction") {
    Simplex feasible;
    const int x = feasible.addVariable(-5, 4), y = feasible.addVariable(-5, 4);
    feasible.addRow({{x, 1}, {y, 1}}, 8, 8);
    REQUIRE(feasible.solve() == Verdict::Feasible);
    CHECK(feasible.witness() == std::vector<qint64>{4, 4});

    Simplex beyond;
    const int a = beyond.addVariable(-5, 4), b = beyond.addVariable(-5, 4), c = beyond.addVariable(-5, 4);
    beyond.addRow({{a, 1}, {c, 1}}, std::nullopt, 8); // has no part in it
    beyond.addRow({{a, 1}, {b, 1}}, 9, 9);
    REQUIRE(beyond.solve() == Verdict::Infeasible);
    CHECK(beyond.conflict() == std::vector<int>{1});

    // Each two agree, the three do not: x + y = 4, y + z = 4, x + z = −5 has only fractions (and −13/2).
    Simplex odd;
    const int p = odd.addVariable(-9, 9), q = odd.addVariable(-9, 9), r = odd.addVariable(-9, 9);
    odd.addRow({{p, 1}, {q, 1}}, 4, 4);
    odd.addRow({{q, 1}, {r, 1}}, 4, 4);
    odd.addRow({{p, 1}, {r, 1}}, -5, -5);
    CHECK(odd.solve() == Verdict::Infeasible);
    CHECK(odd.conflict().size() >= 2);

    Simplex empty;
    CHECK(empty.solve() == Verdict::Feasible);
    Simplex constant; // 0 = 1
    constant.addRow({}, 1, 1);
    CHECK(constant.solve() == Verdict::Infeasible);
    CHECK(constant.conflict() == std::vector<int>{0});
}

TEST_CASE("the simplex agrees with trying everything") {
    std::mt19937 random(99);
    int feasible = 0;
    for (int round = 0; round < 400; ++round) {
        Simplex simplex;
        constexpr int n = 4;
        std::vector<std::vector<std::pair<int, int>>> rows;
        std::vector<std::pair<int, int>> limits;
        for (int i = 0; i < n; ++i)
            simplex.addVariable(-2, 1);
        for (int r = 0; r < 4; ++r) {
            std::vector<std::pair<int, int>> terms;
            for (int i = 0; i < n; ++i)
                if (const int weight = int(random() % 5) - 2)
                    terms.push_back({i, weight});
            const int low = int(random() % 7) - 3, high = low + int(random() % 2);
            rows.push_back(terms);
            limits.push_back({low, high});
            simplex.addRow(terms, low, high);
        }
        const auto fits = [&](const std::vector<qint64>& x) {
            for (size_t r = 0; r < rows.size(); ++r) {
                qint64 sum = 0;
                for (const auto& [variable, weight] : rows[r])
                    sum += weight * x[size_t(variable)];
                if (sum < limits[r].first || sum > limits[r].second)
                    return false;
            }
            return true;
        };
        bool any = false;
        for (int code = 0; code < 256 && !any; ++code)
            any = fits({code % 4 - 2, code / 4 % 4 - 2, code / 16 % 4 - 2, code / 64 - 2});
        const Verdict verdict = simplex.solve();
        REQUIRE(verdict == (any ? Verdict::Feasible : Verdict::Infeasible));
        if (any)
            CHECK(fits(simplex.witness()));
        feasible += any;
    }
    CHECK(feasible > 20);
    CHECK(feasible < 380);
}

TEST_CASE("differences that pass alone and contradict each other are told with a small set of relations") {
    // Two totals of the same two items, one a unit above their sum and one a unit below.
    const auto rules = rulesFrom("error a 公开01[本年收入合计] = 公开01[事业收入] + 公开01[经营收入] \"句\" \"s\"\n"
                                 "error b 公开01[收入总计] = 公开01[事业收入] + 公开01[经营收入] \"句\" \"s\"\n"
                                 "error c 公开01[支出总计] = 公开01[201] + 公开01[202] \"句\" \"s\"");
    Years years;
    for (const char* line :
         {"01 事业收入 决算数 1.00", "01 经营收入 决算数 1.00", "01 本年收入合计 决算数 2.01",
          "01 收入总计 决算数 1.99", "01 支出总计 决算数 2.01", "01 201 决算数 1.00", "01 202 决算数 1.00"})
        REQUIRE(putLine(years, QString::fromUtf8(line)));
    const CheckResult result = bound(rules, years.report)->checkAll(true);
    CHECK(result.joint == Feasibility::Infeasible);
    REQUIRE(result.findings.size() == 4);
    const Finding& joint = result.findings.back();
    CHECK(joint.rule == u"joint.infeasible");
    CHECK(joint.severity == Severity::Warning);
    CHECK(joint.cells.size() == 4);
    // 2.00 contradicts 2.01 too, as both round one sum; 2.01 does not.
    REQUIRE(putLine(years, QStringLiteral("01 收入总计 决算数 2.00")));
    CHECK(bound(rules, years.report)->jointFeasibility() == Feasibility::Infeasible);
    REQUIRE(putLine(years, QStringLiteral("01 收入总计 决算数 2.01")));
    CHECK(bound(rules, years.report)->jointFeasibility() == Feasibility::Proved);
    // A relation that is broken by itself has its own finding.
    REQUIRE(putLine(years, QStringLiteral("01 收入总计 决算数 3.00")));
    const CheckResult broken = bound(rules, years.report)->checkAll(true);
    CHECK(broken.joint == Feasibility::Infeasible);
    CHECK(std::none_of(broken.findings.begin(), broken.findings.end(),
                       [](const Finding& f) { return f.rule == u"joint.infeasible"; }));
    CHECK(bound(rules, emptyReport())->jointFeasibility() == Feasibility::NotTried);
}

TEST_CASE("a printed report of true amounts never alarms, a large one neither") {
    for (unsigned seed = 1; seed <= 30; ++seed) {
        TrueReport unit(seed, 3, 2, 3);
        CHECK(jointOf(unit.report()) == Feasibility::Proved);
        for (const Finding& f : bound(shippedRules(), unit.report())->checkAll(false).findings)
            if (f.cells.front().cell.form == u"03" || f.cells.front().cell.form == u"05")
                CHECK(f.severity == Severity::Rounding);
    }
    for (const int size : {5, 10, 16}) {
        TrueReport large(7, size, 4, 4);
        const auto from = std::chrono::steady_clock::now();
        const Feasibility got = jointOf(large.report());
        const auto ms =
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - from).count();
        std::cout << "joint of " << large.report().figures().size() << " figures: " << ms << " ms\n";
        CHECK(got == Feasibility::Proved);
        CHECK(ms < 20'000); // seconds would do; hours would not
    }
}

TEST_CASE("tables adjusted by a unit so that they add up are rounding, not a contradiction") {
    const auto rules =
        rulesFrom("error a 公开01[本年支出合计] = 公开01[201] + 公开01[202] \"句\" \"s\"\n"
                  "error b 公开03[合计, 本年支出合计] = 公开03[201, 本年支出合计] + 公开03[202, 本年支出合计] \"句\" \"s\"\n"
                  "error c 公开01[本年支出合计] = 公开03[合计, 本年支出合计] \"句\" \"s\"\n"
                  "error d each c in (201, 202): 公开01[c] = 公开03[c, 本年支出合计] \"句\" \"s\"");
    Years years;
    for (const char* line : {"01 201 决算数 1.00", "01 202 决算数 1.00", "01 本年支出合计 决算数 2.00",
                             "03 201 本年支出合计 1.00", "03 202 本年支出合计 1.01", "03 合计 本年支出合计 2.00"})
        REQUIRE(putLine(years, QString::fromUtf8(line)));
    const CheckResult result = bound(rules, years.report)->checkAll(true);
    CHECK(result.findings.size() == 2); // b and d, one unit each
    for (const Finding& f : result.findings)
        CHECK(f.severity == Severity::Rounding);
    CHECK(result.joint == Feasibility::Proved);
}
