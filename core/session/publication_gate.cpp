// Looks through findings and gaps.
#include "session/publication_gate.h"

#include "session/messages.h"

#include <QFileInfo>

#include <algorithm>

namespace juesuan {

namespace {

constexpr size_t mostReasonLines = 10;

} // namespace

PublicationGate publicationGate(const ReportSession& session, const OverviewSpec& spec) {
    PublicationGate out;
    for (const Finding& finding : session.findings())
        if (finding.severity == Severity::Error || (finding.severity == Severity::Warning && !session.acknowledgementOf(finding)))
            out.reasons.push_back(finding);
    std::stable_sort(out.reasons.begin(), out.reasons.end(), [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
    out.blocked = !out.reasons.empty();
    for (const StepState& step : publicationSteps(session, spec))
        for (const PublicationGap& gap : step.gaps)
            if (gap.kind != PublicationGap::Kind::Errors && gap.kind != PublicationGap::Kind::Warnings)
                out.gaps.push_back(gap);
    return out;
}

bool isPublishedKind(const QString& path) {
    return QStringList{QStringLiteral("pdf"), QStringLiteral("docx"), QStringLiteral("odt"), QStringLiteral("xlsx")}.contains(
        QFileInfo(path).suffix().toLower());
}

// The seal is the one part that a sealed report lets through; here it stays as it is.
ChangeSet publishAnyway(const Report& report, const QString& file, const QString& reason) {
    const QByteArray seal = report.part(ReportPart::Seal);
    return {QStringLiteral("publish-anyway"), {file, reason}, {PartChange{ReportPart::Seal, seal, seal}}};
}

QString cellPlace(const Report& report, const CellRef& cell) {
    const FormDefinition* form = report.formSet().form(cell.form);
    if (!form)
        return {};
    QStringList parts{form->number.isEmpty() ? form->title : form->number};
    if (const RowDefinition* row = form->row(cell.row))
        parts << (row->label.isEmpty() ? row->id : row->label);
    else if (!cell.row.isEmpty())
        parts << (cell.row + QChar(u' ') + report.rowName(cell.form, cell.row)).trimmed();
    if (const ColumnDefinition* column = form->column(cell.row, cell.column))
        parts << (column->id.contains(QChar(u'.')) ? column->id : column->label);
    return parts.join(QStringLiteral(" · "));
}

Problem blockedProblem(const PublicationGate& gate, const Report& report, bool english) {
    QStringList lines;
    for (size_t i = 0; i < gate.reasons.size() && i < mostReasonLines; ++i) {
        const Finding& finding = gate.reasons[i];
        const QString place = finding.cells.empty() ? finding.section : cellPlace(report, finding.cells.front().cell);
        lines << QStringLiteral("  [%1] %2  %3").arg(severityWord(finding.severity), place, sentenceFor(finding, english));
    }
    if (gate.reasons.size() > mostReasonLines)
        lines << QStringLiteral("  …");
    return {ProblemCode::PublicationBlocked, {QString::number(gate.reasons.size()), lines.join(QChar(u'\n'))}};
}

} // namespace juesuan
