// Compares editions by concept.
#include "analysis/edition_changes.h"

#include "base/text.h"

#include <algorithm>
#include <map>
#include <set>

namespace juesuan {

namespace {

using Kind = EditionChange::Kind;

struct Item {
    QString id, label, code;
};

QString numberOf(const FormDefinition& form) { return form.number.isEmpty() ? form.id : form.number; }

std::vector<Item> rowsOf(const FormDefinition& form) {
    std::vector<Item> out;
    const auto add = [&](const RowDefinition& row) {
        if (!row.id.isEmpty())
            out.push_back({row.id, row.label.isEmpty() ? row.id : row.label, row.code});
    };
    for (const BlockDefinition& block : form.blocks)
        for (const RowDefinition& row : block.rows)
            add(row);
    for (const RowDefinition& row : form.footerRows)
        add(row);
    return out;
}

std::vector<Item> columnsOf(const FormDefinition& form) {
    std::vector<Item> out;
    std::set<QString> seen;
    for (const BlockDefinition& block : form.blocks)
        for (const ColumnDefinition& column : block.columns)
            if (!column.id.isEmpty() && seen.insert(column.id).second)
                out.push_back({column.id, column.label.isEmpty() ? column.id : column.label, {}});
    return out;
}

void compareItems(const QString& form, const std::vector<Item>& from, const std::vector<Item>& to, Kind added, Kind gone,
                  std::vector<EditionChange>& out) {
    const auto find = [](const std::vector<Item>& items, const QString& id) {
        const auto at = std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
        return at == items.end() ? nullptr : &*at;
    };
    for (const Item& item : from)
        if (!find(to, item.id))
            out.push_back({gone, form, item.code, item.label, {}});
    for (const Item& item : to) {
        const Item* before = find(from, item.id);
        if (!before)
            out.push_back({added, form, item.code, {}, item.label});
        else if (comparisonKey(before->label) != comparisonKey(item.label))
            out.push_back({Kind::Relabelled, form, item.code, before->label, item.label});
    }
}

} // namespace

std::vector<EditionChange> editionChanges(const FormSet& from, const FormSet& to) {
    std::vector<EditionChange> out;
    for (const FormDefinition& form : from.forms())
        if (!to.form(form.id))
            out.push_back({Kind::FormGone, numberOf(form), {}, form.title, {}});
    for (const FormDefinition& form : to.forms()) {
        const FormDefinition* before = from.form(form.id);
        if (!before) {
            out.push_back({Kind::FormAdded, numberOf(form), {}, {}, form.title});
            continue;
        }
        if (comparisonKey(before->title) != comparisonKey(form.title))
            out.push_back({Kind::Relabelled, numberOf(form), {}, before->title, form.title});
        compareItems(numberOf(form), columnsOf(*before), columnsOf(form), Kind::ColumnAdded, Kind::ColumnGone, out);
        compareItems(numberOf(form), rowsOf(*before), rowsOf(form), Kind::RowAdded, Kind::RowGone, out);
    }
    return out;
}

std::vector<EditionChange> subjectChanges(const Report& report, const SubjectCatalogue& catalogue, int year) {
    std::map<SubjectKind, std::set<QString>> used;
    for (const FormDefinition& form : report.formSet().forms())
        if (form.subjects)
            for (const SubjectRow& row : report.rows(form.id))
                used[*form.subjects].insert(row.code);
    struct KnownYears {
        bool before = false, after = false;
    };
    std::map<std::pair<SubjectKind, QString>, KnownYears> known;
    std::set<SubjectKind> told; // the catalogue knows subjects of the new year
    for (const Subject& subject : catalogue.all()) {
        KnownYears& years = known[{subject.kind, subject.code}];
        years.before |= subject.years.count(report.year) > 0;
        years.after |= subject.years.count(year) > 0;
        if (subject.years.count(year) > 0)
            told.insert(subject.kind);
    }
    std::vector<EditionChange> out;
    for (const auto& [key, years] : known) {
        const auto& [kind, code] = key;
        if (!told.count(kind) || !used[kind].count(code) || !years.before)
            continue;
        const QString before = catalogue.nameOf(kind, code, report.year), after = catalogue.nameOf(kind, code, year);
        if (!years.after)
            out.push_back({Kind::SubjectUnseen, {}, code, before, {}});
        else if (before != after)
            out.push_back({Kind::SubjectRenamed, {}, code, before, after});
    }
    return out;
}

} // namespace juesuan
