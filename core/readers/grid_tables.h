// Tells the grids of forms from others, and spells the others out as lines.
#pragma once

#include "model/form_set.h"
#include "readers/document.h"

namespace juesuan {

// The document with only those grids left that are tables of forms: below a form's title, or going on from one. Titles,
// unit lines and notes that stand inside such a grid become lines before and behind it; every other grid becomes lines, row
// by row, as copied text has it.
Document withFormGridsOnly(Document document, const FormSet& formSet);

// How much of what the edition prints (titles, headings, row labels) stands in the document, in thousandths.
int editionFit(const Document& document, const FormSet& formSet);

} // namespace juesuan
