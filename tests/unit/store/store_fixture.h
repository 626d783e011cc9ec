// Books in a folder of their own, reports of made-up figures, and comparison of whole reports.
#pragma once

#include "store/book_store.h"
#include "support/form_fixture.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <random>

namespace juesuan::test {

inline const QString edition = QStringLiteral("central-2024");

struct Folder {
    QTemporaryDir dir;
    QString file(const QString& name = QStringLiteral("book.juesuan")) const { return dir.filePath(name); }
    std::string names() const; // of all files, in order, with blanks between
};

// Every fourth cell or so of every form has a figure, some are unread; rows, parts, acknowledgements. The same seed
// gives the same report.
Report madeUpReport(unsigned seed, const QString& name = QStringLiteral("测试单位"), int year = 2024);

// Figures, rows, parts, unit, year and seal are the same.
bool sameReport(const Report& a, const Report& b);

BookStore::NewReport newReport(const Report& report);

// Some cell that the form set has, by chance.
CellRef someCell(const Report& report, std::mt19937& random);
// A gesture by chance: a figure typed, blanked or unread, a row that comes or goes, a part that changes.
ChangeSet someGesture(const Report& report, std::mt19937& random);

std::unique_ptr<BookStore> openedBook(const QString& path, bool readOnly = false);
std::unique_ptr<BookStore> createdBook(const QString& path);
// A book with one report; closed again.
qint64 writeBook(const QString& path, const Report& report);

QByteArray bytesOf(const QString& path);
void writeBytes(const QString& path, const QByteArray& bytes);

// Runs SQL on a file as any other program would, without our hardening.
void sqlOn(const QString& path, const QByteArray& sql);
// First column of the first row, as text.
QString sqlValue(const QString& path, const QByteArray& sql);

} // namespace juesuan::test
