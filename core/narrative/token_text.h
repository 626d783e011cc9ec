// Prints what tokens say: amounts, exact percentages, words of direction.
#pragma once

#include "narrative/narrative_template.h"

namespace juesuan {

// The text of one token by its kind; empty when a figure is not given or there is no such ratio.
// amount a; difference a, b (its size); share and completion a, b; rate a, b (of the change); growth a, b (the same with its sign); direction, rate-direction
// and comparison a, b (words); count and list: a set; name, path and subpath: form, row, column.
std::optional<QString> tokenText(const QString& kind, const QStringList& quantities, const FigureSource& source,
                                 const NarrativeTemplate& words);

} // namespace juesuan
