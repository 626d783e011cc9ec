// Reads targets and actual values, and compares them.
#include "narrative/indicator_value.h"

#include "base/amount.h"
#include "base/text.h"
#include "narrative/evaluation_sums.h"

#include <QRegularExpression>

#include <optional>

namespace juesuan {

namespace {

using ValueKind = IndicatorValue::Kind;
using AskedRelation = IndicatorValue::Relation;
using ReachedOutcome = IndicatorComparison::Outcome;
using UnitMatch = IndicatorComparison::Units;

struct RelationWords {
    const char16_t* kind;
    AskedRelation relation;
};
constexpr RelationWords inFrontOfNumber[] = {{u"at-least", AskedRelation::AtLeast}, {u"at-most", AskedRelation::AtMost}, {u"more", AskedRelation::More},
                                     {u"less", AskedRelation::Less},        {u"equal", AskedRelation::Equal}};
constexpr RelationWords behindNumber[] = {{u"at-least-behind", AskedRelation::AtLeast}, {u"at-most-behind", AskedRelation::AtMost}};

// The longestWord of the words that the text begins (or ends) with.
QString longestWord(const QStringList& words, const QString& text, bool atEnd) {
    QString out;
    for (const QString& word : words)
        if (word.size() > out.size() && (atEnd ? text.endsWith(word) : text.startsWith(word)))
            out = word;
    return out;
}

// Takes the word of a relation off; nothing when there is none.
template <size_t N>
std::optional<AskedRelation> takeRelation(const RelationWords (&table)[N], const IndicatorRules& rules, QString& text, bool atEnd) {
    QString best;
    std::optional<AskedRelation> out;
    for (const RelationWords& entry : table) {
        const QString word = longestWord(rules.list(QString::fromUtf16(entry.kind)), text, atEnd);
        if (word.size() > best.size()) {
            best = word;
            out = entry.relation;
        }
    }
    if (atEnd)
        text.chop(best.size());
    else
        text.remove(0, best.size());
    return out;
}

constexpr int lastDayOfMonth = 31; // of every month: days are compared, never counted

// DateRange that a date can mean: 5月底 its last ten, 三季度 its last month's end where it is a limit.
struct DateRange {
    int from = 0, to = 0;
};

std::optional<DateRange> dateRange(const QRegularExpressionMatch& match) {
    const QString quarter = match.captured(QStringLiteral("quarter"));
    if (!quarter.isEmpty()) {
        const int number = int(QStringLiteral("一二三四1234").indexOf(quarter)) % 4 + 1;
        return DateRange{(number * 3 - 2) * 100 + 1, number * 300 + lastDayOfMonth};
    }
    if (!match.captured(QStringLiteral("yearend")).isEmpty())
        return DateRange{12 * 100 + 21, 12 * 100 + lastDayOfMonth};
    const int month = match.captured(QStringLiteral("month")).toInt() * 100;
    const int day = match.captured(QStringLiteral("day")).toInt();
    const QString third = match.captured(QStringLiteral("third"));
    if (month < 100 || month > 1200 || day > lastDayOfMonth)
        return std::nullopt;
    if (day > 0)
        return third.isEmpty() ? std::optional(DateRange{month + day, month + day}) : std::nullopt;
    if (third == QStringLiteral("上旬") || third == QStringLiteral("初"))
        return DateRange{month + 1, month + 10};
    if (third == QStringLiteral("中旬"))
        return DateRange{month + 11, month + 20};
    if (!third.isEmpty()) // 下旬, 底, 末
        return DateRange{month + 21, month + lastDayOfMonth};
    return DateRange{month + 1, month + lastDayOfMonth};
}

std::optional<IndicatorValue> readIndicatorDate(const QString& text) {
    static const QRegularExpression words(QStringLiteral(
        "^(?:(?<year>\\d{4})年)?(?:(?<month>\\d{1,2})月份?(?:(?<day>\\d{1,2})[日号])?(?<third>上旬|中旬|下旬|底|末|初)?|"
        "(?<yearend>年底|年末|年终)|第?(?<quarter>[一二三四1-4])季度[末底]?)(?:/年|每年)?(?<limit>之前|以前|前|内)?(?:完成)?$"));
    static const QRegularExpression digits(QStringLiteral("^(?<year>\\d{4})[-./](?<month>\\d{1,2})[-./](?<day>\\d{1,2})(?<limit>前)?(?<third>)(?<yearend>)(?<quarter>)$"));
    QString readable = text;
    static const QRegularExpression bareYearEnd(QStringLiteral("^(\\d{4})年(底|末|终)"));
    readable.replace(bareYearEnd, QStringLiteral("\\1年年\\2"));
    auto match = words.match(readable);
    if (!match.hasMatch())
        match = digits.match(text);
    const auto days = match.hasMatch() ? dateRange(match) : std::nullopt;
    if (!days)
        return std::nullopt;
    IndicatorValue out;
    out.kind = ValueKind::Date;
    out.year = match.captured(QStringLiteral("year")).toInt();
    out.low = days->from;
    out.high = days->to;
    if (!match.captured(QStringLiteral("limit")).isEmpty())
        out.relation = AskedRelation::AtMost;
    return out;
}

std::optional<qint64> indicatorHundredths(const QString& digits) {
    const auto amount = parseAmount(digits, AmountUnit::Count);
    return amount ? std::optional(amount->amount.fen()) : std::nullopt;
}

IndicatorValue readIndicatorNumber(QString text, const IndicatorRules& rules) {
    static const QRegularExpression form(
        QStringLiteral("^(?<low>-?\\d[\\d,]*(?:\\.\\d+)?)(?:%?[-~—至](?<high>\\d[\\d,]*(?:\\.\\d+)?))?(?<rest>[^\\d]{0,12})$"));
    const std::optional<AskedRelation> front = takeRelation(inFrontOfNumber, rules, text, false);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    IndicatorValue out;
    QString rest = match.captured(QStringLiteral("rest"));
    const std::optional<AskedRelation> back = takeRelation(behindNumber, rules, rest, true);
    const auto low = indicatorHundredths(match.captured(QStringLiteral("low")));
    const QString upper = match.captured(QStringLiteral("high"));
    const auto high = upper.isEmpty() ? low : indicatorHundredths(upper);
    const bool range = !upper.isEmpty();
    if (!low || !high || (front && back && *front != *back) || (range && (front || back || *high < *low)))
        return {};
    out.kind = ValueKind::Number;
    out.relation = range ? AskedRelation::Between : front ? *front : back.value_or(AskedRelation::Plain);
    out.low = *low;
    out.high = range ? *high : 0;
    out.unit = rest.section(QChar(u'/'), 0, 0);
    out.period = rest.section(QChar(u'/'), 1);
    return out;
}

struct ScaledUnit {
    QString base;
    qint64 factor = 1;
};

// 万元 → 10,000 元, 小时 → 60 分钟, 套 → 套.
ScaledUnit scaledUnit(const QString& unit, const IndicatorRules& rules) {
    if (const auto known = rules.units.constFind(unit); known != rules.units.constEnd())
        return {known->base, known->factor};
    if (const auto scale = rules.scales.constFind(unit.left(1)); scale != rules.scales.constEnd()) {
        const QString rest = unit.mid(1);
        const auto known = rules.units.constFind(rest);
        return known == rules.units.constEnd() ? ScaledUnit{rest, *scale} : ScaledUnit{known->base, *scale * known->factor};
    }
    return {unit, 1};
}

UnitMatch matchUnits(const IndicatorValue& target, const IndicatorValue& actual, const ScaledUnit& wanted, const ScaledUnit& got) {
    const QString percent = QStringLiteral("%");
    if (actual.unit.isEmpty() && !target.unit.isEmpty()) // 0.98 for 98% is possible: not comparable
        return target.unit == percent && actual.low <= 100 ? UnitMatch::Different : UnitMatch::Missing;
    const bool periods = target.period.isEmpty() || actual.period.isEmpty() || target.period == actual.period;
    if (wanted.base != got.base || !periods)
        return UnitMatch::Different;
    return wanted.factor == got.factor ? UnitMatch::Same : UnitMatch::Converted;
}

ReachedOutcome outcomeOf(bool met) { return met ? ReachedOutcome::Met : ReachedOutcome::Missed; }

// What is asked, when the sign does not say.
AskedRelation askedRelation(const IndicatorValue& target, IndicatorDirection direction) {
    if (target.relation != AskedRelation::Plain)
        return target.relation;
    if (target.low == 0)
        return AskedRelation::AtMost; // 0起: none
    return direction == IndicatorDirection::Growing     ? AskedRelation::AtLeast
           : direction == IndicatorDirection::Shrinking ? AskedRelation::AtMost
                                                        : AskedRelation::Plain;
}

IndicatorComparison compareNumbers(const IndicatorValue& target, const IndicatorValue& actual, IndicatorDirection direction,
                                   const IndicatorRules& rules) {
    IndicatorComparison out;
    const ScaledUnit wanted = scaledUnit(target.unit, rules);
    ScaledUnit got = scaledUnit(actual.unit, rules);
    out.units = matchUnits(target, actual, wanted, got);
    if (out.units == UnitMatch::Different)
        return out;
    if (out.units == UnitMatch::Missing)
        got = wanted;
    const auto low = Wide(target.low) * wanted.factor;
    const auto high = Wide(target.high) * wanted.factor;
    const auto value = Wide(actual.low) * got.factor;
    const AskedRelation asked = askedRelation(target, direction);
    const bool exact = actual.relation == AskedRelation::Plain || actual.relation == AskedRelation::Equal;
    if (!exact) { // "≥90%" was reached: enough for ≥85%, otherwise it says too little
        const bool enough = (actual.relation == AskedRelation::AtLeast || actual.relation == AskedRelation::More) && asked == AskedRelation::AtLeast && value >= low;
        out.outcome = enough ? ReachedOutcome::Met : ReachedOutcome::NotChecked;
        return out;
    }
    switch (asked) {
    case AskedRelation::AtLeast: out.outcome = outcomeOf(value >= low); break;
    case AskedRelation::AtMost: out.outcome = outcomeOf(value <= low); break;
    case AskedRelation::More: out.outcome = outcomeOf(value > low); break;
    case AskedRelation::Less: out.outcome = outcomeOf(value < low); break;
    case AskedRelation::Equal: out.outcome = outcomeOf(value == low); break;
    case AskedRelation::Between: out.outcome = outcomeOf(low <= value && value <= high); break;
    case AskedRelation::Plain: out.outcome = value == low ? ReachedOutcome::Met : ReachedOutcome::NotChecked; break;
    }
    if ((asked == AskedRelation::AtLeast || asked == AskedRelation::More) && low > 0)
        out.percent = qint64(std::min<Wide>(value * 100 / low, 1'000'000));
    return out;
}

// A target is a limit: 5月底 is kept until its last day. Only what is certain is told.
IndicatorComparison compareDates(const IndicatorValue& target, const IndicatorValue& actual) {
    IndicatorComparison out;
    const auto withYear = [&](const IndicatorValue& value, qint64 day) {
        return (value.year && target.year && actual.year ? value.year * 10'000 : 0) + day;
    };
    const bool before = target.relation == AskedRelation::AtMost && target.low % 100 == 1; // 6月前: before it, or by its end
    const qint64 surely = before ? target.low - 1 : target.high;
    if (withYear(actual, actual.high) <= withYear(target, surely))
        out.outcome = ReachedOutcome::Met;
    else if (withYear(actual, actual.low) > withYear(target, target.high))
        out.outcome = ReachedOutcome::Missed;
    return out;
}

} // namespace

IndicatorValue parseIndicatorValue(const QString& original, const IndicatorRules& rules) {
    static const QRegularExpression trailing(QStringLiteral("[。;；,，、.]+$"));
    QString text = foldWidth(original);
    text.remove(QRegularExpression(QStringLiteral("\\s")));
    text.remove(QStringLiteral("(含)"));
    text.remove(trailing);
    text.remove(0, longestWord(rules.list(QStringLiteral("lead")), text, false).size());
    if (const auto date = readIndicatorDate(text))
        return *date;
    return readIndicatorNumber(text, rules);
}

IndicatorDirection directionOf(const Indicator& indicator, const IndicatorRules& rules) {
    const QString levels = indicator.level1 + QChar(u' ') + indicator.level2;
    if (rules.holds(QStringLiteral("shrinking"), levels))
        return IndicatorDirection::Shrinking;
    return rules.holds(QStringLiteral("growing"), levels) ? IndicatorDirection::Growing : IndicatorDirection::Unknown;
}

IndicatorComparison compareIndicator(const IndicatorValue& target, const IndicatorValue& actual, IndicatorDirection direction,
                                     const IndicatorRules& rules) {
    if (target.kind == ValueKind::Number && actual.kind == ValueKind::Number)
        return compareNumbers(target, actual, direction, rules);
    if (target.kind == ValueKind::Date && actual.kind == ValueKind::Date)
        return compareDates(target, actual);
    return {};
}

} // namespace juesuan
