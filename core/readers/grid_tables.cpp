// Looks above each grid for a form's title.
#include "readers/grid_tables.h"

#include "base/text.h"
#include "readers/grid_columns.h"
#include "readers/line_text.h"
#include "readers/loose_grid.h"
#include "readers/section_splitter.h"
#include "readers/unit_line.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace juesuan {

namespace {

constexpr int mostLinesUnderTitle = 8;
constexpr qsizetype longText = 60;
constexpr qsizetype longestTab = 31; // spreadsheets cut names there

class GridSorter {
public:
    GridSorter(Document document, const FormSet& formSet) : m_in(std::move(document)), m_formSet(formSet) {}

    Document sorted() {
        for (DocumentGrid& whole : m_in.grids) {
            takeLinesUpTo(whole.line);
            for (DocumentGrid& grid : partedAtTitles(std::move(whole))) {
                peelTop(grid);
                if (grid.box.x1 == 0)
                    dropEmptyColumns(grid);
                if (grid.loose)
                    mergeHeadings(grid);
                if (isFormGrid(grid))
                    takeFormGrid(std::move(grid));
                else
                    spell(grid);
            }
        }
        takeLinesUpTo(m_in.lines.size());
        m_out.pageCount = m_in.pageCount;
        return std::move(m_out);
    }

private:
    void takeLinesUpTo(size_t end) {
        for (; m_next < end && m_next < m_in.lines.size(); ++m_next)
            m_out.lines.push_back(std::move(m_in.lines[m_next]));
    }

    void addLine(int page, const QString& text) {
        DocumentLine line;
        line.text = cleanedLine(text);
        line.page = page;
        if (!line.isBlank())
            m_out.lines.push_back(std::move(line));
    }

    // The texts of a row, each once, from left to right.
    static QStringList rowTexts(const GridTexts& texts, int row) {
        QStringList out;
        for (int c = 0; c < texts.columns(); ++c)
            if (texts.begins(row, c) && !texts.text(row, c).isEmpty())
                out << texts.text(row, c);
        return out;
    }

    bool isTitleRow(const QStringList& row) const {
        if (row.isEmpty())
            return true;
        const QString text = row.join(QChar(u' '));
        return (row.size() == 1 && (formTitled(text, m_formSet) || isOtherTableTitle(text, m_formSet))) ||
               (row.size() <= 2 && (formNumbered(text, m_formSet) || isTableNumber(text))) ||
               unitLineOf(text).has_value();
    }

    static bool isNoteRow(const QStringList& row) {
        if (row.size() != 1)
            return row.isEmpty();
        const QString key = comparisonKey(row.front());
        return key.startsWith(QStringLiteral("注:")) || key.startsWith(QStringLiteral("备注:")) ||
               key.startsWith(QStringLiteral("说明:")) || key.startsWith(QStringLiteral("注1"));
    }

    // Rows `top` to `bottom` as a grid of their own.
    static DocumentGrid partOf(const DocumentGrid& grid, int top, int bottom) {
        DocumentGrid out = grid;
        out.cells.clear();
        out.firstRow += top;
        out.rows = bottom - top;
        for (DocumentCell cell : grid.cells) {
            if (cell.row < top || cell.row >= bottom)
                continue;
            cell.row -= top;
            cell.rowSpan = std::min(cell.rowSpan, out.rows - cell.row);
            out.cells.push_back(std::move(cell));
        }
        return out;
    }

    // One sheet can hold several forms, one below the other.
    std::vector<DocumentGrid> partedAtTitles(DocumentGrid grid) const {
        std::vector<int> tops{0};
        if (!m_in.lines.empty() && grid.page > 0 && grid.name.isEmpty())
            return {std::move(grid)}; // a page's: its titles stand outside
        const GridTexts texts(grid);
        bool content = false; // since the last title
        for (int r = 0; r < texts.rows(); ++r) {
            const QStringList row = rowTexts(texts, r);
            if (row.size() == 1 && content && (formTitled(row.front(), m_formSet) || isOtherTableTitle(row.front(), m_formSet))) {
                tops.push_back(r);
                content = false;
            }
            content = content || row.size() > 2;
        }
        if (tops.size() == 1)
            return {std::move(grid)};
        std::vector<DocumentGrid> out;
        for (size_t i = 0; i < tops.size(); ++i)
            out.push_back(partOf(grid, tops[i], i + 1 < tops.size() ? tops[i + 1] : grid.rows));
        return out;
    }

    // "GK06 一般公共预算财政拨款基本支出决算明细表(公开", "Z01 收入支出决算总表(财决01表)": the longest title that stands in it; where
    // the name has been cut, the only title that begins as it ends.
    const FormDefinition* formOfTab(const QString& name) const {
        constexpr qsizetype shortestCut = 6;
        const QString key = comparisonKey(name);
        const FormDefinition* best = nullptr;
        qsizetype longest = 0;
        QSet<const FormDefinition*> cut;
        for (const FormDefinition& form : m_formSet.forms()) {
            if (form.supplementary)
                continue;
            for (const QString& title : QStringList{form.title} + form.titleAliases) {
                const QString wanted = comparisonKey(title);
                if (wanted.size() > longest && key.contains(wanted)) {
                    best = &form;
                    longest = wanted.size();
                }
                for (qsizetype size = std::min(wanted.size() - 1, key.size()); size >= shortestCut && name.size() >= longestTab - 1; --size)
                    if (key.endsWith(QStringView(wanted).first(size)))
                        cut.insert(&form);
            }
        }
        if (best)
            return best;
        return cut.size() == 1 ? *cut.begin() : formNumbered(name, m_formSet);
    }

    // Sheets, and some PDF tables, have title, unit and notes inside their frame.
    void peelTop(DocumentGrid& grid) {
        const GridTexts texts(grid);
        int top = 0;
        while (top < texts.rows() && isTitleRow(rowTexts(texts, top)))
            ++top;
        // A sheet without a title of its own is named by its tab (cut at 31 characters).
        bool titled = false;
        for (int r = 0; r < top; ++r)
            titled = titled || formTitled(rowTexts(texts, r).join(QChar(u' ')), m_formSet);
        if (const FormDefinition* form = titled ? nullptr : formOfTab(grid.name))
            addLine(grid.page, form->title);
        for (int r = 0; r < top; ++r)
            addLine(grid.page, rowTexts(texts, r).join(QChar(u' ')));
        int bottom = texts.rows();
        while (bottom > top && isNoteRow(rowTexts(texts, bottom - 1)))
            --bottom;
        m_notes.clear();
        for (int r = bottom; r < texts.rows(); ++r)
            m_notes << rowTexts(texts, r).join(QChar(u' '));
        if (top == 0 && bottom == texts.rows())
            return;
        grid = partOf(grid, top, bottom);
    }

    // By the nearest title above; a 表号 alone serves where there is none.
    bool isFormGrid(const DocumentGrid& grid) {
        if (grid.rows < 1)
            return false;
        bool words = false; // between this grid and the one before
        const size_t first = m_lastGrid ? m_lastGrid->line : 0;
        const FormDefinition* numbered = nullptr;
        size_t at = m_out.lines.size();
        for (int seen = 0; at > first && seen < mostLinesUnderTitle;) {
            const DocumentLine& line = m_out.lines[--at];
            if (line.isBlank() || isPageNumber(line.text))
                continue;
            ++seen;
            if (isTitle(at))
                return true;
            if (!numbered)
                numbered = formNumbered(line.text, m_formSet);
            if (isOtherTitle(at)) {
                if (!numbered)
                    numbered = numberAbove(at, first);
                if (numbered && resemblesTitle(line.text, *numbered))
                    return true;
                m_out.lines[at].otherTable = true;
                return false;
            }
            words = words || !(unitLineOf(line.text) || isTableNumber(line.text) || comparisonKey(line.text).startsWith(QStringLiteral("续表")));
        }
        return numbered || (m_lastGrid && !words && goesOn(grid));
    }

    // A 表号 can stand above the title too.
    const FormDefinition* numberAbove(size_t title, size_t first) const {
        for (size_t at = title, seen = 0; at > first && seen < 2;) {
            const DocumentLine& line = m_out.lines[--at];
            if (line.isBlank())
                continue;
            ++seen;
            if (const FormDefinition* form = formNumbered(line.text, m_formSet))
                return form;
        }
        return nullptr;
    }

    bool isTitle(size_t line) const {
        const QString& text = m_out.lines[line].text;
        return formTitled(text, m_formSet) || (line > 0 && text.size() < 20 && formTitled(m_out.lines[line - 1].text + text, m_formSet));
    }

    bool isOtherTitle(size_t line) const {
        const QString& text = m_out.lines[line].text;
        return isOtherTableTitle(text, m_formSet) || (line > 0 && text.size() < 6 && !isTableNumber(text) && isOtherTableTitle(m_out.lines[line - 1].text + text, m_formSet));
    }

    // The same columns as the table before, by number or by the edges of the frame.
    bool goesOn(const DocumentGrid& grid) const {
        constexpr int nearly = 500;
        return m_lastGrid->columns == grid.columns || (std::abs(m_lastGrid->box.x0 - grid.box.x0) < nearly &&
                                                       std::abs(m_lastGrid->box.x1 - grid.box.x1) < nearly);
    }

    void takeFormGrid(DocumentGrid grid) {
        grid.line = m_out.lines.size();
        m_lastGrid = Last{grid.line, grid.columns, grid.box};
        const int page = grid.page;
        m_out.grids.push_back(std::move(grid));
        for (const QString& note : m_notes)
            addLine(page, note);
    }

    void spell(const DocumentGrid& grid) {
        const GridTexts texts(grid);
        for (int r = 0; r < texts.rows(); ++r) {
            QStringList words;
            for (const QString& text : rowTexts(texts, r)) {
                if (text.size() < longText && !endsSentence(text)) {
                    words << text;
                    continue;
                }
                addLine(grid.page, words.join(QChar(u' '))); // running text in a cell has lines of its own
                words.clear();
                addLine(grid.page, text);
            }
            addLine(grid.page, words.join(QChar(u' ')));
        }
        for (const QString& note : m_notes)
            addLine(grid.page, note);
        m_lastGrid.reset();
    }

    struct Last {
        size_t line;
        int columns;
        DocumentBox box;
    };
    Document m_in, m_out;
    const FormSet& m_formSet;
    size_t m_next = 0;
    std::optional<Last> m_lastGrid; // the form's grid before, as long as nothing else came
    QStringList m_notes;
};

} // namespace

Document withFormGridsOnly(Document document, const FormSet& formSet) {
    return GridSorter(std::move(document), formSet).sorted();
}

int editionFit(const Document& document, const FormSet& formSet) {
    QSet<QString> texts;
    for (const DocumentLine& line : document.lines) {
        texts.insert(comparisonKey(line.text));
        for (const QString& token : tokensOf(line.text))
            texts.insert(comparisonKey(token));
    }
    for (const DocumentGrid& grid : document.grids)
        for (const DocumentCell& cell : grid.cells)
            texts.insert(comparisonKey(cell.text));
    QSet<QString> wanted;
    for (const FormDefinition& form : formSet.forms()) {
        if (form.supplementary)
            continue;
        wanted.insert(comparisonKey(form.title));
        for (const auto& line : form.header)
            for (const HeaderCell& cell : line)
                wanted.insert(comparisonKey(cell.text));
        for (const BlockDefinition& block : form.blocks)
            for (const RowDefinition& row : block.rows)
                wanted.insert(comparisonKey(row.label));
    }
    wanted.remove(QString());
    const auto found = std::count_if(wanted.begin(), wanted.end(), [&](const QString& text) { return texts.contains(text); });
    return wanted.isEmpty() ? 0 : int(found * 1000 / wanted.size());
}

} // namespace juesuan
