// Reads the specs of inserted tables; every mistake is named with the table it stands in.
#include "narrative/inserted_table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iterator>

namespace juesuan {

namespace {

constexpr int deepestRows = 4;

class TableParser {
public:
    TableSpec table(const QJsonObject& o) {
        TableSpec out;
        m_table = out.id = o[u"id"].toString();
        out.title = text(o[u"title"]);
        const QJsonObject titles = o[u"titles"].toObject();
        for (auto at = titles.begin(); at != titles.end(); ++at)
            out.titles.insert(at.key(), text(at.value()));
        out.unit = o[u"unit"].toString();
        for (const QJsonValue& value : o[u"columns"].toArray())
            out.columns.push_back(column(value.toObject()));
        m_columns = out.columns.size();
        for (const QJsonValue& value : o[u"rows"].toArray())
            out.rows.push_back(row(value.toObject(), 0));
        if (out.id.isEmpty() || out.title.empty() || out.columns.empty() || out.rows.empty())
            complain(QStringLiteral("id, title, columns or rows are missing"));
        // A table whose columns may all be left out would have none.
        if (!out.columns.empty() && !out.columns.front().condition.isEmpty())
            complain(QStringLiteral("the first column is always there"));
        return out;
    }
    const QString& complaint() const { return m_complaint; }

private:
    void complain(const QString& what) {
        if (m_complaint.isEmpty())
            m_complaint = m_table + QStringLiteral(": ") + what;
    }

    TemplateText text(const QJsonValue& value) {
        auto parsed = NarrativeTemplate::parseText(value.toString());
        if (parsed)
            return std::move(*parsed);
        complain(value.toString() + QStringLiteral(": ") + parsed.problem().arguments.join(QChar(u' ')));
        return {};
    }

    std::vector<TemplateText> texts(const QJsonArray& values) {
        std::vector<TemplateText> out;
        for (const QJsonValue& value : values)
            out.push_back(text(value));
        return out;
    }

    TableColumnSpec column(const QJsonObject& o) {
        TableColumnSpec out{texts(o[u"head"].toArray()), text(o[u"cell"]), o[u"if"].toString(), o[u"width"].toInt(10)};
        if (out.head.empty() || out.width < 1 || out.width > 100)
            complain(QStringLiteral("a column without a head, or of no width"));
        return out;
    }

    TableRowSpec row(const QJsonObject& o, int depth) {
        TableRowSpec out{o[u"each"].toString(), texts(o[u"cells"].toArray()), o[u"if"].toString(), qBound(0, o[u"indent"].toInt(), 8), {}};
        if (out.set.isEmpty() == out.cells.empty() || (!out.cells.empty() && out.cells.size() != m_columns))
            complain(QStringLiteral("a row is either for each of a set or has a cell for every column"));
        if (depth >= deepestRows)
            complain(QStringLiteral("fewer nested rows"));
        else
            for (const QJsonValue& value : o[u"rows"].toArray())
                out.below.push_back(row(value.toObject(), depth + 1));
        return out;
    }

    QString m_table, m_complaint;
    size_t m_columns = 0;
};

} // namespace

Result<void> TableSet::add(const QByteArray& json, const QString& resourceName) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return Problem{ProblemCode::ResourceMalformed, {resourceName, error.errorString()}};
    TableParser parser;
    std::vector<TableSpec> read;
    for (const QJsonValue& value : document.object()[u"tables"].toArray()) {
        read.push_back(parser.table(value.toObject()));
        const QString& id = read.back().id;
        if (table(id) || std::any_of(read.begin(), read.end() - 1, [&](const TableSpec& spec) { return spec.id == id; }))
            return Problem{ProblemCode::ResourceMalformed, {resourceName, id + QStringLiteral(": given twice")}};
    }
    if (!parser.complaint().isEmpty() || read.empty())
        return Problem{ProblemCode::ResourceMalformed, {resourceName, parser.complaint()}};
    m_tables.insert(m_tables.end(), std::make_move_iterator(read.begin()), std::make_move_iterator(read.end()));
    return {};
}

const TableSpec* TableSet::table(const QString& id) const {
    const auto at = std::find_if(m_tables.begin(), m_tables.end(), [&](const TableSpec& spec) { return spec.id == id; });
    return at == m_tables.end() ? nullptr : &*at;
}

} // namespace juesuan
