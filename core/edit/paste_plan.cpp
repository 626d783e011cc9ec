// Works out what a paste or a fill will do.
#include "edit/paste_plan.h"

#include "base/text.h"
#include "edit/grid_match.h"
#include "edit/split_codes.h"

#include <QSet>

#include <algorithm>

namespace juesuan {

namespace {

using Kind = LayoutCell::Kind;

// "-", "—", "——", as tables print for nothing.
bool isDashes(const QString& text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return QStringView(u"-‐‑–—―−─").contains(c); });
}

class Planner {
public:
    Planner(const PasteContext& context, const QString& gesture) : m_context(context) { m_plan.change.gesture = gesture; }

    PastePlan finish() {
        m_plan.changed = int(m_changes.size());
        for (CellChange& change : m_changes)
            m_plan.change.changes.push_back(std::move(change));
        if (m_bottom >= m_top)
            m_plan.touched = {m_top, m_left, m_bottom - m_top + 1, m_right - m_left + 1};
        else
            m_plan.touched.rows = 0;
        return std::move(m_plan);
    }

    PastePlan& plan() { return m_plan; }

    const LayoutCell* bodyCell(int row, int column) const {
        const auto& body = m_context.layout.body;
        if (row < 0 || column < 0 || row >= int(body.size()) || column >= m_context.layout.columnCount)
            return nullptr;
        return &body[size_t(row)][size_t(column)];
    }
    const LayoutCell* figure(int row, int column) const {
        const LayoutCell* cell = bodyCell(row, column);
        return cell && cell->kind == Kind::Figure && !cell->covered && cell->ref.isValid() ? cell : nullptr;
    }

    void touch(int row, int column) {
        m_top = std::min(m_top, row);
        m_left = std::min(m_left, column);
        m_bottom = std::max(m_bottom, row);
        m_right = std::max(m_right, column);
    }

    // An entry of a block for a figure.
    void enter(const GridCell& entry, const CellRef& cell, Measure measure) {
        if (entry.covered)
            return;
        const CellValue before = m_context.report.value(cell);
        if (before.isUnread() && entry.text == QStringLiteral("?")) {
            ++m_plan.unchanged;
            return;
        }
        const auto value = pastedValue(entry, measure, m_context.unit);
        if (!value) {
            m_plan.refused.push_back({cell, entry.text, value.problem().code});
            return;
        }
        if (value->isFigure() && (entry.columnSpan > 1 || entry.rowSpan > 1))
            ++m_plan.merged;
        set(cell, *value);
    }

    void set(const CellRef& cell, const CellValue& after) {
        const CellValue before = m_context.report.value(cell);
        const auto made = m_places.constFind(cell);
        if (made != m_places.constEnd()) { // a row that the block has twice: the later one counts, as when pasted in turn
            m_changes[size_t(*made)].after = after;
        } else if (before.kind == after.kind && before.amount == after.amount) {
            ++m_plan.unchanged;
        } else if (m_context.computed && m_context.computed(cell)) {
            ++m_plan.computed;
        } else {
            m_places.insert(cell, int(m_changes.size()));
            m_changes.push_back({cell, before, after});
        }
    }

    // One entry of a block that is placed by position.
    void placeAt(const GridCell& entry, int row, int column) {
        const LayoutCell* cell = bodyCell(row, column);
        const bool says = !entry.covered && !entry.text.isEmpty() && !isDashes(entry.text);
        if (!cell) {
            m_plan.outside += says;
        } else if (figure(row, column)) {
            touch(row, column);
            enter(entry, cell->ref, cell->column->measure);
        } else if (says && (cell->covered || comparisonKey(cell->text) != comparisonKey(entry.text))) {
            ++m_plan.overLabels;
        }
    }

    void placeMatched(const CellGrid& grid, const GridMatch& match) {
        m_plan.byLabels = true;
        for (const LaneMatch& lane : match.lanes)
            for (const auto& [from, to] : lane.rows)
                placeRow(grid[size_t(from)], to, lane);
        const LaneMatch& lane = match.lanes.front(); // only forms of one lane have subject rows
        for (const auto& [from, subject] : match.missing)
            placeNewRow(grid[size_t(from)], subject, lane);
        countStrayRows(grid, match);
    }

private:
    void placeRow(const std::vector<GridCell>& entries, int row, const LaneMatch& lane) {
        QSet<int> taken;
        for (const auto& [from, column] : lane.columns) {
            taken.insert(from);
            const GridCell& entry = entries[size_t(from)];
            if (const LayoutCell* cell = figure(row, column)) {
                touch(row, column);
                enter(entry, cell->ref, cell->column->measure);
            } else if (!entry.covered && isEntry(entry)) {
                ++m_plan.outside;
            }
        }
        for (int c = lane.firstFigure; c < lane.end; ++c)
            m_plan.outside += !taken.contains(c) && isEntry(entries[size_t(c)]);
    }

    void placeNewRow(const std::vector<GridCell>& entries, const SubjectRow& subject, const LaneMatch& lane) {
        const FormDefinition& form = *m_context.layout.form;
        if (!m_context.addRows) {
            m_plan.missingRows.push_back(subject);
            return;
        }
        addRow(form, subject);
        const LayoutCell* sample = nullptr;
        for (const auto& [from, column] : lane.columns) {
            for (size_t r = 0; r < m_context.layout.body.size() && !(sample = figure(int(r), column)); ++r) {}
            if (sample)
                enter(entries[size_t(from)], {form.id, subject.code, sample->ref.column}, sample->column->measure);
        }
    }

    void addRow(const FormDefinition& form, const SubjectRow& subject) {
        for (qsizetype length = 3; length <= subject.code.size(); length += 2) {
            const QString code = subject.code.left(length);
            if (m_context.report.hasRow(form.id, code) || m_added.contains(code))
                continue;
            QString name = length == subject.code.size() ? subject.name : QString();
            if (name.isEmpty() && m_context.nameOf)
                name = m_context.nameOf(code);
            m_added.insert(code);
            m_plan.change.changes.push_back(RowChange{form.id, code, false, true, {}, name});
        }
    }

    bool isEntry(const GridCell& entry) const {
        if (entry.covered || entry.text.isEmpty())
            return false;
        const auto value = pastedValue(entry, Measure::Money, m_context.unit);
        return value && value->isFigure();
    }

    // Rows below the header that stand for no row of ours, but have figures.
    void countStrayRows(const CellGrid& grid, const GridMatch& match) {
        QSet<int> placed;
        for (const auto& [from, subject] : match.missing)
            placed.insert(from);
        for (const LaneMatch& lane : match.lanes) {
            QSet<int> ours = placed;
            for (const auto& [from, to] : lane.rows)
                ours.insert(from);
            for (int r = match.headerRows; r < int(grid.size()); ++r)
                for (int c = lane.firstFigure; c < lane.end && !ours.contains(r); ++c)
                    m_plan.outside += isEntry(grid[size_t(r)][size_t(c)]);
        }
    }

    const PasteContext& m_context;
    PastePlan m_plan;
    std::vector<CellChange> m_changes;
    QHash<CellRef, int> m_places; // in m_changes
    QSet<QString> m_added;
    int m_top = INT_MAX, m_left = INT_MAX, m_bottom = -1, m_right = -1;
};

// How often a block of `size` goes into a selection of `room` cells, along one side.
int repeats(int size, int room) { return room > size && room % size == 0 ? room / size : 1; }

void placeByPosition(Planner& planner, const FormLayout& layout, const CellGrid& grid, int headerRows, BodyArea area) {
    const int rows = int(grid.size()) - headerRows, columns = columnsOf(grid);
    if (headerRows > 0 && columns == layout.columnCount) // the whole width with its header: it can only stand in one place
        area.column = 0;
    int down = repeats(rows, area.rows), across = repeats(columns, area.columns);
    // As in Excel: repeated only when the selection is a multiple along both sides, or shorter than the block.
    if ((down == 1 && area.rows > rows) || (across == 1 && area.columns > columns))
        down = across = 1;
    for (int r = 0; r < rows * down; ++r)
        for (int c = 0; c < columns * across; ++c)
            planner.placeAt(grid[size_t(headerRows + r % rows)][size_t(c % columns)], area.row + r, area.column + c);
}

} // namespace

Result<CellValue> pastedValue(const GridCell& cell, Measure measure, AmountUnit unit) {
    QString text = visibleText(cell.text).trimmed();
    if (text.isEmpty() || isDashes(foldWidth(text)))
        return CellValue::blank();
    text.replace(QChar(u'￥'), QChar(u'¥'));
    const auto parsed = parseAmount(text, measure == Measure::Count ? AmountUnit::Count : unit);
    if (!parsed)
        return parsed.problem();
    CellValue value = CellValue::figure(*parsed);
    if (measure == Measure::Money && cell.quantum > 0 && parsed->amount.fen() % cell.quantum == 0)
        value.quantum = cell.quantum;
    return value;
}

PastePlan planPaste(const PasteContext& context, const CellGrid& grid, const BodyArea& area,
                    const std::vector<CellRef>& selectedFigures) {
    Planner planner(context, QStringLiteral("paste"));
    if (grid.empty() || columnsOf(grid) == 0 || !context.layout.form)
        return planner.finish();
    if (grid.size() == 1 && columnsOf(grid) == 1 && !selectedFigures.empty()) { // one value fills the selection
        for (const CellRef& cell : selectedFigures)
            if (const ColumnDefinition* column = context.layout.form->column(cell.row, cell.column))
                planner.enter(grid[0][0], cell, column->measure);
        return planner.finish();
    }
    const LayoutCell* start = planner.bodyCell(area.row, area.column);
    const bool atKeys = start && (start->kind == Kind::Code || start->kind == Kind::Label);
    const CellGrid joined = joinSplitCodes(context.layout, grid, atKeys);
    if (const auto match = matchGrid(context.layout, joined, atKeys)) {
        planner.placeMatched(joined, *match);
        return planner.finish();
    }
    const int headerRows = headerRowsOf(context.layout, grid);
    if (headerRows < int(grid.size()))
        placeByPosition(planner, context.layout, grid, headerRows, area);
    return planner.finish();
}

PastePlan planFill(const PasteContext& context, const BodyArea& area, bool down) {
    Planner planner(context, QStringLiteral("fill"));
    const int length = down ? area.rows : area.columns;
    const int lines = down ? area.columns : area.rows;
    for (int line = 0; line < lines; ++line) {
        const auto figureAt = [&](int along) {
            return down ? planner.figure(along, area.column + line) : planner.figure(area.row + line, along);
        };
        const int first = down ? area.row : area.column;
        const LayoutCell* source = nullptr;
        int from = first;
        if (length == 1) // from the figure before it
            for (from = first - 1; from >= 0 && !(source = figureAt(from)); --from) {}
        else
            for (from = first; from < first + length && !(source = figureAt(from)); ++from) {}
        if (!source || context.report.value(source->ref).isUnread())
            continue;
        for (int along = std::max(first, from + 1); along < first + length; ++along)
            if (const LayoutCell* cell = figureAt(along); cell && cell->column->measure == source->column->measure) {
                down ? planner.touch(along, area.column + line) : planner.touch(area.row + line, along);
                planner.set(cell->ref, context.report.value(source->ref));
            }
    }
    return planner.finish();
}

} // namespace juesuan
