// Finds a form's rows and columns in a copied block.
#include "edit/grid_match.h"

#include "base/text.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace juesuan {

namespace {

using Kind = LayoutCell::Kind;

// A block of the form in body columns.
struct LanePlace {
    const BlockDefinition* block = nullptr;
    int key = -1;    // the column that says which row it is: code, else label
    int first = 0;   // of the figures
    int end = 0;
    int grid = -1;   // block column where the keys stand
};

QString keyOf(const QString& text) { return text.isEmpty() ? QString() : comparisonKey(text); }

std::vector<LanePlace> lanesOf(const FormDefinition& form) {
    std::vector<LanePlace> out;
    int at = 0;
    for (const BlockDefinition& block : form.blocks) {
        LanePlace lane;
        lane.block = &block;
        lane.first = lane.end = at + int(block.columns.size());
        for (int c = 0; c < int(block.columns.size()); ++c) {
            const auto kind = block.columns[size_t(c)].kind;
            if (lane.key < 0 && (kind == ColumnDefinition::Kind::Code || kind == ColumnDefinition::Kind::Label))
                lane.key = at + c;
            if (kind == ColumnDefinition::Kind::Figure)
                lane.first = std::min(lane.first, at + c);
        }
        at = lane.end;
        if (lane.key >= 0)
            out.push_back(lane);
    }
    return out;
}

// Body rows by the key that stands in that column.
QHash<QString, int> rowsByKey(const FormLayout& layout, int column) {
    QHash<QString, int> out;
    for (size_t r = 0; r < layout.body.size(); ++r) {
        const LayoutCell& cell = layout.body[r][size_t(column)];
        if (!cell.covered && (cell.kind == Kind::Code || cell.kind == Kind::Label))
            if (const QString key = keyOf(cell.text); !key.isEmpty() && !out.contains(key))
                out.insert(key, int(r));
    }
    return out;
}

// Neither blank nor a number.
bool isWords(const GridCell& cell) {
    return !cell.covered && std::any_of(cell.text.begin(), cell.text.end(), [](QChar c) { return c.isLetter(); });
}

class Matcher {
public:
    Matcher(const FormLayout& layout, const CellGrid& grid) : m_layout(layout), m_grid(grid) {
        for (const auto& row : grid) {
            std::vector<QString> keys;
            for (const GridCell& cell : row)
                keys.push_back(cell.covered ? QString() : keyOf(cell.text));
            m_keys.push_back(std::move(keys));
        }
    }

    std::optional<GridMatch> match(bool atKeyColumn) {
        std::vector<LanePlace> lanes = lanesOf(*m_layout.form);
        QSet<int> taken;
        for (LanePlace& lane : lanes) {
            lane.grid = keyColumn(lane, taken);
            if (lane.grid < 0)
                continue;
            if (!atKeyColumn && !hasWords(lane)) {
                lane.grid = -1;
                continue;
            }
            taken.insert(lane.grid);
        }
        lanes.erase(std::remove_if(lanes.begin(), lanes.end(), [](const LanePlace& lane) { return lane.grid < 0; }), lanes.end());
        if (lanes.empty())
            return std::nullopt;
        GridMatch out;
        out.headerRows = int(m_grid.size());
        for (const LanePlace& lane : lanes) {
            for (const auto& [from, to] : matchedRows(lane))
                out.headerRows = std::min(out.headerRows, from);
            for (int r = 0; r < out.headerRows; ++r) // a subject that has no row yet may be the first
                if (isNewCode(lane, m_keys[size_t(r)][size_t(lane.grid)]))
                    out.headerRows = r;
        }
        for (const LanePlace& lane : lanes)
            out.lanes.push_back(matchLane(lane, lanes, out));
        return out;
    }

private:
    bool isNewCode(const LanePlace& lane, const QString& key) const {
        return lane.block->bySubject && m_layout.form->subjects && SubjectCode::looksLike(key, *m_layout.form->subjects);
    }

    std::vector<std::pair<int, int>> matchedRows(const LanePlace& lane) const {
        std::vector<std::pair<int, int>> out;
        const QHash<QString, int> rows = rowsByKey(m_layout, lane.key);
        for (size_t r = 0; r < m_grid.size(); ++r)
            if (const auto at = rows.constFind(m_keys[r][size_t(lane.grid)]); at != rows.constEnd())
                out.push_back({int(r), *at});
        return out;
    }

    // The block column with most of the lane's keys, provided that these are most of what it holds below its header.
    int keyColumn(const LanePlace& lane, const QSet<int>& taken) const {
        const QHash<QString, int> rows = rowsByKey(m_layout, lane.key);
        int best = -1, most = 0;
        for (int c = 0; c < columnsOf(m_grid); ++c) {
            int matched = 0, others = 0;
            for (const auto& keys : m_keys) {
                const QString& key = keys[size_t(c)];
                if (rows.contains(key) || isNewCode(lane, key))
                    ++matched;
                else if (matched > 0 && !key.isEmpty())
                    ++others;
            }
            if (!taken.contains(c) && matched > most && matched >= others) {
                best = c;
                most = matched;
            }
        }
        return best;
    }

    // Words in the cell behind the key, which may reach over several columns.
    bool wordsBeside(size_t row, int column) const {
        do
            ++column;
        while (column < columnsOf(m_grid) && m_grid[row][size_t(column)].covered);
        return column < columnsOf(m_grid) && isWords(m_grid[row][size_t(column)]);
    }

    bool hasWords(const LanePlace& lane) const {
        for (const auto& [row, body] : matchedRows(lane))
            if (isWords(m_grid[size_t(row)][size_t(lane.grid)]) || wordsBeside(size_t(row), lane.grid))
                return true;
        // A table without rows yet: codes with names beside them.
        for (size_t r = 0; r < m_grid.size(); ++r)
            if (isNewCode(lane, m_keys[r][size_t(lane.grid)]) && wordsBeside(r, lane.grid))
                return true;
        return false;
    }

    using Rows = std::vector<std::pair<int, int>>; // block row, body row

    // Whether block column `column` carries the texts of body column `body` (a name, a 行次) rather than figures.
    bool repeatsLabels(int column, int body, const Rows& rows) const {
        int same = 0, figures = 0;
        for (const auto& [from, to] : rows) {
            const GridCell& cell = m_grid[size_t(from)][size_t(column)];
            if (cell.covered || cell.text.isEmpty())
                continue;
            const QString printed = to < 0 ? QString() : keyOf(m_layout.body[size_t(to)][size_t(body)].text);
            if (isWords(cell) || (!printed.isEmpty() && m_keys[size_t(from)][size_t(column)] == printed))
                ++same;
            else
                ++figures;
        }
        return same > figures;
    }

    // Neither words nor figures: the keys or names reach over this column, or it is empty.
    bool isVoid(int column, const Rows& rows, bool onlyCovered) const {
        return !rows.empty() && std::all_of(rows.begin(), rows.end(), [&](const auto& row) {
            const GridCell& cell = m_grid[size_t(row.first)][size_t(column)];
            return cell.covered || (!onlyCovered && cell.text.isEmpty());
        });
    }

    LaneMatch matchLane(const LanePlace& lane, const std::vector<LanePlace>& lanes, GridMatch& match) {
        LaneMatch out;
        out.rows = matchedRows(lane);
        Rows seen = out.rows; // and those of subjects that have no row yet
        QSet<int> found;
        for (const auto& [from, to] : out.rows)
            found.insert(from);
        for (int r = match.headerRows; r < int(m_grid.size()); ++r)
            if (!found.contains(r) && isNewCode(lane, m_keys[size_t(r)][size_t(lane.grid)]))
                seen.push_back({r, -1});
        out.end = columnsOf(m_grid);
        for (const LanePlace& other : lanes)
            if (other.grid > lane.grid)
                out.end = std::min(out.end, other.grid);
        const bool whole = out.end - lane.grid >= lane.end - lane.key; // the block has a column for each of ours
        int at = lane.grid + 1;
        int names = -1;
        const auto skipCovered = [&] {
            while (at < out.end && isVoid(at, seen, true))
                ++at;
        };
        skipCovered();
        for (int body = lane.key + 1; body < lane.first && at < out.end; ++body) {
            if (!repeatsLabels(at, body, seen) && !(whole && isVoid(at, seen, false)))
                continue; // the block leaves this column out
            if (m_layout.form->isBySubject())
                names = at;
            ++at;
            skipCovered();
        }
        out.firstFigure = at;
        for (const auto& [from, to] : seen)
            if (to < 0)
                match.missing.push_back({from, {m_keys[size_t(from)][size_t(lane.grid)],
                                                names < 0 ? QString() : m_grid[size_t(from)][size_t(names)].text}});
        addFooterRows(lane, lanes, out);
        placeColumns(lane, match.headerRows, out);
        return out;
    }

    // A line whose label begins in a lane further left (06: 公用经费合计) has its figure in this one.
    void addFooterRows(const LanePlace& lane, const std::vector<LanePlace>& lanes, LaneMatch& out) const {
        for (size_t r = 0; r < m_layout.body.size(); ++r) {
            if (!m_layout.body[r][size_t(lane.key)].covered)
                continue;
            int owner = lane.key;
            while (owner > 0 && m_layout.body[r][size_t(owner)].covered)
                --owner;
            for (const LanePlace& other : lanes)
                if (other.key == owner && other.key != lane.key)
                    for (const auto& [from, to] : matchedRows(other))
                        if (to == int(r))
                            out.rows.push_back({from, to});
        }
    }

    // Header words over one column, from the outermost in; numbers (栏次) left out.
    template <typename Cell> static QStringList pathIn(const std::vector<std::vector<Cell>>& lines, int rows, int column) {
        QStringList path;
        for (int line = 0; line < rows; ++line) {
            int at = column;
            const auto& cells = lines[size_t(line)];
            while (at > 0 && cells[size_t(at)].covered)
                --at;
            if (at + cells[size_t(at)].columnSpan <= column)
                continue;
            const QString key = keyOf(cells[size_t(at)].text);
            bool number = false;
            key.toInt(&number);
            if (!key.isEmpty() && !number && key != QStringLiteral("栏次") && (path.isEmpty() || path.back() != key))
                path << key;
        }
        return path;
    }

    const ColumnDefinition* definitionOf(int column) const {
        for (const auto& row : m_layout.body)
            if (row[size_t(column)].kind == Kind::Figure && !row[size_t(column)].covered)
                return row[size_t(column)].column;
        return nullptr;
    }

    // The body column that these header words name; -1 when none or several do.
    int columnNamed(const QStringList& path, const LanePlace& lane) const {
        int byPath = -1, byLeaf = -1, leaves = 0;
        for (int c = lane.first; c < lane.end; ++c) {
            const QStringList printed = pathIn(m_layout.header, int(m_layout.header.size()), c);
            if (printed == path)
                byPath = c;
            const ColumnDefinition* definition = definitionOf(c);
            QStringList names{printed.value(printed.size() - 1)};
            if (definition) {
                names << keyOf(definition->id) << keyOf(definition->label);
                for (const QString& alias : definition->aliases)
                    names << keyOf(alias);
            }
            if (names.contains(path.back())) {
                byLeaf = c;
                ++leaves;
            }
        }
        return byPath >= 0 ? byPath : leaves == 1 ? byLeaf : -1;
    }

    void placeColumns(const LanePlace& lane, int headerRows, LaneMatch& out) const {
        std::vector<std::pair<int, int>> named;
        QSet<int> used;
        bool all = headerRows > 0;
        for (int c = out.firstFigure; c < out.end && all; ++c) {
            const QStringList path = pathIn(m_grid, headerRows, c);
            const int body = path.isEmpty() ? -1 : columnNamed(path, lane);
            all = body >= 0 && !used.contains(body);
            used.insert(body);
            named.push_back({c, body});
        }
        if (all && !named.empty()) {
            out.columns = std::move(named);
            return;
        }
        for (int c = out.firstFigure, body = lane.first; c < out.end && body < lane.end; ++c, ++body)
            out.columns.push_back({c, body});
    }

    const FormLayout& m_layout;
    const CellGrid& m_grid;
    std::vector<std::vector<QString>> m_keys; // comparison keys of the block's cells
};

} // namespace

std::optional<GridMatch> matchGrid(const FormLayout& layout, const CellGrid& grid, bool atKeyColumn) {
    if (!layout.form || columnsOf(grid) < 2) // keys alone bring no figures
        return std::nullopt;
    return Matcher(layout, grid).match(atKeyColumn);
}

int headerRowsOf(const FormLayout& layout, const CellGrid& grid) {
    QSet<QString> words;
    for (const auto& line : layout.header)
        for (const LayoutCell& cell : line)
            words.insert(keyOf(cell.text));
    words.remove(QString());
    int rows = 0;
    for (const auto& line : grid) {
        bool any = false, named = false, all = true;
        for (const GridCell& cell : line) {
            if (cell.covered || cell.text.isEmpty())
                continue;
            any = true;
            named = named || isWords(cell);
            all = all && words.contains(keyOf(cell.text));
        }
        const bool under = !any && std::any_of(line.begin(), line.end(), [](const GridCell& cell) { return cell.covered; });
        if (!all || (!any && !under) || (rows == 0 && !named)) // numbers are 栏次 only below words
            break;
        ++rows;
    }
    return rows;
}

} // namespace juesuan
