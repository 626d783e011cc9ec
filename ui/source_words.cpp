// Sentences about a figure's origin.
#include "ui/source_words.h"

#include "ui/words.h"

#include <QDateTime>
#include <QLocale>

namespace juesuan {

QString SourceWords::localTime(const QString& iso) {
    const QDateTime when = QDateTime::fromString(iso, Qt::ISODate);
    return when.isValid() ? QLocale().toString(when.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm")) : iso;
}

QString SourceWords::place(const ReportSession::Provenance& from) {
    const CellSource& source = from.source;
    if (source.page <= 0 && source.line <= 0)
        return {};
    const QString name = from.file.name.isEmpty() ? tr("the imported file") : from.file.name;
    if (source.page > 0 && source.line > 0)
        return tr("%1, page %2, line %3").arg(name).arg(source.page).arg(source.line);
    return source.page > 0 ? tr("%1, page %2").arg(name).arg(source.page) : tr("%1, line %2").arg(name).arg(source.line);
}

QString SourceWords::since(const ReportSession::Provenance& from, Measure measure, AmountUnit unit) {
    if (!from.changed)
        return {};
    const QString read = from.read.isUnread() ? tr("not for certain") : from.read.isBlank() ? tr("blank") : Words::figure(from.read, measure, unit);
    const QString where = from.source.page > 0 ? tr("page %1").arg(from.source.page) : tr("line %1").arg(from.source.line);
    if (from.changedBy.isEmpty())
        return tr("%1 on %2; taken over otherwise when it was imported").arg(read, where);
    return tr("%1 on %2; changed since by %3 (%4)").arg(read, where, from.changedBy, localTime(from.changedWhen));
}

} // namespace juesuan
