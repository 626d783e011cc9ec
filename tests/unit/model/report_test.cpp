// Reports hold figures, rows and parts; parts go to JSON and back.
#include "support/form_fixture.h"

using namespace juesuan;
using namespace juesuan::test;

TEST_CASE("blank, 0.00 and unread are three things") {
    Report report = emptyReport();
    const CellRef cell{"01", "其他收入", "决算数"};
    CHECK(report.value(cell).isBlank());
    report.setValue(cell, wan("0.00"));
    CHECK(report.value(cell).isFigure());
    CHECK(report.formHasFigures("01"));
    report.setValue(cell, CellValue::unread());
    CHECK(report.value(cell).isUnread());
    report.setValue(cell, CellValue::blank());
    CHECK(report.figures().isEmpty());
    CHECK_FALSE(report.formHasFigures("01"));
}

TEST_CASE("subject rows stand in printed order") {
    Report report = emptyReport();
    for (const char* code : {"20805", "2080101", "208", "221", "20801"})
        report.setRow("03", QString::fromLatin1(code), QString::fromLatin1(code));
    QStringList codes;
    for (const SubjectRow& row : report.rows("03"))
        codes << row.code;
    CHECK(codes.join(' ').toStdString() == "208 20801 2080101 20805 221");
    report.setRow("03", "208", "新名称");
    CHECK(report.rows("03").size() == 5);
    CHECK(report.rowName("03", "208") == "新名称");
    report.removeRow("03", "208");
    CHECK_FALSE(report.hasRow("03", "208"));
}

TEST_CASE("every part survives JSON, and equal parts give equal bytes") {
    Report report = emptyReport();
    report.profile = {{"一", "二"}, {"综合处"}};
    report.narrative.sections = {{"说明", "（一）", "标题", {{"段落", 3, 17}, {"又一段", 0, 18}, {"表1 收入构成", 0, 0, {}, false, {}, "table:income"}}}};
    // Only what is inserted says so: books and dumps without are as they were.
    CHECK_FALSE(report.narrative.toJson()[0].toObject()["paragraphs"].toArray()[0].toObject().contains("insert"));
    CHECK(report.narrative.sections[0].paragraphs[2].tableId() == "income");
    CHECK(report.narrative.sections[0].paragraphs[2].chartId().isEmpty());
    Evaluation evaluation;
    evaluation.project = "项目";
    evaluation.funds = {{"年度资金总额", "1.00", "1.00", "0.50", "10", "50.0%", "5.0"}};
    evaluation.indicators = {{"产出指标", "数量指标", "次数", "≥1次", "2次", "90", "90", "无"}};
    evaluation.totalScore = "95";
    report.evaluations = {evaluation};
    report.glossary.entries = {{"（一）", "基本支出", "指…", 1, 2}};
    report.unread.items = {{"看不懂", "not-understood", 0, 5}};
    report.forms["07"] = {true, "注", "说明", 0, 9};
    report.sources.insert({"01", "其他收入", "决算数"}, {2, 30, {100, 200, 300, 400}});
    report.files = {{"report.pdf", "/tmp", QString(64, QChar(u'a')), 12, "2024-01-01", "谁"}};
    report.acknowledgements = {{"id", "digest", "原因", "谁", "2024-01-01"}};
    report.seal = "abc";
    report.derivation = {true, {{{"01", "其他收入", "决算数"}, "原因", "谁", "2024-01-01"}}};
    Report copy = emptyReport("别的单位");
    for (const ReportPart part : allReportParts) {
        const QByteArray json = report.part(part);
        CHECK_FALSE(json.isEmpty());
        copy.setPart(part, json);
        CHECK(copy.part(part).toStdString() == json.toStdString());
        ReportPart named;
        REQUIRE(reportPartFromName(reportPartName(part), named));
        CHECK(named == part);
    }
    CHECK(copy.narrative == report.narrative);
    CHECK(copy.evaluations == report.evaluations);
    CHECK(copy.sources == report.sources);
    CHECK(copy.files == report.files);
    CHECK(copy.unit.name == "测试单位");
}
