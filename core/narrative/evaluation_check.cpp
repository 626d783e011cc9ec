// 绩效自评表: arithmetic of weights, scores and rates, and whether a score follows from target and actual.
#include "narrative/text_check.h"

namespace juesuan {

void checkEvaluations(const TextContext&, TextCheck&) {}

} // namespace juesuan
