// What every writer of a publication asks: spans, column widths, entries of the contents.
#include "writers/publication.h"

#include <algorithm>
#include <numeric>

namespace juesuan {

namespace {

constexpr double longestLabel = 16, longestHead = 4, longestWord = 6, cellMargin = 1; // characters
constexpr double digitWidth = 0.62; // the widest of the usual fonts

double characters(const QString& text) {
    double most = 0, now = 0;
    for (const QChar c : text) {
        if (c == QChar(u'\n'))
            now = 0;
        else
            now += c.unicode() < 0x1100 ? digitWidth : 1;
        most = std::max(most, now);
    }
    return most;
}

bool isNumber(const QString& text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

// What a column wants, or the least that it needs.
std::vector<double> columnCharacters(const PublicationTable& table, bool least) {
    std::vector<double> out(size_t(table.columns()), cellMargin);
    for (const PublicationRows* rows : {&table.head, &table.body})
        for (const auto& row : *rows)
            for (size_t c = 0; c < row.size() && c < out.size(); ++c) {
                const PublicationCell& cell = row[c];
                if (cell.covered || cell.columns > 1)
                    continue;
                const bool whole = cell.align == PublicationCell::Align::Right || isNumber(cell.text);
                const double longest = whole ? 1000 : rows == &table.head ? longestHead : least ? longestWord : longestLabel;
                out[c] = std::max(out[c], std::min(characters(cell.text), longest) + cell.indent + cellMargin);
            }
    return out;
}

} // namespace

std::vector<std::vector<CellPlace>> cellOwners(const PublicationRows& rows) {
    std::vector<std::vector<CellPlace>> out(rows.size());
    for (size_t r = 0; r < rows.size(); ++r)
        for (size_t c = 0; c < rows[r].size(); ++c)
            out[r].push_back({int(r), int(c)});
    for (size_t r = 0; r < rows.size(); ++r)
        for (size_t c = 0; c < rows[r].size(); ++c) {
            if (rows[r][c].covered)
                continue;
            for (size_t y = r; y < std::min(rows.size(), r + size_t(rows[r][c].rows)); ++y)
                for (size_t x = c; x < std::min(out[y].size(), c + size_t(rows[r][c].columns)); ++x)
                    out[y][x] = {int(r), int(c)};
        }
    return out;
}

std::vector<int> columnShares(const PublicationTable& table, double room) {
    std::vector<double> wanted(table.widths.begin(), table.widths.end());
    if (wanted.empty()) {
        wanted = columnCharacters(table, false);
        const std::vector<double> least = columnCharacters(table, true);
        const double all = std::accumulate(wanted.begin(), wanted.end(), 0.0), few = std::accumulate(least.begin(), least.end(), 0.0);
        if (all > room)
            for (size_t c = 0; c < wanted.size(); ++c)
                wanted[c] = least[c] + std::max(0.0, room - few) * (wanted[c] - least[c]) / std::max(1e-9, all - few);
    }
    const double all = std::max(1e-9, std::accumulate(wanted.begin(), wanted.end(), 0.0));
    std::vector<int> out;
    for (const double one : wanted)
        out.push_back(std::max(1, int(one * 1000 / all)));
    return out;
}

double leastCharacters(const PublicationTable& table) {
    const std::vector<double> least = columnCharacters(table, true);
    return std::accumulate(least.begin(), least.end(), 0.0);
}

int outlineLevel(const PublicationBlock& block) {
    using Kind = PublicationBlock::Kind;
    switch (block.kind) {
    case Kind::PartTitle: return 0;
    case Kind::Heading: return block.level == 1 ? 1 : -1;
    case Kind::Table: return block.table.ownPage && !block.table.title.isEmpty() ? 1 : -1;
    default: return -1;
    }
}

QString outlineText(const PublicationBlock& block) {
    return block.kind == PublicationBlock::Kind::Table ? block.table.title : block.text;
}

} // namespace juesuan
