// Builds the ChangeSets of edits in 自评表.
#include "edit/evaluation_edit.h"

#include "edit/list_move.h"
#include "model/evaluation_field.h"

namespace juesuan {

namespace {

// What `edit` makes of one table; it says whether it did anything.
template <typename Edit>
ChangeSet changedTable(const Report& report, int table, const QString& gesture, const QStringList& arguments, Edit edit) {
    ChangeSet none{gesture, arguments, {}};
    if (table < 0 || table >= int(report.evaluations.size()))
        return none;
    Report changed(report.unit, report.year, report.formSetPtr());
    changed.evaluations = report.evaluations;
    if (!edit(changed.evaluations[size_t(table)]))
        return none;
    ChangeSet out = setPartChange(report, ReportPart::Evaluations, changed.part(ReportPart::Evaluations), gesture);
    out.arguments = arguments;
    return out;
}

template <typename Edit> ChangeSet changedList(const Report& report, const QString& gesture, Edit edit) {
    Report changed(report.unit, report.year, report.formSetPtr());
    changed.evaluations = report.evaluations;
    if (!edit(changed.evaluations))
        return {gesture, {}, {}};
    return setPartChange(report, ReportPart::Evaluations, changed.part(ReportPart::Evaluations), gesture);
}

bool hasRun(const std::vector<Indicator>& indicators, int first, int count) {
    return first >= 0 && count > 0 && first + count <= int(indicators.size());
}

} // namespace

ChangeSet setEvaluationField(const Report& report, int table, const QString& field, const QString& text) {
    return changedTable(report, table, QStringLiteral("evaluation"), {field}, [&](Evaluation& e) {
        QString* target = evaluationField(e, field);
        if (target)
            *target = text;
        return target != nullptr;
    });
}

ChangeSet renameIndicatorLevel(const Report& report, int table, int first, int count, const QString& member, const QString& text) {
    return changedTable(report, table, QStringLiteral("evaluation"), {member}, [&](Evaluation& e) {
        if (!hasRun(e.indicators, first, count) || (member != QStringLiteral("level1") && member != QStringLiteral("level2")))
            return false;
        for (int row = first; row < first + count; ++row)
            *evaluationField(e, indicatorField(row, member)) = text;
        return true;
    });
}

ChangeSet addIndicator(const Report& report, int table, int at, const Indicator& indicator) {
    return changedTable(report, table, QStringLiteral("indicator-add"), {}, [&](Evaluation& e) {
        if (at < 0 || at > int(e.indicators.size()))
            return false;
        e.indicators.insert(e.indicators.begin() + at, indicator);
        return true;
    });
}

ChangeSet removeIndicators(const Report& report, int table, int first, int count) {
    return changedTable(report, table, QStringLiteral("indicator-remove"), {}, [&](Evaluation& e) {
        if (!hasRun(e.indicators, first, count))
            return false;
        e.indicators.erase(e.indicators.begin() + first, e.indicators.begin() + first + count);
        return true;
    });
}

ChangeSet moveIndicators(const Report& report, int table, int first, int count, int before) {
    return changedTable(report, table, QStringLiteral("indicator-move"), {},
                        [&](Evaluation& e) { return moveItems(e.indicators, first, count, before); });
}

ChangeSet addFunds(const Report& report, int table, int at) {
    return changedTable(report, table, QStringLiteral("funds-add"), {}, [&](Evaluation& e) {
        if (at < 0 || at > int(e.funds.size()))
            return false;
        const QString none = QStringLiteral("--");
        e.funds.insert(e.funds.begin() + at, {{}, {}, {}, {}, none, {}, none});
        return true;
    });
}

ChangeSet removeFunds(const Report& report, int table, int row) {
    return changedTable(report, table, QStringLiteral("funds-remove"), {}, [&](Evaluation& e) {
        if (row < 0 || row >= int(e.funds.size()))
            return false;
        e.funds.erase(e.funds.begin() + row);
        return true;
    });
}

ChangeSet addEvaluation(const Report& report, int at, const Evaluation& evaluation) {
    return changedList(report, QStringLiteral("evaluation-add"), [&](std::vector<Evaluation>& list) {
        if (at < 0 || at > int(list.size()))
            return false;
        list.insert(list.begin() + at, evaluation);
        return true;
    });
}

ChangeSet removeEvaluation(const Report& report, int table) {
    return changedList(report, QStringLiteral("evaluation-remove"), [&](std::vector<Evaluation>& list) {
        if (table < 0 || table >= int(list.size()))
            return false;
        list.erase(list.begin() + table);
        return true;
    });
}

ChangeSet replaceEvaluation(const Report& report, int table, const Evaluation& evaluation, const QString& gesture) {
    return changedTable(report, table, gesture, {}, [&](Evaluation& e) {
        e = evaluation;
        return true;
    });
}

} // namespace juesuan
