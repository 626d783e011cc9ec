// The outcome of one bound relation, in whole 分 (DESIGN §3, LIMITS §1.2).
#pragma once

#include "rules/checker.h"
#include "rules/program.h"

namespace juesuan::rules {

struct Outcome {
    Checker::Status status = Checker::Status::NotChecked;
    NotChecked why = NotChecked::NoFigures;
    bool apart =
        false; // one figure printed twice, one unit apart: rounding by custom (DESIGN §3), yet no amount gives both
    qint64 difference = 0; // left − right; clamped where a wide sum leaves an int64
    friend bool operator==(const Outcome&, const Outcome&) = default;
};

// A figure to be tried in place of the one that stands there; slot −1: none.
struct Trial {
    int slot = -1;
    qint64 value = 0;
    Interval range;
    bool figure = true;
};

Outcome evaluate(const Program& program, int relation);
Outcome evaluate(const Program& program, int relation, const Trial& trial);

// 分 of the left and of the right side as they stand; clamped as the difference is.
struct Sides {
    qint64 left = 0, right = 0;
};
Sides sidesOf(const Program& program, int relation);

// 分 that rounding explains at most, in the direction of the difference as it stands.
qint64 allowedDifference(const Program& program, int relation);

} // namespace juesuan::rules
