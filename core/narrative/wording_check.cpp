// What is wrong in the 说明 without binding a figure: left-over prompts, punctuation, years, names, missing parts.
#include "narrative/wording_checks.h"

namespace juesuan {

void checkWording(const TextContext& context, TextCheck& out) {
    const std::vector<TextPiece> pieces = textPieces(context.report);
    const FigureSource figures(context.report, context.prior, {});
    WordingSink sink(context, out);
    const WordingContext wording{context, pieces, figures, sink};
    checkPatterns(wording, true);
    checkYears(wording);
    checkUnitName(wording);
    checkProjectNames(wording);
    checkSubjectPaths(wording);
    checkReasons(wording);
    checkPurposes(wording);
    checkPatterns(wording, false);
    checkMarks(wording);
    checkParts(wording);
    checkQuantities(wording);
}

} // namespace juesuan
