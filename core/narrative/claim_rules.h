// How figures in texts are understood, as data (resources/narrative/claims.txt; its head describes the lines).
#pragma once

#include "base/result.h"
#include "narrative/figure_source.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QString>

#include <vector>

namespace juesuan {

enum class UnitKind { None, Money, Percent, Count };

struct ClaimUnit {
    QString text;
    UnitKind kind = UnitKind::None;
    qint64 scale = 1; // money: 分 in one
};

// What part a number plays beside its concept.
enum class ClaimRole {
    Actual,     // the concept's figure
    Budget,     // what was budgeted for it
    Prior,      // last year's
    Difference, // by how much it differs from last year or the budget
    Rate,       // the same in percent
    Share,      // of a whole, in percent
    Completion, // of the budget, in percent
    Ignored,    // understood, but nothing that could be checked
};

// A section's or sub-heading's field, by its title; decides what short names mean in it.
struct ClaimScope {
    QString name;
    QRegularExpression title;
};

// Names for one quantity. Expressions are alternatives, the first one is what it should be.
struct ClaimConcept {
    QStringList names;       // plain text, see PlainText
    QStringList scopes;      // empty: everywhere
    QStringList expressions; // empty: known, but no figure of the tables says it
    QRegularExpression behind = {}; // what must stand before the name; an empty pattern: anything
    bool usual = false;      // is so as a rule, not by law: a difference is a warning
};

// A wording without a number: 决算数大于预算数, 与上年持平.
struct ClaimComparison {
    int sign = 0;        // 1 more, -1 less, 0 the same
    bool budget = true;  // against the budget; otherwise last year
    QRegularExpression pattern;
};

struct ClaimRules {
    std::vector<ClaimScope> scopes;
    std::vector<ClaimConcept> concepts;
    std::vector<std::pair<QString, QStringList>> subjects;  // scope and what a subject {c} means in it
    std::vector<std::pair<QString, QStringList>> economics; // the same for economic subjects
    std::vector<std::pair<QString, QString>> budgets;       // of an expression; {c} stands for any subject
    std::vector<std::pair<QString, QString>> guesses;       // budgets that are not given but seem to be these
    std::vector<PriorPlace> priorPlaces;
    std::vector<std::pair<QString, QStringList>> sums;      // a total and its parts, as expressions
    // A total and the pairs of part and whole whose shares the text gives.
    std::vector<std::pair<QString, std::vector<std::pair<QString, QString>>>> weighted;
    std::vector<std::pair<QStringList, QString>> lists;     // names of the owner, the set that its list must name
    std::vector<std::pair<ClaimRole, QRegularExpression>> roles; // by what stands before the number; in order
    std::vector<std::pair<QString, int>> directions;        // 增加 1, 减少 -1, 持平 0
    std::vector<ClaimComparison> comparisons;
    std::vector<QRegularExpression> ignored;
    std::vector<ClaimUnit> units;                           // longest first

    // RuleSyntax with the line for what cannot be read.
    static Result<ClaimRules> parse(const QByteArray& text, const QString& name);
    // The unit that this text begins with; null when none does.
    const ClaimUnit* unitAt(QStringView text) const;
    // Empty when no title says.
    QString scopeOf(const QString& title) const;
};

} // namespace juesuan
