// Tables for the 说明 as data, and what they print for a report.
#pragma once

#include "base/result.h"
#include "model/inserted_table.h"
#include "narrative/generator.h"

#include <memory>

namespace juesuan {

// A column: heads from top to bottom (equal neighbours are joined), and the text of its cells, as in templates.
struct TableColumnSpec {
    std::vector<TemplateText> head;
    TemplateText cell;
    QString condition; // as in templates; the column is left out where it does not hold
    int width = 10;    // in proportion to the others
};

// Rows: one for each element of `set` (the variable r), or the one with the `cells` given; below each, those of `below`.
struct TableRowSpec {
    QString set;
    std::vector<TemplateText> cells; // parallel to the columns
    QString condition;
    int indent = 0; // in characters
    std::vector<TableRowSpec> below;
};

struct TableSpec {
    QString id;
    TemplateText title;
    QHash<QString, TemplateText> titles; // of editions that name it otherwise
    QString unit;
    std::vector<TableColumnSpec> columns;
    std::vector<TableRowSpec> rows;
};

// All tables, in the order in which they are offered.
class TableSet {
public:
    // JSON as resources/narrative/README.md tells; ResourceMalformed says in which table what is wrong. What was added
    // before stays when it fails; an id given twice is such a mistake.
    Result<void> add(const QByteArray& json, const QString& resourceName);

    const std::vector<TableSpec>& tables() const { return m_tables; }
    const TableSpec* table(const QString& id) const;

private:
    std::vector<TableSpec> m_tables;
};

using TableSetPtr = std::shared_ptr<const TableSet>;

// What the table is called in the generator's report.
QString tableTitle(const TableSpec& spec, const NarrativeGenerator& generator);
// The table as the generator's report has it. Figures that are not given are blank.
InsertedTable insertedTable(const TableSpec& spec, const NarrativeGenerator& generator);

} // namespace juesuan
