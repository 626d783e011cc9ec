// What follows from a chart's data by itself.
#include "model/chart_spec.h"

namespace juesuan {

CellRef ChartCellPattern::at(const QString& rowName, const QString& columnName) const {
    const QChar star(u'*');
    CellRef out{form, row, column};
    out.row.replace(star, rowName);
    out.column.replace(star, columnName);
    return out;
}

ChartMeasure ChartSpec::measure() const {
    for (const ChartSeries& one : series)
        if (one.base.isValid())
            return ChartMeasure::Rate;
    return ChartMeasure::Money;
}

const ChartSpec* ChartSet::chart(const QString& id) const {
    for (const ChartSpec& spec : m_charts)
        if (spec.id == id)
            return &spec;
    return nullptr;
}

} // namespace juesuan
