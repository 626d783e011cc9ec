// Atomic file writing.
#include "writers/save_file.h"

#include "base/write_problem.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace juesuan {

namespace {

void syncFolder(const QString& folder) {
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return;
    ::fsync(fd);
    ::close(fd);
}

Problem saveProblem(const QString& path, const QFileDevice& file, int error) {
    if (file.error() == QFileDevice::ResourceError)
        return writeProblem(path, ENOSPC);
    if (file.error() == QFileDevice::PermissionsError)
        return writeProblem(path, EACCES);
    return error != 0 ? writeProblem(path, error) : Problem{ProblemCode::FileWriteFailed, {path, file.errorString()}};
}

} // namespace

Result<void> saveFile(const QString& path, const QByteArray& contents) {
    if (const Problem place = placeProblem(path); place.code != ProblemCode::None)
        return place;
    QSaveFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return saveProblem(path, file, errno);
    constexpr qint64 step = 256 * 1024;
    for (qint64 at = 0; at < contents.size(); at += step) {
        const qint64 size = qMin(step, contents.size() - at);
        errno = 0;
        if (file.write(contents.constData() + at, size) != size) {
            const Problem problem = saveProblem(path, file, errno ? errno : ENOSPC);
            file.cancelWriting();
            return problem;
        }
    }
    const QFileInfo written(file.fileName());
    errno = 0;
    if (!file.commit())
        return saveProblem(path, file, errno);
    if (QFileInfo(path).size() != contents.size())
        return writeProblem(path, EIO);
    syncFolder(written.absolutePath());
    return {};
}

} // namespace juesuan
