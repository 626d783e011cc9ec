// Units, and numbers that are no figures: claims/numbers.txt.
#include "claim_cases.h"

#include <catch2/catch.hpp>

TEST_CASE("claims: every unit is known, and what is no figure is none") { juesuan::test::checkClaimFamily("numbers", {"unit", "ignore"}); }
