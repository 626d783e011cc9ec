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

// 0 where the contents are on the disk, or lie where nothing can be synced (pipes, some network folders).
int syncProblem(int fd) {
    int result = 0;
    do
        result = ::fsync(fd);
    while (result != 0 && errno == EINTR);
    return result == 0 || errno == EINVAL || errno == ENOTSUP || errno == ENOSYS ? 0 : errno;
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
    // QSaveFile syncs, but does not mind when that fails: the name would then be given to contents that may never reach the disk.
    if (const int error = syncProblem(file.handle())) {
        file.cancelWriting();
        return writeProblem(path, error);
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
