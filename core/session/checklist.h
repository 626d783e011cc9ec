// What a report still lacks before it can be published, and how its checks stand: data for the overview.
#pragma once

#include "analysis/key_figures.h"
#include "session/report_session.h"

namespace juesuan {

// The steps to publication, in the order of work. Each has its place in the window.
enum class PublicationStep { Figures, Reading, Checks, Supplements, Narrative, Profile, Evaluations, Glossary, Seal };

struct PublicationGap {
    enum class Kind {
        NoFigures,          // none in any published table; form: the first
        FormEmpty,          // form: without figures and without the sentence that an empty table must carry
        CellsUnread,        // count; cell: the first
        TextUnread,         // count: stretches of the source that no reader understood
        Errors,             // count
        Warnings,           // count: without 审核说明
        SupplementEmpty,    // form: the 说明 needs it
        NarrativeMissing,   // the whole text
        NarrativePart,      // text: title of a section that is not there or empty
        ReasonsMissing,     // count: changes without a reason
        NarrativeStale,     // count: figures in the text that say something else by now
        ProfileMissing,
        EvaluationsMissing,
        GlossaryMissing,
        NotSealed,
    };
    Kind kind = Kind::NoFigures;
    int count = 1;
    QString form;
    CellRef cell;
    QString text;
    friend bool operator==(const PublicationGap&, const PublicationGap&) = default;
};

struct StepState {
    PublicationStep step = PublicationStep::Figures;
    std::vector<PublicationGap> gaps; // empty: done
};

// Every step, in order.
std::vector<StepState> publicationSteps(const ReportSession& session, const OverviewSpec& spec);

struct CheckState {
    int errors = 0, warnings = 0, accepted = 0, notes = 0, rounding = 0; // warnings: those without 审核说明
    int checked = 0, passed = 0;         // relations between figures
    int textFigures = 0, textChecked = 0; // figures of the 说明
    Feasibility joint = Feasibility::NotTried;
    struct Unchecked {
        NotChecked why = NotChecked::NoFigures;
        QString form; // where there is one
        int count = 0;
    };
    std::vector<Unchecked> unchecked; // largest first
    int notChecked() const;
};
CheckState checkState(const ReportSession& session);

} // namespace juesuan
