// Keeps the findings of the wanted severities that hold the wanted text, and the groups that still have any.
#pragma once

#include <QSortFilterProxyModel>

namespace juesuan {

class FindingsFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit FindingsFilter(QObject* parent = nullptr);

    // -1: all.
    void setSeverity(int severity);
    void setText(const QString& text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    int m_severity = -1;
    QString m_text;
};

} // namespace juesuan
