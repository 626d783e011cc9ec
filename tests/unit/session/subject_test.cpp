// Drill-down: from every figure to its subject with the same amount; children that add up or say why not.
#include "analysis/subject_view.h"
#include "session/book.h"
#include "session/importer.h"
#include "session/report_charts.h"
#include "session/resources.h"
#include "support/amounts.h"

#include <catch2/catch.hpp>

#include <QFileInfo>
#include <QTemporaryDir>

using namespace juesuan;

namespace {

// Drills down from every figure of 02, 03, 05 and 06, also from the totals. How many were looked at.
int drillEverywhere(const Report& report, const std::vector<const Report*>& others, const SubjectCatalogue& catalogue,
                    const PartsOfTotal& parts) {
    const auto meanings = subjectMeanings();
    REQUIRE(meanings.ok());
    int looked = 0;
    for (const CellRef& cell : report.orderedCells()) {
        if (cell.form != u"02" && cell.form != u"03" && cell.form != u"05" && cell.form != u"06")
            continue;
        INFO(cell.form.toStdString() + " " + cell.row.toStdString() + " " + cell.column.toStdString());
        const auto address = subjectOf(report, *meanings, cell);
        REQUIRE(address.has_value());
        const auto parsed = parseSubjectKey(subjectKey(*address)); // as the window takes it
        REQUIRE(parsed.has_value());
        const SubjectView view = subjectView(report, others, catalogue, *meanings, *parsed, parts);
        REQUIRE(view.amountCell.has_value());
        CHECK(*view.amountCell == cell);
        CHECK(view.amount == report.value(cell));
        CHECK(view.path.back().code == cell.row);
        CHECK(std::any_of(view.places.begin(), view.places.end(), [&](const SubjectPlace& place) { return place.cell == cell; }));
        qint64 sum = 0;
        for (const SubjectChild& child : view.children) {
            CHECK(child.cell.column == cell.column);
            sum += child.amount.amount.fen();
        }
        if (view.children.empty()) {
            CHECK(view.addUp.state == AddUp::State::NoChildren);
            CHECK_FALSE(address->isTotal()); // a total has parts
        } else {
            CHECK(view.addUp.sum == sum);
            CHECK(view.addUp.difference == view.amount.amount.fen() - sum);
            CHECK((view.addUp.state == AddUp::State::Exact || view.addUp.state == AddUp::State::Rounding));
            CHECK(std::abs(view.addUp.difference) <= view.addUp.allowed);
        }
        ++looked;
    }
    return looked;
}

} // namespace

TEST_CASE("every figure of the sample leads to its subject") {
    QTemporaryDir folder;
    const auto book = Book::createSample(folder.filePath("s.juesuan"));
    REQUIRE(book.ok());
    ReportSession& session = **(*book)->find({}, 2024);
    std::vector<const Report*> others;
    for (const ReportSession* other : otherYears(**book, session))
        others.push_back(&other->report());
    const auto parts = [&](const CellRef& total) { return session.partsOf(total); };
    CHECK(drillEverywhere(session.report(), others, (*book)->catalogue(), parts) > 100);
    const auto meanings = subjectMeanings();
    const SubjectView view = subjectView(session.report(), others, (*book)->catalogue(), *meanings, *parseSubjectKey("functional:2080101"), parts);
    const auto chart = subjectChart(view, *meanings, **chartSetFor(session.report().formSet().edition()), session.report(), others);
    REQUIRE(chart.has_value());
    CHECK(chart->data.title.zh == u"2080101 行政运行：历年变动");
    REQUIRE(chart->data.points.size() == 2);
    CHECK(chart->data.points[1].value == view.amount.amount.fen());
    const CellRef staff{"06", "人员经费合计", "决算数"};
    CHECK(session.partsOf(staff) == std::vector<CellRef>{{"06", "301", "决算数"}, {"06", "303", "决算数"}});
    CHECK(session.partsOf({"03", "合计", "项目支出"}).size() == 2); // 208, 221: of the same column, not of the same row
    CHECK(session.partsOf({"06", "30101", "决算数"}).empty());
    REQUIRE(view.years.size() == 2);
    CHECK(view.years[0].year == 2023);
    CHECK(view.completion == 10406); // 1663.36 of 1598.42
    CHECK(view.shareOfParent == 6606);
    CHECK(view.path.size() == 3);
}

TEST_CASE("every figure of a real report leads to its subject") {
    const QString path = QStringLiteral(JUESUAN_SHARED_DIR "/reports/ssic-2024.txt");
    if (!QFileInfo::exists(path)) {
        WARN("skipped: no ../shared");
        return;
    }
    const auto catalogue = standardCatalogue();
    REQUIRE(catalogue.ok());
    const auto plan = readImport(path, *catalogue);
    REQUIRE(plan.ok());
    QTemporaryDir folder;
    const auto book = Book::create(folder.filePath("r.juesuan"));
    REQUIRE(book.ok());
    const auto imported = (*book)->import(*plan);
    REQUIRE(imported.ok());
    const ReportSession& session = *imported->session;
    CHECK(drillEverywhere(session.report(), {}, *catalogue, [&](const CellRef& total) { return session.partsOf(total); }) > 100);
}

TEST_CASE("children that do not add up say by how much") {
    CHECK(addUpOf(wan(u"5.00"), {}).state == AddUp::State::NoChildren);
    CHECK(addUpOf(wan(u"5.00"), {wan(u"2.00"), wan(u"3.00")}).state == AddUp::State::Exact);
    CHECK(addUpOf(wan(u"5.01"), {wan(u"2.00"), wan(u"3.00")}).state == AddUp::State::Rounding);
    const AddUp off = addUpOf(wan(u"5.02"), {wan(u"2.00"), wan(u"3.00")});
    CHECK(off.state == AddUp::State::Differs);
    CHECK(off.difference == 20000);
    CHECK(addUpOf(wan(u"5.01"), {wan(u"5.00")}).state == AddUp::State::Rounding);
    CHECK(addUpOf(CellValue::unread(), {wan(u"5.00")}).state == AddUp::State::NotGiven);
    CHECK(addUpOf(CellValue::figure(Amount::ofFen(5), 1), {CellValue::figure(Amount::ofFen(4), 1)}).state == AddUp::State::Differs);
}

TEST_CASE("keys of subjects") {
    const auto plain = parseSubjectKey("economic:30101");
    REQUIRE(plain.has_value());
    CHECK(plain->kind == SubjectKind::Economic);
    CHECK(plain->code == u"30101");
    const auto column = parseSubjectKey("functional:2080102@03/项目支出");
    REQUIRE(column.has_value());
    CHECK(column->form == u"03");
    CHECK(column->column == u"项目支出");
    CHECK_FALSE(column->isTotal());
    const auto total = parseSubjectKey("economic:人员经费合计@06/决算数");
    REQUIRE(total.has_value());
    CHECK(total->isTotal());
    for (const char* key : {"economic:30101", "functional:2080102@03/项目支出", "economic:人员经费合计@06/决算数"})
        CHECK(subjectKey(*parseSubjectKey(key)) == QString::fromUtf8(key));
    for (const char* bad : {"", "functional", "functional:", "functional:20x", "other:208", "economic:3010101", "functional:合计", "functional:208@03",
                            "functional:208@/x", "functional:@03/x", "functional:208@03/"})
        CHECK_FALSE(parseSubjectKey(bad).has_value());
}

TEST_CASE("an address that the report does not have shows nothing, and says so") {
    QTemporaryDir folder;
    const auto book = Book::createSample(folder.filePath("s.juesuan"));
    REQUIRE(book.ok());
    const Report& report = (*(*book)->find({}, 2024))->report();
    const auto meanings = subjectMeanings();
    for (const char* key : {"functional:2990000", "functional:无此行@03/项目支出", "functional:合计@99/项目支出"}) {
        const SubjectView view = subjectView(report, {}, (*book)->catalogue(), *meanings, *parseSubjectKey(key), {});
        CHECK_FALSE(view.amountCell.has_value());
        CHECK_FALSE(view.known);
    }
    // A column that the form lacks: what the subject comes to anyway.
    const SubjectView view = subjectView(report, {}, (*book)->catalogue(), *meanings, *parseSubjectKey("functional:208@03/无此列"), {});
    CHECK(view.amountCell == CellRef{"03", "208", "本年支出合计"});
    CHECK_FALSE(subjectOf(report, *meanings, {"01", "收入总计", "决算数"}).has_value());
    CHECK(subjectKey(*subjectOf(report, *meanings, {"01", "208", "决算数"})) == u"functional:208");
    CHECK(subjectKey(*subjectOf(report, *meanings, {"03", "2080102", "本年支出合计"})) == u"functional:2080102");
    CHECK(subjectKey(*subjectOf(report, *meanings, {"05", "2080102", "小计"})) == u"functional:2080102@05/小计");
}
