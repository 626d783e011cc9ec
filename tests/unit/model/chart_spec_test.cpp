// The charts of central-2024 speak of cells that exist, and mistakes in a chart are named.
#include "model/chart_spec.h"
#include "support/form_fixture.h"

#include <QSet>

using namespace juesuan;
using juesuan::test::centralForms;

namespace {

ChartSetPtr centralCharts() {
    QFile file(QStringLiteral(JUESUAN_SOURCE_DIR "/resources/charts/central-2024.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto parsed = ChartSet::fromJson(file.readAll(), file.fileName());
    INFO((parsed ? QString() : parsed.problem().arguments.join('|')).toStdString());
    REQUIRE(parsed.ok());
    return *parsed;
}

// The names that a pattern's * stands for, as far as the form set alone can tell; a code for subjects.
QStringList namesOf(const std::vector<ChartSelection>& selections, const FormDefinition& form) {
    QStringList out;
    for (const ChartSelection& selection : selections) {
        if (selection.kind == ChartSelection::Kind::Name)
            out << selection.name;
        else if (selection.kind != ChartSelection::Kind::Group)
            out << QStringLiteral("208");
        for (const BlockDefinition& block : form.blocks)
            for (const RowDefinition& row : block.rows)
                if (selection.kind == ChartSelection::Kind::Group && row.group == selection.name && !row.id.isEmpty())
                    out << row.id;
    }
    return out;
}

void checkHolds(const ChartCellPattern& pattern, const QStringList& names) {
    if (!pattern.isValid())
        return;
    const FormDefinition* form = centralForms()->form(pattern.form);
    REQUIRE(form);
    CHECK_FALSE(names.isEmpty());
    for (const QString& name : names) {
        const CellRef cell = pattern.at(name);
        INFO(cell.form.toStdString() << "[" << cell.row.toStdString() << ", " << cell.column.toStdString() << "]");
        CHECK(form->holds(cell.row, cell.column));
    }
}

} // namespace

TEST_CASE("every chart of central-2024 addresses cells that the forms hold") {
    const ChartSetPtr charts = centralCharts();
    CHECK(charts->charts().size() == 13);
    QSet<QString> titles;
    for (const ChartSpec& spec : charts->charts()) {
        INFO(spec.id.toStdString());
        CHECK_FALSE(spec.title.en.isEmpty());
        CHECK_FALSE(titles.contains(spec.title.zh));
        titles.insert(spec.title.zh);
        for (const ChartSeries& series : spec.series) {
            const FormDefinition* form = centralForms()->form(series.cell.form);
            REQUIRE(form);
            const QStringList names = spec.byYears() ? QStringList{QString()} : namesOf(spec.categories, *form);
            for (const ChartCellPattern& pattern : {series.cell, series.prior, series.base})
                checkHolds(pattern, names);
        }
        checkHolds(spec.whole, {QString()});
        for (const ChartLayer& layer : spec.layers)
            checkHolds(layer.cell, namesOf(layer.nodes, *centralForms()->form(layer.cell.form)));
    }
}

TEST_CASE("a pattern's stars become names") {
    const ChartCellPattern rate{"03", "*", "*"};
    CHECK(rate.at("208", "基本支出") == CellRef{"03", "208", "基本支出"});
    const ChartCellPattern column{"09", "三公经费", "预算数.*"};
    CHECK(column.at("公务接待费") == CellRef{"09", "三公经费", "预算数.公务接待费"});
    ChartSpec spec;
    spec.series.push_back({{}, rate, {}, {}});
    CHECK(spec.measure() == ChartMeasure::Money);
    spec.series.back().base = {"S1", "*", "合计"};
    CHECK(spec.measure() == ChartMeasure::Rate);
}

TEST_CASE("a broken chart is refused and named") {
    const auto fails = [](const QByteArray& charts, const char* words) {
        const QByteArray json = R"({"edition":"e","source":"s","subtitle":"s","merged":"m","charts":[)" + charts + "]}";
        const auto result = ChartSet::fromJson(json, "x.json");
        INFO(charts.toStdString());
        REQUIRE_FALSE(result.ok());
        CHECK(result.problem().code == ProblemCode::ResourceMalformed);
        CHECK(result.problem().arguments.value(1).toStdString() == words);
    };
    const QByteArray cell = R"({"form":"01","row":"收入总计","column":"决算数"})";
    fails("{", "unterminated object");
    fails(R"({"id":"a","title":"t","kind":"cake"})", "a: unknown kind of chart: cake");
    fails(R"({"id":"a","kind":"line","years":2})", "a: a chart needs id and title");
    fails(R"({"id":"a","title":"t","kind":"line","years":2})", "a: a chart needs a series");
    fails(R"({"id":"a","title":"t","kind":"line","years":2,"series":[{"cell":{"form":"01","row":"x"}}]})",
          "a: a cell needs form, row and column");
    fails(R"({"id":"a","title":"t","kind":"line","series":[{"cell":)" + cell + "}]}",
          "a: a chart needs categories, or years from 1 to 20");
    fails(R"({"id":"a","title":"t","kind":"ring","categories":[{"level":4}],"series":[{"cell":)" + cell + "}]}",
          "a: level must be 1, 2 or 3");
    fails(R"({"id":"a","title":"t","kind":"ring","categories":[{"subjects":"tree"}],"series":[{"cell":)" + cell + "}]}",
          "a: subjects as a tree belong to a treemap, and only to it");
    fails(R"({"id":"a","title":"t","kind":"ring","categories":[{"group":"x"}],"series":[{"cell":)" + cell + R"(},{"cell":)" + cell + "}]}",
          "a: this chart takes exactly one series");
    fails(R"({"id":"a","title":"t","kind":"flow"})", "a: a flow needs layers and streams");
    fails(R"({"id":"a","title":"t","kind":"flow","layers":[{"nodes":[{"name":"x"}],"cell":)" + cell + R"(}],"streams":[{"from":0,"to":3,"by":"to"}]})",
          "a: a stream between layers that do not exist or backwards");
    const QByteArray good = R"({"id":"a","title":"t","kind":"line","years":2,"series":[{"cell":)" + cell + "}]}";
    fails(good + "," + good, "a: an id that is used twice");
    CHECK_FALSE(ChartSet::fromJson("{}", "x.json").ok());
}
