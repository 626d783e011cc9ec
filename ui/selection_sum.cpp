// Sums the selection exactly.
#include "ui/selection_sum.h"

#include "base/wide.h"

namespace juesuan {

SelectionSum sumOf(const Report& report, const std::vector<CellRef>& cells) {
    SelectionSum out;
    Wide sum = 0;
    for (const CellRef& cell : cells) {
        const CellValue value = report.value(cell);
        if (!value.isFigure())
            continue;
        const FormDefinition* form = report.formSet().form(cell.form);
        const ColumnDefinition* column = form ? form->column(cell.row, cell.column) : nullptr;
        const Measure measure = column ? column->measure : Measure::Money;
        out.mixed = out.mixed || (out.figures > 0 && measure != out.measure);
        out.measure = measure;
        const qint64 fen = value.amount.fen();
        out.least = out.figures == 0 ? fen : qMin(out.least, fen);
        out.most = out.figures == 0 ? fen : qMax(out.most, fen);
        sum += fen;
        ++out.figures;
    }
    out.beyond = sum > Amount::maximumFen || sum < -Amount::maximumFen;
    if (out.figures == 0 || out.mixed || out.beyond)
        return out;
    out.sum = qint64(sum);
    out.averageExact = out.sum % out.figures == 0;
    const qint64 size = out.sum < 0 ? -out.sum : out.sum;
    const qint64 average = (2 * size + out.figures) / (2 * out.figures); // half away from zero
    out.average = out.sum < 0 ? -average : average;
    return out;
}

} // namespace juesuan
