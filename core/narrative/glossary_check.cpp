// 名词解释: subjects that the catalogue names otherwise, terms without use and uses without an explanation.
#include "narrative/text_check.h"

namespace juesuan {

void checkGlossary(const TextContext&, TextCheck&) {}

} // namespace juesuan
