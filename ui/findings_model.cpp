// What the check says, as a tree.
#include "ui/findings_model.h"

#include "session/messages.h"
#include "ui/finding_text.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QApplication>
#include <QFont>

#include <algorithm>

namespace juesuan {

FindingsModel::FindingsModel(QObject* parent) : QAbstractItemModel(parent) {}

void FindingsModel::setSession(const ReportSession* session) {
    beginResetModel();
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    rebuild();
    endResetModel();
    if (m_session)
        connect(m_session, &ReportSession::findingsChanged, this, &FindingsModel::update);
}

void FindingsModel::setUnit(AmountUnit unit) {
    beginResetModel();
    m_unit = unit;
    endResetModel();
}

void FindingsModel::retranslate() {
    beginResetModel();
    endResetModel();
}

int FindingsModel::addNode(int parent, Node node) {
    node.parent = parent;
    const int id = int(m_nodes.size());
    std::vector<int>& siblings = parent < 0 ? m_top : m_nodes[size_t(parent)].children;
    node.row = int(siblings.size());
    siblings.push_back(id);
    m_nodes.push_back(std::move(node));
    return id;
}

void FindingsModel::rebuild() {
    m_nodes.clear();
    m_top.clear();
    m_order.clear();
    m_accepted.clear();
    if (!m_session)
        return;
    m_accepted = m_session->report().acknowledgements;
    const auto& findings = m_session->findings(); // in form and severity order
    m_nodes.reserve(findings.size() * 3);
    int form = -1, group = -1;
    for (size_t i = 0; i < findings.size(); ++i)
        addFinding(int(i), form, group);
}

// Tables have their findings by severity, texts in the order in which one reads. What a finding's node, and by its form,
// part, severity and section its group, is.
FindingsModel::Node FindingsModel::nodeFor(int finding) const {
    const Finding& given = m_session->findings()[size_t(finding)];
    const auto part = given.place.part;
    const bool written = part != TextPlace::Part::None;
    const QString id = written || given.cells.empty() ? QString() : given.cells.front().cell.form;
    Node node;
    node.form = id;
    node.part = part;
    node.section = written ? given.section : QString();
    node.severity = int(given.severity);
    node.finding = finding;
    node.serial = m_session->findingSerials()[size_t(finding)];
    return node;
}

namespace {

// The group that a finding's node stands in.
template <typename Node> Node groupOf(const Node& node) {
    Node group;
    group.form = node.form;
    group.part = node.part;
    const bool written = node.part != TextPlace::Part::None;
    group.section = node.section;
    group.severity = written ? -1 : node.severity;
    return group;
}

template <typename Node> Node formOf(const Node& node) {
    Node form;
    form.form = node.form;
    form.part = node.part;
    return form;
}

} // namespace

void FindingsModel::addFinding(int finding, int& form, int& group) {
    const Node node = nodeFor(finding);
    const Node wanted = groupOf(node);
    if (form < 0 || !sameForm(m_nodes[size_t(form)], node)) {
        form = addNode(-1, formOf(node));
        group = -1;
    }
    if (group < 0 || m_nodes[size_t(group)].section != wanted.section || m_nodes[size_t(group)].severity != wanted.severity)
        group = addNode(form, wanted);
    m_order.push_back(addNode(group, node));
}

// An edit changes a handful of some thousand findings: the tree is mended where it changed, not made anew.
void FindingsModel::update() {
    if (patch())
        return;
    beginResetModel();
    rebuild();
    endResetModel();
}

bool FindingsModel::patch() {
    constexpr size_t mostChanges = 200;
    if (m_accepted != m_session->report().acknowledgements)
        return false;
    const std::vector<quint64>& serials = m_session->findingSerials();
    quint64 last = 0;
    for (const int node : m_order)
        last = std::max(last, m_nodes[size_t(node)].serial);
    std::vector<int> order, removed;
    std::vector<size_t> added;
    size_t before = 0;
    for (size_t now = 0; now < serials.size(); ++now) {
        if (serials[now] > last) {
            added.push_back(now);
            order.push_back(-1);
            continue;
        }
        while (before < m_order.size() && m_nodes[size_t(m_order[before])].serial != serials[now])
            removed.push_back(m_order[before++]);
        if (before == m_order.size())
            return false; // not in the order in which they stood
        order.push_back(m_order[before++]);
    }
    removed.insert(removed.end(), m_order.begin() + qsizetype(before), m_order.end());
    if (removed.size() + added.size() > mostChanges)
        return false;
    for (size_t now = 0; now < order.size(); ++now)
        if (order[now] >= 0)
            m_nodes[size_t(order[now])].finding = int(now);
    for (const int node : removed)
        m_nodes[size_t(node)].finding = -1; // stands for nothing until it is gone
    m_order = std::move(order);
    for (const int node : removed)
        removeNode(node);
    for (const size_t now : added)
        insertFinding(now, m_order);
    return true;
}

QModelIndex FindingsModel::indexOfNode(int node) const {
    return node < 0 ? QModelIndex() : createIndex(m_nodes[size_t(node)].row, 0, quintptr(node));
}

// With the groups that it leaves empty.
void FindingsModel::removeNode(int node) {
    const int parent = m_nodes[size_t(node)].parent, row = m_nodes[size_t(node)].row;
    if (parent >= 0 && m_nodes[size_t(parent)].children.size() == 1)
        return removeNode(parent);
    beginRemoveRows(indexOfNode(parent), row, row);
    std::vector<int>& siblings = parent < 0 ? m_top : m_nodes[size_t(parent)].children;
    siblings.erase(siblings.begin() + row);
    for (size_t i = size_t(row); i < siblings.size(); ++i)
        m_nodes[size_t(siblings[i])].row = int(i);
    endRemoveRows();
    for (int group = parent; group >= 0; group = m_nodes[size_t(group)].parent) // their titles count
        Q_EMIT dataChanged(indexOfNode(group), indexOfNode(group), {Qt::DisplayRole});
}

int FindingsModel::insertNode(int parent, int row, Node node) {
    beginInsertRows(indexOfNode(parent), row, row);
    const int id = int(m_nodes.size());
    node.parent = parent;
    m_nodes.push_back(std::move(node));
    std::vector<int>& siblings = parent < 0 ? m_top : m_nodes[size_t(parent)].children;
    siblings.insert(siblings.begin() + row, id);
    for (size_t i = size_t(row); i < siblings.size(); ++i)
        m_nodes[size_t(siblings[i])].row = int(i);
    endInsertRows();
    return id;
}

bool FindingsModel::sameGroup(int findingNode, const Node& wanted) const {
    const Node& group = m_nodes[size_t(m_nodes[size_t(findingNode)].parent)];
    return sameForm(group, wanted) && group.section == wanted.section && group.severity == wanted.severity;
}

// Into the group of the finding before or behind it, or into a new one between theirs.
void FindingsModel::insertFinding(size_t place, const std::vector<int>& order) {
    const Node node = nodeFor(int(place));
    const Node wanted = groupOf(node);
    const int before = place > 0 ? order[place - 1] : -1; // those before are all there
    int behind = -1;
    for (size_t i = place + 1; i < order.size() && behind < 0; ++i)
        behind = order[i];
    const auto parentOf = [this](int id) { return m_nodes[size_t(id)].parent; };
    int group = -1, row = 0;
    if (before >= 0 && sameGroup(before, wanted)) {
        group = parentOf(before);
        row = m_nodes[size_t(before)].row + 1;
    } else if (behind >= 0 && sameGroup(behind, wanted)) {
        group = parentOf(behind);
        row = m_nodes[size_t(behind)].row;
    } else {
        int form = -1, at = 0;
        if (before >= 0 && sameForm(m_nodes[size_t(before)], node)) {
            form = parentOf(parentOf(before));
            at = m_nodes[size_t(parentOf(before))].row + 1;
        } else if (behind >= 0 && sameForm(m_nodes[size_t(behind)], node)) {
            form = parentOf(parentOf(behind));
            at = m_nodes[size_t(parentOf(behind))].row;
        } else {
            form = insertNode(-1, before >= 0 ? m_nodes[size_t(parentOf(parentOf(before)))].row + 1 : 0, formOf(node));
        }
        group = insertNode(form, at, wanted);
    }
    m_order[place] = insertNode(group, row, node);
    for (int title = group; title >= 0; title = m_nodes[size_t(title)].parent)
        Q_EMIT dataChanged(indexOfNode(title), indexOfNode(title), {Qt::DisplayRole});
}

const Finding* FindingsModel::findingAt(const QModelIndex& index) const {
    if (!index.isValid() || !m_session)
        return nullptr;
    const int finding = m_nodes[size_t(index.internalId())].finding;
    return finding < 0 || finding >= int(m_session->findings().size()) ? nullptr : &m_session->findings()[size_t(finding)];
}

QModelIndex FindingsModel::indexOfFinding(int finding) const {
    return finding >= 0 && finding < int(m_order.size()) ? indexOfNode(m_order[size_t(finding)]) : QModelIndex();
}

QModelIndex FindingsModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    const std::vector<int>& siblings = parent.isValid() ? m_nodes[size_t(parent.internalId())].children : m_top;
    return createIndex(row, column, quintptr(siblings[size_t(row)]));
}

QModelIndex FindingsModel::parent(const QModelIndex& child) const {
    if (!child.isValid())
        return {};
    const int parent = m_nodes[size_t(child.internalId())].parent;
    return parent < 0 ? QModelIndex() : createIndex(m_nodes[size_t(parent)].row, 0, quintptr(parent));
}

int FindingsModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return int(m_top.size());
    return parent.column() > 0 ? 0 : int(m_nodes[size_t(parent.internalId())].children.size());
}

int FindingsModel::columnCount(const QModelIndex&) const { return ColumnCount; }

int FindingsModel::countIn(const Node& node) const {
    if (node.finding >= 0)
        return 1;
    int count = 0;
    for (const int child : node.children)
        count += countIn(m_nodes[size_t(child)]);
    return count;
}

QString FindingsModel::groupTitle(const Node& node) const {
    if (node.severity >= 0)
        return severityWord(Severity(node.severity));
    if (node.part != TextPlace::Part::None)
        return node.parent < 0 ? Words::page(pageOfPart(node.part)) : node.section.isEmpty() ? tr("As a whole") : node.section;
    const FormDefinition* form = m_session->report().formSet().form(node.form);
    return form ? Words::form(*form) : tr("Whole report");
}

QVariant FindingsModel::groupData(const Node& node, int column, int role) const {
    if (role == SeverityRole)
        return node.severity;
    if (role == FindingRole)
        return -1;
    if (column != Message)
        return {};
    if (role == Qt::DisplayRole) {
        return tr("%1 (%2)", "group and number of findings").arg(groupTitle(node)).arg(countIn(node));
    }
    if (role == Qt::ForegroundRole && node.severity >= 0)
        return markColor(markOfSeverity(Severity(node.severity)), QApplication::palette());
    if (role == Qt::FontRole && node.parent < 0) {
        QFont font;
        font.setBold(true);
        return font;
    }
    return {};
}

QVariant FindingsModel::findingData(const Finding& finding, int column, int role) const {
    switch (role) {
    case Qt::DisplayRole: break;
    case Qt::ToolTipRole: return FindingText::toolTip(*m_session, finding, m_unit);
    case Qt::TextAlignmentRole:
        return int((column >= Left && column <= Allowed ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole: // texts have no group by severity that would say it
        return column == Difference || (column == Message && finding.place.part != TextPlace::Part::None) ? QVariant(markColor(markOfSeverity(finding.severity), QApplication::palette())) : QVariant();
    case SeverityRole: return int(finding.severity);
    case RuleRole: return finding.rule;
    case TextPlaceRole: return finding.place.part == TextPlace::Part::None ? QVariant() : QVariant::fromValue(finding.place);
    case CellRefRole:
        for (const FindingCell& cell : finding.cells)
            if (!cell.priorYear)
                return QVariant::fromValue(cell.cell);
        return {};
    default: return {};
    }
    const AmountUnit unit = FindingText::unitOf(m_session->report(), finding, m_unit);
    const bool sides = FindingText::hasSides(finding);
    switch (column) {
    case Message: return FindingText::message(finding);
    case Place: return FindingText::place(m_session->report(), finding);
    case Left: return sides ? Words::fen(finding.left, unit) : QString();
    case Right: return sides ? Words::fen(finding.right, unit) : QString();
    case Difference: return sides ? Words::fen(finding.difference, unit) : QString();
    case Allowed: return sides ? Words::fen(finding.allowed, unit) : QString();
    case Accepted:
        if (const Acknowledgement* accepted = m_session->acknowledgementOf(finding))
            return accepted->reason;
        return {};
    default: return {};
    }
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Node& node = m_nodes[size_t(index.internalId())];
    if (node.finding < 0)
        return groupData(node, index.column(), role);
    if (role == FindingRole)
        return node.finding;
    const Finding* finding = findingAt(index);
    return finding ? findingData(*finding, index.column(), role) : QVariant();
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= Left && section <= Allowed ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Message: return tr("Finding");
    case Place: return tr("Place");
    case Left: return tr("Left side");
    case Right: return tr("Right side");
    case Difference: return tr("Difference");
    case Allowed: return tr("Rounding allows");
    case Accepted: return tr("Accepted because");
    default: return {};
    }
}

QHash<int, QByteArray> FindingsModel::roleNames() const {
    QHash<int, QByteArray> names = QAbstractItemModel::roleNames();
    names.insert(CellRefRole, "cell");
    names.insert(SeverityRole, "severity");
    names.insert(FindingRole, "finding");
    names.insert(RuleRole, "rule");
    names.insert(TextPlaceRole, "textPlace");
    return names;
}

} // namespace juesuan
