// The book as a tree: unit → year → pages, with the number of findings of each.
#pragma once

#include "session/book.h"
#include "ui/page_id.h"

#include <QAbstractItemModel>

namespace juesuan {

class NavigatorModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        PageRole = Qt::UserRole + 1, // PageId; of a year: its first page
        NumberRole,                  // 表号, shown muted before the title
        BadgeRole,                   // number of findings, 0 = no badge
        BadgeMarkRole,               // int of CellMark: the worst of them
        GroupRole,                   // bool: a unit, a year or 补充表
    };

    explicit NavigatorModel(QObject* parent = nullptr);

    void setBook(Book* book); // may be null; must outlive its use here
    void rebuild();
    void retranslate();
    // Takes the counts of an open report over.
    void setCounts(const ReportSession& session);
    QModelIndex indexOf(const PageId& page);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    enum class Kind { Unit, Year, Supplement, Page };
    struct Node {
        Kind kind = Kind::Page;
        int parent = -1;
        int row = 0;
        QString text;  // of units and years
        bool sealed = false;
        PageId page;
        int badge = 0;
        CellMark mark = CellMark::None;
        bool waiting = false; // of a year: its pages are not there yet
        std::vector<int> children;
    };
    void build();
    int add(int parent, Kind kind, const PageId& page, const QString& text = {});
    void addPages(int year);
    void fetchPagesOf(qint64 report);
    QString titleOf(const Node& node) const;
    const FormDefinition* formOf(const Node& node) const;

    Book* m_book = nullptr;
    std::vector<Node> m_nodes;
    std::vector<int> m_top;
    QHash<qint64, FormSetPtr> m_formSets; // by report
};

} // namespace juesuan
