// Applies changes, persists them, and keeps the findings up to date.
#include "session/report_session.h"

#include "session/book_private.h"
#include "session/report_check.h"
#include "session/report_session_private.h"
#include "session/resources.h"

#include <QDateTime>
#include <QSet>
#include <QTimer>

#include <algorithm>

namespace juesuan {

namespace {

constexpr int pauseMs = 150; // what is no longer typing

CellMark markFor(Severity severity) {
    switch (severity) {
    case Severity::Error: return CellMark::Error;
    case Severity::Warning: return CellMark::Warning;
    case Severity::Rounding: return CellMark::Rounding;
    case Severity::Info: return CellMark::Info;
    }
    return CellMark::None;
}

QList<CellRef> listOf(const std::vector<CellRef>& cells) { return {cells.begin(), cells.end()}; }

} // namespace

ReportSession::ReportSession(std::unique_ptr<Private> data) : d(std::move(data)) {
    d->pauseTimer.setSingleShot(true);
    d->pauseTimer.setInterval(pauseMs);
    connect(&d->pauseTimer, &QTimer::timeout, this, [this] {
        d->pauseCheck.start(d->pauseInput(), this, [this](PauseCheck::Output output) {
            Q_EMIT marksChanged(listOf(d->takePause(std::move(output))));
            Q_EMIT findingsChanged();
        });
    });
    rebind();
}

ReportSession::~ReportSession() = default;

qint64 ReportSession::id() const { return d->id; }
const Report& ReportSession::report() const { return d->report; }
bool ReportSession::readOnly() const { return d->book->store->status().readOnly || d->report.sealed(); }

void ReportSession::rebind() {
    d->pauseCheck.cancel();
    Q_EMIT marksChanged(listOf(d->bindChecker()));
    d->pauseTimer.start();
}

Result<void> ReportSession::apply(const ChangeSet& change, bool undo) {
    if (change.empty())
        return {};
    if (d->book->store->status().readOnly)
        return Problem{ProblemCode::BookReadOnly, {d->book->store->path()}};
    d->pauseCheck.cancel(); // what it looks at is no longer so
    const QSet<QString> presentBefore = d->presentForms(), filledBefore = d->filledForms();
    if (const auto result = juesuan::apply(change, d->report); !result)
        return result;
    if (const auto saved = d->book->store->commit(d->id, change, d->report, undo); !saved) {
        (void)juesuan::apply(change.inverted(), d->report); // fits: it was applied a moment ago
        return saved.problem();
    }
    std::vector<CellRef> cells, marks;
    QSet<QString> forms;
    bool parts = false, bind = presentBefore != d->presentForms(), shape = filledBefore != d->filledForms();
    for (const Change& item : change.changes) {
        if (const auto* cell = std::get_if<CellChange>(&item)) {
            cells.push_back(cell->cell);
            shape = shape || cell->before.isUnread() || cell->after.isUnread();
        } else if (const auto* row = std::get_if<RowChange>(&item)) {
            forms << row->form;
        } else {
            parts = shape = true;
            bind = bind || std::get<PartChange>(item).part == ReportPart::Forms;
        }
    }
    if (bind || !forms.isEmpty()) {
        marks = d->bindChecker();
    } else {
        marks = d->recheck(cells);
        if (shape) {
            const auto more = d->list.replace(FindingList::Source::Shape, shapeFindings(d->report, d->book->catalogue));
            marks.insert(marks.end(), more.begin(), more.end());
        }
    }
    for (const QString& form : forms)
        Q_EMIT rowsChanged(form);
    if (!cells.empty())
        Q_EMIT cellsChanged(listOf(cells));
    if (parts)
        Q_EMIT partsChanged();
    Q_EMIT marksChanged(listOf(marks));
    Q_EMIT findingsChanged();
    d->pauseTimer.start();
    return {};
}

void ReportSession::checkJointNow() {
    d->pauseTimer.stop();
    d->pauseCheck.cancel();
    (void)d->takePause(PauseCheck::run(d->pauseInput()));
}

const std::vector<Finding>& ReportSession::findings() const { return d->list.all(); }
const std::vector<quint64>& ReportSession::findingSerials() const { return d->list.serials(); }
const ReportSession::CheckCounts& ReportSession::checkCounts() const { return d->counts; }
const std::vector<UncheckedFigure>& ReportSession::uncheckedFigures() const { return d->texts.unchecked; }

CheckResult ReportSession::lastCheck() const {
    CheckResult out;
    out.findings = d->list.all();
    out.unchecked = uncheckedRelations();
    out.checked = d->counts.checked;
    out.passed = d->counts.passed;
    out.joint = d->counts.joint;
    out.textFigures = d->counts.textFigures;
    out.textChecked = d->counts.textChecked;
    out.uncheckedFigures = d->texts.unchecked;
    return out;
}

std::vector<UncheckedRelation> ReportSession::uncheckedRelations() const {
    return d->checker ? d->checker->unchecked() : std::vector<UncheckedRelation>();
}

std::vector<const Finding*> ReportSession::findingsOf(const CellRef& cell) const {
    std::vector<int> positions = d->list.othersOf(cell);
    if (d->checker)
        for (const int relation : d->checker->relationsOf(cell))
            if (const int at = d->list.ofRelation(relation); at >= 0)
                positions.push_back(at);
    std::sort(positions.begin(), positions.end());
    std::vector<const Finding*> out;
    for (const int at : positions)
        out.push_back(&d->list.all()[size_t(at)]);
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

ReportSession::Provenance ReportSession::provenance(const CellRef& cell) const {
    Provenance out;
    out.source = d->report.sources.value(cell);
    if (out.source.file > 0 && size_t(out.source.file) <= d->report.files.size())
        out.file = d->report.files[size_t(out.source.file) - 1];
    if (out.source.page == 0 && out.source.line == 0)
        return out;
    const CellValue now = d->report.value(cell);
    out.read = now;
    const auto entries = history(cell);
    const auto imported = std::find_if(entries.begin(), entries.end(), [](const HistoryEntry& entry) {
        return entry.gesture == QStringLiteral("import") && !entry.undo;
    });
    if (imported != entries.end()) {
        out.read = imported->after;
        if (imported != entries.begin() && now != imported->after) {
            out.changedBy = entries.front().who;
            out.changedWhen = entries.front().when;
        }
    }
    if (out.source.read)
        out.read = *out.source.read;
    out.changed = out.read != now;
    return out;
}

std::vector<ColumnShift> ReportSession::columnShifts() const {
    return d->checker ? findColumnShifts(*d->checker, d->report) : std::vector<ColumnShift>();
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

QSet<QString> ReportSession::Private::filledForms() const {
    QSet<QString> out;
    for (const FormDefinition& form : report.formSet().forms())
        if (report.formHasFigures(form.id))
            out.insert(form.id);
    return out;
}

// The rules anew, for the rows as they are now. Gives the cells whose findings may be others than before.
std::vector<CellRef> ReportSession::Private::bindChecker() {
    std::vector<CellRef> marks;
    const auto takeCells = [&] {
        for (const Finding& finding : list.all())
            for (const FindingCell& cell : finding.cells)
                if (!cell.priorYear)
                    marks.push_back(cell.cell);
    };
    takeCells();
    checker.reset();
    computation = {};
    statuses.clear();
    list.begin(report.formSet(), 0);
    counts = {};
    const auto rules = standardRules();
    if (!rules)
        return marks;
    if (messages.isEmpty())
        for (const RuleBook::RuleInfo& info : (*rules)->rules())
            messages.insert(info.id, info.message);
    prior = book->priorOf(*this);
    auto bound = Checker::bind(*rules, report, prior ? &*prior : nullptr);
    if (!bound)
        return marks;
    checker = std::move(*bound);
    const std::vector<LinearRelation> relations = checker->relations();
    computation = Computation(relations);
    lastYears.clear();
    for (const LinearRelation& relation : relations)
        if (relation.kind == RelationKind::Equal && relation.terms.size() == 2 && !relation.terms[0].priorYear && relation.terms[1].priorYear)
            lastYears.insert(relation.terms[1].cell, relation.terms[0].cell);
    (void)checker->takeChangedRelations();
    list.begin(report.formSet(), checker->relationCount());
    std::vector<FindingList::Numbered> found;
    for (int i = 0; i < checker->relationCount(); ++i) {
        statuses.push_back(checker->statusOf(i));
        if (auto finding = checker->findingOf(i))
            found.emplace_back(i, std::move(*finding));
    }
    countRelations();
    (void)list.exchange({}, std::move(found));
    (void)list.replace(FindingList::Source::Shape, shapeFindings(report, book->catalogue));
    (void)list.replace(FindingList::Source::Texts, texts.findings);
    takeCells();
    return marks;
}

// What these cells' relations say now; as bindChecker().
std::vector<CellRef> ReportSession::Private::recheck(const std::vector<CellRef>& cells) {
    if (!checker)
        return {};
    for (const CellRef& cell : cells)
        checker->setValue(cell, report.value(cell));
    std::vector<int> changed = checker->takeChangedRelations();
    std::vector<FindingList::Numbered> found;
    for (const int relation : changed) {
        statuses[size_t(relation)] = checker->statusOf(relation);
        if (auto finding = checker->findingOf(relation))
            found.emplace_back(relation, std::move(*finding));
    }
    countRelations();
    std::vector<CellRef> marks = list.exchange(changed, std::move(found));
    if (!cells.empty()) {
        const auto joint = list.replace(FindingList::Source::Joint, {});
        marks.insert(marks.end(), joint.begin(), joint.end());
        counts.joint = Feasibility::NotTried;
    }
    return marks;
}

void ReportSession::Private::countRelations() {
    counts.checked = counts.passed = counts.notChecked = 0;
    for (const Checker::Status status : statuses) {
        ++(status == Checker::Status::NotChecked ? counts.notChecked : counts.checked);
        counts.passed += status == Checker::Status::Passed;
    }
}

PauseCheck::Input ReportSession::Private::pauseInput() const {
    return {checker ? checker->copy() : nullptr, report, prior, book->catalogue};
}

std::vector<CellRef> ReportSession::Private::takePause(PauseCheck::Output output) {
    counts.joint = output.joint.feasibility;
    texts = std::move(output.texts);
    counts.textFigures = texts.figures;
    counts.textChecked = texts.checked;
    std::vector<Finding> joint;
    if (output.joint.finding)
        joint.push_back(std::move(*output.joint.finding));
    std::vector<CellRef> marks = list.replace(FindingList::Source::Joint, std::move(joint));
    for (const auto& more : {list.replace(FindingList::Source::Shape, std::move(output.shape)),
                             list.replace(FindingList::Source::Texts, texts.findings)})
        marks.insert(marks.end(), more.begin(), more.end());
    return marks;
}

} // namespace juesuan
