// Builds the ChangeSets of single edits, and of the difference between two reports.
#include "edit/change_set.h"

#include <QSet>

#include <algorithm>

namespace juesuan {

namespace {

// Cells of both reports, ordered, each once.
std::vector<CellRef> cellsOfBoth(const Report& from, const Report& to) {
    std::vector<CellRef> out;
    for (const Report* report : {&from, &to})
        for (auto at = report->figures().begin(); at != report->figures().end(); ++at)
            out.push_back(at.key());
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

void rowDifferences(const Report& from, const Report& to, const QString& form, bool coming, ChangeSet& set) {
    if (coming) {
        for (const SubjectRow& row : to.rows(form)) {
            const bool had = from.hasRow(form, row.code);
            const QString name = from.rowName(form, row.code);
            if (!had || name != row.name)
                set.changes.push_back(RowChange{form, row.code, had, true, name, row.name});
        }
        return;
    }
    for (const SubjectRow& row : from.rows(form))
        if (!to.hasRow(form, row.code))
            set.changes.push_back(RowChange{form, row.code, true, false, row.name, {}});
}

// A form that has figures is present whether or not anybody said so; saying so is no difference.
QMap<QString, FormStatus> statedForms(const Report& report) {
    QMap<QString, FormStatus> out = report.forms;
    for (const FormDefinition& form : report.formSet().forms())
        if (!out.contains(form.id) && report.formPresent(form.id)) {
            FormStatus present;
            present.present = true;
            out.insert(form.id, present);
        }
    return out;
}

} // namespace

ChangeSet changesBetween(const Report& from, const Report& to, const QString& gesture) {
    ChangeSet set{gesture, {}, {}};
    for (const FormDefinition& form : from.formSet().forms())
        rowDifferences(from, to, form.id, true, set); // rows come before their figures
    for (const CellRef& cell : cellsOfBoth(from, to))
        if (from.value(cell) != to.value(cell))
            set.changes.push_back(CellChange{cell, from.value(cell), to.value(cell)});
    for (const FormDefinition& form : from.formSet().forms())
        rowDifferences(from, to, form.id, false, set); // and go after them
    for (const ReportPart part : allReportParts) {
        if (part == ReportPart::Acknowledgements || part == ReportPart::Unit || part == ReportPart::Seal ||
            part == ReportPart::Derivation)
            continue;
        if (part == ReportPart::Forms && statedForms(from) == statedForms(to))
            continue;
        const QByteArray before = from.part(part);
        const QByteArray after = to.part(part);
        if (before != after)
            set.changes.push_back(PartChange{part, before, after});
    }
    return set;
}

ChangeSet typeValue(const Report& report, const CellRef& cell, const CellValue& value) {
    ChangeSet set{QStringLiteral("type"), {cell.form, cell.row, cell.column}, {}};
    if (report.value(cell) != value)
        set.changes.push_back(CellChange{cell, report.value(cell), value});
    return set;
}

ChangeSet clearCells(const Report& report, const std::vector<CellRef>& cells) {
    ChangeSet set{QStringLiteral("clear"), {}, {}};
    QSet<CellRef> seen;
    for (const CellRef& cell : cells)
        if (!seen.contains(cell) && !report.value(cell).isBlank()) {
            seen.insert(cell);
            set.changes.push_back(CellChange{cell, report.value(cell), CellValue::blank()});
        }
    return set;
}

Result<ChangeSet> addSubjectRow(const Report& report, const QString& form, const QString& code,
                                const std::function<QString(const QString& code)>& nameOf) {
    const FormDefinition* definition = report.formSet().form(form);
    if (!definition || !definition->isBySubject() || !definition->subjects)
        return Problem{ProblemCode::CellUnknown, {form, code, {}}};
    const auto parsed = SubjectCode::parse(code, *definition->subjects);
    if (!parsed)
        return parsed.problem();
    const QString digits = parsed->digits();
    if (report.hasRow(form, digits))
        return Problem{ProblemCode::SubjectRowExists, {digits}};
    ChangeSet set{QStringLiteral("add-row"), {form, digits}, {}};
    for (qsizetype length = 3; length <= digits.size(); length += 2) {
        const QString ancestor = digits.left(length);
        if (!report.hasRow(form, ancestor))
            set.changes.push_back(RowChange{form, ancestor, false, true, {}, nameOf(ancestor)});
    }
    return set;
}

Result<ChangeSet> removeSubjectRow(const Report& report, const QString& form, const QString& code) {
    if (!report.hasRow(form, code))
        return Problem{ProblemCode::SubjectRowMissing, {code}};
    ChangeSet set{QStringLiteral("remove-row"), {form, code}, {}};
    const FormDefinition* definition = report.formSet().form(form);
    if (const BlockDefinition* block = definition->blockOf(code))
        for (const ColumnDefinition& column : block->columns) {
            const CellRef cell{form, code, column.id};
            if (!column.id.isEmpty() && !report.value(cell).isBlank())
                set.changes.push_back(CellChange{cell, report.value(cell), CellValue::blank()});
        }
    set.changes.push_back(RowChange{form, code, true, false, report.rowName(form, code), {}});
    return set;
}

ChangeSet setPartChange(const Report& report, ReportPart part, const QByteArray& json, const QString& gesture) {
    ChangeSet set{gesture, {}, {}};
    if (report.part(part) != json)
        set.changes.push_back(PartChange{part, report.part(part), json});
    return set;
}

} // namespace juesuan
