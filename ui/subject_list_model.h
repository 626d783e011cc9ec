// Subjects of the catalogue that fit what a person is typing.
#pragma once

#include "session/report_session.h"

#include <QAbstractListModel>

namespace juesuan {

class SubjectListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { CodeRole = Qt::UserRole + 1, NameRole };

    // The catalogue must outlive the model.
    SubjectListModel(const ReportSession& session, SubjectKind kind, QObject* parent = nullptr);
    void search(const QString& wanted);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    const ReportSession& m_session;
    SubjectKind m_kind;
    std::vector<Subject> m_found;
};

} // namespace juesuan
