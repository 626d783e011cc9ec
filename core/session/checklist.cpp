// Looks through a report for what publication needs.
#include "session/checklist.h"

#include "base/text.h"

#include <QRegularExpression>

#include <algorithm>

namespace juesuan {

namespace {

using Kind = PublicationGap::Kind;
using Gaps = std::vector<PublicationGap>;

Gaps figureGaps(const Report& report) {
    Gaps out;
    bool any = false;
    QString first;
    for (const FormDefinition& form : report.formSet().forms()) {
        if (form.supplementary)
            continue;
        if (first.isEmpty())
            first = form.id;
        const bool filled = report.formHasFigures(form.id);
        any |= filled;
        if (!filled && report.forms.value(form.id).statement.isEmpty())
            out.push_back({Kind::FormEmpty, 1, form.id, {}, {}});
    }
    if (!any && !out.empty())
        return {{Kind::NoFigures, 1, first, {}, {}}};
    return out;
}

Gaps readingGaps(const Report& report) {
    Gaps out;
    PublicationGap cells{Kind::CellsUnread, 0, {}, {}, {}};
    for (const CellRef& cell : report.orderedCells())
        if (report.value(cell).isUnread() && ++cells.count == 1)
            cells.cell = cell;
    if (cells.count > 0)
        out.push_back(cells);
    if (!report.unread.items.empty())
        out.push_back({Kind::TextUnread, int(report.unread.items.size()), {}, {}, {}});
    return out;
}

Gaps checkGaps(const CheckState& state) {
    Gaps out;
    if (state.errors > 0)
        out.push_back({Kind::Errors, state.errors, {}, {}, {}});
    if (state.warnings > 0)
        out.push_back({Kind::Warnings, state.warnings, {}, {}, {}});
    return out;
}

Gaps supplementGaps(const ReportSession& session, const OverviewSpec& spec) {
    const Report& report = session.report();
    Gaps out;
    for (const SupplementNeed& need : spec.supplements) {
        const bool told = need.unlessLastYear && session.hasLastYear();
        const bool idle = !need.with.isEmpty() && !report.formHasFigures(need.with);
        if (report.formSet().form(need.form) && !told && !idle && !report.formHasFigures(need.form))
            out.push_back({Kind::SupplementEmpty, 1, need.form, {}, {}});
    }
    return out;
}

// What is left of a title without unit, year and the words that every title may end with.
QString bareTitle(const QString& title, const QString& unit) {
    QString out = comparisonKey(title);
    out.remove(comparisonKey(unit));
    out.remove(QRegularExpression(QStringLiteral("\\d{4}年度?|情况|说明|决算$")));
    out.remove(QRegularExpression(QStringLiteral("决算$")));
    return out;
}

bool isText(const Section& section) { return section.part == QStringLiteral("说明"); }

bool hasWords(const Section& section) {
    return std::any_of(section.paragraphs.begin(), section.paragraphs.end(), [](const Paragraph& p) { return !p.text.trimmed().isEmpty(); });
}

// The sections that the edition's template makes and this text lacks. A text that no template made is known by its titles:
// each section stands for one at most, the same title before one that only contains it.
std::vector<Section> missingParts(const ReportSession& session) {
    const QString unit = session.report().unit.name;
    std::vector<const Section*> there;
    for (const Section& section : session.report().narrative.sections)
        if (isText(section) && hasWords(section))
            there.push_back(&section);
    std::vector<Section> wanted = session.wantedSections();
    const auto take = [&](const auto& fits) {
        std::erase_if(wanted, [&](const Section& want) {
            const auto at = std::find_if(there.begin(), there.end(), [&](const Section* section) { return fits(want, *section); });
            if (at == there.end())
                return false;
            there.erase(at);
            return true;
        });
    };
    take([](const Section& want, const Section& has) { return !has.item.isEmpty() && has.item == want.item; });
    take([&](const Section& want, const Section& has) { return bareTitle(want.title, unit) == bareTitle(has.title, unit); });
    take([&](const Section& want, const Section& has) {
        const QString a = bareTitle(want.title, unit), b = bareTitle(has.title, unit);
        return !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a));
    });
    return wanted;
}

Gaps narrativeGaps(const ReportSession& session) {
    const auto& sections = session.report().narrative.sections;
    if (std::none_of(sections.begin(), sections.end(), [](const Section& s) { return isText(s) && hasWords(s); }))
        return {{Kind::NarrativeMissing, 1, {}, {}, {}}};
    Gaps out;
    for (const Section& part : missingParts(session))
        out.push_back({Kind::NarrativePart, 1, {}, {}, part.title});
    if (session.generatingReplacesText()) // reasons stand in words of its own
        return out;
    int reasons = 0;
    for (const RemarkSlot& slot : session.remarkSlots())
        reasons += slot.missing();
    if (reasons > 0)
        out.push_back({Kind::ReasonsMissing, reasons, {}, {}, {}});
    if (const int stale = int(session.staleTokens().size()); stale > 0)
        out.push_back({Kind::NarrativeStale, stale, {}, {}, {}});
    return out;
}

Gaps profileGaps(const Report& report) {
    const auto& sections = report.narrative.sections;
    const bool told = std::any_of(sections.begin(), sections.end(),
                                  [](const Section& s) { return s.part == QStringLiteral("概况") && hasWords(s); });
    return told || !report.profile.duties.isEmpty() ? Gaps() : Gaps{{Kind::ProfileMissing, 1, {}, {}, {}}};
}

Gaps oneIf(bool missing, Kind kind) { return missing ? Gaps{{kind, 1, {}, {}, {}}} : Gaps(); }

} // namespace

std::vector<StepState> publicationSteps(const ReportSession& session, const OverviewSpec& spec) {
    const Report& report = session.report();
    return {{PublicationStep::Figures, figureGaps(report)},
            {PublicationStep::Reading, readingGaps(report)},
            {PublicationStep::Checks, checkGaps(checkState(session))},
            {PublicationStep::Supplements, supplementGaps(session, spec)},
            {PublicationStep::Narrative, narrativeGaps(session)},
            {PublicationStep::Profile, profileGaps(report)},
            {PublicationStep::Evaluations, oneIf(report.evaluations.empty(), Kind::EvaluationsMissing)},
            {PublicationStep::Glossary, oneIf(report.glossary.entries.empty(), Kind::GlossaryMissing)},
            {PublicationStep::Seal, oneIf(!report.sealed(), Kind::NotSealed)}};
}

int CheckState::notChecked() const {
    int out = 0;
    for (const Unchecked& one : unchecked)
        out += one.count;
    return out;
}

CheckState checkState(const ReportSession& session) {
    const ReportSession::CheckCounts& check = session.checkCounts();
    CheckState out;
    out.checked = check.checked;
    out.passed = check.passed;
    out.joint = check.joint;
    out.textFigures = check.textFigures;
    out.textChecked = check.textChecked;
    for (const Finding& finding : session.findings())
        switch (finding.severity) {
        case Severity::Error: ++out.errors; break;
        case Severity::Warning: ++(session.acknowledgementOf(finding) ? out.accepted : out.warnings); break;
        case Severity::Info: ++out.notes; break;
        case Severity::Rounding: ++out.rounding; break;
        }
    for (const UncheckedRelation& relation : session.uncheckedRelations()) {
        const auto at = std::find_if(out.unchecked.begin(), out.unchecked.end(),
                                     [&](const auto& u) { return u.why == relation.why && u.form == relation.form; });
        if (at == out.unchecked.end())
            out.unchecked.push_back({relation.why, relation.form, 1});
        else
            ++at->count;
    }
    std::stable_sort(out.unchecked.begin(), out.unchecked.end(), [](const auto& a, const auto& b) { return a.count > b.count; });
    return out;
}

} // namespace juesuan
