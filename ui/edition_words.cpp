// Sentences about editions.
#include "ui/edition_words.h"

#include "ui/language.h"

namespace juesuan {

namespace {
constexpr int mostTold = 15; // more would not fit a screen; the rest is counted
}

QString EditionWords::line(const EditionChange& change) {
    const QString code = change.code.isEmpty() ? QString() : change.code + QChar(u' ');
    switch (change.kind) {
    case EditionChange::Kind::FormAdded: return tr("New table: %1 %2").arg(change.form, change.after);
    case EditionChange::Kind::FormGone: return tr("No longer there: table %1 %2").arg(change.form, change.before);
    case EditionChange::Kind::RowAdded: return tr("%1: new row %2").arg(change.form, code + change.after);
    case EditionChange::Kind::RowGone: return tr("%1: the row %2 is gone").arg(change.form, code + change.before);
    case EditionChange::Kind::ColumnAdded: return tr("%1: new column %2").arg(change.form, change.after);
    case EditionChange::Kind::ColumnGone: return tr("%1: the column %2 is gone").arg(change.form, change.before);
    case EditionChange::Kind::Relabelled: return tr("%1: “%2” is now called “%3”").arg(change.form, code + change.before, code + change.after);
    case EditionChange::Kind::SubjectUnseen:
        return tr("Not seen in the new year's lists that are known, please check: %1").arg(code + change.before);
    case EditionChange::Kind::SubjectRenamed: return tr("Subject %1 “%2” is now called “%3”").arg(change.code, change.before, change.after);
    }
    return {};
}

QString EditionWords::summary(const FormSet& from, const FormSet& to, const std::vector<EditionChange>& changes) {
    const bool same = from.edition() == to.edition();
    QStringList lines{same ? tr("No newer edition of the tables is known: the tables stay as they are.")
                           : tr("The tables are those of the edition %1.").arg(to.title().in(englishUi()))};
    if (changes.empty())
        lines << tr("No row, column or subject comes or goes.");
    for (const EditionChange& change : changes) {
        if (lines.size() > mostTold) {
            lines << tr("… and %1 more").arg(int(changes.size()) - mostTold);
            break;
        }
        lines << line(change);
    }
    return lines.join(QChar(u'\n'));
}

} // namespace juesuan
