// 年度指标值 and 实际完成值 understood: ≥46份, ≤20万元, 1套/年, 5月底, 100%; and whether the one reaches the other.
#pragma once

#include "narrative/indicator_rules.h"

namespace juesuan {

struct IndicatorValue {
    enum class Kind { Text, Number, Date };
    enum class Relation { Plain, AtLeast, AtMost, More, Less, Equal, Between };

    Kind kind = Kind::Text; // Text: words, or what cannot be read for certain
    Relation relation = Relation::Plain;
    qint64 low = 0;   // hundredths, as written; of a date: month·100 + day, the earliest that is meant
    qint64 high = 0;  // of Between and of dates, where it is another
    int year = 0;     // of a date that names one
    QString unit;     // as written, without its period: 套 of 套/年
    QString period;   // 年 of 套/年
    friend bool operator==(const IndicatorValue&, const IndicatorValue&) = default;
};

IndicatorValue parseIndicatorValue(const QString& text, const IndicatorRules& rules);

// What a target without a sign asks for.
enum class IndicatorDirection { Unknown, Growing, Shrinking };
IndicatorDirection directionOf(const Indicator& indicator, const IndicatorRules& rules);

struct IndicatorComparison {
    enum class Outcome { NotChecked, Met, Missed };
    enum class Units { Same, Missing, Converted, Different }; // Missing: of the actual value; Different: not comparable
    Outcome outcome = Outcome::NotChecked;
    Units units = Units::Same;
    qint64 percent = 0; // of the target that was reached, rounded down; 0: not said, or not a target to be exceeded
};
IndicatorComparison compareIndicator(const IndicatorValue& target, const IndicatorValue& actual, IndicatorDirection direction,
                                     const IndicatorRules& rules);

} // namespace juesuan
