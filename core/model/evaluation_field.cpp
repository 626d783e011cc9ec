// Finds the text of a 自评表 by its name.
#include "model/evaluation_field.h"

namespace juesuan {

namespace {

template <typename Row> struct Member {
    const char16_t* name;
    QString Row::*text;
};

constexpr Member<Evaluation> ofTable[] = {
    {u"title", &Evaluation::title},
    {u"year", &Evaluation::year},
    {u"project", &Evaluation::project},
    {u"department", &Evaluation::department},
    {u"unit", &Evaluation::unit},
    {u"expectedGoals", &Evaluation::expectedGoals},
    {u"actualGoals", &Evaluation::actualGoals},
    {u"totalWeight", &Evaluation::totalWeight},
    {u"totalScore", &Evaluation::totalScore},
    {u"remark", &Evaluation::remark}};
constexpr Member<EvaluationFunds> ofFunds[] = {
    {u"label", &EvaluationFunds::label},
    {u"initialBudget", &EvaluationFunds::initialBudget},
    {u"annualBudget", &EvaluationFunds::annualBudget},
    {u"executed", &EvaluationFunds::executed},
    {u"weight", &EvaluationFunds::weight},
    {u"rate", &EvaluationFunds::rate},
    {u"score", &EvaluationFunds::score}};
constexpr Member<Indicator> ofIndicators[] = {
    {u"level1", &Indicator::level1}, {u"level2", &Indicator::level2}, {u"level3", &Indicator::level3},
    {u"target", &Indicator::target}, {u"actual", &Indicator::actual}, {u"weight", &Indicator::weight},
    {u"score", &Indicator::score},   {u"remark", &Indicator::remark}};

template <typename Row, size_t N> QString* find(const Member<Row> (&members)[N], Row& row, const QString& name) {
    for (const Member<Row>& member : members)
        if (name == QStringView(member.name))
            return &(row.*member.text);
    return nullptr;
}

template <typename Row, size_t N>
QString* findInRows(const Member<Row> (&members)[N], std::vector<Row>& rows, const QStringList& parts) {
    bool number = false;
    const int row = parts[1].toInt(&number);
    return number && row >= 0 && row < int(rows.size()) ? find(members, rows[size_t(row)], parts[2]) : nullptr;
}

} // namespace

QString* evaluationField(Evaluation& evaluation, const QString& field) {
    const QStringList parts = field.split(QChar(u'/'));
    if (parts.size() == 1)
        return find(ofTable, evaluation, field);
    if (parts.size() != 3)
        return nullptr;
    if (parts[0] == QStringLiteral("funds"))
        return findInRows(ofFunds, evaluation.funds, parts);
    return parts[0] == QStringLiteral("indicators") ? findInRows(ofIndicators, evaluation.indicators, parts) : nullptr;
}

QString evaluationText(const Evaluation& evaluation, const QString& field) {
    const QString* text = evaluationField(const_cast<Evaluation&>(evaluation), field); // only looked at
    return text ? *text : QString();
}

QStringList evaluationFields(const Evaluation& evaluation) {
    QStringList out{QStringLiteral("project"), QStringLiteral("title"), QStringLiteral("year"), QStringLiteral("department"), QStringLiteral("unit")};
    for (int row = 0; row < int(evaluation.funds.size()); ++row)
        for (const char16_t* member : fundsMembers)
            out << fundsField(row, QString::fromUtf16(member));
    out << QStringLiteral("expectedGoals") << QStringLiteral("actualGoals");
    for (int row = 0; row < int(evaluation.indicators.size()); ++row)
        for (const char16_t* member : indicatorMembers)
            out << indicatorField(row, QString::fromUtf16(member));
    return out << QStringLiteral("totalWeight") << QStringLiteral("totalScore") << QStringLiteral("remark");
}

QString fundsField(int row, const QString& member) { return QStringLiteral("funds/%1/%2").arg(row).arg(member); }
QString indicatorField(int row, const QString& member) { return QStringLiteral("indicators/%1/%2").arg(row).arg(member); }

} // namespace juesuan
