// Tables of the 说明: what they print, where it comes from, how they follow the figures; malformed specs.
#include "narrative_fixture.h"

#include "narrative/inserted_table.h"
#include "session/exporter.h"

using namespace juesuan;

namespace {

TableSetPtr tables() {
    const auto loaded = narrativeTables();
    INFO((loaded ? QString() : loaded.problem().arguments.join(' ')).toStdString());
    REQUIRE(loaded.ok());
    return *loaded;
}

InsertedTable made(const NarrativeFixture& fixture, const QString& id) {
    const TableSpec* spec = tables()->table(id);
    REQUIRE(spec);
    return insertedTable(*spec, fixture.generator());
}

QStringList line(const std::vector<InsertedCell>& row) {
    QStringList out;
    for (const InsertedCell& cell : row)
        out << cell.text;
    return out;
}

const std::vector<InsertedCell>* rowOf(const InsertedTable& table, const QString& name) {
    for (const auto& row : table.body)
        if (row.front().text.trimmed() == name)
            return &row;
    return nullptr;
}

std::string text(const QStringList& cells) { return cells.join('|').toStdString(); }

// What a cell of the report prints, for the expectation: no figure is written into a test by hand.
QString printed(const Report& report, const CellRef& cell) {
    return formatAmount(report.value(cell).amount, AmountUnit::WanYuan, 2, true);
}

Problem refused(const QByteArray& json) {
    TableSet set;
    const auto added = set.add(json, "t.json");
    REQUIRE_FALSE(added.ok());
    CHECK(set.tables().empty());
    return added.problem();
}

} // namespace

TEST_CASE("every table of the sample has figures, full rows and widths that add up") {
    const NarrativeFixture fixture;
    for (const TableSpec& spec : tables()->tables()) {
        INFO(spec.id.toStdString());
        const InsertedTable table = insertedTable(spec, fixture.generator());
        CHECK_FALSE(table.empty());
        CHECK(table.title.contains("2024"));
        int width = 0;
        for (const int w : table.widths)
            width += w;
        CHECK(width == 100);
        for (const auto& row : table.body)
            CHECK(int(row.size()) == table.columns());
        // Heads fill their rectangle, spans counted.
        int filled = 0;
        for (const auto& row : table.head)
            for (const InsertedCell& cell : row) {
                filled += cell.columns * cell.rows;
                CHECK_FALSE(cell.text.isEmpty());
            }
        CHECK(filled == table.columns() * int(table.head.size()));
        for (const auto& row : table.body)
            for (const InsertedCell& cell : row)
                if (cell.isFigure) {
                    CHECK_FALSE(cell.kind.isEmpty());
                    CHECK_FALSE(cell.quantities.isEmpty());
                }
    }
}

TEST_CASE("收入决算构成 lists what came in, with its cells") {
    const NarrativeFixture fixture;
    const InsertedTable table = made(fixture, "income");
    REQUIRE(table.body.size() > 2);
    const auto& total = table.body.front();
    const CellRef cell{"01", "本年收入合计", "决算数"};
    CHECK(total[1].text == printed(fixture.report, cell));
    CHECK(total[1].cells == std::vector<SourceCell>{{cell, false}});
    CHECK(total[2].text == "100.00%");
    REQUIRE(total[3].cells.size() == 1);
    CHECK(total[3].cells[0].priorYear);
    CHECK(total[3].text == printed(fixture.prior, cell));
    CHECK(total[4].quantities.value(0).contains(" - "));
    CHECK(text(line(table.head[1])) == "金额|幅度");
    CHECK(table.head[0].back().columns == 2);
    CHECK(table.head[0].front().rows == 2);
    // A kind of income without money is not listed.
    for (const auto& row : table.body)
        CHECK(row[1].text != "0.00");
}

TEST_CASE("an inserted table follows the figures, and names the sign of a change") {
    NarrativeFixture fixture;
    fixture.set("09", "三公经费", "决算数.公务接待费", "1.50");
    fixture.set("09", "三公经费", "预算数.公务接待费", "2.00");
    fixture.prior.setValue({"09", "三公经费", "决算数.公务接待费"}, CellValue::figure(*parseAmount(QStringLiteral("2.00"), AmountUnit::WanYuan)));
    const auto* before = rowOf(made(fixture, "three-public"), "公务接待费");
    InsertedTable table = made(fixture, "three-public");
    before = rowOf(table, "公务接待费");
    REQUIRE(before);
    CHECK(text(line(*before)) == "　公务接待费|2.00|1.50|75.00%|2.00|-0.50|-25.00%");
    fixture.set("09", "三公经费", "决算数.公务接待费", "2.50");
    table = made(fixture, "three-public");
    CHECK(text(line(*rowOf(table, "公务接待费"))) == "　公务接待费|2.00|2.50|125.00%|2.00|0.50|25.00%");
}

TEST_CASE("a figure that is not given is blank, a rate from nothing too") {
    NarrativeFixture fixture;
    const CellRef last{"09", "三公经费", "决算数.公务接待费"};
    fixture.prior.setValue(last, CellValue::figure(*parseAmount(QStringLiteral("0.00"), AmountUnit::WanYuan)));
    InsertedTable table = made(fixture, "three-public");
    const auto* row = rowOf(table, "公务接待费");
    CHECK((*row)[4].text == "0.00");
    CHECK((*row)[6].text.isEmpty());
    fixture.prior.setValue(last, CellValue::unread());
    table = made(fixture, "three-public");
    row = rowOf(table, "公务接待费");
    CHECK((*row)[4].text.isEmpty());
    CHECK_FALSE((*row)[4].isFigure);
    CHECK((*row)[5].text.isEmpty());
}

TEST_CASE("columns without money are left out, rows stand below those they belong to") {
    NarrativeFixture fixture;
    const auto hasColumn = [](const InsertedTable& table) {
        for (const auto& row : table.head)
            for (const InsertedCell& cell : row)
                if (cell.text == "经营支出")
                    return true;
        return false;
    };
    CHECK_FALSE(hasColumn(made(fixture, "expenditure")));
    fixture.set("03", "合计", "经营支出", "5.00");
    CHECK(hasColumn(made(fixture, "expenditure")));
    const InsertedTable table = made(fixture, "expenditure-subjects");
    CHECK_FALSE(table.body[1].front().text.startsWith(QChar(0x3000)));
    CHECK(table.body[2].front().text.startsWith(QString(2, QChar(0x3000))));
}

TEST_CASE("an edition may call a table otherwise; one without figures says so") {
    const NarrativeFixture fixture;
    const auto shanghai = formSetFor("shanghai-2024");
    REQUIRE(shanghai.ok());
    const Report blank({QString(), QStringLiteral("某单位")}, 2024, *shanghai);
    const NarrativeGenerator generator(fixture.rules, blank, nullptr);
    const InsertedTable table = insertedTable(*tables()->table("performance"), generator);
    CHECK(table.title == "2024年度项目绩效自评结果表");
    CHECK(table.empty());
    CHECK(table.columns() == 5);
}

TEST_CASE("regeneration keeps what is inserted behind the paragraph it stood behind") {
    NarrativeFixture fixture;
    fixture.report.narrative = fixture.generator().generate().narrative;
    auto& paragraphs = fixture.report.narrative.sections[1].paragraphs;
    REQUIRE(paragraphs.size() > 3);
    Paragraph table;
    table.insert = "table:appropriation";
    table.text = "表1 各类支出";
    paragraphs.insert(paragraphs.begin() + 2, table);
    const Narrative with = fixture.report.narrative;
    CHECK(fixture.generator().merged(fixture.generator().generate()) == with);
    // A paragraph before it comes to stand for less: it goes, the table stays behind what is left before it.
    const QString before = paragraphs[1].item;
    fixture.report.setValue({"05", before.section('/', -1), "小计"}, CellValue::blank());
    const Narrative after = fixture.generator().merged(fixture.generator().generate());
    for (const Section& section : after.sections)
        if (section.item == with.sections[1].item) {
            const auto at = std::find(section.paragraphs.begin(), section.paragraphs.end(), table);
            REQUIRE(at != section.paragraphs.end());
            CHECK((at == section.paragraphs.begin() || (at - 1)->item == with.sections[1].paragraphs[0].item || (at - 1)->item == before));
        }
}

TEST_CASE("what is inserted survives the replacement of a text that no template made") {
    NarrativeFixture fixture;
    const QString title = fixture.generator().generate().narrative.sections[1].title;
    Paragraph chart;
    chart.insert = "chart:income-structure";
    fixture.report.narrative.sections = {{"说明", "一、", title, {{"读来的文字。"}, chart}, {}}, {"说明", "二、", "别的", {chart}, {}}};
    REQUIRE(fixture.generator().replacesForeignText());
    const Narrative after = fixture.generator().merged(fixture.generator().generate());
    int found = 0;
    for (const Section& section : after.sections)
        for (const Paragraph& p : section.paragraphs)
            found += p.isInsert();
    CHECK(found == 2);
    CHECK(after.sections[1].paragraphs.back() == chart);
    CHECK(after.sections.back().paragraphs.back() == chart);
}

TEST_CASE("a dump tells what is inserted, and is read back") {
    NarrativeFixture fixture;
    fixture.report.narrative = fixture.generator().generate().narrative;
    Paragraph chart;
    chart.insert = "chart:income-structure";
    chart.text = "图1";
    fixture.report.narrative.sections[0].paragraphs.push_back(chart);
    const auto json = dumpReport(fixture.report);
    REQUIRE(json.ok());
    CHECK(json->count("\"insert\"") == 1);
    const auto back = reportFromJson(*json, "dump.json", fixture.report.formSetPtr());
    REQUIRE(back.ok());
    CHECK(back->narrative.sections == fixture.report.narrative.sections);
}

TEST_CASE("a caption is no sentence: only its words are checked") {
    NarrativeFixture fixture;
    fixture.report.narrative.sections = {{"说明", "一、", "收入决算情况说明", {}, {}}};
    auto& paragraphs = fixture.report.narrative.sections[0].paragraphs;
    paragraphs = {{"本单位收入情况如下。"}, {"2024年度收入决算构成，按来源分列"}};
    const auto rules = standardTextRules();
    const auto catalogue = standardCatalogue();
    REQUIRE((rules.ok() && catalogue.ok()));
    const auto ends = [&] {
        int found = 0;
        for (const Finding& finding : checkTexts(TextContext{**rules, fixture.report, &fixture.prior, *catalogue}).findings)
            found += finding.rule == "wording.end" || finding.rule == "wording.bracket";
        return found;
    };
    CHECK(ends() == 1);
    paragraphs[1].insert = "table:income";
    CHECK(ends() == 0);
    paragraphs[1].text += "（按来源";
    CHECK(ends() == 1); // its brackets are
    paragraphs[1].text.clear();
    CHECK(ends() == 0);
}

TEST_CASE("malformed specs are told by the table that is wrong") {
    CHECK(refused("{").arguments.value(0) == "t.json");
    (void)refused(R"({"tables": []})");
    CHECK(refused(R"({"tables": [{"id": "a", "title": "t", "columns": [{"head": ["h"], "cell": "{name r"}], "rows": [{"each": "公开01[收入.*]"}]}]})").arguments.value(1).startsWith("a: "));
    CHECK(refused(R"({"tables": [{"id": "b", "title": "t", "columns": [{"head": ["h"]}], "rows": [{"cells": ["1", "2"]}]}]})").arguments.value(1).startsWith("b: "));
    CHECK(refused(R"({"tables": [{"id": "c", "title": "t", "columns": [{"head": ["h"], "if": "公开01[收入总计]"}], "rows": [{"cells": ["1"]}]}]})").arguments.value(1).contains("first column"));
    const QByteArray good = R"({"id": "d", "title": "t", "columns": [{"head": ["h"]}], "rows": [{"cells": ["1"]}]})";
    CHECK(refused("{\"tables\": [" + good + "," + good + "]}").arguments.value(1).contains("twice"));
    TableSet set;
    CHECK(set.add("{\"tables\": [" + good + "]}", "t.json").ok());
    CHECK_FALSE(set.add("{\"tables\": [" + good + "]}", "t.json").ok());
    CHECK(set.tables().size() == 1);
}
