// What is wrong in the 说明 without any figure: left-over prompts, punctuation, years, names, missing parts.
#include "narrative/text_check.h"

namespace juesuan {

Result<WordingRules> WordingRules::parse(const QByteArray&, const QString&) { return WordingRules(); }

void checkWording(const TextContext&, TextCheck&) {}

} // namespace juesuan
