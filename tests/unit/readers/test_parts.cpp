// Written parts and evaluations in texts of our own, and rows in the many ways in which they are copied.
#include "reader_support.h"

#include <catch2/catch.hpp>

using namespace juesuan;
using namespace juesuan::test;

namespace {

const QString table = QStringLiteral("收入决算表\n公开02表\n单位：某某中心 单位：万元\n项目\n本年收入合计 财政拨款收入 上级补助收入 "
                                     "事业收入 经营收入 附属单位上缴收入 其他收入\n科目代码 科目名称\n栏次 1 2 3 4 5 6 7\n");

// One table of rows, read with the row sums only.
ImportPlan subjects(const char16_t* rows) {
    auto plan = readText(table + QString::fromUtf16(rows) + QStringLiteral("\n注：本表反映收入情况。\n"));
    REQUIRE(plan.ok());
    return *plan;
}

} // namespace

TEST_CASE("rows: a name over two lines, before and behind the code") {
    const auto plan = subjects(u"2080505 机关事业单位基本养老\n保险缴费支出 27.00 2.00 3.00 4.00 5.00 6.00 7.00\n"
                               u"机关事业单位职业\n2080506 27.00 2.00 3.00 4.00 5.00 6.00 7.00\n年金缴费支出");
    CHECK(plan.report.rowName(QStringLiteral("02"), QStringLiteral("2080505")) ==
          QStringLiteral("机关事业单位基本养老保险缴费支出"));
    CHECK(plan.report.rowName(QStringLiteral("02"), QStringLiteral("2080506")) ==
          QStringLiteral("机关事业单位职业年金缴费支出"));
    CHECK(figure(plan, u"02", u"2080505", u"其他收入") == QStringLiteral("7.00"));
    CHECK(plan.newSubjects.empty());
}

TEST_CASE("rows: glued code, glued figure, 类 款 项 apart, 0.00 is a figure") {
    const auto plan = subjects(u"2080501行政单位离退休1.00 0.00 1.00 - - - -\n208 01 02 一般行政管理事务 5.00 5.00 - - - - -");
    CHECK(figure(plan, u"02", u"2080501", u"本年收入合计") == QStringLiteral("1.00"));
    CHECK(figure(plan, u"02", u"2080501", u"财政拨款收入") == QStringLiteral("0.00"));
    CHECK(figure(plan, u"02", u"2080501", u"事业收入").isEmpty());
    CHECK(figure(plan, u"02", u"2080102", u"财政拨款收入") == QStringLiteral("5.00"));
}

TEST_CASE("rows: an unknown code is taken over and reported") {
    const auto plan = subjects(u"2080999 想象中的科目 1.00 1.00 - - - - -");
    REQUIRE(plan.newSubjects.size() == 1);
    CHECK(plan.newSubjects[0].code == QStringLiteral("2080999"));
    CHECK(plan.newSubjects[0].name == QStringLiteral("想象中的科目"));
    CHECK(plan.report.hasRow(QStringLiteral("02"), QStringLiteral("2080999")));
}

TEST_CASE("rows: what has no place is unread, with its reason") {
    const auto plan = subjects(u"208 社会保障和就业支出 1.00 1.00 1.00 1.00 1.00 1.00 1.00 1.00\n谁也不懂的一行 12.00");
    QStringList reasons;
    for (const UnreadText& unread : plan.report.unread.items)
        reasons << unread.why;
    CHECK(reasons.contains(QStringLiteral("number-without-cell")));
    CHECK(plan.figuresRead == 0);
}

TEST_CASE("every line is in a figure, a part, furniture or unread") {
    const QString stray = QStringLiteral("天上掉下来的一行字");
    const auto plan = readText(stray + QStringLiteral("\n") + table + QStringLiteral("合计 1.00\n") + stray +
                               QStringLiteral("二\n注：本表反映收入情况。\n") + stray + QStringLiteral("三\n"));
    REQUIRE(plan.ok());
    QString unread;
    for (const UnreadText& item : plan->report.unread.items)
        unread += item.text + QChar(u'\n');
    CHECK(unread.contains(stray + QStringLiteral("\n")));
    CHECK(unread.contains(stray + QStringLiteral("二")));
    CHECK(unread.contains(stray + QStringLiteral("三")));
}

TEST_CASE("paragraphs: lines rejoined across a page number, blanks between Chinese and digits gone") {
    const auto plan = readText(table + QString::fromUtf16(u"合计 1.00\n注：本表反映收入情况。\n"
                                                          u"三、某某中心2024年度单位决算说明\n"
                                                          u"（一）2024年度收支情况说明\n\n"
                                                          u"本年收 入 3.00 万元，比上年多了一些，这是因为今年的事\n\n"
                                                          u"17\n\n"
                                                          u"情比去年多，大家也都比去年更忙，所以花得多，来得也多\n\n"
                                                          u"一些。\n\n"
                                                          u"1.第一件事是修缮房屋，屋顶漏水已经有好几年没人去管过\n\n"
                                                          u"了。\n\n"
                                                          u"（二）其他事项说明\n\n没有其他事项。\n"));
    REQUIRE(plan.ok());
    std::vector<Section> parts;
    for (const Section& section : plan->report.narrative.sections)
        if (section.part == QStringLiteral("说明"))
            parts.push_back(section);
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].number == QStringLiteral("（一）"));
    CHECK(parts[0].title == QStringLiteral("2024年度收支情况说明"));
    REQUIRE(parts[0].paragraphs.size() == 2);
    CHECK(parts[0].paragraphs[0].text.startsWith(QStringLiteral("本年收入3.00万元，")));
    CHECK(parts[0].paragraphs[0].text.contains(QStringLiteral("今年的事情比去年多")));
    CHECK(parts[0].paragraphs[0].text.endsWith(QStringLiteral("来得也多一些。")));
    CHECK(parts[0].paragraphs[1].text.startsWith(QStringLiteral("1.第一件事")));
    CHECK(parts[1].paragraphs.size() == 1);
}

TEST_CASE("glossary: entries with inner paragraphs") {
    const auto plan = readText(table + QString::fromUtf16(u"合计 1.00\n注：本表反映收入情况。\n四、名词解释\n"
                                                          u"（一）甲类支出：指甲。\n1.乙项：指乙的开支。\n2.丙项：指丙。\n"
                                                          u"（二）丁类支出：指丁。\n"));
    REQUIRE(plan.ok());
    const auto& entries = plan->report.glossary.entries;
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].term == QStringLiteral("甲类支出"));
    CHECK(entries[0].text == QStringLiteral("指甲。\n1.乙项：指乙的开支。\n2.丙项：指丙。"));
    CHECK(entries[1].number == QStringLiteral("（二）"));
}

namespace {

QString evaluation(const char16_t* indicators) {
    return table +
           QString::fromUtf16(u"合计 1.00 1.00 - - - - -\n注：本表反映收入情况。\n三、某某中心2024年度单位决算说明\n（一）绩效情况说明\n见下表。\n"
                              u"植树项目绩效自评表\n（2024年度）\n项目名称 植树项目\n主管部门 某某局 实施单位 某某中心\n"
                              u"项目资金\n（万元）\n年初预算数 全年预算数 全年执行数 分值 执行率 得分\n"
                              u"年度资金总额： 20.00 18.00 9.00 10.0 50.0% 5.0\n其中：财政拨款 20.00 18.00 9.00 -- 50.0% --\n"
                              u"年\n度\n总\n体\n目\n标\n\n预期目标 实际完成情况\n\n种树一百棵，让街道两旁有树荫可以乘凉，行人也愿意走。\n\n"
                              u"种了五十棵，\n其余来年再种。\n\n绩\n效\n指\n标\n\n"
                              u"一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分\n偏差原因分析及\n\n改进措施\n\n") +
           QString::fromUtf16(indicators);
}

} // namespace

TEST_CASE("evaluation: funds, goals, wrapped cells, remarks, levels after a page break") {
    const auto plan = readText(evaluation(u"产出指标 数量指标\n\n植树数量 ≥100棵 50.00棵 40 20.0\n苗木到货晚，来年补\n\n种。\n\n"
                                          u"绩\n效\n指\n标\n\n产出指标\n\n质量指标\n\n树苗成活率和树形\n整齐度\n\n≥90% 95.00% 20 20.0\n\n"
                                          u"满意度指标\n服务对象\n\n满意度指标\n行人满意 ≥ 80% 85.00% 30 30.0\n\n总分 100 75.0\n\n说明：无。\n"));
    REQUIRE(plan.ok());
    REQUIRE(plan->report.evaluations.size() == 1);
    const Evaluation& e = plan->report.evaluations[0];
    CHECK(e.title == QStringLiteral("植树项目绩效自评表"));
    CHECK(e.year == QStringLiteral("2024年度"));
    CHECK(e.department == QStringLiteral("某某局"));
    REQUIRE(e.funds.size() == 2);
    CHECK(e.funds[1] == EvaluationFunds{QStringLiteral("财政拨款"), QStringLiteral("20.00"), QStringLiteral("18.00"),
                                        QStringLiteral("9.00"), QStringLiteral("--"), QStringLiteral("50.0%"),
                                        QStringLiteral("--")});
    CHECK(e.actualGoals == QStringLiteral("种了五十棵，其余来年再种。"));
    REQUIRE(e.indicators.size() == 3);
    CHECK(e.indicators[0].remark == QStringLiteral("苗木到货晚，来年补种。"));
    CHECK(e.indicators[1].level1 == QStringLiteral("产出指标"));
    CHECK(e.indicators[1].level2 == QStringLiteral("质量指标"));
    CHECK(e.indicators[1].level3 == QStringLiteral("树苗成活率和树形整齐度"));
    CHECK(e.indicators[2].level2 == QStringLiteral("服务对象满意度指标"));
    CHECK(e.indicators[2].target == QStringLiteral("≥80%"));
    CHECK(e.totalScore == QStringLiteral("75.0"));
    CHECK(e.remark == QStringLiteral("无。"));
    CHECK(plan->report.unread.items.empty());
}

TEST_CASE("evaluation: weights that do not add up are told") {
    const auto plan = readText(evaluation(u"产出指标 数量指标\n\n植树数量 ≥100棵 50.00棵 40 20.0\n\n总分 100 75.0\n"));
    REQUIRE(plan.ok());
    bool told = false;
    for (const UnreadText& unread : plan->report.unread.items)
        told = told || unread.why == QStringLiteral("weights-do-not-add-up");
    CHECK(told);
}
