// Edits a book and prints each acknowledged revision; or looks at a book and says what it holds. For the fault scripts.
//   store_worker edit BOOK N     creates BOOK if missing; N gestures of two cells, each set to the coming revision
//   store_worker check BOOK      prints the revision when all is whole; exit 1 when not, 3 when the book is refused
//   store_worker copy BOOK TO    copyTo; prints "1" when done
#include "store/book_store.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <unistd.h>

using namespace juesuan;

namespace {

const CellRef left{QStringLiteral("01"), QStringLiteral("事业收入"), QStringLiteral("决算数")};
const CellRef right{QStringLiteral("01"), QStringLiteral("经营收入"), QStringLiteral("决算数")};

int complain(const Problem& problem, int code) {
    std::fprintf(stderr, "%s %s\n", qPrintable(problemCodeName(problem.code)), qPrintable(problem.arguments.join(u' ')));
    return code;
}

// By write(2): what is printed is out before the next edit begins.
void say(qint64 number) {
    const QByteArray line = QByteArray::number(number) + '\n';
    (void)!::write(1, line.constData(), size_t(line.size()));
}

Result<std::unique_ptr<BookStore>> openOrCreate(const QString& path) {
    if (QFile::exists(path))
        return BookStore::open(path);
    auto book = BookStore::create(path);
    if (!book)
        return book;
    const auto unit = (*book)->addUnit({}, QStringLiteral("单位"), 0);
    const auto report = unit ? (*book)->addReport(*unit, 2024, QStringLiteral("central-2024")) : unit;
    if (!report)
        return report.problem();
    return book;
}

int edit(const QString& path, int count, const FormSetPtr& forms) {
    auto book = openOrCreate(path);
    if (!book)
        return complain(book.problem(), 3);
    auto report = (*book)->load(1, forms);
    if (!report)
        return complain(report.problem(), 1);
    for (int n = 0; n < count; ++n) {
        const auto now = (*book)->revision();
        if (!now)
            return complain(now.problem(), 2);
        const CellValue value = CellValue::figure(Amount::ofFen((*now + 1) * 10'000), 10'000);
        const ChangeSet change{QStringLiteral("type"), {}, {CellChange{left, report->value(left), value},
                                                            CellChange{right, report->value(right), value}}};
        Report after = *report;
        if (const auto applied = apply(change, after); !applied)
            return complain(applied.problem(), 1);
        const auto revision = (*book)->commit(1, change, after, false);
        if (!revision)
            return complain(revision.problem(), 2);
        *report = after;
        say(*revision);
    }
    return 0;
}

int check(const QString& path, const FormSetPtr& forms) {
    const auto book = BookStore::open(path);
    if (!book)
        return complain(book.problem(), 3);
    const auto reports = (*book)->reports();
    const auto revision = (*book)->revision();
    if (!reports || !revision)
        return 1;
    if (!reports->empty()) {
        const auto report = (*book)->load(1, forms);
        if (!report)
            return complain(report.problem(), 1);
        const qint64 both = report->value(left).amount.fen();
        if (both != report->value(right).amount.fen() || (both && both != *revision * 10'000) ||
            !(*book)->history(1, left, 1))
            return 1;
    }
    say(*revision);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList words = application.arguments();
    QFile file(QStringLiteral(JUESUAN_SOURCE_DIR "/resources/forms/central-2024.json"));
    const auto forms = file.open(QIODevice::ReadOnly) ? FormSet::fromJson(file.readAll(), file.fileName())
                                                      : Result<FormSetPtr>(Problem{});
    if (!forms || words.size() < 3)
        return 64;
    if (words[1] == u"edit" && words.size() == 4)
        return edit(words[2], words[3].toInt(), *forms);
    if (words[1] == u"check")
        return check(words[2], *forms);
    if (words[1] == u"copy" && words.size() == 4) {
        const auto book = BookStore::open(words[2]);
        const auto done = book ? (*book)->copyTo(words[3]) : Result<void>(book.problem());
        if (!done)
            return complain(done.problem(), 2);
        say(1);
        return 0;
    }
    return 64;
}
