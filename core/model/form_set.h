// The printed forms of one edition (表样) as data: titles, header spans, rows with 行次, columns with 栏次, notes.
#pragma once

#include "model/cell.h"
#include "model/subject.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace juesuan {

enum class Measure { Money, Count };

// A text that people see, in the two languages of the program. Printed labels exist in Chinese only.
struct BilingualText {
    QString zh;
    QString en;
    const QString& in(bool english) const { return english && !en.isEmpty() ? en : zh; }
    friend bool operator==(const BilingualText&, const BilingualText&) = default;
};

struct ColumnDefinition {
    enum class Kind { Label, LineNumber, Code, Name, Figure };
    Kind kind = Kind::Figure;
    QString id;           // concept, unique in its block; empty unless Figure
    QString label;        // as printed over the column
    QStringList aliases;  // other printed labels of the concept
    int number = 0;       // 栏次, 0 when none is printed
    Measure measure = Measure::Money;
};

struct RowDefinition {
    QString id;           // concept, unique in the form; empty: a printed line without a concept
    QString label;
    QStringList aliases;
    QString group;        // rows that rules name together, e.g. 收入
    QString code;         // subject code, where the row is one
    int line = 0;         // 行次, 0 when none is printed
    int indent = 0;
    bool total = false;   // printed bold: 合计, 总计 and their like
    QString unit;         // of a count: 辆, 台, 人次
    int block = 0;        // the block whose columns its figures stand in
    QStringList keys = {}; // comparison keys of label and aliases, to be told by
};

// Rows and columns that belong together: one side of 01, one lane of 06, the whole of 02.
struct BlockDefinition {
    QString side;         // 收入, 支出, or empty
    std::vector<ColumnDefinition> columns; // in print order; figure ids may recur in another block, whose rows differ
    std::vector<RowDefinition> rows;     // fixed rows; in forms by subject only the 合计 row
    bool bySubject = false;              // after the fixed rows: one row per subject of the report
};

struct HeaderCell {
    QString text;
    int columns = 1;
    int rows = 1;
};

// A line under the last row that goes across the blocks (06: 人员经费合计 … 公用经费合计 …).
struct FooterCell {
    QString row;          // concept id whose label or figure stands here
    bool figure = false;
    int columns = 1;
};

struct FormDefinition {
    QString id;                 // "01" … "09", "S1" …
    QString number;             // 公开01表, as printed
    QString title;
    QString englishTitle;
    QStringList titleAliases;   // other titles of the same table, the likeliest first
    QStringList titleWords;     // a title with all of these is this form's where no form has the whole title
    bool supplementary = false; // not published as a table; holds what the 说明 needs
    std::optional<SubjectKind> subjects; // what the codes of this form are
    std::vector<std::vector<HeaderCell>> header; // 栏次 is its last line where it is printed
    std::vector<BlockDefinition> blocks;
    std::vector<RowDefinition> footerRows;       // rows that only stand in the footer
    std::vector<FooterCell> footer;
    QString note;               // 注：…
    QString emptySentence;      // what an empty table must carry; %unit and %year stand for the unit and the year
    bool landscape = false;

    bool isBySubject() const;
    int columnCount() const;    // printed columns over all blocks
    // Fixed and footer rows; null for subjects and for unknown ids.
    const RowDefinition* row(const QString& id) const;
    // The block in which this row's figures stand; null when there is no such row.
    const BlockDefinition* blockOf(const QString& row) const;
    // The figure column of that row's block; null when a figure cannot stand there.
    const ColumnDefinition* column(const QString& row, const QString& columnId) const;
    bool holds(const QString& row, const QString& columnId) const { return column(row, columnId) != nullptr; }
    // The first figure column of the row's block: what a rule means when it names no column.
    const ColumnDefinition* defaultColumn(const QString& row) const;
};

class FormSet {
public:
    // JSON as in resources/forms; ResourceMalformed names what is wrong and where.
    static Result<std::shared_ptr<const FormSet>> fromJson(const QByteArray& json, const QString& resourceName);

    const QString& edition() const { return m_edition; }
    const BilingualText& title() const { return m_title; }
    int year() const { return m_year; }
    const std::vector<FormDefinition>& forms() const { return m_forms; }
    const FormDefinition* form(const QString& id) const;

private:
    friend class FormSetParser;
    QString m_edition;
    BilingualText m_title;
    int m_year = 0;
    std::vector<FormDefinition> m_forms;
};

using FormSetPtr = std::shared_ptr<const FormSet>;

} // namespace juesuan
