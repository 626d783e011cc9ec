// From errno to Problem.
#include "base/write_problem.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <climits>
#include <cstring>

namespace juesuan {

Problem writeProblem(const QString& path, int error) {
    switch (error) {
    case ENOSPC:
    case EDQUOT: return {ProblemCode::NoRoomForFile, {path}};
    case EROFS:
    case EACCES:
    case EPERM: return {ProblemCode::FolderReadOnly, {path}};
    case ENOENT: return {ProblemCode::FolderMissing, {QFileInfo(path).path()}};
    case ENAMETOOLONG: return {ProblemCode::FileNameTooLong, {QFileInfo(path).fileName()}};
    default: return {ProblemCode::FileWriteFailed, {path, QString::fromLocal8Bit(std::strerror(error))}};
    }
}

Problem placeProblem(const QString& path, int longer) {
    const QFileInfo info(path);
    if (QFile::encodeName(info.fileName()).size() + longer > NAME_MAX ||
        QFile::encodeName(info.absoluteFilePath()).size() + longer >= PATH_MAX)
        return writeProblem(path, ENAMETOOLONG);
    return QFileInfo(info.absolutePath()).isDir() ? Problem{} : writeProblem(path, ENOENT);
}

} // namespace juesuan
