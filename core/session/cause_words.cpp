// Causes that the system and SQLite name, told in the words of people.
#include "session/cause_words.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>

namespace juesuan {

namespace {

class CauseWords {
    Q_DECLARE_TR_FUNCTIONS(CauseWords)
};

constexpr const char* noPermission = QT_TRANSLATE_NOOP("CauseWords", "no permission");
constexpr const char* diskError = QT_TRANSLATE_NOOP("CauseWords", "the disk reports an error");
constexpr const char* diskFull = QT_TRANSLATE_NOOP("CauseWords", "the disk is full");
constexpr const char* noMemory = QT_TRANSLATE_NOOP("CauseWords", "not enough memory");
constexpr const char* writeProtected = QT_TRANSLATE_NOOP("CauseWords", "the disk is write-protected");
constexpr const char* gone = QT_TRANSLATE_NOOP("CauseWords", "it is no longer there");
constexpr const char* inUse = QT_TRANSLATE_NOOP("CauseWords", "another program is using it");
constexpr const char* networkSilent = QT_TRANSLATE_NOOP("CauseWords", "the network drive does not answer");
constexpr const char* notConsistent = QT_TRANSLATE_NOOP("CauseWords", "its contents do not fit together");

struct SystemCause {
    int error;
    const char* words;
};
constexpr SystemCause systemCauses[] = {
    {EACCES, noPermission}, {EPERM, noPermission}, {EROFS, writeProtected}, {EIO, diskError}, {ENOSPC, diskFull},
    {EDQUOT, QT_TRANSLATE_NOOP("CauseWords", "your share of the disk is used up")},
    {EFBIG, QT_TRANSLATE_NOOP("CauseWords", "the file would be larger than is allowed here")},
    {ENOMEM, noMemory}, {ENOENT, gone}, {ESTALE, gone}, {ENXIO, gone}, {ENODEV, gone},
    {EMFILE, QT_TRANSLATE_NOOP("CauseWords", "too many files are open")},
    {ENFILE, QT_TRANSLATE_NOOP("CauseWords", "too many files are open")},
    {EISDIR, QT_TRANSLATE_NOOP("CauseWords", "it is a folder")},
    {ENOTDIR, QT_TRANSLATE_NOOP("CauseWords", "a part of its path is a file")},
    {ELOOP, QT_TRANSLATE_NOOP("CauseWords", "links lead in a circle")},
    {ENAMETOOLONG, QT_TRANSLATE_NOOP("CauseWords", "the name is too long")},
    {EBUSY, inUse}, {ETXTBSY, inUse}, {EAGAIN, inUse},
    {ETIMEDOUT, networkSilent}, {ENOTCONN, networkSilent}, {EHOSTDOWN, networkSilent}, {EHOSTUNREACH, networkSilent},
    {EINVAL, QT_TRANSLATE_NOOP("CauseWords", "this drive does not take such a file")},
    {ENOTSUP, QT_TRANSLATE_NOOP("CauseWords", "this drive does not take such a file")},
};

struct NamedCause {
    const char* begin; // of the message
    const char* words;
};
constexpr NamedCause namedCauses[] = {
    // SQLite's
    {"database disk image is malformed", notConsistent},
    {"*** in database", notConsistent}, {"Tree ", notConsistent}, {"Page ", notConsistent}, {"row ", notConsistent},
    {"wrong # of entries", notConsistent}, {"non-unique entry", notConsistent}, {"NULL value in", notConsistent},
    {"malformed database schema", notConsistent},
    {"disk I/O error", diskError}, {"database or disk is full", diskFull}, {"out of memory", noMemory},
    {"unable to open database file", QT_TRANSLATE_NOOP("CauseWords", "it cannot be opened")},
    {"attempt to write a readonly database", QT_TRANSLATE_NOOP("CauseWords", "it is write-protected")},
    {"database is locked", inUse}, {"database table is locked", inUse}, {"locking protocol", inUse},
    {"file is not a database", QT_TRANSLATE_NOOP("CauseWords", "it is no book")},
    {"not an error", QT_TRANSLATE_NOOP("CauseWords", "no reason is known")},
    // layers below
    {"permissions", noPermission},
    {"cancelled", QT_TRANSLATE_NOOP("CauseWords", "stopped by you")},
    {"subject", notConsistent}, {"dictionary", notConsistent}, {"book", notConsistent},
};

} // namespace

QString causeWords(const QString& cause) {
    for (const SystemCause& known : systemCauses)
        if (cause == QString::fromLocal8Bit(std::strerror(known.error)))
            return CauseWords::tr(known.words);
    for (const NamedCause& known : namedCauses)
        if (cause.startsWith(QString::fromUtf8(known.begin)))
            return CauseWords::tr(known.words);
    return cause.isEmpty() ? CauseWords::tr("no reason is known") : CauseWords::tr("the system says: %1").arg(cause);
}

} // namespace juesuan
