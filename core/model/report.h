// One unit's 决算 of one year: figures by concept, subject rows, written parts, accepted findings. Plain data.
#pragma once

#include "model/cell.h"
#include "model/evaluation.h"
#include "model/form_set.h"
#include "model/narrative.h"

#include <QMap>

#include <vector>

namespace juesuan {

struct UnitInfo {
    QString code; // may be empty: published reports often print none
    QString name;
    friend bool operator==(const UnitInfo&, const UnitInfo&) = default;
};

struct SubjectRow {
    QString code;
    QString name; // as this form prints it
    friend bool operator==(const SubjectRow&, const SubjectRow&) = default;
};

// What a form is besides its figures. A form that is not present is not the same as an empty one.
struct FormStatus {
    bool present = false;
    QString note;      // 注：… as printed
    QString statement; // 说明：… below the table as printed (the sentence of an empty table)
    int page = 0;
    int line = 0;
    friend bool operator==(const FormStatus&, const FormStatus&) = default;
};

// A warning that a person accepted with a reason (审核说明). It lapses when the figures of the finding change.
struct Acknowledgement {
    QString finding; // the finding's stable identity
    QString figures; // digest of the values it had
    QString reason;
    QString who;
    QString when;    // ISO 8601, for show only
    friend bool operator==(const Acknowledgement&, const Acknowledgement&) = default;
};

// 公式运算: whether totals are computed from their parts or only checked, and which of them a person keeps by hand.
struct ComputedOverride {
    CellRef cell;
    QString reason;
    QString who;
    QString when; // ISO 8601, for show only
    friend bool operator==(const ComputedOverride&, const ComputedOverride&) = default;
};
struct Derivation {
    bool automatic = false; // a published report is only checked
    std::vector<ComputedOverride> overrides;
    const ComputedOverride* overrideOf(const CellRef& cell) const;
    friend bool operator==(const Derivation&, const Derivation&) = default;
};

// A file that figures of the report were read from: to be found again, and to be known again.
struct SourceFile {
    QString name;
    QString folder;      // where it was; may have moved since
    QString sha256;      // 64 lower-case hexadecimal digits
    qint64 size = 0;     // bytes
    QString when;        // ISO 8601, UTC
    QString who;
    friend bool operator==(const SourceFile&, const SourceFile&) = default;
};

// The parts of a report that are kept and changed whole, each as one JSON text.
enum class ReportPart { Profile, Narrative, Evaluations, Glossary, Forms, Sources, Unread, Acknowledgements, Unit, Seal,
                        Derivation, Files };
inline constexpr ReportPart allReportParts[] = {
    ReportPart::Profile,    ReportPart::Narrative, ReportPart::Evaluations, ReportPart::Glossary,
    ReportPart::Forms,      ReportPart::Sources,   ReportPart::Unread,      ReportPart::Acknowledgements,
    ReportPart::Unit,       ReportPart::Seal,      ReportPart::Derivation,
    ReportPart::Files};
// Stable lower-case name, as books store it; and back (false when unknown).
QString reportPartName(ReportPart part);
bool reportPartFromName(const QString& name, ReportPart& part);

class Report {
public:
    Report() = default;
    // formSet must not be null.
    Report(UnitInfo unit, int year, FormSetPtr formSet);

    UnitInfo unit;
    int year = 0;
    Profile profile;
    Narrative narrative;
    std::vector<Evaluation> evaluations;
    Glossary glossary;
    UnreadList unread;
    QMap<QString, FormStatus> forms;      // by form id
    QHash<CellRef, CellSource> sources;
    std::vector<SourceFile> files;        // in the order of reading; CellSource::file counts them
    std::vector<Acknowledgement> acknowledgements;
    Derivation derivation;
    QString seal;                         // digest of the figures when sealed (封存); empty: open

    const FormSet& formSet() const { return *m_formSet; }
    const FormSetPtr& formSetPtr() const { return m_formSet; }
    bool sealed() const { return !seal.isEmpty(); }

    CellValue value(const CellRef& cell) const { return m_figures.value(cell); }
    // Blank takes the cell out. Whether the form holds such a cell is the caller's to ask (FormDefinition::holds).
    void setValue(const CellRef& cell, const CellValue& value);
    const QHash<CellRef, CellValue>& figures() const { return m_figures; } // non-blank only
    // In form, print and column order: the order in which dumps and checksums go.
    std::vector<CellRef> orderedCells() const;

    // Rows by subject, in code order (a 类 before its 款 before their 项).
    const std::vector<SubjectRow>& rows(const QString& form) const;
    bool hasRow(const QString& form, const QString& code) const;
    QString rowName(const QString& form, const QString& code) const;
    // Adds or renames.
    void setRow(const QString& form, const QString& code, const QString& name);
    void removeRow(const QString& form, const QString& code);

    // Whether the form was read or begun: it has a status, a figure or a row.
    bool formPresent(const QString& form) const;
    bool formHasFigures(const QString& form) const;

    // Compact JSON of one part; equal parts give equal bytes.
    QByteArray part(ReportPart part) const;
    // Unknown or malformed JSON leaves the part empty.
    void setPart(ReportPart part, const QByteArray& json);

private:
    FormSetPtr m_formSet;
    QHash<CellRef, CellValue> m_figures;
    QMap<QString, std::vector<SubjectRow>> m_rows;
    QHash<QString, int> m_figuresPerForm;
};

} // namespace juesuan
