// Computes with the printed numbers of a 自评表.
#include "narrative/evaluation_sums.h"

#include "base/amount.h"
#include "base/interval.h"
#include "base/text.h"

#include <algorithm>

namespace juesuan {

namespace {

bool isDashText(const QString& text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return QStringLiteral("-—―－/").contains(c); });
}

// The true amounts that two printed ones can stand for; empty unless both are given and the budget is not zero.
struct RateOperands {
    qint64 executed = 0, budget = 0;
    Interval executedRange, budgetRange;
};
std::optional<RateOperands> rateOperands(const EvaluationFunds& funds) {
    const auto executed = parseAmount(funds.executed, AmountUnit::WanYuan);
    const auto budget = parseAmount(funds.annualBudget, AmountUnit::WanYuan);
    if (!executed || !budget || budget->amount.fen() <= 0 || executed->amount.fen() < 0)
        return std::nullopt;
    return RateOperands{executed->amount.fen(), budget->amount.fen(), printedInterval(executed->amount.fen(), executed->quantum),
                    printedInterval(budget->amount.fen(), budget->quantum)};
}

qint64 roundedRatio(Wide dividend, Wide divisor, qint64 quantum) {
    return qint64((2 * dividend + divisor * quantum) / (2 * divisor * quantum)) * quantum;
}

qint64 decimalsQuantum(int decimals) { return decimals <= 0 ? 100 : decimals == 1 ? 10 : 1; }

EvaluationSum withExecution(EvaluationSum sum, const Evaluation& evaluation, QString EvaluationFunds::*member, const IndicatorRules& rules) {
    const int total = fundsTotal(evaluation, rules);
    const TableNumber execution = total < 0 ? TableNumber() : printedNumber(evaluation.funds[size_t(total)].*member);
    sum.value += execution.value;
    sum.complete = sum.complete && execution.read();
    return sum;
}

} // namespace

TableNumber printedNumber(const QString& original) {
    QString text = foldWidth(original).trimmed();
    if (text.isEmpty())
        return {};
    if (isDashText(text))
        return {TableNumber::State::None, 0, 0};
    if (text.endsWith(QChar(u'%')) || text.endsWith(QChar(u'分')))
        text.chop(1);
    const auto amount = parseAmount(text, AmountUnit::Count);
    if (!amount)
        return {TableNumber::State::Unread, 0, 0};
    return {TableNumber::State::Read, amount->amount.fen(), std::min(amount->decimals, 2)};
}

QString hundredthsText(qint64 value) {
    const auto amount = Amount::fromFen(value);
    return amount ? formatAmount(*amount, AmountUnit::Count, value % 100 == 0 ? 0 : value % 10 == 0 ? 1 : 2) : QString();
}

int fundsTotal(const Evaluation& evaluation, const IndicatorRules& rules) {
    for (size_t i = 0; i < evaluation.funds.size(); ++i)
        if (rules.holds(QStringLiteral("funds-total"), evaluation.funds[i].label))
            return int(i);
    return -1;
}

std::optional<qint64> executionRate(const EvaluationFunds& funds, int decimals) {
    const auto operands = rateOperands(funds);
    if (!operands)
        return std::nullopt;
    return roundedRatio(Wide(operands->executed) * 10'000, operands->budget, decimalsQuantum(decimals));
}

bool rateFits(const EvaluationFunds& funds, const TableNumber& rate) {
    const auto operands = rateOperands(funds);
    if (!operands)
        return true;
    // 10⁴·E/B meets [p − q/2, p + q/2), everything twice to stay whole.
    const qint64 q = rate.quantum();
    return Wide(20'000) * operands->executedRange.high >= Wide(2 * rate.value - q) * operands->budgetRange.low &&
           Wide(20'000) * operands->executedRange.low < Wide(2 * rate.value + q) * operands->budgetRange.high;
}

qint64 executionScore(qint64 weight, qint64 rate, int decimals) {
    return roundedRatio(Wide(weight) * std::min<qint64>(rate, 10'000), 10'000, decimalsQuantum(decimals));
}

bool scoreFits(const TableNumber& score, qint64 weight, const TableNumber& rate) {
    if (rate.value >= 10'000)
        return score.value == weight;
    const Wide low = Wide(weight) * (2 * rate.value - rate.quantum()); // of 20,000 · score
    const Wide high = Wide(weight) * (2 * rate.value + rate.quantum());
    return low < Wide(10'000) * (2 * score.value + score.quantum()) && high > Wide(10'000) * (2 * score.value - score.quantum());
}

EvaluationSum indicatorSum(const Evaluation& evaluation, QString Indicator::*member, int first, int count) {
    EvaluationSum out;
    for (int i = first; i < first + count; ++i) {
        const TableNumber number = printedNumber(evaluation.indicators[size_t(i)].*member);
        out.value += number.value;
        out.complete = out.complete && number.read();
    }
    return out;
}

EvaluationSum totalWeight(const Evaluation& evaluation, const IndicatorRules& rules) {
    return withExecution(indicatorSum(evaluation, &Indicator::weight, 0, int(evaluation.indicators.size())), evaluation,
                         &EvaluationFunds::weight, rules);
}

EvaluationSum totalScore(const Evaluation& evaluation, const IndicatorRules& rules) {
    return withExecution(indicatorSum(evaluation, &Indicator::score, 0, int(evaluation.indicators.size())), evaluation,
                         &EvaluationFunds::score, rules);
}

Evaluation computedEvaluation(const Evaluation& evaluation, const IndicatorRules& rules) {
    Evaluation out = evaluation;
    const int total = fundsTotal(out, rules);
    for (size_t i = 0; i < out.funds.size(); ++i) {
        EvaluationFunds& funds = out.funds[i];
        const TableNumber printed = printedNumber(funds.rate);
        const int decimals = printed.read() && printed.decimals > 0 ? printed.decimals : 1;
        const auto rate = executionRate(funds, decimals);
        if (!rate || printed.state == TableNumber::State::None)
            continue;
        funds.rate = formatAmount(Amount::ofFen(*rate), AmountUnit::Count, decimals) + QChar(u'%');
        const TableNumber weight = printedNumber(funds.weight);
        if (int(i) == total && weight.read()) {
            const TableNumber score = printedNumber(funds.score);
            const int places = score.read() && score.decimals > 0 ? score.decimals : 1;
            funds.score = formatAmount(Amount::ofFen(executionScore(weight.value, *rate, places)), AmountUnit::Count, places);
        }
    }
    if (const EvaluationSum sum = totalWeight(out, rules); sum.complete)
        out.totalWeight = hundredthsText(sum.value);
    if (const EvaluationSum sum = totalScore(out, rules); sum.complete)
        out.totalScore = hundredthsText(sum.value);
    return out;
}

} // namespace juesuan
