// Checks the written parts of a report: every figure of the 说明 against the tables, and what is wrong without figures.
#pragma once

#include "narrative/claim_rules.h"
#include "narrative/indicator_rules.h"
#include "narrative/text_messages.h"
#include "narrative/wording_rules.h"

#include "model/report.h"
#include "model/subject.h"

namespace juesuan {

// The data that text checks work by; parsed once per edition.
struct TextRules {
    TextMessages messages;
    ClaimRules claims;
    WordingRules wording;
    IndicatorRules indicators;
};

struct TextContext {
    const TextRules& rules;
    const Report& report;
    const Report* prior = nullptr; // last year's report, where the book has it
    const SubjectCatalogue& catalogue;
};

struct TextCheck {
    std::vector<Finding> findings;
    int figures = 0; // of the 说明: every number that says something (not years of dates, not enumeration)
    int checked = 0; // of these, by at least one claim
    std::vector<UncheckedFigure> unchecked;
};

// All of them, in the order of the text.
TextCheck checkTexts(const TextContext& context);

// Its parts; each adds to `out`.
void checkClaims(const TextContext& context, TextCheck& out);      // figures, directions, lists: claim_check.cpp
void checkWording(const TextContext& context, TextCheck& out);     // prompts, punctuation, years, names, parts: wording_check.cpp
void checkEvaluations(const TextContext& context, TextCheck& out); // 自评表: evaluation_check.cpp
void checkGlossary(const TextContext& context, TextCheck& out);    // 名词解释: glossary_check.cpp

// "（一）收支情况" of a section, as findings name it.
QString sectionName(const Section& section);

} // namespace juesuan
