// Tokens → rules. The grammar is told in resources/rules/README.md.
#pragma once

#include "rules/ast.h"

#include <QByteArray>

namespace juesuan::rules {

// Sizes that no honest rule file reaches; a hostile one is refused by them.
inline constexpr int maximumDepth = 32; // of brackets in a formula
inline constexpr qsizetype maximumSourceBytes = 1 << 20;
inline constexpr int maximumTermsPerRule = 500;
inline constexpr int maximumQuantifiers = 3;

// RuleSyntax {expected, found, file} or RuleTooDeep {limit, file}, both with line and column.
Result<std::vector<Rule>> parseRules(const QByteArray& utf8, const QString& file);

} // namespace juesuan::rules
