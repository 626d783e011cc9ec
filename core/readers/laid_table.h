// A form of one row that a report prints standing: its columns as rows, 预算数 and 决算数 beside each other.
#pragma once

#include "model/form_set.h"
#include "readers/document.h"

#include <optional>

namespace juesuan {

// The same table laid down as the form has it: headings in its first rows, one row of figures, each cell with the box (and, of a
// sheet, the row) that it has in the file. Nothing for any other grid or form.
std::optional<DocumentGrid> laidTable(const DocumentGrid& grid, const FormDefinition& form);

// The form's columns for this label of a standing table, one for each group in the form's order (预算数, 决算数); empty for a label
// that is none of its columns'.
QStringList standingColumns(const QString& label, const FormDefinition& form);

} // namespace juesuan
