// Years: comparison with all its special cases, and a new year begun from the old one.
#include "analysis/comparison.h"
#include "session/book.h"
#include "support/amounts.h"

#include <catch2/catch.hpp>

#include <QTemporaryDir>

using namespace juesuan;

namespace {

struct Sample {
    QTemporaryDir folder;
    std::unique_ptr<Book> book;
    ReportSession *last = nullptr, *now = nullptr;
    Sample() {
        auto made = Book::createSample(folder.filePath("s.juesuan"));
        REQUIRE(made.ok());
        book = std::move(*made);
        last = *book->find({}, 2023);
        now = *book->find({}, 2024);
    }
};
const ComparedRow* rowOf(const std::vector<ComparedRow>& rows, const CellRef& cell) {
    for (const ComparedRow& row : rows)
        if (row.cell == cell)
            return &row;
    return nullptr;
}

} // namespace

TEST_CASE("two years side by side: change and rate exact, zero bases and absent rows told apart") {
    Sample sample;
    Report last = sample.last->report(), now = sample.now->report();
    const CellRef income{"01", "本年收入合计", "决算数"}, fresh{"01", "事业收入", "决算数"}, gone{"03", "2080102", "项目支出"};
    now.setValue(fresh, wan(u"5.00"));
    now.setValue(gone, CellValue::blank());
    now.setValue({"03", "2080102", "本年支出合计"}, CellValue::blank());
    now.removeRow("03", "2080102");
    const auto rows = compareYears({&last, &now}, {2023, 2024}, {}, ComparisonOrder::AsPrinted, {});
    const ComparedRow* row = rowOf(rows, income); // 2755.42 → 3067.91
    REQUIRE(row);
    CHECK(row->change == 312'490'000);
    CHECK(row->rateState == ComparedRow::Rate::Known);
    CHECK(row->rate == 1134); // 11.3409… %
    row = rowOf(rows, fresh);
    REQUIRE(row);
    CHECK(row->figures[0].state == ComparedFigure::State::Blank);
    CHECK(row->rateState == ComparedRow::Rate::ZeroBase);
    CHECK(row->change == 5'000'000);
    row = rowOf(rows, gone);
    REQUIRE(row);
    CHECK(row->figures[1].state == ComparedFigure::State::RowAbsent);
    CHECK(row->rate == -10000);
    CHECK(rowOf(rows, {"S3", "机关运行经费", "决算数"}) == nullptr); // supplementary only when asked for
    CHECK(rowOf(compareYears({&last, &now}, {2023, 2024}, "S3", ComparisonOrder::AsPrinted, {}), {"S3", "机关运行经费", "决算数"}));
    const auto sorted = compareYears({&last, &now}, {2023, 2024}, "01", ComparisonOrder::LargestChange, {});
    for (size_t i = 1; i < sorted.size(); ++i)
        CHECK(std::abs(sorted[i - 1].change.value_or(0)) >= std::abs(sorted[i].change.value_or(0)));
    CHECK(compareYears({}, {}, {}, ComparisonOrder::AsPrinted, {}).empty());
}

TEST_CASE("a negative base: the rate is of its size") {
    Sample sample;
    Report last = sample.last->report(), now = sample.now->report();
    const CellRef cell{"01", "结余分配", "决算数"};
    last.setValue(cell, wan(u"-2.00"));
    now.setValue(cell, wan(u"-3.00"));
    const auto rows = compareYears({&last, &now}, {2023, 2024}, "01", ComparisonOrder::AsPrinted, {});
    REQUIRE(rowOf(rows, cell));
    CHECK(rowOf(rows, cell)->rate == -5000);
    last.setValue(cell, CellValue::unread());
    CHECK_FALSE(rowOf(compareYears({&last, &now}, {2023, 2024}, "01", ComparisonOrder::AsPrinted, {}), cell)->change.has_value());
}

TEST_CASE("where the book lacks last year, this year's table of last year's figures tells") {
    Sample sample;
    const auto told = [&](const Report&, const CellRef& cell) { return sample.now->toldOfLastYear(cell); };
    const auto rows = compareYears({nullptr, &sample.now->report()}, {2023, 2024}, {}, ComparisonOrder::AsPrinted, told);
    int compared = 0;
    for (const ComparedRow& row : rows)
        if (row.figures[0].fromNextYear) {
            ++compared;
            CHECK(row.figures[0].value == sample.last->report().value(row.cell));
        }
    CHECK(compared > 12); // 01 and 09 both
    const ComparedRow* silent = rowOf(rows, {"05", "2080101", "小计"});
    REQUIRE(silent);
    CHECK(silent->figures[0].state == ComparedFigure::State::FormAbsent);
    CHECK_FALSE(silent->change.has_value());
}

TEST_CASE("a new year takes over what it should, and the relations between the years hold at once") {
    Sample sample;
    const auto added = sample.book->addYear(sample.now->id());
    REQUIRE(added.ok());
    const Report& next = (*added)->report();
    const Report& now = sample.now->report();
    CHECK(next.year == 2025);
    CHECK(next.unit == now.unit);
    CHECK(next.rows("05").size() == now.rows("05").size());
    CHECK(next.glossary.entries.size() == now.glossary.entries.size());
    REQUIRE(next.evaluations.size() == now.evaluations.size());
    CHECK(next.evaluations[0].indicators[0].target == now.evaluations[0].indicators[0].target);
    CHECK(next.evaluations[0].indicators[0].actual.isEmpty());
    CHECK(next.narrative.sections.empty());
    CHECK(next.value({"01", "年初结转和结余", "决算数"}) == now.value({"01", "年末结转和结余", "决算数"}));
    CHECK(next.value({"04", "年初.一般公共预算财政拨款", "金额"}) == now.value({"04", "年末财政拨款结转和结余", "一般公共预算财政拨款"}));
    CHECK(next.value({"S2", "本年收入合计", "上年决算数"}) == now.value({"01", "本年收入合计", "决算数"}));
    CHECK(next.value({"S2", "三公.合计", "上年决算数"}) == now.value({"09", "三公经费", "决算数.合计"}));
    CHECK(next.value({"05", "2080101", "小计"}).isBlank());
    CHECK(next.derivation.automatic);
    for (const Finding& finding : (*added)->findings())
        CHECK_FALSE(finding.rule.startsWith(u"y."));
    CHECK(sample.book->addYear(sample.now->id()).problem().code == ProblemCode::ReportExists);
    CHECK(sample.book->addYear(999).problem().code == ProblemCode::ReportMissing);
}
