// Unrolls rules over the rows of a report.
#include "rules/binder.h"

#include "rules/form_rows.h"
#include "rules/name_check.h"

#include <QSet>

#include <algorithm>
#include <map>
#include <memory>

namespace juesuan::rules {

namespace {

struct Variable {
    QString name;
    QString value;
    QString label;
};

class Binder {
public:
    Binder(const Report& report, const Report* prior) : m_report(report), m_prior(prior) {
        m_out.hasPrior = prior != nullptr;
    }

    Result<Program> run(const std::vector<Rule>& rules) {
        for (size_t i = 0; i < rules.size(); ++i) {
            if (const auto names = checkNames(rules[i], m_report.formSet()); !names)
                return names.problem();
            m_rule = &rules[i];
            m_ruleIndex = int(i);
            const size_t before = m_out.relations.size();
            quantify(0);
            if (m_tooMany)
                return Problem{ProblemCode::RuleTooDeep,
                               {QString::number(maximumRelations), rules[i].file},
                               rules[i].place.line,
                               rules[i].place.column};
            if (m_out.relations.size() == before)
                m_out.emptyRules.push_back(int(i));
        }
        index();
        return std::move(m_out);
    }

private:
    const Report& m_report;
    const Report* m_prior;
    Program m_out;
    const Rule* m_rule = nullptr;
    int m_ruleIndex = 0;
    bool m_tooMany = false;
    std::vector<Variable> m_variables;
    std::map<std::pair<QString, bool>, std::unique_ptr<FormRows>> m_rows;
    std::map<std::pair<QString, bool>, int> m_forms;
    QHash<CellRef, int> m_priorSlots;
    std::vector<LinearTerm> m_terms;

    // ---- rows and names

    const FormRows& rowsOf(const QString& form, bool prior) {
        // Without last year's report its rows are taken to be this year's: the relations exist, unchecked.
        const Report& report = prior && m_prior ? *m_prior : m_report;
        auto& entry = m_rows[{form, prior}];
        if (!entry) {
            const FormDefinition* definition = report.formSet().form(form);
            // Last year's edition may lack the form; then this year's definition stands for an absent form.
            entry = std::make_unique<FormRows>(definition ? *definition : *m_report.formSet().form(form), report);
        }
        return *entry;
    }

    QString valueOf(const QString& name) const {
        for (const Variable& variable : m_variables)
            if (variable.name == name)
                return variable.value;
        return name;
    }

    QStringList select(const FormRows& rows, const Selector& selector) const {
        switch (selector.kind) {
        case Selector::Kind::Name:
            return {valueOf(selector.text)};
        case Selector::Kind::Group:
            return rows.group(selector.text);
        case Selector::Kind::Children:
            return rows.children(valueOf(selector.text));
        case Selector::Kind::All:
            return rows.all();
        }
        return {};
    }

    // ---- quantifiers

    void quantify(size_t depth) {
        if (m_tooMany)
            return;
        if (depth == m_rule->quantifiers.size()) {
            instance();
            return;
        }
        const Quantifier& quantifier = m_rule->quantifiers[depth];
        QSet<QString> seen;
        for (const Domain& domain : quantifier.domains)
            for (const Variable& value : domainValues(domain)) {
                if (seen.contains(value.value))
                    continue;
                seen.insert(value.value);
                m_variables.push_back({quantifier.variable, value.value, value.label});
                quantify(depth + 1);
                m_variables.pop_back();
            }
    }

    std::vector<Variable> domainValues(const Domain& domain) {
        std::vector<Variable> out;
        if (domain.kind == Domain::Kind::Names) {
            for (const Selector& name : domain.names)
                out.push_back({{}, name.text, name.text});
            return out;
        }
        if (domain.kind == Domain::Kind::Columns)
            return columnValues();
        const FormRows& rows = rowsOf(domain.form, false);
        const QStringList list = domain.kind == Domain::Kind::Categories ? rows.categories() : select(rows, domain.row);
        for (const QString& row : list)
            if (!domain.column || rows.form().holds(row, valueOf(domain.column->text)))
                out.push_back({{}, row, rows.label(row)});
        return out;
    }

    // The figure columns of the form that the first quantifier runs over.
    std::vector<Variable> columnValues() {
        std::vector<Variable> out;
        const FormDefinition* form = m_report.formSet().form(m_rule->quantifiers.front().domains.front().form);
        for (const BlockDefinition& block : form ? form->blocks : std::vector<BlockDefinition>())
            for (const ColumnDefinition& column : block.columns)
                if (column.kind == ColumnDefinition::Kind::Figure)
                    out.push_back({{}, column.id, column.label.isEmpty() ? column.id : column.label});
        return out;
    }

    // ---- one instance

    struct Gathered {
        bool childless = false; // a children() without any
    };

    void instance() {
        m_terms.clear();
        m_touched.clear();
        Gathered gathered;
        gather(m_rule->left, 1, gathered);
        const size_t left = m_terms.size();
        gather(m_rule->right, -1, gathered);
        if (gathered.childless || m_terms.empty())
            return;
        if (m_rule->kind == RelationKind::NeedsOther && left != 1)
            return;
        emitRelation(left);
    }

    void gather(const Expression& expression, int sign, Gathered& gathered) {
        for (const Term& term : expression) {
            gather(term.group, sign * term.sign, gathered);
            if (term.reference)
                gather(*term.reference, sign * term.sign, gathered);
        }
    }

    void gather(const Reference& reference, int weight, Gathered& gathered) {
        const FormRows& rows = rowsOf(reference.form, reference.priorYear);
        const FormDefinition& form = rows.form();
        touch(reference.form, reference.priorYear);
        if (!reference.column && reference.row.kind == Selector::Kind::Name) {
            const QString name = valueOf(reference.row.text);
            const RowDefinition* only = formHasRow(form, name) ? nullptr : onlyRow(form);
            if (only)
                addTerm(form, only->id, name, reference.priorYear, weight);
            else
                addTerm(form, name, {}, reference.priorYear, weight);
            return;
        }
        const QStringList list = select(rows, reference.row);
        gathered.childless |= list.isEmpty() && reference.row.kind == Selector::Kind::Children;
        for (const QString& row : list)
            addTerm(form, row, reference.column ? valueOf(reference.column->text) : QString(), reference.priorYear,
                    weight);
    }

    std::vector<std::pair<QString, bool>> m_touched; // forms that the instance looks at
    void touch(const QString& form, bool prior) {
        const std::pair<QString, bool> key(form, prior);
        if (std::find(m_touched.begin(), m_touched.end(), key) == m_touched.end())
            m_touched.push_back(key);
    }

    // A cell that the form cannot hold is a blank: it adds nothing.
    void addTerm(const FormDefinition& form, const QString& row, const QString& column, bool prior, int weight) {
        const ColumnDefinition* found = column.isEmpty() ? form.defaultColumn(row) : form.column(row, column);
        if (!found)
            return;
        const CellRef cell{form.id, row, found->id};
        m_terms.push_back({cell, weight, prior});
    }

    void emitRelation(size_t left) {
        Relation relation;
        relation.rule = m_ruleIndex;
        relation.kind = m_rule->kind;
        relation.ifGiven = m_rule->ifGiven;
        relation.firstTerm = int(m_out.termSlot.size());
        qint64 size = 0;
        for (size_t i = 0; i < m_terms.size(); ++i) {
            const int slot = slotFor(m_terms[i].cell, m_terms[i].priorYear);
            // One cell is one unknown, however often a formula names it.
            const auto from = m_out.termSlot.begin() + relation.firstTerm;
            const auto same = std::find(from, m_out.termSlot.end(), slot);
            if (same != m_out.termSlot.end()) {
                m_out.termWeight[size_t(same - m_out.termSlot.begin())] += m_terms[i].weight;
                continue;
            }
            m_out.termSlot.push_back(slot);
            m_out.termWeight.push_back(m_terms[i].weight);
            relation.leftTerms += i < left;
            ++size;
        }
        relation.terms = int(size);
        relation.wide = m_terms.size() > 8000; // so many amounts, their half quanta too, fit an int64
        for (const Variable& variable : m_variables)
            relation.variables.append(variable.label);
        const int index = int(m_out.relations.size());
        m_out.relations.push_back(std::move(relation));
        for (const auto& [form, prior] : m_touched)
            m_out.forms[size_t(formFor(form, prior))].relations.push_back(index);
        m_tooMany = index + 1 >= maximumRelations || m_out.termSlot.size() > size_t(maximumTerms);
    }

    // ---- slots

    int formFor(const QString& id, bool prior) {
        const auto [at, fresh] = m_forms.try_emplace({id, prior}, int(m_out.forms.size()));
        if (fresh) {
            const Report* report = prior ? m_prior : &m_report;
            FormState state;
            state.id = id;
            state.priorYear = prior;
            state.declared = report && (report->forms.value(id).present || !report->rows(id).empty());
            m_out.forms.push_back(std::move(state));
        }
        return at->second;
    }

    int slotFor(const CellRef& cell, bool prior) {
        QHash<CellRef, int>& hash = prior ? m_priorSlots : m_out.slotOf;
        if (const auto at = hash.constFind(cell); at != hash.constEnd())
            return *at;
        const int slot = int(m_out.slots.size());
        hash.insert(cell, slot);
        const int form = formFor(cell.form, prior);
        m_out.slots.push_back({cell, prior, form});
        m_out.value.push_back(0);
        m_out.low.push_back(0);
        m_out.high.push_back(0);
        m_out.quantum.push_back(1);
        m_out.kind.push_back(0);
        const Report* report = prior ? m_prior : &m_report;
        const CellValue value = report ? report->value(cell) : CellValue::blank();
        m_out.store(slot, value);
        m_out.forms[size_t(form)].figures += !value.isBlank();
        return slot;
    }

    // Which relations a slot touches, and which relations lack a form.
    void index() {
        Program& p = m_out;
        p.slotFirst.assign(p.slots.size() + 1, 0);
        for (const qint32 slot : p.termSlot)
            ++p.slotFirst[size_t(slot) + 1];
        for (size_t s = 0; s < p.slots.size(); ++s)
            p.slotFirst[s + 1] += p.slotFirst[s];
        p.slotRelation.resize(p.termSlot.size());
        std::vector<qint32> fill(p.slotFirst.begin(), p.slotFirst.end() - 1);
        for (size_t r = 0; r < p.relations.size(); ++r)
            for (int i = 0; i < p.relations[r].terms; ++i) {
                const size_t slot = size_t(p.termSlot[size_t(p.relations[r].firstTerm + i)]);
                p.slotRelation[size_t(fill[slot]++)] = qint32(r);
            }
        p.missingForms.assign(p.relations.size(), 0);
        p.usesPrior.assign(p.relations.size(), 0);
        for (FormState& form : p.forms) {
            // Figures that no rule looks at make a form present too.
            const Report* report = form.priorYear ? m_prior : &m_report;
            form.declared |= form.figures == 0 && report && report->formPresent(form.id);
            for (const int r : form.relations) {
                p.missingForms[size_t(r)] += !form.present();
                p.usesPrior[size_t(r)] |= form.priorYear;
            }
        }
    }
};

} // namespace

Result<Program> bindRules(const std::vector<Rule>& rules, const Report& report, const Report* prior) {
    return Binder(report, prior).run(rules);
}

} // namespace juesuan::rules
