// Copy, cut, paste, fill and clear in a form's table.
#include "ui/form_clipboard.h"

#include "ui/clipboard_grid.h"
#include "ui/form_view.h"
#include "ui/paste_dialog.h"
#include "ui/words.h"

#include <QApplication>
#include <QClipboard>

#include <algorithm>

namespace juesuan {

namespace {

// Row and column of the cell whose span covers this one.
std::pair<int, int> ownerIn(const std::vector<std::vector<LayoutCell>>& lines, int row, int column) {
    for (int r = row; r >= 0; --r)
        for (int c = column; c >= 0; --c) {
            const LayoutCell& cell = lines[size_t(r)][size_t(c)];
            if (!cell.covered && r + cell.rowSpan > row && c + cell.columnSpan > column)
                return {r, c};
        }
    return {row, column};
}

// These rows and columns of header or body. Of a span that is only partly taken, the part is a span.
template <typename Text>
void addCells(CellGrid& grid, const std::vector<std::vector<LayoutCell>>& lines, const std::vector<int>& rows,
              const std::vector<int>& columns, const Text& fill) {
    for (size_t r = 0; r < rows.size(); ++r) {
        std::vector<GridCell> out;
        for (size_t c = 0; c < columns.size(); ++c) {
            const auto [row, column] = ownerIn(lines, rows[r], columns[c]);
            const LayoutCell& cell = lines[size_t(row)][size_t(column)];
            GridCell made;
            made.covered = (r > 0 && rows[r - 1] >= row) || (c > 0 && columns[c - 1] >= column);
            if (!made.covered) {
                const auto within = [](const std::vector<int>& list, size_t from, int end) {
                    return int(std::lower_bound(list.begin(), list.end(), end) - list.begin() - std::ptrdiff_t(from));
                };
                made.rowSpan = within(rows, r, row + cell.rowSpan);
                made.columnSpan = within(columns, c, column + cell.columnSpan);
                fill(made, cell);
            }
            out.push_back(made);
        }
        grid.push_back(std::move(out));
    }
}

} // namespace

CellGrid FormClipboard::selectedGrid() const {
    const FormTableModel& model = *m_view->formModel();
    std::vector<bool> rowTaken(size_t(model.rowCount())), columnTaken(size_t(model.columnCount()));
    for (const QItemSelectionRange& range : m_view->selectionModel()->selection()) {
        std::fill(rowTaken.begin() + range.top(), rowTaken.begin() + range.bottom() + 1, true);
        std::fill(columnTaken.begin() + range.left(), columnTaken.begin() + range.right() + 1, true);
    }
    const auto taken = [](const std::vector<bool>& flags) {
        std::vector<int> out;
        for (size_t i = 0; i < flags.size(); ++i)
            if (flags[i])
                out.push_back(int(i));
        return out;
    };
    const std::vector<int> rows = taken(rowTaken), columns = taken(columnTaken);
    CellGrid grid;
    if (rows.empty() || !model.editor())
        return grid;
    if (m_view->wholeColumns()) {
        std::vector<int> lines;
        for (size_t i = 0; i < model.layout().header.size(); ++i)
            lines.push_back(int(i));
        addCells(grid, model.layout().header, lines, columns, [](GridCell& made, const LayoutCell& cell) {
            made.text = cell.text;
            made.header = true;
        });
    }
    const Report& report = model.editor()->report();
    const bool inAll = m_view->selectionModel()->selection().size() > 1;
    addCells(grid, model.layout().body, rows, columns, [&](GridCell& made, const LayoutCell& cell) {
        made.text = cell.text;
        if (cell.kind != LayoutCell::Kind::Figure)
            return;
        const CellValue value = report.value(cell.ref);
        const Measure measure = cell.column ? cell.column->measure : Measure::Money;
        made.text = value.isUnread() ? QStringLiteral("?") : Words::exactFigure(value, measure, model.unit());
        // The quantum goes along where the digits alone would tell another one.
        if (const auto told = pastedValue(made, measure, model.unit()); told && value.isFigure() && told->quantum != value.quantum)
            made.quantum = value.quantum;
    });
    if (inAll) // of several areas only what is selected, not all that lies in their rows and columns
        for (size_t r = 0; r < rows.size(); ++r)
            for (size_t c = 0; c < columns.size(); ++c)
                if (!m_view->selectionModel()->isSelected(model.index(rows[r], columns[c])))
                    grid[grid.size() - rows.size() + r][c].text.clear();
    return grid;
}

void FormClipboard::copy() {
    const CellGrid grid = selectedGrid();
    if (!grid.empty())
        QApplication::clipboard()->setMimeData(mimeFromGrid(grid));
}

bool FormClipboard::ready() const {
    const ReportEditor* editor = m_view->formModel()->editor();
    return editor && editor->editable() && m_view->currentIndex().isValid();
}

PasteContext FormClipboard::context() const {
    const FormTableModel& model = *m_view->formModel();
    const ReportSession& session = model.editor()->session();
    const auto kind = model.layout().form->subjects.value_or(SubjectKind::Functional);
    return {model.layout(), session.report(), model.unit(),
            [&session](const CellRef& cell) { return session.computed(cell) == ReportSession::Computed::Yes; },
            [&session, kind](const QString& code) { return session.catalogue().nameOf(kind, code, session.report().year); }, false};
}

bool FormClipboard::carryOut(const PastePlan& plan) {
    if (const auto done = m_view->formModel()->editor()->take(plan.change); !done) {
        Q_EMIT m_view->problem(done.problem());
        return false;
    }
    Q_EMIT m_view->noted(note(plan));
    return true;
}

QString FormClipboard::note(const PastePlan& plan) const {
    QStringList parts;
    parts << (plan.changed > 0 ? tr("%n cells changed", nullptr, plan.changed) : tr("No cell has changed"));
    if (plan.computed > 0)
        parts << tr("%n computed totals left to their formulas", nullptr, plan.computed);
    if (plan.byLabels)
        parts << tr("rows found by their codes and labels");
    return parts.join(tr("; ", "between remarks"));
}

void FormClipboard::paste() {
    if (!ready())
        return;
    const CellGrid grid = gridFromMime(QApplication::clipboard()->mimeData());
    if (grid.empty())
        return Q_EMIT m_view->noted(tr("The clipboard holds neither a table nor text."));
    const std::vector<CellRef> figures = m_view->selectedFigures();
    const BodyArea area = m_view->selectedArea();
    PasteContext asked = context();
    const auto plan = [&](bool addRows) {
        asked.addRows = addRows;
        return planPaste(asked, grid, area, figures);
    };
    PastePlan chosen = plan(false);
    bool addRows = false;
    if (!chosen.fits()) {
        PasteDialog dialog(plan, *m_view->formModel(), m_view->window());
        if (dialog.exec() != QDialog::Accepted)
            return;
        addRows = dialog.addsRows();
        chosen = plan(addRows);
    }
    if (carryOut(chosen) && !addRows && chosen.touched.rows > 0)
        m_view->selectBody(chosen.touched);
    m_view->setFocus();
}

void FormClipboard::fill(bool down) {
    if (ready())
        carryOut(planFill(context(), m_view->selectedArea(), down));
}

void FormClipboard::clear() {
    if (!ready())
        return;
    if (const auto done = m_view->formModel()->editor()->clear(m_view->selectedFigures()); !done)
        Q_EMIT m_view->problem(done.problem());
}

void FormClipboard::cut() {
    if (!ready())
        return;
    copy();
    ReportEditor* editor = m_view->formModel()->editor();
    ChangeSet change = clearCells(editor->report(), m_view->selectedFigures());
    change.gesture = QStringLiteral("cut");
    if (const auto done = editor->take(std::move(change)); !done)
        Q_EMIT m_view->problem(done.problem());
}

Result<void> FormClipboard::enterInAll(const QString& text) {
    if (!ready())
        return {};
    GridCell cell;
    cell.text = text;
    PastePlan plan = planPaste(context(), {{cell}}, m_view->selectedArea(), m_view->selectedFigures());
    if (!plan.refused.empty())
        return Problem{plan.refused.front().why, {text}};
    plan.change.gesture = QStringLiteral("type");
    carryOut(plan);
    return {};
}

} // namespace juesuan
