// A report's figures as CSV: one line per figure, for spreadsheets and scripts.
#pragma once

#include "model/report.h"

#include <QByteArray>

namespace juesuan {

// UTF-8 with BOM (spreadsheets guess wrongly without it), RFC 4180 quoting, CRLF. Amounts in 万元 with two decimals and
// no separators. Texts that a spreadsheet would take for a formula get a leading ' (LIMITS §5).
QByteArray reportToCsv(const Report& report);

// One text field: quoted where needed and defused.
QByteArray csvText(const QString& text);

} // namespace juesuan
