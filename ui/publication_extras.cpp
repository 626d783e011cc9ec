// Charts for print.
#include "ui/publication_extras.h"

#include "session/report_charts.h"
#include "ui/chart_export.h"

#include <algorithm>
#include <memory>

namespace juesuan {

namespace {

PublicationExtras withCharts(const Report& report, const std::vector<const Report*>& others) {
    PublicationExtras out;
    for (const Report* other : others)
        if (other->year == report.year - 1)
            out.prior = other;
    const auto kept = std::make_shared<std::optional<std::vector<ReportChart>>>(); // made for the first chart that is asked for
    out.chart = [&report, others, kept](const QString& id) -> std::optional<Picture> {
        if (!*kept) {
            auto charts = chartsOf(report, others);
            *kept = charts ? std::move(*charts) : std::vector<ReportChart>();
        }
        const auto found = std::find_if((*kept)->begin(), (*kept)->end(), [&](const ReportChart& chart) { return chart.spec->id == id; });
        if (found == (*kept)->end() || found->data.empty())
            return std::nullopt;
        return chartPicture(found->data, AmountUnit::WanYuan);
    };
    return out;
}

} // namespace

PublicationExtras publicationExtras(Book& book, const ReportSession& session) {
    std::vector<const Report*> others;
    for (const ReportSession* other : otherYears(book, session))
        others.push_back(&other->report());
    return withCharts(session.report(), others);
}

PublicationExtras publicationExtras(const Report& report) { return withCharts(report, {}); }

} // namespace juesuan
