// Writes the sample book from the dumps in resources/sample.
#include "session/book.h"

#include "readers/json_report.h"
#include "session/resources.h"

#include <QDir>
#include <QFile>

namespace juesuan {

namespace {

Result<ImportPlan> samplePlan(const QString& name) {
    const QString path = QStringLiteral(":/juesuan/sample/") + name;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Problem{ProblemCode::ResourceMissing, {path}};
    const auto formSet = formSetFor(QString::fromUtf16(referenceEdition));
    if (!formSet)
        return formSet.problem();
    auto report = reportFromJson(file.readAll(), path, *formSet);
    if (!report)
        return report.problem();
    if (!report->unread.items.empty())
        return Problem{ProblemCode::ResourceMalformed, {name, report->unread.items.front().text}};
    ImportPlan plan;
    plan.path = name;
    plan.report = std::move(*report);
    return plan;
}

} // namespace

Result<std::unique_ptr<Book>> Book::createSample(const QString& path) {
    auto book = create(path);
    if (!book)
        return book.problem();
    const QStringList names = QDir(QStringLiteral(":/juesuan/sample")).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        const auto plan = samplePlan(name);
        if (!plan)
            return plan.problem();
        if (const auto imported = (*book)->import(*plan); !imported) {
            const bool full = imported.problem().code == ProblemCode::DiskFull;
            const Problem problem = full ? Problem{ProblemCode::NoRoomForFile, {path}} : imported.problem();
            book->reset();
            QFile::remove(path); // half a sample is none
            return problem;
        }
    }
    return std::move(*book);
}

} // namespace juesuan
