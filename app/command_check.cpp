// check: findings of any number of files, as text or JSON.
#include "commands.h"

#include "command_line.h"
#include "session/language.h"
#include "session/messages.h"
#include "session/report_check.h"
#include "session/resources.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <deque>
#include <future>
#include <thread>

namespace juesuan {

namespace {

struct CheckOptions {
    bool json = false;
    bool summary = false;
    int leastRank = 0;
    QString unit;
    int year = 0;
};

// rounding < info < warning < error
int rankOf(Severity severity) {
    switch (severity) {
    case Severity::Rounding: return 0;
    case Severity::Info: return 1;
    case Severity::Warning: return 2;
    case Severity::Error: return 3;
    }
    return 0;
}

// One report's outcome.
struct Checked {
    QString file;
    const Report* report = nullptr;
    CheckResult result;
    const ReportSession* session = nullptr; // knows acceptances
};

QString wan(qint64 fen) { return formatAmount(Amount::ofFen(fen), AmountUnit::WanYuan, 2); }

QString labelOf(const Report& report, const CellRef& cell) {
    const FormDefinition* form = report.formSet().form(cell.form);
    const RowDefinition* row = form ? form->row(cell.row) : nullptr;
    if (row)
        return row->label.isEmpty() ? row->id : row->label;
    return report.rowName(cell.form, cell.row);
}

QJsonObject cellToJson(const Report& report, const FindingCell& cell) {
    const FormDefinition* form = report.formSet().form(cell.cell.form);
    const RowDefinition* row = form ? form->row(cell.cell.row) : nullptr;
    const ColumnDefinition* column = form ? form->column(cell.cell.row, cell.cell.column) : nullptr;
    const QString code = row ? row->code : cell.cell.row;
    QJsonObject out{{"form", cell.cell.form},
                    {"row", labelOf(report, cell.cell)},
                    {"row_id", cell.cell.row},
                    {"code", code.isEmpty() ? QJsonValue() : QJsonValue(code)},
                    {"line", row && row->line ? QJsonValue(row->line) : QJsonValue()},
                    {"column", column ? column->label : cell.cell.column},
                    {"column_id", cell.cell.column},
                    {"column_number", column && column->number ? QJsonValue(column->number) : QJsonValue()},
                    {"value", cell.value.isFigure() ? QJsonValue(wan(cell.value.amount.fen())) : QJsonValue()}};
    if (cell.priorYear)
        out.insert("prior_year", true);
    return out;
}

QJsonObject findingToJson(const Checked& checked, const Finding& finding) {
    QJsonArray cells;
    for (const FindingCell& cell : finding.cells)
        cells.append(cellToJson(*checked.report, cell));
    QJsonArray repair;
    for (const RepairStep& step : finding.repair)
        repair.append(QJsonObject{{"cell", cellToJson(*checked.report, {step.cell, step.value, false})},
                                  {"value", wan(step.value.amount.fen())},
                                  {"explains", step.explains}});
    const Acknowledgement* accepted = checked.session ? checked.session->acknowledgementOf(finding) : nullptr;
    const bool hasText = !finding.quote.isEmpty();
    return {{"file", checked.file},
            {"rule", finding.rule},
            {"severity", severityName(finding.severity)},
            {"message", finding.message.in(speaksEnglish())},
            {"cells", cells},
            {"left", wan(finding.left)},
            {"right", wan(finding.right)},
            {"difference", wan(finding.difference)},
            {"allowed", wan(finding.allowed)},
            {"text", hasText ? QJsonValue(QJsonObject{{"section", finding.section},
                                                      {"quote", finding.quote},
                                                      {"page", pageToJson(finding.page)}})
                             : QJsonValue()},
            {"expected", finding.expected.isEmpty() ? QJsonValue() : QJsonValue(finding.expected)},
            {"repair", repair},
            {"accepted", accepted ? QJsonValue(accepted->reason) : QJsonValue()}};
}

struct Counts {
    int errors = 0, warnings = 0, infos = 0, roundings = 0;
};

Counts countsOf(const CheckResult& result) {
    Counts out;
    for (const Finding& finding : result.findings)
        switch (finding.severity) {
        case Severity::Error: ++out.errors; break;
        case Severity::Warning: ++out.warnings; break;
        case Severity::Info: ++out.infos; break;
        case Severity::Rounding: ++out.roundings; break;
        }
    return out;
}

QString feasibilityName(Feasibility joint) {
    switch (joint) {
    case Feasibility::Proved: return QStringLiteral("proved");
    case Feasibility::Infeasible: return QStringLiteral("infeasible");
    case Feasibility::NotTried: break;
    }
    return QStringLiteral("not tried");
}

// Published tables without a single figure or not there at all: nothing in them was checked.
QStringList uncheckedForms(const Report& report) {
    QStringList out;
    for (const FormDefinition& form : report.formSet().forms())
        if (!form.supplementary && !report.formHasFigures(form.id))
            out << form.id;
    return out;
}

QJsonObject summaryToJson(const Checked& checked) {
    const Counts counts = countsOf(checked.result);
    QJsonArray unchecked;
    for (const UncheckedFigure& figure : checked.result.uncheckedFigures)
        unchecked.append(QJsonObject{{"section", figure.section}, {"quote", figure.quote}, {"why", figure.why}});
    return {{"file", checked.file},
            {"unit", checked.report->unit.name},
            {"year", checked.report->year},
            {"checked", checked.result.checked},
            {"passed", checked.result.passed},
            {"not_checked", int(checked.result.unchecked.size())},
            {"not_checked_forms", QJsonArray::fromStringList(uncheckedForms(*checked.report))},
            {"errors", counts.errors},
            {"warnings", counts.warnings},
            {"infos", counts.infos},
            {"rounding", counts.roundings},
            {"text_figures", checked.result.textFigures},
            {"text_checked", checked.result.textChecked},
            {"text_unchecked", unchecked},
            {"joint_feasibility", feasibilityName(checked.result.joint)},
            {"unread", int(checked.report->unread.items.size())}};
}

QString placeOf(const Report& report, const CellRef& cell) {
    const FormDefinition* form = report.formSet().form(cell.form);
    if (!form)
        return {};
    QStringList parts{form->number.isEmpty() ? form->title : form->number};
    const RowDefinition* row = form->row(cell.row);
    if (!cell.row.isEmpty())
        parts << (row ? labelOf(report, cell) : cell.row + QChar(u' ') + labelOf(report, cell)).trimmed();
    if (const ColumnDefinition* column = form->column(cell.row, cell.column))
        parts << (column->id.contains(QChar(u'.')) ? column->id : column->label);
    return parts.join(QStringLiteral(" · "));
}

QString findingText(const Checked& checked, const Finding& finding) {
    QString out = QStringLiteral("  [%1] %2  ").arg(severityWord(finding.severity), finding.rule);
    if (!finding.cells.empty())
        out += placeOf(*checked.report, finding.cells.front().cell) + QStringLiteral("  ");
    out += sentenceFor(finding, speaksEnglish());
    for (const RepairStep& step : finding.repair)
        out += QChar(u'\n') + QStringLiteral("      ") +
               CommandLine::tr("Would fit: %1 = %2").arg(placeOf(*checked.report, step.cell), wan(step.value.amount.fen()));
    return out + QChar(u'\n');
}

QString summaryText(const Checked& checked, bool whole) {
    const Counts counts = countsOf(checked.result);
    QString out = CommandLine::tr("  %1 relations checked, %2 passed, %3 not checked for want of figures")
                      .arg(checked.result.checked)
                      .arg(checked.result.passed)
                      .arg(checked.result.unchecked.size());
    if (checked.result.textFigures > 0)
        out += QChar(u'\n') + CommandLine::tr("  %1 figures of the text, %2 of them checked")
                                  .arg(checked.result.textFigures)
                                  .arg(checked.result.textChecked);
    out += QChar(u'\n') + CommandLine::tr("  %1 errors, %2 warnings, %3 notes, %4 rounding differences")
                              .arg(counts.errors)
                              .arg(counts.warnings)
                              .arg(counts.infos)
                              .arg(counts.roundings);
    out += QChar(u'\n');
    if (checked.result.joint == Feasibility::Proved)
        out += CommandLine::tr("  Proved: one set of unrounded amounts satisfies every relation at once.") + QChar(u'\n');
    else if (checked.result.joint == Feasibility::Infeasible)
        out += CommandLine::tr("  No set of unrounded amounts satisfies every relation at once.") + QChar(u'\n');
    for (const QString& id : uncheckedForms(*checked.report))
        out += CommandLine::tr("  Not checked: table %1 has no figures.").arg(id) + QChar(u'\n');
    if (whole)
        for (const UncheckedFigure& figure : checked.result.uncheckedFigures)
            out += CommandLine::tr("  Not checked in “%1”: %2").arg(figure.section, figure.quote) + QChar(u'\n');
    return out;
}

class CheckRun {
public:
    explicit CheckRun(const CheckOptions& options) : m_options(options) {}

    // Reports are read and checked by as many threads as there are cores, and told in the order of their files. Books are
    // opened in their turn.
    void files(const QStringList& paths) {
        const auto ahead = qsizetype(std::clamp(std::thread::hardware_concurrency(), 1u, 8u));
        const bool alone = paths.size() == 1 || ahead == 1;
        std::deque<std::future<Outcome>> running;
        for (qsizetype next = 0, told = 0; told < paths.size(); ++told) {
            for (; next < paths.size() && next < told + ahead; ++next)
                running.push_back(std::async(alone ? std::launch::deferred : std::launch::async, readAndCheck, paths[next], m_options));
            Outcome outcome = running.front().get();
            running.pop_front();
            if (outcome.isBook)
                book(paths[told]);
            else if (outcome.problem.code != ProblemCode::None)
                unreadable(outcome.problem);
            else
                tell({paths[told], &outcome.loaded.report(), std::move(outcome.result), nullptr});
        }
    }

    int finish() {
        if (m_options.json)
            print(QJsonDocument(m_json).toJson(QJsonDocument::Indented));
        return m_unreadable ? exitUnreadable : m_errors ? exitErrorsFound : exitFine;
    }

private:
    struct Outcome {
        bool isBook = false;
        Problem problem;
        LoadedReport loaded;
        CheckResult result;
    };

    static Outcome readAndCheck(const QString& path, const CheckOptions& options) {
        Outcome out;
        out.isBook = kindOfFile(path) == FileKind::Book;
        if (out.isBook)
            return out;
        const auto catalogue = standardCatalogue();
        auto loaded = loadReport(path, options.unit, options.year);
        if (!loaded) {
            out.problem = loaded.problem();
            return out;
        }
        out.loaded = std::move(*loaded);
        if (auto result = checkReport(out.loaded.report(), nullptr, *catalogue))
            out.result = std::move(*result);
        else
            out.problem = result.problem();
        return out;
    }

    void unreadable(const Problem& problem) {
        m_unreadable = true;
        (void)fail(problem);
    }

    void book(const QString& path) {
        auto opened = Book::open(path, true);
        if (!opened)
            return unreadable(opened.problem());
        int matching = 0;
        for (const BookReport& entry : (*opened)->reports()) {
            if ((m_options.year && entry.year != m_options.year) ||
                (!m_options.unit.isEmpty() && entry.unitName != m_options.unit && entry.unitCode != m_options.unit))
                continue;
            ++matching;
            auto session = (*opened)->session(entry.id);
            if (!session) {
                unreadable(session.problem());
                continue;
            }
            (*session)->checkJointNow();
            tell({path, &(*session)->report(), (*session)->lastCheck(), *session});
        }
        if (matching == 0 && (m_options.year || !m_options.unit.isEmpty()))
            unreadable(missingReport(m_options.unit, m_options.year));
    }

    void tell(const Checked& checked) {
        m_errors = m_errors || countsOf(checked.result).errors > 0;
        QString text = QStringLiteral("%1: %2 %3\n").arg(checked.file, checked.report->unit.name).arg(checked.report->year);
        for (const Finding& finding : checked.result.findings) {
            if (rankOf(finding.severity) < m_options.leastRank)
                continue;
            if (m_options.json)
                m_json.append(findingToJson(checked, finding));
            else
                text += findingText(checked, finding);
        }
        if (m_options.json && m_options.summary)
            m_json.append(summaryToJson(checked));
        if (!m_options.json)
            print((text + summaryText(checked, m_options.summary)).toUtf8());
    }

    // Output that could not be written is told once; the exit code must not say that all is well.
    void print(const QByteArray& text) {
        m_mute = m_mute || printOut(text) != exitFine;
        m_unreadable = m_unreadable || m_mute;
    }

    CheckOptions m_options;
    QJsonArray m_json;
    bool m_errors = false;
    bool m_unreadable = false;
    bool m_mute = false; // standard output has failed
};

Result<CheckOptions> readOptions(const QCommandLineParser& options) {
    CheckOptions out;
    const QString format = options.value(QStringLiteral("format"));
    if (format != QStringLiteral("text") && format != QStringLiteral("json"))
        return Problem{ProblemCode::UsageBadValue, {QStringLiteral("--format"), format, takenWords({"text", "json"})}};
    out.json = format == QStringLiteral("json");
    out.summary = options.isSet(QStringLiteral("summary"));
    out.unit = options.value(QStringLiteral("unit"));
    const auto year = yearOption(options);
    if (!year)
        return year.problem();
    out.year = *year;
    const QString least = options.value(QStringLiteral("min-severity"));
    bool known = false;
    for (const Severity severity : {Severity::Rounding, Severity::Info, Severity::Warning, Severity::Error})
        if (least == severityName(severity)) {
            out.leastRank = rankOf(severity);
            known = true;
        }
    if (!known)
        return Problem{ProblemCode::UsageBadValue, {QStringLiteral("--min-severity"), least, takenWords({"rounding", "info", "warning", "error"})}};
    return out;
}

} // namespace

int checkCommand(const QCommandLineParser& options) {
    if (options.positionalArguments().isEmpty())
        return fail({ProblemCode::UsageMissing, {QStringLiteral("FILE")}});
    const auto read = readOptions(options);
    if (!read)
        return fail(read.problem());
    CheckRun run(*read);
    run.files(options.positionalArguments());
    return run.finish();
}

} // namespace juesuan
