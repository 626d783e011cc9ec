// Key figures by concept.
#include "analysis/key_figures.h"

#include <QJsonDocument>

namespace juesuan {

Result<OverviewSpec> OverviewSpec::fromJson(const QByteArray& json, const QString& resourceName) {
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    OverviewSpec out;
    for (const QJsonValue& value : root[u"figures"].toArray()) {
        const QJsonArray cell = value[u"cell"].toArray();
        const KeyFigureSpec spec{value[u"id"].toString(), {value[u"label"][u"zh"].toString(), value[u"label"][u"en"].toString()},
                                 {cell.at(0).toString(), cell.at(1).toString(), cell.at(2).toString()}};
        if (spec.id.isEmpty() || spec.label.zh.isEmpty() || !spec.cell.isValid())
            return Problem{ProblemCode::ResourceMalformed, {resourceName, QStringLiteral("figures ") + spec.id}};
        out.figures.push_back(spec);
    }
    for (const QJsonValue& value : root[u"charts"].toArray())
        out.charts << value.toString();
    for (const QJsonValue& value : root[u"supplements"].toArray())
        out.supplements.push_back({value[u"form"].toString(), value[u"unless"].toString() == QStringLiteral("last-year"), value[u"with"].toString()});
    if (out.figures.empty())
        return Problem{ProblemCode::ResourceMalformed, {resourceName, QStringLiteral("figures")}};
    return out;
}

std::vector<KeyFigure> keyFigures(const OverviewSpec& spec, const Report& report, const Report* prior, const ToldOfLastYear& told) {
    std::vector<KeyFigure> out;
    for (const KeyFigureSpec& figure : spec.figures) {
        const FormDefinition* form = report.formSet().form(figure.cell.form);
        if (form && form->holds(figure.cell.row, figure.cell.column))
            out.push_back({figure.id, figure.label, compareCell({prior, &report}, {report.year - 1, report.year}, figure.cell, told)});
    }
    return out;
}

} // namespace juesuan
