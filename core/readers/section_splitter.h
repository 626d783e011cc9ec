// Cuts a report's lines into its parts: cover, 概况, tables, 说明, 绩效自评表, 名词解释.
#pragma once

#include "model/form_set.h"
#include "readers/line_ledger.h"
#include "readers/table_titles.h"

#include <vector>

namespace juesuan {

struct Segment {
    enum class Kind { Cover, Contents, Profile, TablesHeading, Table, OtherTable, Explanation, Evaluation, Glossary };
    Kind kind = Kind::Cover;
    size_t begin = 0, end = 0;  // lines
    size_t body = 0;            // first line behind the heading or title (all lines of a heading may be wrapped)
    QString number, heading;    // of a part: "三、" and its words; a table's title
    const FormDefinition* form = nullptr; // of a Table; an OtherTable is none of the forms
    int rank = 0;               // of a Table's title, see formTitled; below 0: it has only its 表号
};

// In the order of the text and without gaps. Headings and titles are not used up yet.
std::vector<Segment> splitSections(const Document& document, const FormSet& formSet);

} // namespace juesuan
