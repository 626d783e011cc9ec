// Names every text of a 自评表, so that findings point at it and gestures change it.
#pragma once

#include "model/evaluation.h"

#include <QStringList>

#include <array>

namespace juesuan {

// "title", "year", "project", "department", "unit", "expectedGoals", "actualGoals", "totalWeight", "totalScore", "remark",
// "funds/2/rate", "indicators/3/score": the names of the members. Null where there is no such text.
QString* evaluationField(Evaluation& evaluation, const QString& field);
QString evaluationText(const Evaluation& evaluation, const QString& field); // empty where there is none

// The names of all its texts in reading order: head, funds, goals, indicators, totals, remark.
QStringList evaluationFields(const Evaluation& evaluation);

// "funds/2/rate" of row 2 and "rate".
QString fundsField(int row, const QString& member);
QString indicatorField(int row, const QString& member);

// In the order of the printed table.
inline constexpr std::array<const char16_t*, 7> fundsMembers = {u"label", u"initialBudget", u"annualBudget", u"executed", u"weight", u"rate", u"score"};
inline constexpr std::array<const char16_t*, 8> indicatorMembers = {u"level1", u"level2", u"level3", u"target", u"actual", u"weight", u"score", u"remark"};

} // namespace juesuan
