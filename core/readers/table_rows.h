// The rows of one printed table: which row of the form each is, its label, and its figures in print order.
#pragma once

#include "model/subject.h"
#include "readers/printed_figure.h"
#include "readers/table_text.h"

namespace juesuan {

struct PrintedRow {
    QString row;         // concept id or subject code
    QString label;       // as printed; the subject's name
    bool subject = false; // a row by subject, which the report gets as the table has it
    QStringList columns; // figure columns in print order; empty: the form has no place for this code
    std::vector<PrintedFigure> figures;
    size_t line = 0;     // in the document
    bool gathered = false; // figures of other lines than the label, or odd ones: right only if the relations agree
    std::vector<CellSource> sources = {}; // of the figures, where the format has grids: `columns` are then theirs, one by one
};

// What could not be made a row is rejected in the ledger, each remainder with its reason. Figures never exceed columns.
std::vector<PrintedRow> readRows(const TableText& table, const SubjectCatalogue* catalogue, LineLedger& ledger);

// The kinds of tables, one file each.
std::vector<PrintedRow> readSubjectRows(const TableText& table, const SubjectCatalogue* catalogue, LineLedger& ledger);
std::vector<PrintedRow> readSideRows(const TableText& table, LineLedger& ledger);
std::vector<PrintedRow> readLaneRows(const TableText& table, LineLedger& ledger);
std::vector<PrintedRow> readSingleRow(const TableText& table, LineLedger& ledger);

// Whether the row's printed label, or one of its aliases, reads like this.
bool isLabelOf(const RowDefinition& row, const QString& text);
// Comparison keys of labels without what editions print differently: "一、" in front, "(含专用结余)" behind.
QString withoutOrdinal(const QString& key);
QString withoutBrackets(const QString& key);
// Ids of the block's figure columns in print order.
QStringList figureColumns(const BlockDefinition& block);

} // namespace juesuan
