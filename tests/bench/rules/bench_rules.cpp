// Times one edit and a batch of 10,000 reports, in pairs with val2; prints ratios, never fails.
#include "rules/batch_checker.h"
#include "rules/checker.h"

#include <QFile>
#include <QStringList>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>

using namespace juesuan;

namespace {

using Clock = std::chrono::steady_clock;
double microseconds(Clock::time_point from) {
    return std::chrono::duration<double, std::micro>(Clock::now() - from).count();
}
double median(std::vector<double> list) {
    std::sort(list.begin(), list.end());
    return list.empty() ? 0 : list[list.size() / 2];
}
QByteArray bytes(const char* path) {
    QFile file(QString::fromUtf8(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// ---- one edit

struct Setup {
    Report report;
    std::unique_ptr<Checker> checker;
};

// The figures of the rule tests' base report.
std::optional<Setup> setUp() {
    const auto forms = FormSet::fromJson(bytes(JUESUAN_SOURCE_DIR "/resources/forms/central-2024.json"), {});
    const auto rules = RuleBook::parse(
        {{QStringLiteral("central-2024.rules"), bytes(JUESUAN_SOURCE_DIR "/resources/rules/central-2024.rules")}});
    if (!forms || !rules)
        return std::nullopt;
    Setup out;
    out.report = Report({{}, QStringLiteral("bench")}, 2024, *forms);
    Report prior({{}, QStringLiteral("bench")}, 2023, *forms);
    const QString text = QString::fromUtf8(bytes(JUESUAN_SOURCE_DIR "/tests/unit/rules/cases/base.txt"));
    for (const QString& line : text.split(u'\n')) {
        QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        const bool last = words.value(0) == QStringLiteral("上年");
        if (last)
            words.removeFirst();
        if (words.size() != 4 || words[0].startsWith(u'#'))
            continue;
        Report& report = last ? prior : out.report;
        if (!(*forms)->form(words[0])->row(words[1]))
            report.setRow(words[0], words[1], words[1]);
        report.setValue({words[0], words[1], words[2]}, CellValue::figure(*parseAmount(words[3], AmountUnit::WanYuan)));
    }
    auto checker = Checker::bind(*rules, out.report, &prior);
    if (!checker)
        return std::nullopt;
    out.checker = std::move(checker).value();
    return out;
}

struct EditTimes {
    double outcome = 0;  // µs per edit: value in, relations re-evaluated, list of the changed ones taken
    double findings = 0; // the findings that the edit changed rendered as well
    double joint = 0;    // joint feasibility of the report
};

// Every figure is put one unit off and back.
EditTimes timeEdits(Setup& setup) {
    std::vector<std::pair<CellRef, CellValue>> edits;
    for (const CellRef& cell : setup.report.orderedCells()) {
        CellValue value = setup.report.value(cell);
        value.amount = Amount::ofFen(value.amount.fen() + 5 * wanYuanCent);
        edits.push_back({cell, value});
        edits.push_back({cell, setup.report.value(cell)});
    }
    EditTimes out;
    size_t sink = 0;
    for (const bool render : {false, true}) {
        std::vector<double> runs;
        for (int round = 0; round < 15; ++round) {
            const auto from = Clock::now();
            for (const auto& [cell, value] : edits) {
                setup.checker->setValue(cell, value);
                for (const int relation : setup.checker->takeChangedRelations())
                    sink += render ? setup.checker->findingOf(relation).has_value() : 1;
            }
            runs.push_back(microseconds(from) / double(edits.size()));
        }
        (render ? out.findings : out.outcome) = median(runs);
    }
    const auto from = Clock::now();
    for (int round = 0; round < 20; ++round)
        sink += size_t(setup.checker->jointFeasibility());
    out.joint = microseconds(from) / 20;
    return sink ? out : EditTimes{};
}

// ---- the batch

std::optional<BatchChecker> batchOfReference(const char* folder) {
    constexpr int cells = 567, reports = 10'000;
    BatchChecker batch(cells, wanYuanCent, reports);
    for (const QByteArray& line : bytes((std::string(folder) + "/rules.tsv").c_str()).split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() < 3)
            continue;
        BatchChecker::Relation relation{RelationKind::Equal, {{words[0].toInt(), 1}}};
        for (int i = 2; i < words.size(); ++i)
            relation.terms.push_back({words[i].toInt(), -1});
        if (!batch.addRelation(relation))
            return std::nullopt;
    }
    for (const QByteArray& line : bytes((std::string(folder) + "/cells.txt").c_str()).split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() == 2 && words[1].toLongLong() != 0)
            for (int report = 0; report < reports; ++report)
                batch.setValue(report, words[0].toInt(), words[1].toLongLong() * wanYuanCent * (1 + report % 3));
    }
    return batch;
}

double timeBatch(const BatchChecker& batch, qint64& broken) {
    std::vector<double> runs;
    for (int round = 0; round < 15; ++round) {
        const auto from = Clock::now();
        broken = batch.countBroken();
        runs.push_back(microseconds(from) / 1000);
    }
    return median(runs);
}

// ---- the reference

struct Reference {
    double rowMicroseconds = 0, columnMilliseconds = 0;
};

std::optional<Reference> runVal2(const char* folder) {
#ifdef VAL2_PROGRAM
    FILE* pipe = popen((std::string("cd '") + folder + "' && " VAL2_PROGRAM).c_str(), "r");
    if (!pipe)
        return std::nullopt;
    Reference out;
    char line[512];
    while (fgets(line, sizeof line, pipe)) {
        if (const char* at = std::strstr(line, "ms ("); at && std::strstr(line, "row-major"))
            out.rowMicroseconds = std::strtod(at + 4, nullptr);
        if (const char* at = std::strstr(line, "median "); at && std::strstr(line, "column-major"))
            out.columnMilliseconds = std::strtod(at + 7, nullptr);
    }
    pclose(pipe);
    if (out.rowMicroseconds > 0 && out.columnMilliseconds > 0)
        return out;
#else
    Q_UNUSED(folder);
#endif
    return std::nullopt;
}

} // namespace

int main() {
    constexpr char folder[] = JUESUAN_SHARED_DIR "/reference";
    std::optional<Setup> setup = setUp();
    if (!setup) {
        std::puts("rules: the forms or rules cannot be read");
        return 0;
    }
    const bool reference = runVal2(folder).has_value(); // the warm-up as well
    const auto batch = reference ? batchOfReference(folder) : std::nullopt;
    if (!batch) {
        const EditTimes times = timeEdits(*setup);
        std::printf("edit to outcome %.2f us, to findings %.2f us, joint %.0f us; val2 skipped: no ../shared\n",
                    times.outcome, times.findings, times.joint);
        return 0;
    }
    std::vector<double> edit, findings, column, joint, absolute[5];
    qint64 broken = 0;
    for (int pair = 0; pair < 7; ++pair) {
        const EditTimes ours = timeEdits(*setup);
        const double batchTime = timeBatch(*batch, broken);
        const auto theirs = runVal2(folder);
        if (!theirs)
            continue;
        edit.push_back(ours.outcome / theirs->rowMicroseconds);
        findings.push_back(ours.findings / theirs->rowMicroseconds);
        column.push_back(batchTime / theirs->columnMilliseconds);
        const double values[] = {ours.outcome, ours.findings, batchTime, theirs->rowMicroseconds,
                                 theirs->columnMilliseconds};
        for (int i = 0; i < 5; ++i)
            absolute[i].push_back(values[i]);
        joint.push_back(ours.joint);
    }
    std::printf("one edit to outcome:        %6.2f us, val2 row %.2f us: ratio %.2f (limit 5)\n", median(absolute[0]),
                median(absolute[3]), median(edit));
    std::printf("one edit to findings shown: %6.2f us: ratio %.2f (limit 5)\n", median(absolute[1]), median(findings));
    std::printf("10,000 reports:             %6.2f ms, val2 columns %.2f ms: ratio %.2f (limit 2.5); broken %lld\n",
                median(absolute[2]), median(absolute[4]), median(column), static_cast<long long>(broken));
    std::printf("joint feasibility of one report: %.0f us; %d relations\n", median(joint),
                setup->checker->relationCount());
    return 0;
}
