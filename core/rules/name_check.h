// Looks up every name of a rule in a FormSet before anything is bound, so that a typo shows whatever rows a report has.
#pragma once

#include "rules/ast.h"

namespace juesuan::rules {

// RuleUnknownName {name, file} with line and column.
Result<void> checkNames(const Rule& rule, const FormSet& formSet);

bool formHasColumn(const FormDefinition& form, const QString& column);
bool formHasRow(const FormDefinition& form, const QString& row);
// The only row of a form that has one; null otherwise.
const RowDefinition* onlyRow(const FormDefinition& form);

} // namespace juesuan::rules
