// What stands over a table: its unit line taken apart, headings that say more than they should, columns in another order.
#include "reader_support.h"

#include "readers/heading_words.h"
#include "readers/unit_line.h"

#include <catch2/catch.hpp>

using namespace juesuan;
using namespace juesuan::test;

namespace {

UnitLine unitLine(const char16_t* text) {
    const auto line = unitLineOf(QString::fromUtf16(text));
    REQUIRE(line.has_value());
    return *line;
}

QStringList reasons(const ImportPlan& plan) {
    QStringList out;
    for (const UnreadText& item : plan.report.unread.items)
        out << item.why + QChar(u' ') + item.text;
    return out;
}

// Table 02 with this unit line and these column headings.
ImportPlan headedTable(const char16_t* unit, const char16_t* columns) {
    auto plan = readText(QStringLiteral("收入决算表\n公开02表\n") + QString::fromUtf16(unit) + QStringLiteral("\n项目\n") +
                         QString::fromUtf16(columns) +
                         QStringLiteral("\n科目代码 科目名称\n栏次 1 2 3 4 5 6 7\n合计 27.00 2.00 3.00 4.00 5.00 6.00 7.00\n注：本表反映收入情况。\n"));
    REQUIRE(plan.ok());
    return *plan;
}

constexpr char16_t headColumns[] = u"本年收入合计 财政拨款收入 上级补助收入 事业收入 经营收入 附属单位上缴收入 其他收入";

} // namespace

TEST_CASE("unit line: labels of many kinds, 表号 and year between them") {
    const UnitLine plain = unitLine(u"单位：某某中心 单位：万元");
    CHECK(plain.unitName == QStringLiteral("某某中心"));
    CHECK(plain.amountUnit == AmountUnit::WanYuan);
    CHECK(plain.strange.isEmpty());
    const UnitLine full = unitLine(u"编 制 单 位: 某某中心 2024年度 公开02表 金额单位: 人民币元");
    CHECK(full.unitName == QStringLiteral("某某中心"));
    CHECK(full.amountUnit == AmountUnit::Yuan);
    CHECK(full.strange.isEmpty());
    CHECK(unitLine(u"公开02表 部门名称：某某局").unitName == QStringLiteral("某某局"));
    CHECK_FALSE(unitLineOf(QStringLiteral("单位构成")).has_value());
}

TEST_CASE("unit line: what it should not say is kept apart") {
    CHECK(unitLine(u"单位：某某中心 单位：千元").strangeAmountUnit == QStringLiteral("千元"));
    CHECK(unitLine(u"某某乱 单位：某某中心 单位：万元").strange == QStringList{QStringLiteral("某某乱")});
    CHECK(unitLine(u"单位：某某中心 单位：万元 制表人：某人").strange ==
          (QStringList{QStringLiteral("制表人"), QStringLiteral("某人")}));
}

TEST_CASE("headings: number, year, unit and the usual words explain them") {
    const QString name = QStringLiteral("某某中心");
    const HeadingWords words(name, 2024, {QStringLiteral("某某中心（某某所）概况"), QStringLiteral("某某中心（某某所）2024年度单位决算说明")});
    CHECK(words.explain(QStringLiteral("二、2024年度单位决算表")));
    CHECK(words.explain(QStringLiteral("第三部分 某某中心2024年度部门决算情况说明")));
    CHECK(words.explain(QStringLiteral("某某中心（某某所）2024年度单位决算表"))); // a longer name that two headings share
    CHECK_FALSE(words.explain(QStringLiteral("某某中心（别的所）2024年度单位决算表")));
    CHECK_FALSE(words.explain(QStringLiteral("三、某某中心乱行12.34 2024年度单位决算说明")));
    CHECK_FALSE(words.explain(QStringLiteral("二、2023年度单位决算表")));
    CHECK(words.explain(QStringLiteral("2024年度收入决算表"), {QStringLiteral("收入决算表")}));
    CHECK(words.explainCover(QStringLiteral("二〇二五年八月")));
    CHECK(words.explainCover(QStringLiteral("某某中")));
    CHECK_FALSE(words.explainCover(QStringLiteral("别的话")));
}

TEST_CASE("head of a table: another unit of amounts is read in it and told; columns in another order are told") {
    CHECK(reasons(headedTable(u"单位：某某中心 单位：万元", headColumns)).isEmpty());
    const ImportPlan yuan = headedTable(u"单位：某某中心 单位：元", headColumns);
    CHECK(yuan.report.value({QStringLiteral("02"), QStringLiteral("合计"), QStringLiteral("其他收入")}).amount.fen() == 700);
    const ImportPlan swapped = headedTable(u"单位：某某中心 单位：万元",
                                     u"本年收入合计 上级补助收入 财政拨款收入 事业收入 经营收入 附属单位上缴收入 其他收入");
    CHECK(reasons(swapped).filter(QStringLiteral("not-understood")).size() == 1);
}

TEST_CASE("contents: an entry names something that comes later, anything else is unread") {
    const auto plan = readText(QStringLiteral("目录\n一、某某中心概况……1\n二、看不懂的一条……3\n12\n一、某某中心概况\n（一）主要职能\n做事。\n") +
                               QStringLiteral("二、2024年度单位决算表\n收入决算表\n公开02表\n单位：某某中心 单位：万元\n合计 1.00 1.00 - - - - -\n"
                                              "注：本表反映收入情况。\n"));
    REQUIRE(plan.ok());
    CHECK(reasons(*plan).filter(QStringLiteral("概况")).isEmpty());
    CHECK(reasons(*plan).filter(QStringLiteral("看不懂的一条")).size() == 1);
}
