// Puts a chart's words and figures together.
#include "analysis/chart_data.h"

#include "analysis/chart_source.h"

namespace juesuan {

namespace {

BilingualText printedName(const FormDefinition& form) {
    if (!form.number.isEmpty())
        return {form.number, QStringLiteral("Table ") + form.id};
    return {form.title, form.englishTitle};
}

// Printed names in form order.
BilingualText printedNames(const QStringList& forms, const Report& report) {
    QStringList zh, en;
    for (const FormDefinition& form : report.formSet().forms())
        if (forms.contains(form.id)) {
            const BilingualText name = printedName(form);
            zh << name.zh;
            en << name.in(true);
        }
    return {zh.join(QChar(u'、')), en.join(QStringLiteral(", "))};
}

// The forms that the shown figures stand in; of an empty chart, those that it is made from.
QStringList usedForms(const ChartSpec& spec, const ChartData& data) {
    QStringList used;
    for (const ChartPoint& point : data.points)
        for (const ChartCell& cell : point.cells)
            if (!used.contains(cell.cell.form))
                used << cell.cell.form;
    return used.isEmpty() ? formsOf(spec) : used;
}

BilingualText words(BilingualText text, const Report& report) {
    const QString year = QString::number(report.year);
    text = filled(std::move(text), QStringLiteral("%unit"), {report.unit.name, {}});
    return filled(std::move(text), QStringLiteral("%year"), {year, {}});
}

} // namespace

std::optional<qint64> shareOf(qint64 amount, qint64 base) {
    if (base == 0)
        return std::nullopt;
    const bool negative = (amount < 0) != (base < 0);
    const Wide over = (amount < 0 ? -Wide(amount) : Wide(amount)) * 10'000;
    const Wide under = base < 0 ? -Wide(base) : Wide(base);
    const Wide share = (2 * over + under) / (2 * under);
    if (share > Amount::maximumFen)
        return std::nullopt;
    return negative ? -qint64(share) : qint64(share);
}

const ChartPoint* ChartData::at(int category, int seriesIndex) const {
    for (const ChartPoint& point : points)
        if (point.category == category && point.series == seriesIndex)
            return &point;
    return nullptr;
}

bool ChartData::hasNegative() const {
    for (const ChartPoint& point : points)
        if (point.isFigure() && point.value < 0)
            return true;
    return false;
}

ChartData chartData(const ChartSet& set, const ChartSpec& spec, const Report& report,
                    const std::vector<const Report*>& others) {
    const ChartSource source(report, others);
    ChartData data;
    data.id = spec.id;
    data.kind = spec.kind;
    data.measure = spec.measure();
    data.unitName = report.unit.name;
    data.year = report.year;
    data.title = words(spec.title, report);
    data.subtitle = words(set.subtitle(), report);
    if (spec.kind == ChartKind::Flow)
        buildFlow(set, spec, source, data);
    else if (spec.kind == ChartKind::Treemap)
        buildTree(set, spec, source, data);
    else
        buildByCategory(set, spec, source, data);
    data.source = filled(set.source(), QStringLiteral("%forms"), printedNames(usedForms(spec, data), report));
    data.formNames = printedNames(data.forms, report);
    return data;
}

} // namespace juesuan
