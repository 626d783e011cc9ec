// A form of one report as a table.
#include "ui/form_table_model.h"

#include "ui/finding_text.h"
#include "ui/words.h"

#include <QStringList>

namespace juesuan {

namespace {

using Kind = LayoutCell::Kind;

constexpr qsizetype severalCells = 400; // more are told as one

Measure measureOf(const LayoutCell& cell) { return cell.column ? cell.column->measure : Measure::Money; }

} // namespace

FormTableModel::FormTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void FormTableModel::setForm(ReportEditor* editor, const QString& form) {
    beginResetModel();
    if (m_editor)
        m_editor->session().disconnect(this);
    m_editor = editor;
    m_form = form;
    rebuild();
    if (m_editor) {
        ReportSession* session = &m_editor->session();
        connect(session, &ReportSession::cellsChanged, this, &FormTableModel::tellCells);
        connect(session, &ReportSession::rowsChanged, this, [this](const QString& changed) {
            if (changed != m_form)
                return;
            beginResetModel();
            rebuild();
            endResetModel();
        });
        connect(session, &ReportSession::marksChanged, this, &FormTableModel::tellCells);
    }
    endResetModel();
}

void FormTableModel::rebuild() {
    m_layout = {};
    m_rowOf.clear();
    const FormDefinition* form = m_editor ? m_editor->report().formSet().form(m_form) : nullptr;
    if (!form)
        return;
    m_layout = layOut(*form, m_editor->report());
    for (int r = 0; r < rowCount(); ++r)
        for (int c = 0; c < columnCount(); ++c) {
            const LayoutCell& cell = m_layout.body[size_t(r)][size_t(c)];
            if (cell.kind == Kind::Figure && (c == 0 || m_layout.body[size_t(r)][size_t(c) - 1].ref.row != cell.ref.row ||
                                              m_layout.body[size_t(r)][size_t(c) - 1].kind != Kind::Figure))
                m_rowOf.insert(cell.ref.row, r);
        }
}

void FormTableModel::setUnit(AmountUnit unit) {
    if (m_unit == unit)
        return;
    m_unit = unit;
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void FormTableModel::tellCells(const QList<CellRef>& cells) {
    if (cells.size() > severalCells && rowCount() > 0 && columnCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    for (const CellRef& ref : cells) {
        if (const QModelIndex at = figureAt(ref); at.isValid())
            Q_EMIT dataChanged(at, at);
    }
}

const LayoutCell* FormTableModel::cell(const QModelIndex& index) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return nullptr;
    return &m_layout.body[size_t(index.row())][size_t(index.column())];
}

QModelIndex FormTableModel::figureAt(const CellRef& ref) const {
    const int row = ref.form == m_form ? m_rowOf.value(ref.row, -1) : -1;
    for (int c = 0; row >= 0 && c < columnCount(); ++c)
        if (const LayoutCell& at = m_layout.body[size_t(row)][size_t(c)]; at.kind == Kind::Figure && at.ref == ref)
            return index(row, c);
    return {};
}

QModelIndex FormTableModel::indexOf(const CellRef& ref) const {
    if (ref.form != m_form)
        return {};
    if (const QModelIndex at = figureAt(ref); at.isValid())
        return at;
    for (int r = 0; r < rowCount(); ++r)
        for (int c = 0; c < columnCount(); ++c)
            if (const LayoutCell& cell = m_layout.body[size_t(r)][size_t(c)]; !ref.row.isEmpty() && cell.ref.row == ref.row)
                return index(r, c);
    return {};
}

QString FormTableModel::subjectAt(const QModelIndex& index) const {
    const LayoutCell* at = cell(index);
    return at && m_editor && m_editor->report().hasRow(m_form, at->ref.row) ? at->ref.row : QString();
}

Result<void> FormTableModel::enter(const QModelIndex& index, const QString& text) {
    const LayoutCell* at = cell(index);
    if (!at || at->kind != Kind::Figure || !m_editor)
        return Problem{ProblemCode::CellReadOnly, {m_form, at ? at->ref.row : QString(), {}}};
    return m_editor->type(at->ref, text, m_unit);
}

int FormTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_layout.body.size()); }
int FormTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_layout.columnCount; }

QString FormTableModel::figureText(const LayoutCell& cell) const {
    return Words::figure(m_editor->report().value(cell.ref), measureOf(cell), m_unit);
}

QString FormTableModel::text(const LayoutCell& cell) const {
    if (cell.covered)
        return {};
    return cell.kind == Kind::Figure ? figureText(cell) : cell.text;
}

QString FormTableModel::computedWords(const CellRef& cell) const {
    const ReportSession& session = m_editor->session();
    switch (session.computed(cell)) {
    case ReportSession::Computed::No: return {};
    case ReportSession::Computed::Yes: return tr("Computed: %1").arg(session.formulaOf(cell)).toHtmlEscaped();
    case ReportSession::Computed::Overridden:
        return tr("Kept by hand: %1").arg(m_editor->report().derivation.overrideOf(cell)->reason).toHtmlEscaped();
    }
    return {};
}

QString FormTableModel::toolTip(const LayoutCell& cell) const {
    QStringList lines;
    if (cell.kind == Kind::Figure) {
        for (const Finding* finding : m_editor->session().findingsOf(cell.ref))
            lines << FindingText::toolTip(m_editor->session(), *finding, m_unit);
        if (m_editor->report().value(cell.ref).isUnread())
            lines.prepend(tr("This figure could not be read for certain. Please enter it from the source.").toHtmlEscaped());
        lines << computedWords(cell.ref);
        lines.removeAll(QString());
    } else if (cell.kind == Kind::Code || cell.kind == Kind::Name) {
        const FormDefinition& form = *m_layout.form;
        if (form.subjects && m_editor->report().hasRow(form.id, cell.ref.row) &&
            !m_editor->session().catalogue().knows(*form.subjects, cell.ref.row))
            lines << tr("Subject %1 is not in the catalogue.").arg(cell.ref.row).toHtmlEscaped();
    }
    return lines.join(QStringLiteral("<hr>"));
}

QVariant FormTableModel::data(const QModelIndex& index, int role) const {
    const LayoutCell* at = cell(index);
    if (!at || at->covered)
        return {};
    const bool figure = at->kind == Kind::Figure;
    switch (role) {
    case Qt::DisplayRole: return text(*at);
    case Qt::EditRole:
    case ExactTextRole:
        return figure ? Words::exactFigure(m_editor->report().value(at->ref), measureOf(*at), m_unit) : at->text;
    case Qt::ToolTipRole: return toolTip(*at);
    case Qt::TextAlignmentRole:
        if (figure)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        if (at->kind == Kind::LineNumber || (at->columnSpan > 1 && at->total))
            return int(Qt::AlignCenter);
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        if (figure) {
            const QString text = figureText(*at);
            return Words::cell(m_editor->report(), at->ref) + QStringLiteral(": ") + (text.isEmpty() ? tr("blank") : text);
        }
        return at->text;
    case CellRefRole: return QVariant::fromValue(at->ref);
    case KindRole: return int(at->kind);
    case TotalRole: return at->total;
    case IndentRole: return at->indent;
    case ComputedRole:
        return int(figure ? m_editor->session().computed(at->ref) : ReportSession::Computed::No);
    case MarkRole:
        if (figure) {
            // A blank among many terms has no part in a rounding difference: a mark there would only distract.
            const CellMark mark = m_editor->session().markOf(at->ref);
            const bool distracts = mark == CellMark::Rounding && m_editor->report().value(at->ref).isBlank();
            return int(distracts ? CellMark::None : mark);
        }
        if (at->kind == Kind::Code && !toolTip(*at).isEmpty())
            return int(CellMark::Info);
        return int(CellMark::None);
    default: return {};
    }
}

bool FormTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    return role == Qt::EditRole && enter(index, value.toString()).ok();
}

QString FormTableModel::columnPath(int column) const {
    QStringList path;
    for (size_t line = 0; line < m_layout.header.size(); ++line) {
        int at = column;
        while (at > 0 && m_layout.header[line][size_t(at)].covered)
            --at;
        const LayoutCell& head = m_layout.header[line][size_t(at)];
        if (!head.text.isEmpty() && at + head.columnSpan > column && !path.contains(head.text))
            path << head.text;
    }
    return path.join(QStringLiteral(" / "));
}

QVariant FormTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || section < 0)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    return section < m_layout.columnCount ? columnPath(section) : QVariant();
}

Qt::ItemFlags FormTableModel::flags(const QModelIndex& index) const {
    const LayoutCell* at = cell(index);
    if (!at)
        return Qt::NoItemFlags;
    Qt::ItemFlags out = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (at->kind == Kind::Figure && m_editor->editable())
        out |= Qt::ItemIsEditable;
    return out;
}

QHash<int, QByteArray> FormTableModel::roleNames() const {
    QHash<int, QByteArray> names = QAbstractTableModel::roleNames();
    names.insert(CellRefRole, "cell");
    names.insert(KindRole, "kind");
    names.insert(MarkRole, "mark");
    names.insert(ComputedRole, "computed");
    names.insert(TotalRole, "total");
    names.insert(IndentRole, "indent");
    names.insert(ExactTextRole, "exactText");
    return names;
}

} // namespace juesuan
