// Reads a FormSet from its JSON resource; every mistake in it is named with the form it stands in.
#include "model/form_set.h"

#include "base/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace juesuan {

class FormSetParser {
public:
    explicit FormSetParser(QString resourceName) : m_name(std::move(resourceName)) {}

    Result<FormSetPtr> parse(const QByteArray& json) {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(json, &error);
        if (error.error != QJsonParseError::NoError)
            return Problem{ProblemCode::ResourceMalformed, {m_name, error.errorString()}};
        const QJsonObject root = document.object();
        auto set = std::make_shared<FormSet>();
        set->m_edition = root[u"edition"].toString();
        set->m_year = root[u"year"].toInt();
        set->m_title = {root[u"title"].toString(), root[u"english_title"].toString()};
        for (const QJsonValue& value : root[u"forms"].toArray())
            set->m_forms.push_back(form(value.toObject()));
        if (set->m_edition.isEmpty() || set->m_forms.empty())
            complain(QStringLiteral("no edition or no forms"));
        if (!m_complaint.isEmpty())
            return Problem{ProblemCode::ResourceMalformed, {m_name, m_complaint}};
        return FormSetPtr(std::move(set));
    }

private:
    void complain(const QString& what) {
        if (m_complaint.isEmpty())
            m_complaint = m_form.isEmpty() ? what : m_form + QStringLiteral(": ") + what;
    }

    static QStringList strings(const QJsonValue& value) {
        QStringList out;
        for (const QJsonValue& item : value.toArray())
            out << item.toString();
        return out;
    }

    ColumnDefinition column(const QJsonObject& o) {
        static const QHash<QString, ColumnDefinition::Kind> kinds{
            {QStringLiteral("label"), ColumnDefinition::Kind::Label},
            {QStringLiteral("line"), ColumnDefinition::Kind::LineNumber},
            {QStringLiteral("code"), ColumnDefinition::Kind::Code},
            {QStringLiteral("name"), ColumnDefinition::Kind::Name},
            {QStringLiteral("figure"), ColumnDefinition::Kind::Figure}};
        ColumnDefinition out;
        const QString kind = o[u"kind"].toString(QStringLiteral("figure"));
        if (!kinds.contains(kind))
            complain(QStringLiteral("unknown column kind ") + kind);
        out.kind = kinds.value(kind);
        out.id = o[u"id"].toString();
        out.label = o[u"label"].toString(out.id);
        out.aliases = strings(o[u"aliases"]);
        out.number = o[u"number"].toInt();
        out.measure = o[u"measure"].toString() == QStringLiteral("count") ? Measure::Count : Measure::Money;
        if (out.kind == ColumnDefinition::Kind::Figure) {
            if (out.id.isEmpty() || m_columnIds.contains(out.id))
                complain(QStringLiteral("a figure column without an id of its own in its block: ") + out.id);
            m_columnIds.insert(out.id);
        }
        return out;
    }

    RowDefinition row(const QJsonObject& o, int blockIndex) {
        RowDefinition out;
        out.block = o[u"block"].toInt(blockIndex);
        out.id = o[u"id"].toString();
        out.label = o[u"label"].toString(out.id);
        out.aliases = strings(o[u"aliases"]);
        for (const QString& name : QStringList{out.label} + out.aliases)
            out.keys << comparisonKey(name);
        out.group = o[u"group"].toString();
        out.code = o[u"code"].toString();
        out.line = o[u"line"].toInt();
        out.indent = o[u"indent"].toInt();
        out.total = o[u"total"].toBool();
        out.unit = o[u"unit"].toString();
        if (!out.id.isEmpty() && m_rowIds.contains(out.id))
            complain(QStringLiteral("a row id that is used twice: ") + out.id);
        m_rowIds.insert(out.id);
        return out;
    }

    BlockDefinition block(const QJsonObject& o, int index) {
        BlockDefinition out;
        m_columnIds.clear();
        out.side = o[u"side"].toString();
        out.bySubject = o[u"by_subject"].toBool();
        for (const QJsonValue& value : o[u"columns"].toArray())
            out.columns.push_back(column(value.toObject()));
        for (const QJsonValue& value : o[u"rows"].toArray())
            out.rows.push_back(row(value.toObject(), index));
        return out;
    }

    void header(const QJsonArray& lines, FormDefinition& form) {
        for (const QJsonValue& line : lines) {
            std::vector<HeaderCell> cells;
            for (const QJsonValue& value : line.toArray()) {
                const QJsonObject o = value.toObject();
                cells.push_back({o[u"text"].toString(), o[u"columns"].toInt(1), o[u"rows"].toInt(1)});
            }
            form.header.push_back(std::move(cells));
        }
        checkHeaderTiles(form);
    }

    // The header's cells, spans included, must cover every column of every header line exactly once.
    void checkHeaderTiles(const FormDefinition& form) {
        const int columns = form.columnCount();
        std::vector<int> reach(size_t(columns), 0);
        for (size_t line = 0; line < form.header.size(); ++line) {
            int at = 0;
            for (const HeaderCell& cell : form.header[line]) {
                while (at < columns && reach[size_t(at)] > int(line))
                    ++at;
                for (int i = 0; i < cell.columns; ++i, ++at) {
                    if (at >= columns || reach[size_t(at)] > int(line)) {
                        complain(QStringLiteral("header line %1 does not fit").arg(line + 1));
                        return;
                    }
                    reach[size_t(at)] = int(line) + cell.rows;
                }
            }
            for (const int r : reach)
                if (r <= int(line)) {
                    complain(QStringLiteral("header line %1 leaves a gap").arg(line + 1));
                    return;
                }
        }
    }

    FormDefinition form(const QJsonObject& o) {
        FormDefinition out;
        m_rowIds.clear();
        m_form = out.id = o[u"id"].toString();
        out.number = o[u"number"].toString();
        out.title = o[u"title"].toString();
        out.englishTitle = o[u"english_title"].toString();
        out.titleAliases = strings(o[u"title_aliases"]);
        out.titleWords = strings(o[u"title_words"]);
        out.supplementary = o[u"supplementary"].toBool();
        out.landscape = o[u"landscape"].toBool();
        out.note = o[u"note"].toString();
        out.emptySentence = o[u"empty_sentence"].toString();
        const QString subjects = o[u"subjects"].toString();
        if (!subjects.isEmpty())
            out.subjects = subjects == QStringLiteral("economic") ? SubjectKind::Economic : SubjectKind::Functional;
        for (const QJsonValue& value : o[u"blocks"].toArray())
            out.blocks.push_back(block(value.toObject(), int(out.blocks.size())));
        for (const QJsonValue& value : o[u"footer_rows"].toArray())
            out.footerRows.push_back(row(value.toObject(), 0));
        for (const RowDefinition& footerRow : out.footerRows)
            if (footerRow.block < 0 || footerRow.block >= int(out.blocks.size()))
                complain(QStringLiteral("a footer row in a block that does not exist: ") + footerRow.id);
        for (const QJsonValue& value : o[u"footer"].toArray()) {
            const QJsonObject cell = value.toObject();
            out.footer.push_back({cell[u"row"].toString(), cell[u"figure"].toBool(), cell[u"columns"].toInt(1)});
        }
        header(o[u"header"].toArray(), out);
        if (out.id.isEmpty() || out.title.isEmpty() || out.blocks.empty())
            complain(QStringLiteral("a form needs id, title and blocks"));
        return out;
    }

    QString m_name;
    QString m_form;
    QString m_complaint;
    QSet<QString> m_columnIds;
    QSet<QString> m_rowIds;
};

Result<FormSetPtr> FormSet::fromJson(const QByteArray& json, const QString& resourceName) {
    return FormSetParser(resourceName).parse(json);
}

} // namespace juesuan
