// The entries of 名词解释.
#include "ui/glossary_model.h"

#include "edit/words_edit.h"
#include "ui/marked_delegate.h"
#include "ui/written_findings.h"

namespace juesuan {

namespace {

constexpr QString GlossaryEntry::*glossaryMembers[] = {&GlossaryEntry::number, &GlossaryEntry::term, &GlossaryEntry::text};

} // namespace

GlossaryModel::GlossaryModel(QObject* parent) : QAbstractTableModel(parent) {}

void GlossaryModel::setReport(ReportEditor* editor) {
    beginResetModel();
    if (m_editor)
        m_editor->session().disconnect(this);
    m_editor = editor;
    m_rows = m_editor ? int(m_editor->report().glossary.entries.size()) : 0;
    endResetModel();
    if (!m_editor)
        return;
    connect(&m_editor->session(), &ReportSession::partsChanged, this, &GlossaryModel::refresh);
    connect(&m_editor->session(), &ReportSession::findingsChanged, this, &GlossaryModel::dataChangedEverywhere);
}

void GlossaryModel::refresh() {
    const int rows = m_editor ? int(m_editor->report().glossary.entries.size()) : 0;
    if (rows == m_rows)
        return dataChangedEverywhere();
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void GlossaryModel::dataChangedEverywhere() {
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
}

void GlossaryModel::retranslate() {
    dataChangedEverywhere();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int GlossaryModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_rows; }
int GlossaryModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant GlossaryModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !m_editor || index.row() >= int(m_editor->report().glossary.entries.size()))
        return {};
    const GlossaryEntry& entry = m_editor->report().glossary.entries[size_t(index.row())];
    const auto findings = [&] {
        return index.column() == Number ? std::vector<const Finding*>()
                                        : findingsOfPart(m_editor->session(), TextPlace::Part::Glossary, index.row());
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return entry.*glossaryMembers[index.column()];
    case Qt::TextAlignmentRole: return int(Qt::AlignLeft | Qt::AlignTop);
    case LongTextRole: return index.column() != Number;
    case MutedRole: return index.column() == Number;
    case MarkRole: return index.column() == Term ? int(markOfFindings(m_editor->session(), findings())) : int(CellMark::None);
    case Qt::ToolTipRole: return tipOfFindings(m_editor->session(), findings());
    default: return {};
    }
}

QVariant GlossaryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Number ? tr("No.") : section == Term ? tr("Term") : tr("Explanation");
}

Qt::ItemFlags GlossaryModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags out = QAbstractTableModel::flags(index);
    return m_editor && m_editor->editable() && index.isValid() ? out | Qt::ItemIsEditable : out;
}

bool GlossaryModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid() || !m_editor || index.row() >= int(m_editor->report().glossary.entries.size()))
        return false;
    GlossaryEntry entry = m_editor->report().glossary.entries[size_t(index.row())];
    entry.*glossaryMembers[index.column()] = value.toString().trimmed();
    const auto done = m_editor->take(setGlossaryEntry(m_editor->report(), index.row(), entry));
    if (!done)
        Q_EMIT problem(done.problem());
    return done.ok();
}

} // namespace juesuan
