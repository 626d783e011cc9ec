// Tells what a file is and reads it.
#include "session/importer.h"

#include "base/file_digest.h"
#include "narrative/prior_from_text.h"
#include "readers/csv_reader.h"
#include "readers/json_report.h"
#include "readers/pdf_reader.h"
#include "readers/reader.h"
#include "readers/report_reader.h"
#include "readers/xls_reader.h"
#include "session/book.h"
#include "session/resources.h"
#include "store/book_lock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <future>

namespace juesuan {

namespace {

Result<ImportPlan> readJson(const QString& path, const FormSetPtr& formSet) {
    QFile file(path);
    if (file.size() > largestTextFile)
        return Problem{ProblemCode::FileTooLarge,
                       {path, QString::number(file.size() >> 20), QString::number(largestTextFile >> 20)}};
    if (!file.open(QIODevice::ReadOnly))
        return Problem{ProblemCode::FileUnreadable, {path, file.errorString()}};
    const QByteArray bytes = file.readAll();
    const QString edition = QJsonDocument::fromJson(bytes).object()[u"edition"].toString();
    const auto own = knownEditions().contains(edition) ? formSetFor(edition) : Result<FormSetPtr>(formSet);
    auto report = reportFromJson(bytes, path, own ? *own : formSet);
    if (!report)
        return report.problem();
    ImportPlan plan;
    plan.path = path;
    plan.report = std::move(*report);
    plan.figuresRead = int(plan.report.figures().size());
    return plan;
}

// Half of the work is the parsing of pages.
Result<ImportPlan> readPdfReport(const QString& path, const ReaderContext& context) {
    // The other process leaves this one idle: what reading and checking will need is loaded meanwhile.
    const auto ready = std::async(std::launch::async, [] {
        (void)standardRules();
        (void)standardTextRules();
    });
    const auto halved = [&context](int percent) { return !context.progress || context.progress(percent / 2); };
    const auto document = readPdf(path, pdfReaderProgram(), halved);
    if (!document)
        return document.problem();
    ReaderContext rest = context;
    if (context.progress)
        rest.progress = [&context](int percent) { return context.progress(50 + percent / 2); };
    return readReportDocument(*document, path, rest);
}

// How .xls, .et, and .xlsx with a password begin.
constexpr char oleHead[] = "\xD0\xCF\x11\xE0";

Result<std::vector<ImportPlan>> plansOfBook(const QString& path) {
    auto book = Book::open(path, true);
    if (!book)
        return book.problem();
    std::vector<ImportPlan> out;
    for (const BookReport& entry : (*book)->reports()) {
        const auto session = (*book)->session(entry.id);
        if (!session)
            return session.problem();
        ImportPlan plan;
        plan.path = path;
        plan.report = (*session)->report();
        plan.newSubjects = (*book)->catalogue().learnt();
        plan.figuresRead = int(plan.report.figures().size());
        out.push_back(std::move(plan));
    }
    return out;
}

} // namespace

QString pdfReaderProgram() {
    const QString named = qEnvironmentVariable("JUESUAN_READ_PDF");
    if (!named.isEmpty())
        return named;
    const QString name = QStringLiteral("juesuan-read-pdf"), here = QCoreApplication::applicationDirPath();
    for (const QString& folder : {here, here + QStringLiteral("/../libexec/juesuan"), here + QStringLiteral("/../lib/juesuan")})
        if (QFileInfo(folder + QChar(u'/') + name).isExecutable())
            return folder + QChar(u'/') + name;
    return here + QChar(u'/') + name;
}

// Last year's figures that the text tells by its changes, where the report has no others.
Result<ImportPlan> withLastYear(Result<ImportPlan> plan) {
    const auto rules = standardTextRules();
    if (!plan || !rules)
        return plan;
    for (const DerivedFigure& figure : priorFromText(plan->report, (*rules)->claims)) {
        plan->report.setValue(figure.cell, figure.value);
        CellSource source;
        source.page = figure.page;
        source.line = figure.line;
        source.derived = true;
        plan->report.sources.insert(figure.cell, source);
    }
    return plan;
}

// The file itself, to be known again, and with every figure that it is from there.
Result<ImportPlan> withFile(Result<ImportPlan> plan, const QString& path) {
    const QString sha256 = plan ? fileDigest(path) : QString();
    if (!plan || sha256.isEmpty())
        return plan;
    const QFileInfo info(path);
    plan->report.files = {{info.fileName(), info.absolutePath(), sha256, info.size(), QDateTime::currentDateTimeUtc().toString(Qt::ISODate), userAtHost()}};
    for (CellSource& source : plan->report.sources)
        source.file = 1;
    return plan;
}

FileKind kindOfFile(const QString& path) {
    const QFileInfo info(path);
    if (!info.exists())
        return FileKind::Missing;
    QFile file(path);
    const QByteArray head = info.isFile() && file.open(QIODevice::ReadOnly) ? file.read(16) : QByteArray();
    if (head.startsWith("SQLite format 3"))
        return FileKind::Book;
    const QString ending = info.suffix().toLower();
    if (ending == QStringLiteral("juesuan"))
        return FileKind::Book;
    if (ending == QStringLiteral("json") || (head.trimmed().startsWith('{') && ending != QStringLiteral("txt")))
        return FileKind::ReportJson;
    if (head.trimmed().startsWith("%PDF") || ending == QStringLiteral("pdf"))
        return info.isFile() ? FileKind::ReportPdf : FileKind::Unknown;
    if (head.startsWith("PK\x03\x04") || head.startsWith(oleHead))
        return info.isFile() ? FileKind::ReportWorkbook : FileKind::Unknown;
    if (ending == QStringLiteral("csv"))
        return info.isFile() ? FileKind::ReportCsv : FileKind::Unknown;
    return info.isFile() ? FileKind::ReportText : FileKind::Unknown;
}

Result<ImportPlan> readImport(const QString& path, const SubjectCatalogue& catalogue,
                              const std::function<bool(int percent)>& progress) {
    if (QFileInfo(path).isDir())
        return Problem{ProblemCode::FileIsFolder, {path}};
    const auto formSet = formSetFor(QString::fromUtf16(referenceEdition));
    if (!formSet)
        return formSet.problem();
    switch (kindOfFile(path)) {
    case FileKind::Missing: return Problem{ProblemCode::FileMissing, {path}};
    case FileKind::ReportJson: return readJson(path, *formSet);
    case FileKind::ReportText: return withFile(withLastYear(readReportFile(path, {*formSet, otherFormSets(), &catalogue, standardRelations(), progress})), path);
    case FileKind::ReportPdf: return withFile(withLastYear(readPdfReport(path, {*formSet, otherFormSets(), &catalogue, standardRelations(), progress})), path);
    case FileKind::ReportCsv: return withFile(readCsvFile(path, {*formSet, otherFormSets(), &catalogue, standardRelations(), progress}), path);
    case FileKind::ReportWorkbook: {
        const auto document = readWorkbook(path);
        if (!document)
            return document.problem();
        return withFile(readReportDocument(*document, path, {*formSet, otherFormSets(), &catalogue, standardRelations(), progress}), path);
    }
    case FileKind::Book:
    case FileKind::Unknown: break;
    }
    return Problem{ProblemCode::FileKindUnknown, {path}};
}

Result<std::vector<ImportPlan>> readImports(const QString& path, const SubjectCatalogue& catalogue,
                                            const std::function<bool(int percent)>& progress) {
    if (kindOfFile(path) == FileKind::Book)
        return plansOfBook(path);
    auto plan = readImport(path, catalogue, progress);
    if (!plan)
        return plan.problem();
    std::vector<ImportPlan> out;
    out.push_back(std::move(*plan));
    return out;
}

} // namespace juesuan
