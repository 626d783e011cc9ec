// A report's figures as CSV.
#include "writers/csv_writer.h"

#include "base/text.h"

namespace juesuan {

namespace {

// = + - @ TAB CR, also full-width and behind leading blanks, start a formula in one spreadsheet or another.
bool looksLikeFormula(const QString& text) {
    if (text.startsWith(QChar(u'\t')) || text.startsWith(QChar(u'\r')))
        return true;
    const QString folded = foldWidth(text).trimmed();
    return !folded.isEmpty() && QStringLiteral("=+-@").contains(folded[0]);
}

QByteArray number(int value) { return value > 0 ? QByteArray::number(value) : QByteArray(); }

QByteArray amountField(const CellValue& value, const ColumnDefinition& column) {
    if (!value.isFigure())
        return {};
    if (column.measure == Measure::Count)
        return formatAmount(value.amount, AmountUnit::Count, 0).toUtf8();
    return formatAmount(value.amount, AmountUnit::WanYuan, 2).toUtf8();
}

} // namespace

QByteArray csvText(const QString& original) {
    QString text = visibleText(original);
    if (looksLikeFormula(text))
        text.prepend(QChar(u'\''));
    if (!text.contains(QChar(u'"')) && !text.contains(QChar(u',')) && !text.contains(QChar(u'\n')))
        return text.toUtf8();
    return '"' + text.replace(QStringLiteral("\""), QStringLiteral("\"\"")).toUtf8() + '"';
}

QByteArray reportToCsv(const Report& report) {
    QByteArray out("\xEF\xBB\xBF");
    out += QStringLiteral("单位,年度,表号,表名,行次,科目代码,项目,栏次,栏目,数值,计量单位\r\n").toUtf8();
    for (const CellRef& cell : report.orderedCells()) {
        const FormDefinition& form = *report.formSet().form(cell.form);
        const ColumnDefinition& column = *form.column(cell.row, cell.column);
        const RowDefinition* fixed = form.row(cell.row);
        const QString label = !fixed                   ? report.rowName(form.id, cell.row)
                              : fixed->label.isEmpty() ? fixed->id
                                                       : fixed->label;
        const bool count = column.measure == Measure::Count;
        const QByteArrayList fields{csvText(report.unit.name),
                                    QByteArray::number(report.year),
                                    csvText(form.number.isEmpty() ? form.id : form.number),
                                    csvText(form.title),
                                    number(fixed ? fixed->line : 0),
                                    (fixed ? fixed->code : cell.row).toUtf8(),
                                    csvText(label),
                                    number(column.number),
                                    csvText(column.id),
                                    amountField(report.value(cell), column),
                                    csvText(count && fixed ? fixed->unit : QStringLiteral("万元"))};
        out += fields.join(',') + "\r\n";
    }
    return out;
}

} // namespace juesuan
