// The words and figures of a comparison.
#include "ui/comparison_model.h"

#include "ui/subject_html.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QGuiApplication>

namespace juesuan {

ComparisonModel::ComparisonModel(QObject* parent) : QAbstractTableModel(parent) {}

void ComparisonModel::setRows(std::vector<ComparedRow> rows, std::vector<int> years, const ReportSession* names) {
    beginResetModel();
    m_rows = names ? std::move(rows) : std::vector<ComparedRow>();
    m_years = std::move(years);
    m_names = names;
    endResetModel();
}

void ComparisonModel::setUnit(AmountUnit unit) {
    beginResetModel();
    m_unit = unit;
    endResetModel();
}

int ComparisonModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int ComparisonModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : changeColumn() + 2; }

Measure ComparisonModel::measureOf(const CellRef& cell) const {
    const FormDefinition* form = m_names->report().formSet().form(cell.form);
    const ColumnDefinition* column = form ? form->column(cell.row, cell.column) : nullptr;
    return column ? column->measure : Measure::Money;
}

QString ComparisonModel::figureText(const ComparedFigure& figure, Measure measure, bool exact) const {
    switch (figure.state) {
    case ComparedFigure::State::Figure: {
        const QString words = exact ? Words::exactFigure(figure.value, measure, m_unit) : Words::figure(figure.value, measure, m_unit);
        return figure.fromNextYear && !exact ? words + QStringLiteral(" *") : words;
    }
    case ComparedFigure::State::Blank: return {};
    case ComparedFigure::State::RowAbsent: return exact ? QString() : QStringLiteral("–");
    case ComparedFigure::State::FormAbsent: return exact ? QString() : tr("no data");
    case ComparedFigure::State::Unread: return exact ? QString() : tr("not read");
    }
    return {};
}

QString ComparisonModel::text(const ComparedRow& row, int column, bool exact) const {
    const Report& report = m_names->report();
    const Measure measure = measureOf(row.cell);
    if (column == FormColumn) {
        const FormDefinition* form = report.formSet().form(row.cell.form);
        return form && !form->number.isEmpty() ? form->number : row.cell.form;
    }
    if (column == RowColumn)
        return Words::row(report, row.cell.form, row.cell.row) + QStringLiteral(" · ") + Words::column(report, row.cell);
    if (column < changeColumn())
        return figureText(row.figures[size_t(column - FirstYear)], measure, exact);
    if (column == changeColumn()) {
        const AmountUnit unit = measure == Measure::Count ? AmountUnit::Count : m_unit;
        if (!row.change)
            return {};
        const auto change = Amount::fromFen(*row.change);
        return exact && change ? formatExact(*change, unit) : Words::fen(*row.change, unit);
    }
    switch (row.rateState) {
    case ComparedRow::Rate::Known: return percentText(row.rate);
    case ComparedRow::Rate::ZeroBase: return row.change && *row.change != 0 && !exact ? tr("from zero") : QString();
    case ComparedRow::Rate::Unknown: break;
    }
    return {};
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !m_names || index.row() >= rowCount())
        return {};
    const ComparedRow& row = m_rows[size_t(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(row, column, false);
    case Qt::ToolTipRole:
        if (column >= FirstYear && column < changeColumn() && row.figures[size_t(column - FirstYear)].fromNextYear)
            return tr("The book has no report of this year: the next year's table of last year's figures says so.");
        return Words::cell(m_names->report(), row.cell);
    case Qt::TextAlignmentRole: return int((column >= FirstYear ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (column >= changeColumn() && row.change && *row.change < 0)
            return markColor(CellMark::Error, QGuiApplication::palette());
        return {};
    case CellRefRole: return QVariant::fromValue(row.cell);
    case MarkRole: return int(m_names->markOf(row.cell));
    case SortRole:
        if (column == changeColumn())
            return row.change ? QVariant(*row.change) : QVariant();
        if (column == changeColumn() + 1)
            return row.rateState == ComparedRow::Rate::Known ? QVariant(row.rate) : QVariant();
        if (column >= FirstYear)
            return row.figures[size_t(column - FirstYear)].value.isFigure() ? QVariant(row.figures[size_t(column - FirstYear)].value.amount.fen()) : QVariant();
        return index.row();
    default: return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role == Qt::TextAlignmentRole)
        return int((section >= FirstYear ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == FormColumn)
        return tr("Table");
    if (section == RowColumn)
        return tr("Item");
    if (section < changeColumn())
        return tr("Year %1").arg(m_years[size_t(section - FirstYear)]);
    return section == changeColumn() ? tr("Change") : tr("Rate");
}

TextGrid ComparisonModel::grid(const std::vector<int>& order) const {
    TextGrid out;
    QStringList line;
    for (int column = 0; column < columnCount(); ++column)
        line << headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    out.push_back(line);
    for (const int row : order) {
        line.clear();
        for (int column = 0; column < columnCount(); ++column)
            line << text(m_rows[size_t(row)], column, true);
        out.push_back(line);
    }
    return out;
}

} // namespace juesuan
