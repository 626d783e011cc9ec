// Repair of one broken relation: every figure of it is tried, the relations that touch it are the judges.
#include "rules/repair.h"

#include "base/wide.h"

#include <algorithm>

namespace juesuan::rules {

namespace {

// The digits of |fen| in units of the quantum; both padded to one length.
std::pair<QString, QString> digitsOf(qint64 a, qint64 b, qint64 quantum) {
    QString x = QString::number(std::abs(a) / quantum), y = QString::number(std::abs(b) / quantum);
    const qsizetype length = std::max(x.size(), y.size());
    return {x.rightJustified(length, u'0'), y.rightJustified(length, u'0')};
}

bool swappedDigits(const QString& x, const QString& y) {
    qsizetype i = 0;
    while (i < x.size() && x[i] == y[i])
        ++i;
    return i + 1 < x.size() && x[i] == y[i + 1] && x[i + 1] == y[i] && x.mid(i + 2) == y.mid(i + 2);
}

bool oneWrongDigit(const QString& x, const QString& y) {
    int wrong = 0;
    for (qsizetype i = 0; i < x.size(); ++i)
        wrong += x[i] != y[i];
    return wrong == 1 && x.size() > 1;
}

struct Candidate {
    int slot = -1;
    int term = 0;
    CellValue value;
    QString slip;
    int mended = 0; // broken relations that it mends
};

// What the term must be for an equation to hold exactly; empty when it is no whole number or out of range.
std::optional<qint64> wantedValue(const Program& p, const Relation& relation, int term) {
    Wide others = 0;
    for (int i = 0; i < relation.terms; ++i)
        if (i != term) {
            const size_t at = size_t(relation.firstTerm + i);
            others += Wide(p.termWeight[at]) * p.value[size_t(p.termSlot[at])];
        }
    const Wide weight = p.termWeight[size_t(relation.firstTerm + term)];
    if (weight == 0 || others % weight != 0)
        return std::nullopt;
    const Wide wanted = -others / weight;
    if (wanted > Amount::maximumFen || wanted < -Amount::maximumFen)
        return std::nullopt;
    return qint64(wanted);
}

qint32 quantumFor(const Program& p, const Relation& relation, int slot) {
    if (p.kind[size_t(slot)] == quint8(CellValue::Kind::Figure))
        return p.quantum[size_t(slot)];
    qint32 quantum = 1; // a blank takes the coarsest of its neighbours
    for (int i = 0; i < relation.terms; ++i) {
        const size_t s = size_t(p.termSlot[size_t(relation.firstTerm + i)]);
        if (p.kind[s] == quint8(CellValue::Kind::Figure))
            quantum = std::max(quantum, p.quantum[s]);
    }
    return quantum;
}

// Tries the value: −1 when it breaks a relation or leaves one broken, else how many broken relations it mends.
int judge(const Program& p, int slot, qint64 fen, qint32 quantum) {
    const Trial trial{slot, fen, printedInterval(fen, quantum), true};
    int mended = 0;
    for (qint32 i = p.slotFirst[size_t(slot)]; i < p.slotFirst[size_t(slot) + 1]; ++i) {
        const int relation = p.slotRelation[size_t(i)];
        if (evaluate(p, relation, trial).status == Checker::Status::Broken)
            return -1;
        mended += evaluate(p, relation).status == Checker::Status::Broken;
    }
    return mended;
}

bool better(const Candidate& a, const Candidate& b) {
    if (a.mended != b.mended)
        return a.mended > b.mended;
    if (a.slip.isEmpty() != b.slip.isEmpty())
        return !a.slip.isEmpty();
    return a.term < b.term;
}

} // namespace

QString explainSlip(const CellValue& wrong, qint64 right, qint64 quantum) {
    if (wrong.isBlank())
        return QStringLiteral("missing-total");
    const qint64 fen = wrong.amount.fen();
    if (right == 0 || fen == 0)
        return {};
    if (fen == -right)
        return QStringLiteral("sign");
    // 元 keyed where 万元 is meant: ten thousand times too large, within the rounding of what was meant.
    const Interval meant = printedInterval(right, quantum);
    if (fen % 10'000 == 0 && meant.contains(fen / 10'000))
        return QStringLiteral("yuan-for-wan");
    if ((fen < 0) != (right < 0))
        return {};
    const auto [x, y] = digitsOf(fen, right, std::max<qint64>(quantum, 1));
    if (swappedDigits(x, y))
        return QStringLiteral("swapped-digits");
    return oneWrongDigit(x, y) ? QStringLiteral("wrong-digit") : QString();
}

std::vector<RepairStep> suggestRepair(const Program& p, int index) {
    const Relation& relation = p.relations[size_t(index)];
    if (relation.kind != RelationKind::Equal || evaluate(p, index).status != Checker::Status::Broken)
        return {};
    std::optional<Candidate> best;
    for (int term = 0; term < relation.terms; ++term) {
        const int slot = p.termSlot[size_t(relation.firstTerm + term)];
        const CellValue now = p.cellValue(slot);
        // A blank is filled only where it is what the equation defines.
        const bool total = relation.leftTerms == 1 && term == 0;
        if (p.slots[size_t(slot)].priorYear || now.isUnread() || (now.isBlank() && !total))
            continue;
        const auto wanted = wantedValue(p, relation, term);
        const qint32 quantum = quantumFor(p, relation, slot);
        if (!wanted || *wanted % quantum != 0)
            continue;
        const int mended = judge(p, slot, *wanted, quantum);
        if (mended < 0)
            continue;
        Candidate candidate{slot, term, CellValue::figure(Amount::ofFen(*wanted), quantum),
                            explainSlip(now, *wanted, quantum), mended};
        if (!best || better(candidate, *best))
            best = std::move(candidate);
    }
    if (!best)
        return {};
    return {{p.slots[size_t(best->slot)].cell, best->value, best->slip}};
}

} // namespace juesuan::rules
