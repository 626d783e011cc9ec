// A form with a report's rows laid out as a printed grid: what views draw, writers write and tests print.
#pragma once

#include "model/report.h"

#include <vector>

namespace juesuan {

struct LayoutCell {
    enum class Kind { Empty, Header, Label, LineNumber, Code, Name, Figure };
    Kind kind = Kind::Empty;
    QString text;          // what is printed; empty for figures
    CellRef ref;           // of a figure; for labels, codes and names: form and row only
    const ColumnDefinition* column = nullptr; // of a figure
    int rowSpan = 1;
    int columnSpan = 1;
    bool covered = false;  // lies under another cell's span
    int indent = 0;
    bool total = false;
};

struct FormLayout {
    const FormDefinition* form = nullptr;
    std::vector<std::vector<LayoutCell>> header; // rectangular
    std::vector<std::vector<LayoutCell>> body;   // rectangular, the footer last
    int columnCount = 0;
    int frozenColumns = 0; // code and name columns that stay in sight: only where rows are by subject

    // Body position of a figure; {-1, -1} when it is not laid out.
    struct Position {
        int row = -1;
        int column = -1;
    };
    Position find(const CellRef& cell) const;
};

// The layout points into the report's FormSet, which must outlive it.
FormLayout layOut(const FormDefinition& form, const Report& report);

} // namespace juesuan
