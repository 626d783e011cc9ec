// Opens books, finds reports, takes imports over.
#include "session/book.h"

#include "session/new_year.h"

#include "session/book_private.h"
#include "session/report_session_private.h"
#include "session/resources.h"

#include "base/text.h"
#include "edit/import_sources.h"

#include <QStringList>

#include <algorithm>

namespace juesuan {

const SubjectSearch& BookData::search() const {
    if (!searchMade || searchedSubjects != catalogue.all().size()) {
        searchMade = std::make_unique<SubjectSearch>(catalogue, pinyin());
        searchedSubjects = catalogue.all().size();
    }
    return *searchMade;
}

Result<void> BookData::refresh() {
    auto storedUnits = store->units();
    if (!storedUnits)
        return storedUnits.problem();
    auto storedReports = store->reports();
    if (!storedReports)
        return storedReports.problem();
    units = std::move(*storedUnits);
    reports = std::move(*storedReports);
    return {};
}

const StoredReport* BookData::reportById(qint64 id) const {
    for (const StoredReport& report : reports)
        if (report.id == id)
            return &report;
    return nullptr;
}

const StoredUnit* BookData::unitById(qint64 id) const {
    for (const StoredUnit& unit : units)
        if (unit.id == id)
            return &unit;
    return nullptr;
}

std::optional<Report> BookData::priorOf(const ReportSession::Private& session) const {
    for (const StoredReport& report : reports) {
        if (report.unit != session.unit || report.year != session.report.year - 1)
            continue;
        if (const auto open = sessions.find(report.id); open != sessions.end() && open->second)
            return open->second->report();
        const auto formSet = formSetFor(report.edition);
        if (!formSet)
            return std::nullopt;
        auto loaded = store->load(report.id, *formSet);
        if (loaded)
            return std::move(*loaded);
    }
    return std::nullopt;
}

namespace {

Result<std::unique_ptr<Book::Private>> begin(Result<std::unique_ptr<BookStore>> store) {
    if (!store)
        return store.problem();
    auto out = std::make_unique<Book::Private>();
    out->data.store = std::move(*store);
    auto catalogue = standardCatalogue();
    if (!catalogue)
        return catalogue.problem();
    out->data.catalogue = std::move(*catalogue);
    const auto learnt = out->data.store->learntSubjects();
    if (!learnt)
        return learnt.problem();
    for (const Subject& subject : *learnt)
        out->data.catalogue.add(subject);
    if (const auto result = out->data.refresh(); !result)
        return result.problem();
    return out;
}

bool sameUnit(const StoredUnit& unit, const QString& codeOrName) {
    return unit.code == codeOrName || comparisonKey(unit.name) == comparisonKey(codeOrName);
}

} // namespace

Book::Book(std::unique_ptr<Private> data) : d(std::move(data)) {}
Book::~Book() = default;

Result<std::unique_ptr<Book>> Book::create(const QString& path) {
    auto data = begin(BookStore::create(path));
    if (!data)
        return data.problem();
    return std::unique_ptr<Book>(new Book(std::move(*data)));
}

Result<std::unique_ptr<Book>> Book::open(const QString& path, bool readOnly, bool pagesLater) {
    auto data = begin(BookStore::open(path, readOnly, pagesLater));
    if (!data)
        return data.problem();
    return std::unique_ptr<Book>(new Book(std::move(*data)));
}

Result<void> Book::checkPages() { return d->data.store->checkPages(); }
const QString& Book::path() const { return d->data.store->path(); }
const StoreStatus& Book::status() const { return d->data.store->status(); }
const SubjectCatalogue& Book::catalogue() const { return d->data.catalogue; }

std::vector<BookReport> Book::reports() const {
    std::vector<BookReport> out;
    for (const StoredReport& report : d->data.reports)
        if (const StoredUnit* unit = d->data.unitById(report.unit))
            out.push_back({report.id, unit->code, unit->name, report.year, report.edition, report.sealed});
    std::sort(out.begin(), out.end(), [](const BookReport& a, const BookReport& b) {
        return a.unitName != b.unitName ? a.unitName < b.unitName : a.year < b.year;
    });
    return out;
}

Result<Report> Book::readReport(qint64 report) const {
    if (const auto open = d->data.sessions.find(report); open != d->data.sessions.end() && open->second)
        return open->second->report();
    const StoredReport* stored = d->data.reportById(report);
    if (!stored)
        return Problem{ProblemCode::ReportMissing, {QString::number(report)}};
    const auto formSet = formSetFor(stored->edition);
    if (!formSet)
        return formSet.problem();
    return d->data.store->load(report, *formSet);
}

Result<ReportSession*> Book::session(qint64 report) {
    if (const auto open = d->data.sessions.find(report); open != d->data.sessions.end())
        return open->second.get();
    const StoredReport* stored = d->data.reportById(report);
    if (!stored)
        return Problem{ProblemCode::ReportMissing, {QString::number(report)}};
    const auto formSet = formSetFor(stored->edition);
    if (!formSet)
        return formSet.problem();
    auto loaded = d->data.store->load(report, *formSet);
    if (!loaded)
        return loaded.problem();
    auto data = std::make_unique<ReportSession::Private>();
    data->book = &d->data;
    data->id = report;
    data->unit = stored->unit;
    data->report = std::move(*loaded);
    auto session = std::unique_ptr<ReportSession>(new ReportSession(std::move(data)));
    ReportSession* raw = session.get();
    d->data.sessions.emplace(report, std::move(session));
    const auto tellNextYear = [this, unit = stored->unit, year = stored->year] {
        for (const StoredReport& other : d->data.reports)
            if (other.unit == unit && other.year == year + 1)
                if (const auto open = d->data.sessions.find(other.id); open != d->data.sessions.end()) {
                    open->second->rebind();
                    Q_EMIT open->second->findingsChanged();
                }
    };
    connect(raw, &ReportSession::partsChanged, this, [this, raw, report] {
        const StoredReport* now = d->data.reportById(report);
        if (now && now->sealed != raw->report().sealed() && d->data.refresh())
            Q_EMIT reportsChanged();
    });
    connect(raw, &ReportSession::cellsChanged, this, tellNextYear);
    connect(raw, &ReportSession::rowsChanged, this, tellNextYear);
    return raw;
}

Result<ReportSession*> Book::find(const QString& unit, int year) {
    std::vector<const StoredReport*> found;
    QStringList names;
    QString newestUnit; // to show how one is chosen
    int newestYear = 0;
    for (const StoredReport& report : d->data.reports) {
        const StoredUnit* owner = d->data.unitById(report.unit);
        if (!owner || (!unit.isEmpty() && !sameUnit(*owner, unit)) || (year != 0 && report.year != year))
            continue;
        found.push_back(&report);
        names << owner->name + QChar(u' ') + QString::number(report.year);
        if (report.year >= newestYear) {
            newestYear = report.year;
            newestUnit = owner->name;
        }
    }
    if (found.empty())
        return Problem{ProblemCode::ReportMissing, {(unit + QChar(u' ') + (year ? QString::number(year) : QString())).trimmed()}};
    if (found.size() > 1)
        return Problem{ProblemCode::ReportAmbiguous, {names.join(QChar(u'\n')), newestUnit, QString::number(newestYear)}};
    return session(found.front()->id);
}

Result<ReportSession*> Book::addReport(const QString& unitCode, const QString& unitName, int year) {
    const auto formSet = formSetFor(QString::fromUtf16(referenceEdition));
    if (!formSet)
        return formSet.problem();
    ImportPlan plan;
    plan.report = Report({unitCode, unitName}, year, *formSet);
    auto imported = import(plan);
    if (!imported)
        return imported.problem();
    // What is keyed in here wants its totals computed; what was published elsewhere is only checked.
    if (imported->created)
        if (const auto done = imported->session->apply(imported->session->setAutomatic(true)); !done)
            return done.problem();
    return imported->session;
}

Result<ReportSession*> Book::addYear(qint64 report) {
    auto last = session(report);
    if (!last)
        return last.problem();
    const int year = (*last)->report().year + 1;
    const StoredReport* own = d->data.reportById(report);
    for (const StoredReport& other : d->data.reports)
        if (other.unit == own->unit && other.year == year)
            return Problem{ProblemCode::ReportExists, {(*last)->report().unit.name, QString::number(year)}};
    const auto rules = standardRules();
    if (!rules)
        return rules.problem();
    const auto formSet = newestFormSet((*last)->report().formSet().edition(), year);
    if (!formSet)
        return formSet.problem();
    auto next = nextYearOf((*last)->report(), *formSet, *rules);
    if (!next)
        return next.problem();
    ImportPlan plan;
    plan.report = std::move(*next);
    auto imported = import(plan);
    if (!imported)
        return imported.problem();
    if (const auto done = imported->session->apply(imported->session->setAutomatic(true)); !done)
        return done.problem();
    return imported->session;
}

Result<Book::Imported> Book::import(const ImportPlan& plan) {
    if (readOnly())
        return Problem{ProblemCode::BookReadOnly, {path()}};
    BookData& data = d->data;
    Imported out;
    const StoredReport* existing = nullptr;
    for (const StoredReport& report : data.reports) {
        const StoredUnit* owner = data.unitById(report.unit);
        if (owner && report.year == plan.report.year && comparisonKey(owner->name) == comparisonKey(plan.report.unit.name))
            existing = &report;
    }
    if (existing) {
        auto opened = session(existing->id);
        if (!opened)
            return opened.problem();
        out.session = *opened;
        ChangeSet change = changesBetween(out.session->report(), withFilesOf(out.session->report(), plan.report), QStringLiteral("import"));
        change.arguments = {plan.path};
        out.changes = int(change.changes.size());
        if (const auto result = out.session->apply(change); !result)
            return result.problem();
        out.change = std::move(change);
    } else {
        const Report empty(plan.report.unit, plan.report.year, plan.report.formSetPtr());
        ChangeSet change = changesBetween(empty, plan.report, QStringLiteral("import"));
        change.arguments = {plan.path};
        out.created = true;
        out.changes = int(change.changes.size()) + 1;
        const auto id = data.store->import({plan.report.unit.code, plan.report.unit.name, plan.report.year,
                                            plan.report.formSet().edition(), change, plan.report});
        if (!id)
            return id.problem();
        if (const auto result = data.refresh(); !result)
            return result.problem();
        auto opened = session(*id);
        if (!opened)
            return opened.problem();
        out.session = *opened;
        Q_EMIT reportsChanged();
    }
    std::vector<Subject> unknown;
    for (Subject subject : plan.newSubjects) {
        subject.learnt = true;
        if (!data.catalogue.namesOf(subject.kind, subject.code).contains(subject.name))
            unknown.push_back(subject);
    }
    if (!unknown.empty()) {
        if (const auto result = data.store->learn(unknown); !result)
            return result.problem();
        for (const Subject& subject : unknown)
            data.catalogue.add(subject);
    }
    return out;
}

} // namespace juesuan
