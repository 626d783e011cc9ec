// Column widths, row heights and rules of a printed table.
#include "writers/page_table.h"

#include "writers/page_text.h"

#include <algorithm>
#include <numeric>

namespace juesuan {

namespace {

constexpr int largestSize = 200, smallestSize = 100; // of the font, twips
constexpr int sizeStep = 10;
constexpr qreal paddingX = 60, paddingY = 40, leastPaddingY = 12;
constexpr qreal lineFactor = 1.3;  // of a line's height to the font's size
constexpr qreal thin = 10;         // of a rule
constexpr int longestWord = 6;     // characters that a column of words is at least wide
constexpr int longestHeadWord = 4;
constexpr int onePageSize = 150;   // a table is set as small as this to stay on one page, smaller only for its width
constexpr qreal headGap = 60;      // between the lines above the table and the table

struct LaidRow {
    qreal height = 0;
    std::vector<std::vector<BrokenLine>> lines; // by column; of covered cells: none
};

LineAlign lineAlign(PublicationCell::Align align) {
    switch (align) {
    case PublicationCell::Align::Left: return LineAlign::Left;
    case PublicationCell::Align::Centre: return LineAlign::Centre;
    case PublicationCell::Align::Right: return LineAlign::Right;
    }
    return LineAlign::Left;
}

class TableLayout {
public:
    TableLayout(const PublicationTable& table, const PageFonts& fonts, TableSpace& space)
        : m_table(table), m_fonts(fonts), m_space(space) {}

    qreal run() {
        chooseSize();
        m_y = m_space.top;
        if (m_table.ownPage)
            fitOnePage();
        drawTitle();
        layTable();
        const qreal headHeight = sum(m_head, 0, m_head.size());
        if (m_y + headHeight + (m_body.empty() ? 0 : m_body.front().height) > m_space.bottom && !m_table.ownPage)
            m_y = m_space.next();
        drawRows(m_table.head, m_head, 0, m_head.size());
        drawBody();
        drawNotes();
        return m_y;
    }

private:
    const QFont& font(bool strong) const {
        if (m_fontSize != m_size) {
            m_fontPlain = m_fonts.font(Typeface::Table, m_size, false);
            m_fontStrong = m_fonts.font(Typeface::Table, m_size, true);
            m_fontSize = m_size;
        }
        return strong ? m_fontStrong : m_fontPlain;
    }
    qreal line() const { return m_size * lineFactor; }
    static qreal sum(const std::vector<LaidRow>& rows, size_t from, size_t to) {
        qreal out = 0;
        for (size_t i = from; i < to; ++i)
            out += rows[i].height;
        return out;
    }

    // --- widths
    void chooseSize() {
        for (m_size = largestSize; m_size > smallestSize; m_size -= sizeStep)
            if (tryWidths())
                return;
        tryWidths();
    }

    bool tryWidths() {
        const size_t columns = size_t(m_table.columns());
        if (!m_table.widths.empty()) {
            m_widths.clear();
            const int total = std::max(1, std::accumulate(m_table.widths.begin(), m_table.widths.end(), 0));
            for (size_t c = 0; c < columns; ++c)
                m_widths.push_back(m_space.width * (c < m_table.widths.size() ? m_table.widths[c] : 1) / total);
            return figuresFit();
        }
        std::vector<qreal> natural(columns, 2 * paddingX), least(columns, 2 * paddingX);
        for (const PublicationRows* rows : {&m_table.head, &m_table.body})
            for (const auto& row : *rows)
                for (size_t c = 0; c < row.size() && c < columns; ++c)
                    measure(row[c], rows == &m_table.head, natural[c], least[c]);
        return share(natural, least);
    }

    void measure(const PublicationCell& cell, bool head, qreal& natural, qreal& least) const {
        if (cell.covered || cell.columns > 1 || cell.text.isEmpty())
            return;
        const qreal width = printedWidth(cell.text, font(cell.strong)) + cell.indent * m_size + 2 * paddingX;
        const qreal word = std::min<qreal>(width, (head ? longestHeadWord : longestWord) * m_size + cell.indent * m_size + 2 * paddingX);
        natural = std::max(natural, head ? word : width);
        least = std::max(least, cell.align == PublicationCell::Align::Right ? width : word);
    }

    bool share(const std::vector<qreal>& natural, const std::vector<qreal>& least) {
        const qreal all = std::accumulate(natural.begin(), natural.end(), qreal(0));
        const qreal few = std::accumulate(least.begin(), least.end(), qreal(0));
        m_widths = natural;
        if (all <= m_space.width) {
            for (qreal& width : m_widths)
                width *= m_space.width / all;
            return true;
        }
        const qreal spare = m_space.width - few;
        for (size_t c = 0; c < m_widths.size(); ++c)
            m_widths[c] = spare >= 0 ? least[c] + spare * (natural[c] - least[c]) / std::max<qreal>(1, all - few)
                                     : least[c] * m_space.width / few;
        return spare >= 0;
    }

    bool figuresFit() const {
        for (const auto& row : m_table.body)
            for (size_t c = 0; c < row.size(); ++c)
                if (!row[c].covered && row[c].align == PublicationCell::Align::Right &&
                    printedWidth(row[c].text, font(row[c].strong)) + 2 * paddingX > spanWidth(c, row[c].columns))
                    return false;
        return true;
    }

    qreal spanWidth(size_t column, int columns) const {
        qreal out = 0;
        for (size_t c = column; c < m_widths.size() && c < column + size_t(columns); ++c)
            out += m_widths[c];
        return out;
    }

    // --- heights
    // A table that runs over its page by a little is set smaller, then closer; a long one stays as it is.
    void fitOnePage() {
        const int size = m_size;
        while (!fits(leastPaddingY) && m_size - sizeStep >= onePageSize) {
            m_size -= sizeStep;
            tryWidths();
        }
        if (!fits(leastPaddingY)) {
            m_size = size;
            tryWidths();
            m_paddingY = paddingY;
            return;
        }
        for (m_paddingY = paddingY; m_paddingY > leastPaddingY && !fits(m_paddingY);)
            m_paddingY = std::max(leastPaddingY, m_paddingY - 4);
    }

    bool fits(qreal padding) {
        m_paddingY = padding;
        layTable();
        return sum(m_head, 0, m_head.size()) + sum(m_body, 0, m_body.size()) + titleHeight() + notesHeight() <= m_space.bottom - m_space.top;
    }

    // Lines change with the size only; heights with the padding too.
    void layTable() {
        if (m_laidSize != m_size) {
            breakLines(m_table.head, m_head);
            breakLines(m_table.body, m_body);
            m_laidSize = m_size;
        }
        setHeights(m_table.head, m_head);
        setHeights(m_table.body, m_body);
    }

    void breakLines(const PublicationRows& rows, std::vector<LaidRow>& out) const {
        out.resize(rows.size());
        for (size_t r = 0; r < rows.size(); ++r) {
            out[r].lines.assign(rows[r].size(), {});
            for (size_t c = 0; c < rows[r].size(); ++c) {
                const PublicationCell& cell = rows[r][c];
                if (cell.covered || cell.text.isEmpty())
                    continue;
                const qreal indent = cell.indent * m_size;
                const qreal width = std::max<qreal>(m_size, spanWidth(c, cell.columns) - 2 * paddingX - indent);
                out[r].lines[c] = brokenLines(cell.text, font(cell.strong), width, 0, lineAlign(cell.align));
                for (BrokenLine& one : out[r].lines[c])
                    one.x += indent;
            }
        }
    }

    void setHeights(const PublicationRows& rows, std::vector<LaidRow>& out) const {
        for (size_t r = 0; r < rows.size(); ++r) {
            size_t most = 1;
            for (size_t c = 0; c < rows[r].size(); ++c)
                if (!rows[r][c].covered && rows[r][c].rows == 1)
                    most = std::max(most, out[r].lines[c].size());
            out[r].height = most * line() + 2 * m_paddingY;
        }
        stretchForSpans(rows, out);
    }

    // A cell over several rows that needs more than they have makes the last of them higher.
    void stretchForSpans(const PublicationRows& rows, std::vector<LaidRow>& out) const {
        for (size_t r = 0; r < rows.size(); ++r)
            for (size_t c = 0; c < rows[r].size(); ++c) {
                const PublicationCell& cell = rows[r][c];
                if (cell.covered || cell.rows < 2)
                    continue;
                const size_t end = std::min(rows.size(), r + size_t(cell.rows));
                const qreal missing = out[r].lines[c].size() * line() + 2 * m_paddingY - sum(out, r, end);
                if (missing > 0)
                    out[end - 1].height += missing;
            }
    }

    // --- drawing
    qreal titleHeight() const {
        return (m_table.title.isEmpty() ? 0 : 2.0 * titleSize()) + (m_table.subtitle.isEmpty() ? 0 : 1.3 * line()) + (hasLines() ? line() + headGap : 0) +
               (m_table.number.isEmpty() ? 0 : line());
    }
    int titleSize() const { return m_table.ownPage ? 360 : 240; }
    bool hasLines() const { return !m_table.unitLine.isEmpty() || !m_table.amountLine.isEmpty(); }

    void text(const QString& text, const QFont& font, qreal baseline, LineAlign align) {
        for (const BrokenLine& one : brokenLines(text, font, m_space.width, 0, align))
            m_space.page().texts.push_back(runOf(one, font, m_space.left, baseline));
    }

    void drawTitle() {
        if (m_y + titleHeight() > m_space.bottom)
            m_y = m_space.next();
        if (!m_table.title.isEmpty()) {
            QFont heading = m_fonts.font(m_table.ownPage ? Typeface::Heading : Typeface::Table, titleSize(), true);
            while (printedWidth(m_table.title, heading) > m_space.width && heading.pixelSize() > m_size)
                heading.setPixelSize(heading.pixelSize() - 20);
            text(m_table.title, heading, m_y + titleSize() * 1.2, LineAlign::Centre);
            m_y += 2.0 * titleSize();
        }
        if (!m_table.subtitle.isEmpty()) {
            text(m_table.subtitle, font(false), m_y + m_size, LineAlign::Centre);
            m_y += 1.3 * line();
        }
        if (!m_table.number.isEmpty()) {
            text(m_table.number, font(false), m_y + m_size, LineAlign::Right);
            m_y += line();
        }
        if (hasLines()) {
            text(m_table.unitLine, font(false), m_y + m_size, LineAlign::Left);
            text(m_table.amountLine, font(false), m_y + m_size, LineAlign::Right);
            m_y += line() + headGap;
        }
    }

    void drawBody() {
        const qreal headHeight = sum(m_head, 0, m_head.size());
        size_t from = 0;
        while (from < m_body.size()) {
            size_t to = from;
            qreal used = 0;
            while (to < m_body.size() && m_y + used + m_body[to].height <= m_space.bottom)
                used += m_body[to++].height;
            if (to == from && m_y <= m_space.top + headHeight + 1) { // higher than a page: as much of it as there is room for
                splitRow(from);
                continue;
            }
            if (to > from)
                drawRows(m_table.body, m_body, from, to);
            from = to;
            if (from < m_body.size())
                turnPage();
        }
    }

    void turnPage() {
        m_y = m_space.next();
        m_space.top = m_y;
        drawRows(m_table.head, m_head, 0, m_head.size());
    }

    void splitRow(size_t row) {
        const auto fit = size_t(std::max<qreal>(1, (m_space.bottom - m_y - 2 * m_paddingY) / line()));
        LaidRow rest = m_body[row];
        size_t most = 0;
        for (size_t c = 0; c < rest.lines.size(); ++c) {
            auto& now = m_body[row].lines[c];
            if (m_table.body[row][c].rows > 1)
                continue;
            now.resize(std::min(now.size(), fit));
            rest.lines[c].erase(rest.lines[c].begin(), rest.lines[c].begin() + qsizetype(now.size()));
            most = std::max(most, rest.lines[c].size());
        }
        m_body[row].height = fit * line() + 2 * m_paddingY;
        drawRows(m_table.body, m_body, row, row + 1);
        rest.height = most * line() + 2 * m_paddingY;
        m_body[row] = rest;
        turnPage();
    }

    void drawRows(const PublicationRows& rows, const std::vector<LaidRow>& laid, size_t from, size_t to) {
        for (size_t r = from; r < to; ++r) {
            qreal x = m_space.left;
            for (size_t c = 0; c < rows[r].size(); x += m_widths[c], ++c) {
                size_t begin = r; // the row where the cell that stands here begins
                if (rows[r][c].covered) {
                    if (r != from || !continued(rows, r, c, begin)) // its own cell draws it, or a part of it further up
                        continue;
                }
                drawCell(rows[begin][c], laid[begin].lines[c], x, begin, r, std::min(to, begin + size_t(rows[begin][c].rows)), to, laid);
            }
            m_y += laid[r].height;
        }
    }

    // Whether a cell that began on the page before goes on in this row.
    static bool continued(const PublicationRows& rows, size_t row, size_t column, size_t& begin) {
        for (size_t r = row; r-- > 0;) {
            const PublicationCell& cell = rows[r][column];
            if (!cell.covered) {
                begin = r;
                return r + size_t(cell.rows) > row;
            }
        }
        return false;
    }

    // The part of the cell that stands in rows [row, end); its text where its first part is.
    void drawCell(const PublicationCell& cell, const std::vector<BrokenLine>& lines, qreal x, size_t begin, size_t row, size_t end,
                  size_t to, const std::vector<LaidRow>& laid) {
        const qreal width = spanWidth(size_t(column(x)), cell.columns);
        const qreal height = sum(laid, row, end);
        PrintedPage& page = m_space.page();
        const QRectF box(x, m_y, width, height);
        page.rules.push_back({QLineF(box.topLeft(), box.topRight()), thin}); // its neighbours draw the other edges
        page.rules.push_back({QLineF(box.topLeft(), box.bottomLeft()), thin});
        if (end == to)
            page.rules.push_back({QLineF(box.bottomLeft(), box.bottomRight()), thin});
        if (box.right() + 1 > m_space.left + m_space.width)
            page.rules.push_back({QLineF(box.topRight(), box.bottomRight()), thin});
        if (begin != row)
            return;
        const QFont& face = font(cell.strong);
        const FontHeights heights = fontHeights(face);
        qreal y = m_y + std::max<qreal>(m_paddingY / 2, (height - lines.size() * line()) / 2);
        for (const BrokenLine& one : lines) {
            if (!one.text.isEmpty())
                page.texts.push_back(runOf(one, face, x + paddingX, y + (line() + heights.ascent - heights.descent) / 2));
            y += line();
        }
    }

    int column(qreal x) const {
        qreal at = m_space.left;
        for (size_t c = 0; c < m_widths.size(); at += m_widths[c], ++c)
            if (x < at + m_widths[c] / 2)
                return int(c);
        return int(m_widths.size()) - 1;
    }

    qreal notesHeight() const {
        qreal out = m_table.notes.isEmpty() ? 0 : headGap;
        for (const QString& note : m_table.notes)
            out += brokenLines(note, font(false), m_space.width, 0, LineAlign::Left).size() * line();
        return out;
    }

    void drawNotes() {
        if (m_table.notes.isEmpty())
            return;
        m_y += headGap;
        for (const QString& note : m_table.notes)
            for (const BrokenLine& one : brokenLines(note, font(false), m_space.width, 0, LineAlign::Left)) {
                if (m_y + line() > m_space.bottom)
                    m_y = m_space.next();
                m_space.page().texts.push_back(runOf(one, font(false), m_space.left, m_y + m_size));
                m_y += line();
            }
    }

    const PublicationTable& m_table;
    const PageFonts& m_fonts;
    TableSpace& m_space;
    int m_size = largestSize, m_laidSize = 0;
    mutable QFont m_fontPlain, m_fontStrong; // of the size that was asked for last
    mutable int m_fontSize = 0;
    qreal m_paddingY = paddingY;
    qreal m_y = 0;
    std::vector<qreal> m_widths;
    std::vector<LaidRow> m_head, m_body;
};

} // namespace

qreal layOutTable(const PublicationTable& table, const PageFonts& fonts, TableSpace space) {
    if (table.columns() == 0)
        return space.top;
    return TableLayout(table, fonts, space).run();
}

} // namespace juesuan
