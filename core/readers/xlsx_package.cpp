// Counts what really comes out of each part: sizes in the file's own directory may lie.
#include "readers/xlsx_package.h"

#include <QFile>
#include <QFileInfo>

#include <zip.h>

#include <algorithm>

namespace juesuan {

namespace {

constexpr zip_int64_t mostEntries = 2000;
constexpr qint64 largestPart = 64 * 1024 * 1024, largestSum = 256 * 1024 * 1024;
constexpr qsizetype longestTag = 64 * 1024;
constexpr int deepest = 64;

} // namespace

struct XlsxPackage::Private {
    QString path;
    zip_t* archive = nullptr;
    qint64 inflated = 0;
};

XlsxPackage::XlsxPackage(std::unique_ptr<Private> data) : d(std::move(data)) {}

XlsxPackage::~XlsxPackage() {
    if (d->archive)
        zip_discard(d->archive);
}

Result<std::unique_ptr<XlsxPackage>> XlsxPackage::open(const QString& path) {
    const QFileInfo info(path);
    if (!info.exists())
        return Problem{ProblemCode::FileMissing, {path}};
    if (info.isDir())
        return Problem{ProblemCode::FileIsFolder, {path}};
    if (!info.isFile() || !info.isReadable())
        return Problem{ProblemCode::FileUnreadable, {path, QStringLiteral("permissions")}};
    auto data = std::make_unique<Private>();
    data->path = path;
    int error = 0;
    data->archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &error);
    if (!data->archive)
        return Problem{ProblemCode::WorkbookDamaged, {path}};
    std::unique_ptr<XlsxPackage> out(new XlsxPackage(std::move(data)));
    if (zip_get_num_entries(out->d->archive, 0) > mostEntries)
        return Problem{ProblemCode::WorkbookTooHeavy, {path}};
    return out;
}

Result<QByteArray> XlsxPackage::part(const QString& name) {
    const zip_int64_t index = zip_name_locate(d->archive, name.toUtf8().constData(), ZIP_FL_ENC_UTF_8);
    if (index < 0)
        return QByteArray();
    zip_file_t* file = zip_fopen_index(d->archive, zip_uint64_t(index), 0);
    if (!file)
        return Problem{ProblemCode::WorkbookDamaged, {d->path}};
    QByteArray out;
    char buffer[64 * 1024];
    zip_int64_t count = 0;
    while ((count = zip_fread(file, buffer, sizeof buffer)) > 0) {
        out.append(buffer, qsizetype(count));
        d->inflated += count;
        if (out.size() > largestPart || d->inflated > largestSum)
            break;
    }
    zip_fclose(file);
    if (out.size() > largestPart || d->inflated > largestSum)
        return Problem{ProblemCode::WorkbookTooHeavy, {d->path}};
    if (count < 0)
        return Problem{ProblemCode::WorkbookDamaged, {d->path}};
    if (!isHarmlessXml(out))
        return Problem{ProblemCode::WorkbookTooHeavy, {d->path}};
    return out;
}

bool isHarmlessXml(const QByteArray& xml) {
    int depth = 0;
    for (qsizetype at = xml.indexOf('<'); at >= 0;) {
        if (xml.sliced(at, std::min<qsizetype>(9, xml.size() - at)).toUpper() == "<!DOCTYPE")
            return false;
        const qsizetype end = xml.indexOf('>', at);
        if ((end < 0 ? xml.size() : end) - at > longestTag)
            return false;
        if (end < 0)
            break;
        const char next = at + 1 < xml.size() ? xml[at + 1] : ' ';
        if (next == '/')
            --depth;
        else if (next != '?' && next != '!' && xml[end - 1] != '/')
            ++depth;
        if (depth > deepest)
            return false;
        at = xml.indexOf('<', end);
    }
    return true;
}

} // namespace juesuan
