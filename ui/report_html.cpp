// The written parts of a report as HTML.
#include "ui/report_html.h"

#include "ui/theme.h"
#include "ui/words.h"

namespace juesuan {

namespace {

QString safe(const QString& text) { return text.toHtmlEscaped().replace(QChar(u'\n'), QStringLiteral("<br>")); }
QString h2(const QString& text) { return QStringLiteral("<h2 style='margin:4px 0 10px 0'>%1</h2>").arg(safe(text)); }
QString h3(const QString& text) { return QStringLiteral("<h3 style='margin:16px 0 6px 0'>%1</h3>").arg(safe(text)); }
QString paragraph(const QString& text) {
    return QStringLiteral("<p style='margin:0 0 7px 0; text-indent:26px; line-height:140%'>%1</p>").arg(safe(text));
}
QString cell(const QString& text, const QString& attributes = {}) {
    return QStringLiteral("<td %1>%2</td>").arg(attributes, safe(text));
}
constexpr QLatin1String right("align='right'");
constexpr QLatin1String center("align='center'");

} // namespace

QString ReportHtml::muted(const QString& text) const {
    return QStringLiteral("<span style='color:%1'>%2</span>").arg(mutedColor(m_palette).name(), safe(text));
}

QString ReportHtml::nothing(const QString& text) const { return QStringLiteral("<p>%1</p>").arg(muted(text)); }

QString ReportHtml::tableStart() const {
    return QStringLiteral("<table width='99%' border='1' cellspacing='0' cellpadding='5' "
                          "style='border-collapse:collapse; border-style:solid; border-color:%1; margin:4px 0 8px 0'>")
        .arg(gridColor(m_palette).name());
}

QString ReportHtml::headRow(const QStringList& cells) const {
    QString out = QStringLiteral("<tr bgcolor='%1'>").arg(headerColor(m_palette).name());
    for (const QString& text : cells)
        out += QStringLiteral("<th>%1</th>").arg(safe(text));
    return out + QStringLiteral("</tr>");
}

QString ReportHtml::page(PageKind kind) const {
    switch (kind) {
    case PageKind::Profile: return profile();
    case PageKind::Narrative: return narrative();
    case PageKind::Evaluations: return evaluations();
    case PageKind::Glossary: return glossary();
    case PageKind::Unread: return unread();
    default: break; // forms and the pages that are not text
    }
    return {};
}

QString ReportHtml::list(const QString& title, const QStringList& items) const {
    if (items.isEmpty())
        return {};
    QString out = h3(tr("%1 (%2)", "heading and number of items").arg(title).arg(items.size())) + QStringLiteral("<ol>");
    for (const QString& item : items)
        out += QStringLiteral("<li style='margin:0 0 4px 0; line-height:135%'>%1</li>").arg(safe(item));
    return out + QStringLiteral("</ol>");
}

QString ReportHtml::profile() const {
    QString out = h2(m_report.unit.name);
    out += QStringLiteral("<p>%1</p>").arg(safe(tr("Final accounts of the year %1").arg(m_report.year)));
    if (!m_report.unit.code.isEmpty())
        out += QStringLiteral("<p>%1 %2</p>").arg(muted(tr("Unit code")), safe(m_report.unit.code));
    if (m_report.sealed())
        out += QStringLiteral("<p>%1</p>").arg(safe(tr("This report is sealed.")));
    const QString body = list(tr("Duties"), m_report.profile.duties) + list(tr("Offices and sub-units"), m_report.profile.offices);
    return out + (body.isEmpty() ? nothing(tr("This report has no profile.")) : body);
}

QString ReportHtml::narrative() const {
    QString out = h2(Words::page(PageKind::Narrative));
    QString part;
    for (const Section& section : m_report.narrative.sections) {
        if (section.part != part) {
            part = section.part;
            out += QStringLiteral("<p style='margin-top:12px'>%1</p>").arg(muted(part));
        }
        const QString title = section.number + section.title;
        if (!title.isEmpty())
            out += h3(title);
        for (const Paragraph& text : section.paragraphs)
            out += paragraph(text.text);
    }
    return m_report.narrative.sections.empty() ? out + nothing(tr("This report has no narrative.")) : out;
}

QString ReportHtml::fundsTable(const Evaluation& evaluation) const {
    if (evaluation.funds.empty())
        return {};
    QString out = tableStart() + headRow({tr("Project funds"), tr("Initial budget"), tr("Budget of the year"), tr("Executed"),
                                          tr("Weight"), tr("Rate"), tr("Score")});
    for (const EvaluationFunds& f : evaluation.funds)
        out += QStringLiteral("<tr>") + cell(f.label) + cell(f.initialBudget, right) + cell(f.annualBudget, right) +
               cell(f.executed, right) + cell(f.weight, right) + cell(f.rate, right) + cell(f.score, right) + QStringLiteral("</tr>");
    return out + QStringLiteral("</table>");
}

QString ReportHtml::indicatorTable(const Evaluation& evaluation) const {
    if (evaluation.indicators.empty())
        return {};
    QString out = tableStart() + headRow({tr("Level 1"), tr("Level 2"), tr("Level 3"), tr("Target"), tr("Actual"), tr("Weight"),
                                          tr("Score"), tr("Causes of deviation and remedies")});
    QString level1, level2;
    for (const Indicator& i : evaluation.indicators) {
        const bool same1 = i.level1 == level1, same2 = same1 && i.level2 == level2;
        out += QStringLiteral("<tr>") + cell(same1 ? QString() : i.level1) + cell(same2 ? QString() : i.level2) + cell(i.level3) +
               cell(i.target) + cell(i.actual) + cell(i.weight, right) + cell(i.score, right) + cell(i.remark) + QStringLiteral("</tr>");
        level1 = i.level1;
        level2 = i.level2;
    }
    out += QStringLiteral("<tr><td colspan='5' align='right'><b>%1</b></td>").arg(safe(tr("Total"))) +
           cell(evaluation.totalWeight, right) + cell(evaluation.totalScore, right) + cell({}) + QStringLiteral("</tr>");
    return out + QStringLiteral("</table>");
}

QString ReportHtml::evaluation(const Evaluation& evaluation) const {
    QString out = h3(evaluation.project.isEmpty() ? evaluation.title : evaluation.project);
    QStringList about{evaluation.title, evaluation.year, evaluation.department, evaluation.unit};
    about.removeAll(QString());
    if (!evaluation.totalScore.isEmpty())
        about << tr("total score %1").arg(evaluation.totalScore);
    out += QStringLiteral("<p>%1</p>").arg(muted(about.join(QStringLiteral(" · "))));
    out += fundsTable(evaluation);
    if (!evaluation.expectedGoals.isEmpty() || !evaluation.actualGoals.isEmpty())
        out += tableStart() + headRow({tr("Goals expected"), tr("Goals reached")}) + QStringLiteral("<tr>") +
               cell(evaluation.expectedGoals, QStringLiteral("width='50%' valign='top'")) +
               cell(evaluation.actualGoals, QStringLiteral("width='50%' valign='top'")) + QStringLiteral("</tr></table>");
    out += indicatorTable(evaluation);
    if (!evaluation.remark.isEmpty())
        out += paragraph(evaluation.remark);
    return out;
}

QString ReportHtml::evaluations() const {
    QString out = h2(Words::page(PageKind::Evaluations));
    for (const Evaluation& item : m_report.evaluations)
        out += evaluation(item);
    return m_report.evaluations.empty() ? out + nothing(tr("This report has no self-evaluation.")) : out;
}

QString ReportHtml::glossary() const {
    QString out = h2(Words::page(PageKind::Glossary));
    for (const GlossaryEntry& entry : m_report.glossary.entries)
        out += h3(entry.number + entry.term) + paragraph(entry.text);
    return m_report.glossary.entries.empty() ? out + nothing(tr("This report has no glossary.")) : out;
}

QString ReportHtml::unread() const {
    QString out = h2(Words::page(PageKind::Unread));
    if (m_report.unread.items.empty())
        return out + nothing(tr("Everything in the imported file was understood."));
    out += QStringLiteral("<p>%1</p>").arg(muted(tr("These parts of the imported file stand nowhere in the report. Please look at them.")));
    out += tableStart() + headRow({tr("Page"), tr("Line"), tr("Text"), tr("Why")});
    for (const UnreadText& item : m_report.unread.items)
        out += QStringLiteral("<tr>") + cell(item.page ? QString::number(item.page) : QString(), center) +
               cell(item.line ? QString::number(item.line) : QString(), center) + cell(item.text) + cell(Words::whyUnread(item.why)) +
               QStringLiteral("</tr>");
    return out + QStringLiteral("</table>");
}

} // namespace juesuan
