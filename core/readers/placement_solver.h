// Places figures whose columns the text has lost, by the relations that hold between them. Knows nothing of files.
#pragma once

#include "model/relation.h"

#include <QStringList>

#include <vector>

namespace juesuan {

// A printed row: k figures over m ≥ k columns, in print order. A figure printed as "-" holds its place and is blank.
struct PlacementRow {
    struct Figure {
        qint64 fen = 0;
        qint64 quantum = 1;
        bool blank = false;
    };
    QString form;
    QString row;
    QStringList columns; // column ids
    std::vector<Figure> figures;
};

// Index of a column per figure, increasing.
using ColumnChoice = std::vector<int>;

struct RowPlacement {
    bool certain = false;              // exactly one choice, and the relations (or k = m) prove it
    std::vector<ColumnChoice> choices; // certain: one; otherwise all that still hold, or too many to tell
    bool exhausted = false;            // the search gave up: choices are those that the row alone allows
};

struct PlacementLimits {
    int nodesPerComponent = 20'000; // propagations; one takes some ten microseconds in a usual report
    int mostViolations = 8;         // how many broken relations a report with errors may have before we give up on it
};

// One placement per row, in order. Cells in no row count as blank. Hard relations decide; where they leave a choice, the
// soft ones break the tie. Where no placement satisfies all, those that break the fewest are taken, and a row is certain
// only if no placement that breaks one relation more would put it elsewhere: a wrong figure must not misplace others.
std::vector<RowPlacement> placeFigures(const std::vector<PlacementRow>& rows,
                                       const std::vector<LinearRelation>& relations, const PlacementLimits& limits = {});

} // namespace juesuan
