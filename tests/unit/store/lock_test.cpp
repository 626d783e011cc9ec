// Two openers of one book, in one process and in two, and what happens when the first one dies.
#include "store_fixture.h"

#include "store/book_lock.h"

#include <QFile>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace juesuan;
using namespace juesuan::test;

namespace {

const CellRef cell{QStringLiteral("01"), QStringLiteral("事业收入"), QStringLiteral("决算数")};

Result<qint64> type(BookStore& book, qint64 id, Report& report, const QString& text) {
    const ChangeSet change = typeValue(report, cell, wan(text));
    Report after = report;
    REQUIRE(apply(change, after).ok());
    const auto result = book.commit(id, change, after, false);
    if (result)
        report = after;
    return result;
}

} // namespace

TEST_CASE("the second opener reads, is told who has it, and sees what the first writes") {
    Folder folder;
    Report report = madeUpReport(1);
    const qint64 id = writeBook(folder.file(), report);
    auto first = openedBook(folder.file());
    CHECK_FALSE(first->status().readOnly);
    CHECK(first->status().lockedBy.isEmpty());
    const auto second = openedBook(folder.file());
    CHECK(second->status().readOnly);
    CHECK(second->status().lockedBy == userAtHost());
    CHECK(second->status().why.code == ProblemCode::BookLocked);
    CHECK(second->status().why.arguments ==
          QStringList{folder.file(), userAtHost(), QString::number(::getpid())});
    CHECK(second->addUnit({}, QStringLiteral("乙"), 0).problem().code == ProblemCode::BookLocked);
    REQUIRE(type(*first, id, report, QStringLiteral("1.23")).ok());
    CHECK(second->load(id, centralForms())->value(cell) == wan(QStringLiteral("1.23")));
    CHECK(*second->revision() == *first->revision());
    first = nullptr;
    CHECK_FALSE(openedBook(folder.file())->status().readOnly);
    CHECK(openedBook(folder.file(), true)->status().readOnly);
}

TEST_CASE("a symbolic link is the same book") {
    Folder folder;
    writeBook(folder.file(), madeUpReport(1));
    REQUIRE(QFile::link(folder.file(), folder.file(QStringLiteral("link.juesuan"))));
    const auto first = openedBook(folder.file());
    CHECK(openedBook(folder.file(QStringLiteral("link.juesuan")))->status().readOnly);
}

TEST_CASE("the lock of a killed process locks nobody out") {
    Folder folder;
    const qint64 id = writeBook(folder.file(), madeUpReport(1));
    int ready[2];
    REQUIRE(::pipe(ready) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto book = BookStore::open(folder.file());
        (void)!::write(ready[1], book && !(*book)->status().readOnly ? "y" : "n", 1);
        for (;;)
            ::pause();
    }
    char answer = 0;
    REQUIRE(::read(ready[0], &answer, 1) == 1);
    CHECK(answer == 'y');
    {
        const auto second = openedBook(folder.file());
        CHECK(second->status().readOnly);
        CHECK(second->status().why.arguments.value(2) == QString::number(child));
        CHECK(second->load(id, centralForms()).ok());
    }
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ::close(ready[0]);
    ::close(ready[1]);
    CHECK(folder.names() == "book.juesuan book.juesuan.lock");
    CHECK_FALSE(openedBook(folder.file())->status().readOnly);
    CHECK(folder.names() == "book.juesuan");
}

TEST_CASE("a book that changed, went or was replaced under us is not written") {
    Folder folder;
    Report report = madeUpReport(1);
    const qint64 id = writeBook(folder.file(), report);
    const QByteArray original = bytesOf(folder.file());
    SECTION("another program wrote a revision of its own") {
        const auto book = openedBook(folder.file());
        QByteArray other;
        {
            Folder elsewhere;
            writeBytes(elsewhere.file(), original);
            Report theirs = report;
            REQUIRE(type(*openedBook(elsewhere.file()), id, theirs, QStringLiteral("7.77")).ok());
            other = bytesOf(elsewhere.file());
        }
        writeBytes(folder.file(), other); // cp over: the same inode
        CHECK(type(*book, id, report, QStringLiteral("1.11")).problem().code == ProblemCode::BookChangedOutside);
        CHECK(bytesOf(folder.file()) == other);
    }
    SECTION("another program wrote the same revision number, with the same change counter, into a copy") {
        const auto book = openedBook(folder.file());
        Report ours = report;
        REQUIRE(type(*book, id, ours, QStringLiteral("3.33")).ok());
        QByteArray other;
        {
            Folder elsewhere;
            writeBytes(elsewhere.file(), original);
            Report theirs = report;
            const auto copy = openedBook(elsewhere.file());
            REQUIRE(type(*copy, id, theirs, QStringLiteral("7.77")).ok());
            CHECK(*copy->revision() == *book->revision());
            other = bytesOf(elsewhere.file());
        }
        REQUIRE(bytesOf(folder.file()).mid(24, 16) == other.mid(24, 16));
        writeBytes(folder.file(), other);
        CHECK(type(*book, id, ours, QStringLiteral("1.11")).problem().code == ProblemCode::BookChangedOutside);
        CHECK(bytesOf(folder.file()) == other);
    }
    SECTION("moved away and replaced") {
        const auto book = openedBook(folder.file());
        REQUIRE(QFile::rename(folder.file(), folder.file(QStringLiteral("moved.juesuan"))));
        writeBytes(folder.file(), original);
        CHECK(type(*book, id, report, QStringLiteral("1.11")).problem().code == ProblemCode::BookChangedOutside);
        CHECK(bytesOf(folder.file()) == original);
    }
    SECTION("removed") {
        const auto book = openedBook(folder.file());
        REQUIRE(QFile::remove(folder.file()));
        CHECK(type(*book, id, report, QStringLiteral("1.11")).problem().code == ProblemCode::BookChangedOutside);
        CHECK_FALSE(QFile::exists(folder.file()));
    }
}
