// Chooses the reader of a table by the shape of its form, and reads forms of a single row.
#include "readers/table_rows.h"

#include "base/text.h"
#include "readers/laid_table.h"

#include <algorithm>

namespace juesuan {

namespace {

bool hasCodes(const FormDefinition& form) {
    for (const BlockDefinition& block : form.blocks)
        for (const ColumnDefinition& column : block.columns)
            if (column.kind == ColumnDefinition::Kind::Code)
                return true;
    return false;
}

bool isSingleRow(const FormDefinition& form) {
    return form.blocks.size() == 1 && form.blocks.front().rows.size() == 1 && !form.isBySubject() &&
           form.footerRows.empty();
}

// More figures than columns: nobody can tell which is too many.
void rejectOverfull(std::vector<PrintedRow>& rows, const TableText& table, LineLedger& ledger) {
    for (PrintedRow& row : rows) {
        const bool unknown = row.columns.isEmpty() && table.form->subjects &&
                             SubjectCode::looksLike(row.row, *table.form->subjects);
        if (row.figures.size() <= size_t(row.columns.size()) && !unknown)
            continue;
        QStringList texts{row.label};
        if (unknown)
            texts.prepend(row.row);
        for (const PrintedFigure& figure : row.figures)
            texts << figure.text;
        ledger.reject(row.line, texts.join(QChar(u' ')),
                      unknown ? QStringLiteral("subject-unknown") : QStringLiteral("number-without-cell"));
        row.figures.clear();
    }
}

// Where every figure has two decimals a whole number may be a torn code or a page number.
void doubtWholeNumbers(std::vector<PrintedRow>& rows) {
    int decimals = 0, shorter = 0;
    const auto isWhole = [](const PrintedFigure& figure) {
        return !figure.placeholder && figure.amount.decimals == 0 && figure.amount.amount.fen() != 0;
    };
    for (const PrintedRow& row : rows)
        for (const PrintedFigure& figure : row.figures) {
            decimals += figure.amount.decimals == 2;
            shorter += figure.amount.decimals == 1;
        }
    if (decimals < 4 || shorter > 0)
        return;
    for (PrintedRow& row : rows)
        row.gathered = row.gathered || std::any_of(row.figures.begin(), row.figures.end(), isWhole);
}

} // namespace

// "（含专用结余）" and its like off a comparison key.
QString withoutBrackets(const QString& key) {
    const auto open = key.indexOf(QChar(u'('));
    const auto close = key.indexOf(QChar(u')'), open);
    return open > 0 && close > open ? key.left(open) + key.mid(close + 1) : key;
}

QString withoutOrdinal(const QString& key) {
    qsizetype i = 0;
    while (i < key.size() && QStringLiteral("一二三四五六七八九十").contains(key[i]))
        ++i;
    const bool ordinal = i > 0 && i < key.size() && (key[i] == QChar(u',') || key[i] == QChar(u'.'));
    return ordinal ? key.mid(i + 1) : key;
}

bool isLabelOf(const RowDefinition& row, const QString& text) { return row.keys.contains(comparisonKey(text)); }

QStringList figureColumns(const BlockDefinition& block) {
    QStringList out;
    for (const ColumnDefinition& column : block.columns)
        if (column.kind == ColumnDefinition::Kind::Figure)
            out << column.id;
    return out;
}

namespace {

// A line of a standing table: "1．因公出国（境）费 3 1.00 0.98". With fewer figures than groups it is not clear whose they are.
bool takeStandingLine(const TableText& table, const TableText::Line& line, PrintedRow& row) {
    QString label;
    std::vector<PrintedFigure> figures;
    bool numbered = !table.hasLineNumbers; // whether its 行次 is behind us
    for (const QString& token : line.tokens) {
        const auto figure = figureOf(token, table.amountUnit);
        if (!figure && figures.empty())
            label += token;
        else if (!figure)
            return false;
        else if (!numbered && isPlainInteger(token, 2))
            numbered = true;
        else
            figures.push_back(*figure);
    }
    const QStringList columns = standingColumns(label, *table.form);
    if (!columns.isEmpty() && figures.empty())
        return true; // blank
    if (columns.isEmpty() || figures.size() != size_t(columns.size()))
        return false;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (figures[size_t(i)].placeholder || row.columns.contains(columns[i]))
            continue;
        row.columns << columns[i];
        row.figures.push_back(figures[size_t(i)]);
        CellSource source;
        source.line = int(line.index) + 1;
        row.sources.push_back(source);
    }
    return true;
}

// Whether a line of words names columns of the form beside others: then which figure is whose cannot be told.
bool namesOtherColumns(const QStringList& words, const FormDefinition& form) {
    int own = 0, others = 0;
    for (const QString& word : words)
        ++(standingColumns(word, form).isEmpty() ? others : own);
    return own >= 2 && others > 0;
}

// The table as a list; no row where it is none.
std::vector<PrintedRow> readStandingRow(const TableText& table, LineLedger& ledger) {
    PrintedRow row{table.form->blocks.front().rows.front().id, {}, false, {}, {}, 0, false};
    std::vector<size_t> taken;
    for (const TableText::Line& line : table.body)
        if (takeStandingLine(table, line, row))
            taken.push_back(line.index);
    if (taken.size() < 3)
        return {};
    for (const TableText::Line& line : table.body)
        if (std::find(taken.begin(), taken.end(), line.index) != taken.end())
            ledger.use(line.index, LineUse::Figures);
        else
            ledger.reject(line.index, line.tokens.join(QChar(u' ')), QStringLiteral("not-understood"));
    row.line = taken.front();
    return {row};
}

} // namespace

std::vector<PrintedRow> readSingleRow(const TableText& table, LineLedger& ledger) {
    const BlockDefinition& block = table.form->blocks.front();
    const RowDefinition& only = block.rows.front();
    if (auto standing = readStandingRow(table, ledger); !standing.empty())
        return standing;
    bool strangers = table.rank >= rankOfTitleWords; // columns that the form does not have
    PrintedRow row{only.id, {}, false, figureColumns(block), {}, 0, false};
    for (const TableText::Line& line : table.body) {
        QStringList words;
        std::vector<PrintedFigure> figures;
        for (const QString& token : line.tokens) {
            if (auto figure = figureOf(token, table.amountUnit))
                figures.push_back(*figure);
            else
                words << token;
        }
        if (figures.empty()) {
            ledger.reject(line.index, words.join(QChar(u' ')), QStringLiteral("not-understood"));
            strangers = strangers || namesOtherColumns(words, *table.form);
            continue;
        }
        if (strangers) {
            ledger.reject(line.index, line.tokens.join(QChar(u' ')), QStringLiteral("ambiguous"));
            continue;
        }
        if (row.figures.size() + figures.size() > size_t(row.columns.size())) {
            ledger.reject(line.index, line.tokens.join(QChar(u' ')), QStringLiteral("number-without-cell"));
            continue;
        }
        ledger.use(line.index, LineUse::Figures);
        if (row.figures.empty())
            row.line = line.index;
        else
            row.gathered = true;
        const QString label = words.join(QString());
        if (!label.isEmpty() && label != only.id && !isLabelOf(only, label))
            ledger.reject(line.index, label, QStringLiteral("not-understood"));
        else
            row.label += label;
        row.figures.insert(row.figures.end(), figures.begin(), figures.end());
    }
    if (row.figures.empty())
        return {};
    return {row};
}

std::vector<PrintedRow> readRows(const TableText& table, const SubjectCatalogue* catalogue, LineLedger& ledger) {
    std::vector<PrintedRow> rows;
    if (table.form->isBySubject())
        rows = readSubjectRows(table, catalogue, ledger);
    else if (isSingleRow(*table.form))
        rows = readSingleRow(table, ledger);
    else if (hasCodes(*table.form))
        rows = readLaneRows(table, ledger);
    else
        rows = readSideRows(table, ledger);
    rejectOverfull(rows, table, ledger);
    doubtWholeNumbers(rows);
    return rows;
}

} // namespace juesuan
