// Gestures on 自评表: one field, indicators, whole tables. Each changes the part Evaluations as one step.
#pragma once

#include "edit/change_set.h"

namespace juesuan {

// All give an empty ChangeSet where there is no such table, row or field, and where nothing would change.

// field as evaluationField names it.
ChangeSet setEvaluationField(const Report& report, int table, const QString& field, const QString& text);
// The name of a level over indicators [first, first + count): member is "level1" or "level2".
ChangeSet renameIndicatorLevel(const Report& report, int table, int first, int count, const QString& member, const QString& text);
// Before row `at`; at the end when it is the number of rows.
ChangeSet addIndicator(const Report& report, int table, int at, const Indicator& indicator);
ChangeSet removeIndicators(const Report& report, int table, int first, int count);
// Indicators [first, first + count) go before the row that is now `before`.
ChangeSet moveIndicators(const Report& report, int table, int first, int count, int before);
ChangeSet addFunds(const Report& report, int table, int at);
ChangeSet removeFunds(const Report& report, int table, int row);

ChangeSet addEvaluation(const Report& report, int at, const Evaluation& evaluation);
ChangeSet removeEvaluation(const Report& report, int table);
// The table as it should be: computed totals.
ChangeSet replaceEvaluation(const Report& report, int table, const Evaluation& evaluation, const QString& gesture);

} // namespace juesuan
