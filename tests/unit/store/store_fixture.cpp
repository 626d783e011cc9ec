// Made-up reports and raw access to book files.
#include "store_fixture.h"

#include <QDir>
#include <QFile>

#include <sqlite3.h>

namespace juesuan::test {

std::string Folder::names() const {
    return QDir(dir.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name).join(QLatin1Char(' ')).toStdString();
}

namespace {

CellValue someValue(std::mt19937& random) {
    switch (random() % 8) {
    case 0: return CellValue::unread();
    case 1: return CellValue::figure(Amount::ofFen(0), 10'000);
    case 2: return CellValue::figure(Amount::ofFen(-qint64(random() % 1'000'000) * 10'000), 10'000);
    case 3: return CellValue::figure(Amount::ofFen(qint64(random()) % 100'000'000), 1);
    case 4: return CellValue::figure(Amount::ofFen(1'234'567), 10'000); // no whole number of quanta
    case 5: return CellValue::figure(Amount::ofFen(Amount::maximumFen - qint64(random() % 100)), 1);
    default: return CellValue::figure(Amount::ofFen(qint64(random() % 10'000'000) * 10'000), 10'000);
    }
}

const QStringList codes{QStringLiteral("208"), QStringLiteral("20801"), QStringLiteral("2080101"), QStringLiteral("302"),
                        QStringLiteral("30201"), QStringLiteral("221"), QStringLiteral("22102"), QStringLiteral("2210201")};

QString rowCode(const FormDefinition& form, std::mt19937& random) {
    for (;;) {
        const QString code = codes[qsizetype(random() % size_t(codes.size()))];
        if (!form.subjects || SubjectCode::looksLike(code, *form.subjects))
            return code;
    }
}

} // namespace

CellRef someCell(const Report& report, std::mt19937& random) {
    for (;;) {
        const auto& forms = report.formSet().forms();
        const FormDefinition& form = forms[random() % forms.size()];
        const BlockDefinition& block = form.blocks[random() % form.blocks.size()];
        const size_t fixed = block.rows.size(), subjects = block.bySubject ? report.rows(form.id).size() : 0;
        if (fixed + subjects == 0)
            continue;
        const size_t at = random() % (fixed + subjects);
        const QString row = at < fixed ? block.rows[at].id : report.rows(form.id)[at - fixed].code;
        const ColumnDefinition& column = block.columns[random() % block.columns.size()];
        if (!row.isEmpty() && form.holds(row, column.id))
            return {form.id, row, column.id};
    }
}

Report madeUpReport(unsigned seed, const QString& name, int year) {
    std::mt19937 random(seed);
    Report report({QStringLiteral("101001"), name}, year, centralForms());
    for (const FormDefinition& form : report.formSet().forms())
        if (form.isBySubject())
            for (int n = 0; n < 5; ++n) {
                const QString code = rowCode(form, random);
                report.setRow(form.id, code, QStringLiteral("科目%1").arg(code));
            }
    for (int n = 0; n < 160; ++n)
        report.setValue(someCell(report, random), someValue(random));
    report.profile.duties << QStringLiteral("一、编制计划") << QStringLiteral("二、\"其他\"\n事项");
    for (int n = 0; n < 30; ++n)
        report.narrative.sections.push_back({QStringLiteral("说明"), QStringLiteral("（%1）").arg(n), QStringLiteral("题目"),
                                             {{QStringLiteral("收入%1万元，比上年增加。").arg(random()), n, n + 1}}});
    report.glossary.entries.push_back({QStringLiteral("（一）"), QStringLiteral("词"), QStringLiteral("释义"), 3, 4});
    report.unread.items.push_back({QStringLiteral("看不懂"), QStringLiteral("not-understood"), 1, 2});
    report.forms.insert(QStringLiteral("07"), {true, {}, QStringLiteral("本单位没有"), 9, 9});
    report.sources.insert(someCell(report, random), CellSource{7, 8, {1, 2, 3, 4}});
    report.acknowledgements.push_back({QStringLiteral("f"), QStringLiteral("d"), QStringLiteral("有原因"), {}, {}});
    return report;
}

bool sameReport(const Report& a, const Report& b) {
    if (a.year != b.year || a.unit != b.unit || a.seal != b.seal || a.figures() != b.figures())
        return false;
    for (const FormDefinition& form : a.formSet().forms())
        if (a.rows(form.id) != b.rows(form.id))
            return false;
    for (const ReportPart part : allReportParts)
        if (a.part(part) != b.part(part))
            return false;
    return true;
}

BookStore::NewReport newReport(const Report& report) {
    const Report empty(report.unit, report.year, report.formSetPtr());
    ChangeSet change = changesBetween(empty, report, QStringLiteral("import"));
    if (!report.acknowledgements.empty())
        change.changes.push_back(PartChange{ReportPart::Acknowledgements, {}, report.part(ReportPart::Acknowledgements)});
    return {report.unit.code, report.unit.name, report.year, edition, change, report};
}

ChangeSet someGesture(const Report& report, std::mt19937& random) {
    for (;;) {
        const CellRef cell = someCell(report, random);
        ChangeSet set;
        switch (random() % 6) {
        case 0: set = clearCells(report, {cell, someCell(report, random), someCell(report, random)}); break;
        case 1: {
            const FormDefinition& form = report.formSet().forms()[random() % report.formSet().forms().size()];
            if (!form.isBySubject())
                continue;
            const QString code = rowCode(form, random);
            const auto named = [&](const QString& c) { return QStringLiteral("科目%1号%2").arg(c).arg(random() % 9); };
            const auto change = report.hasRow(form.id, code) ? removeSubjectRow(report, form.id, code)
                                                             : addSubjectRow(report, form.id, code, named);
            if (!change)
                continue;
            set = *change;
            break;
        }
        case 2: {
            Report changed = report;
            changed.narrative.sections[random() % 30].paragraphs[0].text += QStringLiteral("改%1").arg(random() % 1000);
            set = setPartChange(report, ReportPart::Narrative, changed.part(ReportPart::Narrative), QStringLiteral("narrative"));
            break;
        }
        default: set = typeValue(report, cell, someValue(random));
        }
        if (!set.empty())
            return set;
    }
}

std::unique_ptr<BookStore> openedBook(const QString& path, bool readOnly) {
    auto book = BookStore::open(path, readOnly);
    if (!book)
        FAIL(problemCodeName(book.problem().code).toStdString() + ": " + book.problem().arguments.join(u", ").toStdString());
    return std::move(*book);
}

std::unique_ptr<BookStore> createdBook(const QString& path) {
    auto book = BookStore::create(path);
    if (!book)
        FAIL(problemCodeName(book.problem().code).toStdString() + ": " + book.problem().arguments.join(u", ").toStdString());
    return std::move(*book);
}

qint64 writeBook(const QString& path, const Report& report) {
    const auto book = createdBook(path);
    const auto id = book->import(newReport(report));
    REQUIRE(id.ok());
    return *id;
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void writeBytes(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

void sqlOn(const QString& path, const QByteArray& sql) {
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open(path.toUtf8().constData(), &handle) == SQLITE_OK);
    char* message = nullptr;
    const int code = sqlite3_exec(handle, sql.constData(), nullptr, nullptr, &message);
    INFO((message ? message : ""));
    CHECK(code == SQLITE_OK);
    sqlite3_free(message);
    sqlite3_close(handle);
}

QString sqlValue(const QString& path, const QByteArray& sql) {
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open_v2(path.toUtf8().constData(), &handle, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK);
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(handle, sql.constData(), -1, &statement, nullptr);
    INFO(sqlite3_errmsg(handle));
    REQUIRE(statement);
    QString out;
    if (sqlite3_step(statement) == SQLITE_ROW)
        out = QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    sqlite3_close(handle);
    return out;
}

} // namespace juesuan::test
