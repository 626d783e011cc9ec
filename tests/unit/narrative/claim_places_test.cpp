// Where budgets and last year's figures stand, and totals: claims/places.txt, claims/totals.txt.
#include "claim_cases.h"

#include <catch2/catch.hpp>

TEST_CASE("claims: budgets and last year's figures are found where they stand") { juesuan::test::checkClaimFamily("places", {"budget", "guess", "prior"}); }
TEST_CASE("claims: totals are the sums of their parts") { juesuan::test::checkClaimFamily("totals", {"sum", "weighted"}); }
