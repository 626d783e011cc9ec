// Words of exported workbooks.
#include "session/workbook_words.h"

#include <QCoreApplication>

namespace juesuan {

namespace {

class WorkbookWords {
    Q_DECLARE_TR_FUNCTIONS(WorkbookWords)
public:
    static CheckSheetWords checkSheet() {
        CheckSheetWords out;
        out.title = tr("Check of relations");
        out.heads = {tr("Rule"), tr("Relation"), tr("In figures"), tr("Left"), tr("Right"), tr("Difference"), tr("Rounding allowed"), tr("Verdict")};
        out.passed = tr("Passed");
        out.rounding = tr("Rounding");
        out.broken = tr("Does not agree");
        out.note = tr("Amounts in 万元. Left, right, difference and verdict are live: they follow the figures of the tables.");
        return out;
    }

    static AuditWords audit() {
        AuditWords out;
        out.title = tr("Audit report");
        out.verdict = tr("Outcome");
        out.accepted = tr("Explanations given");
        out.signatures = tr("Signatures");
        out.verdictHeads = QStringList{tr("No."), tr("Item"), tr("Number"), tr("Remark")};
        out.countNames = QStringList{tr("Relations checked"), tr("Relations passed"), tr("Relations not checked"), tr("Errors"), tr("Warnings"),
                                     tr("Notes"), tr("Rounding differences"), tr("Figures of the text"), tr("Figures of the text checked")};
        out.findingHeads = QStringList{tr("No."), tr("Rule"), tr("Place"), tr("Relation"), tr("Left"), tr("Right"), tr("Difference"), tr("Rounding allowed")};
        out.acceptedHeads = QStringList{tr("No."), tr("Rule"), tr("Relation"), tr("Reason"), tr("By"), tr("When")};
        out.signers = QStringList{tr("Prepared by"), tr("Checked by"), tr("Head of the unit")};
        out.dateAndSeal = tr("Date:                    (seal)");
        out.none = tr("None.");
        out.count = tr("%1 in all. Amounts in 万元.");
        out.proved = tr("Proved: one set of unrounded amounts satisfies every relation at once; every difference is rounding.");
        out.infeasible = tr("No set of unrounded amounts satisfies every relation at once: at least one figure is wrong.");
        out.notTried = tr("Whether one set of unrounded amounts satisfies every relation was not determined.");
        return out;
    }
};

} // namespace

CheckSheetWords checkSheetWords() { return WorkbookWords::checkSheet(); }

AuditWords auditWords() { return WorkbookWords::audit(); }

} // namespace juesuan
