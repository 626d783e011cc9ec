// Reads a ChartSet from its JSON resource; every mistake in it is named with the chart it stands in.
#include "model/chart_spec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace juesuan {

class ChartSetParser {
public:
    explicit ChartSetParser(QString resourceName) : m_name(std::move(resourceName)) {}

    Result<ChartSetPtr> parse(const QByteArray& json) {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(json, &error);
        if (error.error != QJsonParseError::NoError)
            return Problem{ProblemCode::ResourceMalformed, {m_name, error.errorString()}};
        const QJsonObject root = document.object();
        auto set = std::make_shared<ChartSet>();
        set->m_edition = root[u"edition"].toString();
        set->m_source = text(root[u"source"]);
        set->m_subtitle = text(root[u"subtitle"]);
        set->m_merged = text(root[u"merged"]);
        if (set->m_edition.isEmpty() || set->m_source.zh.isEmpty() || set->m_subtitle.zh.isEmpty() ||
            set->m_merged.zh.isEmpty())
            complain(QStringLiteral("edition, source, subtitle and merged are needed"));
        for (const QJsonValue& value : root[u"charts"].toArray()) {
            ChartSpec spec = chart(value.toObject());
            if (set->chart(spec.id))
                complain(QStringLiteral("an id that is used twice"));
            set->m_charts.push_back(std::move(spec));
        }
        if (!m_complaint.isEmpty())
            return Problem{ProblemCode::ResourceMalformed, {m_name, m_complaint}};
        return ChartSetPtr(std::move(set));
    }

private:
    void complain(const QString& what) {
        if (m_complaint.isEmpty())
            m_complaint = m_chart.isEmpty() ? what : m_chart + QStringLiteral(": ") + what;
    }

    static BilingualText text(const QJsonValue& value) {
        if (value.isString())
            return {value.toString(), {}};
        const QJsonObject o = value.toObject();
        return {o[u"zh"].toString(), o[u"en"].toString()};
    }

    ChartCellPattern cell(const QJsonValue& value) {
        if (value.isUndefined())
            return {};
        const QJsonObject o = value.toObject();
        ChartCellPattern out{o[u"form"].toString(), o[u"row"].toString(), o[u"column"].toString()};
        if (out.form.isEmpty() || out.row.isEmpty() || out.column.isEmpty())
            complain(QStringLiteral("a cell needs form, row and column"));
        return out;
    }

    ChartSelection selection(const QJsonObject& o) {
        using Kind = ChartSelection::Kind;
        ChartSelection out;
        out.label = text(o[u"label"]);
        if (o.contains(u"name")) {
            out.name = o[u"name"].toString();
            if (out.label.zh.isEmpty())
                out.label.zh = out.name;
        } else if (o.contains(u"group")) {
            out.kind = Kind::Group;
            out.name = o[u"group"].toString();
        } else if (o.contains(u"level")) {
            out.kind = Kind::Level;
            out.level = o[u"level"].toInt();
            if (out.level < 1 || out.level > 3)
                complain(QStringLiteral("level must be 1, 2 or 3"));
        } else if (o.contains(u"subjects")) {
            const QString which = o[u"subjects"].toString();
            out.kind = which == QStringLiteral("tree") ? Kind::Tree : Kind::Lowest;
            if (which != QStringLiteral("tree") && which != QStringLiteral("lowest"))
                complain(QStringLiteral("unknown subjects: ") + which);
        } else {
            complain(QStringLiteral("a selection needs name, group, level or subjects"));
        }
        return out;
    }

    std::vector<ChartSelection> selections(const QJsonValue& value) {
        std::vector<ChartSelection> out;
        for (const QJsonValue& item : value.toArray())
            out.push_back(selection(item.toObject()));
        return out;
    }

    ChartSeries series(const QJsonObject& o) {
        ChartSeries out;
        out.label = text(o[u"label"]);
        out.cell = cell(o[u"cell"]);
        out.prior = cell(o[u"prior"]);
        out.base = cell(o[u"base"]);
        if (!out.cell.isValid())
            complain(QStringLiteral("a series needs a cell"));
        return out;
    }

    void flow(const QJsonObject& o, ChartSpec& spec) {
        for (const QJsonValue& value : o[u"layers"].toArray()) {
            const QJsonObject layer = value.toObject();
            spec.layers.push_back({selections(layer[u"nodes"]), cell(layer[u"cell"])});
            if (!spec.layers.back().cell.isValid() || spec.layers.back().nodes.empty())
                complain(QStringLiteral("a layer needs nodes and a cell"));
        }
        for (const QJsonValue& value : o[u"streams"].toArray()) {
            const QJsonObject stream = value.toObject();
            const QString by = stream[u"by"].toString();
            ChartStreams out{stream[u"from"].toInt(-1), stream[u"to"].toInt(-1), ChartStreams::By::From, cell(stream[u"cell"])};
            if (by == QStringLiteral("to"))
                out.by = ChartStreams::By::To;
            else if (by == QStringLiteral("cross"))
                out.by = ChartStreams::By::Cross;
            else if (by != QStringLiteral("from"))
                complain(QStringLiteral("streams go by from, to or cross, not by ") + by);
            const int layers = int(spec.layers.size());
            if (out.from < 0 || out.to <= out.from || out.to >= layers)
                complain(QStringLiteral("a stream between layers that do not exist or backwards"));
            if ((out.by == ChartStreams::By::Cross) != out.cell.isValid())
                complain(QStringLiteral("a cell belongs to streams by cross, and only to them"));
            spec.streams.push_back(std::move(out));
        }
        if (spec.layers.size() < 2 || spec.streams.empty())
            complain(QStringLiteral("a flow needs layers and streams"));
    }

    void checkShape(const ChartSpec& spec) {
        const bool oneSeries = spec.kind == ChartKind::Ring || spec.kind == ChartKind::Treemap;
        if (spec.kind == ChartKind::Flow)
            return;
        if (spec.series.empty())
            complain(QStringLiteral("a chart needs a series"));
        if ((oneSeries || (spec.years > 0 && !spec.byYears())) && spec.series.size() != 1)
            complain(QStringLiteral("this chart takes exactly one series"));
        if (spec.byYears() && (spec.years < 1 || spec.years > 20))
            complain(QStringLiteral("a chart needs categories, or years from 1 to 20"));
        if (oneSeries && spec.years > 0)
            complain(QStringLiteral("a ring or treemap shows one year"));
        for (const ChartSelection& selection : spec.categories)
            if ((selection.kind == ChartSelection::Kind::Tree) != (spec.kind == ChartKind::Treemap))
                complain(QStringLiteral("subjects as a tree belong to a treemap, and only to it"));
    }

    ChartSpec chart(const QJsonObject& o) {
        static const QHash<QString, ChartKind> kinds{
            {QStringLiteral("columns"), ChartKind::Columns}, {QStringLiteral("bars"), ChartKind::Bars},
            {QStringLiteral("line"), ChartKind::Line},       {QStringLiteral("ring"), ChartKind::Ring},
            {QStringLiteral("treemap"), ChartKind::Treemap}, {QStringLiteral("flow"), ChartKind::Flow}};
        ChartSpec out;
        m_chart = out.id = o[u"id"].toString();
        out.title = text(o[u"title"]);
        const QString kind = o[u"kind"].toString();
        if (!kinds.contains(kind))
            complain(QStringLiteral("unknown kind of chart: ") + kind);
        out.kind = kinds.value(kind);
        if (out.id.isEmpty() || out.title.zh.isEmpty())
            complain(QStringLiteral("a chart needs id and title"));
        out.categories = selections(o[u"categories"]);
        out.years = o[u"years"].toInt();
        for (const QJsonValue& value : o[u"series"].toArray())
            out.series.push_back(series(value.toObject()));
        out.whole = cell(o[u"whole"]);
        out.sorted = o[u"sorted"].toBool();
        out.keep = o[u"keep"].toInt();
        out.mergeBelow = o[u"merge_below"].toInt();
        if (out.kind == ChartKind::Flow)
            flow(o, out);
        checkShape(out);
        return out;
    }

    QString m_name;
    QString m_chart;
    QString m_complaint;
};

Result<ChartSetPtr> ChartSet::fromJson(const QByteArray& json, const QString& resourceName) {
    return ChartSetParser(resourceName).parse(json);
}

} // namespace juesuan
