// 绩效自评表: a project's funds, goals and indicators, as printed. Whoever computes with them parses the texts.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace juesuan {

struct EvaluationFunds {
    QString label; // 年度资金总额, 财政拨款, 上年结转, 其他资金
    QString initialBudget, annualBudget, executed, weight, rate, score; // as printed, "--" included
    friend bool operator==(const EvaluationFunds&, const EvaluationFunds&) = default;
};

struct Indicator {
    QString level1, level2, level3; // 一级, 二级, 三级指标
    QString target, actual;         // 年度指标值, 实际完成值
    QString weight, score;          // 分值, 得分
    QString remark;                 // 偏差原因分析及改进措施
    friend bool operator==(const Indicator&, const Indicator&) = default;
};

struct Evaluation {
    QString title;
    QString year;       // （2024年度） without its brackets
    QString project, department, unit;
    std::vector<EvaluationFunds> funds;
    QString expectedGoals, actualGoals;
    std::vector<Indicator> indicators;
    QString totalWeight, totalScore;
    QString remark;     // 说明：
    int page = 0, line = 0;

    QJsonObject toJson() const;
    static Evaluation fromJson(const QJsonObject& json);
    friend bool operator==(const Evaluation&, const Evaluation&) = default;
};

QJsonArray evaluationsToJson(const std::vector<Evaluation>& list);
std::vector<Evaluation> evaluationsFromJson(const QJsonArray& json);

} // namespace juesuan
