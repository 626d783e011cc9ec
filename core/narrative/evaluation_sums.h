// The arithmetic of a 自评表 in exact hundredths: 执行率, its score, sums of weights and scores.
#pragma once

#include "base/wide.h"
#include "model/evaluation.h"
#include "narrative/indicator_rules.h"

#include <optional>

namespace juesuan {

// A number as printed: 10.0, 71.6%, 3.5分. Blank and "--" are no number, and neither is 0.
struct TableNumber {
    enum class State { Blank, None, Read, Unread }; // None: "--"
    State state = State::Blank;
    qint64 value = 0;   // hundredths
    int decimals = 0;   // as printed, up to two
    qint64 quantum() const { return decimals == 0 ? 100 : decimals == 1 ? 10 : 1; }
    bool read() const { return state == State::Read; }
};
TableNumber printedNumber(const QString& text);

// "10", "97.2": hundredths without closing zeros.
QString hundredthsText(qint64 value);

// Which row of the funds is 年度资金总额; -1 when none says so.
int fundsTotal(const Evaluation& evaluation, const IndicatorRules& rules);

// 全年执行数 / 全年预算数 of a row as it should be printed, in hundredths of a per cent; empty without figures or budget.
std::optional<qint64> executionRate(const EvaluationFunds& funds, int decimals);
// Whether a rate printed so can come from the printed amounts: by intervals at its own precision (LIMITS §1.2).
bool rateFits(const EvaluationFunds& funds, const TableNumber& rate);
// weight × rate, the rate capped at 100 %, in hundredths rounded to `decimals`.
qint64 executionScore(qint64 weight, qint64 rate, int decimals);
// Whether a score printed so can be weight × this rate.
bool scoreFits(const TableNumber& score, qint64 weight, const TableNumber& rate);

struct EvaluationSum {
    qint64 value = 0;      // hundredths
    bool complete = true;  // every number was there and read
};
// Over indicators [first, first + count).
EvaluationSum indicatorSum(const Evaluation& evaluation, QString Indicator::*member, int first, int count);
// Of the whole table: its indicators and the score for execution. Incomplete without funds' weight or score.
EvaluationSum totalWeight(const Evaluation& evaluation, const IndicatorRules& rules);
EvaluationSum totalScore(const Evaluation& evaluation, const IndicatorRules& rules);

// The table with what follows from the rest filled in: the rates, the score for execution, and both totals where their
// parts are complete.
Evaluation computedEvaluation(const Evaluation& evaluation, const IndicatorRules& rules);

} // namespace juesuan
