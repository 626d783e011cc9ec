// What the check says, as a tree: form → severity → finding, and written part → section → finding.
#pragma once

#include "session/report_session.h"

#include <QAbstractItemModel>

namespace juesuan {

class FindingsModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Message, Left, Right, Difference, Allowed, Place, Accepted, ColumnCount };
    enum Role {
        CellRefRole = Qt::UserRole + 1, // the finding's first cell of this year
        SeverityRole,                   // int of Severity; of findings and their groups
        FindingRole,                    // index into session.findings(), -1 of groups
        RuleRole,
        TextPlaceRole,                  // TextPlace of findings of the written parts
    };

    explicit FindingsModel(QObject* parent = nullptr);

    // session may be null; it must outlive its use here.
    void setSession(const ReportSession* session);
    void setUnit(AmountUnit unit);
    void retranslate(); // words are made anew in the window's language
    const Finding* findingAt(const QModelIndex& index) const;
    // All findings in the order of the tree.
    QModelIndex indexOfFinding(int finding) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Node {
        int parent = -1;  // -1: stands at the top
        int row = 0;
        QString form;
        TextPlace::Part part = TextPlace::Part::None; // instead of a form
        QString section;   // of a group of a written part
        int severity = -1; // of a severity group or a finding
        int finding = -1;  // place in session.findings(); −1: a group
        quint64 serial = 0; // of a finding
        std::vector<int> children;
    };
    void rebuild();
    void update();
    bool patch();
    void removeNode(int node);
    void insertFinding(size_t place, const std::vector<int>& order);
    int insertNode(int parent, int row, Node node);
    Node nodeFor(int finding) const;
    bool sameForm(const Node& a, const Node& b) const { return a.form == b.form && a.part == b.part; }
    bool sameGroup(int findingNode, const Node& wanted) const;
    QModelIndex indexOfNode(int node) const;
    int addNode(int parent, Node node);
    void addFinding(int finding, int& form, int& group);
    QString groupTitle(const Node& node) const;
    QVariant groupData(const Node& node, int column, int role) const;
    QVariant findingData(const Finding& finding, int column, int role) const;
    int countIn(const Node& node) const;

    const ReportSession* m_session = nullptr;
    AmountUnit m_unit = AmountUnit::WanYuan;
    std::vector<Node> m_nodes;
    std::vector<int> m_top;
    std::vector<int> m_order; // the nodes of findings as they are shown
    std::vector<Acknowledgement> m_accepted; // as they were shown
};

} // namespace juesuan

Q_DECLARE_METATYPE(juesuan::TextPlace)
