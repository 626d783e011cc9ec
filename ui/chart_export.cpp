// Writes charts to files.
#include "ui/chart_export.h"

#include "base/write_problem.h"
#include "ui/chart_picture.h"
#include "ui/chart_words.h"
#include "writers/save_file.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QPainter>

#include <cerrno>
#include <memory>

namespace juesuan {

namespace {

// The folder and those above it that do not exist yet, the deepest first.
QStringList missingFolders(const QString& folder) {
    QStringList out;
    for (QFileInfo at(QDir(folder).absolutePath()); !at.exists() && !at.isRoot(); at.setFile(at.absolutePath()))
        out << at.absoluteFilePath();
    return out;
}

} // namespace

Picture chartPicture(const ChartData& data, AmountUnit unit) {
    const auto laidOut = std::make_shared<ChartPicture>(data, unit, ChartStyle::onPaper(), exportWidth);
    return {laidOut->size(), ChartWords::in(data.title), ChartWords::description(data, unit),
            [laidOut](QPainter& painter) { laidOut->paint(painter); }};
}

QMimeData* chartClipboard(const ChartData& data, AmountUnit unit) {
    const Picture picture = chartPicture(data, unit);
    auto* out = new QMimeData;
    out->setImageData(QImage::fromData(pictureBytes(picture, PictureKind::Png), "PNG"));
    out->setData(QStringLiteral("image/svg+xml"), pictureBytes(picture, PictureKind::Svg));
    return out;
}

Result<void> saveChart(const ChartData& data, AmountUnit unit, PictureKind kind, const QString& path) {
    const QByteArray bytes = pictureBytes(chartPicture(data, unit), kind);
    if (bytes.isEmpty())
        return Problem{ProblemCode::FileWriteFailed, {path, QString()}};
    return saveFile(path, bytes);
}

Result<QStringList> saveCharts(const std::vector<const ChartData*>& charts, AmountUnit unit, PictureKind kind, const QString& folder,
                               const std::function<bool(int percent)>& progress) {
    if (QFileInfo(folder).exists() && !QFileInfo(folder).isDir())
        return writeProblem(folder, ENOTDIR);
    const QStringList made = missingFolders(folder);
    errno = 0;
    if (!QDir().mkpath(folder))
        return writeProblem(folder, errno && errno != ENOENT ? errno : EACCES); // parents are made, so nothing can be missing
    QStringList out;
    for (size_t i = 0; i < charts.size(); ++i) {
        if (progress && !progress(int(i * 100 / charts.size())))
            break;
        if (charts[i]->empty())
            continue;
        const QString name = QStringLiteral("%1 %2.%3").arg(i + 1, 2, 10, QChar(u'0')).arg(ChartWords::fileName(*charts[i]), pictureEnding(kind));
        const QString path = QDir(folder).filePath(name);
        if (const auto saved = saveChart(*charts[i], unit, kind, path); !saved) {
            for (const QString& empty : made)
                QDir().rmdir(empty); // only while nothing is in it
            return saved.problem();
        }
        out << path;
    }
    if (progress)
        progress(100);
    return out;
}

} // namespace juesuan
