// The whole catalogue as a tree with the amounts of one column; found by digits, name or pinyin.
#pragma once

#include "ui/report_page.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QModelIndex;
class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace juesuan {

class SubjectsPage : public ReportPage {
    Q_OBJECT
public:
    enum Role { CodeRole = Qt::UserRole + 1 };

    explicit SubjectsPage(QWidget* parent = nullptr);

    void show(Book* book, ReportEditor* editor, const PageId& page) override;
    void setUnit(AmountUnit unit) override;
    void copy() override;
    QTreeView* tree() const { return m_tree; }
    QLineEdit* search() const { return m_search; }

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    SubjectKind kind() const;
    void retranslate();
    void fillColumns();
    void rebuild();
    QStandardItem* itemOf(const QString& code, QHash<QString, QStandardItem*>& made);
    QString nameOf(const QString& code) const;
    void open(const QModelIndex& index);

    QLineEdit* m_search;
    QComboBox* m_kind;
    QComboBox* m_column; // data: CellRef of form and column
    QCheckBox* m_used;
    QTreeView* m_tree;
    QStandardItemModel* m_model;
    ReportEditor* m_editor = nullptr;
    PageId m_page;
    AmountUnit m_unit = AmountUnit::WanYuan;
};

} // namespace juesuan
