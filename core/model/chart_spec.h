// What a chart shows, as data: titles, figures by concept, rules of merging. No coordinates, no colours, no pixels.
#pragma once

#include "model/form_set.h"

namespace juesuan {

enum class ChartKind {
    Columns, // upright bars, one group per category
    Bars,    // lying bars: long names, many categories
    Line,    // a course over the years
    Ring,    // parts of a whole
    Treemap, // parts of parts: 类 › 款 › 项
    Flow,    // where money comes from and goes to
};

enum class ChartMeasure { Money, Rate }; // 分, or 0.01 %

// A figure's address by concept. A * in row or column stands for the name of the category; in Flow streams the row's *
// is the name where the stream begins, the column's * the name where it ends.
struct ChartCellPattern {
    QString form;
    QString row;
    QString column;

    bool isValid() const { return !form.isEmpty(); }
    CellRef at(const QString& name) const { return at(name, name); }
    CellRef at(const QString& rowName, const QString& columnName) const;
    friend bool operator==(const ChartCellPattern&, const ChartCellPattern&) = default;
};

// Which categories (or nodes) there are: one by name, or rows of the form that the figures stand in.
struct ChartSelection {
    enum class Kind {
        Name,   // `name` itself, with `label` to show
        Group,  // the fixed rows of the printed group `name`
        Level,  // the subject rows of this level: 1 类, 2 款, 3 项
        Lowest, // the subject rows without rows below them
        Tree,   // all subject rows, each below its nearest ancestor (Treemap only)
    };
    Kind kind = Kind::Name;
    QString name;
    int level = 0;
    BilingualText label;
};

struct ChartSeries {
    BilingualText label;
    ChartCellPattern cell;
    ChartCellPattern prior; // where next year's report tells this figure, for a year whose own report is not in the book
    ChartCellPattern base;  // valid: what is shown is cell ÷ base, a Rate
};

struct ChartLayer {
    std::vector<ChartSelection> nodes;
    ChartCellPattern cell;
};

// All streams between two layers. From: each node of the first goes whole into the only node of the second; To: the other
// way round; Cross: a figure for each pair.
struct ChartStreams {
    enum class By { From, To, Cross };
    int from = 0;
    int to = 0;
    By by = By::From;
    ChartCellPattern cell; // of Cross
};

struct ChartSpec {
    QString id;
    ChartKind kind = ChartKind::Columns;
    BilingualText title; // %unit and %year stand for the unit and the year

    // Categories are the selected ones, or the last `years` years where none are selected. Where both are given, the
    // years are the series of the one ChartSeries.
    std::vector<ChartSelection> categories;
    int years = 0;
    std::vector<ChartSeries> series; // Ring and Treemap: exactly one; Flow: none
    ChartCellPattern whole;          // Ring, Treemap: the printed total that shares refer to

    bool sorted = false; // largest first, by the last series
    int keep = 0;        // 0: all. Categories beyond the largest `keep` become one
    int mergeBelow = 0;  // 0.01 %: categories with a smaller share become one. One alone stays as it is.

    std::vector<ChartLayer> layers; // Flow only
    std::vector<ChartStreams> streams;

    ChartMeasure measure() const;
    bool byYears() const { return categories.empty(); }
};

// The charts of one edition with the words that they share.
class ChartSet {
public:
    // JSON as in resources/charts; ResourceMalformed names what is wrong and in which chart.
    static Result<std::shared_ptr<const ChartSet>> fromJson(const QByteArray& json, const QString& resourceName);

    const QString& edition() const { return m_edition; }
    const std::vector<ChartSpec>& charts() const { return m_charts; }
    const ChartSpec* chart(const QString& id) const;
    // "来源：%forms"; "%unit　%year年度"; the one category that holds %count merged ones.
    const BilingualText& source() const { return m_source; }
    const BilingualText& subtitle() const { return m_subtitle; }
    const BilingualText& merged() const { return m_merged; }

private:
    friend class ChartSetParser;
    QString m_edition;
    BilingualText m_source, m_subtitle, m_merged;
    std::vector<ChartSpec> m_charts;
};

using ChartSetPtr = std::shared_ptr<const ChartSet>;

} // namespace juesuan
