// flock with the owner's name inside.
#include "store/book_lock.h"

#include "base/text.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace juesuan {

QString userAtHost() {
    QString user = qEnvironmentVariable("USER");
    if (user.isEmpty())
        if (const passwd* entry = ::getpwuid(::geteuid()))
            user = QString::fromLocal8Bit(entry->pw_name);
    char host[256] = {};
    ::gethostname(host, sizeof host - 1);
    return visibleText(QString(user + QLatin1Char('@') + QString::fromLocal8Bit(host))).left(200);
}

namespace {

// The file that the name stands for is the one we have open: nobody removed or replaced it before we locked it.
bool sameFile(int file, const QByteArray& name) {
    struct stat open{}, named{};
    return ::fstat(file, &open) == 0 && ::stat(name.constData(), &named) == 0 && open.st_ino == named.st_ino &&
           open.st_dev == named.st_dev;
}

} // namespace

BookLock::Outcome BookLock::acquire(const QString& book) {
    if (held())
        return Outcome::Held;
    m_path = book + QStringLiteral(".lock");
    const QByteArray name = QFile::encodeName(m_path);
    for (int attempt = 0; attempt < 20; ++attempt) {
        int file = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
        if (file < 0 && errno == EACCES) // left by another user: readable is enough for a lock
            file = ::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
        if (file < 0)
            return Outcome::Unavailable;
        if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
            const bool taken = errno == EWOULDBLOCK;
            if (taken)
                readOwner(file);
            ::close(file);
            return taken ? Outcome::Taken : Outcome::Unavailable;
        }
        if (sameFile(file, name)) {
            m_file = file;
            writeOwner();
            return Outcome::Held;
        }
        ::close(file);
    }
    return Outcome::Unavailable;
}

void BookLock::writeOwner() {
    const QByteArray text = userAtHost().toUtf8() + '\n' + QByteArray::number(qint64(::getpid())) + '\n';
    // Without the text (full disk, another user's file) the lock holds all the same.
    if (::ftruncate(m_file, 0) == 0)
        (void)!::pwrite(m_file, text.constData(), size_t(text.size()), 0);
}

void BookLock::readOwner(int file) {
    char text[512] = {};
    ssize_t length = 0;
    for (int attempt = 0; attempt < 5 && length <= 0; ++attempt) { // its holder may be about to write it
        length = ::pread(file, text, sizeof text - 1, 0);
        if (length <= 0)
            ::usleep(2000);
    }
    const QString whole = QString::fromUtf8(text, qsizetype(length > 0 ? length : 0));
    const auto lines = whole.split(QLatin1Char('\n'));
    m_owner = visibleText(lines.value(0)).left(200);
    m_process = visibleText(lines.value(1)).left(20);
    if (m_owner.isEmpty())
        m_owner = QStringLiteral("?");
}

void BookLock::release() {
    if (m_file < 0)
        return;
    const QByteArray name = QFile::encodeName(m_path);
    if (sameFile(m_file, name))
        ::unlink(name.constData()); // while it is still ours
    ::close(m_file);
    m_file = -1;
}

} // namespace juesuan
