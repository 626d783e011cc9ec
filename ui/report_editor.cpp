// Turns what people do into ChangeSets on the undo stack.
#include "ui/report_editor.h"

#include "ui/edit_command.h"

#include <algorithm>

namespace juesuan {

namespace {

// Totals that followed stand behind the cells of the gesture; taken back, everything comes in reverse.
std::vector<CellRef> cellsChanged(const ChangeSet& change, bool undo) {
    std::vector<CellRef> out;
    for (const Change& item : change.changes)
        if (const auto* cell = std::get_if<CellChange>(&item))
            out.push_back(cell->cell);
    if (undo)
        std::reverse(out.begin(), out.end());
    return out;
}

} // namespace

ReportEditor::ReportEditor(ReportSession* session, QObject* parent) : QObject(parent), m_session(session) {}

Result<CellValue> ReportEditor::parse(const CellRef& cell, const QString& text, AmountUnit unit) const {
    const FormDefinition* form = report().formSet().form(cell.form);
    const ColumnDefinition* column = form ? form->column(cell.row, cell.column) : nullptr;
    if (!column)
        return Problem{ProblemCode::CellUnknown, {cell.form, cell.row, cell.column}};
    if (text.trimmed().isEmpty())
        return CellValue::blank();
    const bool count = column->measure == Measure::Count;
    const auto parsed = parseAmount(text, count ? AmountUnit::Count : unit);
    if (!parsed)
        return parsed.problem();
    return CellValue::figure(*parsed);
}

Result<void> ReportEditor::type(const CellRef& cell, const QString& text, AmountUnit unit) {
    const auto value = parse(cell, text, unit);
    if (!value)
        return value.problem();
    if (m_session->computed(cell) == ReportSession::Computed::Yes && *value != report().value(cell))
        return Problem{ProblemCode::CellComputed, {cell.form, cell.row, cell.column}};
    return push(typeValue(report(), cell, *value));
}

Result<void> ReportEditor::clear(const std::vector<CellRef>& cells) { return push(clearCells(report(), cells)); }

Result<void> ReportEditor::addRow(const QString& form, const QString& code) {
    auto change = m_session->addRow(form, code);
    return change ? push(std::move(*change)) : Result<void>(change.problem());
}

Result<void> ReportEditor::removeRow(const QString& form, const QString& code) {
    auto change = m_session->removeRow(form, code);
    return change ? push(std::move(*change)) : Result<void>(change.problem());
}

Result<void> ReportEditor::accept(const Finding& finding, const QString& reason) {
    return push(m_session->accept(finding, reason));
}

void ReportEditor::adopt(ChangeSet change) {
    if (!change.empty())
        m_stack.push(new EditCommand(std::move(change), [this](const ChangeSet& c, bool undo) { return run(c, undo); }, true));
}

Result<void> ReportEditor::overrideComputed(const CellRef& cell, const QString& text, AmountUnit unit, const QString& reason) {
    const auto value = parse(cell, text, unit);
    if (!value)
        return value.problem();
    return push(m_session->overrideComputed(cell, *value, reason));
}

Result<void> ReportEditor::push(ChangeSet change) {
    change = m_session->withComputed(std::move(change));
    if (change.empty())
        return {};
    m_pushing = true;
    m_problem = {};
    m_stack.push(new EditCommand(std::move(change), [this](const ChangeSet& c, bool undo) { return run(c, undo); }, false));
    m_pushing = false;
    return m_problem.code == ProblemCode::None ? Result<void>() : Result<void>(m_problem);
}

bool ReportEditor::run(const ChangeSet& change, bool undo) {
    const auto result = m_session->apply(change, undo);
    if (result) {
        if (!m_pushing)
            Q_EMIT ranAgain(cellsChanged(change, undo));
        return true;
    }
    m_problem = result.problem();
    if (!m_pushing)
        Q_EMIT undoFailed(m_problem);
    return false;
}

} // namespace juesuan
