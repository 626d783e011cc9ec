// Compares the headings over each column with those of the form.
#include "readers/grid_columns.h"

#include "base/text.h"
#include "readers/line_text.h"
#include "readers/printed_figure.h"

#include <QSet>
#include <QVarLengthArray>

#include <algorithm>

namespace juesuan {

namespace {

using Role = GridColumn::Role;
constexpr int mostHeaderRows = 12;
constexpr double goodFit = 0.5;

// A heading's key without the words that say nothing of the concept.
QString headingKey(const QString& text) {
    QString key = comparisonKey(text);
    key.replace(QStringLiteral("编码"), QStringLiteral("代码"));
    key.replace(QStringLiteral("运行维护费"), QStringLiteral("运行费"));
    return key;
}

bool isCounting(const QString& key) {
    return key.isEmpty() || key == QStringLiteral("栏次") || isPlainInteger(key, 2);
}

// 0 … 1 by the pairs of neighbouring characters that both have.
double likeness(const QString& a, const QString& b) {
    if (a == b)
        return 1;
    if (a.size() < 2 || b.size() < 2)
        return 0;
    QVarLengthArray<char32_t, 64> pairs;
    for (qsizetype i = 0; i + 1 < b.size(); ++i)
        pairs.append(char32_t(b[i].unicode()) << 16 | b[i + 1].unicode());
    int shared = 0;
    for (qsizetype i = 0; i + 1 < a.size(); ++i)
        if (const auto at = pairs.indexOf(char32_t(a[i].unicode()) << 16 | a[i + 1].unicode()); at >= 0) {
            pairs[at] = 0;
            ++shared;
        }
    return 2.0 * shared / double(a.size() + b.size() - 2);
}

// A column of the form with the headings that the form prints over it; the last with its other names.
struct Expected {
    int block = 0;
    QString id;
    QStringList above;
    QStringList names;
};

std::vector<Expected> expectedColumns(const FormDefinition& form) {
    const int width = form.columnCount();
    std::vector<QStringList> paths{size_t(width), QStringList()};
    std::vector<int> busy(size_t(width), 0); // rows that a cell from above still takes
    for (const auto& line : form.header) {
        int at = 0;
        for (const HeaderCell& cell : line) {
            while (at < width && busy[size_t(at)] > 0)
                ++at;
            for (int c = at; c < at + cell.columns && c < width; ++c) {
                busy[size_t(c)] = cell.rows;
                if (const QString key = headingKey(cell.text); !isCounting(key))
                    paths[size_t(c)] << key;
            }
            at += cell.columns;
        }
        for (int& rows : busy)
            rows = std::max(0, rows - 1);
    }
    std::vector<Expected> out;
    int at = 0;
    for (size_t b = 0; b < form.blocks.size(); ++b)
        for (const ColumnDefinition& column : form.blocks[b].columns) {
            const QStringList path = paths[size_t(at++)];
            if (column.kind != ColumnDefinition::Kind::Figure)
                continue;
            Expected expected{int(b), column.id, path, {headingKey(column.label)}};
            for (const QString& alias : column.aliases)
                expected.names << headingKey(alias);
            if (!path.isEmpty()) {
                expected.names << path.back();
                expected.above.removeLast();
            }
            out.push_back(expected);
        }
    return out;
}

double bestLikeness(const QStringList& words, const QStringList& among) {
    double best = 0;
    for (const QString& word : words)
        for (const QString& other : among)
            best = std::max(best, likeness(word, other));
    return best;
}

// How well headings are those of a form's column: its own name counts as much as all above it.
double fitOf(const QStringList& path, const Expected& expected) {
    if (path.isEmpty())
        return 0;
    const double own = std::max(bestLikeness(expected.names, {path.back()}), 0.9 * bestLikeness(expected.names, path));
    if (expected.above.isEmpty())
        return own - 0.02 * double(path.size() - 1);
    double above = 0;
    for (const QString& word : expected.above)
        above += bestLikeness({word}, path);
    double strange = 0; // headings that the form does not have over this column
    for (const QString& word : path)
        strange += 1 - std::max(bestLikeness({word}, expected.above), bestLikeness(expected.names, {word}));
    return 0.5 * own + 0.5 * above / double(expected.above.size()) - 0.05 * strange;
}

class HeaderReader {
public:
    HeaderReader(const GridTexts& texts, const FormDefinition& form) : m_texts(texts), m_form(form) {
        for (const BlockDefinition& block : form.blocks)
            for (const RowDefinition& row : block.rows)
                for (const QString& label : QStringList{row.label} + row.aliases)
                    m_labels.insert(comparisonKey(label));
        m_labels.remove(QString());
        m_lanes = form.subjects && form.blocks.size() > 1;
        m_sides = !form.subjects && form.blocks.size() > 1;
    }

    std::optional<GridColumns> read() {
        m_out.body = firstBodyRow();
        if (m_out.body == 0)
            return std::nullopt;
        for (int c = 0; c < m_texts.columns(); ++c)
            m_paths.push_back(pathOver(c));
        nameRoles();
        if (m_form.subjects)
            findCodes();
        numberBlocks();
        matchFigures();
        const auto figures = std::count_if(m_out.columns.begin(), m_out.columns.end(), [](const GridColumn& column) {
            return column.role == Role::Figure && !column.column.isEmpty();
        });
        if (figures == 0)
            return std::nullopt;
        return std::move(m_out);
    }

private:
    bool isCode(const QString& text) const {
        return m_form.subjects && SubjectCode::looksLike(foldWidth(text).remove(QChar(u' ')), *m_form.subjects);
    }

    // Headings end where a code, a row's label at the left edge, or a figure with decimals stands.
    bool isBodyRow(int row) const {
        for (int c = 0; c < m_texts.columns(); ++c) {
            const QString& text = m_texts.text(row, c);
            if (text.isEmpty())
                continue;
            const auto figure = figureOf(text, AmountUnit::WanYuan);
            if (figure && !figure->placeholder && figure->amount.decimals > 0)
                return true;
            if (isCode(text) && c < 4)
                return true;
            const bool sum = m_labels.contains(comparisonKey(text)) && m_texts.begins(row, c);
            if (sum && (c == 0 || onlyCodeWords(row, c)))
                return true;
        }
        return false;
    }

    // 类 款 项 合计: the sum's row has the last headings in front of it.
    bool onlyCodeWords(int row, int before) const {
        for (int c = 0; c < before; ++c) {
            const QString key = comparisonKey(m_texts.text(row, c));
            if (!key.isEmpty() && key != QStringLiteral("类") && key != QStringLiteral("款") && key != QStringLiteral("项"))
                return false;
        }
        for (int c = before + 1; c < m_texts.columns(); ++c)
            if (!m_texts.text(row, c).isEmpty() && m_texts.begins(row, c) && !figureOf(m_texts.text(row, c), AmountUnit::WanYuan))
                return false;
        return before < 5;
    }

    int firstBodyRow() const {
        int lastWords = -1;
        for (int r = 0; r < m_texts.rows() && r < mostHeaderRows; ++r) {
            if (isBodyRow(r))
                return r;
            for (int c = 0; c < m_texts.columns(); ++c)
                if (!isCounting(comparisonKey(m_texts.text(r, c))))
                    lastWords = r;
        }
        // A single row of figures (三公) that is blank, or whole numbers.
        int body = lastWords + 1;
        while (body > 0 && body < m_texts.rows() && isCountingRow(body))
            ++body;
        return body <= 0 ? 0 : body;
    }

    // 1 2 3 … under the headings.
    bool isCountingRow(int row) const {
        int last = 0;
        for (int c = 0; c < m_texts.columns(); ++c) {
            const QString key = comparisonKey(m_texts.text(row, c));
            if (key.isEmpty() || key == QStringLiteral("栏次"))
                continue;
            if (!isPlainInteger(key, 2) || key.toInt() != last + 1)
                return false;
            last = key.toInt();
        }
        return last >= 2;
    }

    QStringList pathOver(int column) const {
        QStringList path;
        const DocumentCell* last = nullptr;
        for (int r = 0; r < m_out.body; ++r) {
            const DocumentCell* cell = m_texts.cell(r, column);
            if (cell && cell != last)
                if (const QString key = headingKey(cell->text); !isCounting(key))
                    path << key;
            last = cell;
        }
        return path;
    }

    void nameRoles() {
        for (int c = 0; c < m_texts.columns(); ++c) {
            GridColumn column;
            const QStringList& path = m_paths[size_t(c)];
            column.path = path.join(QChar(u'›'));
            for (int r = 0; r < m_texts.rows(); ++r) // the edges of a cell that is not merged
                if (const DocumentCell* cell = m_texts.cell(r, c); cell && cell->columnSpan == 1) {
                    column.x0 = cell->box.x0;
                    column.x1 = cell->box.x1;
                    break;
                }
            const QString own = path.isEmpty() ? QString() : path.back();
            if (own == QStringLiteral("行次") || own == QStringLiteral("序号"))
                column.role = Role::Line;
            else if (own.endsWith(QStringLiteral("名称")))
                column.role = Role::Name;
            else if (own.contains(QStringLiteral("代码")) || own == QStringLiteral("类") || own == QStringLiteral("款") ||
                     own == QStringLiteral("项") || own.startsWith(QStringLiteral("(类")))
                column.role = Role::Code;
            else if (own == QStringLiteral("项目") && m_sides)
                column.role = Role::Label;
            else if (!path.isEmpty() || m_form.blocks.size() == 1)
                column.role = Role::Figure;
            m_out.columns.push_back(column);
        }
    }

    // Where headings do not say it (项目 over both), the rows do: what holds codes is a code column, what holds other
    // words a name column.
    void findCodes() {
        for (int c = 0; c < m_texts.columns(); ++c) {
            int codes = 0, words = 0, others = 0;
            for (int r = m_out.body; r < m_texts.rows(); ++r) {
                const QString text = foldWidth(m_texts.text(r, c)).remove(QChar(u' '));
                if (text.isEmpty())
                    continue;
                if (isPlainInteger(text, 7) && (isCode(text) || text.size() == 2))
                    ++codes;
                else if (!figureOf(text, AmountUnit::WanYuan))
                    ++words;
                else
                    ++others;
            }
            GridColumn& column = m_out.columns[size_t(c)];
            if (column.role == Role::Code || column.role == Role::Name)
                continue;
            if (codes > words + others && codes > 0)
                column.role = Role::Code;
            else if (words > codes + others && !isFigureHeading(c))
                column.role = Role::Name;
        }
    }

    bool isFigureHeading(int column) const {
        const QStringList& path = m_paths[size_t(column)];
        const QString own = path.isEmpty() ? QString() : path.back();
        return own.endsWith(QStringLiteral("数")) || own.endsWith(QStringLiteral("金额")) || own == QStringLiteral("合计") ||
               own == QStringLiteral("小计");
    }

    // A block begins where labels or codes stand behind figures.
    void numberBlocks() {
        int block = 0;
        bool figures = false;
        for (GridColumn& column : m_out.columns) {
            const bool opens = column.role == Role::Label || column.role == Role::Code || column.role == Role::Name;
            if (opens && figures) {
                ++block;
                figures = false;
            }
            figures = figures || column.role == Role::Figure;
            column.block = block;
        }
    }

    // The best pairs first. Lanes (06) all have the columns of the first, since a code tells the form's row by itself.
    void matchFigures() {
        const std::vector<Expected> expected = expectedColumns(m_form);
        struct Pair {
            double fit;
            int distance;
            size_t column, expected;
        };
        std::vector<Pair> pairs;
        std::vector<int> order(size_t(m_form.blocks.size()) + m_out.columns.size(), 0);
        for (size_t c = 0; c < m_out.columns.size(); ++c) {
            if (m_out.columns[c].role != Role::Figure)
                continue;
            const int place = order[size_t(m_out.columns[c].block)]++;
            int theirs = 0, block = -1;
            for (size_t e = 0; e < expected.size(); ++e) {
                theirs = expected[e].block == block ? theirs + 1 : 0;
                block = expected[e].block;
                if (expected[e].block != (m_lanes ? 0 : m_out.columns[c].block))
                    continue;
                if (const double fit = fitOf(m_paths[c], expected[e]); fit >= goodFit)
                    pairs.push_back({fit, std::abs(place - theirs), c, e});
            }
        }
        std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
            return a.fit != b.fit ? a.fit > b.fit : a.distance < b.distance;
        });
        std::vector<bool> taken(expected.size(), false);
        double sum = 0;
        for (const Pair& pair : pairs) {
            if ((taken[pair.expected] && !m_lanes) || !m_out.columns[pair.column].column.isEmpty())
                continue;
            taken[pair.expected] = true;
            m_out.columns[pair.column].column = expected[pair.expected].id;
            sum += pair.fit;
        }
        sum += matchOnly(expected);
        nameFooters();
        m_out.fit = expected.empty() ? 0 : sum / double(expected.size());
    }

    // A block that prints one column of figures where the form has one: whatever stands over it. Gives the fit.
    double matchOnly(const std::vector<Expected>& expected) {
        double fit = 0;
        const int last = m_out.columns.empty() ? -1 : m_out.columns.back().block;
        for (int block = 0; block <= last; ++block) {
            GridColumn* only = nullptr;
            int printed = 0;
            bool headed = false; // else these are no headings: the table goes on from the page before
            for (GridColumn& column : m_out.columns)
                headed = headed || (column.block == block && !column.path.isEmpty() && (column.role == Role::Label || column.role == Role::Code));
            for (GridColumn& column : m_out.columns)
                if (column.block == block && column.role == Role::Figure) {
                    ++printed;
                    if (printed == 1 || isSum(column))
                        only = &column;
                }
            const auto theirs = std::count_if(expected.begin(), expected.end(), [&](const Expected& e) { return e.block == (m_lanes ? 0 : block); });
            const bool parts = m_lanes && only && isSum(*only); // 合计 beside its parts
            if (!headed || theirs != 1 || !only || !only->column.isEmpty() || (printed != 1 && !parts))
                continue;
            only->column = std::find_if(expected.begin(), expected.end(), [&](const Expected& e) { return e.block == (m_lanes ? 0 : block); })->id;
            fit += goodFit;
        }
        return fit;
    }

    static bool isSum(const GridColumn& column) {
        const QString own = column.path.section(QChar(u'›'), -1);
        return own == QStringLiteral("合计") || own == QStringLiteral("小计");
    }

    void nameFooters() {
        for (GridColumn& column : m_out.columns)
            if (column.role == Role::Figure && column.column.isEmpty())
                for (const RowDefinition& row : m_form.footerRows)
                    if (const QString own = column.path.section(QChar(u'›'), -1); !own.isEmpty() && comparisonKey(row.label.isEmpty() ? row.id : row.label) == own + QStringLiteral("合计"))
                        column.footer = row.id;
    }

    const GridTexts& m_texts;
    const FormDefinition& m_form;
    QSet<QString> m_labels; // of fixed rows
    bool m_lanes = false, m_sides = false;
    std::vector<QStringList> m_paths;
    GridColumns m_out;
};

} // namespace

GridTexts::GridTexts(const DocumentGrid& grid) : m_grid(&grid), m_cells(size_t(grid.rows) * size_t(grid.columns), nullptr) {
    for (const DocumentCell& cell : grid.cells)
        for (int r = cell.row; r < cell.row + cell.rowSpan && r < grid.rows; ++r)
            for (int c = cell.column; c < cell.column + cell.columnSpan && c < grid.columns; ++c)
                m_cells[size_t(r) * size_t(grid.columns) + size_t(c)] = &cell;
}

const QString& GridTexts::text(int row, int column) const {
    static const QString none;
    const DocumentCell* found = cell(row, column);
    return found ? found->text : none;
}

bool GridTexts::begins(int row, int column) const {
    const DocumentCell* found = cell(row, column);
    return found && found->row == row && found->column == column;
}

std::optional<GridColumns> gridColumns(const GridTexts& texts, const FormDefinition& form) {
    return HeaderReader(texts, form).read();
}

GridColumns continuedColumns(const GridColumns& before, const GridTexts& texts) {
    GridColumns out = before;
    out.body = 0;
    if (int(before.columns.size()) == texts.columns())
        return out;
    out.columns.assign(size_t(texts.columns()), GridColumn());
    for (int c = 0; c < texts.columns(); ++c)
        for (int r = 0; r < texts.rows(); ++r) {
            const DocumentCell* cell = texts.cell(r, c);
            if (!cell || cell->columnSpan != 1)
                continue;
            const int middle = (cell->box.x0 + cell->box.x1) / 2;
            for (const GridColumn& column : before.columns)
                if (column.x0 < middle && middle < column.x1)
                    out.columns[size_t(c)] = column;
            break;
        }
    return out;
}

} // namespace juesuan
