// 自评表: targets read, scores that do not follow found, arithmetic by intervals, nothing guessed.
#include "narrative_fixture.h"

#include "analysis/written_text.h"
#include "model/evaluation_field.h"
#include "narrative/evaluation_sums.h"
#include "narrative/indicator_value.h"
#include "session/report_check.h"

#include "session/importer.h"

using namespace juesuan;

namespace {

const IndicatorRules& indicatorRules() {
    const auto rules = standardTextRules();
    REQUIRE(rules.ok());
    static const auto kept = *rules;
    return kept->indicators;
}

QString outcomeName(IndicatorComparison::Outcome outcome) {
    return outcome == IndicatorComparison::Outcome::Met ? "met" : outcome == IndicatorComparison::Outcome::Missed ? "missed" : "-";
}

QString unitsName(IndicatorComparison::Units units) {
    switch (units) {
    case IndicatorComparison::Units::Same: return "same";
    case IndicatorComparison::Units::Missing: return "missing";
    case IndicatorComparison::Units::Converted: return "converted";
    case IndicatorComparison::Units::Different: return "different";
    }
    return {};
}

// A table that is right: 45 + 35 + 10 for execution, one deduction with its reason.
Evaluation soundTable() {
    Evaluation e;
    e.title = "甲项目绩效自评表";
    e.project = "甲项目";
    e.year = "2024年度";
    e.funds = {{"年度资金总额", "120.44", "120.44", "86.19", "10.0", "71.6%", "7.2"},
               {"财政拨款", "106.00", "106.00", "71.75", "--", "67.7%", "--"},
               {"上年结转", "14.44", "14.44", "14.44", "--", "100.0%", "--"},
               {"其他资金", "0.00", "0", "0.00", "--", "0.0%", "--"}};
    e.indicators = {{"产出指标", "数量指标", "编写教材", "≥12个", "15.00个", "45", "45.0", ""},
                    {"效益指标", "社会效益指标", "效果", "显著", "显著", "35", "33.5", "宣传不够"},
                    {"满意度指标", "服务对象满意度指标", "满意度", "≥85%", "90.00%", "10", "10.0", ""}};
    e.totalWeight = "100";
    e.totalScore = "95.7";
    return e;
}

// "eval.rate funds/0/rate 86.19/120.44 = 71.6%" of each finding about evaluations.
std::string found(const Evaluation& evaluation) {
    NarrativeFixture fixture;
    fixture.report.evaluations = {evaluation};
    TextCheck check;
    const auto rules = standardTextRules();
    REQUIRE(rules.ok());
    const auto catalogue = standardCatalogue();
    REQUIRE(catalogue.ok());
    checkEvaluations({**rules, fixture.report, nullptr, *catalogue}, check);
    QStringList out;
    for (const Finding& finding : check.findings) {
        INFO(finding.rule.toStdString());
        REQUIRE((*rules)->messages.knows(finding.rule));
        CHECK_FALSE(finding.message.zh.contains('%' + QString("1")));
        CHECK(finding.place.part == TextPlace::Part::Evaluations);
        CHECK_FALSE(finding.quote.isEmpty());
        out << QStringList{finding.rule, finding.place.field, finding.expected}.join(' ').trimmed();
    }
    return out.join(" | ").toStdString();
}

std::string foundWith(const QString& field, const QString& text) {
    Evaluation e = soundTable();
    QString* target = evaluationField(e, field);
    REQUIRE(target);
    *target = text;
    return found(e);
}

} // namespace

TEST_CASE("targets and actual values: the table of cases") {
    QFile file(QStringLiteral(JUESUAN_SOURCE_DIR "/tests/unit/narrative/indicator_cases.txt"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    int cases = 0;
    for (const QByteArray& raw : file.readAll().split('\n')) {
        const QString line = QString::fromUtf8(raw);
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const QStringList parts = line.split('|');
        REQUIRE(parts.size() == 6);
        INFO(line.toStdString());
        const QString way = parts[2].trimmed();
        const auto direction = way == u"growing" ? IndicatorDirection::Growing : way == u"shrinking" ? IndicatorDirection::Shrinking : IndicatorDirection::Unknown;
        const IndicatorComparison got = compareIndicator(parseIndicatorValue(parts[0], indicatorRules()),
                                                         parseIndicatorValue(parts[1], indicatorRules()), direction, indicatorRules());
        CHECK(outcomeName(got.outcome).toStdString() == parts[3].trimmed().toStdString());
        CHECK(unitsName(got.units).toStdString() == parts[4].trimmed().toStdString());
        CHECK(got.percent == parts[5].trimmed().toLongLong());
        ++cases;
    }
    CHECK(cases > 60);
}

TEST_CASE("a table that is right has no findings") { CHECK(found(soundTable()) == ""); }

TEST_CASE("funds: sums by column, rates and the score for execution by intervals") {
    CHECK(foundWith("funds/1/initialBudget", "106.01") == "eval.funds-rounding funds/0/initialBudget 120.45");
    CHECK(foundWith("funds/1/initialBudget", "106.02") == "eval.funds-sum funds/0/initialBudget 120.46");
    CHECK(foundWith("funds/1/initialBudget", "an error") == "");
    CHECK(foundWith("funds/1/label", "其中：中央本级") == "");
    CHECK(foundWith("funds/0/rate", "71.60%") == "eval.rate funds/0/rate 86.19/120.44 = 71.56%");
    CHECK(foundWith("funds/0/rate", "71.56%") == "");
    CHECK(foundWith("funds/0/rate", "72%") == "");
    CHECK(foundWith("funds/0/rate", "71.5%") == "eval.rate funds/0/rate 86.19/120.44 = 71.6%");
    CHECK(foundWith("funds/1/rate", "67.8%") == "eval.rate funds/1/rate 71.75/106.00 = 67.7%");
    CHECK(foundWith("funds/0/score", "7.3") == "eval.funds-score funds/0/score 7.2 | eval.score-sum totalScore 95.8");
    CHECK(foundWith("funds/0/score", "7.16") == "eval.score-rounding totalScore 95.66");
    CHECK(foundWith("funds/3/rate", "5.0%") == "eval.rate-without-budget funds/3/rate");
    CHECK(foundWith("funds/2/executed", "14.46") ==
          "eval.funds-sum funds/0/executed 86.21 | eval.rate funds/2/rate 14.46/14.44 = 100.1%");
}

TEST_CASE("rates that were never computed are one note with the right ones") {
    Evaluation e = soundTable();
    e.funds[1].rate = e.funds[2].rate = "0.0%";
    CHECK(found(e) == "eval.rate-default funds/1/rate 71.75/106.00 = 67.7%；14.44/14.44 = 100.0%");
    e.funds[1].score = "0"; // with a score of its own it is no default
    CHECK(found(e).find("eval.rate funds/1/rate 71.75/106.00 = 67.7%") != std::string::npos);
}

TEST_CASE("weights and scores add up, levels that state their points too") {
    CHECK(foundWith("totalScore", "95.8") == "eval.score-sum totalScore 95.7");
    CHECK(foundWith("totalScore", "") == "eval.total-blank totalScore 95.7");
    CHECK(foundWith("totalScore", "?") == "");
    CHECK(foundWith("indicators/0/weight", "46") ==
          "eval.weight-sum totalWeight 100 | eval.met-deducted indicators/0/score");
    CHECK(foundWith("totalWeight", "101") == "eval.weight-hundred totalWeight 100");
    CHECK(foundWith("indicators/2/score", "11") ==
          "eval.score-sum totalScore 96.7 | eval.score-over-weight indicators/2/score 10");
    CHECK(foundWith("indicators/0/level1", "产出指标（50分）") == "eval.level-sum indicators/0/level1 45");
    CHECK(foundWith("indicators/0/level1", "产出指标（45分）") == "");
    CHECK(foundWith("indicators/0/weight", "") == "eval.weight-blank indicators/0/weight");
    CHECK(foundWith("indicators/0/score", "") == "eval.score-blank indicators/0/score");
    CHECK(foundWith("year", "2023年度") == "eval.year year 2024");
}

TEST_CASE("a score that does not follow from target and actual value") {
    CHECK(foundWith("indicators/0/actual", "11个") == "eval.missed-full indicators/0/score");
    CHECK(foundWith("indicators/1/actual", "部分完成") == "");
    CHECK(foundWith("indicators/1/remark", "无") == "eval.remark-missing indicators/1/remark");
    CHECK(foundWith("indicators/0/actual", "16个") == "eval.over-slightly indicators/0/actual");
    CHECK(foundWith("indicators/0/actual", "19个") == "eval.over indicators/0/actual");
    CHECK(foundWith("indicators/0/actual", "15.00次") == "eval.unit indicators/0/actual 个");
    CHECK(foundWith("indicators/0/actual", "15") == "eval.unit-missing indicators/0/actual 个");
    CHECK(foundWith("indicators/0/actual", "") == "eval.actual-blank indicators/0/actual");
    Evaluation e = soundTable();
    e.indicators[0].score = "44.0";
    e.totalScore = "94.7";
    CHECK(found(e) == "eval.met-deducted indicators/0/score");
    e.indicators[0].remark = "质量不高";
    CHECK(found(e) == "");
    e = soundTable();
    e.indicators[1].actual = "未完成";
    e.indicators[1].score = "35";
    e.totalScore = "97.2";
    CHECK(found(e) == "eval.missed-full indicators/1/score");
}

TEST_CASE("a table that nobody has scored yet asks for nothing") {
    Evaluation e = soundTable();
    for (Indicator& indicator : e.indicators)
        indicator.actual = indicator.score = indicator.remark = QString();
    for (EvaluationFunds& funds : e.funds)
        funds.executed = funds.rate = funds.score = QString();
    e.totalScore.clear();
    CHECK(found(e) == "");
}

TEST_CASE("what follows is computed on request, and the rest stays") {
    Evaluation e = soundTable();
    e.funds[0].rate = e.funds[0].score = e.totalScore = QString();
    e.funds[1].rate = e.funds[2].rate = "0.0%";
    const Evaluation computed = computedEvaluation(e, indicatorRules());
    Evaluation expected = soundTable();
    CHECK(computed == expected);
    e.indicators[0].score.clear(); // a total of what is not complete would be a guess
    CHECK(computedEvaluation(e, indicatorRules()).totalScore.isEmpty());
    CHECK(executionScore(1000, 12000, 1) == 1000);
}

TEST_CASE("a draft is a table to fill in, without findings but its blank weights") {
    const Evaluation draft = indicatorRules().draft("甲单位", 2024);
    CHECK(draft.year == QStringLiteral("2024年度"));
    CHECK(draft.funds.size() == 4);
    CHECK(fundsTotal(draft, indicatorRules()) == 0);
    for (const QString& finding : QString::fromStdString(found(draft)).split(" | "))
        CHECK(finding.startsWith("eval.weight-blank"));
}

TEST_CASE("fields are found by their names, and nothing else is") {
    Evaluation e = soundTable();
    for (const char16_t* member : indicatorMembers)
        CHECK(evaluationField(e, indicatorField(1, QString::fromUtf16(member))));
    for (const char16_t* member : fundsMembers)
        CHECK(evaluationField(e, fundsField(3, QString::fromUtf16(member))));
    CHECK(evaluationText(e, "indicators/1/score") == "33.5");
    for (const char* wrong : {"", "/", "funds/4/rate", "funds/-1/rate", "funds/x/rate", "funds/0/nothing", "indicators/0", "score"})
        CHECK_FALSE(evaluationField(e, wrong));
}

TEST_CASE("the fields in reading order are the texts that a search visits") {
    Report report;
    report.evaluations = {soundTable()};
    const QStringList fields = evaluationFields(report.evaluations[0]);
    int visited = 0;
    forEachText(std::as_const(report), [&](const WrittenPlace& place, const QString& text) {
        REQUIRE(place.kind == WrittenPlace::Kind::Evaluation);
        CHECK(evaluationText(report.evaluations[0], fields.value(place.part)) == text);
        ++visited;
    });
    CHECK(visited == fields.size());
}

TEST_CASE("the published tables: only the rates that were never computed") {
    QFile file(QStringLiteral(JUESUAN_SHARED_DIR "/reports/ssic-2024.txt"));
    if (!file.open(QIODevice::ReadOnly)) {
        WARN("skipped: no ../shared");
        return;
    }
    const auto catalogue = standardCatalogue();
    REQUIRE(catalogue.ok());
    const auto plan = readImport(file.fileName(), *catalogue);
    REQUIRE(plan.ok());
    const TextCheck check = checkReportTexts(plan->report, nullptr, *catalogue);
    QStringList rules, expected;
    for (const Finding& finding : check.findings)
        if (finding.place.part == TextPlace::Part::Evaluations) {
            rules << finding.rule;
            expected << finding.expected;
        }
    CHECK(rules == QStringList{"eval.rate-default", "eval.rate-default"});
    CHECK(expected == QStringList{"71.75/106.00 = 67.7%；14.44/14.44 = 100.0%", "924.51/931.01 = 99.3%"});
}
