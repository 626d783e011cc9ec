// What was not understood, as HTML.
#include "ui/report_html.h"

#include "ui/theme.h"
#include "ui/words.h"

namespace juesuan {

namespace {

QString safeText(const QString& text) { return text.toHtmlEscaped().replace(QChar(u'\n'), QStringLiteral("<br>")); }
QString h2(const QString& text) { return QStringLiteral("<h2 style='margin:4px 0 10px 0'>%1</h2>").arg(safeText(text)); }
QString cell(const QString& text, const QString& attributes = {}) {
    return QStringLiteral("<td %1>%2</td>").arg(attributes, safeText(text));
}
constexpr QLatin1String center("align='center'");

} // namespace

QString ReportHtml::muted(const QString& text) const {
    return QStringLiteral("<span style='color:%1'>%2</span>").arg(mutedColor(m_palette).name(), safeText(text));
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
        out += QStringLiteral("<th>%1</th>").arg(safeText(text));
    return out + QStringLiteral("</tr>");
}

QString ReportHtml::page(PageKind kind) const {
    return kind == PageKind::Unread ? unread() : QString();
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
