// Workbooks: nine forms written by libxlsxwriter and read back exactly; workbooks that are built to do harm.
#include "model/form_layout.h"
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

Report sampleReport(const QString& edition) {
    const auto catalogue = standardCatalogue();
    REQUIRE(catalogue.ok());
    const auto plan = readImport(QStringLiteral(JUESUAN_SOURCE_DIR "/resources/sample/sample-2024.json"), *catalogue);
    REQUIRE(plan.ok());
    const auto forms = formSetFor(edition);
    REQUIRE(forms.ok());
    Report out(plan->report.unit, 2024, *forms);
    for (const FormDefinition& form : (*forms)->forms())
        for (const SubjectRow& row : plan->report.rows(form.id))
            out.setRow(form.id, row.code, row.name);
    for (auto at = plan->report.figures().begin(); at != plan->report.figures().end(); ++at)
        if (const FormDefinition* form = (*forms)->form(at.key().form); form && !form->supplementary && form->holds(at.key().row, at.key().column))
            out.setValue(at.key(), at.value());
    return out;
}

struct Style {
    bool yuan = false, separators = true, asText = false, zeros = false, sheetTitles = false;
};

struct Written {
    lxw_workbook* book;
    lxw_worksheet* sheet;
    lxw_format* money;
    int row = 0;

    void put(int r, int c, const QString& text, int rowSpan = 1, int columnSpan = 1) {
        if (rowSpan > 1 || columnSpan > 1)
            worksheet_merge_range(sheet, lxw_row_t(r), lxw_col_t(c), lxw_row_t(r + rowSpan - 1), lxw_col_t(c + columnSpan - 1), text.toUtf8().constData(), nullptr);
        else if (!text.isEmpty())
            worksheet_write_string(sheet, lxw_row_t(r), lxw_col_t(c), text.toUtf8().constData(), nullptr);
    }
};

void writeForm(Written out, const FormDefinition& form, const Report& report, const Style& style) {
    const FormLayout layout = layOut(form, report);
    int r = 0;
    if (!style.sheetTitles)
        out.put(r++, 0, form.title, 1, std::max(2, layout.columnCount));
    out.put(r, 0, QStringLiteral("编制单位：") + report.unit.name);
    out.put(r++, std::max(1, layout.columnCount - 1), style.yuan ? QStringLiteral("金额单位：元") : QStringLiteral("金额单位：万元"));
    const auto rows = [&](const std::vector<std::vector<LayoutCell>>& lines) {
        for (const auto& line : lines) {
            for (int c = 0; c < int(line.size()); ++c) {
                const LayoutCell& cell = line[size_t(c)];
                if (cell.covered)
                    continue;
                if (cell.kind != LayoutCell::Kind::Figure) {
                    out.put(r, c, cell.text, cell.rowSpan, cell.columnSpan);
                    continue;
                }
                const CellValue value = report.value(cell.ref);
                if (!value.isFigure() && !style.zeros)
                    continue;
                const AmountUnit unit = style.yuan ? AmountUnit::Yuan : AmountUnit::WanYuan;
                const QString text = formatAmount(value.amount, unit, 2);
                if (style.asText)
                    out.put(r, c, text);
                else
                    worksheet_write_number(out.sheet, lxw_row_t(r), lxw_col_t(c), QString(text).remove(QChar(u',')).toDouble(), out.money);
            }
            ++r;
        }
    };
    rows(layout.header);
    rows(layout.body);
    out.put(r, 0, form.note);
}

void writeWorkbook(const QString& path, const Report& report, const Style& style) {
    lxw_workbook* book = workbook_new(QFile::encodeName(path).constData());
    lxw_format* money = workbook_add_format(book);
    format_set_num_format(money, style.separators ? "#,##0.00" : "0.00");
    for (const FormDefinition& form : report.formSet().forms()) {
        if (form.supplementary)
            continue;
        const QString name = style.sheetTitles ? form.title.left(31) : form.id;
        writeForm({book, workbook_add_worksheet(book, name.toUtf8().constData()), money}, form, report, style);
    }
    REQUIRE(workbook_close(book) == LXW_NO_ERROR);
}

// "form row column 分" of all figures other than 0, or of all.
QStringList figuresOf(const Report& report, bool zeros) {
    QStringList out;
    for (const CellRef& cell : report.orderedCells())
        if (const CellValue value = report.value(cell); value.isFigure() && (zeros || value.amount.fen() != 0))
            out << cell.form + QChar(u' ') + cell.row + QChar(u' ') + cell.column + QChar(u' ') + QString::number(value.amount.fen());
    return out;
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
        for (const Style& style : {Style{}, Style{true, true, false, false, false}, Style{false, false, false, false, true}, Style{false, true, true, false, false},
                                   Style{false, true, false, true, true}}) {
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
            const QStringList wanted = figuresOf(report, !style.zeros), got = figuresOf(plan->report, !style.zeros);
            for (const QString& figure : wanted)
                if (!got.contains(figure))
                    FAIL_CHECK("missing " << figure.toStdString());
            for (const QString& figure : got)
                if (!wanted.contains(figure))
                    FAIL_CHECK("extra " << figure.toStdString());
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
