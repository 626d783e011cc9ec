// Figures as tables print them: which tokens are one, and where glued tokens part.
#pragma once

#include "base/amount.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace juesuan {

struct PrintedFigure {
    QString text;        // as printed
    bool placeholder = false; // "-", "--": a blank that holds its column
    ParsedAmount amount;
};

// A number in the table's unit, or a placeholder; nothing for codes with letters, percentages and words.
std::optional<PrintedFigure> figureOf(const QString& token, AmountUnit unit);

// Tokens of a table line, with what copying glued together taken apart again: "支出157.56" → 支出, 157.56;
// "1,494.561,431.54" → two figures. A code glued to its name is the row readers' to part.
QStringList tableTokens(const QString& line);

} // namespace juesuan
