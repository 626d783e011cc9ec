// The charts of a report in a book: its specs, and the same unit's other years to draw them with.
#pragma once

#include "analysis/chart_data.h"
#include "session/book.h"

namespace juesuan {

// The sessions of the same unit's other reports of the last `years` years before this one and of the year after it; they
// are loaded if need be. One that cannot be read is left out: its year is then absent.
std::vector<ReportSession*> otherYears(Book& book, const ReportSession& session, int years = 20);

// A spec and what it shows of one report.
struct ReportChart {
    const ChartSpec* spec = nullptr; // of the shared ChartSet
    ChartData data;
};
// All charts of the report, in the order of the specs; also those that are empty.
Result<std::vector<ReportChart>> chartsOf(const Report& report, const std::vector<const Report*>& others);

// One of them; empty where there is none of that id, or the specs cannot be loaded.
std::optional<ChartData> chartOf(const QString& id, const Report& report, const std::vector<const Report*>& others);

} // namespace juesuan
