// A table inserted in the 说明, resolved: what each cell prints and which figures it says. For views and writers alike.
#pragma once

#include "model/cell.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace juesuan {

struct InsertedCell {
    QString text;           // as printed; empty: blank
    bool isFigure = false;  // set to the right; names to the left, heads in the middle
    int columns = 1;        // that it spans
    int rows = 1;
    QString kind = {};           // of a figure, as in TextToken: "amount", "share", "growth" …
    QStringList quantities = {}; // the figure's, as templates name them
    std::vector<SourceCell> cells = {}; // where they stand
    friend bool operator==(const InsertedCell&, const InsertedCell&) = default;
};

// Rows hold the cells that begin in them, from left to right, as in HTML; only heads span.
struct InsertedTable {
    QString id;
    QString title;           // above the table, where the paragraph has no caption of its own
    QString unit;            // 单位：万元, above its right end; empty: none
    std::vector<int> widths; // of the columns, in percent of the table's width
    std::vector<std::vector<InsertedCell>> head;
    std::vector<std::vector<InsertedCell>> body;

    int columns() const { return int(widths.size()); }
    // Nothing to print: the figures that it is made of are not there.
    bool empty() const {
        for (const auto& row : body)
            for (const InsertedCell& cell : row)
                if (cell.isFigure)
                    return false;
        return true;
    }
    friend bool operator==(const InsertedTable&, const InsertedTable&) = default;
};

} // namespace juesuan
