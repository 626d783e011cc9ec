// From errno to Problem.
#include "base/write_problem.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <climits>
#include <cstring>

namespace juesuan {

namespace {

// The nearest part of the path that exists: a file there cannot hold anything.
QString nearestThatExists(const QString& path) {
    QFileInfo at(path);
    while (!at.exists() && at.filePath() != at.path())
        at.setFile(at.path());
    return at.filePath();
}

} // namespace

Problem writeProblem(const QString& path, int error) {
    switch (error) {
    case ENOSPC:
    case EDQUOT: return {ProblemCode::NoRoomForFile, {path}};
    case EROFS:
    case EACCES:
    case EPERM: return {ProblemCode::FolderReadOnly, {path}};
    case EISDIR: return {ProblemCode::FileIsFolder, {path}};
    case ENOTDIR: return {ProblemCode::FolderIsFile, {nearestThatExists(path)}};
    case ENOENT: // such as /proc, where the folder is there and takes nothing
        if (QFileInfo(QFileInfo(path).path()).isDir())
            return {ProblemCode::FolderReadOnly, {path}};
        return {ProblemCode::FolderMissing, {QFileInfo(path).path()}};
    case ENAMETOOLONG: return {ProblemCode::FileNameTooLong, {QFileInfo(path).fileName()}};
    default: return {ProblemCode::FileWriteFailed, {path, QString::fromLocal8Bit(std::strerror(error))}};
    }
}

Problem placeProblem(const QString& path, int longer) {
    const QFileInfo info(path);
    if (QFile::encodeName(info.fileName()).size() + longer > NAME_MAX ||
        QFile::encodeName(info.absoluteFilePath()).size() + longer >= PATH_MAX)
        return writeProblem(path, ENAMETOOLONG);
    if (info.isDir())
        return writeProblem(path, EISDIR);
    if (QFileInfo(info.absolutePath()).isDir())
        return {};
    return writeProblem(path, QFileInfo(nearestThatExists(info.absolutePath())).isDir() ? ENOENT : ENOTDIR);
}

} // namespace juesuan
