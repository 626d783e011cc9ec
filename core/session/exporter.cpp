// Chooses the writer by the file's ending.
#include "session/exporter.h"

#include "session/resources.h"
#include "writers/csv_writer.h"
#include "writers/json_writer.h"
#include "writers/save_file.h"

#include <QFileInfo>

namespace juesuan {

Result<QByteArray> dumpReport(const Report& report) {
    const auto reference = formSetFor(QString::fromUtf16(referenceEdition));
    if (!reference)
        return reference.problem();
    return reportToJson(report, **reference);
}

Result<void> exportReport(const Report& report, const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QStringLiteral("csv"))
        return saveFile(path, reportToCsv(report));
    if (ending != QStringLiteral("json"))
        return Problem{ProblemCode::ExportKindUnknown, {path}};
    const auto json = dumpReport(report);
    return json ? saveFile(path, *json) : Result<void>(json.problem());
}

} // namespace juesuan
