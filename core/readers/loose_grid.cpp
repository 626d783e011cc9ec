// Guesses merged headings from what stands below them, and finds tables between tabs.
#include "readers/loose_grid.h"

#include "readers/printed_figure.h"
#include "readers/sheet_grid.h"

#include <algorithm>

namespace juesuan {

namespace {

constexpr int mostHeadingRows = 12;

bool isNumber(const QString& text) {
    const auto figure = figureOf(QString(text).remove(QChar(u' ')), AmountUnit::WanYuan);
    return figure && !figure->placeholder;
}

// Rows of lines with the same page and tabs in each.
class TabbedText {
public:
    explicit TabbedText(const QString& text) : m_raw(text.split(QChar(u'\n'))), m_in(documentFromText(text)) {}

    Document read() {
        for (size_t i = 0; i < m_in.lines.size();) {
            size_t end = i;
            while (end < m_in.lines.size() && hasTabs(end) && m_in.lines[end].page == m_in.lines[i].page)
                ++end;
            if (end > i && isTable(i, end) && takeTable(i, end)) {
                i = end;
                continue;
            }
            for (end = std::max(end, i + 1); i < end; ++i)
                m_out.lines.push_back(std::move(m_in.lines[i]));
        }
        m_out.pageCount = m_in.pageCount;
        return std::move(m_out);
    }

private:
    QString raw(size_t line) const { return m_raw.value(m_in.lines[line].number - 1); }
    bool hasTabs(size_t line) const { return raw(line).contains(QChar(u'\t')); }

    bool isTable(size_t begin, size_t end) const {
        constexpr size_t fewestRows = 2;
        if (end - begin < fewestRows)
            return false;
        const auto tabs = raw(begin).count(QChar(u'\t'));
        bool same = true, empty = false;
        for (size_t i = begin; i < end; ++i) {
            same = same && raw(i).count(QChar(u'\t')) == tabs;
            empty = empty || raw(i).contains(QStringLiteral("\t\t")) || raw(i).startsWith(QChar(u'\t'));
        }
        return empty || (same && tabs > 0);
    }

    bool takeTable(size_t begin, size_t end) {
        std::vector<QStringList> rows;
        const int page = m_in.lines[begin].page;
        for (size_t i = begin; i < end; ++i) {
            if (m_in.lines[i].isBlank()) { // tables part at empty rows
                if (!addFieldTable(rows, QString(), page, m_out))
                    return false;
                rows.clear();
                continue;
            }
            QStringList fields = raw(i).split(QChar(u'\t'));
            for (QString& field : fields)
                if (field.size() > 1 && field.startsWith(QChar(u'"')) && field.endsWith(QChar(u'"')))
                    field = field.mid(1, field.size() - 2).replace(QStringLiteral("\"\""), QStringLiteral("\""));
            rows.push_back(fields);
        }
        return addFieldTable(rows, QString(), page, m_out);
    }

    const QStringList m_raw;
    Document m_in, m_out;
};

} // namespace

void mergeHeadings(DocumentGrid& grid) {
    const int height = std::min(grid.rows, mostHeadingRows);
    std::vector<DocumentCell*> at(size_t(height) * size_t(grid.columns), nullptr);
    int body = height; // the first row with a number
    for (DocumentCell& cell : grid.cells)
        if (cell.row < height) {
            at[size_t(cell.row) * size_t(grid.columns) + size_t(cell.column)] = &cell;
            if (isNumber(cell.text))
                body = std::min(body, cell.row);
        }
    const auto textBelow = [&](int row, int column) {
        for (int r = row + 1; r < body; ++r)
            if (at[size_t(r) * size_t(grid.columns) + size_t(column)])
                return true;
        return false;
    };
    const auto textAbove = [&](int row, int column) {
        for (int r = row - 1; r >= 0; --r) {
            const DocumentCell* cell = at[size_t(r) * size_t(grid.columns) + size_t(column)];
            if (cell)
                return cell->column == column && cell->columnSpan == 1; // stands over this column alone
        }
        return false;
    };
    for (int r = 0; r < body; ++r)
        for (int c = 0; c < grid.columns; ++c) {
            DocumentCell* cell = at[size_t(r) * size_t(grid.columns) + size_t(c)];
            if (!cell || cell->column != c || cell->row != r || !textBelow(r, c))
                continue;
            for (int next = c + 1; next < grid.columns; ++next) {
                DocumentCell*& place = at[size_t(r) * size_t(grid.columns) + size_t(next)];
                if (place || !textBelow(r, next) || textAbove(r, next))
                    break;
                ++cell->columnSpan;
                place = cell;
            }
        }
}

void dropEmptyColumns(DocumentGrid& grid) {
    std::vector<int> before(size_t(grid.columns) + 1, 0); // columns kept in front of each
    for (const DocumentCell& cell : grid.cells)
        before[size_t(cell.column) + 1] = 1;
    for (size_t c = 1; c < before.size(); ++c)
        before[c] += before[c - 1];
    for (DocumentCell& cell : grid.cells) {
        const int end = before[size_t(std::min(cell.column + cell.columnSpan, grid.columns))];
        cell.column = before[size_t(cell.column)];
        cell.columnSpan = std::max(1, end - cell.column);
    }
    grid.columns = before.back();
}

bool addFieldTable(const std::vector<QStringList>& rows, const QString& name, int page, Document& document) {
    SheetCells sheet{name, {}, {}};
    for (size_t r = 0; r < rows.size(); ++r)
        for (qsizetype c = 0; c < rows[r].size(); ++c) {
            if (sheet.cells.size() >= mostSheetCells)
                return false;
            sheet.put(int(r), int(c), rows[r][c]);
        }
    const size_t before = document.grids.size();
    if (!addSheet(std::move(sheet), document))
        return false;
    if (document.grids.size() > before) {
        document.grids.back().page = page;
        document.grids.back().loose = true;
    }
    return true;
}

Document documentFromTabbedText(const QString& text) {
    QString plain = text;
    plain.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(QChar(u'\r'), QChar(u'\n'));
    return TabbedText(plain).read();
}

} // namespace juesuan
