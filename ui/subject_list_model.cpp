// Subjects that fit what a person is typing.
#include "ui/subject_list_model.h"

namespace juesuan {

namespace {
constexpr int mostShown = 300;
}

SubjectListModel::SubjectListModel(const ReportSession& session, SubjectKind kind, QObject* parent)
    : QAbstractListModel(parent), m_session(session), m_kind(kind) {}

void SubjectListModel::search(const QString& wanted) {
    beginResetModel();
    m_found = m_session.findSubjects(m_kind, wanted.trimmed(), mostShown);
    endResetModel();
}

int SubjectListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_found.size()); }

QVariant SubjectListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Subject& subject = m_found[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return QString(subject.code + QStringLiteral("  ") + subject.name);
    case CodeRole: return subject.code;
    case NameRole: return subject.name;
    default: return {};
    }
}

QHash<int, QByteArray> SubjectListModel::roleNames() const {
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert(CodeRole, "code");
    names.insert(NameRole, "name");
    return names;
}

} // namespace juesuan
