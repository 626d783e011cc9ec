// Money as a checked whole number of 分, its only parser and its only printer.
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace juesuan {

// A sum of money in 分, or a quantity in hundredths of its unit (2 辆 = 200). |x| ≤ 10^15 (10 万亿元), so that the sum
// of 9,000 amounts still fits an int64; sums beyond that are made in __int128 by those who need them.
class Amount {
public:
    static constexpr qint64 maximumFen = 1'000'000'000'000'000;

    constexpr Amount() = default;
    // fen must lie within ±maximumFen; fromFen refuses what does not.
    static constexpr std::optional<Amount> fromFen(qint64 fen) {
        if (fen > maximumFen || fen < -maximumFen)
            return std::nullopt;
        return Amount(fen);
    }
    // For literals of ours and for values that come out of an Amount.
    static constexpr Amount ofFen(qint64 fen) { return Amount(fen); }

    constexpr qint64 fen() const { return m_fen; }
    // Empty when the result leaves the range.
    std::optional<Amount> plus(Amount other) const { return fromFen(m_fen + other.m_fen); }
    std::optional<Amount> minus(Amount other) const { return fromFen(m_fen - other.m_fen); }

    friend constexpr bool operator==(Amount a, Amount b) { return a.m_fen == b.m_fen; }
    friend constexpr bool operator!=(Amount a, Amount b) { return a.m_fen != b.m_fen; }
    friend constexpr bool operator<(Amount a, Amount b) { return a.m_fen < b.m_fen; }

private:
    explicit constexpr Amount(qint64 fen) : m_fen(fen) {}
    qint64 m_fen = 0;
};

enum class AmountUnit {
    Yuan,     // 元: 100 分
    WanYuan,  // 万元: 1,000,000 分
    Count,    // 辆, 台, 人次: hundredths
};

// 分 in one unit.
constexpr qint64 fenPer(AmountUnit unit) { return unit == AmountUnit::WanYuan ? 1'000'000 : 100; }

// 0.01 万元 in 分: the quantum of every published table.
inline constexpr qint64 wanYuanCent = 10'000;

struct ParsedAmount {
    Amount amount;
    qint64 quantum = 1; // 分 that one unit of the last printed digit stands for; 1 = exact
    int decimals = 0;   // as written
};

// Reads what a person types or a report prints: full-width digits, thousands separators (， , ' or blanks), a sign, brackets
// for negatives, "元" or "万元" behind the number (which then decides over `unit`). In 万元 a figure with up to two
// decimals has the quantum 0.01 万元, since tables drop closing zeros. Refuses what is empty, not a number, finer than
// one 分, or beyond Amount's range.
Result<ParsedAmount> parseAmount(QStringView text, AmountUnit unit);

// The amount in `unit`, rounded half up (away from zero) to `decimals`; with thousands separators when `grouped`.
QString formatAmount(Amount amount, AmountUnit unit, int decimals = 2, bool grouped = false);

// All digits the amount has, two decimals at least.
QString formatExact(Amount amount, AmountUnit unit, bool grouped = false);

// Rounded half up (away from zero) to a whole multiple of quantum (分).
qint64 roundHalfUp(qint64 fen, qint64 quantum);

} // namespace juesuan
