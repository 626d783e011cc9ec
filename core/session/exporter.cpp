// Chooses the writer by the file's ending.
#include "session/exporter.h"

#include "session/audit_publication.h"
#include "session/audit_report.h"
#include "session/report_workbook.h"
#include "session/resources.h"
#include "base/write_problem.h"
#include "writers/csv_writer.h"
#include "writers/docx_writer.h"
#include "writers/json_writer.h"
#include "writers/odt_writer.h"
#include "writers/report_pdf.h"
#include "writers/save_file.h"
#include "writers/xlsx_writer.h"

#include <QFile>
#include <QFileInfo>

#include <filesystem>

namespace juesuan {

namespace {

QString endingOf(const QString& path) { return QFileInfo(path).suffix().toLower(); }

Result<Exported> saved(const QString& path, const QByteArray& bytes, Exported exported = {}) {
    const auto written = saveFile(path, bytes);
    return written ? Result<Exported>(std::move(exported)) : Result<Exported>(written.problem());
}

// The pages give the numbers of the contents; of Word and ODF documents too.
Result<Exported> exportOffice(const Publication& publication, const TypefaceTable& typefaces, const QString& path, const ExportOptions& options) {
    const PublicationPages pages(publication, typefaces, options.progress);
    if (!pages.complete())
        return Problem{ProblemCode::Cancelled, {}};
    std::vector<int> numbers;
    for (const OutlineEntry& entry : pages.outline())
        numbers.push_back(entry.number);
    const auto bytes = endingOf(path) == QStringLiteral("docx") ? publicationToDocx(publication, typefaces, numbers)
                                                                : publicationToOdt(publication, typefaces, numbers);
    if (!bytes)
        return Problem{ProblemCode::PublicationFailed, {publication.title}};
    return saved(path, *bytes, {pages.count(), {}});
}

Result<Exported> exportPublication(const Publication& publication, const QString& path, const ExportOptions& options) {
    const auto typefaces = standardTypefaces();
    if (!typefaces)
        return typefaces.problem();
    if (endingOf(path) != QStringLiteral("pdf"))
        return exportOffice(publication, *typefaces, path, options);
    const auto pdf = publicationToPdf(publication, *typefaces, options.progress);
    return pdf ? saved(path, pdf->bytes, {pdf->pages, pdf->replacedFonts}) : Result<Exported>(pdf.problem());
}

Result<Exported> exportPrinted(const Report& report, const QString& path, const ExportOptions& options) {
    const auto publication = makePublication(report, options.extras);
    return publication ? exportPublication(*publication, path, options) : Result<Exported>(publication.problem());
}

Result<Exported> exportWorkbook(const Report& report, const QString& path, const Report* prior) {
    const auto workbook = workbookOf(report, prior);
    if (!workbook)
        return workbook.problem();
    const auto bytes = workbookToXlsx(*workbook);
    return bytes ? saved(path, *bytes) : Result<Exported>(bytes.problem());
}

} // namespace

Result<void> isNoSource(const QString& target, const QString& read, const Report& report) {
    QStringList sources{read};
    for (const SourceFile& file : report.files)
        if (!file.name.isEmpty())
            sources << file.folder + QChar(u'/') + file.name;
    const auto native = [](const QString& path) { return std::filesystem::path(QFile::encodeName(path).toStdString()); };
    for (const QString& source : sources) {
        std::error_code missing;
        if (std::filesystem::equivalent(native(target), native(source), missing))
            return Problem{ProblemCode::ExportOverSource, {target}};
    }
    return {};
}

Result<QByteArray> dumpReport(const Report& report) {
    const auto reference = formSetFor(QString::fromUtf16(referenceEdition));
    if (!reference)
        return reference.problem();
    return reportToJson(report, **reference);
}

Result<TypefaceTable> standardTypefaces() {
    const QString name = QStringLiteral("fonts");
    QFile file(QStringLiteral(":/juesuan/publication/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return Problem{ProblemCode::ResourceMissing, {name}};
    const auto table = typefaceTable(file.readAll());
    return table ? Result<TypefaceTable>(*table) : Result<TypefaceTable>(Problem{ProblemCode::ResourceMalformed, {name, QString()}});
}

bool isPrintedKind(const QString& path) {
    return QStringList{QStringLiteral("pdf"), QStringLiteral("docx"), QStringLiteral("odt")}.contains(endingOf(path));
}

Result<Exported> exportReport(const Report& report, const QString& path, const ExportOptions& options) {
    if (const Problem place = placeProblem(path); place.code != ProblemCode::None)
        return place; // before any work is done
    const QString ending = endingOf(path);
    if (isPrintedKind(path))
        return exportPrinted(report, path, options);
    if (ending == QStringLiteral("csv"))
        return saved(path, reportToCsv(report));
    if (ending == QStringLiteral("xlsx"))
        return exportWorkbook(report, path, options.extras.prior);
    if (ending != QStringLiteral("json"))
        return Problem{ProblemCode::ExportKindUnknown, {path}};
    const auto json = dumpReport(report);
    return json ? saved(path, *json) : Result<Exported>(json.problem());
}

Result<Exported> exportAuditReport(const ReportSession& session, const QString& path, bool english) {
    if (const Problem place = placeProblem(path); place.code != ProblemCode::None)
        return place;
    const AuditReport audit = auditReportOf(session, english);
    if (isPrintedKind(path))
        return exportPublication(auditPublication(audit, session.report().unit.name), path, {});
    if (endingOf(path) != QStringLiteral("xlsx"))
        return Problem{ProblemCode::ExportKindUnknown, {path}};
    const auto bytes = workbookToXlsx(auditWorkbook(audit));
    return bytes ? saved(path, *bytes) : Result<Exported>(bytes.problem());
}

} // namespace juesuan
