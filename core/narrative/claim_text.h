// A paragraph prepared for reading: blanks and quotation marks gone, widths folded, its numbers found with their units.
#pragma once

#include "model/narrative.h"
#include "narrative/claim_rules.h"

#include <QString>

#include <vector>

namespace juesuan {

// Text without what authors put in or leave out at will, and the way back to the original.
struct PlainText {
    QString text;
    std::vector<int> at; // of each character of `text`, its index in the original; one more for the end

    explicit PlainText(const QString& original);
    PlainText() = default;
    // The stretch of the original that [from, to) comes from.
    int originalStart(qsizetype from) const { return at[size_t(from)]; }
    bool hasBrokenNumber() const; // 3.004.89万元
    int originalEnd(qsizetype to) const { return to > 0 ? at[size_t(to) - 1] + 1 : 0; }
};

// A number as the text has it. In money, digits count 10^-decimals of the unit.
struct PrintedNumber {
    UnitKind unit = UnitKind::None;
    qint64 digits = 0;       // 3,067.91 → 306791
    int decimals = 0;
    qint64 unitScale = 1;    // money: 分 in one unit; others: 1
    QString unitText;        // 万元, %, 辆
    qsizetype start = 0;     // of the digits, in the plain text
    qsizetype end = 0;       // behind the unit

    // In hundredths of 万元 (money), of the unit (counts) or of a percent, as if dropped zeros were there; exact or the
    // nearest below with `exact` false.
    qint64 hundredths(bool* exact = nullptr) const;
};

// All numbers that say something: those of dates, enumerations and of what the rules ignore are left out.
std::vector<PrintedNumber> numbersOf(const PlainText& text, const ClaimRules& rules);

// Where the clause begins in which `at` stands: behind the last 。；！？ before it, or 0.
qsizetype clauseStart(const QString& text, qsizetype at);
qsizetype clauseEnd(const QString& text, qsizetype at);
// The same for sentences: 。！？ only.
qsizetype sentenceStart(const QString& text, qsizetype at);
qsizetype sentenceEnd(const QString& text, qsizetype at);

} // namespace juesuan
