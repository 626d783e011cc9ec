// Applies changes, persists them, and keeps the findings up to date.
#include "session/report_session.h"

#include "session/book_private.h"
#include "session/report_check.h"
#include "session/report_session_private.h"
#include "session/resources.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTimer>

#include <algorithm>

namespace juesuan {

namespace {

// Joint feasibility and the texts cost some milliseconds: they are checked when typing pauses.
constexpr int jointDelayMs = 150;

CellMark markFor(Severity severity) {
    switch (severity) {
    case Severity::Error: return CellMark::Error;
    case Severity::Warning: return CellMark::Warning;
    case Severity::Rounding: return CellMark::Rounding;
    case Severity::Info: return CellMark::Info;
    }
    return CellMark::None;
}

} // namespace

ReportSession::ReportSession(std::unique_ptr<Private> data) : d(std::move(data)) {
    d->jointTimer.setSingleShot(true);
    d->jointTimer.setInterval(jointDelayMs);
    connect(&d->jointTimer, &QTimer::timeout, this, [this] {
        d->checkJoint();
        Q_EMIT findingsChanged();
    });
    rebind();
}

ReportSession::~ReportSession() = default;

qint64 ReportSession::id() const { return d->id; }
const Report& ReportSession::report() const { return d->report; }
bool ReportSession::readOnly() const { return d->book->store->status().readOnly || d->report.sealed(); }

void ReportSession::rebind() {
    d->bindChecker();
    d->collectFindings();
    d->jointTimer.start();
}

Result<void> ReportSession::apply(const ChangeSet& change, bool undo) {
    if (change.empty())
        return {};
    if (d->book->store->status().readOnly)
        return Problem{ProblemCode::BookReadOnly, {d->book->store->path()}};
    const QSet<QString> presentBefore = d->presentForms();
    if (const auto result = juesuan::apply(change, d->report); !result)
        return result;
    if (const auto saved = d->book->store->commit(d->id, change, d->report, undo); !saved) {
        (void)juesuan::apply(change.inverted(), d->report); // fits: it was applied a moment ago
        return saved.problem();
    }
    QList<CellRef> cells;
    QSet<QString> forms;
    bool parts = false;
    for (const Change& item : change.changes) {
        if (const auto* cell = std::get_if<CellChange>(&item))
            cells << cell->cell;
        else if (const auto* row = std::get_if<RowChange>(&item))
            forms << row->form;
        else
            parts = true;
    }
    if (!forms.isEmpty() || parts || presentBefore != d->presentForms()) {
        d->bindChecker();
    } else {
        for (const CellRef& cell : cells)
            d->checker->setValue(cell, d->report.value(cell));
        for (const int relation : d->checker->takeChangedRelations())
            d->byRelation[size_t(relation)] = d->checker->findingOf(relation);
        d->check.joint = Feasibility::NotTried;
        d->jointFinding.reset();
    }
    d->collectFindings();
    for (const QString& form : forms)
        Q_EMIT rowsChanged(form);
    if (!cells.isEmpty())
        Q_EMIT cellsChanged(cells);
    if (parts)
        Q_EMIT partsChanged();
    Q_EMIT findingsChanged();
    d->jointTimer.start();
    return {};
}

void ReportSession::checkJointNow() {
    d->jointTimer.stop();
    d->checkJoint();
}

const std::vector<Finding>& ReportSession::findings() const { return d->check.findings; }
const CheckResult& ReportSession::lastCheck() const { return d->check; }

std::vector<UncheckedRelation> ReportSession::uncheckedRelations() const {
    if (!d->checker)
        return {};
    std::vector<UncheckedRelation> out = d->checker->checkAll(false).unchecked;
    out.resize(qMin(out.size(), d->check.unchecked.size())); // the last are rules that no row of this report takes part in
    return out;
}

std::vector<const Finding*> ReportSession::findingsOf(const CellRef& cell) const {
    std::vector<const Finding*> out;
    for (const int index : d->findingsByCell.value(cell))
        out.push_back(&d->check.findings[size_t(index)]);
    return out;
}

CellMark ReportSession::markOf(const CellRef& cell) const {
    CellMark worst = CellMark::None;
    for (const Finding* finding : findingsOf(cell)) {
        if (finding->severity == Severity::Warning && acknowledgementOf(*finding))
            continue;
        worst = std::max(worst, markFor(finding->severity));
    }
    return worst;
}

const Acknowledgement* ReportSession::acknowledgementOf(const Finding& finding) const {
    if (d->report.acknowledgements.empty())
        return nullptr;
    const QString identity = finding.identity();
    for (const Acknowledgement& a : d->report.acknowledgements)
        if (a.finding == identity && a.figures == finding.figuresDigest())
            return &a;
    return nullptr;
}

ChangeSet ReportSession::accept(const Finding& finding, const QString& reason) const {
    Report changed = d->report;
    auto& list = changed.acknowledgements;
    const QString identity = finding.identity();
    list.erase(std::remove_if(list.begin(), list.end(), [&](const auto& a) { return a.finding == identity; }), list.end());
    list.push_back({identity, finding.figuresDigest(), reason, qEnvironmentVariable("USER"),
                    QDateTime::currentDateTimeUtc().toString(Qt::ISODate)});
    return setPartChange(d->report, ReportPart::Acknowledgements, changed.part(ReportPart::Acknowledgements),
                         QStringLiteral("accept"));
}

std::vector<ReportSession::CellRule> ReportSession::rulesOf(const CellRef& cell) const {
    std::vector<CellRule> out;
    if (!d->checker)
        return out;
    for (const int relation : d->checker->relationsOf(cell)) {
        const QString rule = d->checker->ruleOf(relation);
        out.push_back({rule, d->checker->describe(relation), d->messages.value(rule), d->checker->statusOf(relation)});
    }
    return out;
}

std::vector<HistoryEntry> ReportSession::history(const CellRef& cell, int limit) const {
    auto entries = d->book->store->history(d->id, cell, limit);
    return entries ? *entries : std::vector<HistoryEntry>();
}

const SubjectCatalogue& ReportSession::catalogue() const { return d->book->catalogue; }

std::vector<Subject> ReportSession::findSubjects(SubjectKind kind, const QString& wanted, int limit) const {
    return d->book->search().find(kind, wanted, limit);
}

Result<ChangeSet> ReportSession::addRow(const QString& form, const QString& code) const {
    const FormDefinition* definition = d->report.formSet().form(form);
    const SubjectKind kind = definition && definition->subjects ? *definition->subjects : SubjectKind::Functional;
    return addSubjectRow(d->report, form, code, [&](const QString& digits) {
        return d->book->catalogue.nameOf(kind, digits, d->report.year);
    });
}

Result<ChangeSet> ReportSession::removeRow(const QString& form, const QString& code) const {
    return removeSubjectRow(d->report, form, code);
}

// ---- private ----

QSet<QString> ReportSession::Private::presentForms() const {
    QSet<QString> out;
    for (const FormDefinition& form : report.formSet().forms())
        if (report.formPresent(form.id))
            out.insert(form.id);
    return out;
}

void ReportSession::Private::bindChecker() {
    checker.reset();
    computation = {};
    byRelation.clear();
    jointFinding.reset();
    check = {};
    const auto rules = standardRules();
    if (!rules)
        return;
    if (messages.isEmpty())
        for (const RuleBook::RuleInfo& info : (*rules)->rules())
            messages.insert(info.id, info.message);
    std::optional<Report> prior = book->priorOf(*this);
    auto bound = Checker::bind(*rules, report, prior ? &*prior : nullptr);
    if (!bound)
        return;
    checker = std::move(*bound);
    const std::vector<LinearRelation> relations = checker->relations();
    computation = Computation(relations);
    lastYears.clear();
    for (const LinearRelation& relation : relations)
        if (relation.kind == RelationKind::Equal && relation.terms.size() == 2 && !relation.terms[0].priorYear && relation.terms[1].priorYear)
            lastYears.insert(relation.terms[1].cell, relation.terms[0].cell);
    (void)checker->takeChangedRelations();
    for (int i = 0; i < checker->relationCount(); ++i)
        byRelation.push_back(checker->findingOf(i));
}

void ReportSession::Private::checkJoint() {
    if (!checker)
        return;
    const CheckResult full = checker->checkAll(true);
    check.joint = full.joint;
    jointFinding.reset();
    for (const Finding& finding : full.findings)
        if (finding.rule == QStringLiteral("joint.infeasible"))
            jointFinding = finding;
    const std::optional<Report> prior = book->priorOf(*this);
    texts = checkReportTexts(report, prior ? &*prior : nullptr, book->catalogue);
    collectFindings();
}

void ReportSession::Private::collectFindings() {
    check.findings.clear();
    check.unchecked.clear();
    check.checked = check.passed = 0;
    for (size_t i = 0; i < byRelation.size(); ++i) {
        const auto status = checker->statusOf(int(i));
        if (status != Checker::Status::NotChecked)
            ++check.checked;
        if (status == Checker::Status::Passed)
            ++check.passed;
        if (byRelation[i])
            check.findings.push_back(*byRelation[i]);
        if (status == Checker::Status::NotChecked)
            check.unchecked.push_back({checker->ruleOf(int(i)), NotChecked::NoFigures, {}});
    }
    if (jointFinding)
        check.findings.push_back(*jointFinding);
    for (Finding& finding : shapeFindings(report, book->catalogue))
        check.findings.push_back(std::move(finding));
    check.findings.insert(check.findings.end(), texts.findings.begin(), texts.findings.end());
    check.textFigures = texts.figures;
    check.textChecked = texts.checked;
    check.uncheckedFigures = texts.unchecked;
    sortFindings(check.findings, report.formSet());
    findingsByCell.clear();
    for (size_t i = 0; i < check.findings.size(); ++i)
        for (const FindingCell& cell : check.findings[i].cells)
            if (!cell.priorYear)
                findingsByCell[cell.cell].push_back(int(i));
}

} // namespace juesuan
