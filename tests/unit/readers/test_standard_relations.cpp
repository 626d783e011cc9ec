// The reader with the rules that the program ships reads the sample as it does with the hand-made relations.
#include "reader_support.h"

#include "session/resources.h"

#include <catch2/catch.hpp>

using namespace juesuan;
using namespace juesuan::test;

TEST_CASE("sample: the shipped rules place every figure") {
    const auto bytes = sharedFile("reports/ssic-2024.txt");
    if (!bytes)
        return;
    ReaderContext shipped = context();
    shipped.relations = standardRelations();
    const auto plan = readReportText(QString::fromUtf8(*bytes), QStringLiteral("x"), shipped);
    const auto byHand = readText(QString::fromUtf8(*bytes));
    REQUIRE(plan.ok());
    REQUIRE(byHand.ok());
    CHECK(plan->ambiguous.empty());
    CHECK(figureList(*plan) == figureList(*byHand));
}
