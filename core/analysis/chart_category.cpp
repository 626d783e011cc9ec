// Charts with categories: columns, bars, lines and rings; small categories merged, shares of a whole.
#include "analysis/chart_source.h"

#include <algorithm>
#include <numeric>

namespace juesuan {

namespace {

constexpr int mostBarsWithNegatives = 15;
constexpr qint64 wholeRate = 10'000; // 100 %

using State = ChartPoint::State;

class CategoryBuilder {
public:
    CategoryBuilder(const ChartSet& set, const ChartSpec& spec, const ChartSource& source, ChartData& data)
        : m_set(set), m_spec(spec), m_source(source), m_data(data) {}

    void build() {
        chooseYears();
        readGrid();
        dropBlank();
        if (m_items.empty() || m_columns.empty())
            return giveUp();
        m_negative = anyNegative();
        if (m_spec.kind == ChartKind::Ring && m_negative) {
            m_data.kind = ChartKind::Bars;
            m_data.notes.push_back({ChartNote::Kind::Negative, {}, 0});
        }
        if (m_data.kind == ChartKind::Ring && !dropZero())
            return giveUp();
        checkParts();
        if (m_spec.sorted)
            sort();
        merge();
        fill();
        tellChanges();
        tellMissing();
    }

private:
    // One series of what is drawn: a ChartSeries in a year.
    struct Column {
        const ChartSeries* series;
        int year;
        BilingualText label;
    };
    // grid[item][column]
    using Line = std::vector<ChartPoint>;

    bool yearsAreSeries() const { return m_spec.years > 0 && !m_spec.byYears(); }

    // Whether the year tells anything, from its own report or the next one's.
    bool yearTells(int year) const {
        for (const ChartSeries& series : m_spec.series) {
            if (m_source.of(year) && m_source.of(year)->formPresent(series.cell.form))
                return true;
            if (m_spec.byYears() && m_source.read(series, {}, year).isFigure())
                return true;
        }
        return false;
    }

    void chooseYears() {
        const int last = m_source.report().year;
        int first = last;
        for (int year = last - std::max(m_spec.years, 1) + 1; year < last; ++year)
            if (yearTells(year)) {
                first = year;
                break;
            }
        QStringList gaps;
        for (int year = first; year <= last; ++year) {
            m_years.push_back(year);
            if (!yearTells(year) && year != last)
                gaps << QString::number(year);
        }
        if (m_spec.years > 1 && first == last)
            gaps << QString::number(last - 1);
        if (!gaps.isEmpty())
            m_data.notes.push_back({ChartNote::Kind::FewerYears, gaps, 0});
    }

    ChartPoint pointFor(const ChartItem& item, const ChartSeries& series, int year) {
        ChartReading reading = m_source.read(series, item.name, year);
        if (reading.prior && !m_priorYears.contains(QString::number(year)))
            m_priorYears << QString::number(year);
        ChartPoint point = pointOf(reading, item);
        if (series.base.isValid())
            makeRate(point, m_source.read(series.base.at(item.name), year));
        m_readings.push_back(std::move(reading));
        return point;
    }

    static void makeRate(ChartPoint& point, const ChartReading& base) {
        point.cells.insert(point.cells.end(), base.cells.begin(), base.cells.end());
        if (point.state == State::Absent)
            return;
        if (base.state == State::Unread || point.state == State::Unread) {
            point.state = State::Unread;
            return;
        }
        const auto rate = base.isFigure() ? shareOf(point.value, base.amount.fen()) : std::nullopt;
        if (!rate) {
            point.state = point.isFigure() && point.value != 0 ? State::NoBase : State::Blank;
            point.value = 0;
            return;
        }
        point.state = State::Figure; // a blank actual figure is an exact 0
        point.value = *rate;
    }

    // What has a base but no row of its own counts too: budgeted, nothing spent.
    void addItemsOfBase() {
        const ChartCellPattern& base = m_spec.series.front().base;
        if (!base.isValid())
            return;
        const size_t own = m_items.size();
        for (const ChartItem& item : m_source.select(m_spec.categories, base, m_years))
            if (std::none_of(m_items.begin(), m_items.begin() + qsizetype(own),
                             [&](const ChartItem& other) { return other.name.startsWith(item.name); }))
                m_items.push_back(item);
        std::stable_sort(m_items.begin(), m_items.end(), [](const ChartItem& a, const ChartItem& b) { return a.name < b.name; });
    }

    void readGrid() {
        if (m_spec.byYears()) {
            for (const ChartSeries& series : m_spec.series)
                m_columns.push_back({&series, 0, series.label});
            for (const int year : m_years) {
                const BilingualText label{QString::number(year), {}};
                m_items.push_back({QString(), label, label, {}});
            }
        } else {
            for (const ChartSeries& series : m_spec.series)
                for (const int year : yearsAreSeries() ? m_years : std::vector<int>{m_source.report().year})
                    m_columns.push_back(
                        {&series, year, yearsAreSeries() ? BilingualText{QString::number(year), {}} : series.label});
            m_items = m_source.select(m_spec.categories, m_spec.series.front().cell, m_years);
            addItemsOfBase();
        }
        for (size_t i = 0; i < m_items.size(); ++i) {
            Line line;
            for (const Column& column : m_columns)
                line.push_back(pointFor(m_items[i], *column.series, m_spec.byYears() ? m_years[i] : column.year));
            m_grid.push_back(std::move(line));
        }
        for (const Line& line : m_grid)
            m_read.insert(m_read.end(), line.begin(), line.end());
    }

    static bool shows(const ChartPoint& point) { return point.isFigure() || point.state == State::Unread; }

    void keepItems(const std::vector<size_t>& kept) {
        std::vector<ChartItem> items;
        std::vector<Line> grid;
        for (const size_t i : kept) {
            items.push_back(m_items[i]);
            grid.push_back(m_grid[i]);
        }
        m_items = std::move(items);
        m_grid = std::move(grid);
    }

    // Years stay even where they tell nothing: a gap is seen. Other categories and series without any figure go.
    void dropBlank() {
        if (!m_spec.byYears()) {
            std::vector<size_t> kept;
            for (size_t i = 0; i < m_grid.size(); ++i) {
                if (m_grid[i].front().state == State::NoBase)
                    m_withoutBase << m_items[i].full.zh;
                if (std::any_of(m_grid[i].begin(), m_grid[i].end(), shows))
                    kept.push_back(i);
            }
            keepItems(kept);
        }
        for (size_t c = m_columns.size(); c-- > 0;) {
            if (std::any_of(m_grid.begin(), m_grid.end(), [c](const Line& line) { return shows(line[c]); }))
                continue;
            m_columns.erase(m_columns.begin() + qsizetype(c));
            for (Line& line : m_grid)
                line.erase(line.begin() + qsizetype(c));
        }
    }

    bool anyNegative() const {
        for (const Line& line : m_grid)
            for (const ChartPoint& point : line)
                if (point.value < 0)
                    return true;
        return false;
    }

    // A slice of nothing cannot be seen. False when none is left.
    bool dropZero() {
        std::vector<size_t> kept;
        for (size_t i = 0; i < m_grid.size(); ++i) {
            if (m_grid[i].front().value > 0)
                kept.push_back(i);
            else if (m_grid[i].front().state == State::Unread)
                ++m_unread;
        }
        keepItems(kept);
        return !kept.empty();
    }

    // The parts against the printed total: a difference that rounding cannot explain is told.
    void checkParts() {
        if (!m_spec.whole.isValid() || m_columns.size() != 1)
            return;
        const ChartReading whole = m_source.read(m_spec.whole.at({}), m_source.report().year);
        PartsSum parts;
        for (const ChartReading& part : m_readings)
            parts.add(part);
        if (whole.isFigure() || parts.fen() > 0)
            m_data.whole = whole.isFigure() ? whole.amount.fen() : parts.fen();
        if (const auto note = parts.against(whole))
            m_data.notes.push_back(*note);
    }

    qint64 weight(size_t item) const { return m_grid[item].back().value; }

    void sort() {
        std::vector<size_t> order(m_items.size());
        std::iota(order.begin(), order.end(), size_t(0));
        std::stable_sort(order.begin(), order.end(), [this](size_t a, size_t b) { return weight(a) > weight(b); });
        keepItems(order);
    }

    bool isSmall(size_t item, Wide sum) const {
        return m_spec.mergeBelow > 0 && sum > 0 && Wide(weight(item)) * 10'000 < sum * m_spec.mergeBelow;
    }

    // What says most goes first: the largest amounts; of rates those that are furthest from 100 %.
    qint64 rank(size_t item) const {
        return qAbs(m_data.measure == ChartMeasure::Rate ? weight(item) - wholeRate : weight(item));
    }

    void merge() {
        size_t keep = m_spec.keep > 0 ? size_t(m_spec.keep) : m_items.size();
        if (m_negative && m_spec.kind == ChartKind::Ring)
            keep = std::max(keep, size_t(mostBarsWithNegatives));
        Wide sum = 0;
        for (size_t i = 0; i < m_items.size(); ++i)
            sum += weight(i);
        std::vector<size_t> order(m_items.size()), kept, gone;
        std::iota(order.begin(), order.end(), size_t(0));
        std::stable_sort(order.begin(), order.end(), [this](size_t a, size_t b) { return rank(a) > rank(b); });
        for (const size_t i : order) {
            const bool stays = kept.size() < keep && (m_negative || !isSmall(i, sum));
            (stays || (m_negative && weight(i) < 0) ? kept : gone).push_back(i);
        }
        if (gone.size() < 2)
            return; // one alone stays as it is
        std::sort(kept.begin(), kept.end());
        std::sort(gone.begin(), gone.end());
        if (m_data.measure == ChartMeasure::Rate) { // rates do not add up
            m_data.notes.push_back({ChartNote::Kind::LeftOut, {QString::number(gone.size())}, 0});
            keepItems(kept);
            return;
        }
        const QString count = QString::number(gone.size());
        const BilingualText label = filled(m_set.merged(), QStringLiteral("%count"), {count, count});
        Line merged;
        for (size_t c = 0; c < m_columns.size(); ++c) {
            std::vector<ChartPoint> parts;
            for (const size_t i : gone)
                parts.push_back(m_grid[i][c]);
            auto point = mergedPoint(std::move(parts), label);
            if (!point)
                return;
            merged.push_back(std::move(*point));
        }
        keepItems(kept);
        m_items.push_back({QString(), label, label, {}});
        m_grid.push_back(std::move(merged));
    }

    void fill() {
        for (const Column& column : m_columns)
            m_data.series.push_back(column.label);
        const bool shares = m_data.whole && *m_data.whole > 0 && !m_negative;
        for (size_t i = 0; i < m_items.size(); ++i) {
            m_data.categories.push_back(m_items[i].label);
            for (size_t c = 0; c < m_columns.size(); ++c) {
                ChartPoint point = m_grid[i][c];
                point.category = int(i);
                point.series = int(c);
                if (shares && point.isFigure())
                    point.share = shareOf(point.value, *m_data.whole);
                for (ChartPoint& part : point.merged)
                    if (shares && part.isFigure())
                        part.share = shareOf(part.value, *m_data.whole);
                m_unread += point.state == State::Unread;
                m_data.points.push_back(std::move(point));
            }
        }
    }

    // The report's year against the one before, in whichever direction the years run.
    void tellChanges() {
        if (m_data.measure != ChartMeasure::Money || m_years.size() < 2)
            return;
        const bool across = m_spec.byYears();
        const int last = int(across ? m_items.size() : m_columns.size()) - 1;
        if (!across && (m_columns.size() < 2 || m_columns.back().year != m_source.report().year ||
                        m_columns[size_t(last) - 1].year != m_source.report().year - 1))
            return;
        for (ChartPoint& point : m_data.points) {
            if ((across ? point.category : point.series) != last || !point.isFigure())
                continue;
            const ChartPoint* earlier = across ? m_data.at(last - 1, point.series) : m_data.at(point.category, last - 1);
            if (!earlier || !earlier->isFigure())
                continue;
            point.before = earlier->value;
            if (earlier->value > 0)
                point.change = shareOf(point.value - earlier->value, earlier->value);
        }
    }

    void tellMissing() {
        if (m_unread > 0)
            m_data.notes.push_back({ChartNote::Kind::Unread, {QString::number(m_unread)}, 0});
        if (!m_withoutBase.isEmpty())
            m_data.notes.push_back({ChartNote::Kind::NoBase, m_withoutBase, 0});
        if (!m_priorYears.isEmpty())
            m_data.notes.push_back({ChartNote::Kind::PriorFigures, m_priorYears, 0});
    }

    void giveUp() {
        m_data.notes.clear();
        tellWhyEmpty(m_read, formsOf(m_spec), m_source, m_data);
        if (m_spec.measure() != ChartMeasure::Rate)
            return;
        if (std::any_of(m_read.begin(), m_read.end(), [](const ChartPoint& p) { return p.state == State::NoBase; })) {
            m_data.why = ChartData::Void::NoBase;
            m_data.forms = {m_spec.series.front().base.form};
        }
    }

    const ChartSet& m_set;
    const ChartSpec& m_spec;
    const ChartSource& m_source;
    ChartData& m_data;
    std::vector<int> m_years;
    std::vector<ChartItem> m_items;
    std::vector<Column> m_columns;
    std::vector<Line> m_grid;
    std::vector<ChartPoint> m_read; // everything, before anything is dropped
    std::vector<ChartReading> m_readings;
    QStringList m_withoutBase;
    QStringList m_priorYears;
    int m_unread = 0;
    bool m_negative = false; // before anything was merged
};

} // namespace

void buildByCategory(const ChartSet& set, const ChartSpec& spec, const ChartSource& source, ChartData& data) {
    CategoryBuilder(set, spec, source, data).build();
}

} // namespace juesuan
