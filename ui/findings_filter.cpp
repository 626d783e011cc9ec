// Filters findings by severity and text.
#include "ui/findings_filter.h"

#include "ui/findings_model.h"

namespace juesuan {

FindingsFilter::FindingsFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setRecursiveFilteringEnabled(true); // a group is there as long as one of its findings is
}

void FindingsFilter::setSeverity(int severity) {
    m_severity = severity;
    invalidateFilter();
}

void FindingsFilter::setText(const QString& text) {
    m_text = text.trimmed();
    invalidateFilter();
}

bool FindingsFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (index.data(FindingsModel::FindingRole).toInt() < 0)
        return false; // groups come with their findings
    if (m_severity >= 0 && index.data(FindingsModel::SeverityRole).toInt() != m_severity)
        return false;
    if (m_text.isEmpty() || index.data(FindingsModel::RuleRole).toString().contains(m_text, Qt::CaseInsensitive))
        return true;
    for (int column = 0; column < sourceModel()->columnCount(); ++column)
        if (index.siblingAtColumn(column).data().toString().contains(m_text, Qt::CaseInsensitive))
            return true;
    return false;
}

} // namespace juesuan
