// Years: comparison with all its special cases, and a new year begun from the old one.
#include "analysis/comparison.h"
#include "analysis/edition_changes.h"
#include "session/book.h"
#include "session/resources.h"
#include "session/year_comparison.h"
#include "support/amounts.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QTemporaryDir>

using namespace juesuan;

namespace {

struct Sample {
    QTemporaryDir folder;
    std::unique_ptr<Book> book;
    ReportSession *last = nullptr, *now = nullptr;
    Sample() {
        auto made = Book::createSample(folder.filePath("s.juesuan"));
        REQUIRE(made.ok());
        book = std::move(*made);
        last = *book->find({}, 2023);
        now = *book->find({}, 2024);
    }
};
const ComparedRow* rowOf(const std::vector<ComparedRow>& rows, const CellRef& cell) {
    for (const ComparedRow& row : rows)
        if (row.cell == cell)
            return &row;
    return nullptr;
}

} // namespace

TEST_CASE("two years side by side: change and rate exact, zero bases and absent rows told apart") {
    Sample sample;
    Report last = sample.last->report(), now = sample.now->report();
    const CellRef income{"01", "本年收入合计", "决算数"}, fresh{"01", "事业收入", "决算数"}, gone{"03", "2080102", "项目支出"};
    now.setValue(fresh, wan(u"5.00"));
    now.setValue(gone, CellValue::blank());
    now.setValue({"03", "2080102", "本年支出合计"}, CellValue::blank());
    now.removeRow("03", "2080102");
    const auto rows = compareYears({&last, &now}, {2023, 2024}, {}, ComparisonOrder::AsPrinted, {});
    const ComparedRow* row = rowOf(rows, income); // 2755.42 → 3067.91
    REQUIRE(row);
    CHECK(row->change == 312'490'000);
    CHECK(row->rateState == ComparedRow::Rate::Known);
    CHECK(row->rate == 1134); // 11.3409… %
    row = rowOf(rows, fresh);
    REQUIRE(row);
    CHECK(row->figures[0].state == ComparedFigure::State::Blank);
    CHECK(row->rateState == ComparedRow::Rate::ZeroBase);
    CHECK(row->change == 5'000'000);
    row = rowOf(rows, gone);
    REQUIRE(row);
    CHECK(row->figures[1].state == ComparedFigure::State::RowAbsent);
    CHECK(row->rate == -10000);
    CHECK(rowOf(rows, {"S3", "机关运行经费", "决算数"}) == nullptr); // supplementary only when asked for
    CHECK(rowOf(compareYears({&last, &now}, {2023, 2024}, "S3", ComparisonOrder::AsPrinted, {}), {"S3", "机关运行经费", "决算数"}));
    const auto sorted = compareYears({&last, &now}, {2023, 2024}, "01", ComparisonOrder::LargestChange, {});
    for (size_t i = 1; i < sorted.size(); ++i)
        CHECK(std::abs(sorted[i - 1].change.value_or(0)) >= std::abs(sorted[i].change.value_or(0)));
    CHECK(compareYears({}, {}, {}, ComparisonOrder::AsPrinted, {}).empty());
}

TEST_CASE("a negative base: the rate is of its size") {
    Sample sample;
    Report last = sample.last->report(), now = sample.now->report();
    const CellRef cell{"01", "结余分配", "决算数"};
    last.setValue(cell, wan(u"-2.00"));
    now.setValue(cell, wan(u"-3.00"));
    const auto rows = compareYears({&last, &now}, {2023, 2024}, "01", ComparisonOrder::AsPrinted, {});
    REQUIRE(rowOf(rows, cell));
    CHECK(rowOf(rows, cell)->rate == -5000);
    last.setValue(cell, CellValue::unread());
    CHECK_FALSE(rowOf(compareYears({&last, &now}, {2023, 2024}, "01", ComparisonOrder::AsPrinted, {}), cell)->change.has_value());
}

TEST_CASE("where the book lacks last year, this year's table of last year's figures tells") {
    Sample sample;
    const auto told = [&](const Report&, const CellRef& cell) { return sample.now->toldOfLastYear(cell); };
    const auto rows = compareYears({nullptr, &sample.now->report()}, {2023, 2024}, {}, ComparisonOrder::AsPrinted, told);
    int compared = 0;
    for (const ComparedRow& row : rows)
        if (row.figures[0].fromNextYear) {
            ++compared;
            CHECK(row.figures[0].value == sample.last->report().value(row.cell));
        }
    CHECK(compared > 12); // 01 and 09 both
    const ComparedRow* silent = rowOf(rows, {"05", "2080101", "小计"});
    REQUIRE(silent);
    CHECK(silent->figures[0].state == ComparedFigure::State::FormAbsent);
    CHECK_FALSE(silent->change.has_value());
}

TEST_CASE("a new year takes over what it should, and the relations between the years hold at once") {
    Sample sample;
    const auto added = sample.book->addYear(sample.now->id());
    REQUIRE(added.ok());
    const Report& next = (*added)->report();
    const Report& now = sample.now->report();
    CHECK(next.year == 2025);
    CHECK(next.unit == now.unit);
    CHECK(next.rows("05").size() == now.rows("05").size());
    CHECK(next.glossary.entries.size() == now.glossary.entries.size());
    REQUIRE(next.evaluations.size() == now.evaluations.size());
    CHECK(next.evaluations[0].indicators[0].target == now.evaluations[0].indicators[0].target);
    CHECK(next.evaluations[0].indicators[0].actual.isEmpty());
    CHECK(next.narrative.sections.empty());
    CHECK(next.value({"01", "年初结转和结余", "决算数"}) == now.value({"01", "年末结转和结余", "决算数"}));
    CHECK(next.value({"04", "年初.一般公共预算财政拨款", "金额"}) == now.value({"04", "年末财政拨款结转和结余", "一般公共预算财政拨款"}));
    CHECK(next.value({"S2", "本年收入合计", "上年决算数"}) == now.value({"01", "本年收入合计", "决算数"}));
    CHECK(next.value({"S2", "三公.合计", "上年决算数"}) == now.value({"09", "三公经费", "决算数.合计"}));
    CHECK(next.value({"05", "2080101", "小计"}).isBlank());
    CHECK(next.derivation.automatic);
    for (const Finding& finding : (*added)->findings())
        CHECK_FALSE(finding.rule.startsWith(u"y."));
    CHECK(sample.book->addYear(sample.now->id()).problem().code == ProblemCode::ReportExists);
    CHECK(sample.book->addYear(999).problem().code == ProblemCode::ReportMissing);
}

TEST_CASE("a comparison as CSV: every year, change, rate, and in words what the figures do not say") {
    Sample sample;
    Report now = sample.now->report();
    REQUIRE(sample.now->apply(typeValue(now, {"01", "事业收入", "决算数"}, CellValue::figure(Amount::ofFen(5'000'001), 1))).ok());
    REQUIRE(sample.now->apply(*sample.now->removeRow("03", "2080102")).ok());
    REQUIRE(sample.now->apply(typeValue(now, {"01", "其他收入", "决算数"}, CellValue::unread())).ok());
    REQUIRE(sample.last->apply(typeValue(sample.last->report(), {"S2", "本年收入合计", "上年决算数"}, wan(u"2500.00"))).ok());
    const auto years = compareReports({sample.now, sample.last}, {2022, 2023, 2024}, "01", ComparisonOrder::AsPrinted);
    const QString course = QString::fromUtf8(comparisonToCsv(years, sample.now->report(), AmountUnit::WanYuan));
    CHECK(course.contains(QStringLiteral("本年收入合计,决算数,2500.00,2755.42,3067.91,567.91,22.72%,2022年数取自2023年上年决算数,万元\r\n")));
    CHECK(course.contains(QStringLiteral(",决算数,,444.96,325.10,,,2022年无数据,万元\r\n")));
    const auto comparison = compareReports({sample.now, sample.last}, {2023, 2024}, {}, ComparisonOrder::AsPrinted);
    const QByteArray csv = comparisonToCsv(comparison, sample.now->report(), AmountUnit::WanYuan);
    CHECK(csv.startsWith("\xEF\xBB\xBF表号,表名,科目代码,项目,栏目,2023年,2024年,增减额,增减率,说明,计量单位\r\n"));
    const auto lineWith = [&](const char* text) {
        for (const QByteArray& line : csv.split('\n'))
            if (line.contains(text))
                return QString::fromUtf8(line.trimmed());
        return QString();
    };
    CHECK(lineWith("事业收入,决算数").contains(QStringLiteral(",,5.000001,5.000001,,2023年为零，无增减率,万元"))); // exact
    CHECK(lineWith("公开03表,支出决算表,2080102,").contains(QStringLiteral("2024年无此行")));
    CHECK(lineWith("其他收入,决算数").contains(QStringLiteral("2024年未读准")));
    CHECK_FALSE(csv.contains("\n="));
    const QByteArray yuan = comparisonToCsv(comparison, sample.now->report(), AmountUnit::Yuan);
    CHECK(yuan.contains("50000.01,50000.01,"));
}

TEST_CASE("a unit's name that is a formula stays words; wrong endings, units and years are told") {
    Sample sample;
    const QString path = sample.folder.filePath("c.csv");
    REQUIRE(exportComparison(*sample.book, {}, 0, path).ok());
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    CHECK(csv.contains(",2023年,2024年,"));
    CHECK(csv.count('\n') > 100);
    CHECK(exportComparison(*sample.book, {}, 0, sample.folder.filePath("c.json")).problem().code == ProblemCode::ExportKindUnknown);
    CHECK(exportComparison(*sample.book, "没有的单位", 0, path).problem().code == ProblemCode::ReportMissing);
    CHECK(exportComparison(*sample.book, {}, 2030, path).problem().code == ProblemCode::ReportMissing);
    REQUIRE(exportComparison(*sample.book, {}, 2023, path).ok()); // one year only: what it tells of the year before
    REQUIRE(sample.book->addReport({}, "=HYPERLINK(1)", 2024).ok());
    CHECK(exportComparison(*sample.book, {}, 0, path).problem().code == ProblemCode::ReportAmbiguous);
    Report named = sample.now->report();
    named.setRow("03", "2080199", "=cmd|x");
    named.setValue({"03", "2080199", "项目支出"}, wan(u"-1.00"));
    const auto rows = compareYears({&named, &named}, {2023, 2024}, "03", ComparisonOrder::AsPrinted, {});
    const QByteArray defused = comparisonToCsv({{2023, 2024}, rows}, named, AmountUnit::WanYuan);
    CHECK(defused.contains(",'=cmd|x,"));
    CHECK(defused.contains(",-1.00,-1.00,")); // figures stay figures
}

TEST_CASE("an edit of last year is checked against this year at once") {
    Sample sample;
    const auto broken = [&] {
        return std::count_if(sample.now->findings().begin(), sample.now->findings().end(),
                             [](const Finding& finding) { return finding.rule == u"y.opening" && finding.severity == Severity::Error; });
    };
    CHECK(broken() == 0);
    const CellRef closing{"01", "年末结转和结余", "决算数"};
    const CellValue before = sample.last->report().value(closing);
    REQUIRE(sample.last->apply(typeValue(sample.last->report(), closing, wan(u"1.00"))).ok());
    CHECK(broken() == 1);
    REQUIRE(sample.last->apply(typeValue(sample.last->report(), closing, before)).ok());
    CHECK(broken() == 0);
}

TEST_CASE("what an edition changes is told by concept; the same edition changes nothing") {
    const auto central = formSetFor("central-2024");
    REQUIRE(central.ok());
    CHECK(editionChanges(**central, **central).empty());
    QFile file(":/juesuan/forms/central-2024.json");
    REQUIRE(file.open(QIODevice::ReadOnly));
    QByteArray json = file.readAll();
    REQUIRE(json.contains("\"附属单位上缴收入\""));
    json.replace("八、其他收入", "八、其他各项收入");
    json.replace("\"上级补助收入\"", "\"上级补助\"");
    const auto next = FormSet::fromJson(json, "next");
    REQUIRE(next.ok());
    const auto changes = editionChanges(**central, **next);
    const auto has = [&](EditionChange::Kind kind, const QString& form) {
        return std::any_of(changes.begin(), changes.end(), [&](const EditionChange& c) { return c.kind == kind && c.form == form; });
    };
    CHECK(has(EditionChange::Kind::RowGone, "公开01表"));
    CHECK(has(EditionChange::Kind::RowAdded, "公开01表"));
    CHECK(has(EditionChange::Kind::ColumnGone, "公开02表"));
    CHECK(has(EditionChange::Kind::ColumnAdded, "公开02表"));
    CHECK(has(EditionChange::Kind::Relabelled, "公开01表"));
    CHECK_FALSE(has(EditionChange::Kind::FormGone, "公开01表"));
}

TEST_CASE("subjects that the new year's lists do not have or call otherwise") {
    Sample sample;
    SubjectCatalogue catalogue;
    const auto add = [&](const char* code, const char* name, std::set<int> years) {
        catalogue.add({SubjectKind::Functional, QString::fromUtf8(code), QString::fromUtf8(name), years, false});
    };
    add("2080101", "行政运行", {2024});
    add("2080102", "一般行政管理事务", {2024});
    add("2080102", "行政管理事务", {2025});
    add("20801", "人力资源和社会保障管理事务", {2024, 2025});
    CHECK(subjectChanges(sample.now->report(), catalogue, 2026).empty()); // nothing is known of that year
    const auto changes = subjectChanges(sample.now->report(), catalogue, 2025);
    REQUIRE(changes.size() == 2);
    CHECK(changes[0] == EditionChange{EditionChange::Kind::SubjectUnseen, {}, "2080101", "行政运行", {}});
    CHECK(changes[1] == EditionChange{EditionChange::Kind::SubjectRenamed, {}, "2080102", "一般行政管理事务", "行政管理事务"});
}
