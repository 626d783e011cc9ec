// Killed while writing, no room on the disk, a disk that cannot be written: every acknowledged edit is there afterwards.
#include "store_fixture.h"

#include <QFileInfo>

#include <csignal>
#include <poll.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace juesuan;
using namespace juesuan::test;

namespace {

// Two cells that one gesture always sets to the same number: never one without the other.
const CellRef left{QStringLiteral("01"), QStringLiteral("事业收入"), QStringLiteral("决算数")};
const CellRef right{QStringLiteral("01"), QStringLiteral("经营收入"), QStringLiteral("决算数")};

ChangeSet setBoth(const Report& report, qint64 number) {
    const CellValue value = CellValue::figure(Amount::ofFen(number * 10'000), 10'000);
    return {QStringLiteral("type"), {}, {CellChange{left, report.value(left), value}, CellChange{right, report.value(right), value}}};
}

// Edits until it is killed; every acknowledged revision goes into the pipe. No checks in here: it is a forked child.
[[noreturn]] void editForever(const QString& path, qint64 id, int pipe) {
    auto book = BookStore::open(path);
    auto report = book ? (*book)->load(id, centralForms()) : Result<Report>(book.problem());
    while (report) {
        const qint64 next = *(*book)->revision() + 1;
        const ChangeSet change = setBoth(*report, next);
        if (!apply(change, *report))
            break;
        const auto revision = (*book)->commit(id, change, *report, false);
        if (!revision || *revision != next || ::write(pipe, &next, sizeof next) != sizeof next)
            break;
    }
    ::_exit(1);
}

// A small disk of its own; false where the system does not let us mount one.
class SmallDisk {
public:
    explicit SmallDisk(const QString& folder) : m_folder(folder.toLocal8Bit()) {
        m_mounted = ::mount("tmpfs", m_folder.constData(), "tmpfs", 0, "size=1m") == 0;
    }
    ~SmallDisk() {
        if (m_mounted)
            ::umount2(m_folder.constData(), MNT_DETACH);
    }
    bool mounted() const { return m_mounted; }
    bool makeReadOnly() { return ::mount("tmpfs", m_folder.constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, "size=1m") == 0; }

private:
    QByteArray m_folder;
    bool m_mounted = false;
};

void fill(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    for (const int size : {65536, 4096, 512, 1})
        while (file.write(QByteArray(size, 'x')) == size) {
        }
}

} // namespace

TEST_CASE("100 rounds of kill -9 while editing: the last acknowledged edit or a later one, always whole") {
    Folder folder;
    const qint64 id = writeBook(folder.file(), madeUpReport(1));
    (void)centralForms(); // read before the children are forked
    std::mt19937 random(11);
    qint64 acknowledged = 0, edits = 0;
    for (int round = 0; round < 100; ++round) {
        int pipe[2];
        REQUIRE(::pipe(pipe) == 0);
        const pid_t child = ::fork();
        if (child == 0) {
            ::close(pipe[0]);
            editForever(folder.file(), id, pipe[1]);
        }
        ::close(pipe[1]);
        if (round % 2) { // one dies in the middle of its edits, the next one perhaps while it opens the book
            pollfd first{pipe[0], POLLIN, 0};
            REQUIRE(::poll(&first, 1, 60'000) == 1);
        }
        ::usleep(useconds_t(random() % 50'000));
        ::kill(child, SIGKILL);
        int state = 0;
        ::waitpid(child, &state, 0);
        CHECK(WIFSIGNALED(state)); // it was still at work
        for (qint64 revision = 0; ::read(pipe[0], &revision, sizeof revision) == sizeof revision; ++edits)
            acknowledged = revision;
        ::close(pipe[0]);

        if (round % 2)
            CHECK(openedBook(folder.file(), true)->load(id, centralForms()).ok()); // a reader finds the unfinished write
        const auto book = openedBook(folder.file());
        REQUIRE_FALSE(book->status().readOnly);
        const qint64 revision = *book->revision();
        CHECK(revision >= acknowledged);
        const auto report = book->load(id, centralForms());
        REQUIRE(report.ok());
        CHECK(report->value(left) == report->value(right));
        if (acknowledged > 0)
            CHECK(report->value(left).amount.fen() == revision * 10'000);
        CHECK(*book->logLength(id) == revision); // the import was the first
        acknowledged = revision;
    }
    CHECK(edits >= 50);
    CHECK(sqlValue(folder.file(), "PRAGMA integrity_check") == QStringLiteral("ok"));
    CHECK(openedBook(folder.file())->history(id, left, 5).ok());
    WARN(edits << " edits acknowledged in 100 rounds");
}

TEST_CASE("on a full disk the book opens, refuses to write, and keeps everything; with room again it goes on") {
    Folder folder;
    SmallDisk disk(folder.dir.path());
    if (!disk.mounted()) {
        WARN("skipped: a tmpfs cannot be mounted here");
        return;
    }
    Report report = madeUpReport(1);
    const qint64 id = writeBook(folder.file(), report);
    auto book = openedBook(folder.file());
    const auto edit = [&](qint64 number) {
        const ChangeSet change = setBoth(report, number);
        Report after = report;
        REQUIRE(apply(change, after).ok());
        const auto done = book->commit(id, change, after, false);
        if (done)
            report = after;
        return done;
    };
    REQUIRE(edit(1).ok());
    fill(folder.file(QStringLiteral("filler")));
    Result<qint64> refused = qint64(0);
    for (int n = 2; refused && n < 2000; ++n)
        refused = edit(n); // a page or two may still be free inside the book
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.problem().code == ProblemCode::DiskFull);
    CHECK(sameReport(*book->load(id, centralForms()), report));
    CHECK(book->copyTo(folder.file(QStringLiteral("copy.juesuan"))).problem().code == ProblemCode::NoRoomForFile);
    CHECK_FALSE(QFileInfo::exists(folder.file(QStringLiteral("copy.juesuan"))));
    CHECK(BookStore::create(folder.file(QStringLiteral("new.juesuan"))).problem().code == ProblemCode::NoRoomForFile);
    book = nullptr;
    book = openedBook(folder.file());
    CHECK(sameReport(*book->load(id, centralForms()), report));
    CHECK(folder.names().find(".part") == std::string::npos);
    REQUIRE(QFile::remove(folder.file(QStringLiteral("filler"))));
    REQUIRE(edit(5000).ok());
    book = nullptr;
    CHECK(sameReport(*openedBook(folder.file())->load(id, centralForms()), report));
}

TEST_CASE("a disk that cannot be written: opens to read, says why, leaves nothing") {
    Folder folder;
    SmallDisk disk(folder.dir.path());
    if (!disk.mounted()) {
        WARN("skipped: a tmpfs cannot be mounted here");
        return;
    }
    const Report report = madeUpReport(1);
    const qint64 id = writeBook(folder.file(), report);
    if (!disk.makeReadOnly()) {
        WARN("skipped: a tmpfs cannot be remounted here");
        return;
    }
    const auto book = openedBook(folder.file());
    CHECK(book->status().readOnly);
    CHECK(book->status().why.code == ProblemCode::BookFolderReadOnly);
    CHECK(sameReport(*book->load(id, centralForms()), report));
    CHECK(book->addUnit({}, QStringLiteral("乙"), 0).problem().code == ProblemCode::BookFolderReadOnly);
    CHECK(BookStore::create(folder.file(QStringLiteral("new.juesuan"))).problem().code == ProblemCode::FolderReadOnly);
    CHECK(book->copyTo(folder.file(QStringLiteral("copy.juesuan"))).problem().code == ProblemCode::FolderReadOnly);
    Folder elsewhere;
    REQUIRE(book->copyTo(elsewhere.file()).ok());
    CHECK(sameReport(*openedBook(elsewhere.file())->load(id, centralForms()), report));
    CHECK(folder.names() == "book.juesuan");
}

TEST_CASE("a book or folder without permission to write opens to read") {
    if (::geteuid() == 0) {
        WARN("skipped: root may write everywhere");
        return;
    }
    Folder folder;
    writeBook(folder.file(), madeUpReport(1));
    REQUIRE(::chmod(folder.file().toLocal8Bit().constData(), 0400) == 0);
    CHECK(openedBook(folder.file())->status().why.code == ProblemCode::BookWriteProtected);
    REQUIRE(::chmod(folder.dir.path().toLocal8Bit().constData(), 0500) == 0);
    CHECK(openedBook(folder.file())->status().why.code == ProblemCode::BookFolderReadOnly);
    ::chmod(folder.dir.path().toLocal8Bit().constData(), 0700);
}
