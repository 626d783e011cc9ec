// The overview.
#include "ui/overview_page.h"

#include "session/report_charts.h"
#include "session/resources.h"
#include "ui/card_columns.h"
#include "ui/chart_card.h"
#include "ui/chart_navigation.h"
#include "ui/clipboard_grid.h"
#include "ui/overview_words.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QApplication>
#include <QClipboard>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace juesuan {

namespace {

constexpr int pageMargin = 16;
constexpr int pageGap = 12;
constexpr int followMs = 30;
constexpr int tileInLines = 11;  // a key figure takes at least that many line heights
constexpr int panelInLines = 20; // a panel beside the other as well

QFont headingFont(QFont font, qreal scale) {
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * scale);
    return font;
}

} // namespace

OverviewPage::OverviewPage(QWidget* parent) : ReportPage(parent), m_scroll(new QScrollArea(this)) {
    auto* body = new QWidget;
    m_title = new QLabel(body);
    m_title->setFont(headingFont(font(), 1.45));
    m_title->setWordWrap(true);
    m_state = new QLabel(body);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_figureGrid = new QGridLayout;
    m_figureGrid->setSpacing(pageGap);
    m_panels = new QBoxLayout(QBoxLayout::LeftToRight);
    m_panels->setSpacing(pageGap);
    m_panels->addWidget(makePanel(m_stepsTitle, m_stepsBox), 1);
    m_panels->addWidget(makePanel(m_checksTitle, m_checksBox), 1);
    m_chartsTitle = new QLabel(body);
    m_chartsTitle->setFont(headingFont(font(), 1.1));
    m_chartColumns = new CardColumns;
    auto* box = new QVBoxLayout(body);
    box->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
    box->setSpacing(pageGap);
    auto* head = new QVBoxLayout;
    head->setSpacing(2);
    head->addWidget(m_title);
    head->addWidget(m_state);
    box->addLayout(head);
    box->addLayout(m_figureGrid);
    box->addLayout(m_panels);
    box->addWidget(m_chartsTitle);
    box->addWidget(m_chartColumns);
    box->addStretch(1);
    m_scroll->setWidget(body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the width must not depend on the heights
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
    m_timer.setSingleShot(true);
    m_timer.setInterval(followMs);
    connect(&m_timer, &QTimer::timeout, this, &OverviewPage::refresh);
}

QWidget* OverviewPage::makePanel(QLabel*& title, QVBoxLayout*& lines) {
    auto* panel = new TilePanel;
    title = new QLabel(panel);
    title->setFont(headingFont(font(), 1.1));
    title->setWordWrap(true);
    lines = new QVBoxLayout;
    lines->setSpacing(0);
    auto* box = new QVBoxLayout(panel);
    box->setContentsMargins(10, 10, 10, 8);
    box->setSpacing(6);
    box->addWidget(title);
    box->addLayout(lines);
    box->addStretch(1);
    return panel;
}

void OverviewPage::show(Book* book, ReportEditor* editor, const PageId&) {
    const bool other = !editor || m_editor != editor;
    for (const QMetaObject::Connection& connection : m_followed)
        disconnect(connection);
    m_followed.clear();
    m_others.clear();
    m_timer.stop();
    m_book = book;
    m_editor = editor;
    if (!book || !editor)
        return;
    follow(&editor->session());
    m_followed.push_back(connect(&editor->session(), &ReportSession::findingsChanged, this, &OverviewPage::changed));
    for (ReportSession* session : otherYears(*book, editor->session())) {
        m_others.push_back(session);
        follow(session);
    }
    refresh();
    if (other)
        m_scroll->verticalScrollBar()->setValue(0);
    if (!m_figures.empty())
        setFocusProxy(m_figures.front());
}

void OverviewPage::follow(ReportSession* session) {
    m_followed.push_back(connect(session, &ReportSession::cellsChanged, this, &OverviewPage::changed));
    m_followed.push_back(connect(session, &ReportSession::rowsChanged, this, &OverviewPage::changed));
    m_followed.push_back(connect(session, &ReportSession::partsChanged, this, &OverviewPage::changed));
}

void OverviewPage::changed() {
    m_stale = true;
    if (isVisible())
        m_timer.start();
}

void OverviewPage::showEvent(QShowEvent* event) {
    ReportPage::showEvent(event);
    if (m_stale)
        refresh();
}

void OverviewPage::setUnit(AmountUnit unit) {
    m_unit = unit;
    for (ChartCard* card : m_charts)
        card->setUnit(unit);
    refresh();
}

void OverviewPage::refresh() {
    m_stale = false;
    if (!m_editor || !m_book)
        return;
    const Report& report = m_editor->report();
    m_title->setText(tr("%1, %2").arg(report.unit.name).arg(report.year));
    QStringList state{report.formSet().title().in(false), tr("amounts in %1").arg(Words::unit(m_unit)),
                      report.sealed() ? tr("sealed") : m_editor->editable() ? tr("open for editing") : tr("read-only")};
    if (report.derivation.automatic)
        state << tr("totals compute automatically");
    m_state->setText(state.join(QStringLiteral("  ·  ")));
    refreshFigures();
    refreshSteps();
    refreshChecks();
    refreshCharts();
    arrange();
    orderFocus();
}

void OverviewPage::refreshFigures() {
    const auto spec = overviewSpec();
    const ReportSession& session = m_editor->session();
    const Report* prior = nullptr;
    for (const QPointer<ReportSession>& other : m_others)
        if (other && other->report().year == session.report().year - 1)
            prior = &other->report();
    m_keyFigures = spec ? keyFigures(*spec, session.report(), prior, [&](const Report&, const CellRef& cell) { return session.toldOfLastYear(cell); })
                        : std::vector<KeyFigure>();
    while (m_figures.size() < m_keyFigures.size()) {
        const size_t index = m_figures.size();
        auto* tile = new FigureTile(m_scroll->widget());
        connect(tile, &FigureTile::clicked, this, [this, index] {
            if (index < m_keyFigures.size())
                Q_EMIT cellWanted(m_keyFigures[index].row.cell);
        });
        m_figures.push_back(tile);
    }
    for (; m_figures.size() > m_keyFigures.size(); m_figures.pop_back())
        m_figures.back()->deleteLater();
    for (size_t i = 0; i < m_figures.size(); ++i)
        m_figures[i]->setWords(OverviewWords::figure(m_keyFigures[i], m_unit));
}

LineTile* OverviewPage::lineAt(std::vector<LineTile*>& lines, size_t index, QVBoxLayout* box) {
    if (index < lines.size())
        return lines[index];
    auto* line = new LineTile(box->parentWidget());
    box->addWidget(line);
    lines.push_back(line);
    return line;
}

void OverviewPage::refreshSteps() {
    const auto spec = overviewSpec();
    const auto steps = spec ? publicationSteps(m_editor->session(), *spec) : std::vector<StepState>();
    m_stepsTitle->setText(OverviewWords::readiness(steps));
    m_steps.clear();
    for (const StepState& step : steps) // what is left before what is done
        for (const PublicationGap& gap : step.gaps)
            m_steps.push_back({step.step, gap});
    for (const StepState& step : steps)
        if (step.gaps.empty())
            m_steps.push_back({step.step, std::nullopt});
    for (size_t i = 0; i < m_steps.size(); ++i) {
        const bool fresh = i >= m_stepLines.size();
        LineTile* line = lineAt(m_stepLines, i, m_stepsBox);
        if (fresh)
            connect(line, &LineTile::clicked, this, [this, i] {
                const StepLine chosen = m_steps[i]; // what it leads to may refresh this page
                chosen.gap ? openGap(*chosen.gap) : openStep(chosen.step);
            });
        const auto& gap = m_steps[i].gap;
        const TileMark open = gap && gap->kind == PublicationGap::Kind::Errors ? TileMark::Error
                              : gap && gap->kind == PublicationGap::Kind::Warnings ? TileMark::Warning : TileMark::Open;
        line->setLine(gap ? open : TileMark::Done, gap ? OverviewWords::gap(*gap, m_editor->report()) : OverviewWords::done(m_steps[i].step));
    }
    for (; m_stepLines.size() > m_steps.size(); m_stepLines.pop_back())
        delete m_stepLines.back();
}

void OverviewPage::refreshChecks() {
    const CheckState state = checkState(m_editor->session());
    m_checksTitle->setText(tr("Checks"));
    constexpr int all = -1, narrative = -2; // where a line leads: findings of a severity, or the 说明
    const std::pair<OverviewWords::Line, int> lines[] = {{OverviewWords::errors(state), int(Severity::Error)},
                                                         {OverviewWords::warnings(state), int(Severity::Warning)},
                                                         {OverviewWords::rounding(state), int(Severity::Rounding)},
                                                         {OverviewWords::relations(state, m_editor->report()), all},
                                                         {OverviewWords::textFigures(state), narrative}};
    for (size_t i = 0; i < std::size(lines); ++i) {
        const bool fresh = i >= m_checkLines.size();
        LineTile* line = lineAt(m_checkLines, i, m_checksBox);
        if (fresh)
            connect(line, &LineTile::clicked, this, [this, to = lines[i].second] {
                if (to == narrative)
                    openPage(PageKind::Narrative);
                else
                    Q_EMIT findingsWanted(to);
            });
        line->setLine(lines[i].first.mark, lines[i].first.text, lines[i].first.detail);
    }
}

void OverviewPage::refreshCharts() {
    const auto spec = overviewSpec();
    std::vector<const Report*> others;
    for (const QPointer<ReportSession>& session : m_others)
        if (session)
            others.push_back(&session->report());
    const auto all = chartsOf(m_editor->report(), others);
    m_chartsTitle->setText(tr("Charts"));
    if (!all || !spec)
        return;
    size_t used = 0;
    bool fresh = false;
    for (const QString& id : spec->charts)
        for (const ReportChart& chart : *all) {
            if (chart.spec->id != id)
                continue;
            if (used == m_charts.size()) {
                auto* card = new ChartCard(m_chartColumns);
                card->setUnit(m_unit);
                connect(card, &ChartCard::pointActivated, this, [this](const ChartPoint& point) {
                    if (m_editor)
                        followChartPoint(*this, m_editor->session(), m_others, point);
                });
                connect(card, &ChartCard::formWanted, this, [this](const QString& form) { openPage(PageKind::Form, form); });
                connect(card, &ChartCard::problem, this, &ReportPage::problem);
                connect(card, &ChartCard::heightChanged, m_chartColumns, &CardColumns::layOut);
                card->show();
                m_charts.push_back(card);
                fresh = true;
            }
            if (m_charts[used]->data() != chart.data)
                m_charts[used]->setChart(*chart.spec, chart.data);
            ++used;
        }
    for (; m_charts.size() > used; m_charts.pop_back(), fresh = true)
        m_charts.back()->deleteLater();
    if (fresh)
        m_chartColumns->setCards({m_charts.begin(), m_charts.end()});
    m_chartsTitle->setVisible(!m_charts.empty());
}

void OverviewPage::arrange() {
    const int room = m_scroll->viewport()->width() - 2 * pageMargin, line = fontMetrics().height();
    const int count = int(m_figures.size());
    int columns = 1;
    for (const int even : {8, 4, 2}) // rows of one length
        if (room >= even * line * tileInLines + (even - 1) * pageGap) {
            columns = even;
            break;
        }
    columns = qMin(columns, qMax(1, count));
    while (m_figureGrid->count() > 0)
        delete m_figureGrid->takeAt(0);
    for (int i = 0; i < count; ++i) {
        m_figureGrid->addWidget(m_figures[size_t(i)], i / columns, i % columns);
        m_figures[size_t(i)]->show();
    }
    for (int column = 0; column < 8; ++column)
        m_figureGrid->setColumnStretch(column, column < columns ? 1 : 0);
    m_panels->setDirection(room >= 2 * line * panelInLines ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void OverviewPage::resizeEvent(QResizeEvent* event) {
    ReportPage::resizeEvent(event);
    arrange();
}

void OverviewPage::orderFocus() {
    std::vector<QWidget*> order(m_figures.begin(), m_figures.end());
    order.insert(order.end(), m_stepLines.begin(), m_stepLines.end());
    order.insert(order.end(), m_checkLines.begin(), m_checkLines.end());
    order.insert(order.end(), m_charts.begin(), m_charts.end());
    for (size_t i = 1; i < order.size(); ++i)
        QWidget::setTabOrder(order[i - 1], order[i]);
}

void OverviewPage::openPage(PageKind kind, const QString& form) {
    if (m_editor)
        Q_EMIT pageWanted({m_editor->session().id(), kind, form});
}

void OverviewPage::openStep(PublicationStep step) {
    switch (step) {
    case PublicationStep::Figures: return openPage(PageKind::Form, m_editor->report().formSet().forms().front().id);
    case PublicationStep::Reading: return openPage(PageKind::Unread);
    case PublicationStep::Checks: return Q_EMIT findingsWanted(-1);
    case PublicationStep::Supplements:
        for (const FormDefinition& form : m_editor->report().formSet().forms())
            if (form.supplementary)
                return openPage(PageKind::Form, form.id);
        return;
    case PublicationStep::Narrative: return openPage(PageKind::Narrative);
    case PublicationStep::Profile: return openPage(PageKind::Profile);
    case PublicationStep::Evaluations: return openPage(PageKind::Evaluations);
    case PublicationStep::Glossary: return openPage(PageKind::Glossary);
    case PublicationStep::Seal: return Q_EMIT sealWanted();
    }
}

void OverviewPage::openGap(const PublicationGap& gap) {
    using Kind = PublicationGap::Kind;
    switch (gap.kind) {
    case Kind::NoFigures:
    case Kind::FormEmpty:
    case Kind::SupplementEmpty: return openPage(PageKind::Form, gap.form);
    case Kind::CellsUnread: return Q_EMIT cellWanted(gap.cell);
    case Kind::TextUnread: return openPage(PageKind::Unread);
    case Kind::Errors: return Q_EMIT findingsWanted(int(Severity::Error));
    case Kind::Warnings: return Q_EMIT findingsWanted(int(Severity::Warning));
    case Kind::NarrativeMissing:
    case Kind::NarrativePart:
    case Kind::ReasonsMissing:
    case Kind::NarrativeStale: return openPage(PageKind::Narrative);
    case Kind::ProfileMissing: return openPage(PageKind::Profile);
    case Kind::EvaluationsMissing: return openPage(PageKind::Evaluations);
    case Kind::GlossaryMissing: return openPage(PageKind::Glossary);
    case Kind::NotSealed: return Q_EMIT sealWanted();
    }
}

// The chart with the focus, else the key figures as a table.
void OverviewPage::copy() {
    for (ChartCard* card : m_charts)
        if (card->hasFocus())
            return card->copyPicture();
    TextGrid grid;
    for (const FigureTile* tile : m_figures)
        grid.push_back({tile->words().label, tile->words().amount, tile->words().lastYear, tile->words().change});
    if (!grid.empty())
        QGuiApplication::clipboard()->setMimeData(mimeFromGrid(gridOf(grid)));
}

void OverviewPage::changeEvent(QEvent* event) {
    ReportPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace juesuan
