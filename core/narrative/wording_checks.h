// The single checks of wording; wording_check.cpp runs them in this order.
#pragma once

#include "narrative/figure_source.h"
#include "narrative/text_pieces.h"

namespace juesuan {

struct WordingContext {
    const TextContext& text;
    const std::vector<TextPiece>& pieces;
    const FigureSource& figures;
    WordingSink& sink;

    const WordingRules& rules() const { return text.rules.wording; }
    const Report& report() const { return text.report; }
};

void checkPatterns(const WordingContext& context, bool prompts); // left-over prompts; all other patterns
void checkYears(const WordingContext& context);
void checkUnitName(const WordingContext& context);
void checkProjectNames(const WordingContext& context);
void checkSubjectPaths(const WordingContext& context);
void checkReasons(const WordingContext& context);    // reasons that contradict; "none" of what there is
void checkPurposes(const WordingContext& context);
void checkMarks(const WordingContext& context);      // brackets, ends of paragraphs
void checkParts(const WordingContext& context);
void checkQuantities(const WordingContext& context);

} // namespace juesuan
