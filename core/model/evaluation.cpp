// JSON of 绩效自评表, in the shape that `dump` prints.
#include "model/evaluation.h"

#include "model/narrative.h"

namespace juesuan {

QJsonObject Evaluation::toJson() const {
    QJsonArray fundsJson;
    for (const EvaluationFunds& f : funds)
        fundsJson.append(QJsonObject{{"label", f.label},
                                     {"initial_budget", f.initialBudget},
                                     {"annual_budget", f.annualBudget},
                                     {"executed", f.executed},
                                     {"weight", f.weight},
                                     {"rate", f.rate},
                                     {"score", f.score}});
    QJsonArray indicatorsJson;
    for (const Indicator& i : indicators)
        indicatorsJson.append(QJsonObject{{"level1", i.level1},
                                          {"level2", i.level2},
                                          {"level3", i.level3},
                                          {"target", i.target},
                                          {"actual", i.actual},
                                          {"weight", i.weight},
                                          {"score", i.score},
                                          {"remark", i.remark}});
    return {{"title", title},
            {"year", year},
            {"project", project},
            {"department", department},
            {"unit", unit},
            {"funds", fundsJson},
            {"goals", QJsonObject{{"expected", expectedGoals}, {"actual", actualGoals}}},
            {"indicators", indicatorsJson},
            {"total_weight", totalWeight},
            {"total_score", totalScore},
            {"remark", remark},
            {"page", pageToJson(page)},
            {"line", pageToJson(line)}};
}

Evaluation Evaluation::fromJson(const QJsonObject& o) {
    Evaluation out;
    out.title = o[u"title"].toString();
    out.year = o[u"year"].toString();
    out.project = o[u"project"].toString();
    out.department = o[u"department"].toString();
    out.unit = o[u"unit"].toString();
    for (const QJsonValue& value : o[u"funds"].toArray()) {
        const QJsonObject f = value.toObject();
        out.funds.push_back({f[u"label"].toString(), f[u"initial_budget"].toString(), f[u"annual_budget"].toString(),
                             f[u"executed"].toString(), f[u"weight"].toString(), f[u"rate"].toString(),
                             f[u"score"].toString()});
    }
    out.expectedGoals = o[u"goals"].toObject()[u"expected"].toString();
    out.actualGoals = o[u"goals"].toObject()[u"actual"].toString();
    for (const QJsonValue& value : o[u"indicators"].toArray()) {
        const QJsonObject i = value.toObject();
        out.indicators.push_back({i[u"level1"].toString(), i[u"level2"].toString(), i[u"level3"].toString(),
                                  i[u"target"].toString(), i[u"actual"].toString(), i[u"weight"].toString(),
                                  i[u"score"].toString(), i[u"remark"].toString()});
    }
    out.totalWeight = o[u"total_weight"].toString();
    out.totalScore = o[u"total_score"].toString();
    out.remark = o[u"remark"].toString();
    out.page = o[u"page"].toInt();
    out.line = o[u"line"].toInt();
    return out;
}

QJsonArray evaluationsToJson(const std::vector<Evaluation>& list) {
    QJsonArray out;
    for (const Evaluation& evaluation : list)
        out.append(evaluation.toJson());
    return out;
}

std::vector<Evaluation> evaluationsFromJson(const QJsonArray& json) {
    std::vector<Evaluation> out;
    for (const QJsonValue& value : json)
        out.push_back(Evaluation::fromJson(value.toObject()));
    return out;
}

} // namespace juesuan
