// Columns, bars and rings: years, shares, merging, negatives, missing figures.
#include "chart_fixture.h"

using namespace juesuan;
using namespace juesuan::test;

TEST_CASE("columns by year take each year's own report, and say which years are missing") {
    Report now = emptyReport("测试单位", 2024), before = emptyReport("测试单位", 2022);
    put(now, "01/收入总计/决算数", "3803.32");
    put(now, "01/支出总计/决算数", "3803.32");
    put(before, "01/收入总计/决算数", "100.00");
    const ChartData data = chart("totals-by-year", now, {&before});
    CHECK(linesOf(data) == "2022: 100.00, blank\n2023: absent, absent\n2024: 3803.32, 3803.32");
    REQUIRE(note(data, ChartNote::Kind::FewerYears));
    CHECK(note(data, ChartNote::Kind::FewerYears)->arguments == QStringList{"2023"});
    CHECK(data.at(0, 0)->cells == std::vector<ChartCell>{{2022, {"01", "收入总计", "决算数"}}});
    CHECK(data.title.zh == "收、支决算总计变动情况");
    CHECK(data.subtitle.zh == "测试单位　2024年度");
    CHECK(data.subtitle.en == "测试单位, 2024");
    CHECK(data.source.zh == "来源：公开01表");
    CHECK(data.source.en == "Source: Table 01");
}

TEST_CASE("last year's figures come from the supplementary form where its report is not in the book") {
    Report now = emptyReport();
    put(now, "01/收入总计/决算数", "20.00");
    put(now, "S2/收入总计/上年决算数", "15.00");
    const ChartData data = chart("totals-by-year", now);
    CHECK(linesOf(data) == "2023: 15.00\n2024: 20.00"); // 支出总计 has no figure at all: no series
    CHECK(data.at(0, 0)->cells == std::vector<ChartCell>{{2024, {"S2", "收入总计", "上年决算数"}}});
    CHECK(data.source.zh == "来源：公开01表、上年决算数");
    REQUIRE(note(data, ChartNote::Kind::PriorFigures));
    CHECK(note(data, ChartNote::Kind::PriorFigures)->arguments == QStringList{"2023"});
    CHECK_FALSE(note(data, ChartNote::Kind::FewerYears));
}

TEST_CASE("a year's own report goes before what the next one tells") {
    Report now = emptyReport(), before = emptyReport("测试单位", 2023);
    put(now, "01/收入总计/决算数", "20.00");
    put(now, "S2/收入总计/上年决算数", "15.00");
    put(before, "01/收入总计/决算数", "14.99");
    CHECK(linesOf(chart("totals-by-year", now, {&before})) == "2023: 14.99\n2024: 20.00");
}

TEST_CASE("a ring has shares of the printed total, half up in 0.01 %") {
    Report report = emptyReport();
    put(report, "01/一般公共预算财政拨款收入/决算数", "3004.89");
    put(report, "01/其他收入/决算数", "63.02");
    put(report, "01/本年收入合计/决算数", "3067.91");
    const ChartData data = chart("income-structure", report);
    CHECK(data.kind == ChartKind::Ring);
    CHECK(linesOf(data) == "一般公共预算财政拨款收入: 3004.89 9795\n其他收入: 63.02 205");
    CHECK(data.whole == 3067'910'000LL);
    CHECK(data.notes.empty());
}

TEST_CASE("parts that miss the printed total by more than rounding are told, others not") {
    Report report = emptyReport();
    put(report, "01/一般公共预算财政拨款收入/决算数", "60.00");
    put(report, "01/其他收入/决算数", "40.00");
    put(report, "01/本年收入合计/决算数", "100.01");
    CHECK_FALSE(note(chart("income-structure", report), ChartNote::Kind::PartsDiffer));
    put(report, "01/本年收入合计/决算数", "100.02");
    REQUIRE(note(chart("income-structure", report), ChartNote::Kind::PartsDiffer));
    CHECK(note(chart("income-structure", report), ChartNote::Kind::PartsDiffer)->value == -20'000);
}

TEST_CASE("small slices become one that knows its parts; one small slice alone stays") {
    Report report = emptyReport();
    put(report, "05/合计/小计", "1000.00");
    const auto add = [&](const char* code, const char* name, const char* amount) {
        report.setRow("05", QString::fromLatin1(code), QString::fromUtf8(name));
        put(report, QStringLiteral("05/%1/小计").arg(QString::fromLatin1(code)), QString::fromLatin1(amount));
    };
    add("201", "一般公共服务支出", "5.00");
    add("208", "社会保障和就业支出", "985.00");
    add("210", "卫生健康支出", "10.00");
    CHECK(linesOf(chart("general-structure", report)) ==
          "社会保障和就业支出: 985.00 9850\n卫生健康支出: 10.00 100\n一般公共服务支出: 5.00 50");
    add("221", "住房保障支出", "4.00");
    put(report, "05/合计/小计", "1004.00");
    const ChartData data = chart("general-structure", report);
    CHECK(linesOf(data) == "社会保障和就业支出: 985.00 9811\n其余3项: 19.00 189");
    const ChartPoint* merged = data.at(1, 0);
    REQUIRE(merged->merged.size() == 3);
    CHECK(merged->merged[0].name.zh == "210 卫生健康支出");
    CHECK(merged->merged[0].subject == "functional:210");
    CHECK(merged->merged[1].share == 50);
    CHECK(merged->cells.size() == 3);
    CHECK(merged->label.en == "3 others");
}

TEST_CASE("no more slices than a ring can show") {
    Report report = emptyReport();
    for (int i = 1; i <= 12; ++i) {
        const QString code = QString::number(200 + i);
        report.setRow("05", code, QStringLiteral("类") + code);
        put(report, QStringLiteral("05/%1/小计").arg(code), QString::number(100 + i));
    }
    const ChartData data = chart("general-structure", report);
    CHECK(data.categories.size() == 8);
    CHECK(data.categories.front().zh == "类212");
    CHECK(data.categories.back().zh == "其余5项");
    CHECK(data.points.back().value == 515'000'000);
}

TEST_CASE("a negative part forbids the ring: bars, unmerged, without shares") {
    Report report = emptyReport();
    put(report, "01/一般公共预算财政拨款收入/决算数", "100.00");
    put(report, "01/事业收入/决算数", "0.50");
    put(report, "01/其他收入/决算数", "-0.20");
    put(report, "01/本年收入合计/决算数", "100.30");
    const ChartData data = chart("income-structure", report);
    CHECK(data.kind == ChartKind::Bars);
    CHECK(note(data, ChartNote::Kind::Negative));
    CHECK(linesOf(data) == "一般公共预算财政拨款收入: 100.00\n事业收入: 0.50\n其他收入: -0.20");
    CHECK(data.hasNegative());
}

TEST_CASE("nothing to show is a state with its reason") {
    Report report = emptyReport();
    ChartData data = chart("general-structure", report);
    CHECK(data.why == ChartData::Void::NoForm);
    CHECK(data.forms == QStringList{"05"});
    report.setRow("05", "208", "社会保障和就业支出");
    data = chart("general-structure", report);
    CHECK(data.why == ChartData::Void::NoFigures);
    CHECK(data.points.empty());
    put(report, "05/208/小计", "0.00");
    CHECK(chart("general-structure", report).why == ChartData::Void::AllZero);
    report.setValue({"05", "208", "小计"}, CellValue::unread());
    data = chart("general-structure", report);
    CHECK(data.why == ChartData::Void::NoFigures);
    CHECK(data.source.zh == "来源：公开05表");
}

TEST_CASE("0.00 is drawn in columns, unread is counted, blank leaves") {
    Report report = emptyReport();
    put(report, "09/三公经费/预算数.公务接待费", "0.68");
    put(report, "09/三公经费/决算数.公务接待费", "0.00");
    report.setValue({"09", "三公经费", "决算数.合计"}, CellValue::unread());
    const ChartData data = chart("three-public-budget", report);
    CHECK(linesOf(data) == "公务接待费: 0.68, 0.00\n合计: blank, unread");
    REQUIRE(note(data, ChartNote::Kind::Unread));
    CHECK(note(data, ChartNote::Kind::Unread)->arguments == QStringList{"1"});
}

TEST_CASE("completion of the budget: exact, nothing spent is 0 %, no base is told apart") {
    Report report = emptyReport();
    const auto row = [&](const char* form, const char* code, const char* column, const char* amount) {
        report.setRow(QString::fromLatin1(form), QString::fromLatin1(code), QStringLiteral("名") + QString::fromLatin1(code));
        report.setValue({QString::fromLatin1(form), QString::fromLatin1(code), QString::fromUtf8(column)}, wan(QString::fromLatin1(amount)));
    };
    row("05", "208", "小计", "96.00");
    row("05", "2080101", "小计", "2.00");
    row("05", "2080102", "小计", "94.00");
    ChartData data = chart("budget-completion", report);
    CHECK(data.why == ChartData::Void::NoBase);
    CHECK(data.forms == QStringList{"S1"});
    row("S1", "2080101", "合计", "3.00");
    row("S1", "2080107", "合计", "5.00");
    data = chart("budget-completion", report);
    CHECK(data.measure == ChartMeasure::Rate);
    CHECK(linesOf(data) == "名2080101: 6667\n名2080107: 0");
    REQUIRE(note(data, ChartNote::Kind::NoBase));
    CHECK(note(data, ChartNote::Kind::NoBase)->arguments == QStringList{"2080102 名2080102"});
    CHECK(data.points.front().cells == std::vector<ChartCell>{{2024, {"05", "2080101", "小计"}}, {2024, {"S1", "2080101", "合计"}}});
    CHECK(data.source.zh == "来源：公开05表、年初预算数（按科目）");
}

TEST_CASE("functions over two years: new and gone subjects keep their place, the current year sorts") {
    Report now = emptyReport(), before = emptyReport("测试单位", 2023);
    const auto add = [](Report& report, const char* code, const char* amount) {
        report.setRow("05", QString::fromLatin1(code), QStringLiteral("名") + QString::fromLatin1(code));
        put(report, QStringLiteral("05/%1/小计").arg(QString::fromLatin1(code)), QString::fromLatin1(amount));
    };
    add(now, "208", "10.00");
    add(now, "221", "30.00");
    add(before, "205", "7.00");
    add(before, "208", "9.00");
    const ChartData data = chart("general-functions-by-year", now, {&before});
    CHECK(data.series.size() == 2);
    CHECK(data.series.front().zh == "2023");
    CHECK(linesOf(data) == "名221: blank, 30.00\n名208: 9.00, 10.00\n名205: 7.00, blank");
}

TEST_CASE("names that stand twice get their codes") {
    Report report = emptyReport();
    for (const char* code : {"2010301", "2013101", "2080101"}) {
        report.setRow("05", QString::fromLatin1(code), code == QByteArray("2080101") ? "其他" : "行政运行");
        put(report, QStringLiteral("05/%1/小计").arg(QString::fromLatin1(code)), "5.00");
        report.setRow("S1", QString::fromLatin1(code), "行政运行");
        put(report, QStringLiteral("S1/%1/合计").arg(QString::fromLatin1(code)), "5.00");
    }
    CHECK(linesOf(chart("budget-completion", report)) == "2010301 行政运行: 10000\n2013101 行政运行: 10000\n其他: 10000");
}

TEST_CASE("shares are exact to the last digit") {
    CHECK(shareOf(1, 3) == 3333);
    CHECK(shareOf(2, 3) == 6667);
    CHECK(shareOf(1, 20'000) == 1); // half up
    CHECK(shareOf(-1, 20'000) == -1);
    CHECK(shareOf(1, 20'001) == 0);
    CHECK(shareOf(5, 0) == std::nullopt);
    CHECK(shareOf(Amount::maximumFen, 1) == std::nullopt);
    CHECK(shareOf(Amount::maximumFen, -Amount::maximumFen) == -10'000);
}
