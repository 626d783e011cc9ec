// Gestures on 自评表, 名词解释 and 概况: one step each, taken back to the byte.
#include "edit/evaluation_edit.h"
#include "edit/words_edit.h"
#include "support/form_fixture.h"

using namespace juesuan;
using namespace juesuan::test;

namespace {

Report writtenReport() {
    Report report = emptyReport();
    Evaluation e;
    e.project = "甲项目";
    e.funds = {{"年度资金总额", "1.00", "1.00", "0.50", "10", "50.0%", "5.0"}, {"财政拨款", "1.00", "1.00", "0.50", "--", "", "--"}};
    e.indicators = {{"产出", "数量", "甲", "", "", "40", "", ""}, {"产出", "数量", "乙", "", "", "20", "", ""},
                    {"产出", "质量", "丙", "", "", "20", "", ""}, {"效益", "社会", "丁", "", "", "10", "", ""}};
    report.evaluations = {e};
    report.glossary.entries = {{"（一）", "甲", "指甲。", 3, 7}, {"（二）", "乙", "指乙。", 3, 8}, {"（三）", "丙", "指丙。", 3, 9}};
    report.profile.duties = {"1.做甲。", "2.做乙。", "3.做丙。"};
    report.profile.offices = {"甲处", "乙处"};
    Section duties{"概况", "（一）", "主要职能", {}, {}};
    for (const QString& text : {QString("1.做甲。"), QString("2.做乙。"), QString("3.做丙。")})
        duties.paragraphs.push_back({text, 2, 5, {}, false, {}});
    report.narrative.sections = {duties, {"说明", "（一）", "收支", {{"做乙。", 4, 1, {}, false, {}}}, {}}};
    return report;
}

QByteArray everything(const Report& report) {
    QByteArray out;
    for (const ReportPart part : allReportParts)
        out += report.part(part) + '\n';
    return out;
}

// Applies, gives what came of it, and takes it back exactly.
template <typename Look> void checkGesture(const ChangeSet& change, Look look) {
    Report report = writtenReport();
    const QByteArray before = everything(report);
    REQUIRE_FALSE(change.empty());
    REQUIRE(apply(change, report));
    look(report);
    REQUIRE(apply(change.inverted(), report));
    CHECK(everything(report) == before);
}

QString names(const Report& report) {
    QString out;
    for (const Indicator& indicator : report.evaluations[0].indicators)
        out += indicator.level3.isEmpty() ? QString("-") : indicator.level3;
    return out;
}

QString terms(const Report& report) {
    QString out;
    for (const GlossaryEntry& entry : report.glossary.entries)
        out += entry.number + entry.term;
    return out;
}

} // namespace

TEST_CASE("a field of an evaluation, a level over its indicators") {
    const Report report = writtenReport();
    checkGesture(setEvaluationField(report, 0, "indicators/2/score", "19.5"),
                 [](const Report& r) { CHECK(r.evaluations[0].indicators[2].score == "19.5"); });
    checkGesture(setEvaluationField(report, 0, "funds/1/rate", "50.0%"), [](const Report& r) { CHECK(r.evaluations[0].funds[1].rate == "50.0%"); });
    checkGesture(renameIndicatorLevel(report, 0, 0, 3, "level1", "产出指标"), [](const Report& r) {
        CHECK(r.evaluations[0].indicators[2].level1 == "产出指标");
        CHECK(r.evaluations[0].indicators[3].level1 == "效益");
    });
    CHECK(setEvaluationField(report, 0, "project", "甲项目").empty());
    CHECK(setEvaluationField(report, 0, "nothing", "x").empty());
    CHECK(setEvaluationField(report, 1, "project", "x").empty());
    CHECK(setEvaluationField(report, -1, "project", "x").empty());
    CHECK(renameIndicatorLevel(report, 0, 3, 2, "level1", "x").empty());
    CHECK(renameIndicatorLevel(report, 0, 0, 1, "level3", "x").empty());
}

TEST_CASE("indicators come, go and move") {
    const Report report = writtenReport();
    checkGesture(addIndicator(report, 0, 1, {"产出", "数量", {}, {}, {}, {}, {}, {}}), [](const Report& r) { CHECK(names(r) == QString("甲-乙丙丁")); });
    checkGesture(addIndicator(report, 0, 4, {}), [](const Report& r) { CHECK(names(r) == QString("甲乙丙丁-")); });
    checkGesture(removeIndicators(report, 0, 0, 3), [](const Report& r) { CHECK(names(r) == QString("丁")); });
    checkGesture(moveIndicators(report, 0, 1, 1, 0), [](const Report& r) { CHECK(names(r) == QString("乙甲丙丁")); });
    checkGesture(moveIndicators(report, 0, 0, 3, 4), [](const Report& r) { CHECK(names(r) == QString("丁甲乙丙")); });
    checkGesture(moveIndicators(report, 0, 3, 1, 0), [](const Report& r) { CHECK(names(r) == QString("丁甲乙丙")); });
    for (const int before : {0, 1, 2})
        CHECK(moveIndicators(report, 0, 0, 2, before).empty()); // it stands there
    CHECK(moveIndicators(report, 0, 3, 2, 0).empty());
    CHECK(moveIndicators(report, 0, 0, 1, 5).empty());
    CHECK(addIndicator(report, 0, 5, {}).empty());
    CHECK(removeIndicators(report, 0, 2, 3).empty());
}

TEST_CASE("rows of funds and whole tables come and go") {
    const Report report = writtenReport();
    checkGesture(addFunds(report, 0, 2), [](const Report& r) {
        REQUIRE(r.evaluations[0].funds.size() == 3);
        CHECK(r.evaluations[0].funds[2].score == "--");
    });
    checkGesture(removeFunds(report, 0, 0), [](const Report& r) { CHECK(r.evaluations[0].funds[0].label == QString("财政拨款")); });
    CHECK(removeFunds(report, 0, 2).empty());
    Evaluation other;
    other.project = "乙项目";
    checkGesture(addEvaluation(report, 1, other), [](const Report& r) { CHECK(r.evaluations.at(1).project == QString("乙项目")); });
    checkGesture(removeEvaluation(report, 0), [](const Report& r) { CHECK(r.evaluations.empty()); });
    checkGesture(replaceEvaluation(report, 0, other, "evaluation-compute"), [](const Report& r) { CHECK(r.evaluations[0].indicators.empty()); });
    CHECK(addEvaluation(report, 2, other).empty());
    CHECK(removeEvaluation(report, 1).empty());
}

TEST_CASE("glossary entries keep running numbers running") {
    Report report = writtenReport();
    GlossaryEntry entry = report.glossary.entries[1];
    entry.text = "指别的。";
    checkGesture(setGlossaryEntry(report, 1, entry), [](const Report& r) { CHECK(r.glossary.entries[1].text == QString("指别的。")); });
    checkGesture(addGlossaryEntry(report, 1, {{}, "新", {}, 0, 0}), [](const Report& r) { CHECK(terms(r) == QString("（一）甲（二）新（三）乙（四）丙")); });
    checkGesture(removeGlossaryEntry(report, 0), [](const Report& r) { CHECK(terms(r) == QString("（一）乙（二）丙")); });
    checkGesture(moveGlossaryEntry(report, 0, 2), [](const Report& r) { CHECK(terms(r) == QString("（一）乙（二）丙（三）甲")); });
    checkGesture(moveGlossaryEntry(report, 2, 1), [](const Report& r) { CHECK(terms(r) == QString("（一）甲（二）丙（三）乙")); });
    CHECK(moveGlossaryEntry(report, 0, 3).empty());
    CHECK(moveGlossaryEntry(report, 1, 1).empty());
    CHECK(setGlossaryEntry(report, 3, entry).empty());
    report.glossary.entries[0].number = "1."; // its own way of numbering stays
    REQUIRE(apply(removeGlossaryEntry(report, 1), report));
    CHECK(terms(report) == QString("1.甲（三）丙"));
    CHECK(chineseOrdinal(10) == QString("（十）"));
    CHECK(chineseOrdinal(11) == QString("（十一）"));
    CHECK(chineseOrdinal(20) == QString("（二十）"));
    CHECK(chineseOrdinal(105) == QString("（一百零五）"));
    CHECK(chineseOrdinal(110) == QString("（一百一十）"));
}

TEST_CASE("duties keep their numbers, and the text of 概况 goes with them") {
    const Report report = writtenReport();
    const auto texts = [](const Report& r) {
        QString out;
        for (const Paragraph& paragraph : r.narrative.sections[0].paragraphs)
            out += paragraph.text;
        return out;
    };
    checkGesture(setProfileItem(report, ProfileList::Duties, 1, "2.做别的。"), [&](const Report& r) {
        CHECK(r.profile.duties[1] == QString("2.做别的。"));
        CHECK(texts(r) == QString("1.做甲。2.做别的。3.做丙。"));
        CHECK(r.narrative.sections[0].paragraphs[2].page == 2); // what stays keeps its source
        CHECK(r.narrative.sections[1] == writtenReport().narrative.sections[1]);
    });
    checkGesture(addProfileItem(report, ProfileList::Duties, 1, "新做。"), [&](const Report& r) {
        CHECK(r.profile.duties.join("") == QString("1.做甲。2.新做。3.做乙。4.做丙。"));
        CHECK(texts(r) == QString("1.做甲。2.新做。3.做乙。4.做丙。"));
    });
    checkGesture(moveProfileItem(report, ProfileList::Duties, 2, 0), [&](const Report& r) {
        CHECK(r.profile.duties.join("") == QString("1.做丙。2.做甲。3.做乙。"));
        CHECK(texts(r) == QString("1.做丙。2.做甲。3.做乙。"));
    });
    checkGesture(removeProfileItem(report, ProfileList::Offices, 0), [&](const Report& r) {
        CHECK(r.profile.offices == QStringList{"乙处"});
        CHECK(texts(r) == QString("1.做甲。2.做乙。3.做丙。"));
    });
    CHECK(setProfileItem(report, ProfileList::Duties, 3, "x").empty());
    CHECK(removeProfileItem(report, ProfileList::Duties, -1).empty());
    CHECK(setProfileItem(report, ProfileList::Duties, 0, "1.做甲。").empty());
}

TEST_CASE("a text of 概况 that goes its own way is left alone") {
    Report report = writtenReport();
    report.narrative.sections[0].paragraphs[1].text = "2.改写过。";
    const Narrative before = report.narrative;
    REQUIRE(apply(removeProfileItem(report, ProfileList::Duties, 0), report));
    CHECK(report.narrative == before);
    CHECK(report.profile.duties.join("") == QString("1.做乙。2.做丙。"));
}

TEST_CASE("a sealed report refuses these gestures too") {
    Report report = writtenReport();
    report.seal = "x";
    CHECK(apply(setEvaluationField(report, 0, "project", "y"), report).problem().code == ProblemCode::ReportSealed);
    CHECK(report.evaluations[0].project == QString("甲项目"));
}
