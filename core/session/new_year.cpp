// Carries over what a new year takes from the old one.
#include "session/new_year.h"

namespace juesuan {

namespace {

void carryRows(const Report& last, Report& next) {
    for (const FormDefinition& form : next.formSet().forms())
        if (form.isBySubject() && last.formSet().form(form.id))
            for (const SubjectRow& row : last.rows(form.id))
                next.setRow(form.id, row.code, row.name);
}

// The project and its indicators stay; what was reached this year is for the year to say.
void carryEvaluations(const Report& last, Report& next) {
    for (Evaluation evaluation : last.evaluations) {
        evaluation.year.replace(QString::number(last.year), QString::number(next.year)); // 2024年度
        if (evaluation.year.isEmpty())
            evaluation.year = QString::number(next.year);
        evaluation.actualGoals.clear();
        evaluation.totalScore.clear();
        evaluation.remark.clear();
        evaluation.page = evaluation.line = 0;
        for (EvaluationFunds& funds : evaluation.funds)
            funds = {funds.label, {}, {}, {}, funds.weight, {}, {}};
        for (Indicator& indicator : evaluation.indicators)
            indicator.actual = indicator.score = indicator.remark = QString();
        next.evaluations.push_back(std::move(evaluation));
    }
}

// "This year's cell = sum of last year's cells" gives the cell its figure.
void carryFigures(const Checker& checker, const Report& last, Report& next) {
    for (const LinearRelation& relation : checker.relations()) {
        if (relation.kind != RelationKind::Equal || relation.terms.size() < 2 || relation.terms.front().priorYear ||
            relation.terms.front().weight != 1)
            continue;
        qint64 fen = 0, quantum = 1;
        bool given = false, usable = true;
        for (size_t i = 1; i < relation.terms.size(); ++i) {
            const LinearTerm& term = relation.terms[i];
            const CellValue value = last.value(term.cell);
            usable = usable && term.priorYear && !value.isUnread();
            if (!usable)
                break;
            fen -= term.weight * value.amount.fen();
            quantum = std::max<qint64>(quantum, value.quantum);
            given = given || value.isFigure();
        }
        const auto amount = Amount::fromFen(fen);
        if (usable && given && amount && next.value(relation.terms.front().cell).isBlank())
            next.setValue(relation.terms.front().cell, CellValue::figure(*amount, quantum));
    }
}

} // namespace

Result<Report> nextYearOf(const Report& last, const FormSetPtr& formSet, const RuleBookPtr& rules) {
    Report next(last.unit, last.year + 1, formSet);
    carryRows(last, next);
    next.profile = last.profile;
    next.glossary = last.glossary;
    for (GlossaryEntry& entry : next.glossary.entries)
        entry.page = entry.line = 0;
    carryEvaluations(last, next);
    const auto checker = Checker::bind(rules, next, &last);
    if (!checker)
        return checker.problem();
    carryFigures(**checker, last, next);
    return next;
}

} // namespace juesuan
