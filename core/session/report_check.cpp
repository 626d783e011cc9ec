// The whole check of one report.
#include "session/report_check.h"

#include "base/text.h"
#include "edit/seal.h"
#include "session/finding_list.h"
#include "session/resources.h"

#include <QSet>

#include <algorithm>

namespace juesuan {

namespace {

BilingualText missingForm(const FormDefinition& form) {
    return {QStringLiteral("缺少%1《%2》").arg(form.number, form.title),
            QStringLiteral("Table %1 (%2) is missing").arg(form.id, form.englishTitle)};
}

BilingualText emptyUnexplained(const FormDefinition& form) {
    return {QStringLiteral("%1为空表，应在表下说明“…故本表无数据”").arg(form.number),
            QStringLiteral("Table %1 is empty and must say so below the table").arg(form.id)};
}

Finding subjectFinding(const QString& form, const SubjectRow& row, const QStringList& known) {
    Finding out;
    out.severity = Severity::Info;
    out.cells.push_back({{form, row.code, {}}, {}, false});
    if (known.isEmpty()) {
        out.rule = QStringLiteral("subject.unknown");
        out.message = {QStringLiteral("科目库中没有科目 %1 %2，请核对").arg(row.code, row.name),
                       QStringLiteral("Subject %1 %2 is not in the catalogue").arg(row.code, row.name)};
    } else {
        out.rule = QStringLiteral("subject.name");
        out.expected = known.join(QStringLiteral(" / "));
        out.message = {QStringLiteral("科目 %1 的名称是“%2”，科目库中为“%3”").arg(row.code, row.name, out.expected),
                       QStringLiteral("Subject %1 is called “%2” here and “%3” in the catalogue")
                           .arg(row.code, row.name, out.expected)};
    }
    return out;
}

void subjectFindings(const Report& report, const FormDefinition& form, const SubjectCatalogue& catalogue,
                     std::vector<Finding>& out) {
    if (!form.subjects)
        return;
    for (const SubjectRow& row : report.rows(form.id)) {
        const QStringList known = catalogue.namesOf(*form.subjects, row.code);
        const QString key = comparisonKey(row.name);
        const bool fits = std::any_of(known.begin(), known.end(),
                                      [&](const QString& name) { return comparisonKey(name) == key; });
        if (!fits)
            out.push_back(subjectFinding(form.id, row, known));
    }
}

// What a heading or label says against the rest of the report: the reader kept it, with its reason.
struct Contradiction {
    const char16_t* why;
    const char* rule;
    Severity severity;
    const char16_t* chinese;
    const char16_t* english;
};
constexpr Contradiction contradictions[] = {
    {u"unit-differs", "head.unit", Severity::Warning, u"表头的单位名称“%1”与报告的单位不符", u"The table is headed with another unit: “%1”"},
    {u"amount-unit-differs", "head.amount-unit", Severity::Warning, u"表头的金额单位与其他表不同：“%1”，请核对本表数字", u"The table gives its amounts in another unit than the others: “%1”"},
    {u"amount-unit-unknown", "head.amount-unit", Severity::Warning, u"表头的金额单位“%1”不是元或万元，请核对本表数字", u"The table's unit of amounts, “%1”, is neither 元 nor 万元"},
    {u"heading-differs", "head.words", Severity::Info, u"标题或表号与表样不符：“%1”", u"A title or number differs from the form: “%1”"},
    {u"contents-differs", "contents.words", Severity::Info, u"目录中的“%1”在正文中没有同样的标题", u"The contents list “%1”, which is no heading of the report"},
    {u"edition-unknown", "edition.unknown", Severity::Info, u"本报告的表样与程序所带的各种表样都不完全相同，请逐处核对：%1",
     u"The tables are of an edition that the program does not have; what differs: %1"},
    {u"label-differs", "row.name", Severity::Info, u"行名或行次与表样不符：“%1”", u"A row's name or number differs from the form: “%1”"}};

// The published table in which a line of the source stands; empty when it is in none.
QString formAt(const Report& report, int page, int line) {
    QString out;
    std::pair<int, int> nearest{0, 0}; // lines may be counted page by page
    for (auto form = report.forms.begin(); form != report.forms.end(); ++form)
        if (const std::pair place{form.value().page, form.value().line}; place > nearest && place <= std::pair{page, line}) {
            nearest = place;
            out = form.key();
        }
    return out;
}

void contradictionFindings(const Report& report, std::vector<Finding>& out) {
    for (const UnreadText& item : report.unread.items)
        for (const Contradiction& kind : contradictions) {
            if (item.why != QStringView(kind.why))
                continue;
            Finding finding;
            finding.rule = QString::fromLatin1(kind.rule);
            finding.severity = kind.severity;
            finding.message = {QString::fromUtf16(kind.chinese).arg(item.text), QString::fromUtf16(kind.english).arg(item.text)};
            finding.quote = item.text;
            finding.page = item.page;
            if (const QString form = formAt(report, item.page, item.line); !form.isEmpty())
                finding.cells.push_back({{form, {}, {}}, {}, false});
            out.push_back(finding);
        }
}

// One finding per row: figures lose their columns by the row.
void unreadFindings(const Report& report, std::vector<Finding>& out) {
    for (const CellRef& cell : report.orderedCells()) {
        if (!report.value(cell).isUnread())
            continue;
        const CellRef* before = out.empty() || out.back().rule != QStringLiteral("cell.unread")
                                    ? nullptr
                                    : &out.back().cells.front().cell;
        if (!before || before->form != cell.form || before->row != cell.row) {
            Finding finding;
            finding.rule = QStringLiteral("cell.unread");
            finding.severity = Severity::Warning;
            finding.message = {QStringLiteral("这一行的数字没有读准应在哪一栏，请对照原文填写"),
                               QStringLiteral("The columns of this row's figures could not be told for certain; "
                                              "please enter them from the source")};
            out.push_back(finding);
        }
        out.back().cells.push_back({cell, report.value(cell), false});
    }
}

} // namespace

std::vector<Finding> shapeFindings(const Report& report, const SubjectCatalogue& catalogue) {
    std::vector<Finding> out;
    const auto& forms = report.formSet().forms();
    const bool begun = std::any_of(forms.begin(), forms.end(), [&](const FormDefinition& form) {
        return !form.supplementary && report.formPresent(form.id);
    });
    for (const FormDefinition& form : forms) {
        subjectFindings(report, form, catalogue, out);
        if (form.supplementary || !begun)
            continue;
        Finding finding;
        finding.cells.push_back({{form.id, {}, {}}, {}, false});
        if (!report.formPresent(form.id)) {
            finding.rule = QStringLiteral("form.missing");
            finding.severity = Severity::Warning;
            finding.message = missingForm(form);
            out.push_back(finding);
        } else if (!report.formHasFigures(form.id) && report.forms.value(form.id).statement.isEmpty()) {
            finding.rule = QStringLiteral("form.empty-unexplained");
            finding.severity = Severity::Info;
            finding.message = emptyUnexplained(form);
            out.push_back(finding);
        }
    }
    contradictionFindings(report, out);
    unreadFindings(report, out);
    if (!sealHolds(report)) {
        Finding finding;
        finding.rule = QStringLiteral("seal.broken");
        finding.severity = Severity::Error;
        finding.message = {QStringLiteral("报告封存后被改动过：现有内容与封存时的校验码不符"),
                           QStringLiteral("The report was changed after it was sealed: it no longer fits its digest")};
        out.push_back(finding);
    }
    return out;
}

TextCheck checkReportTexts(const Report& report, const Report* prior, const SubjectCatalogue& catalogue) {
    const auto rules = standardTextRules();
    return rules ? checkTexts({**rules, report, prior, catalogue}) : TextCheck();
}

Result<CheckResult> checkReport(const Report& report, const Report* prior, const SubjectCatalogue& catalogue) {
    const auto rules = standardRules();
    if (!rules)
        return rules.problem();
    const auto checker = Checker::bind(*rules, report, prior);
    if (!checker)
        return checker.problem();
    CheckResult result = (*checker)->checkAll(true);
    std::vector<Finding> shape = shapeFindings(report, catalogue);
    result.findings.insert(result.findings.end(), shape.begin(), shape.end());
    const TextCheck texts = checkReportTexts(report, prior, catalogue);
    result.findings.insert(result.findings.end(), texts.findings.begin(), texts.findings.end());
    result.textFigures = texts.figures;
    result.textChecked = texts.checked;
    result.uncheckedFigures = texts.unchecked;
    sortFindings(result.findings, report.formSet());
    return result;
}

} // namespace juesuan
