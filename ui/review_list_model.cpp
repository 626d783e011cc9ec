// The words for what stands in the list of a review.
#include "ui/review_list_model.h"

#include "session/language.h"
#include "ui/finding_text.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QFont>
#include <QGuiApplication>

namespace juesuan {


ReviewListModel::ReviewListModel(QObject* parent) : QAbstractTableModel(parent) {}

void ReviewListModel::setReview(ImportReview* review) {
    beginResetModel();
    if (m_review)
        m_review->disconnect(this);
    m_review = review;
    if (review) {
        connect(review, &ImportReview::itemsChanged, this, [this] {
            beginResetModel();
            endResetModel();
        });
        connect(review, &ImportReview::itemChanged, this,
                [this](int item) { Q_EMIT dataChanged(index(item, 0), index(item, ColumnCount - 1)); });
    }
    endResetModel();
}

void ReviewListModel::setUnit(AmountUnit unit) {
    m_unit = unit;
    retranslate();
}

void ReviewListModel::retranslate() {
    beginResetModel();
    endResetModel();
}

QString ReviewListModel::kindWord(ReviewKind kind) {
    switch (kind) {
    case ReviewKind::ColumnShift: return tr("column shifted");
    case ReviewKind::Ambiguous: return tr("columns in doubt");
    case ReviewKind::UnreadCell: return tr("cell in doubt");
    case ReviewKind::BrokenRelation: return tr("contradiction");
    case ReviewKind::UnplacedNumber: return tr("number without place");
    case ReviewKind::NotUnderstood: return tr("not understood");
    case ReviewKind::Changed: return tr("changes the book");
    }
    return {};
}

QString ReviewListModel::stateWord(ReviewState state) {
    switch (state) {
    case ReviewState::Open: return tr("open");
    case ReviewState::Accepted: return tr("accepted");
    case ReviewState::Corrected: return tr("corrected");
    case ReviewState::Skipped: return tr("skipped");
    }
    return {};
}

QString ReviewListModel::figure(const CellRef& cell, const CellValue& value) const {
    if (value.isBlank())
        return tr("blank");
    const FormDefinition* form = m_review->session().report().formSet().form(cell.form);
    const ColumnDefinition* column = form ? form->column(cell.row, cell.column) : nullptr;
    return Words::figure(value, column ? column->measure : Measure::Money, m_unit);
}

QString ReviewListModel::sentence(const ReviewItem& item) const {
    switch (item.kind) {
    case ReviewKind::ColumnShift: {
        const ColumnShift& shift = m_review->shifts()[size_t(item.index)];
        const QString row = Words::row(m_review->session().report(), shift.form, shift.firstRow);
        const QString told = shift.rows > 0 ? tr("From “%1” on the figures stand %n rows too low", nullptr, shift.rows).arg(row)
                                            : tr("From “%1” on the figures stand %n rows too high", nullptr, -shift.rows).arg(row);
        return told + tr("; moved back, %1 of %2 broken relations hold").arg(shift.mended).arg(shift.broken);
    }
    case ReviewKind::Ambiguous: return item.text;
    case ReviewKind::UnreadCell: return tr("A figure stands here that could not be read for certain");
    case ReviewKind::BrokenRelation: {
        QString out = tr("Read %1").arg(figure(item.cell, item.read));
        if (item.expected)
            out += tr(", the other figures want %1").arg(figure(item.cell, *item.expected));
        return out + QStringLiteral("：") + (speaksEnglish() ? item.message.en : item.message.zh);
    }
    case ReviewKind::UnplacedNumber:
    case ReviewKind::NotUnderstood: return item.text + QStringLiteral(" · ") + Words::whyUnread(item.why);
    case ReviewKind::Changed: return tr("%1 → %2").arg(figure(item.cell, item.held), figure(item.cell, item.read));
    }
    return {};
}

QString ReviewListModel::placeWords(const ReviewItem& item) const {
    const Report& report = m_review->session().report();
    if (item.kind == ReviewKind::ColumnShift)
        return Words::cell(report, {item.cell.form, {}, item.cell.column});
    return item.cell.form.isEmpty() ? QString() : Words::cell(report, item.cell);
}

QString ReviewListModel::sourceWords(const ReviewItem& item) const {
    if (item.source.page > 0)
        return tr("page %1").arg(item.source.page);
    return item.source.line > 0 ? tr("line %1").arg(item.source.line) : QString();
}

int ReviewListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() || !m_review ? 0 : int(m_review->items().size()); }
int ReviewListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant ReviewListModel::data(const QModelIndex& index, int role) const {
    if (!m_review || !index.isValid() || index.row() >= rowCount())
        return {};
    const ReviewItem& item = m_review->items()[size_t(index.row())];
    const auto text = [&]() -> QString {
        switch (index.column()) {
        case StateColumn: return stateWord(item.state);
        case KindColumn: return kindWord(item.kind);
        case PlaceColumn: return placeWords(item);
        case TextColumn: return sentence(item);
        case SourceColumn: return sourceWords(item);
        default: return {};
        }
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return text();
    case Qt::FontRole:
        if (item.state == ReviewState::Open && index.column() == StateColumn) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    case Qt::ForegroundRole: {
        const QPalette colors = QGuiApplication::palette();
        if (item.state != ReviewState::Open)
            return mutedColor(colors);
        if (index.column() != KindColumn)
            return {};
        const bool red = item.kind == ReviewKind::UnplacedNumber || item.kind == ReviewKind::BrokenRelation || item.kind == ReviewKind::ColumnShift;
        return markColor(red ? CellMark::Error : item.kind == ReviewKind::Changed ? CellMark::Info : CellMark::Warning, colors);
    }
    default: return {};
    }
}

QVariant ReviewListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    switch (section) {
    case StateColumn: return tr("State");
    case KindColumn: return tr("What");
    case PlaceColumn: return tr("Cell");
    case TextColumn: return tr("Read");
    case SourceColumn: return tr("Source");
    default: return {};
    }
}

} // namespace juesuan
