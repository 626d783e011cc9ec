// What the columns of a printed grid are: code, name, label, 行次, or a figure column of a form.
#pragma once

#include "model/form_set.h"
#include "readers/document.h"

#include <optional>
#include <vector>

namespace juesuan {

struct GridColumn {
    enum class Role { None, Label, Line, Code, Name, Figure };
    Role role = Role::None;
    QString path;      // the headings over it, for telling a column that no form has
    int block = 0;     // of the form; in lanes (06) the lane
    QString column;    // of a figure: the concept; empty: the form has no such column
    QString footer;    // of a figure without a column: the footer row whose parts stand here (06: 人员经费, 公用经费)
    int x0 = 0, x1 = 0; // 0 where the format has no boxes
};

struct GridColumns {
    std::vector<GridColumn> columns;
    int body = 0;      // the first row behind the headings
    double fit = 0;    // how well the headings are the form's, 0 … 1
};

// A grid as a rectangle of texts: a merged cell's text stands at each of its places.
class GridTexts {
public:
    explicit GridTexts(const DocumentGrid& grid);
    int rows() const { return m_grid->rows; }
    int columns() const { return m_grid->columns; }
    const DocumentCell* cell(int row, int column) const { return m_cells[size_t(row) * size_t(columns()) + size_t(column)]; }
    const QString& text(int row, int column) const;
    // Where the cell at this place begins: the place itself for all but merged cells.
    bool begins(int row, int column) const;
    const DocumentGrid& grid() const { return *m_grid; }

private:
    const DocumentGrid* m_grid;
    std::vector<const DocumentCell*> m_cells;
};

// Nothing where the grid has no headings of this form: it goes on from the page before.
std::optional<GridColumns> gridColumns(const GridTexts& texts, const FormDefinition& form);

// The columns of the grid before for one without headings: by count, or by place where the count differs.
GridColumns continuedColumns(const GridColumns& before, const GridTexts& texts);

} // namespace juesuan
