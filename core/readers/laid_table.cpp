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

// What stands over a column of figures in the laid table: a group of columns and the column's own name.
struct Heading {
    QString above, own;
};

struct Item {
    int row = 0;
    Heading heading;
    bool known = false;   // the form has it
    bool figures = false;
};

class Turner {
public:
    Turner(const DocumentGrid& grid, const FormDefinition& form) : m_texts(grid), m_form(form) { nameHeadings(); }

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
    // The form's columns by their plain names; the id in front of the full stop is the group (预算数.合计).
    void nameHeadings() {
        for (const BlockDefinition& block : m_form.blocks)
            for (const ColumnDefinition& column : block.columns) {
                const auto stop = column.id.indexOf(QChar(u'.'));
                if (stop < 0)
                    continue;
                const QString group = column.id.left(stop), own = column.label.isEmpty() ? column.id.mid(stop + 1) : column.label;
                if (!m_groups.contains(group))
                    m_groups << group;
                QStringList names = QStringList{own} + column.aliases;
                Heading heading{{}, own};
                if (own == QStringLiteral("小计")) { // the row of the group itself: 公务用车购置及运行维护费
                    heading.above = column.id.mid(stop + 1).remove(QStringLiteral("小计"));
                    names = {heading.above, heading.above + own};
                }
                for (const QString& name : names)
                    m_headings.insert(plainLabel(name), heading);
            }
    }

    // The columns headed 预算数 and 决算数, whatever else their headings say.
    void findGroups() {
        for (int r = 0; r < m_texts.rows() && r < mostHeaderRows && m_groupColumns.size() < size_t(m_groups.size()); ++r) {
            m_groupColumns.clear();
            for (const QString& group : m_groups)
                for (int c = 1; c < m_texts.columns(); ++c)
                    if (m_texts.begins(r, c) && comparisonKey(m_texts.text(r, c)).endsWith(group)) {
                        m_groupColumns.push_back({c, group});
                        break;
                    }
            m_body = r + 1;
        }
        if (m_groupColumns.size() < size_t(m_groups.size()))
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
            const auto found = m_headings.constFind(key);
            item.known = found != m_headings.constEnd();
            item.heading = item.known ? *found : Heading{{}, label};
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
    const FormDefinition& m_form;
    QStringList m_groups;
    QHash<QString, Heading> m_headings; // by plain name
    std::vector<std::pair<int, QString>> m_groupColumns;
    int m_body = 0;
    std::vector<Item> m_items;
};

} // namespace

std::optional<DocumentGrid> laidTable(const DocumentGrid& grid, const FormDefinition& form) {
    if (form.subjects || form.blocks.size() != 1 || grid.columns < 3)
        return std::nullopt;
    return Turner(grid, form).turned();
}

} // namespace juesuan
