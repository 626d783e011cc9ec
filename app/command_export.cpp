// export: one report as open data, as a printed document, or compared with its other years.
#include "commands.h"

#include "command_line.h"
#include "session/exporter.h"
#include "session/language.h"
#include "session/messages.h"
#include "session/publication_gate.h"
#include "session/resources.h"
#include "session/year_comparison.h"

#include <QFileInfo>

#ifdef JUESUAN_WINDOW
#include "ui/publication_extras.h"
#endif

namespace juesuan {

namespace {

// Last year's report of the same unit, and the charts of this one.
PublicationExtras extrasFor(const LoadedReport& loaded) {
#ifdef JUESUAN_WINDOW
    return loaded.book ? publicationExtras(*loaded.book, *loaded.session) : publicationExtras(loaded.report());
#else
    (void)loaded;
    return {};
#endif
}

void tellReplacedFonts(const std::vector<ReplacedFont>& fonts) {
    if (fonts.empty())
        return;
    QStringList list;
    for (const ReplacedFont& font : fonts)
        list << CommandLine::tr("%1 by %2").arg(font.wanted, font.used);
    printError(CommandLine::tr("Typefaces that this machine lacks were replaced: %1.").arg(list.join(CommandLine::tr(", "))));
}

int exportYears(const QString& file, const QString& unit, int year, const QString& target) {
    const auto book = Book::open(file, true);
    if (!book)
        return fail(book.problem());
    if (const auto free = isNoSource(target, file, Report()); !free)
        return fail(free.problem());
    const auto written = exportComparison(**book, unit, year, target);
    return written ? exitFine : fail(written.problem());
}

// exitFine: the report may be written. A report that is in no book is published by nobody: it goes through.
int passGate(const LoadedReport& loaded, const QCommandLineParser& options, const QString& file, const QString& target) {
    if (!loaded.session || !isPublishedKind(target))
        return exitFine;
    const auto spec = overviewSpec();
    if (!spec)
        return fail(spec.problem());
    loaded.session->checkJointNow();
    const PublicationGate gate = publicationGate(*loaded.session, *spec);
    if (!gate.blocked)
        return exitFine;
    if (!options.isSet(QStringLiteral("override"))) {
        printError(QStringLiteral("juesuan: ") + sentenceFor(blockedProblem(gate, loaded.report(), speaksEnglish())));
        return exitErrorsFound;
    }
    const QString reason = options.value(QStringLiteral("override")).trimmed();
    if (reason.isEmpty())
        return fail({ProblemCode::UsageBadValue, {QStringLiteral("--override"), reason}});
    const auto book = Book::open(file); // for writing
    if (!book)
        return fail(book.problem());
    if ((*book)->readOnly())
        return fail((*book)->status().why);
    const auto session = (*book)->session(loaded.session->id());
    if (!session)
        return fail(session.problem());
    const auto logged = (*session)->apply(publishAnyway((*session)->report(), QFileInfo(target).fileName(), reason));
    return logged ? exitFine : fail(logged.problem());
}

// 审核报告: what the check found. It is no publication, whatever it says.
int exportAudit(const LoadedReport& loaded, const QString& file, const QString& target) {
    if (!loaded.session)
        return fail({ProblemCode::BookNotABook, {file}});
    loaded.session->checkJointNow();
    const auto written = exportAuditReport(*loaded.session, target, speaksEnglish());
    return written ? exitFine : fail(written.problem());
}

} // namespace

int exportCommand(const QCommandLineParser& options) {
    const QString target = options.value(QStringLiteral("to"));
    const auto file = onlyArgument(options, "BOOK");
    if (!file)
        return fail(file.problem());
    if (target.isEmpty())
        return fail({ProblemCode::UsageMissing, {QStringLiteral("--to FILE")}});
    const auto year = yearOption(options);
    if (!year)
        return fail(year.problem());
    const QString unit = options.value(QStringLiteral("unit"));
    if (options.isSet(QStringLiteral("compare")))
        return exportYears(*file, unit, *year, target);
    const auto loaded = loadReport(*file, unit, *year);
    if (!loaded)
        return fail(loaded.problem());
    if (const auto free = isNoSource(target, *file, loaded->report()); !free)
        return fail(free.problem());
    if (options.isSet(QStringLiteral("report"))) {
        const QString kind = options.value(QStringLiteral("report"));
        return kind == QStringLiteral("audit") ? exportAudit(*loaded, *file, target) : fail({ProblemCode::UsageBadValue, {QStringLiteral("--report"), kind}});
    }
    if (const int passed = passGate(*loaded, options, *file, target); passed != exitFine)
        return passed;
    ExportOptions how;
    if (isPublishedKind(target)) {
        how.extras = extrasFor(*loaded);
        how.progress = progressFor(target);
    }
    const auto written = exportReport(loaded->report(), target, how);
    if (!written)
        return fail(written.problem());
    tellReplacedFonts(written->replacedFonts);
    return exitFine;
}

} // namespace juesuan
