// What a paste will do, worked out on the forms of the source tree.
#include "edit/paste_plan.h"
#include "edit/grid_match.h"
#include "edit/split_codes.h"
#include "support/form_fixture.h"

using namespace juesuan;
using namespace juesuan::test;

namespace {

// A report with some rows in 03, and 03 laid out.
struct Sheet {
    explicit Sheet(const QString& form) : report(emptyReport()) {
        for (const char* code : {"201", "20101", "2010101", "208", "20805", "2080501"})
            for (const char* by : {"02", "03", "05"})
                report.setRow(by, code, QString("名") + code);
        layout = layOut(*report.formSet().form(form), report);
    }
    PastePlan paste(const CellGrid& grid, BodyArea area, bool addRows = false, const std::vector<CellRef>& figures = {}) {
        PasteContext context{layout, report, AmountUnit::WanYuan, computed, [](const QString& code) { return "录" + code; }, addRows};
        return planPaste(context, grid, area, figures);
    }
    PastePlan pasteText(const char* text, BodyArea area, bool addRows = false) {
        return paste(gridFromText(QString::fromUtf8(text)), area, addRows);
    }
    PastePlan fill(BodyArea area, bool down) {
        return planFill({layout, report, AmountUnit::WanYuan, computed, {}, false}, area, down);
    }
    CellValue after(const PastePlan& plan, const QString& row, const QString& column) {
        Report changed = report;
        REQUIRE(apply(plan.change, changed));
        const CellRef cell{layout.form->id, row, column};
        CellValue value = changed.value(cell);
        REQUIRE(apply(plan.change.inverted(), changed));
        CHECK(changed.figures() == report.figures());
        return value;
    }
    Report report;
    FormLayout layout;
    std::function<bool(const CellRef&)> computed;
};

CellValue pasted(const char* text, Measure measure = Measure::Money, AmountUnit unit = AmountUnit::WanYuan) {
    GridCell cell;
    cell.text = QString::fromUtf8(text);
    const auto value = pastedValue(cell, measure, unit);
    INFO(text);
    REQUIRE(value.ok());
    return *value;
}

bool refused(const char* text) {
    GridCell cell;
    cell.text = QString::fromUtf8(text);
    return !pastedValue(cell, Measure::Money, AmountUnit::WanYuan).ok();
}

} // namespace

TEST_CASE("figures as people and programs write them") {
    CHECK(pasted("1,234.56") == wan("1234.56"));
    CHECK(pasted(" １，２３４．５６ ") == wan("1234.56"));
    CHECK(pasted("(12.30)") == wan("-12.30"));
    CHECK(pasted("（12.30）") == wan("-12.30"));
    CHECK(pasted("-12.3") == wan("-12.3"));
    CHECK(pasted("￥1.00") == wan("1.00"));
    CHECK(pasted("123456.78元").amount == Amount::ofFen(12'345'678));
    CHECK(pasted("2万元", Measure::Money, AmountUnit::Yuan).amount == Amount::ofFen(2'000'000));
    CHECK(pasted("0") == wan("0"));
    for (const char* blank : {"", "  ", "-", "—", "——", "－", " - ", "\u00a0"})
        CHECK(pasted(blank).isBlank());
    CHECK(pasted("3", Measure::Count).amount == Amount::ofFen(300));
    for (const char* no : {"三千", "12.5%", "#####", "#REF!", "1.2.3", "30,67.91", "1E+08", "?"})
        CHECK(refused(no));
}

TEST_CASE("a block goes to the selection, blanks blank, equal figures keep their quantum") {
    Sheet sheet("03");
    sheet.report.setValue({"03", "合计", "基本支出"}, CellValue::figure(Amount::ofFen(1'000'000), 1)); // exact
    sheet.report.setValue({"03", "201", "基本支出"}, wan("5.00"));
    const PastePlan plan = sheet.pasteText("1.00\t2.00\n-\t3.00\n", {0, 3, 1, 1});
    CHECK(plan.fits());
    CHECK(plan.changed == 3);
    CHECK(plan.unchanged == 1);
    CHECK_FALSE(plan.byLabels);
    CHECK(sheet.after(plan, "合计", "基本支出").quantum == 1);
    CHECK(sheet.after(plan, "合计", "项目支出") == wan("2.00"));
    CHECK(sheet.after(plan, "201", "基本支出").isBlank());
    CHECK(plan.touched.rows == 2);
    CHECK(plan.touched.columns == 2);
}

TEST_CASE("one value fills, a block is repeated over its multiple, and over nothing else") {
    Sheet sheet("03");
    const std::vector<CellRef> figures{{"03", "201", "基本支出"}, {"03", "208", "项目支出"}};
    CHECK(sheet.paste(gridFromText("7"), {1, 3, 4, 2}, false, figures).changed == 2);
    const char* pair = "1\n2\n";
    CHECK(sheet.pasteText(pair, {1, 3, 4, 2}).changed == 8); // twice down, twice across
    CHECK(sheet.after(sheet.pasteText(pair, {1, 3, 4, 1}), "208", "基本支出") == wan("2"));
    CHECK(sheet.pasteText(pair, {1, 3, 3, 1}).changed == 2); // three is no multiple of two
    CHECK(sheet.pasteText("1\t2\t3\n", {1, 2, 3, 1}).changed == 9); // narrower than the block: three rows of it
}

TEST_CASE("what does not fit is counted before anything changes") {
    Sheet sheet("03");
    PastePlan plan = sheet.pasteText("1\t2\t3\n4\t5\t六\n", {6, 6, 1, 1});
    CHECK_FALSE(plan.fits());
    CHECK(plan.changed == 2);
    CHECK(plan.outside == 4);
    plan = sheet.pasteText("1\n万\n", {0, 3, 1, 1});
    REQUIRE(plan.refused.size() == 1);
    CHECK(plan.refused[0].cell == CellRef{"03", "201", "基本支出"});
    CHECK(plan.changed == 1);
    plan = sheet.pasteText("别的\t2\n", {1, 1, 1, 1}); // text over a name
    CHECK(plan.overLabels == 1);
    CHECK(plan.changed == 1);
    const CellGrid merged = gridFromHtml("<table><tr><td colspan=2>1</td><td>2</td></tr></table>");
    plan = sheet.paste(merged, {1, 2, 1, 1});
    CHECK(plan.merged == 1);
    CHECK(plan.changed == 2);
    CHECK(sheet.after(plan, "201", "项目支出") == wan("2"));
}

TEST_CASE("computed cells are left out with a note, unless the figure is theirs already") {
    Sheet sheet("03");
    sheet.report.setValue({"03", "合计", "基本支出"}, wan("1"));
    sheet.computed = [](const CellRef& cell) { return cell.row == QStringLiteral("合计"); };
    const PastePlan plan = sheet.pasteText("1\t5\n2\t3\n", {0, 3, 1, 1});
    CHECK(plan.fits());
    CHECK(plan.computed == 1);
    CHECK(plan.unchanged == 1);
    CHECK(plan.changed == 2);
}

TEST_CASE("a block with codes goes to its rows wherever it is pasted") {
    Sheet sheet("03");
    const char* block = "科目代码\t科目名称\t本年支出合计\t基本支出\n"
                        "栏次\t\t1\t2\n"
                        "合计\t\t9\t8\n"
                        "2080501\t名2080501\t5\t4\n"
                        "201\t名201\t3\t2\n"
                        "注：本表反映支出。\t\t\t\n";
    for (const BodyArea area : {BodyArea{0, 0, 1, 1}, BodyArea{4, 5, 1, 1}}) {
        const PastePlan plan = sheet.pasteText(block, area);
        CHECK(plan.byLabels);
        CHECK(plan.fits());
        CHECK(plan.changed == 6);
        CHECK(sheet.after(plan, "合计", "本年支出合计") == wan("9"));
        CHECK(sheet.after(plan, "2080501", "基本支出") == wan("4"));
        CHECK(sheet.after(plan, "201", "本年支出合计") == wan("3"));
    }
    // Without names, at the code column; among figures such numbers are figures.
    CHECK(sheet.pasteText("201\t3\t2\n208\t4\t1\n", {0, 0, 1, 1}).byLabels);
    CHECK_FALSE(sheet.pasteText("201\t3\t2\n208\t4\t1\n", {0, 2, 1, 1}).byLabels);
    // Columns in another order are found by their header.
    const PastePlan turned = sheet.pasteText("科目代码\t科目名称\t项目支出\t基本支出\n201\t名201\t3\t2\n", {0, 0, 1, 1});
    CHECK(sheet.after(turned, "201", "项目支出") == wan("3"));
    CHECK(sheet.after(turned, "201", "基本支出") == wan("2"));
}

TEST_CASE("codes that reach over three columns, as the ministry's program prints them") {
    Sheet sheet("03");
    const PastePlan plan = sheet.paste(gridFromHtml("<table><tr><td colspan=4>合计</td><td>9</td><td>8</td></tr>"
                                                    "<tr><td colspan=3>201</td><td>名201</td><td>3</td><td>2</td></tr></table>"),
                                       {0, 2, 1, 1});
    CHECK(plan.byLabels);
    CHECK(plan.fits());
    CHECK(sheet.after(plan, "201", "本年支出合计") == wan("3"));
    CHECK(sheet.after(plan, "合计", "基本支出") == wan("8"));
}

TEST_CASE("codes in columns of their own for 类, 款 and 项") {
    Sheet sheet("03");
    const char* heads = "科目编码\t\t\t科目名称\t本年支出合计\t基本支出\n"
                        "类\t款\t项\t\t\t\n"
                        "栏次\t\t\t\t1\t2\n";
    const char* blocks[] = {
        // each row gives all levels
        "合计\t\t\t\t9\t8\n201\t\t\t名201\t3\t2\n201\t01\t\t名20101\t2\t1\n201\t01\t01\t名2010101\t1\t0\n208\t05\t01\t名2080501\t5\t4\n",
        // only its own; zeros lost
        "合计\t\t\t\t9\t8\n201\t\t\t名201\t3\t2\n\t1\t\t名20101\t2\t1\n\t\t1\t名2010101\t1\t0\n208\t\t\t名208\t\t\n\t5\t\t名20805\t\t\n\t\t1\t名2080501\t5\t4\n",
        // 合计 stands among the names
        "\t\t\t合计\t9\t8\n201\t\t\t名201\t3\t2\n201\t1\t\t名20101\t2\t1\n201\t1\t1\t名2010101\t1\t0\n208\t5\t1\t名2080501\t5\t4\n"};
    for (const char* block : blocks)
        for (const bool headed : {true, false}) {
            INFO(block);
            CAPTURE(headed);
            const QByteArray text = QByteArray(headed ? heads : "") + block;
            const PastePlan plan = sheet.pasteText(text.constData(), {2, 3, 1, 1});
            CHECK(plan.byLabels);
            CHECK(plan.fits());
            CHECK(plan.changed == 10);
            CHECK(sheet.after(plan, "合计", "本年支出合计") == wan("9"));
            CHECK(sheet.after(plan, "201", "基本支出") == wan("2"));
            CHECK(sheet.after(plan, "20101", "本年支出合计") == wan("2"));
            CHECK(sheet.after(plan, "2010101", "基本支出") == wan("0"));
            CHECK(sheet.after(plan, "2080501", "基本支出") == wan("4"));
        }
    // Without names only where they are put at the codes and all are known; else such numbers are figures.
    const char* bare = "201\t1\t1\t7\t6\n208\t5\t1\t5\t4\n";
    const PastePlan atCodes = sheet.pasteText(bare, {0, 0, 1, 1});
    CHECK(sheet.after(atCodes, "2010101", "本年支出合计") == wan("7"));
    CHECK_FALSE(sheet.pasteText(bare, {0, 2, 1, 1}).byLabels);
    const PastePlan figures = sheet.pasteText("201\t3\t2\n208\t4\t1\n", {0, 0, 1, 1});
    CHECK(sheet.after(figures, "201", "本年支出合计") == wan("3"));
    // 项 that the table lacks are told with their whole code.
    const PastePlan lacking = sheet.pasteText("213\t01\t04\t事业运行\t1\n201\t01\t01\t名2010101\t2\n", {0, 0, 1, 1});
    REQUIRE(lacking.missingRows.size() == 1);
    CHECK(lacking.missingRows[0] == SubjectRow{"2130104", "事业运行"});
    // Where something else stands among them nothing is joined.
    CHECK(joinSplitCodes(sheet.layout, gridFromText("201\t03\t01\t名\t1\n见注\t\t\t名\t2\n"), true)[0][0].text == "201");
}

TEST_CASE("economic codes in columns of 类 and 款, in each lane") {
    Sheet sheet("06");
    const PastePlan plan = sheet.pasteText("301\t\t工资福利支出\t9\t302\t\t商品和服务支出\t8\n"
                                           "301\t01\t基本工资\t5\t302\t01\t办公费\t4\n", {2, 2, 1, 1});
    CHECK(plan.byLabels);
    CHECK(plan.fits());
    CHECK(plan.changed == 4);
    const LayoutCell* first = nullptr; // the figure column of the first lane
    for (const LayoutCell& cell : sheet.layout.body[0])
        if (!first && cell.kind == LayoutCell::Kind::Figure)
            first = &cell;
    REQUIRE(first);
    CHECK(sheet.after(plan, "30101", first->ref.column) == wan("5"));
    CHECK(sheet.after(plan, "30201", first->ref.column) == wan("4"));
}

TEST_CASE("subjects that the table lacks are told, and added when wanted") {
    Sheet sheet("03");
    const char* block = "201\t名201\t3\n2130101\t新\t1\n";
    PastePlan plan = sheet.pasteText(block, {0, 0, 1, 1});
    CHECK_FALSE(plan.fits());
    REQUIRE(plan.missingRows.size() == 1);
    CHECK(plan.missingRows[0] == SubjectRow{"2130101", "新"});
    CHECK(plan.changed == 1);
    plan = sheet.pasteText(block, {0, 0, 1, 1}, true);
    CHECK(plan.fits());
    CHECK(plan.changed == 2);
    Report changed = sheet.report;
    REQUIRE(apply(plan.change, changed));
    CHECK(changed.rowName("03", "2130101") == "新");
    CHECK(changed.rowName("03", "213") == "录213");
    CHECK(changed.value({"03", "2130101", "本年支出合计"}) == wan("1"));
    REQUIRE(apply(plan.change.inverted(), changed));
    CHECK(changed.rows("03") == sheet.report.rows("03"));
    CHECK(changed.figures() == sheet.report.figures());
}

TEST_CASE("tables of two sides and of lanes find both") {
    Sheet sheet("01");
    const LayoutCell& income = sheet.layout.body[0][0];
    const LayoutCell& spending = sheet.layout.body[1][3];
    const QString block = income.text + "\t1\t7\n" + spending.text + "\t33\t8\n";
    PastePlan plan = sheet.paste(gridFromText(block), {5, 2, 1, 1});
    CHECK(plan.byLabels);
    // Both stand in one column here: the first side takes it, the other row is told.
    CHECK(plan.changed + plan.outside == 2);
    const QString both = income.text + "\t1\t7\t" + sheet.layout.body[0][3].text + "\t32\t9\n";
    plan = sheet.paste(gridFromText(both), {5, 2, 1, 1});
    CHECK(plan.fits());
    CHECK(plan.changed == 2);
    CHECK(sheet.after(plan, income.ref.row, "决算数") == wan("7"));
    CHECK(sheet.after(plan, sheet.layout.body[0][3].ref.row, "决算数") == wan("9"));
}

TEST_CASE("a column that is copied with its header loses the header") {
    Sheet sheet("03");
    const PastePlan plan = sheet.pasteText("基本支出\n2\n8\n9\n", {0, 3, 7, 1});
    CHECK(plan.fits());
    CHECK(plan.changed == 2);
    CHECK(sheet.after(plan, "合计", "基本支出") == wan("8"));
    CHECK(headerRowsOf(sheet.layout, gridFromText("2\n8\n")) == 0);
}

TEST_CASE("filling takes the first of the selection, or the figure before it") {
    Sheet sheet("03");
    sheet.report.setValue({"03", "合计", "基本支出"}, wan("1"));
    sheet.report.setValue({"03", "201", "基本支出"}, wan("2"));
    CHECK(sheet.after(sheet.fill({1, 3, 3, 1}, true), "2010101", "基本支出") == wan("2"));
    CHECK(sheet.after(sheet.fill({1, 3, 1, 1}, true), "201", "基本支出") == wan("1"));
    CHECK(sheet.after(sheet.fill({0, 3, 1, 3}, false), "合计", "上缴上级支出") == wan("1"));
    CHECK(sheet.fill({0, 3, 1, 1}, true).change.empty()); // nothing above
    CHECK(sheet.fill({0, 0, 2, 2}, false).change.empty()); // labels are nothing to fill with
}
