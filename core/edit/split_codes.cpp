// Joins the codes of 类, 款 and 项.
#include "edit/split_codes.h"

#include "base/text.h"

#include <QSet>

#include <algorithm>

namespace juesuan {

namespace {

constexpr int categoryDigits = 3;
constexpr int furthest = 24; // columns in which codes may begin; forms are narrower

bool onlyDigits(const QString& text, int most) {
    return !text.isEmpty() && text.size() <= most && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c >= QChar(u'0') && c <= QChar(u'9');
    });
}

class Joiner {
public:
    Joiner(const FormLayout& layout, const CellGrid& grid, SubjectKind kind)
        : m_grid(grid), m_out(grid), m_kind(kind), m_levels(kind == SubjectKind::Functional ? 3 : 2) {
        for (const auto& row : layout.body)
            for (const LayoutCell& cell : row)
                if (!cell.covered && (cell.kind == LayoutCell::Kind::Code || cell.kind == LayoutCell::Kind::Label) && !cell.text.isEmpty())
                    m_keys.insert(comparisonKey(cell.text));
        m_columns = std::min(columnsOf(grid), furthest + m_levels);
        m_texts.reserve(grid.size() * size_t(m_columns));
        for (const auto& row : grid)
            for (int c = 0; c < m_columns; ++c)
                m_texts.push_back(row[size_t(c)].covered ? QString() : comparisonKey(row[size_t(c)].text));
    }

    // 类, 款 and 项, or else 类 and 款 alone; once in each lane of the form.
    CellGrid join(bool atKeyColumn) {
        for (int levels = m_levels; levels >= 2 && !m_found; --levels) {
            m_levels = levels;
            for (m_first = 0; m_first + levels <= m_columns; ++m_first)
                if (readCodes() && (headed() || named() || (atKeyColumn && known()))) {
                    put();
                    m_found = true;
                    m_first += levels - 1;
                }
        }
        return std::move(m_out);
    }

private:
    const QString& text(size_t row, int level) const { return m_texts[row * size_t(m_columns) + size_t(m_first + level)]; }

    // The code of a row from its own levels and those of the rows above; empty where it has none. Levels below one that is
    // left out say nothing.
    QString codeOf(size_t row, QStringList& above) const {
        int top = 0, deepest = m_levels - 1;
        while (top < m_levels && text(row, top).isEmpty())
            ++top;
        while (deepest >= 0 && text(row, deepest).isEmpty())
            --deepest;
        if (top > deepest || above.size() < top)
            return {};
        QStringList levels = above.mid(0, top);
        for (int level = top; level <= deepest; ++level) {
            const QString digits = text(row, level);
            if (level == 0 ? !onlyDigits(digits, categoryDigits) || digits.size() < categoryDigits : !onlyDigits(digits, 2))
                return {};
            levels << (digits.size() == 1 ? QChar(u'0') + digits : digits);
        }
        const QString code = levels.join(QString());
        if (!SubjectCode::looksLike(code, m_kind))
            return {};
        above = levels;
        return code;
    }

    // Below the first row with a code all that stands in the columns is codes, but for lines that the form knows by name. At
    // least one code is made of several columns, and the last column takes part: else one column less would do.
    bool readCodes() {
        m_codes.assign(m_grid.size(), {});
        m_begin = m_grid.size();
        QStringList above;
        bool several = false, last = false;
        for (size_t row = 0; row < m_grid.size(); ++row) {
            m_codes[row] = codeOf(row, above);
            if (m_codes[row].isEmpty()) {
                bool empty = true, known = false;
                for (int level = 0; level < m_levels; ++level) {
                    empty = empty && text(row, level).isEmpty();
                    known = known || m_keys.contains(text(row, level));
                }
                if (m_begin < row && !empty && !known)
                    return false;
                continue;
            }
            m_begin = std::min(m_begin, row);
            several = several || m_codes[row].size() > categoryDigits;
            last = last || !text(row, m_levels - 1).isEmpty();
        }
        return several && last;
    }

    // 类, 款 (and 项) stand over the columns.
    bool headed() const {
        const QString words[] = {QStringLiteral("类"), QStringLiteral("款"), QStringLiteral("项")};
        for (size_t row = 0; row < m_begin; ++row) {
            int same = 0;
            while (same < m_levels && text(row, same) == words[same])
                ++same;
            if (same == m_levels)
                return true;
        }
        return false;
    }

    bool hasName(size_t row) const {
        if (m_first + m_levels >= columnsOf(m_grid))
            return false;
        const GridCell& cell = m_grid[row][size_t(m_first + m_levels)];
        return !cell.covered && std::any_of(cell.text.begin(), cell.text.end(), [](QChar c) { return c.isLetter(); });
    }

    // Most codes have a name beside them.
    bool named() const {
        int with = 0, without = 0;
        for (size_t row = 0; row < m_grid.size(); ++row)
            if (!m_codes[row].isEmpty())
                ++(hasName(row) ? with : without);
        return with > without;
    }

    // The form has a row for each code.
    bool known() const {
        return std::all_of(m_codes.begin(), m_codes.end(), [this](const QString& code) { return code.isEmpty() || m_keys.contains(code); });
    }

    void put() {
        for (size_t row = 0; row < m_out.size(); ++row) {
            GridCell* cells = &m_out[row][size_t(m_first)];
            if (!m_codes[row].isEmpty()) {
                cells[0] = {};
                cells[0].text = m_codes[row];
            } else if (row + 1 < m_begin || (row < m_begin && headerWords(row))) {
                continue;
            } else if (cells[0].text.isEmpty() && !cells[0].covered && hasName(row) && m_keys.contains(comparisonKey(cells[m_levels].text))) {
                std::swap(cells[0], cells[m_levels]); // 合计 in the column of the names
            }
            for (int level = 1; level < m_levels; ++level)
                if (!m_codes[row].isEmpty() || cells[level].text.isEmpty()) {
                    cells[level] = {};
                    cells[level].covered = true;
                }
        }
    }

    bool headerWords(size_t row) const {
        for (int level = 0; level < m_levels; ++level)
            if (!text(row, level).isEmpty() && !m_keys.contains(text(row, level)))
                return true;
        return false;
    }

    const CellGrid& m_grid;
    CellGrid m_out;
    bool m_found = false;
    const SubjectKind m_kind;
    int m_levels;
    int m_first = 0;
    QSet<QString> m_keys;         // codes and labels of the form
    int m_columns = 0;            // as many are looked at
    std::vector<QString> m_texts; // their comparison keys, row by row
    std::vector<QString> m_codes; // by row
    size_t m_begin = 0;           // the first row with a code
};

} // namespace

CellGrid joinSplitCodes(const FormLayout& layout, const CellGrid& grid, bool atKeyColumn) {
    if (!layout.form || !layout.form->subjects)
        return grid;
    return Joiner(layout, grid, *layout.form->subjects).join(atKeyColumn);
}

} // namespace juesuan
