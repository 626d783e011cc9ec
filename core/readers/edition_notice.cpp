// Compares the headings and labels of each table with those of its form.
#include "readers/edition_notice.h"

#include "base/text.h"
#include "readers/grid_columns.h"
#include "readers/printed_figure.h"

#include <QSet>

namespace juesuan {

namespace {

constexpr qsizetype mostNamed = 8; // of one kind in one table

struct Differences {
    QStringList columns, rows, missing;
};

void addOnce(QStringList& list, const QString& text) {
    if (!list.contains(text))
        list << text;
}

// The labels of a form, whatever number stands in front: editions count their rows differently, and the reader does not mind.
class Labels {
public:
    explicit Labels(const FormDefinition& form) {
        for (const BlockDefinition& block : form.blocks)
            for (const RowDefinition& row : block.rows)
                add(row);
        for (const RowDefinition& row : form.footerRows)
            add(row);
        m_keys.remove(QString());
    }

    bool contains(const QString& text) const {
        const QString key = comparisonKey(text);
        return m_keys.contains(key) || m_keys.contains(withoutOrdinal(key));
    }

private:
    void add(const RowDefinition& row) {
        for (const QString& key : row.keys)
            m_keys << key << withoutOrdinal(key);
    }

    QSet<QString> m_keys;
};

bool isSameLabel(const RowDefinition& row, const QString& text) {
    const QString key = comparisonKey(text), plain = withoutOrdinal(key);
    return std::any_of(row.keys.begin(), row.keys.end(), [&](const QString& its) { return its == key || (!its.isEmpty() && withoutOrdinal(its) == plain); });
}

// Labels of rows that every printed table of the edition has.
void tellMissing(const FormDefinition& form, const QStringList& labels, Differences& out) {
    for (const BlockDefinition& block : form.blocks)
        for (const RowDefinition& row : block.rows)
            if (!row.id.isEmpty() && !row.label.isEmpty() &&
                std::none_of(labels.begin(), labels.end(), [&](const QString& label) { return isSameLabel(row, label); }))
                addOnce(out.missing, row.label);
}

Differences differencesOf(const FormDefinition& form, const std::vector<const DocumentGrid*>& grids) {
    Differences out;
    QStringList labels;
    const Labels known(form);
    std::optional<GridColumns> columns;
    for (const DocumentGrid* grid : grids) {
        const GridTexts texts(*grid);
        if (auto own = gridColumns(texts, form))
            columns = std::move(own);
        else if (columns)
            columns = continuedColumns(*columns, texts);
        if (!columns)
            continue;
        for (size_t c = 0; c < columns->columns.size(); ++c) {
            const GridColumn& column = columns->columns[c];
            if (column.role == GridColumn::Role::Figure && column.column.isEmpty() && !column.path.isEmpty())
                addOnce(out.columns, column.path);
            for (int r = columns->body; column.role == GridColumn::Role::Label && r < texts.rows(); ++r) {
                const QString& text = texts.text(r, int(c));
                if (text.isEmpty() || !texts.begins(r, int(c)) || figureOf(text, AmountUnit::WanYuan) || comparisonKey(text) == QStringLiteral("栏次"))
                    continue;
                // The end of a label that the page before cut off.
                if (!known.contains(text) && !labels.isEmpty() && r == columns->body && known.contains(labels.back() + text)) {
                    out.rows.removeAll(labels.back());
                    labels.back() += text;
                    continue;
                }
                labels << text;
                if (!known.contains(text))
                    addOnce(out.rows, text);
            }
        }
    }
    if (!out.rows.isEmpty())
        tellMissing(form, labels, out);
    return out;
}

QString named(const QString& what, const QStringList& list) {
    if (list.isEmpty())
        return {};
    const QString names = list.mid(0, mostNamed).join(QStringLiteral("、"));
    return what + (list.size() > mostNamed ? QStringLiteral("%1等%2项").arg(names).arg(list.size()) : names);
}

} // namespace

QString editionDifferences(const std::vector<ReadTable>& tables, const std::vector<std::vector<const DocumentGrid*>>& grids) {
    QStringList out;
    qsizetype columns = 0, rows = 0;
    for (size_t i = 0; i < tables.size() && i < grids.size(); ++i) {
        const FormDefinition& form = *tables[i].text.form;
        const Differences differences = differencesOf(form, grids[i]);
        columns += differences.columns.size();
        rows += differences.rows.size();
        QStringList parts{named(QStringLiteral("栏目："), differences.columns), named(QStringLiteral("行："), differences.rows),
                          named(QStringLiteral("缺行："), differences.missing)};
        parts.removeAll(QString());
        if (!parts.isEmpty())
            out << (form.number.isEmpty() ? form.title : form.number) + QChar(u' ') + parts.join(QStringLiteral("，"));
    }
    return columns > 0 || rows > 1 ? out.join(QStringLiteral("；")) : QString();
}

} // namespace juesuan
