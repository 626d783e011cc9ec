// What claims are checked by: figures of the tables or what the text said elsewhere, and exact comparison of printed ratios.
#pragma once

#include "narrative/claim_reader.h"
#include "narrative/figure_source.h"

namespace juesuan {

// A quantity in hundredths (of 万元, of a vehicle …) as it is printed, so that the true one lies within half of one.
struct Quantity {
    qint64 hundredths = 0;
    std::vector<SourceCell> cells; // empty: told by the text
    bool told = false;
    bool guessed = false;          // where it seems to stand
    Measure measure = Measure::Money;
    bool derived = false;          // computed from a change that this text tells: what it came from is not checked by it
};

// A printed percentage beside what it should be.
enum class RatioMatch {
    Right,
    Coarse, // right at fewer digits than printed as two decimals: 31.6 % for 31.58
    Wrong,
    NoBase, // there is nothing to compare with: the base is 0
};

// `percent` as printed: is a share of b? a, b in hundredths; exact, by the intervals of LIMITS §1.2. `exactZero`: a is blank.
RatioMatch matchesRatio(const PrintedNumber& percent, qint64 a, qint64 b);
// Rate of a change by d that led to `now`; direction 1 growth, -1 fall.
RatioMatch matchesChange(const PrintedNumber& percent, qint64 now, qint64 d, int direction);
// Rate of change from `before` to `now`; its size.
RatioMatch matchesRate(const PrintedNumber& percent, qint64 now, qint64 before);
// a of b in percent with two decimals; empty unless b > 0.
QString percentText(qint64 a, qint64 b);

class ClaimValues {
public:
    // Both must outlive it.
    ClaimValues(const ClaimRules& rules, const Report& report, const Report* prior);

    // Figures of the tables for a mention; the first alternative that is given first. Empty: the tables do not say.
    std::vector<Quantity> actual(const Mention& mention) const { return evaluated(mention.expressions); }
    std::vector<Quantity> budget(const Mention& mention) const;
    std::vector<Quantity> prior(const Mention& mention) const;
    // The budget that seems to be meant; see guessesHold.
    std::optional<Quantity> guessedBudget(const Mention& mention) const;

    // What the text said first of this quantity.
    void tell(const QString& key, ClaimRole role, qint64 hundredths) { m_told.insert({key, int(role)}, hundredths); }
    std::optional<qint64> told(const QString& key, ClaimRole role) const;
    // Names of a set that has money, as plain text, with all names that a text may use.
    struct ListedName {
        QString name;
        QStringList all;
        Element element;
    };
    std::vector<ListedName> withMoney(const QString& set) const;
    // Every name of these forms' rows, with money or without.
    std::vector<ListedName> allNames(const QString& set) const;
    const FigureSource& source() const { return m_source; }

private:
    std::vector<Quantity> evaluated(const QStringList& expressions) const;
    static QStringList mapped(const QStringList& expressions, const std::vector<std::pair<QString, QString>>& table);

    const ClaimRules& m_rules;
    FigureSource m_source;
    QHash<std::pair<QString, int>, qint64> m_told;
};

} // namespace juesuan
