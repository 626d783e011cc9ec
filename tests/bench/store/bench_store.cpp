// Prints: one edit committed beside the same commit in bare C (alternated, ratio of medians), opening and loading a
// report, kilobytes per unit-year. An argument names the folder to work in (the disk matters).
#include "bare_commit.h"

#include "store/book_store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <random>

using namespace juesuan;

namespace {

qint64 median(std::vector<qint64> values) {
    std::nth_element(values.begin(), values.begin() + qsizetype(values.size() / 2), values.end());
    return values[values.size() / 2];
}

// 165 figures as a published report has them, 60 subject rows.
Report sample(const FormSetPtr& forms, int unit) {
    Report report({QString::number(100'000 + unit), QStringLiteral("测试单位%1").arg(unit)}, 2024, forms);
    std::mt19937 random{unsigned(unit)};
    std::vector<CellRef> cells;
    for (const FormDefinition& form : forms->forms()) {
        if (form.isBySubject())
            for (int n = 0; n < 12; ++n) {
                const QString code = QStringLiteral("2080%1").arg(n + 10).left(form.subjects == SubjectKind::Economic ? 5 : 7);
                if (!SubjectCode::looksLike(code, *form.subjects))
                    continue;
                report.setRow(form.id, code, QStringLiteral("某某事务支出%1").arg(n));
                for (const ColumnDefinition& column : form.blockOf(code)->columns)
                    if (!column.id.isEmpty())
                        cells.push_back({form.id, code, column.id});
            }
        for (const BlockDefinition& block : form.blocks)
            for (const RowDefinition& row : block.rows)
                for (const ColumnDefinition& column : block.columns)
                    if (!row.id.isEmpty() && !column.id.isEmpty())
                        cells.push_back({form.id, row.id, column.id});
    }
    std::shuffle(cells.begin(), cells.end(), std::mt19937(1)); // the same cells in every unit
    for (size_t n = 0; n < 165 && n < cells.size(); ++n)
        report.setValue(cells[n], CellValue::figure(Amount::ofFen(qint64(random() % 1'000'000) * 10'000), 10'000));
    return report;
}

BookStore::NewReport newReport(const Report& report) {
    const Report empty(report.unit, report.year, report.formSetPtr());
    return {report.unit.code, report.unit.name, report.year, report.formSet().edition(),
            changesBetween(empty, report, QStringLiteral("import")), report};
}

template <typename Work> qint64 nanoseconds(Work&& work) {
    QElapsedTimer timer;
    timer.start();
    work();
    return timer.nsecsElapsed();
}

bool commits(const QString& folder, const FormSetPtr& forms) {
    const QString path = folder + QStringLiteral("/ours.juesuan"), barePath = folder + QStringLiteral("/bare.juesuan");
    Report report = sample(forms, 1);
    qint64 id = 0;
    {
        auto book = BookStore::create(path);
        const auto imported = book ? (*book)->import(newReport(report)) : Result<qint64>(book.problem());
        if (!imported)
            return false;
        id = *imported;
    }
    QFile::copy(path, barePath);
    auto book = BookStore::open(path);
    if (!book)
        return false;
    BareCommit bare(barePath);
    const CellRef cell = report.orderedCells().front();
    std::vector<qint64> ours, theirs, ratios;
    for (int n = 0; n < 400; ++n) {
        const ChangeSet change = typeValue(report, cell, CellValue::figure(Amount::ofFen((n + 5) * 10'000), 10'000));
        if (!apply(change, report))
            return false;
        bool ok = true;
        const qint64 a = nanoseconds([&] { ok = (*book)->commit(id, change, report, false).ok(); });
        const qint64 b = nanoseconds([&] { ok = bare.run(n) && ok; });
        if (!ok)
            return false;
        if (n < 20)
            continue; // warm
        ours.push_back(a);
        theirs.push_back(b);
        ratios.push_back(a * 1000 / b);
    }
    const qint64 a = median(ours), b = median(theirs);
    std::printf("commit: ours %lld us, bare C %lld us, ratio of medians %lld.%03lld, median of pairwise ratios %lld.%03lld (goal <= 2.0)\n",
                a / 1000, b / 1000, a / b, a * 1000 / b % 1000, median(ratios) / 1000, median(ratios) % 1000);
    return true;
}

bool loading(const QString& folder, const FormSetPtr& forms) {
    const QString path = folder + QStringLiteral("/ours.juesuan");
    std::vector<qint64> open, load;
    for (int n = 0; n < 50; ++n) {
        Result<std::unique_ptr<BookStore>> book = Problem{};
        open.push_back(nanoseconds([&] { book = BookStore::open(path); }));
        if (!book)
            return false;
        Result<Report> report = Problem{};
        load.push_back(nanoseconds([&] { report = (*book)->load(1, forms); }));
        if (!report)
            return false;
    }
    std::printf("open: %lld us, first load of 165 figures: %lld us (medians of 50)\n", median(open) / 1000, median(load) / 1000);
    return true;
}

bool sizes(const QString& folder, const FormSetPtr& forms) {
    const QString path = folder + QStringLiteral("/many.juesuan");
    auto book = BookStore::create(path);
    if (!book)
        return false;
    qint64 first = 0;
    constexpr int units = 300;
    for (int n = 0; n < units; ++n) {
        if (!(*book)->import(newReport(sample(forms, n))))
            return false;
        if (n == 0)
            first = QFileInfo(path).size();
    }
    const qint64 each = (QFileInfo(path).size() - first) / (units - 1);
    std::printf("size: one unit %lld kB (goal <= 64), each further unit-year %lld bytes (goal <= 3000)\n", first / 1024, each);
    return true;
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    QTemporaryDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) + QStringLiteral("/bench-XXXXXX") : QString());
    QFile file(QStringLiteral(JUESUAN_SOURCE_DIR "/resources/forms/central-2024.json"));
    const auto forms = file.open(QIODevice::ReadOnly) ? FormSet::fromJson(file.readAll(), file.fileName())
                                                      : Result<FormSetPtr>(Problem{});
    const bool ok = forms && commits(folder.path(), *forms) && loading(folder.path(), *forms) && sizes(folder.path(), *forms);
    if (!ok)
        std::fprintf(stderr, "bench_store: a book could not be written or read\n");
    return ok ? 0 : 1;
}
