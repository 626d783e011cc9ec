// Compares years cell by cell.
#include "analysis/comparison.h"

#include "analysis/chart_data.h"

#include <QSet>

#include <algorithm>

namespace juesuan {

namespace {

bool rowThere(const Report& report, const FormDefinition& form, const QString& row) {
    return form.row(row) || report.hasRow(form.id, row);
}

ComparedFigure figureOf(const Report* report, const CellRef& cell) {
    ComparedFigure out;
    const FormDefinition* form = report ? report->formSet().form(cell.form) : nullptr;
    if (!form || !report->formPresent(cell.form))
        return out;
    out.value = report->value(cell);
    if (out.value.isUnread())
        out.state = ComparedFigure::State::Unread;
    else if (out.value.isFigure())
        out.state = ComparedFigure::State::Figure;
    else
        out.state = rowThere(*report, *form, cell.row) ? ComparedFigure::State::Blank : ComparedFigure::State::RowAbsent;
    return out;
}

// A row that a year does not print has no money in that year; a form that it lacks says nothing.
bool counts(const ComparedFigure& figure) {
    return figure.state == ComparedFigure::State::Figure || figure.state == ComparedFigure::State::Blank ||
           figure.state == ComparedFigure::State::RowAbsent;
}

void computeChange(ComparedRow& row) {
    const ComparedFigure& base = row.figures.front();
    const ComparedFigure& last = row.figures.back();
    if (row.figures.size() < 2 || !counts(base) || !counts(last))
        return;
    row.change = last.value.amount.fen() - base.value.amount.fen();
    const qint64 size = std::abs(base.value.amount.fen());
    if (size == 0) {
        row.rateState = ComparedRow::Rate::ZeroBase;
    } else if (const auto rate = shareOf(*row.change, size)) {
        row.rateState = ComparedRow::Rate::Known;
        row.rate = *rate;
    }
}

// Cells of all the reports in print order: the last report's order, then what only earlier ones have, form by form.
std::vector<CellRef> cellsOf(const std::vector<const Report*>& reports, const QString& form) {
    std::vector<CellRef> out;
    const Report* last = nullptr;
    for (const Report* report : reports)
        last = report ? report : last;
    if (!last)
        return out;
    QHash<QString, std::vector<CellRef>> byForm;
    QSet<CellRef> seen;
    for (auto at = reports.rbegin(); at != reports.rend(); ++at)
        if (*at)
            for (const CellRef& cell : (*at)->orderedCells())
                if (!seen.contains(cell)) {
                    seen.insert(cell);
                    byForm[cell.form].push_back(cell);
                }
    for (const FormDefinition& definition : last->formSet().forms()) {
        if (form.isEmpty() ? definition.supplementary : definition.id != form)
            continue;
        std::vector<CellRef>& cells = byForm[definition.id];
        if (definition.isBySubject()) { // a subject of an earlier year stands among its neighbours; the total stays first
            const auto code = [&](const CellRef& cell) { return definition.row(cell.row) ? QString() : cell.row; };
            std::stable_sort(cells.begin(), cells.end(), [&](const CellRef& a, const CellRef& b) { return code(a) < code(b); });
        }
        out.insert(out.end(), cells.begin(), cells.end());
    }
    return out;
}

} // namespace

ComparedRow compareCell(const std::vector<const Report*>& reports, const std::vector<int>& years, const CellRef& cell,
                        const ToldOfLastYear& told) {
    ComparedRow row;
    row.cell = cell;
    for (size_t i = 0; i < reports.size(); ++i) {
        ComparedFigure figure = figureOf(reports[i], cell);
        if (told && !reports[i] && i + 1 < reports.size() && reports[i + 1] && years[i + 1] == years[i] + 1)
            if (const CellValue value = told(*reports[i + 1], cell); value.isFigure())
                figure = {ComparedFigure::State::Figure, value, true};
        row.figures.push_back(figure);
    }
    computeChange(row);
    return row;
}

std::vector<ComparedRow> compareYears(const std::vector<const Report*>& reports, const std::vector<int>& years,
                                      const QString& form, ComparisonOrder order, const ToldOfLastYear& told) {
    std::vector<ComparedRow> out;
    if (reports.empty() || reports.size() != years.size())
        return out;
    for (const CellRef& cell : cellsOf(reports, form))
        out.push_back(compareCell(reports, years, cell, told));
    if (order == ComparisonOrder::LargestChange)
        std::stable_sort(out.begin(), out.end(), [](const ComparedRow& a, const ComparedRow& b) {
            return (a.change ? std::abs(*a.change) : -1) > (b.change ? std::abs(*b.change) : -1);
        });
    return out;
}

} // namespace juesuan
