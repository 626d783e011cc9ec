// The placement solver by itself, with relations written by hand.
#include "readers/placement_solver.h"

#include <catch2/catch.hpp>

using namespace juesuan;

namespace {

constexpr qint64 u = 10'000; // 0.01 万元

PlacementRow row(const char* name, int columns, std::initializer_list<qint64> figures) {
    PlacementRow out;
    out.form = QStringLiteral("X");
    out.row = QString::fromLatin1(name);
    for (int i = 0; i < columns; ++i)
        out.columns << QString::number(i + 1);
    for (const qint64 figure : figures)
        out.figures.push_back({figure * u, u, false});
    return out;
}

LinearTerm term(const char* rowName, int column, int weight = 1) {
    return {{QStringLiteral("X"), QString::fromLatin1(rowName), QString::number(column)}, weight, false};
}

LinearRelation relation(std::vector<LinearTerm> terms, bool hard = true, RelationKind kind = RelationKind::Equal) {
    return {QStringLiteral("t"), hard, kind, std::move(terms)};
}

// Column 1 = the sum of the others.
LinearRelation rowSum(const char* name, int columns) {
    std::vector<LinearTerm> terms{term(name, 1)};
    for (int i = 2; i <= columns; ++i)
        terms.push_back(term(name, i, -1));
    return relation(terms);
}

LinearRelation total(const char* parent, std::initializer_list<const char*> children, int column) {
    std::vector<LinearTerm> terms{term(parent, column)};
    for (const char* child : children)
        terms.push_back(term(child, column, -1));
    return relation(terms);
}

} // namespace

TEST_CASE("as many figures as columns need no relation") {
    const auto out = placeFigures({row("a", 3, {5, 3, 2})}, {});
    CHECK(out[0].certain);
    CHECK(out[0].choices.front() == ColumnChoice{0, 1, 2});
}

TEST_CASE("without a relation every placement is left to the person") {
    const auto out = placeFigures({row("a", 3, {5, 5})}, {});
    CHECK_FALSE(out[0].certain);
    CHECK(out[0].choices.size() == 3);
}

TEST_CASE("a parent that is known places its children") {
    const std::vector<PlacementRow> rows{row("p", 3, {900, 500, 400}), row("a", 3, {500, 500}),
                                         row("b", 3, {400, 400})};
    std::vector<LinearRelation> relations;
    for (const char* name : {"p", "a", "b"})
        relations.push_back(rowSum(name, 3));
    for (int column = 1; column <= 3; ++column)
        relations.push_back(total("p", {"a", "b"}, column));
    const auto out = placeFigures(rows, relations);
    REQUIRE(out[1].certain);
    REQUIRE(out[2].certain);
    CHECK(out[1].choices.front() == ColumnChoice{0, 1});
    CHECK(out[2].choices.front() == ColumnChoice{0, 2});
}

TEST_CASE("rounding of half the printed terms is allowed, more is not") {
    // 101 = 50 + 50 with three printed terms: one unit may be rounding.
    const std::vector<PlacementRow> near{row("a", 4, {101, 50, 50})};
    const std::vector<LinearRelation> relations{rowSum("a", 4), relation({term("a", 4)})}; // column 4 is empty
    CHECK(placeFigures(near, relations)[0].certain);
    CHECK(placeFigures(near, relations)[0].choices.front() == ColumnChoice{0, 1, 2});
}

TEST_CASE("soft relations break a tie and nothing else") {
    const std::vector<PlacementRow> rows{row("a", 3, {7, 7}), row("limit", 1, {7})};
    std::vector<LinearRelation> relations{rowSum("a", 3)};
    CHECK_FALSE(placeFigures(rows, relations)[0].certain);
    relations.push_back(relation({term("limit", 1), term("a", 3, -1)}, false, RelationKind::AtMost));
    const auto out = placeFigures(rows, relations);
    REQUIRE(out[0].certain);
    CHECK(out[0].choices.front() == ColumnChoice{0, 2});
}

TEST_CASE("spending needs its budget") {
    // 2 budget columns, 2 spending columns; spending in 4 is known, so the budget stands in 2.
    const std::vector<PlacementRow> rows{row("a", 4, {6, 5})};
    std::vector<LinearRelation> relations{relation({term("a", 1)}), relation({term("a", 3)})};
    relations.push_back(relation({term("a", 4), term("a", 2)}, false, RelationKind::NeedsOther));
    const auto out = placeFigures(rows, relations);
    REQUIRE(out[0].certain);
    CHECK(out[0].choices.front() == ColumnChoice{1, 3});
}

TEST_CASE("a wrong figure leaves its own row open at worst and the others right") {
    std::vector<PlacementRow> rows{row("p", 3, {1200, 700, 500}), row("a", 3, {300, 300}),
                                   row("b", 3, {400, 400}), row("c", 3, {500, 500})};
    std::vector<LinearRelation> relations;
    for (const char* name : {"p", "a", "b", "c"})
        relations.push_back(rowSum(name, 3));
    for (int column = 1; column <= 3; ++column)
        relations.push_back(total("p", {"a", "b", "c"}, column));
    const std::vector<ColumnChoice> right{{0, 1, 2}, {0, 1}, {0, 1}, {0, 2}};
    for (size_t r = 0; r < rows.size(); ++r)
        for (size_t f = 0; f < rows[r].figures.size(); ++f) {
            auto wrong = rows;
            wrong[r].figures[f].fen += 30 * u;
            const auto out = placeFigures(wrong, relations);
            for (size_t i = 0; i < rows.size(); ++i)
                if (out[i].certain)
                    CHECK(out[i].choices.front() == right[i]);
        }
}

TEST_CASE("placeholders hold their column and count as blank") {
    PlacementRow a = row("a", 3, {5, 0, 5});
    a.figures[1].blank = true;
    const auto out = placeFigures({a, row("b", 3, {5, 5})}, {rowSum("a", 3), relation({term("a", 2), term("b", 2, -1)}),
                                                             rowSum("b", 3)});
    CHECK(out[0].certain);
    REQUIRE(out[1].certain);
    CHECK(out[1].choices.front() == ColumnChoice{0, 2});
}

TEST_CASE("the search gives up in time and says so") {
    std::vector<PlacementRow> rows;
    std::vector<LinearTerm> all;
    static const char* names[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"};
    for (const char* name : names) {
        rows.push_back(row(name, 12, {1, 1, 1, 1, 1, 1}));
        for (int column = 1; column <= 12; ++column)
            all.push_back(term(name, column, column % 2 ? 1 : -1));
    }
    const auto out = placeFigures(rows, {relation(all)}, {200, 4});
    for (const RowPlacement& placement : out)
        CHECK_FALSE(placement.certain);
}
