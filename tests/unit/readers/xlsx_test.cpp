// Workbooks: nine forms written by libxlsxwriter and read back exactly; workbooks that are built to do harm.
#include "form_sheets.h"
#include "readers/xlsx_package.h"
#include "readers/xlsx_reader.h"
#include "session/importer.h"
#include "session/resources.h"

#include <catch2/catch.hpp>

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>
#include <zip.h>

using namespace juesuan;

namespace {

void writeWorkbook(const QString& path, const Report& report, const SheetStyle& style) {
    lxw_workbook* book = workbook_new(QFile::encodeName(path).constData());
    lxw_format* money = workbook_add_format(book);
    format_set_num_format(money, style.separators ? "#,##0.00" : "0.00");
    for (const TestSheet& sheet : formSheets(report, style)) {
        lxw_worksheet* out = workbook_add_worksheet(book, sheet.name.toUtf8().constData());
        for (const TestSheet::Cell& cell : sheet.cells) {
            const auto row = lxw_row_t(cell.row);
            const auto column = lxw_col_t(cell.column);
            if (cell.number)
                worksheet_write_number(out, row, column, cell.text.toDouble(), money);
            else if (cell.rowSpan > 1 || cell.columnSpan > 1)
                worksheet_merge_range(out, row, column, row + lxw_row_t(cell.rowSpan) - 1, lxw_col_t(column + cell.columnSpan - 1), cell.text.toUtf8().constData(), nullptr);
            else
                worksheet_write_string(out, row, column, cell.text.toUtf8().constData(), nullptr);
        }
    }
    REQUIRE(workbook_close(book) == LXW_NO_ERROR);
}

void writeZip(const QString& path, const QList<std::pair<QByteArray, QByteArray>>& parts) {
    int error = 0;
    zip_t* archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    REQUIRE(archive);
    for (const auto& [name, bytes] : parts)
        REQUIRE(zip_file_add(archive, name.constData(), zip_source_buffer(archive, bytes.constData(), zip_uint64_t(bytes.size()), 0), ZIP_FL_OVERWRITE) >= 0);
    REQUIRE(zip_close(archive) == 0);
}

QList<std::pair<QByteArray, QByteArray>> bookOf(const QByteArray& sheet, const QByteArray& strings = {}) {
    return {{"xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='a' r:id='1'/></sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='1' Target='worksheets/sheet1.xml'/></Relationships>"},
            {"xl/worksheets/sheet1.xml", sheet},
            {"xl/sharedStrings.xml", strings}};
}

} // namespace

TEST_CASE("nine forms of both editions come back from a workbook as they were written") {
    QTemporaryDir folder;
    const auto catalogue = standardCatalogue();
    REQUIRE(catalogue.ok());
    for (const QString& edition : {QStringLiteral("central-2024"), QStringLiteral("shanghai-2024")})
        for (const SheetStyle& style : {SheetStyle{}, SheetStyle{true, true, false, false, false}, SheetStyle{false, false, false, false, true},
                                        SheetStyle{false, true, true, false, false}, SheetStyle{false, true, false, true, true},
                                        SheetStyle{false, true, false, false, false, true}}) {
            const Report report = sampleReport(edition);
            const QString path = folder.filePath(QStringLiteral("b.xlsx"));
            writeWorkbook(path, report, style);
            const auto plan = readImport(path, *catalogue);
            INFO(edition.toStdString() << " yuan " << style.yuan << " separators " << style.separators << " text " << style.asText << " zeros " << style.zeros << " sheets "
                                       << style.sheetTitles);
            REQUIRE(plan.ok());
            CHECK(plan->report.formSet().edition() == edition);
            CHECK(plan->report.unit.name == report.unit.name);
            CHECK(plan->missingForms.isEmpty());
            checkSameFigures(report, plan->report, !style.zeros);
        }
}

TEST_CASE("numbers are as the sheet shows them") {
    const auto shown = [](const char* value, const char* format) { return shownNumber(QString::fromLatin1(value), QString::fromUtf8(format)).toStdString(); };
    CHECK(shown("3067.91", "#,##0.00") == "3067.91");
    CHECK(shown("3067.9100000000003", "General") == "3067.91");
    CHECK(shown("1234.5", "0.00_ ") == "1234.50");
    CHECK(shown("0.125", "0.00") == "0.13");
    CHECK(shown("-0.004", "0.00") == "0.00");
    CHECK(shown("-1234.565", "#,##0.00;[Red]-#,##0.00") == "-1234.57");
    CHECK(shown("999.995", "#,##0.00") == "1000.00");
    CHECK(shown("0", "0.00") == "0.00");
    CHECK(shown("12", "") == "12");
    CHECK(shown("1.5E+3", "0.00") == "1500.00");
    CHECK(shown("2010601", "General") == "2010601");
    CHECK(shown("0.4", "0%") == "0.4");
    CHECK(shown("0.1234567", "General") == "0.123457");
    CHECK(shown("1e308", "0.00") == "1e308");
}

TEST_CASE("workbooks built to do harm are refused quickly") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.xlsx"));
    const auto code = [&] {
        QElapsedTimer timer;
        timer.start();
        const auto document = readXlsx(path);
        CHECK(timer.elapsed() < 10'000);
        return document ? ProblemCode::None : document.problem().code;
    };
    writeZip(path, bookOf("<worksheet>" + QByteArray("<row><c r='A1'/></row>          ").repeated(2'200'000) + "</worksheet>"));
    CHECK(code() == ProblemCode::WorkbookTooHeavy);
    writeZip(path, bookOf("<!DOCTYPE a [<!ENTITY b 'x'>]><worksheet>&b;</worksheet>"));
    CHECK(code() == ProblemCode::WorkbookTooHeavy);
    QByteArray attributes = "<worksheet><row ";
    for (int i = 0; i < 200'000; ++i)
        attributes += "a" + QByteArray::number(i) + "='1' ";
    writeZip(path, bookOf(attributes + "/></worksheet>"));
    CHECK(code() == ProblemCode::WorkbookTooHeavy);
    writeZip(path, bookOf(QByteArray("<a>").repeated(100'000) + QByteArray("</a>").repeated(100'000)));
    CHECK(code() == ProblemCode::WorkbookTooHeavy);
    writeZip(path, bookOf("<worksheet><row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>1</v></c></row></worksheet>"));
    CHECK(code() == ProblemCode::WorkbookTooHeavy);
    writeZip(path, bookOf("<worksheet><row><c t='s'><v>-5</v></c><c t='s'><v>77</v></c><c r='ZZZZZZ1'><v>1</v></c></row>"));
    CHECK(code() == ProblemCode::WorkbookDamaged);
    writeZip(path, {{"../../../tmp/out.xml", "<a/>"}, {"/etc/x", "<a/>"}});
    CHECK(code() == ProblemCode::WorkbookDamaged);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("PK\x03\x04 nothing else");
    file.close();
    CHECK(code() == ProblemCode::WorkbookDamaged);
    CHECK(readXlsx(folder.filePath(QStringLiteral("none.xlsx"))).problem().code == ProblemCode::FileMissing);
}

TEST_CASE("every cut and flipped byte of a workbook gives a document or a problem") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("f.xlsx"));
    writeZip(path, bookOf("<worksheet><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1'><v>1.5</v></c></row><mergeCells><mergeCell ref='A1:B1'/></mergeCells></worksheet>",
                          "<sst><si><t>合计</t></si></sst>"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    REQUIRE(readXlsx(path).ok());
    for (qsizetype at = 0; at < whole.size(); at += 3) {
        QByteArray bytes = whole;
        bytes[at] = char(bytes[at] ^ 0x41);
        REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(at % 2 ? bytes : whole.left(at));
        file.close();
        (void)readXlsx(path);
    }
}
