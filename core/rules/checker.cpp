// Runs a bound program: all of it, or what one figure touches; findings are made only when asked for.
#include "rules/checker.h"

#include "rules/binder.h"
#include "rules/form_rows.h"
#include "rules/joint.h"
#include "rules/repair.h"
#include "rules/rule_book.h"

#include <map>

namespace juesuan {

using rules::Outcome;
using rules::Relation;

struct Checker::Private {
    RuleBookPtr book;
    rules::Program program;
    std::vector<Outcome> outcomes;
    std::vector<quint8> marked; // by relation: stands in `changed`
    std::vector<int> changed;
    std::map<std::pair<QString, bool>, rules::FormRows> labels; // forms that relations look at
    QHash<QString, QString> formNumbers;
    FormSetPtr formSet, priorFormSet; // labels point into them

    const rules::Rule& ruleOf(int relation) const {
        return book->data().rules[size_t(program.relations[size_t(relation)].rule)];
    }
    void reevaluate(int relation);
    void moveForm(int form, int by);
    BilingualText message(int relation) const;
    UncheckedRelation unchecked(int relation) const;
    UncheckedRelation withoutInstance(int rule) const;
    FindingCell findingCell(int slot) const;
    Finding jointFinding(const std::vector<int>& conflict) const;
    QString cellText(int slot) const;
};

void Checker::Private::reevaluate(int relation) {
    const size_t r = size_t(relation);
    const Outcome now = rules::evaluate(program, relation);
    // A finding that stays one may still show other figures.
    const bool shown = now.status == Status::Broken || now.status == Status::Rounding;
    if (!marked[r] && (shown || !(now == outcomes[r]))) {
        marked[r] = 1;
        changed.push_back(relation);
    }
    outcomes[r] = now;
}

// A form comes into being with its first figure and goes with its last, unless it was declared.
void Checker::Private::moveForm(int index, int by) {
    rules::FormState& form = program.forms[size_t(index)];
    const bool before = form.present();
    form.figures += by;
    if (form.present() == before)
        return;
    for (const int r : form.relations)
        program.missingForms[size_t(r)] = quint8(program.missingForms[size_t(r)] + (before ? 1 : -1));
    for (const int r : form.relations)
        reevaluate(r);
}

// A rule that found no rows: nothing to sum up below, or no form to look at.
UncheckedRelation Checker::Private::withoutInstance(int index) const {
    const rules::Rule& rule = book->data().rules[size_t(index)];
    UncheckedRelation out{rule.id, NotChecked::NoFigures, {}};
    if (rule.quantifiers.empty())
        return out;
    const QString wanted = rule.quantifiers.front().domains.front().form;
    for (const rules::FormState& form : program.forms) {
        if (form.id != wanted || form.priorYear)
            continue;
        if (!form.present())
            out.why = NotChecked::FormMissing;
        if (form.figures == 0)
            out.form = wanted;
    }
    return out;
}

FindingCell Checker::Private::findingCell(int slot) const {
    const rules::Slot& s = program.slots[size_t(slot)];
    return {s.cell, program.cellValue(slot), s.priorYear};
}

// {c} in a rule's sentence is what its variable c stands for.
BilingualText Checker::Private::message(int relation) const {
    const rules::Rule& rule = ruleOf(relation);
    BilingualText out = rule.message;
    for (size_t i = 0; i < rule.quantifiers.size(); ++i) {
        const QString mark = u'{' + rule.quantifiers[i].variable + u'}';
        const QString value = program.relations[size_t(relation)].variables[qsizetype(i)];
        out.zh.replace(mark, value);
        out.en.replace(mark, value);
    }
    return out;
}

UncheckedRelation Checker::Private::unchecked(int relation) const {
    UncheckedRelation out{ruleOf(relation).id, outcomes[size_t(relation)].why, {}};
    const Relation& bound = program.relations[size_t(relation)];
    for (int i = bound.firstTerm; i < bound.firstTerm + bound.terms && out.form.isEmpty(); ++i) {
        const rules::FormState& form = program.forms[size_t(program.slots[size_t(program.termSlot[size_t(i)])].form)];
        const bool wanted = out.why == NotChecked::NoFigures ? form.figures == 0 : !form.present();
        if (out.why != NotChecked::CellUnread && wanted)
            out.form = form.id;
    }
    return out;
}

Finding Checker::Private::jointFinding(const std::vector<int>& conflict) const {
    Finding out;
    out.rule = QStringLiteral("joint.infeasible");
    out.severity = Severity::Warning;
    out.message = {
        QStringLiteral("这些数字单独看都在四舍五入的尾差之内，但没有一组真实金额能同时得出它们，其中至少一个有误"),
        QStringLiteral("Each difference alone could be rounding, but no set of true amounts gives all of these "
                       "figures at once: at least one of them is wrong")};
    std::vector<int> slots;
    for (const int relation : conflict) {
        const Relation& bound = program.relations[size_t(relation)];
        for (int i = bound.firstTerm; i < bound.firstTerm + bound.terms; ++i) {
            const int slot = program.termSlot[size_t(i)];
            const bool figure = program.kind[size_t(slot)] == quint8(CellValue::Kind::Figure);
            if (figure && std::find(slots.begin(), slots.end(), slot) == slots.end())
                slots.push_back(slot);
        }
    }
    for (const int slot : slots)
        out.cells.push_back(findingCell(slot));
    return out;
}

QString Checker::Private::cellText(int slot) const {
    const rules::Slot& s = program.slots[size_t(slot)];
    const auto at = labels.find({s.cell.form, s.priorYear});
    const QString row = at == labels.end() ? s.cell.row : at->second.label(s.cell.row);
    const QString form = formNumbers.value(s.cell.form, s.cell.form);
    const QString year = s.priorYear ? QStringLiteral("上年.") : QString();
    return QStringLiteral("%1%2[%3, %4]").arg(year, form, row, s.cell.column);
}

Checker::Checker(std::unique_ptr<Private> priv) : d(std::move(priv)) {}
Checker::~Checker() = default;

Result<std::unique_ptr<Checker>> Checker::bind(RuleBookPtr book, const Report& report, const Report* prior) {
    auto program = rules::bindRules(book->data().rules, report, prior);
    if (!program)
        return program.problem();
    auto priv = std::make_unique<Private>();
    priv->book = std::move(book);
    priv->program = std::move(program).value();
    priv->formSet = report.formSetPtr();
    priv->priorFormSet = prior ? prior->formSetPtr() : nullptr;
    for (const FormDefinition& form : report.formSet().forms())
        priv->formNumbers.insert(form.id, form.number);
    for (const rules::FormState& form : priv->program.forms) {
        const Report& source = form.priorYear && prior ? *prior : report;
        if (const FormDefinition* definition = source.formSet().form(form.id))
            priv->labels.emplace(std::pair(form.id, form.priorYear), rules::FormRows(*definition, source));
    }
    const size_t count = priv->program.relations.size();
    priv->marked.assign(count, 0);
    priv->changed.reserve(count);
    priv->outcomes.reserve(count);
    for (size_t r = 0; r < count; ++r)
        priv->outcomes.push_back(rules::evaluate(priv->program, int(r)));
    return std::unique_ptr<Checker>(new Checker(std::move(priv)));
}

std::unique_ptr<Checker> Checker::copy() const {
    return std::unique_ptr<Checker>(new Checker(std::make_unique<Private>(*d)));
}

std::vector<UncheckedRelation> Checker::unchecked() const {
    std::vector<UncheckedRelation> out;
    for (int r = 0; r < relationCount(); ++r)
        if (d->outcomes[size_t(r)].status == Status::NotChecked)
            out.push_back(d->unchecked(r));
    return out;
}

CheckResult Checker::checkAll(bool joint) const {
    CheckResult out;
    out.unchecked = unchecked();
    for (int r = 0; r < relationCount(); ++r) {
        const Status status = d->outcomes[size_t(r)].status;
        if (status == Status::NotChecked)
            continue;
        ++out.checked;
        if (status == Status::Passed)
            ++out.passed;
        else
            out.findings.push_back(*findingOf(r));
    }
    for (const int rule : d->program.emptyRules)
        out.unchecked.push_back(d->withoutInstance(rule));
    if (!joint)
        return out;
    JointCheck result = checkJoint();
    out.joint = result.feasibility;
    if (result.finding)
        out.findings.push_back(std::move(*result.finding));
    return out;
}

JointCheck Checker::checkJoint(const std::function<bool()>& interrupted) const {
    const rules::JointResult result = rules::jointFeasibility(d->program, d->book->data().rules, d->outcomes, interrupted);
    JointCheck out{result.feasibility, {}};
    if (!result.conflict.empty())
        out.finding = d->jointFinding(result.conflict);
    return out;
}

void Checker::setValue(const CellRef& cell, const CellValue& value) {
    const auto at = d->program.slotOf.constFind(cell);
    if (at == d->program.slotOf.constEnd())
        return;
    const int slot = *at;
    rules::Program& p = d->program;
    const int before = p.kind[size_t(slot)] != quint8(CellValue::Kind::Blank);
    p.store(slot, value);
    for (qint32 i = p.slotFirst[size_t(slot)]; i < p.slotFirst[size_t(slot) + 1]; ++i)
        d->reevaluate(p.slotRelation[size_t(i)]);
    if (const int by = int(!value.isBlank()) - before)
        d->moveForm(p.slots[size_t(slot)].form, by);
}

std::vector<int> Checker::relationsOf(const CellRef& cell) const {
    const rules::Program& p = d->program;
    const auto at = p.slotOf.constFind(cell);
    if (at == p.slotOf.constEnd())
        return {};
    return {p.slotRelation.begin() + p.slotFirst[size_t(*at)], p.slotRelation.begin() + p.slotFirst[size_t(*at) + 1]};
}

std::vector<int> Checker::takeChangedRelations() {
    std::vector<int> out(d->changed);
    for (const int relation : d->changed)
        d->marked[size_t(relation)] = 0;
    d->changed.clear(); // keeps its room: setValue does not allocate
    return out;
}

int Checker::relationCount() const {
    return int(d->program.relations.size());
}

std::optional<Finding> Checker::findingOf(int relation) const {
    const Outcome& outcome = d->outcomes[size_t(relation)];
    if (outcome.status != Status::Broken && outcome.status != Status::Rounding)
        return std::nullopt;
    const rules::Program& p = d->program;
    const Relation& bound = p.relations[size_t(relation)];
    Finding out;
    out.rule = d->ruleOf(relation).id;
    out.severity = outcome.status == Status::Rounding ? Severity::Rounding : d->ruleOf(relation).severity;
    out.message = d->message(relation);
    for (int i = bound.firstTerm; i < bound.firstTerm + bound.terms; ++i)
        out.cells.push_back(d->findingCell(p.termSlot[size_t(i)]));
    const rules::Sides sides = rules::sidesOf(p, relation);
    out.left = sides.left;
    out.right = sides.right;
    out.difference = outcome.difference;
    out.allowed = rules::allowedDifference(p, relation);
    out.repair = rules::suggestRepair(p, relation);
    return out;
}

QString Checker::ruleOf(int relation) const {
    return d->ruleOf(relation).id;
}

QString Checker::describe(int relation) const {
    const rules::Program& p = d->program;
    const Relation& bound = p.relations[size_t(relation)];
    QString sides[2];
    for (int i = 0; i < bound.terms; ++i) {
        const size_t at = size_t(bound.firstTerm + i);
        const bool left = i < bound.leftTerms;
        const int weight = left ? p.termWeight[at] : -p.termWeight[at];
        QString& side = sides[left ? 0 : 1];
        if (!side.isEmpty() || weight < 0)
            side +=
                weight < 0 ? (side.isEmpty() ? QStringLiteral("− ") : QStringLiteral(" − ")) : QStringLiteral(" + ");
        if (std::abs(weight) != 1)
            side += QString::number(std::abs(weight)) + QStringLiteral(" × ");
        side += d->cellText(p.termSlot[at]);
    }
    for (QString& side : sides)
        if (side.isEmpty())
            side = QStringLiteral("0");
    const QString sign = bound.kind == RelationKind::Equal    ? QStringLiteral(" = ")
                         : bound.kind == RelationKind::AtMost ? QStringLiteral(" ≤ ")
                                                              : QStringLiteral(" ⇒ ");
    return sides[0] + sign + sides[1];
}

Checker::Status Checker::statusOf(int relation) const {
    return d->outcomes[size_t(relation)].status;
}

Feasibility Checker::jointFeasibility() const {
    return rules::jointFeasibility(d->program, d->book->data().rules, d->outcomes).feasibility;
}

std::vector<LinearRelation> Checker::relations() const {
    const rules::Program& p = d->program;
    std::vector<LinearRelation> out;
    out.reserve(p.relations.size());
    for (const Relation& bound : p.relations) {
        const rules::Rule& rule = d->book->data().rules[size_t(bound.rule)];
        LinearRelation relation{rule.id, rule.severity == Severity::Error && !rule.ifGiven, bound.kind, {}, rule.computes};
        for (int i = bound.firstTerm; i < bound.firstTerm + bound.terms; ++i) {
            const rules::Slot& slot = p.slots[size_t(p.termSlot[size_t(i)])];
            relation.terms.push_back({slot.cell, p.termWeight[size_t(i)], slot.priorYear});
        }
        out.push_back(std::move(relation));
    }
    return out;
}

} // namespace juesuan
