// What subjects mean in each field, and the lists that name them: claims/subjects.txt, claims/lists.txt.
#include "claim_cases.h"

#include <catch2/catch.hpp>

TEST_CASE("claims: a subject means its figure in each field") { juesuan::test::checkClaimFamily("subjects", {"subjects", "economics"}); }
TEST_CASE("claims: lists name what has money") { juesuan::test::checkClaimFamily("lists", {"list"}); }
