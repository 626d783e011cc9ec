// The batch counts what the checker of one report counts.
#include "fixture.h"

#include "rules/batch_checker.h"

#include <catch2/catch.hpp>

#include <random>

using namespace juesuan;
using namespace juesuan::test;

TEST_CASE("10 × 37 reports: the batch and the checker break the same relations") {
    Years years = baseYears();
    const auto checker = bound(shippedRules(), years.report, &years.prior);
    QHash<CellRef, int> numbers;
    std::vector<CellRef> cells;
    std::vector<int> kept; // relations of this year's figures alone
    const auto relations = checker->relations();
    std::vector<BatchChecker::Relation> flat;
    for (size_t r = 0; r < relations.size(); ++r) {
        BatchChecker::Relation relation{relations[r].kind, {}};
        bool own = !relations[r].rule.startsWith(u"s1.") && !relations[r].rule.startsWith(u"s4."); // "if given"
        for (const LinearTerm& term : relations[r].terms) {
            own &= !term.priorYear && !term.cell.form.startsWith(u'S');
            if (!numbers.contains(term.cell)) {
                numbers.insert(term.cell, int(cells.size()));
                cells.push_back(term.cell);
            }
            relation.terms.push_back({numbers.value(term.cell), term.weight});
        }
        if (own) {
            kept.push_back(int(r));
            flat.push_back(std::move(relation));
        }
    }
    constexpr int reports = 370;
    BatchChecker batch(int(cells.size()), wanYuanCent, reports);
    for (const auto& relation : flat)
        REQUIRE(batch.addRelation(relation));
    CHECK_FALSE(batch.addRelation({RelationKind::Equal, {{int(cells.size()), 1}}}));
    CHECK_FALSE(batch.addRelation({RelationKind::Equal, {}}));

    std::mt19937 random(5);
    std::vector<quint32> want(reports, 0);
    for (int report = 0; report < reports; ++report) {
        std::vector<std::pair<CellRef, CellValue>> undo;
        for (unsigned edits = random() % 12; edits > 0; --edits) {
            const CellRef& cell = cells[random() % cells.size()];
            if (cell.form.startsWith(u'S'))
                continue;
            const qint64 units =
                qint64(random() % 5) - 2 + (random() % 3 ? years.report.value(cell).amount.fen() / wanYuanCent : 0);
            const CellValue value =
                random() % 4 ? CellValue::figure(Amount::ofFen(units * wanYuanCent), wanYuanCent) : CellValue::blank();
            undo.push_back({cell, years.report.value(cell)});
            checker->setValue(cell, value);
            years.report.setValue(cell, value);
        }
        for (size_t c = 0; c < cells.size(); ++c)
            if (const CellValue value = years.report.value(cells[c]); value.isFigure())
                batch.setValue(report, int(c), value.amount.fen());
        for (const int r : kept)
            want[size_t(report)] += checker->statusOf(r) == Checker::Status::Broken;
        while (!undo.empty()) {
            checker->setValue(undo.back().first, undo.back().second);
            years.report.setValue(undo.back().first, undo.back().second);
            undo.pop_back();
        }
    }
    std::vector<quint32> got;
    const qint64 total = batch.countBroken(&got);
    qint64 sum = 0;
    for (int report = 0; report < reports; ++report) {
        CHECK(got[size_t(report)] == want[size_t(report)]);
        sum += want[size_t(report)];
    }
    CHECK(total == sum);
    CHECK(total > 100);
}

TEST_CASE("exact amounts in a batch have no width") {
    BatchChecker batch(3, 1, 2);
    REQUIRE(batch.addRelation({RelationKind::Equal, {{0, 1}, {1, -1}, {2, -1}}}));
    for (int report = 0; report < 2; ++report) {
        batch.setValue(report, 0, 300 + report);
        batch.setValue(report, 1, 100);
        batch.setValue(report, 2, 200);
    }
    CHECK(batch.countBroken() == 1);
    CHECK(batch.value(1, 0) == 301);
}
