// What the overview says: figures against last year's, the state of the checks, what publication still needs.
#pragma once

#include "session/checklist.h"
#include "ui/overview_tile.h"

#include <QCoreApplication>

namespace juesuan {

class OverviewWords {
    Q_DECLARE_TR_FUNCTIONS(OverviewWords)
public:
    static FigureTile::Words figure(const KeyFigure& figure, AmountUnit unit);
    static QString done(PublicationStep step);
    static QString gap(const PublicationGap& gap, const Report& report);
    // "3 things are missing for publication."; that nothing is.
    static QString readiness(const std::vector<StepState>& steps);

    struct Line {
        TileMark mark = TileMark::None;
        QString text, detail;
    };
    static Line errors(const CheckState& state);
    static Line warnings(const CheckState& state);
    static Line rounding(const CheckState& state); // with joint feasibility in words
    static Line relations(const CheckState& state, const Report& report);
    static Line textFigures(const CheckState& state);
    static QString unchecked(const CheckState::Unchecked& unchecked, const Report& report);
};

} // namespace juesuan
