// A rule book bound to one report's rows: dense arrays that the evaluator runs over without allocating.
#pragma once

#include "rules/ast.h"

#include <QHash>

#include <vector>

namespace juesuan::rules {

// One figure, this year's or last year's.
struct Slot {
    CellRef cell;
    bool priorYear = false;
    int form = 0; // index into Program::forms
};

// A form of one year, as far as rules look at it.
struct FormState {
    QString id;
    bool priorYear = false;
    bool declared = false; // read or begun, whatever its figures
    int figures = 0;       // slots of it that are not blank
    std::vector<int> relations;
    bool present() const { return declared || figures > 0; }
};

struct Relation {
    int rule = 0;
    RelationKind kind = RelationKind::Equal;
    bool ifGiven = false; // checked only where both sides have a figure
    bool wide = false;    // the sum might leave an int64
    int firstTerm = 0;
    int leftTerms = 0; // the left side comes first
    int terms = 0;
    QStringList variables; // what the quantifiers' variables stand for, as people read it; in their order
};

struct Program {
    std::vector<Slot> slots;
    // By slot. Blank and unread are 0 with no width. A printed figure stands for [low, high], whole 分.
    std::vector<qint64> value, low, high;
    std::vector<qint32> quantum;
    std::vector<quint8> kind; // CellValue::Kind

    std::vector<Relation> relations;
    std::vector<qint32> termSlot, termWeight; // right-side weights carry the opposite sign

    // Relations of slot s: slotRelation[slotFirst[s] … slotFirst[s+1])
    std::vector<qint32> slotFirst, slotRelation;

    std::vector<FormState> forms;
    std::vector<quint8> missingForms; // by relation: how many of its forms are not there
    bool hasPrior = false;
    std::vector<quint8> usesPrior; // by relation

    QHash<CellRef, int> slotOf;  // this year's
    std::vector<int> emptyRules; // rules that found no row to work on

    CellValue cellValue(int slot) const;
    void store(int slot, const CellValue& cell);
};

} // namespace juesuan::rules
