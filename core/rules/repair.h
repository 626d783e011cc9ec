// The one figure whose change mends a broken relation without breaking another, and the slip that explains it.
#pragma once

#include "rules/evaluator.h"
#include "model/finding.h"

namespace juesuan::rules {

// Stable id of the slip that turns `right` into `wrong` (分, both printed with this quantum): "missing-total",
// "sign", "yuan-for-wan", "swapped-digits", "wrong-digit"; empty when none is known.
QString explainSlip(const CellValue& wrong, qint64 right, qint64 quantum);

// At most one step. Last year's figures are never changed.
std::vector<RepairStep> suggestRepair(const Program& program, int relation);

} // namespace juesuan::rules
