// dump, import, export, sample.
#include "commands.h"

#include "command_line.h"
#include "session/exporter.h"
#include "session/messages.h"
#include "session/resources.h"
#include "session/year_comparison.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace juesuan {

namespace {

Problem missing(const char* what) { return {ProblemCode::UsageMissing, {QString::fromUtf8(what)}}; }

Result<std::unique_ptr<Book>> openOrCreate(const QString& path) {
    return QFileInfo::exists(path) ? Book::open(path) : Book::create(path);
}

// One line on stderr about what became of a file.
void tellImported(const QString& path, const ImportPlan& plan, const Book::Imported& imported) {
    const QString name = QFileInfo(path).fileName();
    const QString unit = plan.report.unit.name + QChar(u' ') + QString::number(plan.report.year);
    if (imported.changes == 0)
        printError(CommandLine::tr("%1: %2 is already in the book, nothing has changed.").arg(name, unit));
    else if (imported.created)
        printError(CommandLine::tr("%1: %2 is new in the book, %3 figures.").arg(name, unit).arg(plan.report.figures().size()));
    else
        printError(CommandLine::tr("%1: %2 was brought up to date, %3 changes.").arg(name, unit).arg(imported.changes));
    for (const AmbiguousRow& row : plan.ambiguous)
        printError(CommandLine::tr("  to decide: table %1, %2: %3 fit in more than one way")
                       .arg(row.form, row.label, row.figures.join(QChar(u' '))));
}

} // namespace

int dumpCommand(const QCommandLineParser& options) {
    if (options.positionalArguments().size() != 1)
        return fail(missing("FILE"));
    const auto year = yearOption(options);
    if (!year)
        return fail(year.problem());
    const auto loaded = loadReport(options.positionalArguments().first(), options.value(QStringLiteral("unit")), *year);
    if (!loaded)
        return fail(loaded.problem());
    const auto json = dumpReport(loaded->report());
    if (!json)
        return fail(json.problem());
    printOut(*json);
    return exitFine;
}

int importCommand(const QCommandLineParser& options) {
    const QString target = options.value(QStringLiteral("into"));
    if (options.positionalArguments().isEmpty())
        return fail(missing("FILE"));
    if (target.isEmpty())
        return fail(missing("--into BOOK"));
    const auto catalogue = standardCatalogue();
    if (!catalogue)
        return fail(catalogue.problem());
    std::unique_ptr<Book> book; // made only when the first file could be read
    int exitCode = exitFine;
    for (const QString& path : options.positionalArguments()) {
        const auto plan = readImport(path, *catalogue, progressFor(QFileInfo(path).fileName()));
        if (!plan) {
            exitCode = fail(plan.problem());
            continue;
        }
        if (!book) {
            auto opened = openOrCreate(target);
            if (!opened)
                return fail(opened.problem());
            book = std::move(*opened);
            if (book->readOnly())
                return fail(book->status().why);
        }
        const auto imported = book->import(*plan);
        if (!imported) {
            exitCode = fail(imported.problem());
            continue;
        }
        tellImported(path, *plan, *imported);
    }
    return exitCode;
}

int exportCommand(const QCommandLineParser& options) {
    const QString target = options.value(QStringLiteral("to"));
    if (options.positionalArguments().size() != 1)
        return fail(missing("BOOK"));
    if (target.isEmpty())
        return fail(missing("--to FILE"));
    const auto year = yearOption(options);
    if (!year)
        return fail(year.problem());
    const QString source = options.positionalArguments().first(), unit = options.value(QStringLiteral("unit"));
    if (options.isSet(QStringLiteral("compare"))) {
        const auto book = Book::open(source, true);
        if (!book)
            return fail(book.problem());
        const auto written = exportComparison(**book, unit, *year, target);
        return written ? exitFine : fail(written.problem());
    }
    const auto loaded = loadReport(source, unit, *year);
    if (!loaded)
        return fail(loaded.problem());
    if (const auto written = exportReport(loaded->report(), target); !written)
        return fail(written.problem());
    return exitFine;
}

int sampleCommand(const QCommandLineParser& options) {
    if (options.positionalArguments().size() != 1)
        return fail(missing("BOOK"));
    const auto book = Book::createSample(options.positionalArguments().first());
    return book ? exitFine : fail(book.problem());
}

} // namespace juesuan
