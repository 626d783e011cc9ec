// A subject's page in words and tables.
#include "ui/subject_html.h"

#include "analysis/chart_data.h"

#include "ui/theme.h"
#include "ui/words.h"

#include <QSet>

namespace juesuan {

namespace {

QString htmlText(const QString& text) { return text.toHtmlEscaped(); }
QString link(const QString& to, const QString& text) {
    return QStringLiteral("<a href=\"%1\" style='text-decoration:none'>%2</a>").arg(to, htmlText(text));
}

} // namespace

QString percentText(qint64 hundredths) {
    const qint64 size = std::abs(hundredths);
    return QStringLiteral("%1%2.%3%").arg(hundredths < 0 ? QStringLiteral("-") : QString()).arg(size / 100)
        .arg(size % 100, 2, 10, QChar(u'0'));
}

SubjectHtml::SubjectHtml(const ReportSession& session, const SubjectView& view, AmountUnit unit, const QPalette& palette, QSize chart)
    : m_session(session), m_report(session.report()), m_view(view), m_unit(unit), m_palette(palette), m_chart(chart) {}

QString SubjectHtml::cellLink(const CellRef& cell) {
    return QStringLiteral("cell:") + QString::fromLatin1(QUrl::toPercentEncoding(cell.form) + '/' + QUrl::toPercentEncoding(cell.row) +
                                                         '/' + QUrl::toPercentEncoding(cell.column));
}

CellRef SubjectHtml::cellOf(const QUrl& url) {
    if (url.scheme() != QStringLiteral("cell"))
        return {};
    const QStringList parts = url.path(QUrl::FullyEncoded).split(QChar(u'/'));
    if (parts.size() != 3)
        return {};
    const auto plain = [](const QString& part) { return QUrl::fromPercentEncoding(part.toLatin1()); };
    return {plain(parts[0]), plain(parts[1]), plain(parts[2])};
}

QString SubjectHtml::heading(const QString& text) const {
    return QStringLiteral("<h3 style='margin:18px 0 6px 0'>%1</h3>").arg(htmlText(text));
}

QString SubjectHtml::tableStart() const {
    return QStringLiteral("<table width='99%' border='1' cellspacing='0' cellpadding='5' "
                          "style='border-collapse:collapse; border-style:solid; border-color:%1'>")
        .arg(gridColor(m_palette).name());
}

QString SubjectHtml::headRow(const QStringList& cells) const {
    QString out = QStringLiteral("<tr bgcolor='%1'>").arg(headerColor(m_palette).name());
    for (const QString& text : cells)
        out += QStringLiteral("<th>%1</th>").arg(htmlText(text));
    return out + QStringLiteral("</tr>");
}

QString SubjectHtml::figure(const CellRef& cell, const CellValue& value) const {
    return link(cellLink(cell), value.isUnread() ? tr("not read") : Words::figure(value, Measure::Money, m_unit));
}

QString SubjectHtml::subjectLink(const SubjectName& subject) const {
    const SubjectAddress to = m_view.address.withCode(subject.code);
    return link(QStringLiteral("subject:") + subjectKey(to), to.isTotal() ? subject.name : subject.code + QStringLiteral("  ") + subject.name);
}

QString SubjectHtml::columnLink(const CellRef& cell) const {
    const QString words = Words::column(m_report, cell);
    if (m_view.amountCell == cell)
        return QStringLiteral("<b>%1</b>").arg(htmlText(words));
    const FormDefinition* form = m_report.formSet().form(cell.form);
    if (!form || !form->subjects)
        return htmlText(words);
    return link(QStringLiteral("subject:") + subjectKey({m_view.address.kind, m_view.address.code, cell.form, cell.column}), words);
}

QString SubjectHtml::bar(qint64 share, int width) const {
    const int filled = int(qBound(qint64(0), share * width / 10000, qint64(width)));
    const QString color = blend(m_palette.color(QPalette::Highlight), m_palette.color(QPalette::Base), 70).name();
    return QStringLiteral("<table cellspacing='0' cellpadding='0'><tr><td width='%1' height='9' bgcolor='%2'></td></tr></table>")
        .arg(qMax(1, filled)).arg(filled > 0 ? color : gridColor(m_palette).name());
}

QString SubjectHtml::head() const {
    QStringList path;
    for (size_t i = 0; i + 1 < m_view.path.size(); ++i)
        path << subjectLink(m_view.path[i]);
    QString out = QStringLiteral("<p style='margin:0 0 4px 0'>%1</p>")
                      .arg((QStringList{link(QStringLiteral("subjects:"), tr("All subjects"))} + path).join(QStringLiteral(" › ")));
    const QString code = m_view.address.isTotal() ? QString() : m_view.subject.code + QChar(u' ');
    out += QStringLiteral("<h2 style='margin:0'>%1%2</h2>").arg(code, htmlText(m_view.subject.name));
    if (!m_view.known)
        return out + QStringLiteral("<p>%1</p>").arg(htmlText(tr("Neither this report nor the catalogue has this subject.")));
    if (!m_view.amountCell)
        return out + QStringLiteral("<p style='color:%2'>%1</p>")
                         .arg(htmlText(tr("No table of this report prints this subject.")), mutedColor(m_palette).name());
    QString words = QStringLiteral("<span style='font-size:x-large'>%1</span> %2 &nbsp; <span style='color:%4'>%3</span>")
                        .arg(m_view.amount.isBlank() ? htmlText(tr("blank")) : figure(*m_view.amountCell, m_view.amount),
                             htmlText(Words::unit(m_unit)), htmlText(Words::cell(m_report, *m_view.amountCell)), mutedColor(m_palette).name());
    if (m_view.shareOfParent)
        words += QStringLiteral("<br>") + htmlText(tr("%1 of the subject above it").arg(percentText(*m_view.shareOfParent)));
    return out + QStringLiteral("<p style='margin:6px 0 0 0'>%1</p>").arg(words);
}

QString SubjectHtml::addUpWords() const {
    const auto amount = [&](qint64 fen) { return Words::fen(fen, m_unit); };
    const AddUp& sum = m_view.addUp;
    switch (sum.state) {
    case AddUp::State::NoChildren: return tr("No table prints subjects below this one.");
    case AddUp::State::NotGiven: return tr("Not every amount is known, so they cannot be added up.");
    case AddUp::State::Exact: return tr("✓ The amounts below add up to it exactly.");
    case AddUp::State::Rounding:
        return tr("≈ The amounts below come to %1; the difference of %2 is rounding (up to %3 can be).")
            .arg(amount(sum.sum), amount(sum.difference), amount(sum.allowed));
    case AddUp::State::Differs:
        return tr("✗ The amounts below come to %1, a difference of %2; rounding explains %3 at most.")
            .arg(amount(sum.sum), amount(sum.difference), amount(sum.allowed));
    }
    return {};
}

QString SubjectHtml::children() const {
    if (!m_view.amountCell)
        return {};
    const CellMark mark = m_view.addUp.state == AddUp::State::Differs ? CellMark::Error
                          : m_view.addUp.state == AddUp::State::Rounding ? CellMark::Rounding : CellMark::None;
    QString out = heading(tr("Subjects below"));
    if (!m_view.children.empty()) {
        out += tableStart() + headRow({tr("Subject"), tr("Amount"), tr("Share"), QString()});
        for (const SubjectChild& child : m_view.children)
            out += QStringLiteral("<tr><td>%1</td><td align='right'>%2</td><td align='right'>%3</td><td width='130'>%4</td></tr>")
                       .arg(subjectLink(child.subject), child.amount.isBlank() ? QString() : figure(child.cell, child.amount),
                            child.share ? percentText(*child.share) : QString(), child.share ? bar(*child.share, 120) : QString());
        out += QStringLiteral("</table>");
    }
    return out + QStringLiteral("<p style='margin:4px 0; color:%2'>%1</p>")
                     .arg(htmlText(addUpWords()), (mark == CellMark::None ? mutedColor(m_palette) : markColor(mark, m_palette)).name());
}

// One line per table, its amounts side by side under the names of their columns.
QString SubjectHtml::places() const {
    if (m_view.places.empty())
        return {};
    std::vector<std::pair<QString, QStringList>> lines; // the table, cells of HTML
    qsizetype widest = 0;
    for (const SubjectPlace& place : m_view.places) {
        if (lines.empty() || lines.back().first != place.cell.form)
            lines.push_back({place.cell.form, {}});
        lines.back().second << QStringLiteral("<td align='right'><small>%1</small><br>%2</td>").arg(columnLink(place.cell), figure(place.cell, place.value));
        widest = qMax(widest, lines.back().second.size());
    }
    QString out = heading(tr("Where it stands")) + tableStart();
    for (auto& [id, cells] : lines) {
        const FormDefinition* form = m_report.formSet().form(id);
        if (cells.size() < widest) // the rest of the line as one cell: no grid of empty ones
            cells << QStringLiteral("<td colspan='%1'></td>").arg(widest - cells.size());
        out += QStringLiteral("<tr><td valign='middle'>%1</td>%2</tr>").arg(htmlText(form ? Words::form(*form) : id), cells.join(QString()));
    }
    return out + QStringLiteral("</table>");
}

QString SubjectHtml::rules() const {
    QString rows;
    QSet<QString> seen;
    for (const SubjectPlace& place : m_view.places)
        for (const ReportSession::CellRule& rule : m_session.rulesOf(place.cell)) {
            if (rule.status == Checker::Status::NotChecked || seen.contains(rule.formula))
                continue;
            seen.insert(rule.formula);
            const bool good = rule.status == Checker::Status::Passed;
            const CellMark mark = rule.status == Checker::Status::Broken ? CellMark::Error : CellMark::Rounding;
            rows += QStringLiteral("<tr><td style='color:%1' width='80'>%2</td><td>%3</td></tr>")
                        .arg((good ? goodColor(m_palette) : markColor(mark, m_palette)).name(),
                             htmlText(Words::ruleStatus(rule.status)), htmlText(rule.formula));
        }
    return rows.isEmpty() ? QString() : heading(tr("Relations between these amounts")) + tableStart() + rows + QStringLiteral("</table>");
}

QString SubjectHtml::completion() const {
    QHash<QString, qint64> whole; // by form
    for (const SubjectPlace& place : m_view.split)
        whole[place.cell.form] += place.value.amount.fen();
    QString rows;
    for (const SubjectPlace& place : m_view.split) {
        const FormDefinition* form = m_report.formSet().form(place.cell.form);
        const auto share = place.value.isFigure() ? shareOf(place.value.amount.fen(), whole.value(place.cell.form)) : std::nullopt;
        rows += QStringLiteral("<tr><td>%1</td><td align='right'>%2</td><td align='right'>%3</td></tr>")
                    .arg(htmlText((form ? form->number : place.cell.form) + QStringLiteral(" · ") + Words::column(m_report, place.cell)),
                         figure(place.cell, place.value), share ? percentText(*share) : QString());
    }
    if (m_view.budget && m_view.actual && m_view.budget->value.isFigure()) {
        rows += QStringLiteral("<tr><td>%1</td><td align='right'>%2</td><td></td></tr>")
                    .arg(htmlText(tr("Initial budget")), figure(m_view.budget->cell, m_view.budget->value));
        rows += QStringLiteral("<tr><td>%1</td><td align='right'>%2</td><td align='right'>%3</td></tr>")
                    .arg(htmlText(tr("Completion of the initial budget")), figure(m_view.actual->cell, m_view.actual->value),
                         m_view.completion ? percentText(*m_view.completion) : htmlText(tr("no rate: the budget is 0 or the amount blank")));
    }
    return rows.isEmpty() ? QString() : heading(tr("Basic and project expenditure, budget")) + tableStart() + rows + QStringLiteral("</table>");
}

QString SubjectHtml::years() const {
    if (m_view.years.size() < 2)
        return {};
    qint64 largest = 1;
    for (const SubjectYear& year : m_view.years)
        largest = qMax(largest, std::abs(year.amount.amount.fen()));
    QString out = heading(tr("Over the years"));
    if (!m_chart.isEmpty())
        out += QStringLiteral("<p style='margin:0 0 8px 0'><a href='page:comparison'><img src='picture:years' width='%1' height='%2'></a></p>")
                   .arg(m_chart.width()).arg(m_chart.height());
    out += tableStart() + headRow({tr("Year"), tr("Amount"), QString(), tr("Change"), tr("Rate")});
    const SubjectYear* before = nullptr;
    for (const SubjectYear& year : m_view.years) {
        const bool known = year.amount.isFigure(), base = before && before->amount.isFigure();
        const qint64 change = known && base ? year.amount.amount.fen() - before->amount.amount.fen() : 0;
        const auto rate = known && base ? shareOf(change, std::abs(before->amount.amount.fen())) : std::nullopt;
        const QString word = QString::number(year.year);
        out += QStringLiteral("<tr><td>%1</td><td align='right'>%2</td><td width='210'>%3</td><td align='right'>%4</td><td align='right'>%5</td></tr>")
                   .arg(year.year == m_report.year ? word : link(QStringLiteral("year:") + word, word))
                   .arg(known ? Words::figure(year.amount, Measure::Money, m_unit) : htmlText(tr("blank")),
                        known ? bar(shareOf(std::abs(year.amount.amount.fen()), largest).value_or(0), 200) : QString(),
                        known && base ? Words::fen(change, m_unit) : QString(), rate ? percentText(*rate) : QString());
        before = &year;
    }
    return out + QStringLiteral("</table>");
}

QString SubjectHtml::mentions() const {
    if (m_view.mentions.empty())
        return {};
    QString out = heading(tr("In the narrative"));
    for (const SubjectMention& mention : m_view.mentions) {
        const Section& section = m_report.narrative.sections[size_t(mention.section)];
        out += QStringLiteral("<p style='margin:2px 0 6px 0'>%1<br>%2</p>")
                   .arg(link(QStringLiteral("page:narrative"), section.number + section.title), htmlText(mention.quote));
    }
    return out;
}

QString SubjectHtml::page() const {
    return head() + children() + places() + completion() + years() + rules() + mentions();
}

} // namespace juesuan
