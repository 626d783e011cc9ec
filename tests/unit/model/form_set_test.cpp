// central-2024 is complete as data, and mistakes in a form set are named.
#include "model/form_layout.h"
#include "support/form_fixture.h"

#include <QSet>

using namespace juesuan;
using juesuan::test::centralForms;

TEST_CASE("central-2024 has the nine tables and the supplementary forms") {
    const FormSetPtr forms = centralForms();
    QStringList ids;
    for (const FormDefinition& form : forms->forms())
        ids << form.id;
    CHECK(ids.join(' ').toStdString() == "01 02 03 04 05 06 07 08 09 S1 S2 S3 S4 S5 S6");
    CHECK(forms->year() == 2024);
}

TEST_CASE("行次 and 栏次 run without gaps where they are printed") {
    const auto lines = [](const QString& id, int first, int last) {
        const FormDefinition* form = centralForms()->form(id);
        std::vector<int> seen;
        for (const BlockDefinition& block : form->blocks)
            for (const RowDefinition& row : block.rows)
                seen.push_back(row.line);
        std::vector<int> expected;
        for (int line = first; line <= last; ++line)
            expected.push_back(line);
        CHECK(seen == expected);
    };
    lines("01", 1, 62);
    lines("04", 1, 64);
    for (const auto& [id, columns] : std::vector<std::pair<QString, int>>{
             {"01", 2}, {"02", 7}, {"03", 6}, {"04", 5}, {"05", 3}, {"07", 6}, {"08", 3}, {"09", 12}}) {
        QSet<int> numbers;
        for (const BlockDefinition& block : centralForms()->form(id)->blocks)
            for (const ColumnDefinition& column : block.columns)
                if (column.kind == ColumnDefinition::Kind::Figure)
                    numbers.insert(column.number);
        INFO(id.toStdString());
        CHECK(numbers.size() == columns);
        CHECK_FALSE(numbers.contains(0));
        CHECK(numbers.contains(columns));
    }
}

TEST_CASE("06 has three lanes of economic subjects and two totals") {
    const FormDefinition* form = centralForms()->form("06");
    REQUIRE(form->blocks.size() == 3);
    CHECK(form->blocks[0].rows.front().id == "301");
    CHECK(form->blocks[1].rows.back().id == "30299");
    CHECK(form->blocks[2].rows.back().id == "39999");
    CHECK(form->holds("人员经费合计", "决算数"));
    CHECK(form->holds("公用经费合计", "决算数"));
    CHECK_FALSE(form->holds("30105", "决算数"));
}

TEST_CASE("cells are where the forms say") {
    const FormSetPtr forms = centralForms();
    CHECK(forms->form("01")->column("208", "决算数")->number == 2);
    CHECK(forms->form("01")->column("本年收入合计", "决算数")->number == 1);
    CHECK(forms->form("02")->holds("2080101", "财政拨款收入"));
    CHECK_FALSE(forms->form("02")->holds("20801011", "财政拨款收入"));
    CHECK_FALSE(forms->form("02")->holds("2080101", "项目支出"));
    CHECK_FALSE(forms->form("01")->holds("收入总计", "金额"));
    CHECK(forms->form("04")->defaultColumn("年末财政拨款结转和结余")->id == "合计");
    CHECK_FALSE(forms->form("07")->emptySentence.isEmpty());
    CHECK_FALSE(forms->form("08")->emptySentence.isEmpty());
}

TEST_CASE("a broken form set is refused and says where") {
    const auto fails = [](const char* json, const char* words) {
        const auto result = FormSet::fromJson(json, "x.json");
        REQUIRE_FALSE(result.ok());
        CHECK(result.problem().code == ProblemCode::ResourceMalformed);
        INFO(result.problem().arguments.join('|').toStdString());
        CHECK(result.problem().arguments.value(1).contains(words));
    };
    fails("{", "unterminated");
    fails("{}", "no edition");
    fails(R"({"edition":"e","forms":[{"id":"01"}]})", "01: a form needs");
    fails(R"({"edition":"e","forms":[{"id":"01","title":"t","header":[[{"text":"a","columns":2}]],
              "blocks":[{"columns":[{"id":"x"}],"rows":[{"id":"r"}]}]}]})",
          "header line 1 does not fit");
    fails(R"({"edition":"e","forms":[{"id":"01","title":"t","header":[[{"text":"a"}]],
              "blocks":[{"columns":[{"id":"x"},{"id":"y"}],"rows":[{"id":"r"}]}]}]})",
          "leaves a gap");
    fails(R"({"edition":"e","forms":[{"id":"01","title":"t","blocks":[{"columns":[{"id":"x"}],"rows":[{"id":"r"},{"id":"r"}]}]}]})",
          "used twice");
}

TEST_CASE("every form lays out as a full grid") {
    Report report = test::emptyReport();
    report.setRow("02", "208", "社会保障和就业支出");
    report.setRow("02", "20801", "人力资源和社会保障管理事务");
    for (const FormDefinition& form : centralForms()->forms()) {
        const FormLayout layout = layOut(form, report);
        INFO(form.id.toStdString());
        CHECK_FALSE(layout.body.empty());
        for (const auto& grid : {layout.header, layout.body})
            for (const auto& line : grid)
                CHECK(int(line.size()) == layout.columnCount);
        for (size_t r = 0; r < layout.body.size(); ++r)
            for (const LayoutCell& cell : layout.body[r])
                if (cell.kind == LayoutCell::Kind::Figure) {
                    CHECK(form.holds(cell.ref.row, cell.ref.column));
                    CHECK(layout.find(cell.ref).row == int(r));
                }
    }
    const FormLayout income = layOut(*centralForms()->form("02"), report);
    CHECK(income.frozenColumns == 2);
    CHECK(income.body.size() == 3);
    CHECK(income.body[2][0].text == "20801");
    CHECK(income.header.size() == 3);
}
