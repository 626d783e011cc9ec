// Words of the overview.
#include "ui/overview_words.h"

#include "ui/language.h"
#include "ui/subject_html.h"
#include "ui/words.h"

namespace juesuan {

namespace {

constexpr size_t mostReasons = 4; // of what was not checked; the largest

QString formWords(const Report& report, const QString& id) {
    const FormDefinition* form = report.formSet().form(id);
    return form ? Words::form(*form) : id;
}

QString formNumber(const Report& report, const QString& id) {
    const FormDefinition* form = report.formSet().form(id);
    return form && !form->number.isEmpty() ? form->number : id;
}

// With its sign in front, also a plus.
QString withSign(const QString& number, qint64 value) { return value > 0 ? QChar(u'+') + number : number; }

} // namespace

FigureTile::Words OverviewWords::figure(const KeyFigure& figure, AmountUnit unit) {
    using State = ComparedFigure::State;
    const ComparedFigure &last = figure.row.figures.front(), &now = figure.row.figures.back();
    FigureTile::Words out;
    out.label = figure.label.in(englishUi());
    out.known = now.state == State::Figure;
    out.amount = out.known                     ? Words::figure(now.value, Measure::Money, unit)
                 : now.state == State::Unread  ? tr("not read")
                 : now.state == State::Blank   ? tr("blank")
                                               : tr("not filled in");
    switch (last.state) {
    case State::Figure: out.lastYear = tr("last year %1").arg(Words::figure(last.value, Measure::Money, unit)); break;
    case State::Blank:
    case State::RowAbsent: out.lastYear = tr("last year blank"); break;
    case State::Unread: out.lastYear = tr("last year not read"); break;
    case State::FormAbsent: out.lastYear = tr("no figure of last year"); break;
    }
    if (!out.known || !figure.row.change) // against a blank of this year there is nothing to say yet
        return out;
    const qint64 change = *figure.row.change;
    if (change == 0)
        out.change = last.state == State::Figure ? tr("as last year") : QString();
    else if (figure.row.rateState == ComparedRow::Rate::Known)
        out.change = QStringLiteral("%1 %2　%3").arg(change > 0 ? QStringLiteral("▲") : QStringLiteral("▼"), withSign(Words::fen(change, unit), change),
                                                    withSign(percentText(figure.row.rate), figure.row.rate));
    else
        out.change = tr("%1 %2 (from zero)").arg(change > 0 ? QStringLiteral("▲") : QStringLiteral("▼"), withSign(Words::fen(change, unit), change));
    return out;
}

QString OverviewWords::done(PublicationStep step) {
    switch (step) {
    case PublicationStep::Figures: return tr("All tables are filled in or say why they are empty");
    case PublicationStep::Reading: return tr("Nothing is left unread");
    case PublicationStep::Checks: return tr("No error, every warning is explained");
    case PublicationStep::Supplements: return tr("Supplementary tables for the narrative are filled in");
    case PublicationStep::Narrative: return tr("The narrative is complete");
    case PublicationStep::Profile: return tr("Cover and profile are there");
    case PublicationStep::Evaluations: return tr("Self-evaluation tables are there");
    case PublicationStep::Glossary: return tr("The glossary is there");
    case PublicationStep::Seal: return tr("The report is sealed");
    }
    return {};
}

QString OverviewWords::gap(const PublicationGap& gap, const Report& report) {
    using Kind = PublicationGap::Kind;
    switch (gap.kind) {
    case Kind::NoFigures: return tr("No figures yet: begin with %1").arg(formWords(report, gap.form));
    case Kind::FormEmpty: return tr("%1 has no figures, and no sentence that says so").arg(formWords(report, gap.form));
    case Kind::CellsUnread: return tr("Cells to be entered from the source: %1").arg(gap.count);
    case Kind::TextUnread: return tr("Passages of the source not understood: %1").arg(gap.count);
    case Kind::Errors: return tr("Errors to be corrected: %1").arg(gap.count);
    case Kind::Warnings: return tr("Warnings to be corrected or explained: %1").arg(gap.count);
    case Kind::SupplementEmpty: return tr("The narrative needs %1").arg(formWords(report, gap.form));
    case Kind::NarrativeMissing: return tr("The narrative is not written yet");
    case Kind::NarrativePart: return tr("The narrative lacks “%1”").arg(gap.text);
    case Kind::ReasonsMissing: return tr("Reasons for changes that the narrative lacks: %1").arg(gap.count);
    case Kind::NarrativeStale: return tr("Figures in the narrative that are out of date: %1").arg(gap.count);
    case Kind::ProfileMissing: return tr("Cover and profile are missing");
    case Kind::EvaluationsMissing: return tr("Self-evaluation tables are missing");
    case Kind::GlossaryMissing: return tr("The glossary is missing");
    case Kind::NotSealed: return tr("Not sealed yet");
    }
    return {};
}

QString OverviewWords::readiness(const std::vector<StepState>& steps) {
    int open = 0;
    for (const StepState& step : steps)
        open += int(step.gaps.size());
    if (open == 0)
        return tr("Ready for publication");
    return tr("Left before publication: %1").arg(open);
}

OverviewWords::Line OverviewWords::errors(const CheckState& state) {
    if (state.errors > 0)
        return {TileMark::Error, tr("Errors: %1").arg(state.errors), {}};
    if (state.checked == 0)
        return {TileMark::Open, tr("Nothing to check yet"), {}};
    return {TileMark::Done, tr("No errors"), {}};
}

OverviewWords::Line OverviewWords::warnings(const CheckState& state) {
    const QString accepted = state.accepted > 0 ? tr("Explained: %1").arg(state.accepted) : QString();
    if (state.warnings > 0)
        return {TileMark::Warning, tr("Warnings without explanation: %1").arg(state.warnings), accepted};
    if (state.accepted > 0)
        return {TileMark::Done, tr("Every warning is explained (%1)").arg(state.accepted), {}};
    return {state.checked > 0 ? TileMark::Done : TileMark::Open, tr("No warnings"), {}};
}

OverviewWords::Line OverviewWords::rounding(const CheckState& state) {
    Line out{state.rounding > 0 ? TileMark::Rounding : TileMark::Done,
             state.rounding > 0 ? tr("Rounding differences: %1").arg(state.rounding) : tr("No rounding differences"), {}};
    switch (state.joint) {
    case Feasibility::Proved:
        if (state.rounding > 0)
            out.detail = tr("Proved: one set of exact amounts satisfies all relations at once, so all of them are rounding.");
        break;
    case Feasibility::Infeasible:
        if (state.errors > 0) { // which is reason enough
            if (state.rounding > 0)
                out.detail = tr("Whether all of them together are rounding can be told when the errors are gone.");
            break;
        }
        out.mark = TileMark::Error;
        out.detail = tr("No set of exact amounts satisfies all relations at once: they cannot all be rounding.");
        break;
    case Feasibility::NotTried:
        if (state.rounding > 0)
            out.detail = tr("Whether all of them together are rounding has not been checked yet.");
        break;
    }
    if (state.checked == 0)
        return {TileMark::Open, tr("No rounding differences"), {}};
    return out;
}

QString OverviewWords::unchecked(const CheckState::Unchecked& one, const Report& report) {
    const QString form = one.form.isEmpty() ? QString() : formNumber(report, one.form);
    switch (one.why) {
    case NotChecked::NoFigures:
        return form.isEmpty() ? tr("%1 without figures").arg(one.count) : tr("%1 without figures in %2").arg(one.count).arg(form);
    case NotChecked::FormMissing:
        return form.isEmpty() ? tr("%1 for want of a table").arg(one.count) : tr("%1 for want of %2").arg(one.count).arg(form);
    case NotChecked::CellUnread: return tr("%1 with an unread cell").arg(one.count);
    case NotChecked::NoPriorYear: return tr("%1 for want of last year's report").arg(one.count);
    }
    return {};
}

OverviewWords::Line OverviewWords::relations(const CheckState& state, const Report& report) {
    Line out{TileMark::None, tr("%1 relations checked, %2 hold, %3 not checked").arg(state.checked).arg(state.passed).arg(state.notChecked()), {}};
    QStringList reasons;
    for (size_t i = 0; i < state.unchecked.size() && i < mostReasons; ++i)
        reasons << unchecked(state.unchecked[i], report);
    if (state.unchecked.size() > mostReasons)
        reasons << tr("and others");
    if (!reasons.isEmpty())
        out.detail = tr("Not checked: %1").arg(reasons.join(tr(", ", "between reasons")));
    return out;
}

OverviewWords::Line OverviewWords::textFigures(const CheckState& state) {
    if (state.textFigures == 0)
        return {TileMark::Open, tr("The narrative has no figures to check"), {}};
    if (state.textChecked == state.textFigures)
        return {TileMark::Done, tr("Figures in the narrative: all %1 checked").arg(state.textFigures), {}};
    return {TileMark::None, tr("Figures in the narrative: %1, %2 of them checked").arg(state.textFigures).arg(state.textChecked),
            tr("The others speak of what no table of this report says.")};
}

} // namespace juesuan
