// Tables as grids, in the ways in which offices print them: every figure at its concept.
#include "reader_support.h"

#include "readers/grid_tables.h"
#include "readers/report_reader.h"

#include <catch2/catch.hpp>

using namespace juesuan;
using namespace juesuan::test;

namespace {

// Rows parted by newlines, cells by "|"; "<" goes on from the cell to the left, "^" from the one above.
DocumentGrid grid(const QString& drawn, size_t line, int page = 1) {
    DocumentGrid out;
    out.page = page;
    out.line = line;
    const QStringList rows = drawn.split(QChar(u'\n'));
    out.rows = int(rows.size());
    std::vector<QStringList> cells;
    for (const QString& row : rows)
        cells.push_back(row.split(QChar(u'|')));
    out.columns = int(cells.front().size());
    for (int r = 0; r < out.rows; ++r)
        for (int c = 0; c < out.columns; ++c) {
            const QString text = cells[size_t(r)].value(c).trimmed();
            if (text == QStringLiteral("<") || text == QStringLiteral("^"))
                continue;
            DocumentCell cell;
            cell.row = r;
            cell.column = c;
            while (c + cell.columnSpan < out.columns && cells[size_t(r)].value(c + cell.columnSpan).trimmed() == QStringLiteral("<"))
                ++cell.columnSpan;
            while (r + cell.rowSpan < out.rows && cells[size_t(r + cell.rowSpan)].value(c).trimmed() == QStringLiteral("^"))
                ++cell.rowSpan;
            cell.text = text;
            out.cells.push_back(cell);
        }
    return out;
}

Document document(const QStringList& lines, std::vector<DocumentGrid> grids) {
    Document out;
    for (const QString& text : lines) {
        DocumentLine line;
        line.text = text;
        line.page = 1;
        line.number = int(out.lines.size()) + 1;
        out.lines.push_back(line);
    }
    out.grids = std::move(grids);
    out.pageCount = 3;
    return out;
}

ImportPlan readGrids(const QStringList& lines, std::vector<DocumentGrid> grids) {
    auto plan = readReportDocument(document(lines, std::move(grids)), QStringLiteral("test.pdf"), context());
    REQUIRE(plan.ok());
    return std::move(*plan);
}

QString unreadOf(const ImportPlan& plan) {
    QStringList out;
    for (const UnreadText& item : plan.report.unread.items)
        out << item.why + QStringLiteral(": ") + item.text;
    return out.join(QChar(u'\n'));
}

} // namespace

TEST_CASE("codes in three columns, the sum in the row of 类 款 项, a second page without headings") {
    const QStringList lines{QStringLiteral("收入决算表"), QStringLiteral("单位：甲局 金额单位：万元"), QStringLiteral("- 2 -")};
    const ImportPlan plan = readGrids(
        lines, {grid(QStringLiteral("项目|<|<|<|本年收入合计|财政拨款收入|其他收入\n"
                                    "支出功能分类|<|<|科目名称|^|^|^\n"
                                    "科目编码|<|<|^|^|^|^\n"
                                    "类|款|项|合计|2,112.86|2,106.66|6.20\n"
                                    "201|||一般公共服务支出|2,112.86|2,106.66|6.20"), 2),
                grid(QStringLiteral("201|06||财政事务|2,112.86|2,106.66|6.20\n"
                                    "201|06|01|行政运行|2,112.86|2,106.66|6.20"), 3, 2)});
    CHECK(figureList(plan) == QStringList{
        QStringLiteral("02 合计 本年收入合计 2112.86"), QStringLiteral("02 合计 财政拨款收入 2106.66"), QStringLiteral("02 合计 其他收入 6.20"),
        QStringLiteral("02 201 本年收入合计 2112.86"), QStringLiteral("02 201 财政拨款收入 2106.66"), QStringLiteral("02 201 其他收入 6.20"),
        QStringLiteral("02 20106 本年收入合计 2112.86"), QStringLiteral("02 20106 财政拨款收入 2106.66"), QStringLiteral("02 20106 其他收入 6.20"),
        QStringLiteral("02 2010601 本年收入合计 2112.86"), QStringLiteral("02 2010601 财政拨款收入 2106.66"), QStringLiteral("02 2010601 其他收入 6.20")});
    CHECK(plan.report.rowName(QStringLiteral("02"), QStringLiteral("2010601")) == QStringLiteral("行政运行"));
    CHECK(plan.report.unit.name == QStringLiteral("甲局"));
    CHECK(plan.ambiguous.empty());
    CHECK(unreadOf(plan) == QString());
    const CellSource source = plan.report.sources.value({QStringLiteral("02"), QStringLiteral("2010601"), QStringLiteral("其他收入")});
    CHECK(source.page == 2);
}

TEST_CASE("预算数 and 决算数 side by side under each kind of 三公") {
    const ImportPlan plan = readGrids(
        {QStringLiteral("财政拨款“三公”经费支出决算表"), QStringLiteral("单位：万元")},
        {grid(QStringLiteral("财政拨款“三公”经费|<|<|<|<|<|<|<|<|<|<|<\n"
                             "合计|<|因公出国（境）费|<|公务用车购置及运行费|<|<|<|<|<|公务接待费|<\n"
                             "^|^|^|^|小计|<|公务用车购置费|<|公务用车运行费|<|^|^\n"
                             "预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数\n"
                             "10.00|9.00|1.00|0.50|8.00|8.00|||8.00|8.00|1.00|0.50"), 2)});
    const auto value = [&](const char16_t* column) { return figure(plan, u"09", u"三公经费", column); };
    CHECK(value(u"预算数.合计") == QStringLiteral("10.00"));
    CHECK(value(u"决算数.合计") == QStringLiteral("9.00"));
    CHECK(value(u"预算数.因公出国（境）费") == QStringLiteral("1.00"));
    CHECK(value(u"决算数.公务用车购置及运行维护费小计") == QStringLiteral("8.00"));
    CHECK(value(u"预算数.公务用车购置费") == QString());
    CHECK(value(u"预算数.公务用车运行维护费") == QStringLiteral("8.00"));
    CHECK(value(u"决算数.公务接待费") == QStringLiteral("0.50"));
    CHECK(plan.figuresRead == 10);
}

TEST_CASE("two lanes of 经济分类 in 元, and their sums below") {
    const ImportPlan plan = readGrids(
        {QStringLiteral("一般公共预算财政拨款基本支出决算表"), QStringLiteral("单位：元")},
        {grid(QStringLiteral("经济分类科目编码|科目名称|决算数|经济分类科目编码|科目名称|决算数\n"
                             "301|工资福利支出|3,000,000.00|302|商品和服务支出|1,000,000.00\n"
                             "30101|基本工资|3,000,000.00|30201|办公费|1,000,000.00\n"
                             "30102|津贴补贴||30288|没有的科目|5.00\n"
                             "人员经费合计|<|3,000,000.00|公用经费合计|<|1,000,000.00"), 2)});
    CHECK(figure(plan, u"06", u"30101", u"决算数") == QStringLiteral("300.00"));
    CHECK(figure(plan, u"06", u"30201", u"决算数") == QStringLiteral("100.00"));
    CHECK(figure(plan, u"06", u"人员经费合计", u"决算数") == QStringLiteral("300.00"));
    CHECK(figure(plan, u"06", u"公用经费合计", u"决算数") == QStringLiteral("100.00"));
    CHECK(plan.figuresRead == 6);
    CHECK(unreadOf(plan) == QStringLiteral("subject-unknown: 30288 没有的科目 5.00"));
}

TEST_CASE("labels that recur on a side go on downwards, without 行次 and with fewer rows") {
    const ImportPlan plan = readGrids(
        {QStringLiteral("财政拨款收入支出决算总表"), QStringLiteral("单位：万元")},
        {grid(QStringLiteral("收入|<|支出|<|<|<|<\n"
                             "项目|决算数|项目|合计|一般公共预算财政拨款|政府性基金预算财政拨款|国有资本经营预算财政拨款\n"
                             "一、一般公共预算财政拨款|9.00|一、一般公共服务支出|9.50|9.50||\n"
                             "||二十四、抗疫特别国债安排的支出|0.00|0.00||\n"
                             "本年收入合计|9.00|本年支出合计|9.50|9.50||\n"
                             "年初财政拨款结转和结余|1.00|年末财政拨款结转和结余|0.50|0.50||\n"
                             "一、一般公共预算财政拨款|1.00|||||\n"
                             "总计|10.00|总计|10.00|10.00||"), 2)});
    CHECK(figure(plan, u"04", u"一般公共预算财政拨款", u"金额") == QStringLiteral("9.00"));
    CHECK(figure(plan, u"04", u"年初.一般公共预算财政拨款", u"金额") == QStringLiteral("1.00"));
    CHECK(figure(plan, u"04", u"234", u"合计") == QStringLiteral("0.00"));
    CHECK(figure(plan, u"04", u"收入总计", u"金额") == QStringLiteral("10.00"));
    CHECK(figure(plan, u"04", u"支出总计", u"一般公共预算财政拨款") == QStringLiteral("10.00"));
    CHECK(unreadOf(plan) == QString());
}

TEST_CASE("title, unit and note inside the frame are lines; what is no form's is spelled out") {
    const ImportPlan plan = readGrids(
        {QStringLiteral("2024年度单位决算")},
        {grid(QStringLiteral("支出决算表|<|<|<\n"
                             "编制单位：乙中心 金额单位：万元|<|<|<\n"
                             "科目代码|科目名称|本年支出合计|基本支出\n"
                             "合计|<|5.00|5.00\n"
                             "2080505|机关事业单位基本养老保险缴费支出|5.00|看不清\n"
                             "注：本表反映单位本年度各项支出情况。|<|<|<"), 1),
         grid(QStringLiteral("序号|单位名称|备注\n1|乙中心|本级"), 1)});
    CHECK(plan.report.unit.name == QStringLiteral("乙中心"));
    CHECK(figure(plan, u"03", u"2080505", u"本年支出合计") == QStringLiteral("5.00"));
    CHECK(figure(plan, u"03", u"合计", u"基本支出") == QStringLiteral("5.00"));
    CHECK(plan.report.forms.value(QStringLiteral("03")).note.startsWith(QStringLiteral("注：本表反映")));
    CHECK(unreadOf(plan).contains(QStringLiteral("看不清")));
    CHECK(unreadOf(plan).contains(QStringLiteral("乙中心 本级")));
}

TEST_CASE("a 自评表 in a frame is read as its copied text is") {
    const ImportPlan plan = readGrids(
        {QStringLiteral("支出决算表"), QStringLiteral("单位：万元"), QStringLiteral("第三部分 2024年度单位决算情况说明"), QStringLiteral("（八）绩效评价结果"),
         QStringLiteral("数据治理项目绩效自评表"), QStringLiteral("（2024年度）"), QStringLiteral("第四部分 名词解释"), QStringLiteral("（一）基本支出：指人员和公用支出。")},
        {grid(QStringLiteral("科目代码|科目名称|本年支出合计|基本支出\n合计|<|5.00|5.00"), 2),
         grid(QStringLiteral("项目名称|<|数据治理|<|<|<|<|<|<\n"
                             "主管部门|<|示例部门|<|<|实施单位|示例中心|<|<\n"
                             "项目资金（万元）|<||年初预算数|全年预算数|全年执行数|分值|执行率|得分\n"
                             "^|^|年度资金总额：|10.00|10.00|9.00|10.0|90.0%|9.0\n"
                             "^|^|其中：财政拨款|10.00|10.00|9.00|--|90.0%|--\n"
                             "年度总体目标|预期目标|<|<|<|实际完成情况|<|<|<\n"
                             "^|建成统一的数据目录并投入使用。|<|<|<|目录已建成并投入使用。|<|<|<\n"
                             "绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施\n"
                             "^|产出指标|数量指标|目录数量|≥2套|3套|50|50.0|\n"
                             "^|满意度指标|服务对象满意度指标|用户满意度|≥90%|95.00%|40|40.0|\n"
                             "总分|<|<|<|<|<|100|99.0|"), 6)});
    REQUIRE(plan.report.evaluations.size() == 1);
    const Evaluation& table = plan.report.evaluations.front();
    CHECK(table.project == QStringLiteral("数据治理"));
    CHECK(table.totalScore == QStringLiteral("99.0"));
    REQUIRE(table.funds.size() == 2);
    CHECK(table.funds[0].executed == QStringLiteral("9.00"));
    CHECK(table.expectedGoals == QStringLiteral("建成统一的数据目录并投入使用。"));
    CHECK(table.actualGoals == QStringLiteral("目录已建成并投入使用。"));
    REQUIRE(table.indicators.size() == 2);
    CHECK(table.indicators[0].level1 == QStringLiteral("产出指标"));
    CHECK(table.indicators[1].level3 == QStringLiteral("用户满意度"));
    CHECK(table.indicators[1].target == QStringLiteral("≥90%"));
    CHECK(plan.report.glossary.entries.size() == 1);
}

TEST_CASE("the edition is the one of which most stands in the document") {
    const Document shanghai = document({QStringLiteral("国有资本经营预算财政拨款收入支出决算表"), QStringLiteral("功能分类科目编码")},
                                       {grid(QStringLiteral("经济分类科目编码|科目名称|决算数\n301|工资福利支出|1.00"), 2)});
    CHECK(editionFit(shanghai, *context().formSet) >= 0);
    CHECK(editionFit(Document(), *context().formSet) == 0);
}
