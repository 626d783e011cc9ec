// Finds a form's rows and columns in a copied block by the codes, labels and headers that came with it.
#pragma once

#include "edit/clipboard_grid.h"
#include "model/form_layout.h"

#include <optional>

namespace juesuan {

// One side or lane of the form, found in the block.
struct LaneMatch {
    std::vector<std::pair<int, int>> rows;    // block row, body row
    std::vector<std::pair<int, int>> columns; // block column, body column; of figures
    int firstFigure = 0;                      // block columns [firstFigure, end) belong to this lane's figures
    int end = 0;
};

struct GridMatch {
    std::vector<LaneMatch> lanes;
    int headerRows = 0;
    // Rows whose code is well formed but has no row in the table: block row, subject with the name of the block.
    std::vector<std::pair<int, SubjectRow>> missing;
};

// Nothing where the block carries no codes or labels of the form. Codes without any words beside them are believed only
// when the block is put at the code column: a figure may look like a code.
std::optional<GridMatch> matchGrid(const FormLayout& layout, const CellGrid& grid, bool atKeyColumn);

// How many lines of the form's printed header the block begins with.
int headerRowsOf(const FormLayout& layout, const CellGrid& grid);

} // namespace juesuan
