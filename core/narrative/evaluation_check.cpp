// 绩效自评表: the arithmetic of its funds, rates, weights and scores.
#include "narrative/evaluation_findings.h"

#include "base/amount.h"
#include "base/interval.h"
#include "model/evaluation_field.h"

#include <QRegularExpression>

#include <algorithm>

namespace juesuan {

namespace {

QString ratePercent(qint64 hundredths, int decimals) {
    return formatAmount(Amount::ofFen(hundredths), AmountUnit::Count, decimals) + QChar(u'%');
}

// "71.75/106.00 = 67.7%"
QString executionRateText(const EvaluationFunds& funds, int decimals) {
    const auto rate = executionRate(funds, decimals);
    return rate ? funds.executed + QChar(u'/') + funds.annualBudget + QStringLiteral(" = ") + ratePercent(*rate, decimals) : QString();
}

struct FundsColumn {
    QString EvaluationFunds::*member;
    const char16_t* name; // its field
    const char16_t* title;
};
constexpr FundsColumn fundsColumns[] = {{&EvaluationFunds::initialBudget, u"initialBudget", u"年初预算数"},
                                        {&EvaluationFunds::annualBudget, u"annualBudget", u"全年预算数"},
                                        {&EvaluationFunds::executed, u"executed", u"全年执行数"}};

struct FundsSum {
    qint64 fen = 0;
    Interval range;
    int printed = 0;
    bool readable = true;
};

// Blank parts are none; one that cannot be read leaves the column unchecked.
FundsSum sumOfParts(const Evaluation& table, int total, QString EvaluationFunds::*member) {
    FundsSum out;
    for (size_t i = 0; i < table.funds.size(); ++i) {
        const QString text = (table.funds[i].*member).trimmed();
        if (int(i) == total || text.isEmpty() || printedNumber(text).state == TableNumber::State::None)
            continue;
        const auto amount = parseAmount(text, AmountUnit::WanYuan);
        if (!amount)
            return {0, {}, 0, false};
        const Interval range = printedInterval(amount->amount.fen(), amount->quantum);
        out.fen += amount->amount.fen();
        out.range = {out.range.low + range.low, out.range.high + range.high};
        ++out.printed;
    }
    return out;
}

void checkFundsColumn(const EvaluationCheck& check, int total, const FundsColumn& column) {
    const EvaluationFunds& row = check.table().funds[size_t(total)];
    const auto printed = parseAmount(row.*column.member, AmountUnit::WanYuan);
    const FundsSum sum = sumOfParts(check.table(), total, column.member);
    if (!printed || !sum.readable || sum.printed == 0 || printed->amount.fen() == sum.fen)
        return;
    const Interval range = printedInterval(printed->amount.fen(), printed->quantum);
    const auto parts = Amount::fromFen(sum.fen);
    if (!parts)
        return;
    const bool explained = !intersect(range, sum.range).empty();
    Finding& finding = check.add(explained ? QStringLiteral("eval.funds-rounding") : QStringLiteral("eval.funds-sum"),
                                 {QString::fromUtf16(column.title), row.*column.member, formatAmount(*parts, AmountUnit::WanYuan)},
                                 fundsField(total, QString::fromUtf16(column.name)), quoteOf(row));
    finding.left = printed->amount.fen();
    finding.right = sum.fen;
    finding.difference = finding.left - finding.right;
    finding.allowed = (range.high - range.low + sum.range.high - sum.range.low + 2) / 2;
    finding.expected = formatAmount(*parts, AmountUnit::WanYuan);
}

void checkFundsSums(const EvaluationCheck& check, int total) {
    for (size_t i = 0; i < check.table().funds.size(); ++i)
        if (int(i) != total && !check.rules().holds(QStringLiteral("funds-part"), check.table().funds[i].label))
            return; // a row of which we do not know whether it is a part of the total or of another
    for (const FundsColumn& column : fundsColumns)
        checkFundsColumn(check, total, column);
}

// A row below the total whose rate was left as the form came: 0.0 % although money was spent, and no score.
bool isDefaultRate(const EvaluationFunds& funds, const TableNumber& rate) {
    const auto executed = parseAmount(funds.executed, AmountUnit::WanYuan);
    return rate.read() && rate.value == 0 && executed && executed->amount.fen() > 0 && !printedNumber(funds.score).read();
}

// False when the printed rate is not what the amounts give.
bool checkRate(const EvaluationCheck& check, int row) {
    const EvaluationFunds& funds = check.table().funds[size_t(row)];
    const TableNumber rate = printedNumber(funds.rate);
    if (!rate.read())
        return true;
    const auto budget = parseAmount(funds.annualBudget, AmountUnit::WanYuan);
    if (budget && budget->amount.fen() == 0 && rate.value != 0)
        check.add(QStringLiteral("eval.rate-without-budget"), {funds.rate}, fundsField(row, QStringLiteral("rate")), quoteOf(funds));
    if (rateFits(funds, rate))
        return true;
    const QString right = executionRateText(funds, rate.decimals);
    check.add(QStringLiteral("eval.rate"), {funds.rate, right}, fundsField(row, QStringLiteral("rate")), quoteOf(funds)).expected = right;
    return false;
}

void checkOverBudget(const EvaluationCheck& check, int row) {
    const EvaluationFunds& funds = check.table().funds[size_t(row)];
    const auto executed = parseAmount(funds.executed, AmountUnit::WanYuan);
    const auto budget = parseAmount(funds.annualBudget, AmountUnit::WanYuan);
    if (executed && budget && budget->amount < executed->amount)
        check.add(QStringLiteral("eval.over-budget"), {funds.executed, funds.annualBudget}, fundsField(row, QStringLiteral("executed")),
                  quoteOf(funds));
}

void checkDefaultRates(const EvaluationCheck& check, int total) {
    const auto& funds = check.table().funds;
    const TableNumber main = total < 0 ? TableNumber() : printedNumber(funds[size_t(total)].rate);
    QStringList quotes, right;
    int first = -1;
    for (size_t i = 0; i < funds.size(); ++i) {
        const TableNumber rate = printedNumber(funds[i].rate);
        if (int(i) == total)
            continue;
        if (!isDefaultRate(funds[i], rate)) {
            (void)checkRate(check, int(i));
            continue;
        }
        const QString text = executionRateText(funds[i], main.read() ? main.decimals : rate.decimals);
        if (text.isEmpty())
            continue;
        first = first < 0 ? int(i) : first;
        quotes << quoteOf(funds[i]);
        right << text;
    }
    if (first >= 0)
        check.add(QStringLiteral("eval.rate-default"), {funds[size_t(first)].rate, right.join(QStringLiteral("；"))},
                  fundsField(first, QStringLiteral("rate")), quotes.join(QStringLiteral("；")))
            .expected = right.join(QStringLiteral("；"));
}

// weight × rate: by the printed rate, or by the one that the amounts give.
void checkExecutionScore(const EvaluationCheck& check, int total) {
    const EvaluationFunds& funds = check.table().funds[size_t(total)];
    const TableNumber weight = printedNumber(funds.weight), score = printedNumber(funds.score), rate = printedNumber(funds.rate);
    if (!weight.read() || !score.read())
        return;
    const auto computed = executionRate(funds, 2);
    const TableNumber exact{TableNumber::State::Read, computed.value_or(0), 2};
    if ((rate.read() && scoreFits(score, weight.value, rate)) || (computed && scoreFits(score, weight.value, exact)) ||
        (!rate.read() && !computed))
        return;
    const QString right = hundredthsText(executionScore(weight.value, computed ? *computed : rate.value, score.decimals));
    check.add(QStringLiteral("eval.funds-score"), {funds.score, right}, fundsField(total, QStringLiteral("score")), quoteOf(funds)).expected =
        right;
}

constexpr qint64 fullMarks = 10'000;

void checkWeights(const EvaluationCheck& check) {
    const Evaluation& table = check.table();
    const TableNumber printed = printedNumber(table.totalWeight);
    const EvaluationSum sum = totalWeight(table, check.rules());
    const QString quote = QStringLiteral("总分 ") + table.totalWeight;
    if (printed.read() && printed.value != fullMarks)
        check.add(QStringLiteral("eval.weight-hundred"), {table.totalWeight}, QStringLiteral("totalWeight"), quote).expected = QStringLiteral("100");
    if (!sum.complete || (printed.read() && (sum.value == printed.value || sum.value == fullMarks)) || (!printed.read() && sum.value == fullMarks))
        return;
    check.add(QStringLiteral("eval.weight-sum"), {printed.read() ? table.totalWeight : QStringLiteral("100"), hundredthsText(sum.value)},
              QStringLiteral("totalWeight"), quote)
        .expected = QStringLiteral("100");
}

// Scores of indicators are given, so they are what they say; only the score for execution was rounded.
void checkScores(const EvaluationCheck& check) {
    const Evaluation& table = check.table();
    const TableNumber printed = printedNumber(table.totalScore);
    const EvaluationSum sum = totalScore(table, check.rules());
    if (!sum.complete || printed.state == TableNumber::State::Unread || (printed.read() && printed.value == sum.value))
        return;
    const QString quote = QStringLiteral("总分 ") + table.totalScore;
    if (!printed.read()) {
        check.add(QStringLiteral("eval.total-blank"), {QString(), hundredthsText(sum.value)}, QStringLiteral("totalScore"), quote).expected =
            hundredthsText(sum.value);
        return;
    }
    const int total = fundsTotal(table, check.rules());
    const TableNumber execution = printedNumber(table.funds[size_t(total)].score);
    // [T − q/2, T + q/2) meets [S − e/2, S + e/2).
    const bool explained = qAbs(2 * (printed.value - sum.value)) < printed.quantum() + execution.quantum();
    check.add(explained ? QStringLiteral("eval.score-rounding") : QStringLiteral("eval.score-sum"),
              {table.totalScore, hundredthsText(sum.value)}, QStringLiteral("totalScore"), quote)
        .expected = hundredthsText(sum.value);
}

// "产出指标（50分）" over indicators that weigh 45.
void checkLevel(const EvaluationCheck& check, int first, int count, QString Indicator::*level, const QString& member) {
    static const QRegularExpression points(QStringLiteral("[（(]?(\\d+(?:\\.\\d+)?)分[)）]?$"));
    const QString text = check.table().indicators[size_t(first)].*level;
    const auto match = points.match(text.trimmed());
    const EvaluationSum sum = indicatorSum(check.table(), &Indicator::weight, first, count);
    if (!match.hasMatch() || !sum.complete)
        return;
    const TableNumber stated = printedNumber(match.captured(1));
    if (stated.read() && stated.value != sum.value)
        check.add(QStringLiteral("eval.level-sum"), {text, match.captured(1), hundredthsText(sum.value)}, indicatorField(first, member), text)
            .expected = hundredthsText(sum.value);
}

void checkLevels(const EvaluationCheck& check) {
    const auto& indicators = check.table().indicators;
    const auto each = [&](auto same, QString Indicator::*level, const QString& member) {
        for (size_t first = 0; first < indicators.size();) {
            size_t end = first + 1;
            while (end < indicators.size() && same(indicators[first], indicators[end]))
                ++end;
            checkLevel(check, int(first), int(end - first), level, member);
            first = end;
        }
    };
    const auto same1 = [](const Indicator& a, const Indicator& b) { return a.level1 == b.level1; };
    const auto same2 = [](const Indicator& a, const Indicator& b) { return a.level1 == b.level1 && a.level2 == b.level2; };
    each(same1, &Indicator::level1, QStringLiteral("level1"));
    each(same2, &Indicator::level2, QStringLiteral("level2"));
}

void checkTableYear(const EvaluationCheck& check) {
    static const QRegularExpression year(QStringLiteral("\\d{4}"));
    const QString stated = year.match(check.table().year).captured();
    const QString wanted = QString::number(check.context.report.year);
    if (!stated.isEmpty() && stated != wanted)
        check.add(QStringLiteral("eval.year"), {check.table().year, wanted}, QStringLiteral("year"), check.table().year).expected = wanted;
}

} // namespace

Finding& EvaluationCheck::add(const QString& id, const QStringList& arguments, const QString& field, const QString& quote) const {
    Finding finding = context.rules.messages.finding(id, arguments);
    finding.section = table().project.isEmpty() ? table().title : table().project;
    finding.quote = quote;
    finding.page = table().page;
    const QStringList parts = field.split(QChar(u'/'));
    finding.place = {TextPlace::Part::Evaluations, index, parts[0] == QStringLiteral("indicators") ? parts.value(1).toInt() : -1, 0, 0, field};
    out.findings.push_back(std::move(finding));
    return out.findings.back();
}

QString quoteOf(const EvaluationFunds& funds) {
    QStringList words{funds.label, funds.initialBudget, funds.annualBudget, funds.executed, funds.weight, funds.rate, funds.score};
    words.removeAll(QString());
    return words.join(QChar(u' '));
}

void checkFunds(const EvaluationCheck& check) {
    const int total = fundsTotal(check.table(), check.rules());
    if (total >= 0) {
        checkFundsSums(check, total);
        (void)checkRate(check, total);
        checkOverBudget(check, total);
        checkExecutionScore(check, total);
    }
    checkDefaultRates(check, total);
}

void checkEvaluations(const TextContext& context, TextCheck& out) {
    for (int i = 0; i < int(context.report.evaluations.size()); ++i) {
        const EvaluationCheck check{context, i, out};
        checkTableYear(check);
        checkFunds(check);
        checkWeights(check);
        checkScores(check);
        checkLevels(check);
        checkIndicators(check);
    }
}

} // namespace juesuan
