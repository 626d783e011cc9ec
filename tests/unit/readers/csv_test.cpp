// CSV files and tables copied from a spreadsheet: nine forms written and read back exactly.
#include "form_sheets.h"
#include "readers/csv_reader.h"
#include "readers/loose_grid.h"
#include "session/importer.h"
#include "session/resources.h"
#include "writers/csv_writer.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QTemporaryDir>

#include <iconv.h>

using namespace juesuan;

namespace {

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray gb18030(QByteArray utf8) {
    QByteArray out(utf8.size() * 2, '\0');
    char *from = utf8.data(), *to = out.data();
    size_t left = size_t(utf8.size()), room = size_t(out.size());
    const iconv_t converter = iconv_open("GB18030", "UTF-8");
    REQUIRE(iconv(converter, &from, &left, &to, &room) == 0);
    iconv_close(converter);
    return out.left(to - out.data());
}

QString tables(const Report& report, const SheetStyle& style, QChar separator) {
    QString out;
    for (const TestSheet& sheet : formSheets(report, style)) {
        for (QStringList row : fieldsOf(sheet)) {
            for (QString& field : row)
                if (field.contains(separator))
                    field = QChar(u'"') + field + QChar(u'"');
            out += row.join(separator) + QStringLiteral("\r\n");
        }
        out += QString(std::max(1, sheet.columns - 1), separator) + QStringLiteral("\r\n");
    }
    return out;
}

const std::vector<SheetStyle> styles{{}, {true}, {false, true, true}, {false, true, false, true}, {false, true, false, false, false, true}};

} // namespace

TEST_CASE("fields part at separators outside quotes, whatever the ends of lines") {
    const auto rows = csvRows(QStringLiteral("a,\"b,\"\"c\"\"\nd\",\r\n,e\rf"));
    REQUIRE(rows.size() == 3);
    CHECK(rows[0] == QStringList{QStringLiteral("a"), QStringLiteral("b,\"c\"\nd"), QString()});
    CHECK(rows[1] == QStringList{QString(), QStringLiteral("e")});
    CHECK(rows[2] == QStringList{QStringLiteral("f")});
    CHECK(csvRows(QStringLiteral("a;b;c\n1,5;2;3")).back() == QStringList{QStringLiteral("1,5"), QStringLiteral("2"), QStringLiteral("3")});
    CHECK(csvRows(QStringLiteral("\"never closed, it ends")).size() == 1);
    CHECK(csvRows(QString()).empty());
}

TEST_CASE("our own list of figures comes back as the report that it was") {
    QTemporaryDir folder;
    const auto catalogue = standardCatalogue();
    for (const QString& edition : {QStringLiteral("central-2024"), QStringLiteral("shanghai-2024")}) {
        const Report report = sampleReport(edition);
        const QString path = folder.filePath(QStringLiteral("a.csv"));
        for (const QByteArray& bytes : {reportToCsv(report), gb18030(reportToCsv(report).mid(3))}) {
            write(path, bytes);
            const auto plan = readImport(path, *catalogue);
            INFO(edition.toStdString());
            REQUIRE(plan.ok());
            CHECK(plan->report.unit.name == report.unit.name);
            CHECK(plan->report.year == 2024);
            CHECK(plan->report.unread.items.empty());
            checkSameFigures(report, plan->report, true);
        }
    }
}

TEST_CASE("a line of our list that has no place is told") {
    QByteArray list = reportToCsv(sampleReport(QStringLiteral("central-2024")));
    list += "另一单位,2024,公开01表,收入支出决算总表,27,,本年收入合计,1,决算数,1.00,万元\r\n";
    const auto text = QString::fromUtf8(list.mid(3));
    const auto formSet = formSetFor(QStringLiteral("central-2024"));
    const auto plan = readCsvText(text, QStringLiteral("a.csv"), {*formSet, {}, nullptr, {}, {}});
    REQUIRE(plan.ok());
    REQUIRE(plan->report.unread.items.size() == 1);
    CHECK(plan->report.unread.items.front().text.startsWith(QStringLiteral("另一单位")));
}

TEST_CASE("nine forms of both editions come back from CSV tables and from tables between tabs") {
    QTemporaryDir folder;
    const auto catalogue = standardCatalogue();
    for (const QString& edition : {QStringLiteral("central-2024"), QStringLiteral("shanghai-2024")})
        for (size_t i = 0; i < styles.size(); ++i)
            for (const QChar separator : {QChar(u','), QChar(u'\t')}) {
                const Report report = sampleReport(edition);
                const QString path = folder.filePath(separator == QChar(u',') ? QStringLiteral("a.csv") : QStringLiteral("a.txt"));
                const QByteArray bytes = tables(report, styles[i], separator).toUtf8();
                write(path, i % 2 ? gb18030(bytes) : bytes);
                const auto plan = readImport(path, *catalogue);
                INFO(edition.toStdString() << " style " << i << (separator == QChar(u',') ? " commas" : " tabs"));
                REQUIRE(plan.ok());
                CHECK(plan->report.formSet().edition() == edition);
                CHECK(plan->report.unit.name == report.unit.name);
                CHECK(plan->missingForms.isEmpty());
                checkSameFigures(report, plan->report, !styles[i].zeros);
            }
}

TEST_CASE("headings over several columns are merged again, and no others") {
    Document document;
    const auto row = [](const char* fields) { return QString::fromUtf8(fields).split(QChar(u'|')); };
    REQUIRE(addFieldTable({row("项目||合计|本年支出|||备注"), row("代码|名称||基本支出||项目支出|"), row("|||小计|人员||"), row("201|甲|1.00|2.00|3.00|4.00|")},
                          QString(), 0, document));
    mergeHeadings(document.grids.front());
    QStringList spans;
    for (const DocumentCell& cell : document.grids.front().cells)
        if (cell.columnSpan > 1)
            spans << cell.text + QString::number(cell.columnSpan);
    CHECK(spans == QStringList{QStringLiteral("项目2"), QStringLiteral("本年支出3"), QStringLiteral("基本支出2")});
}

TEST_CASE("where tabs may have lost blank cells the text stays lines") {
    const Document lost = documentFromTabbedText(QStringLiteral("甲\t1.00\t2.00\n乙\t3.00\n丙\t4.00\t5.00\n"));
    CHECK(lost.grids.empty());
    CHECK(lost.lines.size() == 3);
    CHECK(lost.lines[0].text == QStringLiteral("甲 1.00 2.00"));
    const Document kept = documentFromTabbedText(QStringLiteral("前\n甲\t1.00\t2.00\n乙\t\t3.00\n后\n"));
    REQUIRE(kept.grids.size() == 1);
    CHECK(kept.grids.front().line == 1);
    REQUIRE(kept.lines.size() == 2);
    CHECK(kept.lines[1].text == QStringLiteral("后"));
}
