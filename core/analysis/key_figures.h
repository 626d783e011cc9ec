// What the overview of a report is made of: the key figures with last year's, as data of resources/analysis/overview.json.
#pragma once

#include "analysis/comparison.h"

namespace juesuan {

struct KeyFigureSpec {
    QString id;
    BilingualText label;
    CellRef cell;
};

// A supplementary form that the 说明 needs.
struct SupplementNeed {
    QString form;
    bool unlessLastYear = false; // not where last year's report tells it
    QString with;                // only where this form has figures; empty: always
};

struct OverviewSpec {
    std::vector<KeyFigureSpec> figures; // in reading order
    QStringList charts;                 // ids of the chart set
    std::vector<SupplementNeed> supplements;

    // ResourceMalformed names what is wrong.
    static Result<OverviewSpec> fromJson(const QByteArray& json, const QString& resourceName);
};

struct KeyFigure {
    QString id;
    BilingualText label;
    ComparedRow row; // figures: last year's, this year's
};

// Of the cells that the report's edition has. `prior` may be null: then `told` (may be empty) says what it was.
std::vector<KeyFigure> keyFigures(const OverviewSpec& spec, const Report& report, const Report* prior, const ToldOfLastYear& told);

} // namespace juesuan
