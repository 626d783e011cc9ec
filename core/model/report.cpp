// Figures and subject rows of a report. The JSON of its parts is in report_parts.cpp.
#include "model/report.h"

#include <algorithm>

namespace juesuan {

Report::Report(UnitInfo unitInfo, int reportYear, FormSetPtr formSet)
    : unit(std::move(unitInfo)), year(reportYear), m_formSet(std::move(formSet)) {}

void Report::setValue(const CellRef& cell, const CellValue& value) {
    const bool had = m_figures.contains(cell);
    if (value.isBlank()) {
        if (had)
            --m_figuresPerForm[cell.form];
        m_figures.remove(cell);
        return;
    }
    if (!had)
        ++m_figuresPerForm[cell.form];
    m_figures.insert(cell, value);
}

std::vector<CellRef> Report::orderedCells() const {
    std::vector<CellRef> out;
    out.reserve(size_t(m_figures.size()));
    for (const FormDefinition& form : m_formSet->forms()) {
        const auto visit = [&](const BlockDefinition& block, const QString& row) {
            for (const ColumnDefinition& column : block.columns)
                if (column.kind == ColumnDefinition::Kind::Figure) {
                    CellRef ref{form.id, row, column.id};
                    if (m_figures.contains(ref))
                        out.push_back(std::move(ref));
                }
        };
        for (const BlockDefinition& block : form.blocks) {
            for (const RowDefinition& row : block.rows)
                if (!row.id.isEmpty())
                    visit(block, row.id);
            if (block.bySubject)
                for (const SubjectRow& row : rows(form.id))
                    visit(block, row.code);
        }
        for (const RowDefinition& row : form.footerRows)
            visit(form.blocks[size_t(row.block)], row.id);
    }
    return out;
}

const std::vector<SubjectRow>& Report::rows(const QString& form) const {
    static const std::vector<SubjectRow> none;
    const auto at = m_rows.constFind(form);
    return at == m_rows.constEnd() ? none : *at;
}

namespace {

// Text order of the digits is the printed order: 208 < 20801 < 2080101 < 20805.
template <typename Rows> auto findRow(Rows& rows, const QString& code) {
    return std::lower_bound(rows.begin(), rows.end(), code,
                            [](const SubjectRow& row, const QString& wanted) { return row.code < wanted; });
}

} // namespace

bool Report::hasRow(const QString& form, const QString& code) const {
    const auto& list = rows(form);
    const auto at = findRow(list, code);
    return at != list.end() && at->code == code;
}

QString Report::rowName(const QString& form, const QString& code) const {
    const auto& list = rows(form);
    const auto at = findRow(list, code);
    return at != list.end() && at->code == code ? at->name : QString();
}

void Report::setRow(const QString& form, const QString& code, const QString& name) {
    auto& list = m_rows[form];
    const auto at = findRow(list, code);
    if (at != list.end() && at->code == code)
        at->name = name;
    else
        list.insert(at, {code, name});
}

void Report::removeRow(const QString& form, const QString& code) {
    auto& list = m_rows[form];
    const auto at = findRow(list, code);
    if (at != list.end() && at->code == code)
        list.erase(at);
}

bool Report::formPresent(const QString& form) const {
    return forms.value(form).present || formHasFigures(form) || !rows(form).empty();
}

bool Report::formHasFigures(const QString& form) const { return m_figuresPerForm.value(form) > 0; }

} // namespace juesuan
