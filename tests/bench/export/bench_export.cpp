// Times a report's workbook in bytes against libxlsxwriter alone writing the same cells, in alternated pairs; never fails.
#include "session/importer.h"
#include "session/report_workbook.h"
#include "session/resources.h"
#include "writers/xlsx_writer.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <algorithm>
#include <cstdio>

using namespace juesuan;

namespace {

constexpr int rounds = 41;

void writeBare(const Workbook& workbook, const QByteArray& path) {
    lxw_workbook* book = workbook_new(path.constData());
    lxw_format* text = workbook_add_format(book);
    format_set_border(text, LXW_BORDER_THIN);
    lxw_format* figure = workbook_add_format(book);
    format_set_num_format(figure, "#,##0.00");
    for (const WorkbookSheet& sheet : workbook.sheets) {
        lxw_worksheet* target = workbook_add_worksheet(book, sheetName(sheet.name).toUtf8().constData());
        for (const WorkbookCell& cell : sheet.cells) {
            const auto row = lxw_row_t(cell.row);
            const auto column = lxw_col_t(cell.column);
            if (cell.rows > 1 || cell.columns > 1)
                worksheet_merge_range(target, row, column, row + lxw_row_t(cell.rows) - 1, lxw_col_t(column + cell.columns - 1), "", text);
            const QByteArray words = cell.text.toUtf8(), formula = cell.formula.toUtf8();
            if (cell.kind == WorkbookCell::Kind::Blank)
                worksheet_write_blank(target, row, column, text);
            else if (!formula.isEmpty())
                worksheet_write_formula_num(target, row, column, formula.constData(), figure, double(cell.hundredths) / 100);
            else if (cell.kind == WorkbookCell::Kind::Text)
                worksheet_write_string(target, row, column, words.constData(), text);
            else
                worksheet_write_number(target, row, column, double(cell.hundredths) / 100, figure);
        }
    }
    workbook_close(book);
}

double median(std::vector<double> list) {
    std::sort(list.begin(), list.end());
    return list[list.size() / 2];
}

} // namespace

int main() {
    const auto catalogue = standardCatalogue();
    const auto plan = catalogue ? readImport(QStringLiteral(JUESUAN_SOURCE_DIR "/resources/sample/sample-2024.json"), *catalogue)
                                : Result<ImportPlan>(catalogue.problem());
    if (!plan)
        return std::puts("export: skipped: no sample"), 0;
    const QTemporaryDir folder;
    const QByteArray path = folder.filePath(QStringLiteral("bare.xlsx")).toLocal8Bit();
    std::vector<double> laying, ours, bare;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer clock;
        clock.start();
        const auto workbook = workbookOf(plan->report, nullptr);
        laying.push_back(double(clock.nsecsElapsed()) / 1e6);
        if (!workbook)
            return std::puts("export: skipped: no workbook"), 0;
        clock.restart();
        const auto bytes = workbookToXlsx(*workbook);
        ours.push_back(double(clock.nsecsElapsed()) / 1e6);
        clock.restart();
        writeBare(*workbook, path);
        bare.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    std::printf("export: xlsx %.2f ms (layout and relations %.2f ms more), libxlsxwriter alone %.2f ms: ratio %.2f, with the layout %.2f (wanted: 2)\n",
                median(ours), median(laying), median(bare), median(ours) / median(bare), (median(ours) + median(laying)) / median(bare));
}
