// Takes the told changes off this year's figures.
#include "narrative/prior_from_text.h"

#include "narrative/claim_values.h"

#include <QSet>

namespace juesuan {

namespace {

// The rate that goes with this change, if the text tells one, must come from the same two figures.
bool rateFits(const ClaimText& text, size_t change, qint64 now, qint64 difference) {
    for (const Claim& rate : text.claims)
        if (rate.role == ClaimRole::Rate && rate.pair == int(change)) {
            const RatioMatch match = matchesChange(rate.number, now, qAbs(difference), difference < 0 ? -1 : 1);
            return match == RatioMatch::Right || match == RatioMatch::Coarse;
        }
    return true;
}

// The first place that one of the quantity's names has.
std::optional<CellRef> placeFor(const Mention& mention, const FigureSource& source) {
    for (const QString& expression : mention.expressions)
        if (const auto cell = source.priorCell(expression))
            return cell;
    return std::nullopt;
}

} // namespace

std::vector<DerivedFigure> priorFromText(const Report& report, const ClaimRules& rules) {
    const ClaimText text = readClaims(report, rules);
    const ClaimValues values(rules, report, nullptr);
    std::vector<DerivedFigure> out;
    QSet<CellRef> seen;
    for (size_t i = 0; i < text.claims.size(); ++i) {
        const Claim& claim = text.claims[i];
        if (claim.role != ClaimRole::Difference || claim.base == ClaimBase::Budget || !claim.about || claim.direction == 0 ||
            claim.number.unit != UnitKind::Money)
            continue;
        const auto now = values.actual(*claim.about);
        const auto cell = placeFor(*claim.about, values.source());
        bool exact = false;
        const qint64 difference = claim.number.hundredths(&exact) * (claim.direction < 0 ? -1 : 1);
        if (now.empty() || !cell || !exact || seen.contains(*cell) || !report.value(*cell).isBlank() ||
            !rateFits(text, i, now.front().hundredths, difference))
            continue;
        const auto amount = Amount::fromFen((now.front().hundredths - difference) * wanYuanCent);
        if (!amount || amount->fen() < 0)
            continue;
        seen.insert(*cell);
        const Paragraph& paragraph = report.narrative.sections[size_t(claim.section)].paragraphs[size_t(claim.paragraph)];
        out.push_back({*cell, CellValue::figure(*amount, 2 * wanYuanCent), paragraph.page, paragraph.line});
    }
    return out;
}

} // namespace juesuan
