// What the commands share: output, progress, loading.
#include "commands.h"

#include "base/write_problem.h"
#include "command_line.h"
#include "session/messages.h"
#include "session/resources.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <unistd.h>

namespace juesuan {

int printOut(const QByteArray& text) {
    errno = 0;
    if (std::fwrite(text.constData(), 1, size_t(text.size()), stdout) == size_t(text.size()) && std::fflush(stdout) == 0)
        return exitFine;
    return fail(writeProblem(CommandLine::tr("standard output"), errno ? errno : EIO));
}

void printError(const QString& text) {
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

int fail(const Problem& problem) {
    printError(QStringLiteral("juesuan: ") + sentenceFor(problem));
    return exitUnreadable;
}

std::function<bool(int)> progressFor(const QString& name) {
    if (!isatty(STDERR_FILENO) && qEnvironmentVariableIsEmpty("JUESUAN_PROGRESS"))
        return {};
    auto clock = std::make_shared<QElapsedTimer>();
    clock->start();
    auto shown = std::make_shared<int>(-1);
    return [=](int percent) {
        if (clock->elapsed() > 500 && percent != *shown) {
            *shown = percent;
            const QByteArray line = QStringLiteral("\r%1 %2 %").arg(name).arg(percent).toUtf8() + (percent >= 100 ? "\n" : "");
            std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
        }
        return true;
    };
}

Result<QString> onlyArgument(const QCommandLineParser& options, const char* what) {
    const QStringList arguments = options.positionalArguments();
    if (arguments.isEmpty())
        return Problem{ProblemCode::UsageMissing, {QString::fromUtf8(what)}};
    if (arguments.size() > 1)
        return Problem{ProblemCode::UsageTooMany, {arguments[1]}};
    return arguments.first();
}

QString takenWords(std::initializer_list<const char*> words) {
    QStringList out;
    for (const char* word : words)
        out << QString::fromUtf8(word);
    const QString last = out.takeLast();
    return CommandLine::tr("%1 or %2").arg(out.join(CommandLine::tr(", ")), last);
}

Problem missingReport(const QString& unit, int year) {
    return {ProblemCode::ReportMissing, {(unit + QChar(u' ') + (year ? QString::number(year) : QString())).trimmed()}};
}

Result<int> yearOption(const QCommandLineParser& options) {
    const QString text = options.value(QStringLiteral("year"));
    if (text.isEmpty())
        return 0;
    bool ok = false;
    const int year = text.toInt(&ok);
    if (!ok || year < 1949 || year > 9999)
        return Problem{ProblemCode::UsageBadValue, {QStringLiteral("--year"), text, CommandLine::tr("a year such as 2024")}};
    return year;
}

Result<LoadedReport> loadReport(const QString& path, const QString& unit, int year) {
    LoadedReport out;
    if (kindOfFile(path) == FileKind::Book) {
        auto book = Book::open(path, true);
        if (!book)
            return book.problem();
        auto session = (*book)->find(unit, year);
        if (!session)
            return session.problem();
        out.session = *session;
        out.book = std::move(*book);
        return out;
    }
    const auto catalogue = standardCatalogue();
    if (!catalogue)
        return catalogue.problem();
    auto plan = readImport(path, *catalogue, progressFor(QFileInfo(path).fileName()));
    if (!plan)
        return plan.problem();
    const Report& report = plan->report;
    const bool otherUnit = !unit.isEmpty() && unit != report.unit.name && unit != report.unit.code;
    if (otherUnit || (year != 0 && year != report.year))
        return missingReport(unit, year);
    out.plan = std::move(*plan);
    return out;
}

} // namespace juesuan
