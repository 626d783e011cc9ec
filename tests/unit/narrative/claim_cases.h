// Right and wrong sentences for the lines of resources/narrative/claims.txt, in plain files (tests/unit/narrative/claims).
#pragma once

#include <QString>

namespace juesuan::test {

// Runs the cases of claims/FAMILY.txt. Every line of claims.txt that begins with one of the keywords must have cases, and
// every case a line. The right sentences are checked whole and give no finding, the wrong ones give one; without the line
// some of this is no longer so.
//
// A case: "= LINE" as claims.txt has it, then
//   title TITLE             of the section; 情况 where it is left out
//   cell EXPRESSION = VALUE a figure as templates name it, in 万元 or pieces; 上年.… of last year's report
//   row FORM CODE NAME      a subject's row
//   eval PROJECT | annual budget | executed | score
//   + SENTENCE              right; " ¶ " begins another paragraph
//   ~ SENTENCE              gives no finding, though not every figure in it can be checked
//   - SENTENCE              wrong
// {name} in titles and sentences stands for each of the line's names, words or alternatives, one after the other.
void checkClaimFamily(const QString& family, const QStringList& keywords);

} // namespace juesuan::test
