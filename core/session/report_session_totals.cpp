// 公式运算 and 封存: the changes that a report makes of itself.
#include "session/report_session.h"

#include "edit/seal.h"
#include "session/report_session_private.h"
#include "session/resources.h"
#include "session/book_private.h"

#include <QDateTime>

namespace juesuan {

namespace {

Computation::Kept keptBy(const Report& report) {
    QSet<CellRef> kept;
    for (const ComputedOverride& o : report.derivation.overrides)
        kept.insert(o.cell);
    return [kept](const CellRef& cell) { return kept.contains(cell); };
}

PartChange derivationChange(const Report& from, const Derivation& to) {
    Report changed = from;
    changed.derivation = to;
    return {ReportPart::Derivation, from.part(ReportPart::Derivation), changed.part(ReportPart::Derivation)};
}

// Whether the rows are others afterwards, so that the rules have to be bound anew.
bool changesRows(const ChangeSet& set) {
    return std::any_of(set.changes.begin(), set.changes.end(),
                       [](const Change& change) { return std::holds_alternative<RowChange>(change); });
}

std::vector<CellRef> cellsOf(const ChangeSet& set) {
    std::vector<CellRef> out;
    for (const Change& change : set.changes)
        if (const auto* cell = std::get_if<CellChange>(&change))
            out.push_back(cell->cell);
    return out;
}

} // namespace

ChangeSet ReportSession::seal() const {
    if (d->report.sealed())
        return {};
    return sealReport(d->report);
}

ChangeSet ReportSession::unseal() const {
    if (!d->report.sealed())
        return {};
    return setPartChange(d->report, ReportPart::Seal, {}, QStringLiteral("unseal"));
}

ReportSession::Computed ReportSession::computed(const CellRef& cell) const {
    if (!d->report.derivation.automatic || !d->computation.formulaOf(cell, d->report))
        return Computed::No;
    return d->report.derivation.overrideOf(cell) ? Computed::Overridden : Computed::Yes;
}

QString ReportSession::formulaOf(const CellRef& cell) const {
    const int relation = d->computation.relationOf(cell, d->report);
    return relation < 0 ? QString() : d->checker->describe(relation);
}

ChangeSet ReportSession::computeAll() const {
    ChangeSet out{QStringLiteral("compute"), {}, {}};
    for (CellChange& change : d->computation.all(d->report, keptBy(d->report)))
        out.changes.push_back(std::move(change));
    return out;
}

ChangeSet ReportSession::setAutomatic(bool automatic) const {
    if (d->report.derivation.automatic == automatic)
        return {};
    ChangeSet out = automatic ? computeAll() : ChangeSet();
    out.gesture = automatic ? QStringLiteral("automatic-on") : QStringLiteral("automatic-off");
    Derivation to = d->report.derivation;
    to.automatic = automatic;
    out.changes.push_back(derivationChange(d->report, to));
    return out;
}

ChangeSet ReportSession::overrideComputed(const CellRef& cell, const CellValue& value, const QString& reason) const {
    ChangeSet out = typeValue(d->report, cell, value);
    out.gesture = QStringLiteral("override");
    Derivation to = d->report.derivation;
    to.overrides.erase(std::remove_if(to.overrides.begin(), to.overrides.end(), [&](const auto& o) { return o.cell == cell; }),
                       to.overrides.end());
    to.overrides.push_back({cell, reason, qEnvironmentVariable("USER"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)});
    out.changes.push_back(derivationChange(d->report, to));
    return out;
}

ChangeSet ReportSession::resumeComputed(const CellRef& cell) const {
    ChangeSet out{QStringLiteral("resume"), {cell.form, cell.row, cell.column}, {}};
    Report changed = d->report;
    auto& overrides = changed.derivation.overrides;
    overrides.erase(std::remove_if(overrides.begin(), overrides.end(), [&](const auto& o) { return o.cell == cell; }), overrides.end());
    out.changes.push_back(derivationChange(d->report, changed.derivation));
    for (CellChange& change : d->computation.all(changed, keptBy(changed)))
        out.changes.push_back(std::move(change));
    return out;
}

ChangeSet ReportSession::withComputed(ChangeSet change) const {
    static const QSet<QString> own{QStringLiteral("compute"), QStringLiteral("automatic-on"), QStringLiteral("automatic-off"),
                                   QStringLiteral("resume"), QStringLiteral("seal"), QStringLiteral("unseal")};
    if (!d->report.derivation.automatic || !d->checker || own.contains(change.gesture))
        return change;
    if (change.gesture != QStringLiteral("override"))
        change.changes.erase(std::remove_if(change.changes.begin(), change.changes.end(), [&](const Change& item) {
            const auto* cell = std::get_if<CellChange>(&item);
            return cell && computed(cell->cell) == Computed::Yes && change.gesture != QStringLiteral("remove-row");
        }), change.changes.end());
    Report after = d->report;
    if (!juesuan::apply(change, after))
        return change; // it will be refused with the reason when it is applied
    std::vector<CellChange> follow;
    if (changesRows(change)) {
        const auto rules = standardRules();
        if (!rules)
            return change;
        // A total may have lost its last part with a row, so what the rows were part of counts as changed too.
        const auto bound = Checker::bind(*rules, after, nullptr);
        if (!bound)
            return change;
        follow = d->computation.following(after, cellsOf(change), keptBy(after));
        for (const CellChange& item : follow)
            after.setValue(item.cell, item.after);
        for (CellChange& item : Computation((*bound)->relations()).all(after, keptBy(after)))
            follow.push_back(std::move(item));
    } else {
        follow = d->computation.following(after, cellsOf(change), keptBy(after));
    }
    for (CellChange& item : follow)
        change.changes.push_back(std::move(item));
    return change;
}

CellValue ReportSession::toldOfLastYear(const CellRef& cell) const {
    const auto at = d->lastYears.constFind(cell);
    return at == d->lastYears.constEnd() ? CellValue::blank() : d->report.value(*at);
}

bool ReportSession::hasLastYear() const {
    for (const StoredReport& report : d->book->reports)
        if (report.unit == d->unit && report.year == d->report.year - 1)
            return true;
    return false;
}

std::vector<CellRef> ReportSession::partsOf(const CellRef& cell) const {
    if (!d->checker)
        return {};
    for (const LinearRelation& relation : d->checker->relations()) {
        const auto& terms = relation.terms;
        if (relation.kind != RelationKind::Equal || terms.size() < 2 || terms.front().cell != cell || terms.front().priorYear)
            continue;
        std::vector<CellRef> parts;
        for (size_t i = 1; i < terms.size(); ++i)
            if (terms[i].weight == -terms.front().weight && !terms[i].priorYear && terms[i].cell.form == cell.form &&
                terms[i].cell.column == cell.column)
                parts.push_back(terms[i].cell);
        if (parts.size() == terms.size() - 1)
            return parts;
    }
    return {};
}

} // namespace juesuan
