// A form of one row that a report prints standing: its columns as rows, 预算数 and 决算数 beside each other.
#pragma once

#include "model/form_set.h"
#include "readers/document.h"

#include <optional>

namespace juesuan {

// The same table laid down as the form has it: headings in its first rows, one row of figures, each cell with the box (and, of a
// sheet, the row) that it has in the file. Nothing for any other grid or form.
std::optional<DocumentGrid> laidTable(const DocumentGrid& grid, const FormDefinition& form);

} // namespace juesuan
