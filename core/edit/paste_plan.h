// What a paste or a fill will do to a form, worked out before anything changes.
#pragma once

#include "edit/change_set.h"
#include "edit/clipboard_grid.h"
#include "model/form_layout.h"

#include <functional>

namespace juesuan {

// Body cells of a layout: the bounding box of what is selected.
struct BodyArea {
    int row = 0;
    int column = 0;
    int rows = 1;
    int columns = 1;
};

// An entry that is no figure, with the reason of parseAmount.
struct RefusedEntry {
    CellRef cell;
    QString text;
    ProblemCode why = ProblemCode::None;
};

struct PastePlan {
    ChangeSet change;         // one gesture
    int changed = 0;          // cells that get another value
    int unchanged = 0;        // cells that hold the same amount already: they keep it, with its quantum
    int computed = 0;         // left out: 公式运算 computes them, and they would have got another value
    int outside = 0;          // entries that have no cell in the table
    int overLabels = 0;       // texts that would stand over other labels or codes
    int merged = 0;           // merged cells among the figures: the first cell gets the value
    std::vector<RefusedEntry> refused;
    std::vector<SubjectRow> missingRows; // subjects of the block that the table has no row for
    bool byLabels = false;    // rows were found by code or label, not by position
    BodyArea touched;         // where the entries came to lie; rows = 0: nowhere

    // Whether it can be carried out without asking.
    bool fits() const {
        return outside == 0 && overLabels == 0 && merged == 0 && refused.empty() && missingRows.empty();
    }
};

struct PasteContext {
    const FormLayout& layout;
    const Report& report;
    AmountUnit unit = AmountUnit::WanYuan;               // of figures that do not name theirs
    std::function<bool(const CellRef&)> computed;        // by 公式运算
    std::function<QString(const QString& code)> nameOf;  // of a subject, for rows that are added
    bool addRows = false;                                // subjects that the table lacks become rows
};

// A figure as people and programs write it: parseAmount's forms, or blank for nothing and for dashes.
Result<CellValue> pastedValue(const GridCell& cell, Measure measure, AmountUnit unit);

// The block at the selection. One value goes into every selected figure; a block is repeated over an area that is its
// multiple; rows that carry the form's codes or labels go where these stand; header lines are left out.
PastePlan planPaste(const PasteContext& context, const CellGrid& grid, const BodyArea& area,
                    const std::vector<CellRef>& selectedFigures);

// The area's first row (column) into the others; of a single row (column), the figures before it. gesture "fill".
PastePlan planFill(const PasteContext& context, const BodyArea& area, bool down);

} // namespace juesuan
