// Looks the findings of written parts up.
#include "ui/written_findings.h"

#include "ui/finding_text.h"
#include "ui/theme.h"

#include <algorithm>

namespace juesuan {

std::vector<const Finding*> findingsAtField(const ReportSession& session, int table, const QString& field) {
    std::vector<const Finding*> out = findingsOfPart(session, TextPlace::Part::Evaluations, table);
    std::erase_if(out, [&](const Finding* finding) { return field.isEmpty() || finding->place.field != field; });
    return out;
}

std::vector<const Finding*> findingsOfPart(const ReportSession& session, TextPlace::Part part, int item) {
    std::vector<const Finding*> out;
    for (const Finding& finding : session.findings())
        if (finding.place.part == part && (item < 0 || finding.place.item == item))
            out.push_back(&finding);
    return out;
}

CellMark markOfFindings(const ReportSession& session, const std::vector<const Finding*>& findings) {
    CellMark worst = CellMark::None;
    for (const Finding* finding : findings)
        if (finding->severity != Severity::Warning || !session.acknowledgementOf(*finding))
            worst = std::max(worst, markOfSeverity(finding->severity));
    return worst;
}

QString tipOfFindings(const ReportSession& session, const std::vector<const Finding*>& findings) {
    QStringList out;
    for (const Finding* finding : findings)
        out << FindingText::toolTip(session, *finding, AmountUnit::WanYuan);
    return out.join(QStringLiteral("<hr>"));
}

} // namespace juesuan
