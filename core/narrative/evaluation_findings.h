// One 自评表 under check: makes its findings, which point at its fields.
#pragma once

#include "narrative/evaluation_sums.h"
#include "narrative/text_check.h"

namespace juesuan {

struct EvaluationCheck {
    const TextContext& context;
    int index = 0; // of the table
    TextCheck& out;

    const Evaluation& table() const { return context.report.evaluations[size_t(index)]; }
    const IndicatorRules& rules() const { return context.rules.indicators; }
    // Adds a finding at a field of the table; quote: the row or the words that it is about.
    Finding& add(const QString& id, const QStringList& arguments, const QString& field, const QString& quote) const;
};

// The texts of a row that say something.
QString quoteOf(const EvaluationFunds& funds);
QString quoteOf(const Indicator& indicator);

void checkFunds(const EvaluationCheck& check);      // sums, rates, the score for execution: evaluation_check.cpp
void checkIndicators(const EvaluationCheck& check); // each indicator: indicator_check.cpp

} // namespace juesuan
