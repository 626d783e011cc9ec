// What a person types to find a figure: in 元 or 万元, with or without separators, whole or in part.
#pragma once

#include "model/cell.h"
#include "model/form_set.h"

#include <optional>

namespace juesuan {

class FigureQuery {
public:
    // shown: the unit in which people see amounts. Whole: the figure must be the wanted one, not only contain its digits.
    FigureQuery(QStringView wanted, bool whole, AmountUnit shown);

    // Whether the wanted text can be a figure at all.
    bool isNumber() const { return !m_digits.isEmpty(); }
    // "3067.91万元" and "30679100元" name their unit and match what rounds to them. Without a unit: any part of the figure as
    // it is shown, or its beginning in the other unit.
    bool matches(const CellValue& value, Measure measure) const;
    // The value with the wanted digits replaced; blank when nothing is left of it. Problems as of parseAmount.
    Result<CellValue> replaced(const CellValue& value, Measure measure, const QString& replacement) const;

private:
    enum class Match { None, Whole, Part, Beginning };
    Match match(const CellValue& value, Measure measure) const;
    AmountUnit otherUnit() const { return m_shown == AmountUnit::Yuan ? AmountUnit::WanYuan : AmountUnit::Yuan; }

    QString m_digits;                // no separators; may be incomplete: "3067."
    std::optional<AmountUnit> m_unit; // that was typed
    bool m_whole;
    AmountUnit m_shown;
};

} // namespace juesuan
