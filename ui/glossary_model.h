// The entries of 名词解释: number, term, explanation; marked by their findings.
#pragma once

#include "ui/report_editor.h"

#include <QAbstractTableModel>

namespace juesuan {

class GlossaryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, Term, Text, ColumnCount };

    explicit GlossaryModel(QObject* parent = nullptr);
    void setReport(ReportEditor* editor); // may be null; the model follows its session

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
    void refresh();
    void dataChangedEverywhere();

    ReportEditor* m_editor = nullptr;
    int m_rows = 0;
};

} // namespace juesuan
