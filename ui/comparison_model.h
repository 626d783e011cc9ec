// Compared years as a table: row, one column per year, change, rate.
#pragma once

#include "analysis/comparison.h"
#include "ui/clipboard_grid.h"
#include "ui/report_editor.h"

#include <QAbstractTableModel>

namespace juesuan {

class ComparisonModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { CellRefRole = Qt::UserRole + 1, SortRole, MarkRole };

    explicit ComparisonModel(QObject* parent = nullptr);

    // `names` words the rows, and its session marks cells; null: empty.
    void setRows(std::vector<ComparedRow> rows, std::vector<int> years, const ReportSession* names);
    void setUnit(AmountUnit unit);
    AmountUnit unit() const { return m_unit; }
    const std::vector<int>& years() const { return m_years; }
    const std::vector<ComparedRow>& rows() const { return m_rows; }
    // With headings, these rows in this order; amounts without separators.
    TextGrid grid(const std::vector<int>& order) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum { FormColumn, RowColumn, FirstYear };
    int changeColumn() const { return FirstYear + int(m_years.size()); }
    Measure measureOf(const CellRef& cell) const;
    QString text(const ComparedRow& row, int column, bool exact) const;
    QString figureText(const ComparedFigure& figure, Measure measure, bool exact) const;

    std::vector<ComparedRow> m_rows;
    std::vector<int> m_years;
    const ReportSession* m_names = nullptr;
    AmountUnit m_unit = AmountUnit::WanYuan;
};

} // namespace juesuan
