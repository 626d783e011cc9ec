// Names of rules against the FormSet.
#include "rules/name_check.h"

#include <algorithm>

namespace juesuan::rules {

bool formHasColumn(const FormDefinition& form, const QString& wanted) {
    for (const BlockDefinition& block : form.blocks)
        for (const ColumnDefinition& column : block.columns)
            if (column.kind == ColumnDefinition::Kind::Figure && column.id == wanted)
                return true;
    return false;
}

bool formHasRow(const FormDefinition& form, const QString& row) {
    return form.row(row) || (form.subjects && SubjectCode::looksLike(row, *form.subjects));
}

const RowDefinition* onlyRow(const FormDefinition& form) {
    const RowDefinition* out = nullptr;
    if (form.isBySubject() || !form.footerRows.empty())
        return nullptr;
    for (const BlockDefinition& block : form.blocks)
        for (const RowDefinition& row : block.rows)
            if (!row.id.isEmpty()) {
                if (out)
                    return nullptr;
                out = &row;
            }
    return out;
}

namespace {

class NameCheck {
public:
    NameCheck(const Rule& rule, const FormSet& formSet) : m_rule(rule), m_forms(formSet) {}

    Result<void> run() {
        for (size_t i = 0; i < m_rule.quantifiers.size() && ok(); ++i)
            quantifier(m_rule.quantifiers[i], i == 0);
        expression(m_rule.left);
        expression(m_rule.right);
        return ok() ? Result<void>() : Result<void>(m_problem);
    }

private:
    const Rule& m_rule;
    const FormSet& m_forms;
    QStringList m_variables;
    Problem m_problem;

    bool ok() const { return m_problem.code == ProblemCode::None; }
    void fail(const QString& name, Place place) {
        if (ok())
            m_problem = {ProblemCode::RuleUnknownName, {name, m_rule.file}, place.line, place.column};
    }

    const FormDefinition* form(const QString& id, Place place) {
        const FormDefinition* out = m_forms.form(id);
        if (!out)
            fail(id, place);
        return out;
    }

    void quantifier(const Quantifier& quantifier, bool first) {
        for (const Domain& domain : quantifier.domains) {
            if (domain.kind == Domain::Kind::Names)
                continue; // checked where they are used
            if (domain.kind == Domain::Kind::Columns) {
                if (first)
                    fail(QStringLiteral("columns"), domain.place);
                continue;
            }
            const FormDefinition* definition = form(domain.form, domain.place);
            if (!definition)
                return;
            rows(*definition, domain.row);
            if (domain.column)
                column(*definition, *domain.column);
        }
        m_variables.append(quantifier.variable);
    }

    void expression(const Expression& terms) {
        for (const Term& term : terms) {
            expression(term.group);
            if (term.reference)
                reference(*term.reference);
        }
    }

    void reference(const Reference& reference) {
        const FormDefinition* definition = form(reference.form, reference.place);
        if (!definition)
            return;
        const bool columnOnly = !reference.column && reference.row.kind == Selector::Kind::Name &&
                                !m_variables.contains(reference.row.text) &&
                                !formHasRow(*definition, reference.row.text) && onlyRow(*definition);
        if (columnOnly || (!reference.column && onlyRow(*definition) && !namesOf(reference.row.text).empty())) {
            column(*definition, reference.row);
            return;
        }
        rows(*definition, reference.row);
        if (reference.column)
            column(*definition, *reference.column);
    }

    // What a quantifier names one by one, if the text is its variable.
    std::vector<Selector> namesOf(const QString& text) const {
        std::vector<Selector> out;
        for (const Quantifier& quantifier : m_rule.quantifiers)
            for (const Domain& domain : quantifier.domains)
                if (quantifier.variable == text)
                    out.insert(out.end(), domain.names.begin(), domain.names.end());
        return out;
    }

    void rows(const FormDefinition& definition, const Selector& selector) {
        switch (selector.kind) {
        case Selector::Kind::All:
            return;
        case Selector::Kind::Group:
            return group(definition, selector);
        case Selector::Kind::Name:
        case Selector::Kind::Children:
            break;
        }
        for (const Selector& name : namesOf(selector.text))
            if (!formHasRow(definition, name.text))
                fail(name.text, name.place);
        if (!m_variables.contains(selector.text) && !formHasRow(definition, selector.text))
            fail(selector.text, selector.place);
    }

    void group(const FormDefinition& definition, const Selector& selector) {
        const auto named = [&](const RowDefinition& row) { return row.group == selector.text; };
        for (const BlockDefinition& block : definition.blocks)
            if (std::any_of(block.rows.begin(), block.rows.end(), named))
                return;
        if (std::any_of(definition.footerRows.begin(), definition.footerRows.end(), named))
            return;
        if (!definition.subjects || !SubjectCode::looksLike(selector.text, *definition.subjects))
            fail(selector.text, selector.place);
    }

    void column(const FormDefinition& definition, const Selector& selector) {
        for (const Selector& name : namesOf(selector.text))
            if (!formHasColumn(definition, name.text))
                fail(name.text, name.place);
        if (!m_variables.contains(selector.text) && !formHasColumn(definition, selector.text))
            fail(selector.text, selector.place);
    }
};

} // namespace

Result<void> checkNames(const Rule& rule, const FormSet& formSet) {
    return NameCheck(rule, formSet).run();
}

} // namespace juesuan::rules
