// Linear relations between figures as formulas of a workbook.
#pragma once

#include "model/relation.h"
#include "model/report.h"

#include <QHash>
#include <QString>

#include <optional>

namespace juesuan {

// Where each figure stands in the workbook.
struct SheetPlace {
    QString sheet;
    int row = 0, column = 0;
};
using SheetPlaces = QHash<CellRef, SheetPlace>;

// What a figure prints, in 0.01 万元; a blank is 0.
qint64 printedHundredths(const CellValue& value);

class CellFormulas {
public:
    // `prior` may be null; all must outlive this.
    CellFormulas(const Report& report, const Report* prior, const SheetPlaces& places);

    // "=SUM(C5:C9)-C12" on that sheet; figures without a place stand as numbers. Empty when it would be longer than a
    // workbook takes.
    QString formula(const std::vector<LinearTerm>& terms, const QString& sheet) const;
    // What it comes to, in 0.01 万元; empty beyond an int64.
    std::optional<qint64> sum(const std::vector<LinearTerm>& terms) const;
    CellValue valueOf(const LinearTerm& term) const;
    // Names of the terms' places, as a function's arguments; only those with one.
    QString list(const std::vector<LinearTerm>& terms, const QString& sheet) const;
    bool hasPlace(const LinearTerm& term) const { return !term.priorYear && m_places.contains(term.cell); }

private:
    QString ranges(std::vector<SheetPlace> cells, const QString& sheet) const;
    const Report& m_report;
    const Report* m_prior;
    const SheetPlaces& m_places;
};

} // namespace juesuan
