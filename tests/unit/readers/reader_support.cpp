// Loads forms and subjects from the source tree, so that these tests need no session.
#include "reader_support.h"

#include "hand_relations.h"

#include <QFile>

#include <cstdio>

namespace juesuan::test {

namespace {

QByteArray sourceFile(const char* path) {
    QFile file(QStringLiteral(JUESUAN_SOURCE_DIR "/resources/") + QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ReaderContext makeContext() {
    static SubjectCatalogue catalogue;
    (void)catalogue.load(SubjectKind::Functional, sourceFile("subjects/function.tsv"), QStringLiteral("function.tsv"));
    (void)catalogue.load(SubjectKind::Economic, sourceFile("subjects/economic.tsv"), QStringLiteral("economic.tsv"));
    const auto set = FormSet::fromJson(sourceFile("forms/central-2024.json"), QStringLiteral("central-2024.json"));
    return {set ? *set : nullptr, {}, &catalogue, handRelations, {}};
}

} // namespace

const ReaderContext& context() {
    static const ReaderContext shared = makeContext();
    return shared;
}

Result<ImportPlan> readText(const QString& text) { return readReportText(text, QStringLiteral("test.txt"), context()); }

QString figure(const ImportPlan& plan, const char16_t* form, const char16_t* row, const char16_t* column) {
    const CellValue value =
        plan.report.value({QString::fromUtf16(form), QString::fromUtf16(row), QString::fromUtf16(column)});
    if (value.isUnread())
        return QStringLiteral("?");
    return value.isFigure() ? formatAmount(value.amount, AmountUnit::WanYuan) : QString();
}

std::optional<QByteArray> sharedFile(const char* path) {
    QFile file(QStringLiteral(JUESUAN_SHARED_DIR "/") + QString::fromLatin1(path));
    if (file.open(QIODevice::ReadOnly))
        return file.readAll();
    std::puts("skipped: no ../shared");
    return std::nullopt;
}

QStringList figureList(const ImportPlan& plan) {
    QStringList out;
    for (const CellRef& cell : plan.report.orderedCells()) {
        const CellValue value = plan.report.value(cell);
        out << QStringList{cell.form, cell.row, cell.column,
                           value.isUnread() ? QStringLiteral("?") : formatAmount(value.amount, AmountUnit::WanYuan)}
                   .join(QChar(u' '));
    }
    return out;
}

} // namespace juesuan::test
