// Applying and taking back gestures.
#include "edit/change_set.h"

#include <algorithm>

namespace juesuan {

namespace {

Problem doesNotFit(const QString& form, const QString& row, const QString& column) {
    return {ProblemCode::ChangeDoesNotFit, {form, row, column}};
}

bool changesOnlySeal(const ChangeSet& set) {
    return std::all_of(set.changes.begin(), set.changes.end(), [](const Change& change) {
        const auto* part = std::get_if<PartChange>(&change);
        return part && part->part == ReportPart::Seal;
    });
}

Result<void> applyOne(const CellChange& change, Report& report) {
    const CellRef& ref = change.cell;
    const FormDefinition* form = report.formSet().form(ref.form);
    if (!form || !form->holds(ref.row, ref.column) || (!form->row(ref.row) && !report.hasRow(ref.form, ref.row)))
        return Problem{ProblemCode::CellUnknown, {ref.form, ref.row, ref.column}};
    if (report.value(ref) != change.before)
        return doesNotFit(ref.form, ref.row, ref.column);
    report.setValue(ref, change.after);
    return {};
}

bool rowIsBlank(const Report& report, const QString& form, const QString& code) {
    const FormDefinition* definition = report.formSet().form(form);
    if (const BlockDefinition* block = definition ? definition->blockOf(code) : nullptr)
        for (const ColumnDefinition& column : block->columns)
            if (!report.value({form, code, column.id}).isBlank())
                return false;
    return true;
}

Result<void> applyOne(const RowChange& change, Report& report) {
    const FormDefinition* form = report.formSet().form(change.form);
    if (!form || !form->isBySubject() || form->row(change.code) || !form->blockOf(change.code))
        return Problem{ProblemCode::CellUnknown, {change.form, change.code, {}}};
    if (report.hasRow(change.form, change.code) != change.before ||
        (change.before && report.rowName(change.form, change.code) != change.nameBefore) ||
        (!change.after && !rowIsBlank(report, change.form, change.code)))
        return doesNotFit(change.form, change.code, {});
    if (change.after)
        report.setRow(change.form, change.code, change.nameAfter);
    else
        report.removeRow(change.form, change.code);
    return {};
}

Result<void> applyOne(const PartChange& change, Report& report) {
    if (report.part(change.part) != change.before)
        return doesNotFit(reportPartName(change.part), {}, {});
    report.setPart(change.part, change.after);
    return {};
}

Change invertedChange(const Change& change) {
    Change out = change;
    std::visit(
        [](auto& c) {
            std::swap(c.before, c.after);
            if constexpr (std::is_same_v<std::decay_t<decltype(c)>, RowChange>)
                std::swap(c.nameBefore, c.nameAfter);
        },
        out);
    return out;
}

} // namespace

ChangeSet ChangeSet::inverted() const {
    ChangeSet out{gesture, arguments, {}};
    for (auto at = changes.rbegin(); at != changes.rend(); ++at)
        out.changes.push_back(invertedChange(*at));
    return out;
}

Result<void> apply(const ChangeSet& set, Report& report) {
    if (report.sealed() && !changesOnlySeal(set))
        return Problem{ProblemCode::ReportSealed, {report.unit.name, QString::number(report.year)}};
    for (size_t done = 0; done < set.changes.size(); ++done) {
        const Result<void> result =
            std::visit([&](const auto& change) { return applyOne(change, report); }, set.changes[done]);
        if (result)
            continue;
        while (done-- > 0) { // all or nothing: what was done fits, so taking it back cannot fail
            const Change back = invertedChange(set.changes[done]);
            (void)std::visit([&](const auto& change) { return applyOne(change, report); }, back);
        }
        return result.problem();
    }
    return {};
}

} // namespace juesuan
