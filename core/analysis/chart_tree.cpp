// The treemap: all subjects of a form, each below its nearest ancestor.
#include "analysis/chart_source.h"

namespace juesuan {

namespace {

constexpr int mostBarsInstead = 15;

// The last point whose code begins this one; subjects come in code order.
int parentOf(const std::vector<ChartPoint>& points, const std::vector<QString>& codes, const QString& code) {
    for (int i = int(points.size()) - 1; i > 0; --i)
        if (code.startsWith(codes[size_t(i)]))
            return i;
    return 0;
}

ChartSpec asBars(const ChartSpec& spec) {
    ChartSpec out = spec;
    out.kind = ChartKind::Bars;
    out.categories = {{ChartSelection::Kind::Lowest, {}, 0, {}}};
    out.sorted = true;
    out.keep = mostBarsInstead;
    return out;
}

bool hasNegative(const std::vector<ChartPoint>& points) {
    for (const ChartPoint& point : points)
        if (point.value < 0)
            return true;
    return false;
}

// Tiles of nothing go, and with them what is below; parents come before children.
void dropEmpty(std::vector<ChartPoint>& points) {
    std::vector<int> places(points.size(), -1);
    std::vector<ChartPoint> kept;
    for (size_t i = 0; i < points.size(); ++i) {
        const int parent = points[i].parent;
        if ((i > 0 && points[i].value <= 0) || (parent >= 0 && places[size_t(parent)] < 0))
            continue;
        places[i] = int(kept.size());
        kept.push_back(points[i]);
        kept.back().parent = parent < 0 ? -1 : places[size_t(parent)];
    }
    points = std::move(kept);
}

// The children of one tile whose share of the whole is too small to be seen become one tile, if there are two or more.
void mergeSmall(const ChartSet& set, int mergeBelow, std::vector<ChartPoint>& points) {
    const qint64 whole = points.front().value;
    const auto small = [&](const ChartPoint& point) {
        return point.parent >= 0 && Wide(point.value) * 10'000 < Wide(whole) * mergeBelow;
    };
    std::vector<int> smallBelow(points.size(), 0);
    for (const ChartPoint& point : points)
        if (small(point))
            ++smallBelow[size_t(point.parent)];
    std::vector<int> places(points.size(), -1);
    std::vector<std::vector<ChartPoint>> parts(points.size());
    std::vector<ChartPoint> kept;
    for (size_t i = 0; i < points.size(); ++i) {
        const int parent = points[i].parent;
        if (parent >= 0 && places[size_t(parent)] < 0)
            continue; // below one that was merged
        if (small(points[i]) && smallBelow[size_t(parent)] > 1) {
            parts[size_t(parent)].push_back(points[i]);
            continue;
        }
        places[i] = int(kept.size());
        kept.push_back(points[i]);
        kept.back().parent = parent < 0 ? -1 : places[size_t(parent)];
    }
    for (size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].empty())
            continue;
        const QString count = QString::number(parts[i].size());
        auto merged = mergedPoint(std::move(parts[i]), filled(set.merged(), QStringLiteral("%count"), {count, count}));
        if (!merged)
            continue;
        merged->parent = places[i];
        kept.push_back(std::move(*merged));
    }
    points = std::move(kept);
}

int countUnread(const std::vector<ChartPoint>& points) {
    int out = 0;
    for (const ChartPoint& point : points)
        out += point.state == ChartPoint::State::Unread;
    return out;
}

} // namespace

void buildTree(const ChartSet& set, const ChartSpec& spec, const ChartSource& source, ChartData& data) {
    const int year = source.report().year;
    const ChartSeries& series = spec.series.front();
    const ChartReading whole = source.read(spec.whole.isValid() ? spec.whole.at({}) : CellRef(), year);
    data.points.push_back(pointOf(whole, {{}, series.label, series.label, {}}));
    std::vector<QString> codes{QString()};
    PartsSum top; // of the highest subjects
    for (const ChartItem& item : source.select(spec.categories, series.cell, {year})) {
        const ChartReading reading = source.read(series.cell.at(item.name), year);
        ChartPoint point = pointOf(reading, item);
        point.parent = parentOf(data.points, codes, item.name);
        if (point.parent == 0)
            top.add(reading);
        data.points.push_back(std::move(point));
        codes.push_back(item.name);
    }
    if (hasNegative(data.points)) {
        data.points.clear();
        data.kind = ChartKind::Bars;
        buildByCategory(set, asBars(spec), source, data);
        data.notes.insert(data.notes.begin(), {ChartNote::Kind::Negative, {}, 0});
        return;
    }
    const std::vector<ChartPoint> read = data.points;
    const int unread = countUnread(read);
    if (!whole.isFigure()) {
        data.points.front().value = top.fen();
        data.points.front().state = ChartPoint::State::Figure;
    }
    dropEmpty(data.points);
    if (data.points.size() < 2)
        return tellWhyEmpty({read.begin() + 1, read.end()}, formsOf(spec), source, data);
    mergeSmall(set, spec.mergeBelow, data.points);
    data.series.push_back(series.label);
    data.whole = data.points.front().value;
    for (ChartPoint& point : data.points) {
        point.share = shareOf(point.value, *data.whole);
        for (ChartPoint& part : point.merged)
            part.share = shareOf(part.value, *data.whole);
    }
    if (unread > 0)
        data.notes.push_back({ChartNote::Kind::Unread, {QString::number(unread)}, 0});
    if (const auto note = top.against(whole))
        data.notes.push_back(*note);
}

} // namespace juesuan
