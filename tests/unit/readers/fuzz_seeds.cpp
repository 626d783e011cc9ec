// Writes the seeds of tests/fuzz from our own sample: test_readers "[.seeds]" after setting FUZZ_SEEDS to that folder.
#include "biff_writer.h"
#include "writers/csv_writer.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>

using namespace juesuan;

namespace {

void write(const char* entry, const QString& name, const QByteArray& bytes) {
    const QDir folder(qEnvironmentVariable("FUZZ_SEEDS"));
    REQUIRE(folder.mkpath(QString::fromLatin1(entry)));
    QFile file(folder.filePath(QString::fromLatin1(entry) + QChar(u'/') + name));
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
}

QByteArray sheetXml(const TestSheet& sheet) {
    QByteArray out = "<worksheet><sheetData>", merges;
    for (const TestSheet::Cell& cell : sheet.cells) {
        const QByteArray place = QByteArray(1, char('A' + cell.column)) + QByteArray::number(cell.row + 1);
        out += "<row r=\"" + QByteArray::number(cell.row + 1) + "\"><c r=\"" + place + (cell.number ? "\" s=\"1\"><v>" : "\" t=\"inlineStr\"><is><t>") +
               cell.text.toHtmlEscaped().toUtf8() + (cell.number ? "</v></c></row>\n" : "</t></is></c></row>\n");
        if (cell.columnSpan > 1)
            merges += "<mergeCell ref=\"" + place + ":" + QByteArray(1, char('A' + cell.column + cell.columnSpan - 1)) + QByteArray::number(cell.row + cell.rowSpan) + "\"/>";
    }
    return out + "</sheetData><mergeCells>" + merges + "</mergeCells></worksheet>\n\n<sst><si><t>合计</t></si></sst>\n\n"
                 "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"#,##0.00\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>";
}

QByteArray page(const TestSheet& sheet, bool ruled) {
    QByteArray out;
    const int width = 55'000 / std::max(1, sheet.columns);
    for (const TestSheet::Cell& cell : sheet.cells)
        out += "T " + QByteArray::number(2'000 + cell.column * width) + ' ' + QByteArray::number(3'000 + cell.row * 1'500) + " 700 " + cell.text.toUtf8() + '\n';
    for (int r = 2; ruled && r <= sheet.rows; ++r)
        out += "L 1900 " + QByteArray::number(2'800 + r * 1'500) + " 57000 " + QByteArray::number(2'800 + r * 1'500) + '\n';
    for (int c = 0; ruled && c <= sheet.columns; ++c)
        out += "L " + QByteArray::number(1'900 + c * width) + " 5800 " + QByteArray::number(1'900 + c * width) + ' ' + QByteArray::number(2'800 + sheet.rows * 1'500) + '\n';
    return out + "P\n";
}

QByteArray tables(const std::vector<TestSheet>& sheets, QChar separator) {
    QString out;
    for (const TestSheet& sheet : sheets) {
        for (const QStringList& row : fieldsOf(sheet))
            out += row.join(separator) + QChar(u'\n');
        out += QChar(u'\n');
    }
    return out.toUtf8();
}

} // namespace

TEST_CASE("seeds of the fuzz drivers", "[.seeds]") {
    for (const QString& edition : {QStringLiteral("central-2024"), QStringLiteral("shanghai-2024")}) {
        const std::vector<TestSheet> all = formSheets(sampleReport(edition), {});
        const std::vector<TestSheet> some{all[0], all[4], all[5], all[8]};
        write("xlsx", edition + QStringLiteral("-01"), sheetXml(all[0]));
        write("xlsx", edition + QStringLiteral("-06"), sheetXml(all[5]));
        write("pdf", edition + QStringLiteral("-ruled"), page(all[0], true) + page(all[8], true));
        write("pdf", edition + QStringLiteral("-bare"), page(all[4], false) + page(all[5], false));
        write("csv", edition, tables(some, QChar(u',')));
        write("text", edition + QStringLiteral("-tabs"), tables(some, QChar(u'\t')));
        write("text", edition + QStringLiteral("-blanks"), tables(some, QChar(u' ')));
    }
    const juesuan::Report report = sampleReport(QStringLiteral("central-2024"));
    write("csv", QStringLiteral("list"), reportToCsv(report).left(6'000));
    const std::vector<TestSheet> all = formSheets(report, {});
    BiffStyle style;
    write("xls", QStringLiteral("biff8"), biffWorkbook({all[8]}, style));
    style.packed = true;
    style.continueAt = 200;
    write("xls", QStringLiteral("biff8-stream"), biffWorkbook({all[0]}, style).mid(1024, 9'000));
    style.old = true;
    style.formulas = true;
    write("xls", QStringLiteral("biff5"), biffWorkbook({all[5]}, style));
    int i = 0;
    for (const char* number : {"1,234.56", "-0.00", "（1.00）", "１２３．４５万元", "1e308;0.00", "3067.9100000000003;#,##0.00_ ;[Red]-0.0", "999999999999999999", "1,494.561,431.54", "0.4;0%", "--"})
        write("number", QString::number(++i), number);
}
