// charts: the pictures of one report, without a display.
#include "commands.h"

#include "command_line.h"
#include "session/report_charts.h"

#include <algorithm>

#ifdef JUESUAN_WINDOW
#include "ui/chart_export.h"
#include "ui/chart_words.h"
#endif

namespace juesuan {

#ifdef JUESUAN_WINDOW

namespace {

std::vector<const Report*> otherReports(const LoadedReport& loaded) {
    std::vector<const Report*> out;
    if (loaded.book)
        for (const ReportSession* session : otherYears(*loaded.book, *loaded.session))
            out.push_back(&session->report());
    return out;
}

} // namespace

int chartsCommand(const QCommandLineParser& options) {
    const QString folder = options.value(QStringLiteral("out")), format = options.value(QStringLiteral("format"));
    const auto file = onlyArgument(options, "BOOK");
    if (!file)
        return fail(file.problem());
    if (folder.isEmpty())
        return fail({ProblemCode::UsageMissing, {QStringLiteral("--out DIR")}});
    const auto kind = pictureKind(format);
    if (!kind)
        return fail({ProblemCode::UsageBadValue, {QStringLiteral("--format"), format, takenWords({"png", "svg", "pdf"})}});
    const auto year = yearOption(options);
    if (!year)
        return fail(year.problem());
    const auto loaded = loadReport(*file, options.value(QStringLiteral("unit")), *year);
    if (!loaded)
        return fail(loaded.problem());
    const auto charts = chartsOf(loaded->report(), otherReports(*loaded));
    if (!charts)
        return fail(charts.problem());
    std::vector<const ChartData*> all;
    for (const ReportChart& chart : *charts)
        all.push_back(&chart.data);
    if (std::all_of(all.begin(), all.end(), [](const ChartData* data) { return data->empty(); }))
        return fail({ProblemCode::ChartsEmpty, {loaded->report().unit.name, QString::number(loaded->report().year)}});
    const auto saved = saveCharts(all, AmountUnit::WanYuan, *kind, folder, progressFor(folder));
    if (!saved)
        return fail(saved.problem());
    for (const ChartData* data : all)
        if (data->empty())
            printError(CommandLine::tr("not drawn: %1. %2").arg(ChartWords::in(data->title), ChartWords::whyEmpty(*data)));
    printError(CommandLine::tr("%n chart(s) written to %1", nullptr, int(saved->size())).arg(folder));
    return exitFine;
}

#else

int chartsCommand(const QCommandLineParser&) { return exitUnreadable; }

#endif

} // namespace juesuan
