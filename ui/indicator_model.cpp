// The tree of indicators.
#include "ui/indicator_model.h"

#include "edit/evaluation_edit.h"
#include "model/evaluation_field.h"
#include "narrative/evaluation_sums.h"
#include "session/resources.h"
#include "ui/marked_delegate.h"
#include "ui/theme.h"
#include "ui/written_findings.h"

#include <QApplication>
#include <QFont>

namespace juesuan {

namespace {

const char16_t* memberOf(int column) {
    constexpr const char16_t* members[] = {u"level3", u"target", u"actual", u"weight", u"score", u"remark"};
    return members[column];
}

bool isNumber(int column) { return column == IndicatorModel::Weight || column == IndicatorModel::Score; }

} // namespace

IndicatorModel::IndicatorModel(QObject* parent) : QAbstractItemModel(parent) {}

void IndicatorModel::setTable(ReportEditor* editor, int table) {
    beginResetModel();
    if (m_editor)
        m_editor->session().disconnect(this);
    m_editor = editor;
    m_table = table;
    m_nodes = builtNodes();
    endResetModel();
    if (!m_editor)
        return;
    connect(&m_editor->session(), &ReportSession::partsChanged, this, &IndicatorModel::refresh);
    connect(&m_editor->session(), &ReportSession::findingsChanged, this, &IndicatorModel::dataChangedEverywhere);
}

const Evaluation* IndicatorModel::table() const {
    return m_editor && m_table >= 0 && m_table < int(m_editor->report().evaluations.size())
               ? &m_editor->report().evaluations[size_t(m_table)]
               : nullptr;
}

std::vector<IndicatorModel::Node> IndicatorModel::builtNodes() const {
    std::vector<Node> out;
    const Evaluation* shown = table();
    if (!shown)
        return out;
    int tops = 0, level1 = -1, level2 = -1;
    const auto add = [&](Kind kind, int parent, int first, int count) {
        const int id = int(out.size());
        out.push_back({kind, parent, parent < 0 ? tops++ : int(out[size_t(parent)].children.size()), first, count, {}});
        if (parent >= 0)
            out[size_t(parent)].children.push_back(id);
        return id;
    };
    for (int i = 0; i < int(shown->indicators.size()); ++i) {
        const Indicator& now = shown->indicators[size_t(i)];
        const Indicator* before = i > 0 ? &shown->indicators[size_t(i) - 1] : nullptr;
        if (!before || before->level1 != now.level1)
            level1 = add(Kind::Level1, -1, i, 0), level2 = -1;
        if (level2 < 0 || before->level2 != now.level2)
            level2 = add(Kind::Level2, level1, i, 0);
        add(Kind::Indicator, level2, i, 1);
        ++out[size_t(level1)].count;
        ++out[size_t(level2)].count;
    }
    add(Kind::Execution, -1, -1, 0);
    add(Kind::Total, -1, -1, 0);
    return out;
}

void IndicatorModel::refresh() {
    std::vector<Node> now = builtNodes();
    const bool same = now.size() == m_nodes.size() && std::equal(now.begin(), now.end(), m_nodes.begin(),
                                                                [](const Node& a, const Node& b) { return a.sameShape(b); });
    if (same)
        return dataChangedEverywhere();
    beginResetModel();
    m_nodes = std::move(now);
    endResetModel();
}

void IndicatorModel::dataChangedEverywhere() {
    const auto tell = [this](const QModelIndex& parent) {
        if (const int rows = rowCount(parent); rows > 0)
            Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, ColumnCount - 1, parent));
    };
    tell({});
    for (size_t i = 0; i < m_nodes.size(); ++i)
        if (!m_nodes[i].children.empty())
            tell(createIndex(m_nodes[i].row, 0, quintptr(i)));
}

void IndicatorModel::retranslate() {
    dataChangedEverywhere();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

IndicatorModel::Run IndicatorModel::runOf(const QModelIndex& index) const {
    if (!index.isValid())
        return {};
    const Node& node = m_nodes[size_t(index.internalId())];
    const int level = node.kind == Kind::Level1 ? 1 : node.kind == Kind::Level2 ? 2 : node.kind == Kind::Indicator ? 3 : 0;
    return {node.first, node.count, level};
}

QString IndicatorModel::fieldOf(const QModelIndex& index) const {
    if (!index.isValid())
        return {};
    const Node& node = m_nodes[size_t(index.internalId())];
    switch (node.kind) {
    case Kind::Level1: return index.column() == Name ? indicatorField(node.first, QStringLiteral("level1")) : QString();
    case Kind::Level2: return index.column() == Name ? indicatorField(node.first, QStringLiteral("level2")) : QString();
    case Kind::Indicator: return indicatorField(node.first, QString::fromUtf16(memberOf(index.column())));
    case Kind::Execution: break;
    case Kind::Total:
        return index.column() == Weight ? QStringLiteral("totalWeight") : index.column() == Score ? QStringLiteral("totalScore") : QString();
    }
    return {};
}

QModelIndex IndicatorModel::indexOfField(const QString& field) const {
    if (field.isEmpty())
        return {};
    for (size_t i = 0; i < m_nodes.size(); ++i)
        for (int column = 0; column < ColumnCount; ++column)
            if (const QModelIndex at = createIndex(m_nodes[i].row, column, quintptr(i)); fieldOf(at) == field)
                return at;
    return {};
}

QModelIndex IndicatorModel::indexOfIndicator(int row, int column) const {
    for (size_t i = 0; i < m_nodes.size(); ++i)
        if (m_nodes[i].kind == Kind::Indicator && m_nodes[i].first == row)
            return createIndex(m_nodes[i].row, column, quintptr(i));
    return {};
}

QModelIndex IndicatorModel::index(int row, int column, const QModelIndex& parent) const {
    if (row < 0 || column < 0 || column >= ColumnCount || (parent.isValid() && parent.column() != 0))
        return {};
    if (parent.isValid()) {
        const auto& children = m_nodes[size_t(parent.internalId())].children;
        return row < int(children.size()) ? createIndex(row, column, quintptr(children[size_t(row)])) : QModelIndex();
    }
    for (size_t i = 0; i < m_nodes.size(); ++i)
        if (m_nodes[i].parent < 0 && m_nodes[i].row == row)
            return createIndex(row, column, quintptr(i));
    return {};
}

QModelIndex IndicatorModel::parent(const QModelIndex& child) const {
    if (!child.isValid())
        return {};
    const int parent = m_nodes[size_t(child.internalId())].parent;
    return parent < 0 ? QModelIndex() : createIndex(m_nodes[size_t(parent)].row, 0, quintptr(parent));
}

int IndicatorModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid())
        return parent.column() == 0 ? int(m_nodes[size_t(parent.internalId())].children.size()) : 0;
    int out = 0;
    for (const Node& node : m_nodes)
        out += node.parent < 0;
    return out;
}

int IndicatorModel::columnCount(const QModelIndex&) const { return ColumnCount; }

QString IndicatorModel::sumText(const Node& node, int column) const {
    const auto member = column == Weight ? &Indicator::weight : &Indicator::score;
    const EvaluationSum sum = indicatorSum(*table(), member, node.first, node.count);
    return sum.complete ? hundredthsText(sum.value) : sum.value ? hundredthsText(sum.value) + QStringLiteral(" + ?") : QString();
}

QVariant IndicatorModel::text(const Node& node, int column, int role) const {
    const Evaluation& shown = *table();
    if (const QString field = fieldOf(createIndex(node.row, column, quintptr(&node - m_nodes.data()))); !field.isEmpty())
        return evaluationText(shown, field);
    if (role == Qt::EditRole)
        return {};
    if ((node.kind == Kind::Level1 || node.kind == Kind::Level2) && isNumber(column))
        return sumText(node, column);
    if (node.kind == Kind::Execution) {
        const auto rules = standardTextRules();
        const int row = rules ? fundsTotal(shown, (*rules)->indicators) : -1;
        if (column == Name)
            return tr("Budget execution rate");
        if (row >= 0 && column == Actual)
            return shown.funds[size_t(row)].rate;
        if (row >= 0 && isNumber(column))
            return column == Weight ? shown.funds[size_t(row)].weight : shown.funds[size_t(row)].score;
    }
    return node.kind == Kind::Total && column == Name ? QVariant(tr("Total")) : QVariant();
}

QString IndicatorModel::computedTip(const Node& node, int column) const {
    const auto rules = standardTextRules();
    if (node.kind != Kind::Total || !isNumber(column) || !rules)
        return {};
    const EvaluationSum sum = column == Weight ? totalWeight(*table(), (*rules)->indicators) : totalScore(*table(), (*rules)->indicators);
    const QString value = hundredthsText(sum.value);
    return sum.complete ? tr("The parts add up to %1.").arg(value) : tr("The parts that are filled in add up to %1.").arg(value);
}

QVariant IndicatorModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !table())
        return {};
    const Node& node = m_nodes[size_t(index.internalId())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return text(node, index.column(), role);
    case Qt::TextAlignmentRole: return int((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole:
        if (node.kind == Kind::Level1 || node.kind == Kind::Total) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    case Qt::BackgroundRole:
        return node.kind == Kind::Indicator ? QVariant() : QVariant(QBrush(headerColor(QApplication::palette())));
    case MutedRole: return node.kind == Kind::Level2 || node.kind == Kind::Execution;
    case LongTextRole: return node.kind == Kind::Indicator && !isNumber(index.column());
    case MarkRole: return int(markOfFindings(m_editor->session(), findingsAtField(m_editor->session(), m_table, fieldOf(index))));
    case Qt::ToolTipRole: {
        const QString tip = tipOfFindings(m_editor->session(), findingsAtField(m_editor->session(), m_table, fieldOf(index)));
        return tip.isEmpty() ? computedTip(node, index.column()) : tip;
    }
    default: return {};
    }
}

QVariant IndicatorModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Indicator");
    case Target: return tr("Target");
    case Actual: return tr("Actual");
    case Weight: return tr("Weight");
    case Score: return tr("Score");
    case Remark: return tr("Causes of deviation and remedies");
    default: return {};
    }
}

Qt::ItemFlags IndicatorModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags out = QAbstractItemModel::flags(index);
    if (m_editor && m_editor->editable() && !fieldOf(index).isEmpty())
        out |= Qt::ItemIsEditable;
    return out;
}

bool IndicatorModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const QString field = fieldOf(index);
    if (role != Qt::EditRole || field.isEmpty() || !m_editor)
        return false;
    const Run run = runOf(index);
    const QString words = value.toString().trimmed();
    const Report& report = m_editor->report();
    const auto done = m_editor->take(run.level == 1 || run.level == 2
                                         ? renameIndicatorLevel(report, m_table, run.first, run.count, run.level == 1 ? QStringLiteral("level1") : QStringLiteral("level2"), words)
                                         : setEvaluationField(report, m_table, field, words));
    if (!done)
        Q_EMIT problem(done.problem());
    return done.ok();
}

} // namespace juesuan
