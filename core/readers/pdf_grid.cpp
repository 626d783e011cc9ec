// Finds the tables of a page by the lines that touch each other, and the cells of a table by the edges that are ruled.
#include "readers/pdf_grid.h"

#include <algorithm>
#include <numeric>

namespace juesuan {

namespace {

constexpr int samePlace = 2 * pointUnits;    // lines so near are one line
constexpr int touching = 3 * pointUnits;     // lines so near meet
constexpr int shortest = 4 * pointUnits;     // what is shorter is a dash or a stroke of a letter
constexpr size_t mostLines = 3000;           // on one page; a drawing has more, and is no table
constexpr size_t mostCells = 200'000;

// A line along one axis: at `at`, from `from` to `to`.
struct Rule {
    int at = 0, from = 0, to = 0;
};

// Pieces of one line put together: tables are often drawn cell by cell.
std::vector<Rule> joined(std::vector<Rule> pieces) {
    std::sort(pieces.begin(), pieces.end(), [](const Rule& a, const Rule& b) { return a.at != b.at ? a.at < b.at : a.from < b.from; });
    std::vector<Rule> out;
    for (size_t begin = 0; begin < pieces.size();) {
        size_t end = begin;
        qint64 sum = 0;
        while (end < pieces.size() && pieces[end].at - pieces[begin].at <= samePlace)
            sum += pieces[end++].at;
        const int at = int(sum / qint64(end - begin));
        std::sort(pieces.begin() + qsizetype(begin), pieces.begin() + qsizetype(end),
                  [](const Rule& a, const Rule& b) { return a.from < b.from; });
        for (size_t i = begin; i < end; ++i) {
            if (i > begin && pieces[i].from <= out.back().to + samePlace)
                out.back().to = std::max(out.back().to, pieces[i].to);
            else
                out.push_back({at, pieces[i].from, pieces[i].to});
        }
        begin = end;
    }
    out.erase(std::remove_if(out.begin(), out.end(), [](const Rule& rule) { return rule.to - rule.from < shortest; }), out.end());
    return out;
}

class Groups {
public:
    explicit Groups(size_t count) : m_parent(count) { std::iota(m_parent.begin(), m_parent.end(), size_t(0)); }
    size_t find(size_t i) {
        while (m_parent[i] != i)
            i = m_parent[i] = m_parent[m_parent[i]];
        return i;
    }
    void unite(size_t a, size_t b) {
        const size_t x = find(a), y = find(b);
        m_parent[std::max(x, y)] = std::min(x, y);
    }

private:
    std::vector<size_t> m_parent;
};

// The lines of one table.
struct Frame {
    std::vector<Rule> level, upright;
    DocumentBox box{INT_MAX, INT_MAX, INT_MIN, INT_MIN};
    qint64 area() const { return qint64(box.x1 - box.x0) * (box.y1 - box.y0); }
};

std::vector<Frame> framesOf(const std::vector<Rule>& level, const std::vector<Rule>& upright) {
    Groups groups(level.size() + upright.size());
    for (size_t h = 0; h < level.size(); ++h)
        for (size_t v = 0; v < upright.size(); ++v)
            if (upright[v].at >= level[h].from - touching && upright[v].at <= level[h].to + touching &&
                level[h].at >= upright[v].from - touching && level[h].at <= upright[v].to + touching)
                groups.unite(h, level.size() + v);
    std::vector<Frame> frames(level.size() + upright.size());
    for (size_t h = 0; h < level.size(); ++h) {
        Frame& frame = frames[groups.find(h)];
        frame.level.push_back(level[h]);
        frame.box = united(frame.box, {level[h].from, level[h].at, level[h].to, level[h].at});
    }
    for (size_t v = 0; v < upright.size(); ++v) {
        Frame& frame = frames[groups.find(level.size() + v)];
        frame.upright.push_back(upright[v]);
        frame.box = united(frame.box, {upright[v].at, upright[v].from, upright[v].at, upright[v].to});
    }
    frames.erase(std::remove_if(frames.begin(), frames.end(),
                                [](const Frame& frame) { return frame.level.size() < 2 || frame.upright.empty(); }),
                 frames.end());
    // A table inside another's cell comes first: its words are its own.
    std::stable_sort(frames.begin(), frames.end(), [](const Frame& a, const Frame& b) { return a.area() < b.area(); });
    return frames;
}

// Where lines stand, and the table's own edges where no line is drawn along them (tables open at their sides).
std::vector<int> placesOf(const std::vector<Rule>& rules, int first, int last) {
    std::vector<int> places;
    for (const Rule& rule : rules)
        places.push_back(rule.at);
    places.push_back(first);
    places.push_back(last);
    std::sort(places.begin(), places.end());
    std::vector<int> out;
    for (const int place : places)
        if (out.empty() || place - out.back() > touching)
            out.push_back(place);
    return out;
}

class GridBuilder {
public:
    GridBuilder(const Frame& frame, int page)
        : m_frame(frame), m_xs(placesOf(frame.upright, frame.box.x0, frame.box.x1)),
          m_ys(placesOf(frame.level, frame.box.y0, frame.box.y1)), m_rows(m_ys.size() - 1), m_columns(m_xs.size() - 1),
          m_groups(m_rows * m_columns <= mostCells ? m_rows * m_columns : 0) {
        m_grid.page = page;
        m_grid.box = frame.box;
    }

    bool isTable() const {
        return m_rows > 0 && m_columns > 1 && m_rows * m_columns >= 3 && m_rows * m_columns <= mostCells;
    }

    // Cells whose common edge is hardly ruled are one.
    void build() {
        for (size_t r = 0; r < m_rows; ++r)
            for (size_t c = 0; c < m_columns; ++c) {
                if (c + 1 < m_columns && !ruled(m_frame.upright, m_xs[c + 1], m_ys[r], m_ys[r + 1]))
                    m_groups.unite(index(r, c), index(r, c + 1));
                if (r + 1 < m_rows && !ruled(m_frame.level, m_ys[r + 1], m_xs[c], m_xs[c + 1]))
                    m_groups.unite(index(r, c), index(r + 1, c));
            }
        makeCells();
    }

    // False when the word is outside.
    bool take(const PdfWord& word) {
        const std::vector<size_t> homes = homesOf(word);
        if (homes.empty())
            return false;
        m_words[mostFrequent(homes)].push_back(word);
        return true;
    }

    size_t cellCount() const { return m_grid.cells.size(); }

    DocumentGrid finished() {
        m_grid.rows = int(m_rows);
        m_grid.columns = int(m_columns);
        for (size_t i = 0; i < m_grid.cells.size(); ++i)
            m_grid.cells[i].text = cleanedLine(cellText(pdfLines(m_words[i])));
        return std::move(m_grid);
    }

private:
    size_t index(size_t row, size_t column) const { return row * m_columns + column; }

    static bool ruled(const std::vector<Rule>& rules, int at, int from, int to) {
        int covered = 0, end = from;
        for (const Rule& rule : rules) { // in order of place, then of beginning
            if (std::abs(rule.at - at) > touching || rule.to <= end || rule.from >= to)
                continue;
            covered += std::min(rule.to, to) - std::max(rule.from, end);
            end = std::min(rule.to, to);
        }
        return qint64(covered) * 10 >= qint64(to - from) * 6;
    }

    void makeCells() {
        struct Extent {
            size_t top = SIZE_MAX, left = SIZE_MAX, bottom = 0, right = 0, count = 0;
        };
        std::vector<Extent> extents(m_rows * m_columns);
        for (size_t r = 0; r < m_rows; ++r)
            for (size_t c = 0; c < m_columns; ++c) {
                Extent& e = extents[m_groups.find(index(r, c))];
                e.top = std::min(e.top, r);
                e.left = std::min(e.left, c);
                e.bottom = std::max(e.bottom, r);
                e.right = std::max(e.right, c);
                ++e.count;
            }
        m_cellOf.assign(m_rows * m_columns, 0);
        for (size_t r = 0; r < m_rows; ++r)
            for (size_t c = 0; c < m_columns; ++c) {
                const Extent& e = extents[m_groups.find(index(r, c))];
                const bool whole = (e.bottom - e.top + 1) * (e.right - e.left + 1) == e.count;
                if (whole && (r != e.top || c != e.left)) {
                    m_cellOf[index(r, c)] = m_cellOf[index(e.top, e.left)];
                    continue;
                }
                // What is no rectangle is told apart into single cells: better many than one wrong one.
                const size_t bottom = whole ? e.bottom : r, right = whole ? e.right : c;
                m_cellOf[index(r, c)] = m_grid.cells.size();
                m_grid.cells.push_back({int(r), int(c), int(bottom - r + 1), int(right - c + 1), QString(),
                                        {m_xs[c], m_ys[r], m_xs[right + 1], m_ys[bottom + 1]}});
            }
        m_words.resize(m_grid.cells.size());
    }

    // The cell of each glyph that stands in the table.
    std::vector<size_t> homesOf(const PdfWord& word) const {
        std::vector<size_t> out;
        for (const PdfGlyph& glyph : word.glyphs) {
            const int x = (glyph.box.x0 + glyph.box.x1) / 2, y = (glyph.box.y0 + glyph.box.y1) / 2;
            if (x < m_xs.front() || x >= m_xs.back() || y < m_ys.front() || y >= m_ys.back())
                continue;
            const auto column = size_t(std::upper_bound(m_xs.begin(), m_xs.end(), x) - m_xs.begin() - 1);
            const auto row = size_t(std::upper_bound(m_ys.begin(), m_ys.end(), y) - m_ys.begin() - 1);
            out.push_back(m_cellOf[index(row, column)]);
        }
        if (out.size() * 2 < word.glyphs.size())
            out.clear();
        return out;
    }

    // A number or a name wider than its cell still belongs to one: to that where most of it stands.
    static size_t mostFrequent(const std::vector<size_t>& homes) {
        size_t best = homes.front(), most = 0;
        for (const size_t home : homes)
            if (const auto count = size_t(std::count(homes.begin(), homes.end(), home)); count > most) {
                most = count;
                best = home;
            }
        return best;
    }

    const Frame& m_frame;
    const std::vector<int> m_xs, m_ys;
    const size_t m_rows, m_columns;
    Groups m_groups;
    DocumentGrid m_grid;
    std::vector<size_t> m_cellOf;
    std::vector<std::vector<PdfWord>> m_words;
};

} // namespace

PdfGrids pdfGrids(const PdfPage& page) {
    std::vector<Rule> level, upright;
    for (const PdfRuling& ruling : page.rulings) {
        if (ruling.level())
            level.push_back({ruling.y0, std::min(ruling.x0, ruling.x1), std::max(ruling.x0, ruling.x1)});
        else
            upright.push_back({ruling.x0, std::min(ruling.y0, ruling.y1), std::max(ruling.y0, ruling.y1)});
    }
    level = joined(std::move(level));
    upright = joined(std::move(upright));
    PdfGrids out;
    std::vector<PdfWord> words = pdfWords(page.glyphs);
    const std::vector<Frame> frames = level.size() + upright.size() <= mostLines ? framesOf(level, upright) : std::vector<Frame>();
    for (const Frame& frame : frames) {
        GridBuilder builder(frame, page.number);
        if (!builder.isTable())
            continue;
        builder.build();
        if (builder.cellCount() < 3)
            continue;
        std::vector<PdfWord> rest;
        for (PdfWord& word : words)
            if (!builder.take(word))
                rest.push_back(std::move(word));
        const bool empty = rest.size() == words.size(); // a drawing
        words = std::move(rest);
        if (!empty)
            out.grids.push_back(builder.finished());
    }
    std::stable_sort(out.grids.begin(), out.grids.end(),
                     [](const DocumentGrid& a, const DocumentGrid& b) { return a.box.y0 < b.box.y0; });
    out.outside = std::move(words);
    return out;
}

} // namespace juesuan
