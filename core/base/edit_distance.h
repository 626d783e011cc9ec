// How far two names are apart.
#pragma once

#include <QString>

namespace juesuan {

// Characters to be changed, dropped or added (Levenshtein): 0 the same, 1 a slip …
int editDistance(const QString& a, const QString& b);

} // namespace juesuan
