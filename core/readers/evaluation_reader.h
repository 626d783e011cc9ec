// 绩效自评表: title, project, funds, goals, indicators, total.
#pragma once

#include "model/evaluation.h"
#include "readers/line_ledger.h"
#include "readers/section_splitter.h"

namespace juesuan {

// Uses up the segment's lines; what the table's grammar has no place for is rejected with a reason, and so is a table
// whose weights do not add up to its printed total ("weights-do-not-add-up"), since then something was misread.
Evaluation readEvaluation(const Document& document, const Segment& segment, LineLedger& ledger);

} // namespace juesuan
