// Treemap and flow.
#include "chart_fixture.h"

using namespace juesuan;
using namespace juesuan::test;

namespace {

void row(Report& report, const QString& code, const QString& amount, const QString& basic = {}, const QString& project = {}) {
    report.setRow("03", code, QStringLiteral("名") + code);
    put(report, QStringLiteral("03/%1/本年支出合计").arg(code), amount);
    if (!basic.isEmpty())
        put(report, QStringLiteral("03/%1/基本支出").arg(code), basic);
    if (!project.isEmpty())
        put(report, QStringLiteral("03/%1/项目支出").arg(code), project);
}

Report expenditure() {
    Report report = emptyReport();
    row(report, "合计", "100.00", "70.00", "30.00");
    report.removeRow("03", "合计");
    row(report, "208", "60.00", "60.00");
    row(report, "20801", "60.00");
    row(report, "2080101", "45.00");
    row(report, "2080102", "15.00");
    row(report, "221", "40.00", "10.00", "30.00");
    row(report, "2210201", "40.00"); // its 款 is missing: hangs below the 类
    return report;
}

std::string treeOf(const ChartData& data) {
    QStringList lines;
    for (const ChartPoint& point : data.points)
        lines << QStringLiteral("%1<%2 %3 %4").arg(point.name.zh, point.parent < 0 ? QString() : data.points[size_t(point.parent)].name.zh)
                     .arg(formatAmount(Amount::ofFen(point.value), AmountUnit::WanYuan)).arg(point.share.value_or(-1));
    return lines.join(QChar(u'\n')).toStdString();
}

std::string flowOf(const ChartData& data) {
    QStringList lines;
    for (const ChartPoint& point : data.points)
        lines << (point.layer >= 0 ? QString::number(point.layer) + QChar(u' ') : QString()) + point.label.zh + QChar(u' ') +
                     formatAmount(Amount::ofFen(point.value), AmountUnit::WanYuan);
    return lines.join(QChar(u'\n')).toStdString();
}

} // namespace

TEST_CASE("the treemap hangs each subject below its nearest ancestor") {
    const ChartData data = chart("expenditure-tree", expenditure());
    CHECK(treeOf(data) == "本年支出< 100.00 10000\n208 名208<本年支出 60.00 6000\n20801 名20801<208 名208 60.00 6000\n"
                          "2080101 名2080101<20801 名20801 45.00 4500\n2080102 名2080102<20801 名20801 15.00 1500\n"
                          "221 名221<本年支出 40.00 4000\n2210201 名2210201<221 名221 40.00 4000");
    CHECK(data.points[1].subject == "functional:208");
    CHECK(data.notes.empty());
}

TEST_CASE("tiles of nothing go with what is below them; differences from the total are told") {
    Report report = expenditure();
    put(report, "03/208/本年支出合计", "0.00");
    const ChartData data = chart("expenditure-tree", report);
    CHECK(data.points.size() == 3);
    CHECK(data.points[2].parent == 1);
    REQUIRE(note(data, ChartNote::Kind::PartsDiffer));
    CHECK(note(data, ChartNote::Kind::PartsDiffer)->value == -60'000'000);
}

TEST_CASE("a negative subject turns the treemap into bars of the lowest subjects") {
    Report report = expenditure();
    put(report, "03/2080102/本年支出合计", "-5.00");
    const ChartData data = chart("expenditure-tree", report);
    CHECK(data.kind == ChartKind::Bars);
    CHECK(linesOf(data) == "名2080101: 45.00\n名2210201: 40.00\n名2080102: -5.00");
    CHECK(note(data, ChartNote::Kind::Negative));
}

TEST_CASE("a treemap without figures says why") {
    CHECK(chart("expenditure-tree", emptyReport()).why == ChartData::Void::NoForm);
    Report report = emptyReport();
    report.setRow("03", "208", "名");
    CHECK(chart("expenditure-tree", report).why == ChartData::Void::NoFigures);
}

TEST_CASE("money flows from its sources through the total to functions and kinds") {
    Report report = expenditure();
    put(report, "01/一般公共预算财政拨款收入/决算数", "90.00");
    put(report, "01/年初结转和结余/决算数", "20.00");
    put(report, "01/收入总计/决算数", "110.00");
    put(report, "01/208/决算数", "60.00");
    put(report, "01/221/决算数", "40.00");
    put(report, "01/年末结转和结余/决算数", "10.00");
    const ChartData data = chart("money-flow", report);
    CHECK(flowOf(data) ==
          "0 一般公共预算财政拨款收入 90.00\n0 年初结转和结余 20.00\n1 收入总计 110.00\n2 社会保障和就业支出 60.00\n"
          "2 住房保障支出 40.00\n2 年末结转和结余 10.00\n3 基本支出 70.00\n3 项目支出 30.00\n"
          "一般公共预算财政拨款收入 → 收入总计 90.00\n年初结转和结余 → 收入总计 20.00\n收入总计 → 社会保障和就业支出 60.00\n"
          "收入总计 → 住房保障支出 40.00\n收入总计 → 年末结转和结余 10.00\n社会保障和就业支出 → 基本支出 60.00\n"
          "住房保障支出 → 基本支出 10.00\n住房保障支出 → 项目支出 30.00");
    CHECK(data.points[3].subject == "functional:208");
    CHECK(data.points.back().cells == std::vector<ChartCell>{{2024, {"03", "221", "项目支出"}}});
    CHECK(data.source.zh == "来源：公开01表、公开03表");
}

TEST_CASE("many functions flow as one, with the sum of their streams") {
    Report report = emptyReport();
    put(report, "01/收入总计/决算数", "1000.00");
    put(report, "01/其他收入/决算数", "1000.00");
    int amount = 10;
    for (const char* code : {"201", "202", "203", "204", "205", "206", "207", "208", "210", "211"}) {
        put(report, QStringLiteral("01/%1/决算数").arg(QString::fromLatin1(code)), QString::number(++amount));
        row(report, QString::fromLatin1(code), QString::number(amount), QString::number(amount));
    }
    put(report, "03/合计/基本支出", "155.00");
    const ChartData data = chart("money-flow", report);
    const std::string flow = flowOf(data);
    CHECK(flow.find("2 其余3项 36.00") != std::string::npos);
    CHECK(flow.find("其余3项 → 基本支出 36.00") != std::string::npos);
    CHECK(data.points.back().cells.size() == 3);
}

TEST_CASE("negative money does not flow: the amounts are listed as bars") {
    Report report = expenditure();
    put(report, "01/其他收入/决算数", "100.00");
    put(report, "01/收入总计/决算数", "100.00");
    put(report, "01/年末结转和结余/决算数", "-10.00");
    const ChartData data = chart("money-flow", report);
    CHECK(data.kind == ChartKind::Bars);
    CHECK(linesOf(data) == "其他收入: 100.00\n年末结转和结余: -10.00\n基本支出: 70.00\n项目支出: 30.00");
    CHECK(chart("money-flow", emptyReport()).why == ChartData::Void::NoForm);
}
