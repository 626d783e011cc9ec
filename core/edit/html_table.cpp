// Reads tables out of any HTML: a tolerant tokenizer whose work is linear in the text, whatever the text is.
#include "edit/clipboard_grid.h"

#include "base/amount.h"

#include <QHash>

#include <algorithm>

namespace juesuan {

namespace {

// Bounds against hostile tables; far beyond any form.
constexpr int mostRowSpan = 20'000;
constexpr size_t mostCells = 500'000; // read
constexpr qsizetype longestHtml = 64 * 1024 * 1024;
constexpr qsizetype longestEntity = 10;

struct Tag {
    QString name; // lower case
    bool closing = false;
    QHash<QString, QString> attributes;
};

QChar namedCharacter(const QString& name) {
    static const QHash<QString, QChar> known{
        {QStringLiteral("amp"), u'&'},    {QStringLiteral("lt"), u'<'},     {QStringLiteral("gt"), u'>'},
        {QStringLiteral("quot"), u'"'},   {QStringLiteral("apos"), u'\''},  {QStringLiteral("nbsp"), u' '},
        {QStringLiteral("ensp"), u' '},   {QStringLiteral("emsp"), u' '},   {QStringLiteral("minus"), u'−'},
        {QStringLiteral("ndash"), u'–'},  {QStringLiteral("mdash"), u'—'},  {QStringLiteral("yen"), u'¥'},
        {QStringLiteral("middot"), u'·'}, {QStringLiteral("ldquo"), u'“'},  {QStringLiteral("rdquo"), u'”'}};
    return known.value(name);
}

QString decodeEntities(QStringView text) {
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype end = text[i] == QChar(u'&') ? text.mid(i, longestEntity).indexOf(QChar(u';')) : -1;
        if (end < 2) {
            out += text[i];
            continue;
        }
        const QString name = text.mid(i + 1, end - 1).toString();
        QString decoded;
        if (name.startsWith(QChar(u'#'))) {
            bool ok = false;
            const bool hex = name.size() > 2 && name[1].toLower() == QChar(u'x');
            const uint code = hex ? name.mid(2).toUInt(&ok, 16) : name.mid(1).toUInt(&ok);
            if (ok && code > 0 && code <= 0x10FFFF && !(code >= 0xD800 && code <= 0xDFFF)) {
                const char32_t point = code;
                decoded = QString::fromUcs4(&point, 1);
            }
        } else if (const QChar c = namedCharacter(name); !c.isNull()) {
            decoded = c;
        }
        if (decoded.isEmpty()) {
            out += text[i];
            continue;
        }
        out += decoded;
        i += end;
    }
    return out;
}

// What a cell shows, or all digits of it where its attributes know more and agree.
QString exactText(const QString& shown, const QHash<QString, QString>& attributes) {
    for (const char* name : {"sdval", "x:num"}) {
        const QString told = attributes.value(QLatin1String(name));
        if (told.isEmpty())
            continue;
        // 万元 only to have six decimals for both sides.
        const auto full = parseAmount(told, AmountUnit::WanYuan);
        const auto printed = parseAmount(shown, AmountUnit::WanYuan);
        if (!full || !printed || printed->decimals > 6)
            continue;
        qint64 step = fenPer(AmountUnit::WanYuan);
        for (int i = 0; i < printed->decimals; ++i)
            step /= 10;
        if (roundHalfUp(full->amount.fen(), step) == printed->amount.fen() && full->amount != printed->amount)
            return told;
    }
    return shown;
}

// One <table> while it is read. `cells` counts what all tables of the page hold, rows included.
class TableBuilder {
public:
    explicit TableBuilder(size_t* cells) : m_cells(cells) {}

    void beginRow() {
        endRow();
        m_inRow = true;
        ++*m_cells;
    }

    void endRow() {
        endCell();
        if (!m_inRow)
            return;
        m_inRow = false;
        while (m_row.size() < m_reach.size()) // what spans from above still cover
            placeCovered(m_reach[m_row.size()] > 0);
        for (int& rows : m_reach)
            rows = std::max(0, rows - 1);
        m_grid.push_back(std::move(m_row));
        m_row.clear();
    }

    void beginCell(const Tag& tag) {
        endCell();
        if (!m_inRow)
            beginRow();
        while (m_row.size() < m_reach.size() && m_reach[m_row.size()] > 0)
            placeCovered(true);
        const int at = int(m_row.size());
        if (at >= mostColumns)
            return;
        const auto span = [&](const char* name, int most) {
            return std::clamp(tag.attributes.value(QLatin1String(name)).toInt(), 1, std::max(1, most));
        };
        GridCell cell;
        cell.header = tag.name == QStringLiteral("th");
        cell.rowSpan = span("rowspan", mostRowSpan);
        cell.columnSpan = span("colspan", mostColumns - at);
        cell.quantum = std::max(0, tag.attributes.value(QStringLiteral("data-quantum")).toInt());
        m_row.push_back(cell);
        ++*m_cells;
        for (int i = 1; i < cell.columnSpan; ++i)
            placeCovered(true);
        if (m_reach.size() < m_row.size())
            m_reach.resize(m_row.size(), 0);
        for (int i = 0; i < cell.columnSpan; ++i)
            m_reach[size_t(at + i)] = cell.rowSpan;
        m_cell = at;
        m_attributes = tag.attributes;
    }

    void endCell() {
        if (m_cell < 0)
            return;
        GridCell& cell = m_row[size_t(m_cell)];
        cell.text = exactText(decodeEntities(m_text).simplified(), m_attributes);
        m_filled += !cell.text.isEmpty();
        m_cell = -1;
        m_text.clear();
    }

    bool inCell() const { return m_cell >= 0; }
    void addText(QStringView text) { m_text += text; }
    void addBreak() { m_text += QChar(u' '); }
    int filled() const { return m_filled; }

    CellGrid finish() {
        endRow();
        size_t columns = 1;
        for (const auto& row : m_grid)
            columns = std::max(columns, row.size());
        m_grid.resize(std::min(m_grid.size(), mostGridCells / columns));
        for (size_t r = 0; r < m_grid.size(); ++r) {
            m_grid[r].resize(columns);
            for (GridCell& cell : m_grid[r])
                cell.rowSpan = std::min(cell.rowSpan, int(m_grid.size() - r));
        }
        return std::move(m_grid);
    }

private:
    void placeCovered(bool covered) {
        GridCell cell;
        cell.covered = covered;
        m_row.push_back(cell);
        ++*m_cells;
    }

    size_t* m_cells;
    CellGrid m_grid;
    std::vector<GridCell> m_row;
    std::vector<int> m_reach; // by column: rows that a span still covers, the present one included
    bool m_inRow = false;
    int m_cell = -1; // column of the open cell
    QString m_text;
    QHash<QString, QString> m_attributes;
    int m_filled = 0;
};

class HtmlReader {
public:
    explicit HtmlReader(QStringView text) : m_text(text.left(longestHtml)) {}

    CellGrid read() {
        while (m_at < m_text.size() && m_cells < mostCells) {
            const qsizetype open = m_text.indexOf(QChar(u'<'), m_at);
            const qsizetype end = open < 0 ? m_text.size() : open;
            if (!m_tables.empty() && m_tables.back().inCell())
                m_tables.back().addText(m_text.mid(m_at, end - m_at));
            m_at = end;
            if (open >= 0)
                readMarkup();
        }
        while (!m_tables.empty())
            closeTable();
        return std::move(m_best);
    }

private:
    bool starts(QStringView what) const { return m_text.mid(m_at, what.size()).compare(what, Qt::CaseInsensitive) == 0; }

    void skipPast(QStringView what) {
        const qsizetype end = m_text.indexOf(what, m_at, Qt::CaseInsensitive);
        m_at = end < 0 ? m_text.size() : end + what.size();
    }

    void readMarkup() {
        if (starts(u"<!--"))
            return skipPast(u"-->");
        const QChar next = m_at + 1 < m_text.size() ? m_text[m_at + 1] : QChar();
        if (next == QChar(u'!') || next == QChar(u'?'))
            return skipPast(u">");
        if (next != QChar(u'/') && !next.isLetter()) { // a bare <
            if (!m_tables.empty() && m_tables.back().inCell())
                m_tables.back().addText(m_text.mid(m_at, 1));
            ++m_at;
            return;
        }
        const Tag tag = readTag();
        if (!tag.closing && (tag.name == QStringLiteral("script") || tag.name == QStringLiteral("style")))
            return skipPast(QString(QStringLiteral("</") + tag.name));
        take(tag);
    }

    Tag readTag() {
        Tag tag;
        ++m_at;
        tag.closing = m_text[m_at] == QChar(u'/');
        if (tag.closing)
            ++m_at;
        tag.name = readName().toLower();
        while (m_at < m_text.size() && m_text[m_at] != QChar(u'>')) {
            const QString name = readName().toLower();
            if (name.isEmpty()) {
                ++m_at;
                continue;
            }
            skipBlanks();
            QString value;
            if (m_at < m_text.size() && m_text[m_at] == QChar(u'=')) {
                ++m_at;
                skipBlanks();
                value = readValue();
            }
            if (tag.attributes.size() < 32)
                tag.attributes.insert(name, value);
        }
        ++m_at; // past >
        return tag;
    }

    void skipBlanks() {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }

    QString readName() {
        const qsizetype from = m_at;
        const auto ends = [](QChar c) { return c.isSpace() || c == QChar(u'>') || c == QChar(u'=') || c == QChar(u'/'); };
        while (m_at < m_text.size() && !ends(m_text[m_at]))
            ++m_at;
        return m_text.mid(from, m_at - from).toString();
    }

    QString readValue() {
        if (m_at >= m_text.size())
            return {};
        const QChar quote = m_text[m_at];
        if (quote != QChar(u'"') && quote != QChar(u'\'')) {
            const qsizetype from = m_at;
            while (m_at < m_text.size() && !m_text[m_at].isSpace() && m_text[m_at] != QChar(u'>'))
                ++m_at;
            return decodeEntities(m_text.mid(from, m_at - from));
        }
        const qsizetype from = ++m_at;
        const qsizetype end = m_text.indexOf(quote, from);
        m_at = end < 0 ? m_text.size() : end + 1; // an open quotation takes the rest: the search is made once
        return decodeEntities(m_text.mid(from, (end < 0 ? m_text.size() : end) - from));
    }

    void take(const Tag& tag) {
        if (tag.name == QStringLiteral("table")) {
            if (!tag.closing && m_tables.size() < 64)
                m_tables.emplace_back(&m_cells);
            else if (tag.closing && !m_tables.empty())
                closeTable();
            return;
        }
        if (m_tables.empty())
            return;
        TableBuilder& table = m_tables.back();
        if (tag.name == QStringLiteral("tr"))
            tag.closing ? table.endRow() : table.beginRow();
        else if (tag.name == QStringLiteral("td") || tag.name == QStringLiteral("th"))
            tag.closing ? table.endCell() : table.beginCell(tag);
        else if (tag.name == QStringLiteral("br") || tag.name == QStringLiteral("p") || tag.name == QStringLiteral("div"))
            table.addBreak();
    }

    void closeTable() {
        TableBuilder table = std::move(m_tables.back());
        m_tables.pop_back();
        CellGrid grid = table.finish();
        if (table.filled() > m_filled) {
            m_filled = table.filled();
            m_best = std::move(grid);
        }
    }

    QStringView m_text;
    qsizetype m_at = 0;
    std::vector<TableBuilder> m_tables; // open ones, the innermost last
    size_t m_cells = 0;
    CellGrid m_best;
    int m_filled = 0;
};

// Excel closes a table with an invisible row that only holds widths.
void dropEmptyEnd(CellGrid& grid) {
    const auto blank = [](const std::vector<GridCell>& row) {
        return std::all_of(row.begin(), row.end(), [](const GridCell& cell) { return cell.text.isEmpty() && !cell.covered; });
    };
    while (grid.size() > 1 && blank(grid.back()))
        grid.pop_back();
}

} // namespace

CellGrid gridFromHtml(const QString& html) {
    CellGrid grid = HtmlReader(html).read();
    dropEmptyEnd(grid);
    return grid;
}

} // namespace juesuan
