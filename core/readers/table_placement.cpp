// Brings printed rows, relations and the solver together and writes what is certain into the report.
#include "readers/table_placement.h"

#include "base/text.h"
#include "readers/placement_model.h"

#include <QSet>

#include <algorithm>

namespace juesuan {

namespace {

constexpr size_t mostRowsToSolve = 4'000;

class TablePlacement {
public:
    TablePlacement(const std::vector<ReadTable>& tables, const Document& document, const ReaderContext& context,
                   ImportPlan& plan, LineLedger& ledger)
        : m_document(document), m_context(context), m_plan(plan), m_report(plan.report), m_ledger(ledger) {
        for (const ReadTable& table : tables)
            takeTable(table);
    }

    void place() {
        std::vector<PlacementRow> rows;
        for (const Printed& printed : m_printed)
            rows.push_back(placementRow(printed));
        std::vector<LinearRelation> relations;
        if (m_context.relations && rows.size() <= mostRowsToSolve)
            relations = usable(m_context.relations(m_report));
        const std::vector<RowPlacement> placements = placeFigures(rows, relations);
        const std::vector<bool> doubtful = doubtfulRows(rows, placements, relations);
        for (size_t i = 0; i < m_printed.size(); ++i) {
            if (placements[i].certain && !placements[i].choices.empty() && !doubtful[i])
                accept(m_printed[i], placements[i].choices.front());
            else
                leaveToPerson(m_printed[i], placements[i], doubtful[i] || m_printed[i].row->gathered);
        }
    }

private:
    struct Printed {
        const FormDefinition* form;
        const PrintedRow* row;
    };

    void takeTable(const ReadTable& table) {
        const QString& id = table.text.form->id;
        FormStatus& status = m_report.forms[id];
        if (!status.present)
            status = table.text.status;
        m_cutOff[id] = m_cutOff.value(id, true) && !table.text.closed;
        for (const PrintedRow& row : table.rows) {
            if (row.row.isEmpty())
                continue;
            if (m_seen.contains({id, row.row, {}})) {
                if (!row.figures.empty())
                    reject(row, QStringLiteral("row-twice"));
                continue;
            }
            m_seen.insert({id, row.row, {}});
            if (row.subject && !row.columns.isEmpty())
                m_report.setRow(id, row.row, row.label);
            noteSubject(*table.text.form, row);
            if (!row.columns.isEmpty())
                m_printed.push_back({table.text.form, &row});
        }
    }

    // Codes and names that neither the printed form nor the catalogue has.
    void noteSubject(const FormDefinition& form, const PrintedRow& row) {
        if (!form.subjects || !m_context.catalogue || !SubjectCode::looksLike(row.row, *form.subjects))
            return;
        const QString key = comparisonKey(row.label);
        QStringList known = m_context.catalogue->namesOf(*form.subjects, row.row);
        if (const RowDefinition* fixed = form.row(row.row))
            known << fixed->label << fixed->aliases;
        const bool isKnown = key.isEmpty() || std::any_of(known.begin(), known.end(), [&](const QString& name) {
                                 return comparisonKey(name) == key;
                             });
        const QString identity = row.row + QChar(u' ') + key;
        if (isKnown || m_newSubjects.contains(identity))
            return;
        m_newSubjects.insert(identity);
        m_plan.newSubjects.push_back({*form.subjects, row.row, row.label, {m_report.year}, true});
    }

    PlacementRow placementRow(const Printed& printed) const {
        PlacementRow out{printed.form->id, printed.row->row, printed.row->columns, {}};
        for (const PrintedFigure& figure : printed.row->figures)
            out.figures.push_back({figure.amount.amount.fen(), figure.amount.quantum, figure.placeholder});
        return out;
    }

    // Relations of this year between tables that were read; those about rows that a cut-off table no longer has tell
    // nothing.
    std::vector<LinearRelation> usable(std::vector<LinearRelation> relations) const {
        const auto useless = [&](const LinearRelation& relation) {
            return std::any_of(relation.terms.begin(), relation.terms.end(), [&](const LinearTerm& term) {
                if (term.priorYear || !m_cutOff.contains(term.cell.form))
                    return true;
                return m_cutOff.value(term.cell.form) && !m_seen.contains({term.cell.form, term.cell.row, {}});
            });
        };
        relations.erase(std::remove_if(relations.begin(), relations.end(), useless), relations.end());
        return relations;
    }

    // Rows whose figures were gathered from several lines and stand in a hard relation that is broken: the figures may be
    // another row's (text copied column by column), even where there are as many of them as columns.
    std::vector<bool> doubtfulRows(const std::vector<PlacementRow>& rows, const std::vector<RowPlacement>& placements,
                                   const std::vector<LinearRelation>& relations) const {
        std::vector<bool> out(rows.size(), false);
        if (std::none_of(m_printed.begin(), m_printed.end(), [](const Printed& p) { return p.row->gathered; }))
            return out;
        QHash<CellRef, size_t> rowOf;
        std::vector<std::vector<ColumnChoice>> chosen;
        for (size_t i = 0; i < rows.size(); ++i) {
            for (const QString& column : rows[i].columns)
                rowOf.insert({rows[i].form, rows[i].row, column}, i);
            chosen.push_back(placements[i].certain ? placements[i].choices : std::vector<ColumnChoice>());
        }
        for (const LinearRelation& relation : relations) {
            if (!relation.hard || !isBroken(relation, rows, chosen, rowOf))
                continue;
            for (const LinearTerm& term : relation.terms)
                if (const auto row = rowOf.constFind(term.cell); row != rowOf.constEnd())
                    out[*row] = out[*row] || m_printed[*row].row->gathered;
        }
        return out;
    }

    static bool isBroken(const LinearRelation& relation, const std::vector<PlacementRow>& rows,
                         const std::vector<std::vector<ColumnChoice>>& chosen, const QHash<CellRef, size_t>& rowOf) {
        ModelRelation exact;
        exact.kind = relation.kind;
        Contribution total;
        for (size_t t = 0; t < relation.terms.size(); ++t) {
            const auto row = rowOf.constFind(relation.terms[t].cell);
            if (row == rowOf.constEnd())
                continue;
            if (chosen[*row].empty())
                return false; // not decided: nothing to tell
            const ColumnChoice& choice = chosen[*row].front();
            for (size_t f = 0; f < choice.size(); ++f) {
                const PlacementRow::Figure& figure = rows[*row].figures[f];
                if (figure.blank || rows[*row].columns[choice[f]] != relation.terms[t].cell.column)
                    continue;
                const int weight = relation.terms[t].weight;
                total.sum += weight * figure.fen;
                total.terms += weight < 0 ? -weight : weight;
                (t == 0 ? total.first : total.other) |= figure.fen != 0;
                exact.quantum = std::max(exact.quantum, figure.quantum);
            }
        }
        return exact.broken(total);
    }

    void setFigure(const Printed& printed, size_t figure, int column) {
        const PrintedFigure& value = printed.row->figures[figure];
        if (value.placeholder)
            return;
        const CellRef cell{printed.form->id, printed.row->row, printed.row->columns[column]};
        m_report.setValue(cell, CellValue::figure(value.amount));
        const DocumentLine& line = m_document.lines[printed.row->line];
        CellSource source;
        source.page = line.page;
        source.line = line.number;
        if (figure < printed.row->sources.size())
            source = printed.row->sources[figure];
        m_report.sources.insert(cell, source);
        ++m_plan.figuresRead;
    }

    void accept(const Printed& printed, const ColumnChoice& choice) {
        for (size_t i = 0; i < choice.size(); ++i)
            setFigure(printed, i, choice[i]);
    }

    // Where all choices agree a figure is read; wherever else one might stand the cell is unread.
    void leaveToPerson(const Printed& printed, const RowPlacement& placement, bool doubtful) {
        const PrintedRow& row = *printed.row;
        AmbiguousRow out{printed.form->id, row.row, row.label, {}, {}, 0, 0};
        out.page = m_document.lines[row.line].page;
        out.line = m_document.lines[row.line].number;
        for (const PrintedFigure& figure : row.figures)
            out.figures << figure.text;
        for (const ColumnChoice& choice : placement.choices) {
            QStringList columns;
            for (const int column : choice)
                columns << row.columns[column];
            out.choices.push_back(columns);
            for (const int column : choice)
                m_report.setValue({printed.form->id, row.row, row.columns[column]}, CellValue::unread());
        }
        for (size_t i = 0; i < row.figures.size() && !placement.choices.empty() && !doubtful; ++i) {
            const int column = placement.choices.front()[i];
            const bool agreed = std::all_of(placement.choices.begin(), placement.choices.end(),
                                            [&](const ColumnChoice& choice) { return choice[i] == column; });
            if (agreed)
                setFigure(printed, i, column);
        }
        m_plan.ambiguous.push_back(std::move(out));
        reject(row, QStringLiteral("ambiguous"));
    }

    void reject(const PrintedRow& row, const QString& why) {
        QStringList texts;
        if (!row.subject && !row.label.isEmpty())
            texts << row.label;
        else
            texts << row.row << row.label;
        for (const PrintedFigure& figure : row.figures)
            texts << figure.text;
        texts.removeAll(QString());
        m_ledger.reject(row.line, texts.join(QChar(u' ')), why);
    }

    const Document& m_document;
    const ReaderContext& m_context;
    ImportPlan& m_plan;
    Report& m_report;
    LineLedger& m_ledger;
    std::vector<Printed> m_printed;
    QSet<CellRef> m_seen;          // rows, without a column
    QMap<QString, bool> m_cutOff;  // tables that were read; true: the end of the table is missing
    QSet<QString> m_newSubjects;
};

} // namespace

void placeTables(const std::vector<ReadTable>& tables, const Document& document, const ReaderContext& context,
                 ImportPlan& plan, LineLedger& ledger) {
    TablePlacement(tables, document, context, plan, ledger).place();
}

} // namespace juesuan
