// What part a number plays, wordings without a number, directions: claims/roles.txt, claims/comparisons.txt.
#include "claim_cases.h"

#include <catch2/catch.hpp>

TEST_CASE("claims: every role is told by the words before the number") { juesuan::test::checkClaimFamily("roles", {"role", "direction"}); }
TEST_CASE("claims: comparisons in words agree with the figures") { juesuan::test::checkClaimFamily("comparisons", {"compare"}); }
