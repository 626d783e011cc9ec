// Turns standing tables (the 三公 tables of some provinces) by their labels.
#include "readers/laid_table.h"

#include "base/text.h"
#include "readers/grid_columns.h"
#include "readers/line_text.h"
#include "readers/printed_figure.h"

#include <QHash>

#include <algorithm>

namespace juesuan {

namespace {

constexpr int mostHeaderRows = 5;
constexpr int fewestLabels = 3; // that the table and the form must share

// A label without its numbering and "其中:".
QString plainLabel(const QString& text) {
    QString key = comparisonKey(text);
    for (QString before; before != key;) {
        before = key;
        key = comparisonKey(QStringView(key).sliced(numberingOf(key).length));
        while (!key.isEmpty() && (key.front().isDigit() || QStringLiteral(".、").contains(key.front())))
            key.remove(0, 1);
        if (key.startsWith(QStringLiteral("其中:")))
            key.remove(0, 3);
    }
    key.remove(QChar(u'"')).remove(QChar(u'“')).remove(QChar(u'”'));
    return key.replace(QStringLiteral("运行维护费"), QStringLiteral("运行费"));
}

// What stands over a column of figures in the laid table: a group of columns and the column's own name; the columns themselves.
struct Heading {
    QString above, own;
    QStringList columns;
};

// The form's columns by their plain names; the id in front of the full stop is the group (预算数.合计).
struct Headings {
    QStringList groups;
    QHash<QString, Heading> byName;

    explicit Headings(const FormDefinition& form) {
        for (const BlockDefinition& block : form.blocks)
            for (const ColumnDefinition& column : block.columns)
                if (const auto stop = column.id.indexOf(QChar(u'.')); stop >= 0)
                    add(column, stop);
    }

private:
    void add(const ColumnDefinition& column, qsizetype stop) {
        static const QString sum = QStringLiteral("小计");
        const QString group = column.id.left(stop);
        QString own = column.id.mid(stop + 1), above;
        if (!groups.contains(group))
            groups << group;
        QStringList names = QStringList{own} + column.aliases;
        if (own.endsWith(sum) && own != sum) { // the row of the group itself: 公务用车购置及运行维护费
            above = own.chopped(sum.size());
            own = sum;
            names << above;
        }
        for (const QString& name : names) {
            Heading& heading = byName[plainLabel(name)];
            heading.above = above;
            heading.own = own;
            heading.columns << column.id;
        }
    }
};

struct Item {
    int row = 0;
    Heading heading;
    bool known = false;   // the form has it
    bool figures = false;
};

class Turner {
public:
    Turner(const DocumentGrid& grid, const FormDefinition& form) : m_texts(grid), m_headings(form) {}

    std::optional<DocumentGrid> turned() {
        findGroups();
        if (m_groupColumns.empty())
            return std::nullopt;
        findItems();
        QStringList shared;
        for (const Item& item : m_items)
            if (item.known && !shared.contains(item.heading.own + item.heading.above))
                shared << item.heading.own + item.heading.above;
        if (shared.size() < fewestLabels)
            return std::nullopt;
        dropRepeated();
        return laid();
    }

private:
    // The columns headed 预算数 and 决算数, whatever else their headings say.
    void findGroups() {
        for (int r = 0; r < m_texts.rows() && r < mostHeaderRows && m_groupColumns.size() < size_t(m_headings.groups.size()); ++r) {
            m_groupColumns.clear();
            for (const QString& group : m_headings.groups)
                for (int c = 1; c < m_texts.columns(); ++c)
                    if (m_texts.begins(r, c) && comparisonKey(m_texts.text(r, c)).endsWith(group)) {
                        m_groupColumns.push_back({c, group});
                        break;
                    }
            m_body = r + 1;
        }
        if (m_groupColumns.size() < size_t(m_headings.groups.size()))
            m_groupColumns.clear();
    }

    void findItems() {
        for (int r = m_body; r < m_texts.rows(); ++r) {
            Item item;
            item.row = r;
            const QString label = m_texts.begins(r, 0) ? m_texts.text(r, 0) : QString();
            const QString key = plainLabel(label);
            if (key.isEmpty() || key == QStringLiteral("栏次"))
                continue;
            const auto found = m_headings.byName.constFind(key);
            item.known = found != m_headings.byName.constEnd();
            item.heading = item.known ? *found : Heading{{}, label, {}};
            for (const auto& [c, group] : m_groupColumns)
                if (const auto figure = figureOf(m_texts.text(r, c), AmountUnit::WanYuan))
                    item.figures = item.figures || !figure->placeholder;
            if (item.known || item.figures)
                m_items.push_back(item);
        }
    }

    // "一、“三公”经费支出 —" above "(一)支出合计 3.45": the one with figures.
    void dropRepeated() {
        const auto sameKnown = [](const Item& a, const Item& b) {
            return a.known && b.known && a.row != b.row && a.heading.own == b.heading.own && a.heading.above == b.heading.above;
        };
        const std::vector<Item> all = m_items;
        m_items.erase(std::remove_if(m_items.begin(), m_items.end(), [&](const Item& item) {
            return !item.figures && std::any_of(all.begin(), all.end(), [&](const Item& other) { return sameKnown(item, other) && other.figures; });
        }), m_items.end());
    }

    DocumentGrid laid() const {
        const DocumentGrid& from = m_texts.grid();
        DocumentGrid out = from;
        out.cells.clear();
        out.rows = 4;
        out.columns = int(m_groupColumns.size() * m_items.size());
        int at = 0;
        for (const auto& [c, group] : m_groupColumns) {
            add(out, {0, at, 1, int(m_items.size()), group, {}});
            for (const Item& item : m_items) {
                if (item.heading.above.isEmpty()) {
                    add(out, {1, at, 2, 1, item.heading.own, {}});
                } else {
                    add(out, {1, at, 1, 1, item.heading.above, {}});
                    add(out, {2, at, 1, 1, item.heading.own, {}});
                }
                const DocumentCell* cell = m_texts.cell(item.row, c);
                DocumentCell value{3, at, 1, 1, m_texts.text(item.row, c), cell ? cell->box : DocumentBox()};
                value.origin = item.row;
                add(out, value);
                ++at;
            }
        }
        return out;
    }

    static void add(DocumentGrid& grid, const DocumentCell& cell) { grid.cells.push_back(cell); }

    const GridTexts m_texts;
    const Headings m_headings;
    std::vector<std::pair<int, QString>> m_groupColumns;
    int m_body = 0;
    std::vector<Item> m_items;
};

bool isOneRow(const FormDefinition& form) { return !form.subjects && form.blocks.size() == 1; }

} // namespace

QStringList standingColumns(const QString& label, const FormDefinition& form) {
    return isOneRow(form) ? Headings(form).byName.value(plainLabel(label)).columns : QStringList();
}

std::optional<DocumentGrid> laidTable(const DocumentGrid& grid, const FormDefinition& form) {
    if (!isOneRow(form) || grid.columns < 3)
        return std::nullopt;
    return Turner(grid, form).turned();
}

} // namespace juesuan
