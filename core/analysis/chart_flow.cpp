// The flow picture: layers of nodes, and streams between them.
#include "analysis/chart_source.h"

#include <algorithm>
#include <numeric>

namespace juesuan {

namespace {

struct Node {
    ChartPoint point;
    QStringList names; // of the rows it stands for
};

class FlowBuilder {
public:
    FlowBuilder(const ChartSet& set, const ChartSpec& spec, const ChartSource& source, ChartData& data)
        : m_set(set), m_spec(spec), m_source(source), m_data(data) {}

    void build() {
        for (size_t i = 0; i < m_spec.layers.size(); ++i)
            m_layers.push_back(layer(int(i)));
        if (m_negative)
            return listAsBars();
        for (std::vector<Node>& nodes : m_layers) {
            dropEmpty(nodes);
            merge(nodes);
        }
        place();
        for (const ChartStreams& streams : m_spec.streams)
            addStreams(streams);
        const bool anyStream = std::any_of(m_data.points.begin(), m_data.points.end(),
                                           [](const ChartPoint& point) { return point.from >= 0; });
        if (!anyStream)
            return tellWhyEmpty(m_read, formsOf(m_spec), m_source, m_data);
        if (m_unread > 0)
            m_data.notes.push_back({ChartNote::Kind::Unread, {QString::number(m_unread)}, 0});
    }

private:
    std::vector<Node> layer(int index) {
        const ChartLayer& spec = m_spec.layers[size_t(index)];
        const int year = m_source.report().year;
        std::vector<Node> out;
        for (const ChartItem& item : m_source.select(spec.nodes, spec.cell, {year})) {
            Node node{pointOf(m_source.read(spec.cell.at(item.name), year), item), {item.name}};
            node.point.layer = index;
            m_negative = m_negative || node.point.value < 0;
            m_unread += node.point.state == ChartPoint::State::Unread;
            m_read.push_back(node.point);
            out.push_back(std::move(node));
        }
        return out;
    }

    // The only node of a layer stays even without a figure: the streams go through it.
    static void dropEmpty(std::vector<Node>& nodes) {
        if (nodes.size() > 1)
            nodes.erase(std::remove_if(nodes.begin(), nodes.end(), [](const Node& node) { return node.point.value <= 0; }),
                        nodes.end());
    }

    void merge(std::vector<Node>& nodes) const {
        const size_t keep = m_spec.keep > 0 ? size_t(m_spec.keep) : nodes.size();
        if (nodes.size() <= keep + 1)
            return;
        std::vector<size_t> order(nodes.size());
        std::iota(order.begin(), order.end(), size_t(0));
        std::stable_sort(order.begin(), order.end(),
                         [&](size_t a, size_t b) { return nodes[a].point.value > nodes[b].point.value; });
        std::vector<size_t> gone(order.begin() + qsizetype(keep), order.end());
        order.resize(keep);
        std::sort(order.begin(), order.end());
        std::sort(gone.begin(), gone.end());
        const QString count = QString::number(gone.size());
        std::vector<ChartPoint> parts;
        QStringList names;
        for (const size_t i : gone) {
            parts.push_back(nodes[i].point);
            names << nodes[i].names;
        }
        const int layer = nodes.front().point.layer;
        auto merged = mergedPoint(std::move(parts), filled(m_set.merged(), QStringLiteral("%count"), {count, count}));
        if (!merged)
            return;
        merged->layer = layer;
        std::vector<Node> out;
        for (const size_t i : order)
            out.push_back(nodes[i]);
        out.push_back({std::move(*merged), names});
        nodes = std::move(out);
    }

    void place() {
        for (const std::vector<Node>& nodes : m_layers) {
            m_first.push_back(int(m_data.points.size()));
            for (const Node& node : nodes)
                m_data.points.push_back(node.point);
        }
    }

    void addStream(int fromLayer, size_t from, int toLayer, size_t to, ChartPoint point) {
        if (!point.isFigure() || point.value <= 0)
            return;
        const ChartPoint& a = m_layers[size_t(fromLayer)][from].point;
        const ChartPoint& b = m_layers[size_t(toLayer)][to].point;
        const QString arrow = QStringLiteral(" → ");
        point.label = {a.label.zh + arrow + b.label.zh, a.label.in(true) + arrow + b.label.in(true)};
        point.name = {a.name.zh + arrow + b.name.zh, a.name.in(true) + arrow + b.name.in(true)};
        point.layer = -1;
        point.from = m_first[size_t(fromLayer)] + int(from);
        point.to = m_first[size_t(toLayer)] + int(to);
        m_data.points.push_back(std::move(point));
    }

    // One figure for each pair; of merged nodes all their rows together.
    ChartPoint crossing(const ChartStreams& streams, const Node& a, const Node& b) {
        std::vector<ChartPoint> parts;
        for (const QString& row : a.names)
            for (const QString& column : b.names) {
                const ChartReading reading = m_source.read(streams.cell.at(row, column), m_source.report().year);
                if (!reading.isFigure())
                    continue;
                ChartItem item;
                item.subject = a.point.subject;
                parts.push_back(pointOf(reading, item));
            }
        if (parts.size() == 1)
            return parts.front();
        auto merged = mergedPoint(std::move(parts), {});
        if (!merged)
            return {};
        merged->merged.clear();
        return *merged;
    }

    void addStreams(const ChartStreams& streams) {
        const std::vector<Node>& from = m_layers[size_t(streams.from)];
        const std::vector<Node>& to = m_layers[size_t(streams.to)];
        if (streams.by == ChartStreams::By::Cross) {
            for (size_t a = 0; a < from.size(); ++a)
                for (size_t b = 0; b < to.size(); ++b)
                    addStream(streams.from, a, streams.to, b, crossing(streams, from[a], to[b]));
        } else if (streams.by == ChartStreams::By::From && to.size() == 1) {
            for (size_t a = 0; a < from.size(); ++a)
                addStream(streams.from, a, streams.to, 0, from[a].point);
        } else if (streams.by == ChartStreams::By::To && from.size() == 1) {
            for (size_t b = 0; b < to.size(); ++b)
                addStream(streams.from, 0, streams.to, b, to[b].point);
        }
    }

    // Money cannot flow in negative amounts: the nodes are listed instead.
    void listAsBars() {
        m_data.kind = ChartKind::Bars;
        m_data.notes.push_back({ChartNote::Kind::Negative, {}, 0});
        m_data.series.push_back({});
        for (const std::vector<Node>& nodes : m_layers) {
            if (nodes.size() == 1)
                continue;
            for (const Node& node : nodes) {
                if (!node.point.isFigure() || node.point.value == 0)
                    continue;
                ChartPoint point = node.point;
                point.layer = -1;
                point.category = int(m_data.categories.size());
                point.series = 0;
                m_data.categories.push_back(point.label);
                m_data.points.push_back(std::move(point));
            }
        }
    }

    const ChartSet& m_set;
    const ChartSpec& m_spec;
    const ChartSource& m_source;
    ChartData& m_data;
    std::vector<std::vector<Node>> m_layers;
    std::vector<int> m_first; // index of each layer's first node in points
    std::vector<ChartPoint> m_read;
    bool m_negative = false;
    int m_unread = 0;
};

} // namespace

void buildFlow(const ChartSet& set, const ChartSpec& spec, const ChartSource& source, ChartData& data) {
    FlowBuilder(set, spec, source, data).build();
}

} // namespace juesuan
