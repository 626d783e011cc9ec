// Reads a report from the JSON of `juesuan dump`.
#include "readers/json_report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace juesuan {

namespace {

// Empty when the value cannot be read as what its column measures.
std::optional<CellValue> valueFromJson(const QJsonObject& figure, Measure measure) {
    if (figure[u"unread"].toBool())
        return CellValue::unread();
    const bool exact = figure.contains(u"yuan");
    const AmountUnit unit = measure == Measure::Count ? AmountUnit::Count : exact ? AmountUnit::Yuan : AmountUnit::WanYuan;
    const auto parsed = parseAmount(figure[exact ? u"yuan" : u"value"].toString(), unit);
    if (!parsed)
        return std::nullopt;
    return CellValue::figure(parsed->amount, exact ? figure[u"quantum_fen"].toInt(1) : parsed->quantum);
}

// firstFile: 1 where the dump names its files.
CellSource sourceFromJson(const QJsonObject& json, int firstFile) {
    CellSource out{json[u"page"].toInt(), json[u"line"].toInt(), {}};
    out.file = json[u"file"].toInt(firstFile);
    const QJsonArray box = json[u"box"].toArray();
    for (int i = 0; i < 4 && i < box.size(); ++i)
        out.box[i] = qRound(box[i].toDouble() * 100);
    out.derived = json[u"derived"].toBool();
    return out;
}

void readFigure(const QJsonObject& figure, Report& report) {
    const CellRef cell{figure[u"form"].toString(), figure[u"row_id"].toString(), figure[u"column_id"].toString()};
    const FormDefinition* form = report.formSet().form(cell.form);
    const ColumnDefinition* column = form ? form->column(cell.row, cell.column) : nullptr;
    const auto value = column ? valueFromJson(figure, column->measure) : std::nullopt;
    if (!value) {
        report.unread.items.push_back({cell.form + QChar(u' ') + cell.row + QChar(u' ') + cell.column + QChar(u' ') +
                                           figure[u"value"].toString(),
                                       QStringLiteral("not-understood"), 0, 0});
        return;
    }
    if (!form->row(cell.row) && !report.hasRow(cell.form, cell.row))
        report.setRow(cell.form, cell.row, figure[u"row"].toString());
    report.setValue(cell, *value);
    if (figure[u"source"].isObject())
        report.sources.insert(cell, sourceFromJson(figure[u"source"].toObject(), report.files.empty() ? 0 : 1));
}

constexpr size_t mostFiles = 1000;

} // namespace

Result<Report> reportFromJson(const QByteArray& json, const QString& path, const FormSetPtr& formSet) {
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const QJsonObject unit = root[u"unit"].toObject();
    if (!root[u"figures"].isArray() || unit[u"name"].toString().isEmpty() || root[u"year"].toInt() == 0)
        return Problem{ProblemCode::FileNotReport, {path}};
    Report report({unit[u"code"].toString(), unit[u"name"].toString()}, root[u"year"].toInt(), formSet);
    for (const QJsonValue& value : root[u"rows"].toArray()) {
        const QJsonObject row = value.toObject();
        const FormDefinition* form = formSet->form(row[u"form"].toString());
        if (form && form->subjects && SubjectCode::looksLike(row[u"code"].toString(), *form->subjects))
            report.setRow(form->id, row[u"code"].toString(), row[u"name"].toString());
    }
    for (const QJsonValue& value : root[u"sources"].toArray()) {
        const QJsonObject file = value.toObject();
        static const QRegularExpression digest(QStringLiteral("^[0-9a-f]{64}$"));
        if (const QString sha256 = file[u"sha256"].toString(); digest.match(sha256).hasMatch() && report.files.size() < mostFiles)
            report.files.push_back({file[u"file"].toString().left(255), {}, sha256, file[u"size"].toInteger(), {}, {}});
    }
    report.unread = UnreadList::fromJson(root[u"unread"].toArray());
    for (const QStringView part : {QStringView(u"figures"), QStringView(u"derived")})
        for (const QJsonValue& value : root[part].toArray())
            readFigure(value.toObject(), report);
    for (const QJsonValue& value : root[u"forms"].toArray()) {
        const QJsonObject form = value.toObject();
        report.forms.insert(form[u"form"].toString(), {true, form[u"note"].toString(), form[u"statement"].toString(),
                                                       form[u"page"].toInt(), form[u"line"].toInt()});
    }
    report.profile = Profile::fromJson(root[u"profile"].toObject());
    report.narrative = Narrative::fromJson(root[u"sections"].toArray());
    report.narrative.remarks = Narrative::remarksFromJson(root[u"remarks"].toObject());
    report.evaluations = evaluationsFromJson(root[u"evaluations"].toArray());
    report.glossary = Glossary::fromJson(root[u"glossary"].toArray());
    return report;
}

} // namespace juesuan
