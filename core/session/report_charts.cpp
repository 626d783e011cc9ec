// Finds the other years, resolves the charts.
#include "session/report_charts.h"

#include "session/resources.h"

namespace juesuan {

std::vector<ReportSession*> otherYears(Book& book, const ReportSession& session, int years) {
    std::vector<ReportSession*> out;
    const Report& report = session.report();
    const std::vector<BookReport> all = book.reports();
    const BookReport* own = nullptr;
    for (const BookReport& one : all)
        if (one.id == session.id())
            own = &one;
    for (const BookReport& other : all) {
        const bool sameUnit = own && other.unitCode == own->unitCode && other.unitName == own->unitName;
        if (!sameUnit || other.id == session.id() || other.year > report.year + 1 || other.year <= report.year - years)
            continue;
        if (const auto loaded = book.session(other.id))
            out.push_back(*loaded);
    }
    return out;
}

Result<std::vector<ReportChart>> chartsOf(const Report& report, const std::vector<const Report*>& others) {
    const auto set = chartSetFor(report.formSet().edition());
    if (!set)
        return set.problem();
    std::vector<ReportChart> out;
    for (const ChartSpec& spec : (*set)->charts())
        out.push_back({&spec, chartData(**set, spec, report, others)});
    return out;
}

std::optional<ChartData> chartOf(const QString& id, const Report& report, const std::vector<const Report*>& others) {
    const auto set = chartSetFor(report.formSet().edition());
    const ChartSpec* spec = set ? (*set)->chart(id) : nullptr;
    return spec ? std::optional(chartData(**set, *spec, report, others)) : std::nullopt;
}

} // namespace juesuan
