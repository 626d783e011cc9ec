// One gesture as reversible plain data. Everything that changes a report is a ChangeSet: typing, pasting, importing.
#pragma once

#include "model/report.h"

#include <functional>
#include <variant>
#include <vector>

namespace juesuan {

struct CellChange {
    CellRef cell;
    CellValue before;
    CellValue after;
    friend bool operator==(const CellChange&, const CellChange&) = default;
};

// A subject row comes, goes, or gets another name. A row that goes must be blank by then: the same ChangeSet blanks it.
struct RowChange {
    QString form;
    QString code;
    bool before = false; // whether the row exists
    bool after = false;
    QString nameBefore;
    QString nameAfter;
    friend bool operator==(const RowChange&, const RowChange&) = default;
};

struct PartChange {
    ReportPart part = ReportPart::Narrative;
    QByteArray before; // JSON as Report::part gives it
    QByteArray after;
    friend bool operator==(const PartChange&, const PartChange&) = default;
};

using Change = std::variant<CellChange, RowChange, PartChange>;

struct ChangeSet {
    QString gesture;         // stable id of the kind: "type", "clear", "cut", "paste", "fill", "add-row", "import", "accept" …
    QStringList arguments;   // for its words: a cell's name, a file's name
    std::vector<Change> changes; // in order

    bool empty() const { return changes.empty(); }
    // What takes it back: before and after exchanged, in the opposite order.
    ChangeSet inverted() const;
};

// Applies all of it or nothing: ChangeDoesNotFit when a "before" is not what the report holds, CellUnknown when the
// report's FormSet has no such cell, ReportSealed when the report is sealed (only the seal itself may then change).
Result<void> apply(const ChangeSet& set, Report& report);

// What turns `from` into `to` (same FormSet): empty when they are equal. Used by import, so that importing the same
// file twice changes nothing. The unit's identity, acknowledgements, seal and 公式运算 of `from` stay.
ChangeSet changesBetween(const Report& from, const Report& to, const QString& gesture);

// Single edits as gestures.
ChangeSet typeValue(const Report& report, const CellRef& cell, const CellValue& value);
ChangeSet clearCells(const Report& report, const std::vector<CellRef>& cells);
// Also adds the parents (类, 款) that are missing; names come from `nameOf`.
Result<ChangeSet> addSubjectRow(const Report& report, const QString& form, const QString& code,
                                const std::function<QString(const QString& code)>& nameOf);
// Blanks the row's figures and takes it out.
Result<ChangeSet> removeSubjectRow(const Report& report, const QString& form, const QString& code);
ChangeSet setPartChange(const Report& report, ReportPart part, const QByteArray& json, const QString& gesture);

} // namespace juesuan
