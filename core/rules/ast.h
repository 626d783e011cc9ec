// What the parser makes of a rule: names as written, with their places. Nothing is looked up yet.
#pragma once

#include "model/relation.h"
#include "model/finding.h"

#include <optional>
#include <vector>

namespace juesuan::rules {

struct Place {
    int line = 0; // 1-based
    int column = 0;
};

// What stands between brackets for a row or a column.
struct Selector {
    enum class Kind {
        Name,     // a concept id, a code, or a quantifier's variable
        Group,    // 收入.*: the form's rows of this group; 21011.*: the lowest rows below this code
        Children, // children(c): rows whose nearest present ancestor is c
        All,      // *
    };
    Kind kind = Kind::Name;
    QString text;
    Place place;
};

// [上年.]公开01[row, column]. With one selector it is the row, or the column where the form has only one row.
struct Reference {
    bool priorYear = false;
    QString form; // id: "01", "S1"
    Selector row;
    std::optional<Selector> column;
    Place place;
};

struct Term;
using Expression = std::vector<Term>;

struct Term {
    int sign = 1;
    bool sum = false;                   // sum(…): the reference may stand for any number of rows
    std::optional<Reference> reference; // otherwise a bracketed group
    Expression group;
};

struct Domain {
    enum class Kind {
        Rows,       // 公开03, 公开01[支出.*], 公开04[*, 合计]
        Categories, // 类(公开03): its rows with codes of three digits
        Columns,    // columns: the figure columns of the first quantifier's form
        Names,      // (a, b, c)
    };
    Kind kind = Kind::Rows;
    QString form;
    Selector row{Selector::Kind::All, {}, {}};
    std::optional<Selector> column;
    std::vector<Selector> names;
    Place place;
};

struct Quantifier {
    QString variable;
    std::vector<Domain> domains; // joined by "or"
    Place place;
};

struct Rule {
    QString id;
    Severity severity = Severity::Error;
    std::vector<Quantifier> quantifiers;
    RelationKind kind = RelationKind::Equal;
    Expression left;
    Expression right;
    bool computes = false; // ":=": the left cell is the result of the right side
    bool ifGiven = false; // "if given": checked only where both sides have a figure
    BilingualText message;
    QString formula; // as written, blanks folded
    QString file;
    Place place;
};

} // namespace juesuan::rules
