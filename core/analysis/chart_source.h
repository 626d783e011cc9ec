// Reads a chart's figures from the reports of one unit, year by year; shared by the files that build charts.
#pragma once

#include "analysis/chart_data.h"
#include "base/wide.h"

#include <map>

namespace juesuan {

// A category, node or tile before its figures are read.
struct ChartItem {
    QString name; // what a pattern's * stands for
    BilingualText label;
    BilingualText full;
    QString subject;
};

// One figure as read. quantum as in CellValue.
struct ChartReading {
    ChartPoint::State state = ChartPoint::State::Absent;
    Amount amount;
    qint64 quantum = 1;
    std::vector<ChartCell> cells;
    bool prior = false; // told by next year's report

    bool isFigure() const { return state == ChartPoint::State::Figure; }
    Interval interval() const { return printedInterval(amount.fen(), quantum); }
};

class ChartSource {
public:
    ChartSource(const Report& report, const std::vector<const Report*>& others);

    const Report& report() const { return *m_report; }
    const Report* of(int year) const;

    ChartReading read(const CellRef& cell, int year) const;
    // The series' figure for that category and year; from next year's report where the year's own does not tell.
    ChartReading read(const ChartSeries& series, const QString& name, int year) const;
    // The rows that the selections mean in the pattern's form, over all of these years; later years give the names.
    std::vector<ChartItem> select(const std::vector<ChartSelection>& selections, const ChartCellPattern& cell,
                                  const std::vector<int>& years) const;

private:
    void addSubjects(const ChartSelection& selection, const QString& form, const std::vector<int>& years,
                     std::vector<ChartItem>& out) const;

    const Report* m_report;
    std::map<int, const Report*> m_byYear;
};

// Adds printed parts up, to compare with their printed total.
class PartsSum {
public:
    void add(const ChartReading& part);
    // In 分; 0 when it leaves the range of amounts.
    qint64 fen() const { return m_sum <= Amount::maximumFen && m_sum >= -Amount::maximumFen ? qint64(m_sum) : 0; }
    // A note where rounding cannot explain the difference; nothing where a part or the total is not known.
    std::optional<ChartNote> against(const ChartReading& whole) const;

private:
    Wide m_sum = 0, m_low = 0, m_high = 0;
    bool m_unread = false;
};

// A point from one reading, with the item's words.
ChartPoint pointOf(const ChartReading& reading, const ChartItem& item);
// Sum of the figures among the parts; empty when it leaves the range of amounts.
std::optional<ChartPoint> mergedPoint(std::vector<ChartPoint> parts, const BilingualText& label);
// Names that stand for more than one item get their code in front.
void tellApart(std::vector<ChartItem>& items);
BilingualText filled(BilingualText text, const QString& placeholder, const BilingualText& value);

// Builders by kind; they fill what their kind needs. `data` has its words already.
void buildByCategory(const ChartSet& set, const ChartSpec& spec, const ChartSource& source, ChartData& data);
void buildTree(const ChartSet& set, const ChartSpec& spec, const ChartSource& source, ChartData& data);
void buildFlow(const ChartSet& set, const ChartSpec& spec, const ChartSource& source, ChartData& data);
// Why nothing can be drawn, from the states of what was read.
void tellWhyEmpty(const std::vector<ChartPoint>& read, const QStringList& forms, const ChartSource& source, ChartData& data);
QStringList formsOf(const ChartSpec& spec);

} // namespace juesuan
