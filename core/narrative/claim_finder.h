// Finds what a text speaks of: concepts by their names in the section's field, subjects by name, level and path.
#pragma once

#include "model/report.h"
#include "narrative/claim_rules.h"

#include <QHash>

#include <optional>
#include <vector>

namespace juesuan {

// A name in a plain text and the figures that it means, {k} already replaced where the project is known.
struct Mention {
    qsizetype start = 0, end = 0;
    QStringList expressions;
    bool usual = false;
    bool path = false;   // named with its level: 行政运行（项）
    QString code;        // of a subject
    QString key() const { return expressions.value(0); } // what it is told as
};

class ClaimFinder {
public:
    // Both must outlive the finder.
    ClaimFinder(const ClaimRules& rules, const Report& report);

    // The name that ends last in [from, to) of the text; the longest where several end there. `code` is the subject that
    // the text spoke of before: 款 and 项 are looked for below it.
    std::optional<Mention> last(const QString& text, qsizetype from, qsizetype to, const QString& scope, const QString& code) const;
    // The same, subjects named with their level only.
    std::optional<Mention> lastPath(const QString& text, qsizetype from, qsizetype to, const QString& scope, const QString& code) const;

private:
    struct SubjectName {
        QString code;
        QString name; // plain
        QString core; // without a closing 支出
    };
    std::optional<Mention> named(const QString& text, qsizetype from, qsizetype to, const QString& scope) const;
    std::optional<Mention> unmarked(const QString& text, qsizetype from, qsizetype to, const QString& scope) const;
    QStringList meaning(const std::vector<std::pair<QString, QStringList>>& table, const QString& scope, const QString& code) const;
    std::vector<QString> codesNamed(QStringView before, int level) const; // whose name `before` ends with
    qsizetype nameLength(QStringView before, const QString& code) const;

    const ClaimRules& m_rules;
    std::vector<ClaimConcept> m_concepts; // with this report's year in their names
    std::vector<SubjectName> m_functional;
    std::vector<SubjectName> m_economic;
};

} // namespace juesuan
