// Cuts a report's lines into its parts: cover, 概况, tables, 说明, 绩效自评表, 名词解释.
#pragma once

#include "model/form_set.h"
#include "readers/line_ledger.h"

#include <vector>

namespace juesuan {

struct Segment {
    enum class Kind { Cover, Contents, Profile, TablesHeading, Table, Explanation, Evaluation, Glossary };
    Kind kind = Kind::Cover;
    size_t begin = 0, end = 0;  // lines
    size_t body = 0;            // first line behind the heading or title (all lines of a heading may be wrapped)
    QString number, heading;    // of a part: "三、" and its words; a table's title
    const FormDefinition* form = nullptr; // of a table; null: a table whose title no form has
};

// In the order of the text and without gaps. Headings and titles are not used up yet.
std::vector<Segment> splitSections(const Document& document, const FormSet& formSet);

// The form whose title this line is, numbering, year, unit and 表号 in front of it or behind it aside; null if none.
const FormDefinition* formTitled(const QString& line, const FormSet& formSet);
// The form that "公开04表" in this line names; null when the line has no such number.
const FormDefinition* formNumbered(const QString& line, const FormSet& formSet);

} // namespace juesuan
