// Indicators of a 自评表 as a tree: 一级 › 二级 › 三级, sums on the levels, 预算执行率 and 总分 below.
#pragma once

#include "ui/report_editor.h"

#include <QAbstractItemModel>

namespace juesuan {

class IndicatorModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Name, Target, Actual, Weight, Score, Remark, ColumnCount };

    explicit IndicatorModel(QObject* parent = nullptr);

    // editor may be null; the model follows its session.
    void setTable(ReportEditor* editor, int table);

    // The indicators that a row stands for: [first, first + count); count 0 of the two sums.
    struct Run {
        int first = -1;
        int count = 0;
        int level = 0; // 1, 2, 3
    };
    Run runOf(const QModelIndex& index) const;
    // The name of the text in a cell, as evaluationField knows it; empty where the cell is computed.
    QString fieldOf(const QModelIndex& index) const;
    QModelIndex indexOfField(const QString& field) const;
    QModelIndex indexOfIndicator(int row, int column = Name) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
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
    enum class Kind { Level1, Level2, Indicator, Execution, Total };
    struct Node {
        Kind kind = Kind::Indicator;
        int parent = -1;
        int row = 0;
        int first = 0;
        int count = 0;
        std::vector<int> children;
        bool sameShape(const Node& other) const { return kind == other.kind && parent == other.parent && first == other.first && count == other.count; }
    };
    const Evaluation* table() const;
    std::vector<Node> builtNodes() const;
    void refresh(); // after a change: keeps the tree where its shape is the same
    void dataChangedEverywhere();
    QVariant text(const Node& node, int column, int role) const;
    QString sumText(const Node& node, int column) const;
    QString computedTip(const Node& node, int column) const;

    ReportEditor* m_editor = nullptr;
    int m_table = -1;
    std::vector<Node> m_nodes;
};

} // namespace juesuan
