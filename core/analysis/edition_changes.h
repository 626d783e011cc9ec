// What differs between two editions of the tables, and between the subjects of two years: told when a new year is begun.
#pragma once

#include "model/report.h"

namespace juesuan {

struct EditionChange {
    enum class Kind {
        FormAdded, FormGone,
        RowAdded, RowGone,       // fixed rows
        ColumnAdded, ColumnGone,
        Relabelled,              // a form, row or column of the same meaning is printed in other words
        SubjectUnseen,           // used by the report, seen in its year's lists and in none of the new year's that are known
        SubjectRenamed,
    };
    Kind kind = Kind::FormAdded;
    QString form;   // its number or id as printed; of subjects empty
    QString code;   // of subjects and of rows that carry one
    QString before; // as printed; empty where there was none
    QString after;
    friend bool operator==(const EditionChange&, const EditionChange&) = default;
};

// By concept, in the order of the tables; empty where the editions are the same.
std::vector<EditionChange> editionChanges(const FormSet& from, const FormSet& to);

// Of the subjects of this report's rows, in code order. Empty where the catalogue knows nothing of that year.
std::vector<EditionChange> subjectChanges(const Report& report, const SubjectCatalogue& catalogue, int year);

} // namespace juesuan
