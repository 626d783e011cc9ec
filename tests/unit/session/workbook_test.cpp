// A report exported as a workbook comes back with the same figures; totals are formulas only where they agree; texts stay texts.
#include "session/report_workbook.h"
#include "session/book.h"
#include "session/exporter.h"
#include "session/importer.h"
#include "session/resources.h"
#include "writers/xlsx_writer.h"

#include "support/amounts.h"

#include <catch2/catch.hpp>

#include <QTemporaryDir>

using namespace juesuan;

namespace {

// The published figures of the sample, in an edition.
Report sampleOf(const QString& edition) {
    const auto catalogue = standardCatalogue();
    REQUIRE(catalogue.ok());
    const auto plan = readImport(QStringLiteral(JUESUAN_SOURCE_DIR "/resources/sample/sample-2024.json"), *catalogue);
    REQUIRE(plan.ok());
    const auto forms = formSetFor(edition);
    REQUIRE(forms.ok());
    Report out(plan->report.unit, 2024, *forms);
    for (const FormDefinition& form : (*forms)->forms())
        for (const SubjectRow& row : plan->report.rows(form.id))
            if (!form.supplementary)
                out.setRow(form.id, row.code, row.name);
    const auto& figures = plan->report.figures();
    for (auto at = figures.begin(); at != figures.end(); ++at)
        if (const FormDefinition* form = (*forms)->form(at.key().form); form && !form->supplementary && form->holds(at.key().row, at.key().column))
            out.setValue(at.key(), at.value());
    return out;
}

Report readBack(const Report& report) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("r.xlsx"));
    REQUIRE(exportReport(report, path).ok());
    const auto catalogue = standardCatalogue();
    const auto plan = readImport(path, *catalogue);
    REQUIRE(plan.ok());
    return plan->report;
}

void requireSame(const Report& report) {
    const Report back = readBack(report);
    CHECK(back.formSet().edition().toStdString() == report.formSet().edition().toStdString());
    CHECK(back.unit.name.toStdString() == report.unit.name.toStdString());
    CHECK(back.year == report.year);
    for (const CellRef& cell : report.orderedCells()) {
        INFO(cell.form.toStdString() << ' ' << cell.row.toStdString() << ' ' << cell.column.toStdString());
        CHECK(back.value(cell).amount.fen() == report.value(cell).amount.fen());
        CHECK(back.value(cell).kind == report.value(cell).kind);
    }
    CHECK(back.figures().size() == report.figures().size());
    for (const FormDefinition& form : report.formSet().forms())
        if (!form.supplementary)
            CHECK(back.rows(form.id) == report.rows(form.id));
}

const WorkbookCell* cellOf(const Workbook& workbook, const QString& sheet, qint64 hundredths, bool formula) {
    for (const WorkbookSheet& one : workbook.sheets)
        for (const WorkbookCell& cell : one.cells)
            if (one.name == sheet && cell.kind == WorkbookCell::Kind::Number && cell.hundredths == hundredths && cell.formula.isEmpty() != formula)
                return &cell;
    return nullptr;
}

} // namespace

TEST_CASE("a workbook is read back with the same figures, in every edition") {
    for (const QString& edition : knownEditions()) {
        INFO(edition.toStdString());
        requireSame(sampleOf(edition));
    }
}

TEST_CASE("printed zeros, negative amounts and long names come back") {
    Report report = sampleOf(QStringLiteral("central-2024"));
    report.unit.name = QStringLiteral("关于社会保险基金监督检查与信息化建设综合保障服务管理的事业单位（示例）");
    for (const SubjectRow& row : std::vector<SubjectRow>(report.rows("03"))) {
        report.setRow("03", row.code, row.name + QStringLiteral("及其他各项与之有关且名称很长的支出"));
        report.setValue({"03", row.code, "经营支出"}, CellValue::figure(Amount(), wanYuanCent));
    }
    report.setValue({"01", "年末结转和结余", "决算数"}, CellValue::figure(Amount::ofFen(-123'450'000), wanYuanCent));
    requireSame(report);
}

TEST_CASE("two thousand subject rows come back") {
    Report report = sampleOf(QStringLiteral("central-2024"));
    for (const SubjectRow& row : std::vector<SubjectRow>(report.rows("03"))) {
        for (const ColumnDefinition& column : report.formSet().form("03")->blocks.front().columns)
            report.setValue({"03", row.code, column.id}, CellValue());
        report.removeRow("03", row.code);
    }
    const QString category = QStringLiteral("208");
    report.setRow("03", category, QStringLiteral("社会保障和就业支出"));
    for (int section = 1; section <= 21; ++section) {
        const QString code = category + QString::number(section).rightJustified(2, QChar(u'0'));
        report.setRow("03", code, QStringLiteral("第%1款").arg(section));
        for (int item = 1; item <= 95; ++item) {
            const QString lowest = code + QString::number(item).rightJustified(2, QChar(u'0'));
            report.setRow("03", lowest, QStringLiteral("第%1项支出").arg(item));
            report.setValue({"03", lowest, "基本支出"}, CellValue::figure(Amount::ofFen(qint64(section * 1000 + item) * wanYuanCent), wanYuanCent));
        }
    }
    REQUIRE(report.rows("03").size() > 2000);
    requireSame(report);
}

TEST_CASE("totals are formulas where the printed parts come to them, and figures where they do not") {
    Report report = sampleOf(QStringLiteral("central-2024"));
    const CellRef total{"01", "本年收入合计", "决算数"};
    const auto before = workbookOf(report, nullptr);
    REQUIRE(before.ok());
    const qint64 printed = report.value(total).amount.fen() / wanYuanCent;
    const WorkbookCell* live = cellOf(*before, QStringLiteral("公开01表"), printed, true);
    REQUIRE(live);
    CHECK(live->formula.startsWith(QStringLiteral("=SUM(")));

    // 尾差: one unit off
    report.setValue(total, CellValue::figure(Amount::ofFen((printed + 1) * wanYuanCent), wanYuanCent));
    const auto rounded = workbookOf(report, nullptr);
    REQUIRE(rounded.ok());
    CHECK_FALSE(cellOf(*rounded, QStringLiteral("公开01表"), printed + 1, true));
    CHECK(cellOf(*rounded, QStringLiteral("公开01表"), printed + 1, false));

    // kept by hand
    report.setValue(total, CellValue::figure(Amount::ofFen(printed * wanYuanCent), wanYuanCent));
    report.derivation.overrides.push_back({total, QStringLiteral("上级核定"), {}, {}});
    const auto kept = workbookOf(report, nullptr);
    REQUIRE(kept.ok());
    bool formula = false;
    for (const WorkbookCell& cell : kept->sheets.front().cells)
        formula = formula || (cell.hundredths == printed && cell.row == live->row && cell.column == live->column && !cell.formula.isEmpty());
    CHECK_FALSE(formula);
}

TEST_CASE("names that look like formulas stay texts") {
    Report report = sampleOf(QStringLiteral("central-2024"));
    report.unit.name = QStringLiteral("=HYPERLINK(\"http://x\",\"y\")");
    report.setRow("03", "208", QStringLiteral("+cmd|'/C'!A0"));
    report.setRow("03", "20801", QStringLiteral("＝1+1"));
    const auto workbook = workbookOf(report, nullptr);
    REQUIRE(workbook.ok());
    for (const WorkbookSheet& sheet : workbook->sheets)
        for (const WorkbookCell& cell : sheet.cells)
            CHECK_FALSE(cell.formula.contains(QStringLiteral("cmd|")));
    const Report back = readBack(report);
    CHECK(back.rowName("03", "208").toStdString() == "+cmd|'/C'!A0");
}

TEST_CASE("cells and tabs have the names that workbooks give them") {
    CHECK(cellName(0, 0).toStdString() == "A1");
    CHECK(cellName(9, 25).toStdString() == "Z10");
    CHECK(cellName(0, 26).toStdString() == "AA1");
    CHECK(cellName(0, 702).toStdString() == "AAA1");
    CHECK(sheetName(QStringLiteral("'a/b:c'")).toStdString() == "a_b_c");
    CHECK(sheetName(QString(40, QChar(u'表'))).size() == 31);
}
