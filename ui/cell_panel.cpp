// The panel 单元格.
#include "ui/cell_panel.h"

#include "ui/finding_text.h"
#include "ui/settings.h"
#include "ui/source_words.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QDateTime>
#include <QEvent>
#include <QLocale>

namespace juesuan {

namespace {

constexpr int historyShown = 50;
constexpr int soonMs = 40; // longer than a key repeats

QString colored(const QString& text, const QColor& color) {
    return QStringLiteral("<span style='color:%1'>%2</span>").arg(color.name(), text.toHtmlEscaped());
}

QString localTime(const QString& iso) {
    const QDateTime when = QDateTime::fromString(iso, Qt::ISODate);
    return when.isValid() ? when.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : iso;
}

} // namespace

CellPanel::CellPanel(QWidget* parent) : QTextBrowser(parent) {
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setAccessibleName(tr("Cell"));
    document()->setDocumentMargin(8);
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(this, &QTextBrowser::anchorClicked, this, &CellPanel::sourceWanted);
    connect(&m_soon, &QTimer::timeout, this, &CellPanel::refresh);
}

void CellPanel::setEditor(ReportEditor* editor) {
    if (m_editor)
        m_editor->session().disconnect(this);
    m_editor = editor;
    m_cell = {};
    if (m_editor) {
        connect(&m_editor->session(), &ReportSession::findingsChanged, this, &CellPanel::refreshSoon);
        connect(&m_editor->session(), &ReportSession::partsChanged, this, &CellPanel::refreshSoon);
    }
    refresh();
}

void CellPanel::setCell(const CellRef& cell) {
    m_cell = cell;
    refreshSoon();
}

void CellPanel::refreshSoon() {
    if (isVisible())
        m_soon.start();
}

void CellPanel::refresh() {
    m_soon.stop();
    if (isVisible()) // history is a question to the book: only for eyes that look
        setHtml(html());
}

void CellPanel::showEvent(QShowEvent* event) {
    QTextBrowser::showEvent(event);
    refresh();
}

QString CellPanel::valueHtml() const {
    const Report& report = m_editor->report();
    const FormDefinition* form = report.formSet().form(m_cell.form);
    const ColumnDefinition* column = form ? form->column(m_cell.row, m_cell.column) : nullptr;
    const Measure measure = column ? column->measure : Measure::Money;
    const CellValue value = report.value(m_cell);
    QString out;
    const auto line = [&](const QString& name, const QString& text) {
        out += QStringLiteral("<tr><td style='padding-right:10px'>%1</td><td>%2</td></tr>")
                   .arg(colored(name, mutedColor(palette())), text.toHtmlEscaped());
    };
    if (value.isUnread()) {
        line(tr("Value"), tr("could not be read for certain"));
    } else if (value.isBlank()) {
        line(tr("Value"), tr("blank"));
    } else if (measure == Measure::Count) {
        const RowDefinition* row = form->row(m_cell.row);
        line(tr("Value"), Words::figure(value, measure, AmountUnit::Count) + (row ? QChar(u' ') + row->unit : QString()));
    } else {
        for (const AmountUnit unit : {AmountUnit::WanYuan, AmountUnit::Yuan}) {
            line(Words::unit(unit), Words::exactFigure(value, measure, unit, true));
        }
        line(tr("Precision"), value.quantum <= 1
                                  ? tr("exact")
                                  : tr("printed to %1 yuan; the true amount may lie up to %2 yuan away")
                                        .arg(formatAmount(Amount::ofFen(value.quantum), AmountUnit::Yuan, value.quantum % 100 ? 2 : 0),
                                             formatAmount(Amount::ofFen(value.quantum / 2), AmountUnit::Yuan, value.quantum / 2 % 100 ? 2 : 0)));
    }
    switch (m_editor->session().computed(m_cell)) {
    case ReportSession::Computed::No: break;
    case ReportSession::Computed::Yes: line(tr("Computed"), m_editor->session().formulaOf(m_cell)); break;
    case ReportSession::Computed::Overridden: line(tr("Kept by hand"), report.derivation.overrideOf(m_cell)->reason); break;
    }
    const CellSource source = report.sources.value(m_cell);
    if (source.derived)
        line(tr("Derived"), tr("from this year's figure and the change that the text tells; last year's report is not needed for it"));
    if (const QString words = SourceWords::place(m_editor->session().provenance(m_cell)); !words.isEmpty()) {
        out += QStringLiteral("<tr><td style='padding-right:8px'>%1</td><td>%2 &nbsp;<a href='source'>%3</a></td></tr>")
                   .arg(colored(tr("Source"), mutedColor(palette())), words.toHtmlEscaped(), tr("Show"));
        if (const QString since = SourceWords::since(m_editor->session().provenance(m_cell), measure, settings::amountUnit()); !since.isEmpty())
            line(tr("Read"), since);
    }
    return QStringLiteral("<table cellspacing='0' cellpadding='1'>") + out + QStringLiteral("</table>");
}

QString CellPanel::findingsHtml() const {
    QString out;
    for (const Finding* finding : m_editor->session().findingsOf(m_cell))
        out += QStringLiteral("<p style='margin:4px 0'><span style='color:%1'>◤</span> %2</p>")
                   .arg(markColor(markOfSeverity(finding->severity), palette()).name(),
                        FindingText::toolTip(m_editor->session(), *finding, settings::amountUnit()));
    return out;
}

QString CellPanel::rulesHtml() const {
    const auto rules = m_editor->session().rulesOf(m_cell);
    if (rules.empty())
        return QStringLiteral("<p>%1</p>").arg(colored(tr("No rule touches this cell."), mutedColor(palette())));
    QString out;
    for (const ReportSession::CellRule& rule : rules) {
        QColor color = mutedColor(palette());
        QString sign = QStringLiteral("–");
        if (rule.status == Checker::Status::Passed) {
            color = goodColor(palette());
            sign = QStringLiteral("✓");
        } else if (rule.status == Checker::Status::Rounding) {
            color = markColor(CellMark::Rounding, palette());
            sign = QStringLiteral("≈");
        } else if (rule.status == Checker::Status::Broken) {
            color = markColor(CellMark::Error, palette());
            sign = QStringLiteral("✗");
        }
        out += QStringLiteral("<tr><td valign='top' style='padding-right:6px'><b style='color:%1'>%2</b></td>"
                              "<td style='padding-bottom:4px'>%3<br>%4</td></tr>")
                   .arg(color.name(), sign, rule.formula.toHtmlEscaped(),
                        colored(Words::ruleStatus(rule.status) + QStringLiteral(" · ") + rule.rule, mutedColor(palette())));
    }
    return QStringLiteral("<table cellspacing='0' cellpadding='1'>") + out + QStringLiteral("</table>");
}

QString CellPanel::historyHtml() const {
    const auto entries = m_editor->session().history(m_cell, historyShown);
    if (entries.empty())
        return QStringLiteral("<p>%1</p>").arg(colored(tr("Never changed."), mutedColor(palette())));
    const FormDefinition* form = m_editor->report().formSet().form(m_cell.form);
    const ColumnDefinition* column = form ? form->column(m_cell.row, m_cell.column) : nullptr;
    const Measure measure = column ? column->measure : Measure::Money;
    const auto shown = [&](const CellValue& value) {
        return value.isBlank() ? tr("blank") : Words::figure(value, measure, settings::amountUnit());
    };
    QString out;
    for (const HistoryEntry& entry : entries) {
        const QString gesture = entry.undo ? tr("%1, taken back").arg(Words::gesture(entry.gesture)) : Words::gesture(entry.gesture);
        out += QStringLiteral("<tr><td style='padding-right:8px'>%1 → <b>%2</b></td><td>%3</td></tr>")
                   .arg(shown(entry.before).toHtmlEscaped(), shown(entry.after).toHtmlEscaped(),
                        colored(entry.who + QStringLiteral(" · ") + localTime(entry.when) + QStringLiteral(" · ") + gesture,
                                mutedColor(palette())));
    }
    return QStringLiteral("<table cellspacing='0' cellpadding='1'>") + out + QStringLiteral("</table>");
}

QString CellPanel::html() const {
    if (!m_editor || !m_cell.isValid())
        return QStringLiteral("<p>%1</p>").arg(colored(tr("Choose a figure in a table."), mutedColor(palette())));
    const auto heading = [](const QString& text) {
        return QStringLiteral("<h4 style='margin:8px 0 2px 0'>%1</h4>").arg(text.toHtmlEscaped());
    };
    return QStringLiteral("<p style='margin:0 0 4px 0'><b>%1</b></p>").arg(Words::cell(m_editor->report(), m_cell).toHtmlEscaped()) +
           valueHtml() + findingsHtml() + heading(tr("Rules")) + rulesHtml() + heading(tr("History")) + historyHtml();
}

void CellPanel::changeEvent(QEvent* event) {
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Cell"));
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace juesuan
