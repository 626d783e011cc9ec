// Makes inserted tables: heads joined, rows for what has figures, each figure with its cells.
#include "narrative/inserted_table.h"

#include <algorithm>

namespace juesuan {

namespace {

constexpr char16_t rowVariable[] = u"r";

// What is a number in a column of numbers.
bool isFigureKind(const QString& kind) {
    static const QStringList kinds{QStringLiteral("amount"),     QStringLiteral("share"),  QStringLiteral("completion"),
                                   QStringLiteral("difference"), QStringLiteral("growth"), QStringLiteral("count")};
    return kinds.contains(kind);
}

class TableMaker {
public:
    TableMaker(const TableSpec& spec, const NarrativeGenerator& generator) : m_spec(spec), m_generator(generator) {}

    InsertedTable make() {
        m_out.id = m_spec.id;
        m_out.title = tableTitle(m_spec, m_generator);
        m_out.unit = m_spec.unit;
        for (const TableColumnSpec& column : m_spec.columns)
            m_shown.push_back(column.condition.isEmpty() || m_generator.holds(column.condition, {}));
        widths();
        heads();
        for (const TableRowSpec& row : m_spec.rows)
            rows(row, {});
        return std::move(m_out);
    }

private:
    QString textOf(const TemplateText& text) const { return m_generator.text(text, {}).value_or(Paragraph()).text; }

    void widths() {
        int all = 0;
        for (size_t c = 0; c < m_shown.size(); ++c)
            all += m_shown[c] ? m_spec.columns[c].width : 0;
        int before = 0, given = 0;
        for (size_t c = 0; c < m_shown.size(); ++c)
            if (m_shown[c]) { // rounded where columns end, so that they add up to 100
                before += m_spec.columns[c].width;
                m_out.widths.push_back(before * 100 / all - given);
                given = before * 100 / all;
            }
    }

    void heads() {
        std::vector<QStringList> paths;
        qsizetype depth = 0;
        for (size_t c = 0; c < m_shown.size(); ++c) {
            if (!m_shown[c])
                continue;
            QStringList path;
            for (const TemplateText& head : m_spec.columns[c].head)
                path << textOf(head);
            depth = qMax(depth, path.size());
            paths.push_back(path);
        }
        for (qsizetype level = 0; level < depth; ++level) {
            std::vector<InsertedCell> row;
            const auto joined = [&](size_t a, size_t b) {
                return paths[b].size() > level + 1 && paths[a].size() > level + 1 && paths[a].first(level + 1) == paths[b].first(level + 1);
            };
            for (size_t c = 0; c < paths.size(); ++c) {
                if (paths[c].size() <= level)
                    continue;
                if (c > 0 && joined(c - 1, c)) {
                    ++row.back().columns;
                    continue;
                }
                const bool last = paths[c].size() == level + 1;
                row.push_back({paths[c][level], false, 1, last ? int(depth - level) : 1, {}, {}, {}});
            }
            m_out.head.push_back(std::move(row));
        }
    }

    void rows(const TableRowSpec& row, const Variables& outer) {
        if (!row.condition.isEmpty() && !m_generator.holds(row.condition, outer))
            return;
        if (row.set.isEmpty()) {
            body(row, outer);
            for (const TableRowSpec& below : row.below)
                rows(below, outer);
            return;
        }
        for (const Element& element : m_generator.source().elements(FigureSource::resolved(row.set, outer))) {
            Variables inner = outer;
            inner.insert(QString::fromUtf16(rowVariable), element);
            body(row, inner);
            for (const TableRowSpec& below : row.below)
                rows(below, inner);
        }
    }

    void body(const TableRowSpec& row, const Variables& variables) {
        std::vector<InsertedCell> out;
        for (size_t c = 0; c < m_shown.size(); ++c)
            if (m_shown[c])
                out.push_back(cell(row.cells.empty() ? m_spec.columns[c].cell : row.cells[c], variables));
        out.front().text.prepend(QString(row.indent, QChar(0x3000)));
        m_out.body.push_back(std::move(out));
    }

    InsertedCell cell(const TemplateText& text, const Variables& variables) const {
        const auto paragraph = m_generator.text(text, variables);
        if (!paragraph)
            return {};
        InsertedCell out;
        out.text = paragraph->text;
        for (const TextToken& token : paragraph->tokens)
            if (isFigureKind(token.kind)) {
                out.isFigure = true;
                out.kind = token.kind;
                out.quantities = token.quantities;
                out.cells = m_generator.cellsOf(token);
                break;
            }
        return out;
    }

    const TableSpec& m_spec;
    const NarrativeGenerator& m_generator;
    InsertedTable m_out;
    std::vector<bool> m_shown; // by column
};

} // namespace

QString tableTitle(const TableSpec& spec, const NarrativeGenerator& generator) {
    const QString edition = generator.source().report().formSet().edition();
    return generator.text(spec.titles.value(edition, spec.title), {}).value_or(Paragraph()).text;
}

InsertedTable insertedTable(const TableSpec& spec, const NarrativeGenerator& generator) { return TableMaker(spec, generator).make(); }

} // namespace juesuan
