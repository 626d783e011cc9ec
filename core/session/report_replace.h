// Replacing words and figures that a search found: what would change, what would not and why, as one change.
#pragma once

#include "analysis/report_search.h"
#include "edit/change_set.h"

namespace juesuan {

class ReportSession;

struct ReplaceItem {
    enum class Skip {
        None,
        Label,      // printed labels, codes and headings belong to the form
        Computed,   // a total that follows from its parts
        BoundWords, // words of the 说明 that come from the tables and follow them
        NotANumber, // the figure would no longer be one
        Gone,       // the report no longer holds what was found
    };
    SearchHit hit;
    QString before, after; // the whole text of the cell or paragraph; of a figure in the unit shown
    Skip skip = Skip::None;
};

struct ReplacePlan {
    std::vector<ReplaceItem> items; // one for each hit, in the same order; `after` has all replacements of its text
    ChangeSet change;               // unapplied; gesture "replace"
    bool readOnly = false;          // the report is sealed or its book cannot be written: nothing will change
    int changing() const;
};

// Replaces what `query` matched at these hits of the session's report.
ReplacePlan planReplace(const ReportSession& session, const SearchQuery& query, const QString& replacement, const std::vector<SearchHit>& hits);

} // namespace juesuan
