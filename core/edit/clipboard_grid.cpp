// Text with tabs to and from cells, and the HTML that we write.
#include "edit/clipboard_grid.h"

#include <algorithm>

namespace juesuan {

CellGrid gridOf(const TextGrid& texts) {
    qsizetype columns = 1;
    for (const QStringList& row : texts)
        columns = std::max(columns, std::min<qsizetype>(row.size(), mostColumns));
    CellGrid grid(std::min(texts.size(), mostGridCells / size_t(columns)), std::vector<GridCell>(size_t(columns)));
    for (size_t r = 0; r < grid.size(); ++r)
        for (qsizetype c = 0; c < std::min(texts[r].size(), columns); ++c)
            grid[r][size_t(c)].text = texts[r][c];
    return grid;
}

int columnsOf(const CellGrid& grid) { return grid.empty() ? 0 : int(grid.front().size()); }

CellGrid gridFromText(const QString& text) {
    TextGrid grid;
    QStringList row;
    QString cell;
    bool quoted = false;
    bool begun = false; // something stands in the row that is being read
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c == QChar(u'"') && i + 1 < text.size() && text[i + 1] == QChar(u'"'))
                cell += text[++i];
            else if (c == QChar(u'"'))
                quoted = false;
            else
                cell += c;
        } else if (c == QChar(u'"') && cell.isEmpty()) {
            quoted = begun = true;
        } else if (c == QChar(u'\t')) {
            row << cell;
            cell.clear();
            begun = true;
        } else if (c == QChar(u'\n')) {
            row << cell;
            grid.push_back(row);
            row = QStringList(); // clear() would keep the room of the longest row for every row
            cell.clear();
            begun = false;
        } else if (c != QChar(u'\r')) {
            cell += c;
            begun = true;
        }
    }
    if (begun) {
        row << cell;
        grid.push_back(row);
    }
    return gridOf(grid);
}

QString textFromGrid(const CellGrid& grid) {
    QString out;
    for (const auto& row : grid) {
        QStringList cells;
        for (const GridCell& at : row) {
            QString cell = at.covered ? QString() : at.text;
            if (cell.contains(QChar(u'\t')) || cell.contains(QChar(u'\n')) || cell.contains(QChar(u'"')))
                cell = QChar(u'"') + cell.replace(QChar(u'"'), QStringLiteral("\"\"")) + QChar(u'"');
            cells << cell;
        }
        out += cells.join(QChar(u'\t')) + QChar(u'\n');
    }
    return out;
}

QString htmlFromGrid(const CellGrid& grid) {
    QString out = QStringLiteral("<html><head><meta charset=\"utf-8\"></head><body><table>\n");
    const auto number = [&out](const char* name, int value, int usual) {
        if (value != usual)
            out += QLatin1Char(' ') + QLatin1String(name) + QStringLiteral("=\"%1\"").arg(value);
    };
    for (const auto& row : grid) {
        out += QStringLiteral("<tr>");
        for (const GridCell& cell : row) {
            if (cell.covered)
                continue;
            const QLatin1String tag(cell.header ? "th" : "td");
            out += QLatin1Char('<') + tag;
            number("rowspan", cell.rowSpan, 1);
            number("colspan", cell.columnSpan, 1);
            number("data-quantum", cell.quantum, 0);
            out += QLatin1Char('>') + cell.text.toHtmlEscaped() + QStringLiteral("</") + tag + QLatin1Char('>');
        }
        out += QStringLiteral("</tr>\n");
    }
    return out + QStringLiteral("</table></body></html>");
}

} // namespace juesuan
