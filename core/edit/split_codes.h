// Subject codes that a sheet prints in columns of their own for 类, 款 and 项.
#pragma once

#include "edit/clipboard_grid.h"
#include "model/form_layout.h"

namespace juesuan {

// The block with such codes joined in the first of their columns, as though they stood in merged cells; the block as it is
// where it has none. Rows give all levels (201 | 03 | 01) or only their own, below the rows that they belong to ( | | 01);
// zeros in front may be lost (201 | 3 | 1). Digits are believed to be codes where 类 and 款 stand over them or names beside
// them, or where the block is put at the code column and the form has all of them: figures may look like codes.
CellGrid joinSplitCodes(const FormLayout& layout, const CellGrid& grid, bool atKeyColumn);

} // namespace juesuan
