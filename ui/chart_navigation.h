// Where a click on a chart leads.
#pragma once

#include "analysis/chart_data.h"
#include "ui/report_page.h"

#include <QPointer>

namespace juesuan {

// Asks, by the page's signals, for the subject that the point shows; for another figure the cell where it stands, be it in
// another year's report. `others`: the sessions of the other years that the chart was made from.
void followChartPoint(ReportPage& page, const ReportSession& own, const std::vector<QPointer<ReportSession>>& others, const ChartPoint& point);

} // namespace juesuan
