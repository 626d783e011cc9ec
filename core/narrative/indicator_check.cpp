// 绩效自评表: whether an indicator's score follows from its target and its actual value.
#include "narrative/evaluation_findings.h"

#include "model/evaluation_field.h"
#include "narrative/indicator_value.h"

#include <algorithm>

namespace juesuan {

namespace {

using ReachedOutcome = IndicatorComparison::Outcome;
using UnitMatch = IndicatorComparison::Units;

struct IndicatorUnderCheck {
    const EvaluationCheck& check;
    int row = 0;
    const Indicator& indicator;
    TableNumber weight, score;
    IndicatorValue target, actual;
    IndicatorComparison comparison;

    Finding& add(const QString& id, const QStringList& arguments, const char16_t* member) const {
        return check.add(id, arguments, indicatorField(row, QString::fromUtf16(member)), quoteOf(indicator));
    }
    bool scored() const { return weight.read() && score.read(); }
    bool full() const { return scored() && weight.value > 0 && score.value >= weight.value; }
    bool deducted() const { return scored() && score.value < weight.value; }
    bool explained() const {
        const QString remark = indicator.remark.trimmed();
        return !remark.isEmpty() && !check.rules().list(QStringLiteral("no-remark")).contains(remark);
    }
};

void checkIndicatorNumbers(const IndicatorUnderCheck& at, bool begun) {
    if (at.weight.state == TableNumber::State::Blank)
        at.add(QStringLiteral("eval.weight-blank"), {}, u"weight");
    if (begun && at.score.state == TableNumber::State::Blank)
        at.add(QStringLiteral("eval.score-blank"), {}, u"score");
    if (at.scored() && at.score.value > at.weight.value)
        at.add(QStringLiteral("eval.score-over-weight"), {at.indicator.score, at.indicator.weight}, u"score").expected = at.indicator.weight;
    if (at.score.read() && at.score.value > 0 && at.indicator.actual.trimmed().isEmpty())
        at.add(QStringLiteral("eval.actual-blank"), {at.indicator.score}, u"actual");
}

void checkIndicatorUnits(const IndicatorUnderCheck& at) {
    const IndicatorValue& target = at.target;
    const IndicatorValue& actual = at.actual;
    if (at.comparison.units == UnitMatch::Missing || (at.comparison.units == UnitMatch::Different && actual.unit.isEmpty()))
        at.add(QStringLiteral("eval.unit-missing"), {at.indicator.target, at.indicator.actual}, u"actual").expected = target.unit;
    else if (at.comparison.units != UnitMatch::Same)
        at.add(QStringLiteral("eval.unit"), {target.unit, actual.unit}, u"actual").expected = target.unit;
}

// One finding an indicator: the gravest reason why the score does not follow.
void checkScoreFollows(const IndicatorUnderCheck& at) {
    const QStringList values{at.indicator.target, at.indicator.actual};
    const bool words = at.actual.kind == IndicatorValue::Kind::Text;
    const bool missed = at.comparison.outcome == ReachedOutcome::Missed ||
                        (words && at.check.rules().holds(QStringLiteral("not-reached"), at.indicator.actual));
    if (at.full()) {
        const int over = at.comparison.percent > at.check.rules().overWarning ? 2 : at.comparison.percent > at.check.rules().overInfo ? 1 : 0;
        if (missed)
            at.add(QStringLiteral("eval.missed-full"), values + QStringList{at.indicator.score}, u"score");
        else if (over > 0 && !at.explained())
            at.add(over == 2 ? QStringLiteral("eval.over") : QStringLiteral("eval.over-slightly"),
                   values + QStringList{QString::number(at.comparison.percent)}, u"actual");
    } else if (at.deducted() && !at.explained()) {
        const bool plainlyMet = at.comparison.outcome == ReachedOutcome::Met && at.comparison.percent <= at.check.rules().overInfo;
        if (plainlyMet)
            at.add(QStringLiteral("eval.met-deducted"), values + QStringList{hundredthsText(at.weight.value - at.score.value)}, u"score");
        else
            at.add(QStringLiteral("eval.remark-missing"), {at.indicator.score, at.indicator.weight}, u"remark");
    }
}

} // namespace

QString quoteOf(const Indicator& indicator) {
    QStringList words{indicator.level3, indicator.target, indicator.actual, indicator.weight, indicator.score};
    words.removeAll(QString());
    if (words.isEmpty()) // an empty row is found by its levels
        words = QStringList{indicator.level1, indicator.level2};
    return words.join(QChar(u' '));
}

void checkIndicators(const EvaluationCheck& check) {
    const auto& indicators = check.table().indicators;
    const bool begun = std::any_of(indicators.begin(), indicators.end(), [](const Indicator& i) { return printedNumber(i.score).read(); });
    for (int row = 0; row < int(indicators.size()); ++row) {
        const Indicator& indicator = indicators[size_t(row)];
        IndicatorUnderCheck at{check, row, indicator, printedNumber(indicator.weight), printedNumber(indicator.score),
                               parseIndicatorValue(indicator.target, check.rules()), parseIndicatorValue(indicator.actual, check.rules()), {}};
        at.comparison = compareIndicator(at.target, at.actual, directionOf(indicator, check.rules()), check.rules());
        checkIndicatorNumbers(at, begun);
        checkIndicatorUnits(at);
        checkScoreFollows(at);
    }
}

} // namespace juesuan
