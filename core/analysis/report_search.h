// Finds words, codes and figures everywhere in a report.
#pragma once

#include "analysis/written_text.h"
#include "base/amount.h"

namespace juesuan {

struct SearchQuery {
    QString text;
    bool whole = false;                     // the whole cell or paragraph must be the wanted text
    AmountUnit shown = AmountUnit::WanYuan; // in which people see the amounts
    friend bool operator==(const SearchQuery&, const SearchQuery&) = default;
};

struct SearchHit {
    enum class Kind { Title, Header, Row, Figure, Note, Text };
    Kind kind = Kind::Text;
    CellRef cell;    // of all but Text: the form; of a row and a figure: its row; of a figure: its column
    WrittenPlace place; // of Text
    QString text;    // all of it as it is printed: a label, "2080101 行政运行", "3,067.91", a paragraph
    int start = 0;   // of the match in text
    int length = 0;
    friend bool operator==(const SearchHit&, const SearchHit&) = default;
};

// In the order of pages: 概况, the forms from top to bottom, 说明, 自评表, 名词解释. At most `limit`. A figure is one hit however
// often its digits recur; a paragraph is one hit per match.
std::vector<SearchHit> searchReport(const Report& report, const SearchQuery& query, int limit = 5000);

} // namespace juesuan
