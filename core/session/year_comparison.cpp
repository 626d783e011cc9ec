// Compares a unit's years and writes the result.
#include "session/year_comparison.h"

#include "base/text.h"
#include "writers/csv_writer.h"
#include "writers/save_file.h"

#include <QFileInfo>

#include <algorithm>
#include <set>

namespace juesuan {

namespace {

const ReportSession* sessionOf(const std::vector<const ReportSession*>& sessions, int year) {
    for (const ReportSession* session : sessions)
        if (session->report().year == year)
            return session;
    return nullptr;
}

QString stateWords(const ComparedFigure& figure, int year) {
    switch (figure.state) {
    case ComparedFigure::State::RowAbsent: return QStringLiteral("%1年无此行").arg(year);
    case ComparedFigure::State::FormAbsent: return QStringLiteral("%1年无数据").arg(year);
    case ComparedFigure::State::Unread: return QStringLiteral("%1年未读准").arg(year);
    case ComparedFigure::State::Blank:
    case ComparedFigure::State::Figure: break;
    }
    return figure.fromNextYear ? QStringLiteral("%1年数取自%2年上年决算数").arg(year).arg(year + 1) : QString();
}

QString remarkOf(const ComparedRow& row, const std::vector<int>& years) {
    QStringList out;
    for (size_t i = 0; i < row.figures.size(); ++i)
        if (const QString words = stateWords(row.figures[i], years[i]); !words.isEmpty())
            out << words;
    if (row.rateState == ComparedRow::Rate::ZeroBase && row.change.value_or(0) != 0)
        out << QStringLiteral("%1年为零，无增减率").arg(years.front());
    return out.join(QStringLiteral("；"));
}

QString rateText(qint64 hundredths) {
    return formatAmount(Amount::ofFen(hundredths), AmountUnit::Yuan) + QChar(u'%'); // both count hundredths
}

QByteArray lineOf(const ComparedRow& row, const std::vector<int>& years, const Report& names, AmountUnit unit) {
    const FormDefinition* form = names.formSet().form(row.cell.form);
    const ColumnDefinition* column = form ? form->column(row.cell.row, row.cell.column) : nullptr;
    const RowDefinition* fixed = form ? form->row(row.cell.row) : nullptr;
    const bool count = column && column->measure == Measure::Count;
    const AmountUnit shown = count ? AmountUnit::Count : unit;
    QString label = fixed ? fixed->label : names.rowName(row.cell.form, row.cell.row);
    if (label.isEmpty())
        label = row.cell.row;
    QByteArrayList fields{csvText(form && !form->number.isEmpty() ? form->number : row.cell.form), csvText(form ? form->title : QString()),
                          (fixed ? fixed->code : row.cell.row).toUtf8(), csvText(label), csvText(row.cell.column)};
    for (const ComparedFigure& figure : row.figures)
        fields << (figure.value.isFigure() ? formatExact(figure.value.amount, shown).toUtf8() : QByteArray());
    const auto change = row.change ? Amount::fromFen(*row.change) : std::nullopt;
    fields << (change ? formatExact(*change, shown).toUtf8() : QByteArray());
    fields << (row.rateState == ComparedRow::Rate::Known ? rateText(row.rate).toUtf8() : QByteArray());
    fields << csvText(remarkOf(row, years));
    fields << csvText(count ? (fixed ? fixed->unit : QString()) : unit == AmountUnit::WanYuan ? QStringLiteral("万元") : QStringLiteral("元"));
    return fields.join(',') + "\r\n";
}

} // namespace

YearComparison compareReports(const std::vector<const ReportSession*>& sessions, const std::vector<int>& years, const QString& form,
                              ComparisonOrder order) {
    YearComparison out{years, {}};
    std::vector<const Report*> reports;
    for (const int year : years) {
        const ReportSession* session = sessionOf(sessions, year);
        reports.push_back(session ? &session->report() : nullptr);
    }
    out.rows = compareYears(reports, years, form, order, [&](const Report& next, const CellRef& cell) {
        return sessionOf(sessions, next.year)->toldOfLastYear(cell);
    });
    return out;
}

QByteArray comparisonToCsv(const YearComparison& comparison, const Report& names, AmountUnit unit) {
    QStringList heading{QStringLiteral("表号"), QStringLiteral("表名"), QStringLiteral("科目代码"), QStringLiteral("项目"), QStringLiteral("栏目")};
    for (const int year : comparison.years)
        heading << QStringLiteral("%1年").arg(year);
    heading << QStringLiteral("增减额") << QStringLiteral("增减率") << QStringLiteral("说明") << QStringLiteral("计量单位");
    QByteArray out("\xEF\xBB\xBF"); // spreadsheets read UTF-8 only with its mark
    out += heading.join(QChar(u',')).toUtf8() + "\r\n";
    for (const ComparedRow& row : comparison.rows)
        out += lineOf(row, comparison.years, names, unit);
    return out;
}

Result<void> exportComparison(Book& book, const QString& unit, int year, const QString& path) {
    if (QFileInfo(path).suffix().toLower() != QStringLiteral("csv"))
        return Problem{ProblemCode::ExportKindUnknown, {path}};
    std::set<QString> units;
    std::vector<const BookReport*> found;
    const std::vector<BookReport> all = book.reports();
    for (const BookReport& report : all) {
        const bool wanted = unit.isEmpty() || report.unitCode == unit || comparisonKey(report.unitName) == comparisonKey(unit);
        if (!wanted || (year != 0 && report.year > year))
            continue;
        found.push_back(&report);
        units.insert(report.unitName);
    }
    if (units.size() > 1)
        return Problem{ProblemCode::ReportAmbiguous, {QStringList(units.begin(), units.end()).join(QChar(u'\n')), found.back()->unitName,
                                                      QString::number(found.back()->year)}};
    if (found.empty() || (year != 0 && found.back()->year != year))
        return Problem{ProblemCode::ReportMissing, {(unit + QChar(u' ') + (year ? QString::number(year) : QString())).trimmed()}};
    std::vector<const ReportSession*> sessions;
    std::vector<int> years;
    for (const BookReport* report : found) { // by year
        const auto session = book.session(report->id);
        if (!session)
            return session.problem();
        sessions.push_back(*session);
        years.push_back(report->year);
    }
    if (years.size() == 1) // this year's report may tell last year's figures
        years.insert(years.begin(), years.front() - 1);
    const YearComparison comparison = compareReports(sessions, years, {}, ComparisonOrder::AsPrinted);
    return saveFile(path, comparisonToCsv(comparison, sessions.back()->report(), AmountUnit::WanYuan));
}

} // namespace juesuan
