// The lines of one printed table sorted by what they are: title, unit line, column headings, notes, body.
#pragma once

#include "base/amount.h"
#include "model/report.h"
#include "readers/line_ledger.h"
#include "readers/section_splitter.h"

namespace juesuan {

struct TableText {
    struct Line {
        size_t index = 0; // in the document
        QStringList tokens;
    };
    const FormDefinition* form = nullptr;
    std::vector<Line> body;      // in order; headings, notes and furniture are used up in the ledger
    std::vector<size_t> titleLines;
    QString unitName;            // empty when the table prints none
    size_t unitLine = 0;         // where the table prints it, or its unit of amounts
    bool amountUnitPrinted = false;
    AmountUnit amountUnit = AmountUnit::WanYuan;
    int rank = 0;                // of its title, see formTitled
    bool hasLineNumbers = false; // its heading has 行次
    bool closed = false;         // its note or its statement was there: not cut off
    FormStatus status;           // note, statement, place
};

// `fallback` is the unit of amounts where the table prints none.
TableText sortTableLines(const Document& document, const Segment& segment, const FormSet& formSet, AmountUnit fallback,
                         LineLedger& ledger);

} // namespace juesuan
