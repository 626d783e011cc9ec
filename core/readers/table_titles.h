// Which form a table's title or 表号 names, and which titles are of tables that are none of the forms.
#pragma once

#include "model/form_set.h"

namespace juesuan {

// The form whose title this line is, numbering, year, unit and 表号 in front of it or behind it aside; null if none.
// `rank`: 0 for the form's own title, then its other titles in their order, then a title with something in brackets behind it,
// then one that only has the form's words: of two tables in one report the one of lower rank is the form's.
const FormDefinition* formTitled(const QString& line, const FormSet& formSet, int* rank = nullptr);
// The form that "公开04表" in this line names; null when the line has no such number.
const FormDefinition* formNumbered(const QString& line, const FormSet& formSet);
// Whether the line is little more than a 表号, the edition's or one beyond it (公开13表).
bool isTableNumber(const QString& line);
// A title's key without 表号, (续) and what stands in brackets behind it.
QString plainTitle(const QString& line);
// Whether the title is this form's but for one or two characters.
bool resemblesTitle(const QString& line, const FormDefinition& form);
// A title such as tables have, of no form: 财政拨款支出决算明细表.
bool isOtherTableTitle(const QString& line, const FormSet& formSet);

constexpr qsizetype longestHeading = 120;
constexpr int rankOfTitleWords = 1000; // of a title that only has the form's words: the table may have further columns

} // namespace juesuan
