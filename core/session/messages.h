// Sentences for people about problems: what happened, that nothing was lost, what to do. Used by window and command line.
#pragma once

#include "base/problem.h"
#include "model/finding.h"

#include <QString>

namespace juesuan {

// In the language of the installed translator.
QString sentenceFor(const Problem& problem);
// One line about a finding: its sentence, both sides, the difference and what rounding allows.
QString sentenceFor(const Finding& finding, bool english);
QString severityWord(Severity severity);

} // namespace juesuan
