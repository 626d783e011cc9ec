// Every figure of the 说明: read as a claim, bound to figures of the tables, checked or listed.
#include "narrative/claim_checker.h"

namespace juesuan {

void checkClaims(const TextContext& context, TextCheck& out) { ClaimChecker(context, out).run(); }

} // namespace juesuan
