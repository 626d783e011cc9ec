// Cells to and from the clipboard's formats.
#include "ui/clipboard_grid.h"

#include <QMimeData>

namespace juesuan {

TextGrid gridFromText(const QString& text) {
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
            row.clear();
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
    return grid;
}

QString textFromGrid(const TextGrid& grid) {
    QString out;
    for (const QStringList& row : grid) {
        QStringList cells;
        for (QString cell : row) {
            if (cell.contains(QChar(u'\t')) || cell.contains(QChar(u'\n')) || cell.contains(QChar(u'"')))
                cell = QChar(u'"') + cell.replace(QChar(u'"'), QStringLiteral("\"\"")) + QChar(u'"');
            cells << cell;
        }
        out += cells.join(QChar(u'\t')) + QChar(u'\n');
    }
    return out;
}

QString htmlFromGrid(const TextGrid& grid) {
    QString out = QStringLiteral("<table>");
    for (const QStringList& row : grid) {
        out += QStringLiteral("<tr>");
        for (const QString& cell : row)
            out += QStringLiteral("<td>") + cell.toHtmlEscaped() + QStringLiteral("</td>");
        out += QStringLiteral("</tr>");
    }
    return out + QStringLiteral("</table>");
}

QMimeData* mimeFromGrid(const TextGrid& grid) {
    auto* mime = new QMimeData;
    mime->setText(textFromGrid(grid));
    mime->setHtml(htmlFromGrid(grid));
    return mime;
}

} // namespace juesuan
