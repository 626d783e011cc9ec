// Runs a bound relation. No allocation, no floating point; sums of very many figures are made in 128 bits.
#include "rules/evaluator.h"

#include "base/wide.h"

#include <algorithm>
#include <limits>

namespace juesuan::rules {

namespace {

template <typename Sum> struct Totals {
    Sum difference = 0, low = 0, high = 0;
    int figures = 0;
    int weightSum = 0, weightSize = 0; // over the figures
    qint32 finest = std::numeric_limits<qint32>::max(), coarsest = 0;
    bool unread = false;
};

template <typename Sum> inline void add(Totals<Sum>& t, qint64 weight, qint64 value, qint64 low, qint64 high) {
    t.difference += Sum(weight) * value;
    t.low += Sum(weight) * (weight > 0 ? low : high);
    t.high += Sum(weight) * (weight > 0 ? high : low);
}

template <typename Sum> Totals<Sum> total(const Program& p, const Relation& relation, const Trial& trial) {
    Totals<Sum> t;
    const int end = relation.firstTerm + relation.terms;
    for (int i = relation.firstTerm; i < end; ++i) {
        const size_t s = size_t(p.termSlot[size_t(i)]);
        const qint32 weight = p.termWeight[size_t(i)];
        const bool tried = int(s) == trial.slot;
        const auto kind = CellValue::Kind(p.kind[s]);
        if (tried ? !trial.figure : kind != CellValue::Kind::Figure) {
            t.unread |= !tried && kind == CellValue::Kind::Unread;
            continue;
        }
        if (tried)
            add(t, weight, trial.value, trial.range.low, trial.range.high);
        else
            add(t, weight, p.value[s], p.low[s], p.high[s]);
        ++t.figures;
        t.weightSum += weight;
        t.weightSize += std::abs(weight);
        t.finest = std::min(t.finest, p.quantum[s]);
        t.coarsest = std::max(t.coarsest, p.quantum[s]);
    }
    return t;
}

// The same figure twice: one against one.
template <typename Sum> bool isIdentity(const Totals<Sum>& t) {
    return t.figures == 2 && t.weightSize == 2 && t.weightSum == 0;
}

template <typename Sum> Checker::Status equalStatus(const Totals<Sum>& t) {
    using Status = Checker::Status;
    if (t.difference == 0)
        return Status::Passed;
    if (t.low <= 0 && t.high >= 0)
        return Status::Rounding;
    // Two tables that round the same amount each for themselves: one unit apart is no error yet (DESIGN §3).
    const Sum size = t.difference < 0 ? -t.difference : t.difference;
    if (isIdentity(t) && t.finest == t.coarsest && t.finest > 1 && size <= t.finest)
        return Status::Rounding;
    return Status::Broken;
}

template <typename Sum> Checker::Status atMostStatus(const Totals<Sum>& t) {
    if (t.difference <= 0)
        return Checker::Status::Passed;
    return t.low > 0 ? Checker::Status::Broken : Checker::Status::Rounding;
}

// The first figure, when it is not 0, needs another one that is not 0.
Checker::Status needsStatus(const Program& p, const Relation& relation, const Trial& trial) {
    const auto valueAt = [&](int term) {
        const int s = p.termSlot[size_t(relation.firstTerm + term)];
        return s == trial.slot ? (trial.figure ? trial.value : 0) : p.value[size_t(s)];
    };
    if (valueAt(0) == 0)
        return Checker::Status::Passed;
    for (int i = 1; i < relation.terms; ++i)
        if (valueAt(i) != 0)
            return Checker::Status::Passed;
    return Checker::Status::Broken;
}

template <typename Sum> qint64 clamped(Sum sum) {
    constexpr Sum limit = std::numeric_limits<qint64>::max();
    return qint64(std::clamp<Sum>(sum, -limit, limit));
}

// Whether a side has a figure at all.
bool given(const Program& p, const Relation& relation, int from, int to, const Trial& trial) {
    for (int i = relation.firstTerm + from; i < relation.firstTerm + to; ++i) {
        const int s = p.termSlot[size_t(i)];
        if (s == trial.slot ? trial.figure : p.kind[size_t(s)] == quint8(CellValue::Kind::Figure))
            return true;
    }
    return false;
}

bool bothGiven(const Program& p, const Relation& relation, const Trial& trial) {
    return given(p, relation, 0, relation.leftTerms, trial) &&
           given(p, relation, relation.leftTerms, relation.terms, trial);
}

template <typename Sum> Outcome run(const Program& p, int index, const Trial& trial) {
    const Relation& relation = p.relations[size_t(index)];
    const Totals<Sum> t = total<Sum>(p, relation, trial);
    Outcome out;
    if (t.unread) {
        out.why = NotChecked::CellUnread;
        return out;
    }
    if (t.figures == 0 || (relation.ifGiven && !bothGiven(p, relation, trial)))
        return out;
    out.difference = clamped(t.difference);
    switch (relation.kind) {
    case RelationKind::Equal:
        out.status = equalStatus(t);
        out.apart = out.status == Checker::Status::Rounding && (t.low > 0 || t.high < 0);
        break;
    case RelationKind::AtMost:
        out.status = atMostStatus(t);
        break;
    case RelationKind::NeedsOther:
        out.status = needsStatus(p, relation, trial);
        break;
    }
    return out;
}

template <typename Sum> qint64 allowed(const Program& p, const Relation& relation) {
    const Totals<Sum> t = total<Sum>(p, relation, Trial{});
    const bool oneQuantum = t.figures > 0 && t.finest == t.coarsest;
    if (relation.kind == RelationKind::NeedsOther || t.figures == 0)
        return 0;
    if (relation.kind == RelationKind::Equal && isIdentity(t) && oneQuantum)
        return t.finest > 1 ? t.finest : 0;
    const Sum room = t.difference >= 0 ? t.difference - t.low : t.high - t.difference;
    return clamped(oneQuantum ? room / t.finest * t.finest : room);
}

} // namespace

Outcome evaluate(const Program& program, int relation, const Trial& trial) {
    if (program.missingForms[size_t(relation)] > 0) {
        Outcome out;
        const bool noPrior = program.usesPrior[size_t(relation)] && !program.hasPrior;
        out.why = noPrior ? NotChecked::NoPriorYear : NotChecked::FormMissing;
        return out;
    }
    return program.relations[size_t(relation)].wide ? run<Wide>(program, relation, trial)
                                                    : run<qint64>(program, relation, trial);
}

Outcome evaluate(const Program& program, int relation) {
    return evaluate(program, relation, Trial{});
}

Sides sidesOf(const Program& p, int index) {
    const Relation& relation = p.relations[size_t(index)];
    Wide left = 0, right = 0;
    for (int i = 0; i < relation.terms; ++i) {
        const size_t at = size_t(relation.firstTerm + i);
        const Wide part = Wide(p.termWeight[at]) * p.value[size_t(p.termSlot[at])];
        if (i < relation.leftTerms)
            left += part;
        else
            right -= part;
    }
    return {clamped(left), clamped(right)};
}

qint64 allowedDifference(const Program& program, int relation) {
    const Relation& r = program.relations[size_t(relation)];
    return r.wide ? allowed<Wide>(program, r) : allowed<qint64>(program, r);
}

} // namespace juesuan::rules
