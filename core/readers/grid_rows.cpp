// Reads subjects, sides, lanes and single rows from grids whose columns are known.
#include "readers/grid_rows.h"

#include "base/text.h"
#include "readers/laid_table.h"
#include "readers/line_text.h"

#include <algorithm>

namespace juesuan {

using Role = GridColumn::Role;

struct GridRowReader::Private {
    const TableText& table;
    const FormDefinition& form;
    const SubjectCatalogue* catalogue;
    const size_t line;
    LineLedger& ledger;
    std::optional<GridColumns> columns;
    std::vector<PrintedRow> rows;
    std::vector<int> lastRow;   // by block: the lowest row of the form that was found
    int page = 0;
    bool goesOn = false;        // this is the first row of a page that goes on with the table: it may end a row of the last
    std::vector<QString> oddLabels; // by block: the last label that was recognised only in part

    bool lanes() const { return form.subjects && form.blocks.size() > 1; }
    bool sides() const { return !form.subjects && form.blocks.size() > 1; }
    bool single() const { return !form.subjects && form.blocks.size() == 1; }

    void reject(const QString& text, const char* why, const DocumentCell* cell = nullptr) {
        ledger.rejectCell(page, cell ? cell->box : DocumentBox(), text.trimmed(), QString::fromLatin1(why));
    }

    QString rowText(const GridTexts& texts, int row) const {
        QStringList out;
        for (int c = 0; c < texts.columns(); ++c)
            if (texts.begins(row, c) && !texts.text(row, c).isEmpty())
                out << texts.text(row, c);
        return out.join(QChar(u' '));
    }

    CellSource sourceOf(const GridTexts& texts, int row, int column) const {
        CellSource source;
        source.page = texts.grid().page;
        if (const DocumentCell* cell = texts.cell(row, column)) {
            const int box[] = {cell->box.x0, cell->box.y0, cell->box.x1, cell->box.y1};
            std::copy(std::begin(box), std::end(box), source.box);
            if (cell->box.x1 <= cell->box.x0)
                source.line = texts.grid().firstRow + (cell->origin < 0 ? cell->row : cell->origin) + 1; // of a sheet
        }
        return source;
    }

    // The figure of this cell into the row; what is no figure is told.
    void takeFigure(PrintedRow& row, const QString& column, const GridTexts& texts, int r, int c) {
        const QString text = QString(texts.text(r, c)).remove(QChar(u' '));
        if (text.isEmpty() || !texts.begins(r, c))
            return;
        const auto figure = figureOf(text, table.amountUnit);
        if (!figure)
            return reject(row.label + QChar(u' ') + texts.text(r, c), "not-understood", texts.cell(r, c));
        if (figure->placeholder)
            return;
        if (column.isEmpty() || row.row.isEmpty())
            return reject(row.label + QChar(u' ') + columns->columns[size_t(c)].path + QChar(u' ') + text, "number-without-cell", texts.cell(r, c));
        row.columns << column;
        row.figures.push_back(*figure);
        row.sources.push_back(sourceOf(texts, r, c));
    }

    PrintedRow newRow(const QString& id, const QString& label) const {
        PrintedRow row;
        row.row = id;
        row.label = label;
        row.line = line;
        return row;
    }

    // A row without figures keeps its place: the form has it, and it is blank.
    void finish(PrintedRow row) {
        if (row.row.isEmpty())
            return;
        if (row.figures.empty())
            if (const BlockDefinition* block = form.blockOf(row.row))
                row.columns = figureColumns(*block);
        rows.push_back(std::move(row));
    }

    // --- rows by subject

    struct Code {
        QString digits;
        QString rest; // words in the code's column
    };

    // "201" "06" "01", "201" "20106" "2010601", "2010601", "2010601行政运行".
    Code codeOf(const GridTexts& texts, int r, int from, int to) const {
        Code out;
        for (int c = from; c < to; ++c) {
            if (columns->columns[size_t(c)].role != Role::Code || (c > from && texts.cell(r, c) == texts.cell(r, c - 1)))
                continue;
            const QString text = foldWidth(texts.text(r, c)).remove(QChar(u' '));
            qsizetype digits = 0;
            while (digits < text.size() && text[digits].isDigit())
                ++digits;
            QString part = text.left(digits);
            if (part.size() == 1 && out.digits.size() >= 3) // a 款 or 项 that a sheet took for a number
                part.prepend(QChar(u'0'));
            out.digits = !part.isEmpty() && part.startsWith(out.digits) && part.size() > out.digits.size() ? part : out.digits + part;
            out.rest += text.mid(digits);
        }
        return out;
    }

    QString nameOf(const GridTexts& texts, int r, int from, int to) const {
        QString out;
        for (int c = from; c < to; ++c)
            if (columns->columns[size_t(c)].role == Role::Name && (c == from || texts.cell(r, c) != texts.cell(r, c - 1)))
                out += texts.text(r, c);
        return out.remove(QChar(u' '));
    }

    const RowDefinition* fixedRow(const QString& text) const {
        for (const BlockDefinition& block : form.blocks)
            for (const RowDefinition& row : block.rows)
                if (!row.id.isEmpty() && row.code.isEmpty() && isLabelOf(row, text))
                    return &row;
        for (const RowDefinition& row : form.footerRows)
            if (isLabelOf(row, text))
                return &row;
        return nullptr;
    }

    // 06 in one lane with 合计, 人员经费, 公用经费: the two beside the sum repeat each row's figure, and in the row 合计 they are the
    // form's footer.
    bool isFooterColumn(const GridColumn& column) const { return !column.footer.isEmpty(); }

    bool takeSumOfLanes(const GridTexts& texts, int r, int from, int to, const QString& words) {
        if (comparisonKey(words) != QStringLiteral("合计") || form.footerRows.empty())
            return false;
        const auto& all = columns->columns;
        if (std::none_of(all.begin() + from, all.begin() + to, [&](const GridColumn& column) { return isFooterColumn(column); }))
            return false;
        for (int c = from; c < to; ++c) {
            const RowDefinition* footer = isFooterColumn(all[size_t(c)]) ? form.row(all[size_t(c)].footer) : nullptr;
            const ColumnDefinition* column = footer ? form.defaultColumn(footer->id) : nullptr;
            if (!column)
                continue;
            PrintedRow row = newRow(footer->id, footer->label);
            takeFigure(row, column->id, texts, r, c);
            finish(std::move(row));
        }
        return true; // the sum of both has no cell in the form: it is theirs again
    }

    // Whether the figure stands a second time in this row's own column.
    bool repeatsFigure(const GridTexts& texts, int r, int from, int to, int column) const {
        const auto figure = figureOf(QString(texts.text(r, column)).remove(QChar(u' ')), table.amountUnit);
        for (int c = from; figure && c < to; ++c) {
            const auto other = columns->columns[size_t(c)].column.isEmpty() ? std::nullopt : figureOf(QString(texts.text(r, c)).remove(QChar(u' ')), table.amountUnit);
            if (other && other->amount.amount == figure->amount.amount)
                return true;
        }
        return false;
    }

    // One lane: the whole table by subject, or one of several side by side. False: nothing that the form knows.
    void takeLane(const GridTexts& texts, int r, int from, int to) {
        Code code = codeOf(texts, r, from, to);
        QString name = nameOf(texts, r, from, to);
        PrintedRow row;
        const QString words = QString(code.rest).remove(QChar(u'类')).remove(QChar(u'款')).remove(QChar(u'项'));
        if (code.digits.isEmpty() && takeSumOfLanes(texts, r, from, to, name.isEmpty() ? words : name))
            return;
        if (SubjectCode::looksLike(code.digits, *form.subjects)) {
            row = newRow(code.digits, name.isEmpty() ? code.rest : name);
            row.subject = !form.row(code.digits);
            if (row.subject && !form.isBySubject())
                return rejectLane(texts, r, from, to, "subject-unknown");
        } else if (const RowDefinition* fixed = fixedRow(name.isEmpty() ? words : name)) {
            row = newRow(fixed->id, fixed->label);
        } else if (const RowDefinition* sum = fixedRow(words)) {
            row = newRow(sum->id, sum->label);
        } else if (goesOn && code.digits.isEmpty() && code.rest.isEmpty() && !rows.empty() && rows.back().subject && !hasFigures(texts, r, from, to)) {
            rows.back().label += name;
            return;
        } else {
            return rejectLane(texts, r, from, to, "not-understood");
        }
        if (row.subject && row.label.isEmpty() && catalogue) {
            const QStringList names = catalogue->namesOf(*form.subjects, row.row);
            row.label = names.value(0);
        }
        for (int c = from; c < to; ++c)
            if (columns->columns[size_t(c)].role == Role::Figure) {
                QString column = columns->columns[size_t(c)].column;
                if (isFooterColumn(columns->columns[size_t(c)]) && repeatsFigure(texts, r, from, to, c))
                    continue;
                if (lanes() && !column.isEmpty())
                    if (const ColumnDefinition* own = form.defaultColumn(row.row))
                        column = own->id;
                takeFigure(row, column, texts, r, c);
            }
        if (const RowDefinition* known = form.row(row.row); known && !known->code.isEmpty() && !name.isEmpty() && !isLabelOf(*known, name))
            reject(row.row + QChar(u' ') + name, "label-differs");
        finish(std::move(row));
    }

    bool hasFigures(const GridTexts& texts, int r, int from, int to) const {
        for (int c = from; c < to; ++c)
            if (columns->columns[size_t(c)].role == Role::Figure && !texts.text(r, c).isEmpty())
                return true;
        return false;
    }

    void rejectLane(const GridTexts& texts, int r, int from, int to, const char* why) {
        QStringList words;
        const DocumentCell* first = nullptr;
        for (int c = from; c < to; ++c)
            if (texts.begins(r, c) && !texts.text(r, c).isEmpty()) {
                words << texts.text(r, c);
                first = first ? first : texts.cell(r, c);
            }
        if (!words.isEmpty())
            reject(words.join(QChar(u' ')), why, first);
    }

    // Sums across the lanes: each label with the next figure to its right.
    bool takeFooter(const GridTexts& texts, int r) {
        const auto footerRow = [&](const QString& text) -> const RowDefinition* {
            for (const RowDefinition& row : form.footerRows)
                if (!text.isEmpty() && isLabelOf(row, text))
                    return &row;
            return nullptr;
        };
        bool found = false;
        for (int c = 0; c < texts.columns(); ++c)
            found = found || (texts.begins(r, c) && footerRow(texts.text(r, c)));
        if (!found)
            return false;
        PrintedRow row;
        for (int c = 0; c < texts.columns(); ++c) {
            if (!texts.begins(r, c) || texts.text(r, c).isEmpty())
                continue;
            if (const RowDefinition* sum = footerRow(texts.text(r, c))) {
                finish(std::move(row));
                row = newRow(sum->id, sum->label);
            } else {
                const ColumnDefinition* column = row.row.isEmpty() ? nullptr : form.defaultColumn(row.row);
                takeFigure(row, column && row.figures.empty() ? column->id : QString(), texts, r, c);
            }
        }
        finish(std::move(row));
        return true;
    }

    // Lanes begin at a code or name behind figures.
    void takeSubjectRow(const GridTexts& texts, int r) {
        if (takeFooter(texts, r))
            return;
        const auto& all = columns->columns;
        for (size_t from = 0; from < all.size();) {
            size_t to = from;
            while (to < all.size() && all[to].block == all[from].block)
                ++to;
            bool empty = true;
            for (size_t c = from; c < to; ++c)
                empty = empty && texts.text(r, int(c)).isEmpty();
            if (!empty)
                takeLane(texts, r, int(from), int(to));
            from = to;
        }
    }

    // --- sides

    // The row of this label: below the last one found if possible, for labels that recur (合计, 一般公共预算财政拨款).
    const RowDefinition* sideRow(int block, const QString& label, bool& exact) {
        const auto& all = form.blocks[size_t(block)].rows;
        const QString key = comparisonKey(label), plain = withoutOrdinal(key), bare = withoutBrackets(plain);
        for (const int pass : {0, 1, 2, 3})
            for (const bool below : {true, false})
                for (size_t i = 0; i < all.size(); ++i) {
                    if (all[i].id.isEmpty() || (int(i) > lastRow[size_t(block)]) != below)
                        continue;
                    for (const QString& printed : QStringList{all[i].label} + all[i].aliases) {
                        const QString own = comparisonKey(printed);
                        const bool fits = pass == 0 ? own == key : pass == 1 ? withoutOrdinal(own) == plain
                                          : pass == 2 ? withoutBrackets(withoutOrdinal(own)) == bare
                                          : bare.size() > 5 && (withoutOrdinal(own).startsWith(bare) || bare.startsWith(withoutOrdinal(own)));
                        if (!fits || own.isEmpty())
                            continue;
                        lastRow[size_t(block)] = int(i);
                        exact = pass < 3;
                        return &all[i];
                    }
                }
        return nullptr;
    }

    void takeSideRow(const GridTexts& texts, int r) {
        const auto& all = columns->columns;
        for (size_t from = 0; from < all.size();) {
            size_t to = from;
            while (to < all.size() && all[to].block == all[from].block)
                ++to;
            takeSide(texts, r, from, to);
            from = to;
        }
    }

    void takeSide(const GridTexts& texts, int r, size_t from, size_t to) {
        const auto& all = columns->columns;
        const int block = all[from].block;
        QString label, number;
        bool figures = false;
        for (size_t c = from; c < to; ++c) {
            const QString& text = texts.text(r, int(c));
            if (all[c].role == Role::Label && texts.begins(r, int(c)))
                label += text;
            else if (all[c].role == Role::Line)
                number = text;
            else if (all[c].role == Role::Figure)
                figures = figures || !text.isEmpty();
        }
        if (block >= int(form.blocks.size()) || (label.isEmpty() && !figures))
            return;
        bool exact = true;
        if (goesOn && !figures && !oddLabels[size_t(block)].isEmpty() && endsLastRow(block, label))
            return oddLabels[size_t(block)].clear();
        tellOddLabel(block);
        const RowDefinition* found = label.isEmpty() ? rowOfNumber(block, number) : sideRow(block, label, exact);
        if (!found)
            return rejectLane(texts, r, int(from), int(to), "not-understood");
        if (!exact)
            oddLabels[size_t(block)] = label;
        PrintedRow row = newRow(found->id, label);
        for (size_t c = from; c < to; ++c)
            if (all[c].role == Role::Figure)
                takeFigure(row, all[c].column, texts, r, int(c));
        finish(std::move(row));
    }

    // Whether this is the end of the label that the page before cut off.
    bool endsLastRow(int block, const QString& label) const {
        const int last = lastRow[size_t(block)];
        if (last < 0)
            return false;
        const RowDefinition& row = form.blocks[size_t(block)].rows[size_t(last)];
        const QString whole = withoutOrdinal(comparisonKey(oddLabels[size_t(block)] + label));
        return whole == withoutOrdinal(comparisonKey(row.label));
    }

    void tellOddLabel(int block) {
        if (!oddLabels[size_t(block)].isEmpty())
            reject(oddLabels[size_t(block)], "label-differs");
        oddLabels[size_t(block)].clear();
    }

    const RowDefinition* rowOfNumber(int block, const QString& number) const {
        for (const RowDefinition& row : form.blocks[size_t(block)].rows)
            if (row.line > 0 && QString::number(row.line) == number && !row.id.isEmpty())
                return &row;
        return nullptr;
    }

    // --- a single row

    void takeSingleRow(const GridTexts& texts, int r) {
        PrintedRow row = newRow(form.blocks.front().rows.front().id, QString());
        bool any = false;
        for (int c = 0; c < texts.columns(); ++c) {
            const GridColumn& column = columns->columns[size_t(c)];
            if (column.role != Role::Figure || texts.text(r, c).isEmpty())
                continue;
            any = true;
            takeFigure(row, column.column, texts, r, c);
        }
        if (any && !row.figures.empty())
            finish(std::move(row));
    }

    void takeRow(const GridTexts& texts, int r) {
        const QString text = rowText(texts, r);
        if (text.isEmpty() || comparisonKey(text).startsWith(QStringLiteral("栏次")))
            return;
        if (form.subjects)
            takeSubjectRow(texts, r);
        else if (sides())
            takeSideRow(texts, r);
        else
            takeSingleRow(texts, r);
    }
};

GridRowReader::GridRowReader(const TableText& table, const SubjectCatalogue* catalogue, size_t line, LineLedger& ledger)
    : d(new Private{table, *table.form, catalogue, line, ledger, {}, {}, {}, 0, false, {}}) {
    d->oddLabels.resize(table.form->blocks.size());
    d->lastRow.assign(table.form->blocks.size(), -1);
}

GridRowReader::~GridRowReader() = default;

void GridRowReader::add(const DocumentGrid& printed) {
    const auto laid = laidTable(printed, d->form);
    const DocumentGrid& grid = laid ? *laid : printed;
    const GridTexts texts(grid);
    d->page = grid.page;
    bool continued = false;
    if (auto columns = gridColumns(texts, d->form))
        d->columns = std::move(columns);
    else if (d->columns) {
        continued = true;
        d->columns = continuedColumns(*d->columns, texts);
    }
    for (int r = d->columns ? d->columns->body : 0; r < texts.rows(); ++r) {
        d->goesOn = continued && r == 0;
        if (d->columns)
            d->takeRow(texts, r);
        else if (const QString text = d->rowText(texts, r); !text.isEmpty())
            d->reject(text, "not-understood");
    }
}

std::vector<PrintedRow> GridRowReader::rows() {
    for (size_t block = 0; block < d->oddLabels.size(); ++block)
        d->tellOddLabel(int(block));
    return std::move(d->rows);
}

} // namespace juesuan
