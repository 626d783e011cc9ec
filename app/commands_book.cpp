// dump, import, sample.
#include "commands.h"

#include "base/write_problem.h"
#include "command_line.h"
#include "session/exporter.h" // dumpReport
#include "session/import_batch.h"
#include "session/messages.h"
#include "session/resources.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace juesuan {

namespace {

Problem missing(const char* what) { return {ProblemCode::UsageMissing, {QString::fromUtf8(what)}}; }

// A new book is called .juesuan, so that a mistyped name makes none; what is there must be a book.
Problem unfitTarget(const QString& path) {
    const QFileInfo info(path);
    if (info.isDir())
        return {ProblemCode::FileIsFolder, {path}};
    if (!info.exists())
        return info.suffix().toLower() == QStringLiteral("juesuan") ? placeProblem(path)
                                                                    : Problem{ProblemCode::BookNameEnding, {path}};
    return kindOfFile(path) == FileKind::Book ? Problem{} : Problem{ProblemCode::BookNotABook, {path}};
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

// Plans taken into a book that is made when the first of them could be read.
class ImportRun {
public:
    explicit ImportRun(const QString& target) : m_target(target) {}

    void note(const Problem& problem) { m_exitCode = fail(problem); }
    void noteFile(const QString& path, const Problem& problem) {
        note(problem);
        m_outcomes.push_back(failedImport(path, problem));
    }

    // One line for each report on standard output, fields separated by tabs.
    void tellSummary() const {
        const auto line = [](const QStringList& fields) {
            QStringList clean;
            for (QString field : fields)
                clean << field.simplified();
            (void)printOut((clean.join(QChar(u'\t')) + QChar(u'\n')).toUtf8());
        };
        line({CommandLine::tr("file"), CommandLine::tr("unit"), CommandLine::tr("year"), CommandLine::tr("figures"),
              CommandLine::tr("in doubt"), CommandLine::tr("errors"), CommandLine::tr("warnings"), CommandLine::tr("notes"),
              CommandLine::tr("rounding"), CommandLine::tr("problem")});
        for (const ImportOutcome& one : m_outcomes) {
            QStringList fields{QFileInfo(one.path).fileName(), one.unit, one.year ? QString::number(one.year) : QString()};
            for (const int count : {one.figures, one.doubtful, one.errors, one.warnings, one.notes, one.rounding})
                fields << (one.read() ? QString::number(count) : QString());
            line(fields << (one.read() ? QString() : sentenceFor(one.problem)));
        }
    }

    void take(const QString& path, const std::vector<ImportPlan>& plans) {
        if (!m_book && !open())
            return;
        for (const ImportPlan& plan : plans) {
            const auto imported = m_book->import(plan);
            if (!imported && m_made && imported.problem().code == ProblemCode::DiskFull) {
                undoMaking();
                return note({ProblemCode::NoRoomForFile, {m_target}});
            }
            if (!imported) {
                note(imported.problem());
                m_outcomes.push_back(failedImport(path, imported.problem()));
                continue;
            }
            m_made = false; // it holds something now
            tellImported(path, plan, *imported);
            m_outcomes.push_back(outcomeOf(path, plan, *imported));
        }
    }

    bool stopped() const { return m_stopped; }
    int exitCode() const { return m_exitCode; }

private:
    bool open() {
        m_made = !QFileInfo::exists(m_target);
        auto opened = m_made ? Book::create(m_target) : Book::open(m_target);
        if (opened && !(*opened)->readOnly()) {
            m_book = std::move(*opened);
            return true;
        }
        note(opened ? (*opened)->status().why : opened.problem());
        m_stopped = true;
        return false;
    }

    void undoMaking() {
        m_book.reset();
        QFile::remove(m_target);
        m_stopped = true;
    }

    const QString m_target;
    std::unique_ptr<Book> m_book;
    bool m_made = false; // by this run, and still empty
    bool m_stopped = false;
    int m_exitCode = exitFine;
    std::vector<ImportOutcome> m_outcomes;
};

} // namespace

int dumpCommand(const QCommandLineParser& options) {
    const auto file = onlyArgument(options, "FILE");
    if (!file)
        return fail(file.problem());
    const auto year = yearOption(options);
    if (!year)
        return fail(year.problem());
    const auto loaded = loadReport(*file, options.value(QStringLiteral("unit")), *year);
    if (!loaded)
        return fail(loaded.problem());
    const auto json = dumpReport(loaded->report());
    if (!json)
        return fail(json.problem());
    return printOut(*json);
}

int importCommand(const QCommandLineParser& options) {
    const QString target = options.value(QStringLiteral("into"));
    if (options.positionalArguments().isEmpty())
        return fail(missing("FILE"));
    if (target.isEmpty())
        return fail(missing("--into BOOK"));
    if (const Problem unfit = unfitTarget(target); unfit.code != ProblemCode::None)
        return fail(unfit);
    const auto catalogue = standardCatalogue();
    if (!catalogue)
        return fail(catalogue.problem());
    ImportRun run(target);
    for (const QString& path : options.positionalArguments()) {
        const auto plans = readImports(path, *catalogue, progressFor(QFileInfo(path).fileName()));
        if (plans)
            run.take(path, *plans);
        else
            run.noteFile(path, plans.problem());
        if (run.stopped())
            break;
    }
    run.tellSummary();
    return run.exitCode();
}

int sampleCommand(const QCommandLineParser& options) {
    const auto path = onlyArgument(options, "BOOK");
    if (!path)
        return fail(path.problem());
    const auto book = Book::createSample(*path);
    return book ? exitFine : fail(book.problem());
}

} // namespace juesuan
