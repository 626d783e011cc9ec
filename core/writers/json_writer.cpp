// A report as JSON.
#include "writers/json_writer.h"

#include <QJsonDocument>

namespace juesuan {

namespace {

QJsonValue textOrNull(const QString& text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text); }
QJsonValue numberOrNull(int number) { return number > 0 ? QJsonValue(number) : QJsonValue(QJsonValue::Null); }

QJsonObject sourceToJson(const CellSource& source) {
    QJsonArray box;
    for (const int edge : source.box)
        box.append(edge / 100.0);
    const bool hasBox = source.box[2] > source.box[0];
    QJsonObject out{{"page", pageToJson(source.page)},
                    {"line", pageToJson(source.line)},
                    {"box", hasBox ? QJsonValue(box) : QJsonValue(QJsonValue::Null)}};
    if (source.derived)
        out.insert(QStringLiteral("derived"), true);
    if (source.file > 1) // of several
        out.insert(QStringLiteral("file"), source.file);
    return out;
}

// The value as the contract prints it: 万元 with two decimals; counts as whole numbers.
void valueToJson(const CellValue& value, const ColumnDefinition& column, QJsonObject& out) {
    out.insert("blank", false);
    if (value.isUnread()) {
        out.insert("value", QJsonValue(QJsonValue::Null));
        out.insert("unread", true);
        return;
    }
    if (column.measure == Measure::Count) {
        out.insert("value", formatAmount(value.amount, AmountUnit::Count, value.amount.fen() % 100 == 0 ? 0 : 2));
        return;
    }
    out.insert("value", formatAmount(value.amount, AmountUnit::WanYuan, 2));
    if (value.quantum != wanYuanCent) { // known finer than the table prints it
        out.insert("yuan", formatAmount(value.amount, AmountUnit::Yuan, 2));
        out.insert("quantum_fen", value.quantum);
    }
}

QString printedRow(const FormDefinition& form, const Report& report, const QString& row) {
    if (const RowDefinition* fixed = form.row(row))
        return fixed->label.isEmpty() ? fixed->id : fixed->label;
    return report.rowName(form.id, row);
}

QJsonObject figureToJson(const Report& report, const FormSet& reference, const CellRef& cell) {
    const FormDefinition& form = *report.formSet().form(cell.form);
    const ColumnDefinition& column = *form.column(cell.row, cell.column);
    const RowDefinition* fixed = form.row(cell.row);
    const FormDefinition* printed = reference.form(cell.form);
    const RowDefinition* printedLine = printed ? printed->row(cell.row) : nullptr;
    const ColumnDefinition* printedColumn = printed ? printed->column(cell.row, cell.column) : nullptr;
    const QString code = fixed ? fixed->code : cell.row;
    QJsonObject out{{"form", cell.form},
                    {"form_title", form.title},
                    {"row", printedRow(form, report, cell.row)},
                    {"row_id", cell.row},
                    {"line", numberOrNull(printedLine ? printedLine->line : 0)},
                    {"code", textOrNull(code)},
                    {"column", column.label},
                    {"column_id", cell.column},
                    {"side", textOrNull(form.blockOf(cell.row)->side)},
                    {"column_number", numberOrNull(printedColumn ? printedColumn->number : 0)}};
    valueToJson(report.value(cell), column, out);
    const auto source = report.sources.constFind(cell);
    out.insert("source", source == report.sources.constEnd() ? QJsonValue(QJsonValue::Null)
                                                             : QJsonValue(sourceToJson(*source)));
    return out;
}

QJsonArray rowsToJson(const Report& report) {
    QJsonArray out;
    for (const FormDefinition& form : report.formSet().forms())
        for (const SubjectRow& row : report.rows(form.id))
            out.append(QJsonObject{{"form", form.id}, {"code", row.code}, {"name", row.name}});
    return out;
}

QJsonArray formsToJson(const Report& report) {
    QJsonArray out;
    for (const FormDefinition& form : report.formSet().forms()) {
        const FormStatus status = report.forms.value(form.id);
        if (!report.formPresent(form.id))
            continue;
        out.append(QJsonObject{{"form", form.id},
                               {"form_title", form.title},
                               {"note", status.note},
                               {"statement", status.statement},
                               {"page", pageToJson(status.page)},
                               {"line", pageToJson(status.line)}});
    }
    return out;
}

QJsonArray filesToJson(const Report& report) {
    QJsonArray out;
    for (const SourceFile& file : report.files)
        out.append(QJsonObject{{"file", file.name}, {"sha256", file.sha256}, {"size", file.size}});
    return out;
}

} // namespace

QByteArray reportToJson(const Report& report, const FormSet& reference) {
    QJsonArray figures, derived; // what the file prints, and what follows from its text
    for (const CellRef& cell : report.orderedCells())
        (report.sources.value(cell).derived ? derived : figures).append(figureToJson(report, reference, cell));
    QJsonObject root{
        {"unit", QJsonObject{{"code", textOrNull(report.unit.code)}, {"name", report.unit.name}}},
        {"year", report.year},
        {"edition", report.formSet().edition()},
        {"amount_unit", "万元"},
        {"quantum", "0.01"},
        {"figures", figures},
        {"rows", rowsToJson(report)},
        {"forms", formsToJson(report)},
        {"profile", report.profile.toJson()},
        {"sections", report.narrative.toJson()},
        {"evaluations", evaluationsToJson(report.evaluations)},
        {"glossary", report.glossary.toJson()},
        {"unread", report.unread.toJson()},
    };
    if (!report.files.empty())
        root.insert(QStringLiteral("sources"), filesToJson(report));
    if (!derived.isEmpty())
        root.insert(QStringLiteral("derived"), derived);
    if (!report.narrative.remarks.isEmpty())
        root.insert(QStringLiteral("remarks"), report.narrative.remarksToJson());
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

} // namespace juesuan
