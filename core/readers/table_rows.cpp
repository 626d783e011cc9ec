// Chooses the reader of a table by the shape of its form, and reads forms of a single row.
#include "readers/table_rows.h"

#include "base/text.h"

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

bool isLabelOf(const RowDefinition& row, const QString& text) {
    const QString key = comparisonKey(text);
    return key == comparisonKey(row.label) || std::any_of(row.aliases.begin(), row.aliases.end(), [&](const QString& alias) {
               return comparisonKey(alias) == key;
           });
}

QStringList figureColumns(const BlockDefinition& block) {
    QStringList out;
    for (const ColumnDefinition& column : block.columns)
        if (column.kind == ColumnDefinition::Kind::Figure)
            out << column.id;
    return out;
}

std::vector<PrintedRow> readSingleRow(const TableText& table, LineLedger& ledger) {
    const BlockDefinition& block = table.form->blocks.front();
    const RowDefinition& only = block.rows.front();
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
