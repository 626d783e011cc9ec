// A chart of one report, resolved: labels, exact figures, the cells behind each, and what could not be shown and why.
#pragma once

#include "model/chart_spec.h"
#include "model/report.h"

#include <optional>

namespace juesuan {

// A cell of the report of that year (of the same unit).
struct ChartCell {
    int year = 0;
    CellRef cell;
    friend bool operator==(const ChartCell&, const ChartCell&) = default;
};

// One bar, slice, tile, node or stream.
struct ChartPoint {
    enum class State {
        Figure,
        Blank,  // the report has the form, the cell is empty
        Absent, // no report of that year in the book, or it lacks the form
        Unread, // there is a figure that could not be read
        NoBase, // a rate from a base that is zero or blank
    };
    State state = State::Absent;
    qint64 value = 0;              // 分, or 0.01 % in a Rate; 0 unless Figure
    std::optional<qint64> share;   // 0.01 % of the whole, half up; parts of a positive whole only
    std::optional<qint64> before;  // 分: the same category and series a year earlier, of the report's year only
    std::optional<qint64> change;  // 0.01 %: the growth on `before`, where that is positive
    std::vector<ChartCell> cells;  // what it is made of; a rate's base is the last
    BilingualText label;           // short: of the category, tile or node
    BilingualText name;            // full, with the subject's code
    QString subject;               // "functional:208", "economic:30101": what PageKind::Subject takes; else empty
    std::vector<ChartPoint> merged; // the parts of one that was made of many

    int category = -1;  // Columns, Bars, Line, Ring: index into ChartData::categories
    int series = -1;    // index into ChartData::series
    int parent = -1;    // Treemap: index into ChartData::points; -1 the root
    int layer = -1;     // Flow: a node's layer; -1 in streams
    int from = -1;      // Flow: a stream's nodes, indices into ChartData::points
    int to = -1;

    bool isFigure() const { return state == State::Figure; }
    friend bool operator==(const ChartPoint&, const ChartPoint&) = default;
};

// What the reader of a chart must be told beside it.
struct ChartNote {
    enum class Kind {
        Negative,      // drawn as bars since parts of a whole cannot be negative
        FewerYears,    // {years}: the book has no report of these
        Unread,        // {count}: figures that could not be read are missing
        NoBase,        // {names}: no initial budget to compare with
        LeftOut,       // {count}: rates beyond what a chart can hold, those nearest to 100 %
        PartsDiffer,   // {}: the parts do not add up to the printed total, by more than rounding; value: parts − total
        PriorFigures,  // {year}: from next year's report (上年决算数)
    };
    Kind kind;
    QStringList arguments;
    qint64 value = 0; // 分
    friend bool operator==(const ChartNote&, const ChartNote&) = default;
};

struct ChartData {
    // Why there is nothing to draw.
    enum class Void {
        None,
        NoForm,   // {forms}: the report does not have them
        NoFigures, // {forms}: they are there, without figures
        AllZero,
        NoBase,   // {forms}: there is nothing to compare with, e.g. the initial budget is not filled in
    };

    QString id;
    ChartKind kind = ChartKind::Columns; // as drawn: Bars where negatives forbid a Ring, Treemap or Flow
    ChartMeasure measure = ChartMeasure::Money;
    QString unitName;
    int year = 0;
    BilingualText title, subtitle, source;
    std::vector<BilingualText> categories;
    std::vector<BilingualText> series;
    std::vector<ChartPoint> points;      // in reading order
    std::optional<qint64> whole;         // 分: Ring, Treemap
    std::vector<ChartNote> notes;
    Void why = Void::None;
    QStringList forms;                   // ids of those that `why` speaks of
    BilingualText formNames;             // the same as printed: 公开01表、公开03表

    bool empty() const { return why != Void::None; }
    const ChartPoint* at(int category, int seriesIndex) const;
    bool hasNegative() const;
    friend bool operator==(const ChartData&, const ChartData&) = default;
};

// `others`: further reports of the same unit, in any order; only used during the call. A year given twice: the first.
ChartData chartData(const ChartSet& set, const ChartSpec& spec, const Report& report,
                    const std::vector<const Report*>& others);

// amount ÷ base in 0.01 %, rounded half up away from zero; empty where base is 0 or the result leaves an int64.
std::optional<qint64> shareOf(qint64 amount, qint64 base);

} // namespace juesuan
