// Checks a report by a rule book: in full, or only what touches the changed cells.
#pragma once

#include "model/relation.h"
#include "model/finding.h"

#include <functional>
#include <memory>

namespace juesuan {

// Whether one set of unrounded amounts is behind all printed figures, and the finding when there is none although every
// relation by itself could be rounding.
struct JointCheck {
    Feasibility feasibility = Feasibility::NotTried;
    std::optional<Finding> finding;
};

// The rules of one or more resource files, parsed. Shared and immutable.
class RuleBook {
public:
    struct SourceFile {
        QString name;
        QByteArray text; // UTF-8
    };
    // Syntax errors carry line and column (1-based); their arguments end with the file's name.
    static Result<std::shared_ptr<const RuleBook>> parse(const std::vector<SourceFile>& files);
    ~RuleBook();

    // Every rule id in file order, with its sentence.
    struct RuleInfo {
        QString id;
        Severity severity = Severity::Error;
        BilingualText message;
        QString formula; // as written
    };
    std::vector<RuleInfo> rules() const;

    struct Data;
    const Data& data() const { return *m_data; }

private:
    RuleBook();
    std::unique_ptr<Data> m_data;
};
using RuleBookPtr = std::shared_ptr<const RuleBook>;

// Holds the program bound to one report's rows. Rebinds by itself after bind(); figures are mirrored by setValue.
class Checker {
public:
    // Fails with RuleUnknownName (line, column) when a rule names what the FormSet does not have. `prior` may be null.
    static Result<std::unique_ptr<Checker>> bind(RuleBookPtr rules, const Report& report, const Report* prior);
    ~Checker();
    // One of its own, as things stand: for checking in another thread.
    std::unique_ptr<Checker> copy() const;

    // All relations, joint feasibility included when asked for.
    CheckResult checkAll(bool joint) const;

    // Takes new values over and re-evaluates only the relations that touch these cells. Rows must not have changed.
    void setValue(const CellRef& cell, const CellValue& value);
    // Index of every relation that touches the cell, for a cell's panel.
    std::vector<int> relationsOf(const CellRef& cell) const;
    // After setValue: the relations whose outcome changed since the last call of this.
    std::vector<int> takeChangedRelations();

    int relationCount() const;
    // Relations of this report's rows that had nothing to work on.
    std::vector<UncheckedRelation> unchecked() const;
    // The finding of one relation as it stands; empty when it passes or was not checked.
    std::optional<Finding> findingOf(int relation) const;
    // Rule id, and the relation as a formula with the labels of its cells, for a cell's panel.
    QString ruleOf(int relation) const;
    QString describe(int relation) const;
    enum class Status { Passed, Rounding, Broken, NotChecked };
    Status statusOf(int relation) const;
    Feasibility jointFeasibility() const;
    // May take seconds in a report of thousands of rows: it asks now and then whether it is `interrupted` (may be empty)
    // and gives up then, NotTried.
    JointCheck checkJoint(const std::function<bool()>& interrupted = {}) const;

    // The relations as data, for the reader's placing of figures.
    std::vector<LinearRelation> relations() const;

private:
    struct Private;
    explicit Checker(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace juesuan
