// The words of exported workbooks that no form prints: headings and verdicts of the check sheet, parts of the audit report.
#pragma once

#include <QString>
#include <QStringList>

namespace juesuan {

// In the language of the installed translator.
struct CheckSheetWords {
    QString title;
    QStringList heads; // id, relation, sum, left, right, difference, allowed, verdict
    QString passed, rounding, broken;
    QString note;
};
CheckSheetWords checkSheetWords();

struct AuditWords {
    QString title, verdict, accepted, signatures;
    QStringList verdictHeads; // number, what, how many, remark
    QStringList countNames;   // checked, passed, not checked, errors, warnings, notes, rounding, figures of the text, of these checked
    QStringList findingHeads; // number, rule, place, sentence, left, right, difference, allowed
    QStringList acceptedHeads; // number, rule, sentence, reason, who, when
    QStringList signers;
    QString dateAndSeal;
    QString none, count; // count: %1
    QString proved, infeasible, notTried;
};
AuditWords auditWords();

} // namespace juesuan
