// Lays the forms out cell by cell.
#include "form_sheets.h"

#include "model/form_layout.h"
#include "session/importer.h"
#include "session/resources.h"

#include <catch2/catch.hpp>

using namespace juesuan;

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

QStringList figuresOf(const Report& report, bool zeros) {
    QStringList out;
    for (const CellRef& cell : report.orderedCells())
        if (const CellValue value = report.value(cell); value.isFigure() && (zeros || value.amount.fen() != 0))
            out << cell.form + QChar(u' ') + cell.row + QChar(u' ') + cell.column + QChar(u' ') + QString::number(value.amount.fen());
    return out;
}

namespace {

class SheetMaker {
public:
    SheetMaker(const FormDefinition& form, const Report& report, const SheetStyle& style)
        : m_report(report), m_style(style), m_layout(layOut(form, report)) {
        m_sheet.name = style.sheetTitles ? form.title.left(31) : form.id;
        if (style.ministryTabs)
            m_sheet.name = QStringLiteral("GK%1 %2(%3)").arg(form.id, form.title, form.number.isEmpty() ? QStringLiteral("公开表") : form.number).left(31);
        if (style.splitCodes)
            for (const auto& line : m_layout.body)
                for (size_t c = 0; c < line.size(); ++c)
                    if (line[c].kind == LayoutCell::Kind::Code && !m_split.contains(int(c)))
                        m_split << int(c);
    }

    TestSheet make() {
        m_sheet.columns = m_layout.columnCount + 2 * int(m_split.size());
        if (!m_style.sheetTitles && !m_style.ministryTabs)
            put(0, m_layout.form->title, 1, std::max(2, m_sheet.columns));
        ++m_row;
        put(0, QStringLiteral("编制单位：") + m_report.unit.name);
        put(std::max(1, m_sheet.columns - 1), m_style.yuan ? QStringLiteral("金额单位：元") : QStringLiteral("金额单位：万元"));
        ++m_row;
        rows(m_layout.header);
        rows(m_layout.body);
        put(0, m_layout.form->note);
        m_sheet.rows = m_row + 1;
        return std::move(m_sheet);
    }

private:
    int place(int column) const {
        return column + 2 * int(std::count_if(m_split.begin(), m_split.end(), [&](int split) { return split < column; }));
    }

    void put(int column, const QString& text, int rowSpan = 1, int columnSpan = 1, bool number = false) {
        if (!text.isEmpty())
            m_sheet.cells.push_back({m_row, column, rowSpan, columnSpan, text, number});
    }

    void rows(const std::vector<std::vector<LayoutCell>>& lines) {
        for (const auto& line : lines) {
            for (int c = 0; c < int(line.size()); ++c)
                if (!line[size_t(c)].covered)
                    cell(c, line[size_t(c)]);
            ++m_row;
        }
    }

    void cell(int c, const LayoutCell& cell) {
        if (cell.kind == LayoutCell::Kind::Figure)
            return figure(c, m_report.value(cell.ref));
        const int at = place(c), span = place(c + cell.columnSpan) - at;
        if (!m_split.contains(c) || cell.columnSpan > 1 || cell.kind == LayoutCell::Kind::Label)
            return put(at, cell.text, cell.rowSpan, span);
        if (cell.kind == LayoutCell::Kind::Header && cell.text.contains(QStringLiteral("码"))) {
            put(at, QStringLiteral("类"), cell.rowSpan);
            put(at + 1, QStringLiteral("款"), cell.rowSpan);
            return put(at + 2, QStringLiteral("项"), cell.rowSpan);
        }
        if (cell.kind != LayoutCell::Kind::Code)
            return put(at, cell.text, cell.rowSpan, span);
        put(at, cell.text.left(3));
        put(at + 1, cell.text.mid(3, 2));
        put(at + 2, cell.text.mid(5, 2));
    }

    void figure(int c, const CellValue& value) {
        if (!value.isFigure() && !m_style.zeros)
            return;
        const AmountUnit unit = m_style.yuan ? AmountUnit::Yuan : AmountUnit::WanYuan;
        put(place(c), formatAmount(value.amount, unit, 2, m_style.asText && m_style.separators), 1, 1, !m_style.asText);
    }

    const Report& m_report;
    const SheetStyle& m_style;
    const FormLayout m_layout;
    QList<int> m_split; // columns of codes
    TestSheet m_sheet;
    int m_row = 0;
};

} // namespace

std::vector<TestSheet> formSheets(const Report& report, const SheetStyle& style) {
    std::vector<TestSheet> out;
    for (const FormDefinition& form : report.formSet().forms())
        if (!form.supplementary)
            out.push_back(SheetMaker(form, report, style).make());
    return out;
}

std::vector<QStringList> fieldsOf(const TestSheet& sheet) {
    QStringList empty;
    for (int c = 0; c < std::max(2, sheet.columns); ++c)
        empty << QString();
    std::vector<QStringList> out(size_t(sheet.rows), empty);
    for (const TestSheet::Cell& cell : sheet.cells)
        out[size_t(cell.row)][cell.column] = cell.text;
    return out;
}

void checkSameFigures(const Report& wanted, const Report& got, bool zeros) {
    const QStringList expected = figuresOf(wanted, zeros), read = figuresOf(got, zeros);
    for (const QString& figure : expected)
        if (!read.contains(figure))
            FAIL_CHECK("missing " << figure.toStdString());
    for (const QString& figure : read)
        if (!expected.contains(figure))
            FAIL_CHECK("extra " << figure.toStdString());
}
