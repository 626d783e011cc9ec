// Every name of a quantity, every field that titles open: claims/concepts.txt, claims/scopes.txt.
#include "claim_cases.h"

#include <catch2/catch.hpp>

TEST_CASE("claims: every name of a quantity has its figure") { juesuan::test::checkClaimFamily("concepts", {"concept"}); }
TEST_CASE("claims: every title opens its field") { juesuan::test::checkClaimFamily("scopes", {"scope"}); }
