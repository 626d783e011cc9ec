// What a check says: findings as data, with both sides and what rounding would allow. Words come from the rule's own text.
#pragma once

#include "model/report.h"

#include <QString>

#include <optional>
#include <vector>

namespace juesuan {

enum class Severity { Error, Warning, Info, Rounding };
QString severityName(Severity severity); // "error", "warning", "info", "rounding"

struct FindingCell {
    CellRef cell;
    CellValue value;
    bool priorYear = false;
    friend bool operator==(const FindingCell&, const FindingCell&) = default;
};

// What would mend it.
struct RepairStep {
    CellRef cell;
    CellValue value;
    QString explains; // stable id of the slip: "missing-total", "swapped-digits" …; empty when none is known
};

// Where in the written parts a finding points.
struct TextPlace {
    enum class Part { None, Profile, Narrative, Evaluations, Glossary };
    Part part = Part::None;
    int item = -1;      // section of Narrative::sections, evaluation or glossary entry; -1: the part as a whole
    int paragraph = -1; // of the section; indicator of the evaluation; -1: none
    int start = 0;      // stretch of that paragraph's (or entry's) text; length 0: all of it
    int length = 0;
    QString field = {}; // of an evaluation: which of its texts (evaluationField), empty: the row or the table; of the profile: "duties" or "offices"
    friend bool operator==(const TextPlace&, const TextPlace&) = default;
};

struct Finding {
    QString rule;            // stable id, e.g. "x.01-02"
    Severity severity = Severity::Error;
    BilingualText message;   // the rule's own sentence
    std::vector<FindingCell> cells; // the left side first
    qint64 left = 0;         // 分; both sides as they stand
    qint64 right = 0;
    qint64 difference = 0;   // left − right
    qint64 allowed = 0;      // 分 that rounding explains at most
    QString quote;           // of text findings
    QString section;
    TextPlace place;         // of the quote
    int page = 0;
    QString expected;
    std::vector<RepairStep> repair;

    // Rule and cells: stays the same while figures elsewhere change.
    QString identity() const;
    // Digest of the cells' values: an acceptance lapses when it changes.
    QString figuresDigest() const;
};

// Why a relation was not checked.
enum class NotChecked { NoFigures, FormMissing, CellUnread, NoPriorYear };

struct UncheckedRelation {
    QString rule;
    NotChecked why = NotChecked::NoFigures;
    QString form; // the missing or empty form, where there is one
};

enum class Feasibility { Proved, Infeasible, NotTried };

// A figure of the 说明 that nothing was found to check it by.
struct UncheckedFigure {
    TextPlace place;
    QString section;
    QString quote;
    QString why; // stable: "no-concept", "no-figure", "no-budget", "no-prior-year"
};

struct CheckResult {
    std::vector<Finding> findings;
    std::vector<UncheckedRelation> unchecked;
    int checked = 0;         // relations that had figures to work on
    int passed = 0;          // of these, without any finding
    Feasibility joint = Feasibility::NotTried;
    int textFigures = 0;     // figures of the 说明
    int textChecked = 0;     // of these, checked against the tables or the text itself
    std::vector<UncheckedFigure> uncheckedFigures;
};

} // namespace juesuan
