// 项目资金 of a 自评表, with what 执行率 and its score should be.
#pragma once

#include "ui/report_editor.h"

#include <QAbstractTableModel>

namespace juesuan {

class FundsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Label, InitialBudget, AnnualBudget, Executed, Weight, Rate, Score, Computed, ColumnCount };

    explicit FundsModel(QObject* parent = nullptr);

    void setTable(ReportEditor* editor, int table); // editor may be null; the model follows its session
    QString fieldOf(const QModelIndex& index) const; // empty of the computed column
    QModelIndex indexOfField(const QString& field) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    void retranslate();

Q_SIGNALS:
    void problem(const juesuan::Problem& problem);

private:
    const Evaluation* table() const;
    void refresh();
    void dataChangedEverywhere();
    QString computedText(int row) const;

    ReportEditor* m_editor = nullptr;
    int m_table = -1;
    int m_rows = 0;
};

} // namespace juesuan
