// The funds of a 自评表.
#include "ui/funds_model.h"

#include "edit/evaluation_edit.h"
#include "model/evaluation_field.h"
#include "narrative/evaluation_sums.h"
#include "session/resources.h"
#include "ui/marked_delegate.h"
#include "ui/written_findings.h"

#include <QFont>

namespace juesuan {

FundsModel::FundsModel(QObject* parent) : QAbstractTableModel(parent) {}

void FundsModel::setTable(ReportEditor* editor, int table) {
    beginResetModel();
    if (m_editor)
        m_editor->session().disconnect(this);
    m_editor = editor;
    m_table = table;
    m_rows = this->table() ? int(this->table()->funds.size()) : 0;
    endResetModel();
    if (!m_editor)
        return;
    connect(&m_editor->session(), &ReportSession::partsChanged, this, &FundsModel::refresh);
    connect(&m_editor->session(), &ReportSession::findingsChanged, this, &FundsModel::dataChangedEverywhere);
}

const Evaluation* FundsModel::table() const {
    return m_editor && m_table >= 0 && m_table < int(m_editor->report().evaluations.size())
               ? &m_editor->report().evaluations[size_t(m_table)]
               : nullptr;
}

void FundsModel::refresh() {
    const int rows = table() ? int(table()->funds.size()) : 0;
    if (rows == m_rows)
        return dataChangedEverywhere();
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void FundsModel::dataChangedEverywhere() {
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
}

void FundsModel::retranslate() {
    dataChangedEverywhere();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QString FundsModel::fieldOf(const QModelIndex& index) const {
    return index.isValid() && index.column() < Computed ? fundsField(index.row(), QString::fromUtf16(fundsMembers[size_t(index.column())])) : QString();
}

QModelIndex FundsModel::indexOfField(const QString& field) const {
    for (int row = 0; row < m_rows; ++row)
        for (int column = 0; column < Computed; ++column)
            if (fieldOf(index(row, column)) == field)
                return index(row, column);
    return {};
}

int FundsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_rows; }
int FundsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

// "71.6% · 7.2", by the amounts.
QString FundsModel::computedText(int row) const {
    const auto rules = standardTextRules();
    if (!rules)
        return {};
    const EvaluationFunds& funds = table()->funds[size_t(row)];
    const auto rate = executionRate(funds, 1);
    if (!rate)
        return {};
    QString out = formatAmount(Amount::ofFen(*rate), AmountUnit::Count, 1) + QChar(u'%');
    const TableNumber weight = printedNumber(funds.weight);
    const auto exact = executionRate(funds, 2);
    if (row == fundsTotal(*table(), (*rules)->indicators) && weight.read() && exact)
        out += QStringLiteral(" · ") + tr("%1 points").arg(formatAmount(Amount::ofFen(executionScore(weight.value, *exact, 1)), AmountUnit::Count, 1));
    return out;
}

QVariant FundsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !table() || index.row() >= int(table()->funds.size()))
        return {};
    const auto findings = [&] { return findingsAtField(m_editor->session(), m_table, fieldOf(index)); };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return index.column() == Computed ? computedText(index.row()) : evaluationText(*table(), fieldOf(index));
    case Qt::TextAlignmentRole: return int((index.column() == Label ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case MutedRole: return index.column() == Computed;
    case MarkRole: return int(markOfFindings(m_editor->session(), findings()));
    case Qt::ToolTipRole: {
        const QString tip = tipOfFindings(m_editor->session(), findings());
        return tip.isEmpty() && index.column() == Computed ? tr("Executed over budget of the year, and its score by the weight") : tip;
    }
    default: return {};
    }
}

QVariant FundsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Label: return tr("Project funds (10,000 yuan)");
    case InitialBudget: return tr("Initial budget");
    case AnnualBudget: return tr("Budget of the year");
    case Executed: return tr("Executed");
    case Weight: return tr("Weight");
    case Rate: return tr("Execution rate");
    case Score: return tr("Score");
    case Computed: return tr("Computed");
    default: return {};
    }
}

Qt::ItemFlags FundsModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags out = QAbstractTableModel::flags(index);
    if (m_editor && m_editor->editable() && !fieldOf(index).isEmpty())
        out |= Qt::ItemIsEditable;
    return out;
}

bool FundsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const QString field = fieldOf(index);
    if (role != Qt::EditRole || field.isEmpty() || !m_editor)
        return false;
    const auto done = m_editor->take(setEvaluationField(m_editor->report(), m_table, field, value.toString().trimmed()));
    if (!done)
        Q_EMIT problem(done.problem());
    return done.ok();
}

} // namespace juesuan
