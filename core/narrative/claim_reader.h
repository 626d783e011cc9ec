// Reads the figures of a 说明 into claims: what each one says of which quantity.
#pragma once

#include "narrative/claim_finder.h"
#include "narrative/claim_text.h"

#include "model/finding.h"

namespace juesuan {

enum class ClaimBase { None, LastYear, Budget };

struct Claim {
    PrintedNumber number;
    std::optional<ClaimRole> role;   // none: not understood
    std::optional<Mention> about;
    bool aboutNamedHere = false;     // its name stands in front of the number, not further back
    int direction = 0;               // of a change or rate
    QString directionWord;
    ClaimBase base = ClaimBase::None;
    std::optional<Mention> whole;    // of a share
    std::optional<Mention> lead;     // of a share: what its sentence begins with and gives no figure of
    bool initialBudget = true;       // of a completion: that of the year's beginning, or the text does not say so
    bool wholeNamed = false;         // the text names a whole, known or not
    int part = -1;                   // claim whose amount the share is of
    int head = -1;                   // first amount of the sentence, before this one
    int sectionHead = -1;            // first amount of the section
    int pair = -1;                   // rate: the change that it goes with
    int fundsOf = -1;                // claim behind which it stands in brackets, as what one kind of funds paid of it
    int project = 0;                 // 1-based number of the evaluation that the paragraph speaks of; 0: none
    QString scope;
    int section = 0, paragraph = 0;
    qsizetype clauseFrom = 0;
};

// A wording that says how the year's figure stands to its budget or to last year's, without a number.
struct ComparisonClaim {
    int sign = 0;                    // 1 more, -1 less, 0 the same
    ClaimBase base = ClaimBase::Budget;
    bool about = false;              // 基本持平: nearly the same
    std::optional<Mention> mention;
    QString scope;
    int section = 0, paragraph = 0;
    qsizetype start = 0, end = 0;
};

// 主要包括…: items as plain text.
struct ListClaim {
    QString set;
    bool open = false;               // ends with 等
    struct Item {
        QString text;
        qsizetype start = 0, end = 0;
    };
    std::vector<Item> items;
    int section = 0, paragraph = 0;
    qsizetype start = 0, end = 0;
};

struct ClaimText {
    std::vector<std::vector<PlainText>> paragraphs; // by section and paragraph
    std::vector<Claim> claims;                      // in the order of the text
    std::vector<ComparisonClaim> comparisons;
    std::vector<ListClaim> lists;
};

// What stands behind the mark that ends `list`, as if it went on.
ListClaim listBehind(const QString& text, const ListClaim& list);

// Sections of part 说明 only.
ClaimText readClaims(const Report& report, const ClaimRules& rules);

} // namespace juesuan
