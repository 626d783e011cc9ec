// What a reader made of a file, before anything is changed: the report as read and what a person must decide.
#pragma once

#include "edit/change_set.h"

namespace juesuan {

// A row whose figures fit more than one choice of columns. The first choice is not better than the others.
struct AmbiguousRow {
    QString form;
    QString row;
    QString label;                 // as printed
    QStringList figures;           // as printed, in order
    std::vector<QStringList> choices; // column ids, one list per way in which the relations still hold
    int page = 0;
    int line = 0;
};

struct ImportPlan {
    QString path;
    Report report;                 // ambiguous figures are Unread cells or stand in report.unread
    std::vector<AmbiguousRow> ambiguous;
    std::vector<Subject> newSubjects; // codes or names that the catalogue does not know for that year
    QStringList missingForms;      // ids of published forms that the file does not have
    int figuresRead = 0;
};

} // namespace juesuan
