// Findings, acceptances and signatures as sections of rows, and those on a sheet.
#include "session/audit_report.h"

#include "session/messages.h"
#include "session/publication_gate.h"
#include "session/workbook_words.h"

#include <algorithm>
#include <cmath>

namespace juesuan {

namespace {

AuditCell words(const QString& text) { return {text, std::nullopt}; }
AuditCell figure(qint64 fen) { return {{}, fen}; }

QString placeOf(const Report& report, const Finding& finding) {
    if (!finding.cells.empty())
        return cellPlace(report, finding.cells.front().cell);
    return finding.quote.isEmpty() ? finding.section : finding.section + QStringLiteral(" “%1”").arg(finding.quote);
}

AuditSection findingsOf(const ReportSession& session, Severity severity, const AuditWords& names, bool english) {
    AuditSection out;
    out.title = severityWord(severity);
    out.heads = names.findingHeads;
    out.widths = {6, 18, 34, 46, 14, 14, 12, 12};
    for (const Finding& finding : session.findings()) {
        if (finding.severity != severity)
            continue;
        const bool figures = finding.left != 0 || finding.right != 0;
        std::vector<AuditCell> row{words(QString::number(out.rows.size() + 1)), words(finding.rule), words(placeOf(session.report(), finding)),
                                   words(finding.message.in(english))};
        for (const qint64 value : {finding.left, finding.right, finding.difference, finding.allowed})
            row.push_back(figures ? figure(value) : words({}));
        out.rows.push_back(std::move(row));
    }
    out.sentence = out.rows.empty() ? names.none : names.count.arg(out.rows.size());
    if (out.rows.empty())
        out.heads.clear();
    return out;
}

AuditSection verdictOf(const ReportSession& session, const AuditWords& names) {
    const auto& counts = session.checkCounts();
    AuditSection out;
    out.title = names.verdict;
    out.heads = names.verdictHeads;
    out.widths = {6, 18, 34, 46};
    int bySeverity[4] = {0, 0, 0, 0};
    for (const Finding& finding : session.findings())
        ++bySeverity[int(finding.severity)];
    const int numbers[] = {counts.checked, counts.passed, counts.notChecked, bySeverity[0], bySeverity[1], bySeverity[2], bySeverity[3],
                           counts.textFigures, counts.textChecked};
    for (int i = 0; i < int(std::size(numbers)); ++i)
        out.rows.push_back({words(QString::number(i + 1)), words(names.countNames.value(i)), words(QString::number(numbers[i])), words({})});
    out.sentence = counts.joint == Feasibility::Proved ? names.proved : counts.joint == Feasibility::Infeasible ? names.infeasible : names.notTried;
    return out;
}

AuditSection acceptedOf(const ReportSession& session, const AuditWords& names, bool english) {
    AuditSection out;
    out.title = names.accepted;
    out.widths = {6, 18, 34, 46, 14, 14};
    for (const Finding& finding : session.findings())
        if (const Acknowledgement* one = session.acknowledgementOf(finding))
            out.rows.push_back({words(QString::number(out.rows.size() + 1)), words(finding.rule), words(finding.message.in(english)),
                                words(one->reason), words(one->who), words(one->when)});
    out.sentence = out.rows.empty() ? names.none : names.count.arg(out.rows.size());
    if (!out.rows.empty())
        out.heads = names.acceptedHeads;
    return out;
}

WorkbookCell sheetCell(int row, int column, const AuditCell& cell, bool frame) {
    WorkbookCell out;
    out.row = row;
    out.column = column;
    out.look.frame = frame;
    if (cell.fen) {
        out.kind = WorkbookCell::Kind::Number;
        out.hundredths = roundHalfUp(*cell.fen, wanYuanCent) / wanYuanCent;
        out.look.format = CellLook::Format::Figure;
        out.look.align = CellLook::Align::Right;
    } else {
        out.kind = WorkbookCell::Kind::Text;
        out.text = cell.text;
        out.look.wrap = frame;
    }
    return out;
}

} // namespace

AuditReport auditReportOf(const ReportSession& session, bool english) {
    const AuditWords names = auditWords();
    AuditReport out;
    out.title = names.title;
    out.subject = session.report().unit.name + QChar(u' ') + QString::number(session.report().year);
    out.sections.push_back(verdictOf(session, names));
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info, Severity::Rounding})
        out.sections.push_back(findingsOf(session, severity, names, english));
    out.sections.push_back(acceptedOf(session, names, english));
    AuditSection signatures{names.signatures, {}, {}, {6, 18, 34, 46}, {}};
    for (const QString& name : names.signers)
        signatures.rows.push_back({words({}), words(name), words({}), words(names.dateAndSeal)});
    out.sections.push_back(signatures);
    return out;
}

Workbook auditWorkbook(const AuditReport& audit) {
    constexpr int columns = 8;
    WorkbookSheet sheet;
    sheet.name = audit.title;
    sheet.landscape = true;
    sheet.widths = {6, 18, 34, 46, 14, 14, 12, 12};
    int row = 0;
    const auto across = [&](const QString& text, quint8 size, bool centred) {
        WorkbookCell cell = sheetCell(row, 0, words(text), false);
        cell.columns = columns;
        cell.look.size = size;
        cell.look.strong = size > 10;
        cell.look.align = centred ? CellLook::Align::Centre : CellLook::Align::Left;
        sheet.cells.push_back(cell);
        sheet.heights.emplace_back(row++, size > 10 ? 2.0 * size : 18);
    };
    across(audit.title, 16, true);
    across(audit.subject, 10, true);
    for (const AuditSection& section : audit.sections) {
        across(section.title, 12, false);
        if (!section.sentence.isEmpty())
            across(section.sentence, 10, false);
        for (int c = 0; c < int(section.heads.size()); ++c) {
            WorkbookCell head = sheetCell(row, c, words(section.heads[c]), true);
            head.look.align = CellLook::Align::Centre;
            head.look.strong = head.look.shaded = true;
            sheet.cells.push_back(head);
        }
        row += !section.heads.isEmpty();
        for (const auto& line : section.rows) {
            double height = section.heads.isEmpty() ? 36 : 18; // room to sign
            for (int c = 0; c < int(line.size()); ++c) {
                sheet.cells.push_back(sheetCell(row, c, line[size_t(c)], true));
                const double lines = std::ceil(2.0 * double(line[size_t(c)].text.size()) / sheet.widths[size_t(c)]);
                height = std::clamp(15 * lines + 3, height, 400.0);
            }
            sheet.heights.emplace_back(row++, height);
        }
    }
    return {audit.title, {}, {std::move(sheet)}};
}

} // namespace juesuan
