// Figures in and out of a bound program's arrays.
#include "rules/program.h"

namespace juesuan::rules {

CellValue Program::cellValue(int slot) const {
    const size_t s = size_t(slot);
    return {CellValue::Kind(kind[s]), Amount::ofFen(value[s]), quantum[s]};
}

void Program::store(int slot, const CellValue& cell) {
    const size_t s = size_t(slot);
    const bool figure = cell.isFigure();
    const Interval range = figure ? cell.interval() : Interval{};
    kind[s] = quint8(cell.kind);
    value[s] = figure ? cell.amount.fen() : 0;
    quantum[s] = cell.quantum;
    low[s] = range.low;
    high[s] = range.high;
}

} // namespace juesuan::rules
