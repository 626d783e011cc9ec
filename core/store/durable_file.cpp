// fsync and rename, in the order that keeps.
#include "store/durable_file.h"

#include "base/write_problem.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace juesuan {

namespace {

Result<void> syncAt(const QString& path, int flags) {
    const int file = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (file < 0)
        return writeProblem(path, errno);
    const int failed = ::fsync(file) != 0 ? errno : 0;
    ::close(file);
    // Some network drives cannot sync a folder and say EINVAL: nothing more can be done there.
    return failed && failed != EINVAL ? Result<void>(writeProblem(path, failed)) : Result<void>();
}

} // namespace

Result<void> syncFile(const QString& path) { return syncAt(path, O_RDONLY); }
Result<void> syncFolderOf(const QString& path) { return syncAt(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY); }

Result<void> moveIntoPlace(const QString& temporary, const QString& path, IfThere ifThere) {
    Result<void> result = syncFile(temporary);
    if (result) {
        const QByteArray from = QFile::encodeName(temporary), to = QFile::encodeName(path);
        if (ifThere == IfThere::Replace) {
            if (::rename(from.constData(), to.constData()) != 0)
                result = writeProblem(path, errno);
        } else if (::link(from.constData(), to.constData()) == 0) {
            ::unlink(from.constData());
        } else if (errno == EEXIST) {
            result = Problem{ProblemCode::BookExists, {path}};
        } else if (QFileInfo::exists(path)) { // no hard links here (FAT on a stick): look, then rename
            result = Problem{ProblemCode::BookExists, {path}};
        } else if (::rename(from.constData(), to.constData()) != 0) {
            result = writeProblem(path, errno);
        }
    }
    if (!result) {
        removeTemporary(temporary);
        return result;
    }
    return syncFolderOf(path);
}

QString temporaryBeside(const QString& path) {
    QString name;
    do
        name = path + QStringLiteral(".%1.part").arg(QRandomGenerator::global()->generate(), 8, 16, QLatin1Char('0'));
    while (QFileInfo::exists(name));
    return name;
}

void removeTemporary(const QString& path) {
    QFile::remove(path);
    QFile::remove(path + QStringLiteral("-journal"));
}

} // namespace juesuan
