// Findings in words.
#include "ui/finding_text.h"

#include "session/messages.h"
#include "ui/language.h"
#include "ui/words.h"

namespace juesuan {

QString FindingText::message(const Finding& finding) { return finding.message.in(englishUi()); }

AmountUnit FindingText::unitOf(const Report& report, const Finding& finding, AmountUnit shown) {
    if (finding.cells.empty())
        return shown;
    const CellRef& cell = finding.cells.front().cell;
    const FormDefinition* form = report.formSet().form(cell.form);
    const ColumnDefinition* column = form ? form->column(cell.row, cell.column) : nullptr;
    return column && column->measure == Measure::Count ? AmountUnit::Count : shown;
}

bool FindingText::hasSides(const Finding& finding) {
    return finding.left != 0 || finding.right != 0 || finding.difference != 0;
}

QString FindingText::toolTip(const ReportSession& session, const Finding& finding, AmountUnit shown) {
    const AmountUnit unit = unitOf(session.report(), finding, shown);
    QString out = QStringLiteral("<b>%1</b>　%2").arg(severityWord(finding.severity), message(finding).toHtmlEscaped());
    if (hasSides(finding)) {
        const QString numbers = tr("left %1, right %2, difference %3; rounding explains up to %4")
                                    .arg(Words::fen(finding.left, unit), Words::fen(finding.right, unit),
                                         Words::fen(finding.difference, unit), Words::fen(finding.allowed, unit));
        out += QStringLiteral("<br>") + numbers.toHtmlEscaped();
    }
    if (finding.place.part != TextPlace::Part::None && !finding.quote.isEmpty())
        out += QStringLiteral("<br>") + tr("“%1”").arg(finding.quote).toHtmlEscaped();
    if (!finding.expected.isEmpty())
        out += QStringLiteral("<br>") + tr("should be: %1").arg(finding.expected).toHtmlEscaped();
    if (const Acknowledgement* accepted = session.acknowledgementOf(finding))
        out += QStringLiteral("<br>") + tr("Accepted: %1").arg(accepted->reason).toHtmlEscaped();
    return out;
}

QString FindingText::place(const Report& report, const Finding& finding) {
    if (finding.place.part != TextPlace::Part::None)
        return finding.quote.isEmpty() ? finding.section : tr("%1: “%2”", "section and quote").arg(finding.section, finding.quote);
    if (finding.cells.empty())
        return finding.section;
    return Words::cell(report, finding.cells.front().cell);
}

} // namespace juesuan
