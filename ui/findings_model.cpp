// What the check says, as a tree.
#include "ui/findings_model.h"

#include "session/messages.h"
#include "ui/finding_text.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QApplication>
#include <QFont>

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
        connect(m_session, &ReportSession::findingsChanged, this, [this] {
            beginResetModel();
            rebuild();
            endResetModel();
        });
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
    if (!m_session)
        return;
    const auto& findings = m_session->findings(); // in form and severity order
    m_nodes.reserve(findings.size() * 3);
    int form = -1, group = -1;
    for (size_t i = 0; i < findings.size(); ++i)
        addFinding(int(i), form, group);
}

// Tables have their findings by severity, texts in the order in which one reads.
void FindingsModel::addFinding(int finding, int& form, int& group) {
    const Finding& given = m_session->findings()[size_t(finding)];
    const auto part = given.place.part;
    const bool written = part != TextPlace::Part::None;
    const QString id = written || given.cells.empty() ? QString() : given.cells.front().cell.form;
    const int severity = int(given.severity);
    if (form < 0 || m_nodes[size_t(form)].form != id || m_nodes[size_t(form)].part != part) {
        form = addNode(-1, {-1, 0, id, part, {}, -1, -1, {}});
        group = -1;
    }
    const bool same = group >= 0 && (written ? m_nodes[size_t(group)].section == given.section : m_nodes[size_t(group)].severity == severity);
    if (!same)
        group = addNode(form, {-1, 0, id, part, written ? given.section : QString(), written ? -1 : severity, -1, {}});
    addNode(group, {-1, 0, id, part, {}, severity, finding, {}});
}

const Finding* FindingsModel::findingAt(const QModelIndex& index) const {
    if (!index.isValid() || !m_session)
        return nullptr;
    const int finding = m_nodes[size_t(index.internalId())].finding;
    return finding < 0 || finding >= int(m_session->findings().size()) ? nullptr : &m_session->findings()[size_t(finding)];
}

QModelIndex FindingsModel::indexOfFinding(int finding) const {
    for (size_t i = 0; i < m_nodes.size(); ++i)
        if (m_nodes[i].finding == finding)
            return createIndex(m_nodes[i].row, 0, quintptr(i));
    return {};
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
