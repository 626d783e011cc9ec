// Lays a form out as a printed grid.
#include "model/form_layout.h"

#include <algorithm>

namespace juesuan {

namespace {

using Kind = LayoutCell::Kind;

std::vector<std::vector<LayoutCell>> layOutHeader(const FormDefinition& form, int columns) {
    std::vector<std::vector<LayoutCell>> grid(form.header.size(), std::vector<LayoutCell>(size_t(columns)));
    for (size_t line = 0; line < form.header.size(); ++line) {
        size_t at = 0;
        for (const HeaderCell& cell : form.header[line]) {
            while (at < size_t(columns) && grid[line][at].covered)
                ++at;
            for (size_t r = 0; r < size_t(cell.rows) && line + r < grid.size(); ++r)
                for (size_t c = 0; c < size_t(cell.columns) && at + c < size_t(columns); ++c) {
                    grid[line + r][at + c].covered = true;
                    grid[line + r][at + c].kind = Kind::Header;
                }
            LayoutCell& head = grid[line][at];
            head.covered = false;
            head.text = cell.text;
            head.rowSpan = cell.rows;
            head.columnSpan = cell.columns;
            at += size_t(cell.columns);
        }
    }
    return grid;
}

// One row of one block into the cells from `at` on.
void layOutRow(const FormDefinition& form, const BlockDefinition& block, const RowDefinition& row,
               std::vector<LayoutCell>& cells, size_t at) {
    const bool hasCodeColumn = std::any_of(block.columns.begin(), block.columns.end(), [](const ColumnDefinition& c) {
        return c.kind == ColumnDefinition::Kind::Code;
    });
    for (size_t i = 0; i < block.columns.size(); ++i) {
        const ColumnDefinition& column = block.columns[i];
        LayoutCell& cell = cells[at + i];
        cell.total = row.total;
        cell.ref = {form.id, row.id, {}};
        switch (column.kind) {
        case ColumnDefinition::Kind::Label:
            cell.kind = row.label.isEmpty() ? Kind::Empty : Kind::Label;
            cell.text = row.label;
            cell.indent = row.indent;
            break;
        case ColumnDefinition::Kind::LineNumber:
            cell.kind = Kind::LineNumber;
            cell.text = row.line > 0 ? QString::number(row.line) : row.unit; // counts print their unit there
            break;
        case ColumnDefinition::Kind::Code:
            cell.kind = Kind::Code;
            cell.text = row.code;
            if (row.code.isEmpty() && !row.label.isEmpty()) { // 合计 stands across code and name
                cell.kind = Kind::Label;
                cell.text = row.label;
                cell.columnSpan = 2;
            }
            break;
        case ColumnDefinition::Kind::Name:
            cell.kind = Kind::Name;
            cell.indent = row.indent;
            if (hasCodeColumn && row.code.isEmpty())
                cell.covered = true;
            else
                cell.text = row.label;
            break;
        case ColumnDefinition::Kind::Figure:
            if (row.id.isEmpty())
                break;
            cell.kind = Kind::Figure;
            cell.ref.column = column.id;
            cell.column = &column;
            break;
        }
    }
}

RowDefinition subjectRow(const SubjectRow& row) {
    RowDefinition out;
    out.id = out.code = row.code;
    out.label = row.name;
    out.indent = int(row.code.size() - 3) / 2;
    return out;
}

// The columns of the row's block that a footer figure belongs to.
void layOutFooter(const FormDefinition& form, std::vector<LayoutCell>& cells) {
    size_t at = 0;
    for (const FooterCell& item : form.footer) {
        const RowDefinition* row = form.row(item.row);
        if (at >= cells.size())
            return;
        LayoutCell& cell = cells[at];
        cell.columnSpan = item.columns;
        cell.total = true;
        for (size_t i = 1; i < size_t(item.columns) && at + i < cells.size(); ++i)
            cells[at + i].covered = true;
        if (row && item.figure) {
            cell.kind = Kind::Figure;
            cell.column = form.defaultColumn(row->id);
            cell.ref = {form.id, row->id, cell.column ? cell.column->id : QString()};
        } else if (row) {
            cell.kind = Kind::Label;
            cell.text = row->label;
            cell.ref = {form.id, row->id, {}};
        }
        at += size_t(item.columns);
    }
}

} // namespace

FormLayout layOut(const FormDefinition& form, const Report& report) {
    FormLayout out;
    out.form = &form;
    out.columnCount = form.columnCount();
    out.header = layOutHeader(form, out.columnCount);
    size_t lines = 0;
    for (const BlockDefinition& block : form.blocks)
        lines = std::max(lines, block.rows.size() + (block.bySubject ? report.rows(form.id).size() : 0));
    out.body.assign(lines, std::vector<LayoutCell>(size_t(out.columnCount)));
    size_t at = 0;
    for (const BlockDefinition& block : form.blocks) {
        size_t line = 0;
        for (const RowDefinition& row : block.rows)
            layOutRow(form, block, row, out.body[line++], at);
        if (block.bySubject)
            for (const SubjectRow& row : report.rows(form.id))
                layOutRow(form, block, subjectRow(row), out.body[line++], at);
        at += block.columns.size();
    }
    if (!form.footer.empty()) {
        out.body.emplace_back(size_t(out.columnCount));
        layOutFooter(form, out.body.back());
    }
    if (form.isBySubject())
        for (const ColumnDefinition& column : form.blocks.front().columns)
            if (column.kind != ColumnDefinition::Kind::Figure)
                ++out.frozenColumns;
    return out;
}

FormLayout::Position FormLayout::find(const CellRef& cell) const {
    for (size_t r = 0; r < body.size(); ++r)
        for (size_t c = 0; c < body[r].size(); ++c)
            if (body[r][c].kind == Kind::Figure && body[r][c].ref == cell)
                return {int(r), int(c)};
    return {};
}

} // namespace juesuan
