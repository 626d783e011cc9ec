// Reads, takes over, counts.
#include "session/import_batch.h"

#include "session/importer.h"

#include <algorithm>

namespace juesuan {

int doubtfulIn(const ImportPlan& plan) {
    const auto& figures = plan.report.figures();
    const auto unread = std::count_if(figures.begin(), figures.end(), [](const CellValue& value) { return value.isUnread(); });
    return int(unread) + int(plan.report.unread.items.size());
}

ImportOutcome failedImport(const QString& path, const Problem& problem) {
    ImportOutcome out;
    out.path = path;
    out.problem = problem;
    return out;
}

ImportOutcome outcomeOf(const QString& path, const ImportPlan& plan, const Book::Imported& imported) {
    ImportOutcome out;
    out.path = path;
    out.plan = plan;
    out.unit = plan.report.unit.name;
    out.year = plan.report.year;
    out.figures = plan.figuresRead;
    out.doubtful = doubtfulIn(plan);
    out.report = imported.session->id();
    out.created = imported.created;
    out.changes = imported.changes;
    out.change = imported.change;
    imported.session->checkJointNow();
    for (const Finding& finding : imported.session->findings())
        switch (finding.severity) {
        case Severity::Error: ++out.errors; break;
        case Severity::Warning: ++out.warnings; break;
        case Severity::Info: ++out.notes; break;
        case Severity::Rounding: ++out.rounding; break;
        }
    return out;
}

ImportOutcome importPlan(Book& book, const QString& path, const ImportPlan& plan) {
    const auto imported = book.import(plan);
    if (imported)
        return outcomeOf(path, plan, *imported);
    ImportOutcome out = failedImport(path, imported.problem());
    out.unit = plan.report.unit.name;
    out.year = plan.report.year;
    return out;
}

std::vector<ImportOutcome> importFiles(Book& book, const QStringList& paths, const std::function<bool(int, int)>& progress) {
    std::vector<ImportOutcome> out;
    for (int file = 0; file < int(paths.size()); ++file) {
        const auto tell = [&](int percent) { return !progress || progress(file, percent); };
        if (!tell(0))
            break;
        const auto plans = readImports(paths[file], book.catalogue(), tell);
        if (!plans && plans.problem().code == ProblemCode::Cancelled)
            break;
        if (!plans)
            out.push_back(failedImport(paths[file], plans.problem()));
        else
            for (const ImportPlan& plan : *plans)
                out.push_back(importPlan(book, paths[file], plan));
    }
    return out;
}

} // namespace juesuan
