// Follows a point of a chart.
#include "ui/chart_navigation.h"

namespace juesuan {

void followChartPoint(ReportPage& page, const ReportSession& own, const std::vector<QPointer<ReportSession>>& others, const ChartPoint& point) {
    if (!point.subject.isEmpty())
        return Q_EMIT page.pageWanted({own.id(), PageKind::Subject, point.subject});
    if (point.cells.empty())
        return;
    const ChartCell cell = point.cells.front();
    if (cell.year == own.report().year)
        return Q_EMIT page.cellWanted(cell.cell);
    for (const QPointer<ReportSession>& session : others)
        if (session && session->report().year == cell.year)
            return Q_EMIT page.pageWanted({session->id(), PageKind::Form, cell.cell.form});
}

} // namespace juesuan
