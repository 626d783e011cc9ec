// The gallery of charts.
#include "ui/charts_page.h"

#include "ui/card_columns.h"
#include "ui/chart_card.h"
#include "ui/chart_export.h"
#include "ui/chart_navigation.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressDialog>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace juesuan {

namespace {

constexpr int chartsMargin = 14;
constexpr int gatherMs = 30;
constexpr PictureKind kinds[] = {PictureKind::Png, PictureKind::Svg, PictureKind::Pdf};

} // namespace

ChartsPage::ChartsPage(QWidget* parent)
    : ReportPage(parent), m_title(new QLabel(this)), m_count(new QLabel(this)), m_saveAll(new QPushButton(this)),
      m_scroll(new QScrollArea(this)), m_columns(new CardColumns) {
    QFont bold = m_title->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.3);
    m_title->setFont(bold);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto* menu = new QMenu(m_saveAll);
    for (const PictureKind kind : kinds) {
        m_saveKinds.push_back(menu->addAction(QString()));
        connect(m_saveKinds.back(), &QAction::triggered, this, [this, kind] { askAndSaveAll(kind); });
    }
    m_saveAll->setMenu(menu);
    m_columns->setContentsMargins(0, 0, chartsMargin, 0); // before the scroll bar
    m_scroll->setWidget(m_columns);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the width must not depend on the heights
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addSpacing(chartsMargin);
    head->addWidget(m_count, 1);
    head->addWidget(m_saveAll);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(chartsMargin, chartsMargin, chartsMargin / 2, chartsMargin);
    box->addLayout(head);
    box->addSpacing(chartsMargin / 2);
    box->addWidget(m_scroll, 1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(gatherMs);
    connect(&m_timer, &QTimer::timeout, this, &ChartsPage::refresh);
    retranslate();
}

void ChartsPage::show(Book* book, ReportEditor* editor, const PageId&) {
    const bool other = !editor || m_editor != editor;
    for (const QMetaObject::Connection& connection : m_followed)
        disconnect(connection);
    m_followed.clear();
    m_others.clear();
    m_timer.stop();
    m_book = book;
    m_editor = editor;
    if (!book || !editor) {
        for (ChartCard* card : m_cards)
            card->deleteLater();
        m_cards.clear();
        m_columns->setCards({});
        return;
    }
    follow(&editor->session());
    for (ReportSession* session : otherYears(*book, editor->session())) {
        m_others.push_back(session);
        follow(session);
    }
    refresh();
    if (other)
        m_scroll->verticalScrollBar()->setValue(0);
    if (!m_cards.empty())
        setFocusProxy(m_cards.front());
}

void ChartsPage::follow(ReportSession* session) {
    m_followed.push_back(connect(session, &ReportSession::cellsChanged, this, &ChartsPage::changed));
    m_followed.push_back(connect(session, &ReportSession::rowsChanged, this, &ChartsPage::changed));
    m_followed.push_back(connect(session, &ReportSession::partsChanged, this, &ChartsPage::changed));
}

void ChartsPage::changed() {
    m_stale = true;
    if (isVisible())
        m_timer.start();
}

void ChartsPage::showEvent(QShowEvent* event) {
    ReportPage::showEvent(event);
    if (m_stale)
        refresh();
}

ChartCard* ChartsPage::addCard() {
    auto* card = new ChartCard(m_columns);
    card->setUnit(m_unit);
    auto* rule = new QAction(card);
    rule->setSeparator(true);
    card->addAction(rule);
    card->addActions({m_saveKinds.begin(), m_saveKinds.end()});
    connect(card, &ChartCard::pointActivated, this, &ChartsPage::activate);
    connect(card, &ChartCard::problem, this, &ReportPage::problem);
    connect(card, &ChartCard::heightChanged, m_columns, &CardColumns::layOut);
    connect(card, &ChartCard::formWanted, this, [this](const QString& form) {
        if (m_editor)
            Q_EMIT pageWanted({m_editor->session().id(), PageKind::Form, form});
    });
    card->show();
    return card;
}

// Cards whose chart is as it was are left alone.
void ChartsPage::refresh() {
    m_stale = false;
    if (!m_editor)
        return;
    std::vector<const Report*> others;
    for (const QPointer<ReportSession>& session : m_others)
        if (session)
            others.push_back(&session->report());
    const auto charts = chartsOf(m_editor->report(), others);
    if (!charts) {
        Q_EMIT problem(charts.problem());
        return;
    }
    const bool sameCards = m_cards.size() == charts->size();
    while (m_cards.size() < charts->size())
        m_cards.push_back(addCard());
    for (; m_cards.size() > charts->size(); m_cards.pop_back())
        m_cards.back()->deleteLater();
    for (size_t i = 0; i < charts->size(); ++i)
        if (const ReportChart& chart = (*charts)[i]; m_cards[i]->data() != chart.data)
            m_cards[i]->setChart(*chart.spec, chart.data);
    if (!sameCards)
        m_columns->setCards({m_cards.begin(), m_cards.end()});
    retranslate();
}

void ChartsPage::setUnit(AmountUnit unit) {
    m_unit = unit;
    for (ChartCard* card : m_cards)
        card->setUnit(unit);
}

void ChartsPage::copy() {
    for (ChartCard* card : m_cards)
        if (card->hasFocus() || card->isAncestorOf(QApplication::focusWidget()))
            return card->copyPicture();
}

void ChartsPage::activate(const ChartPoint& point) {
    if (m_editor)
        followChartPoint(*this, m_editor->session(), m_others, point);
}

int ChartsPage::saveAll(const QString& folder, PictureKind kind) {
    std::vector<const ChartData*> charts;
    for (const ChartCard* card : m_cards)
        charts.push_back(&card->data());
    QProgressDialog progress(tr("Saving the charts…"), tr("Cancel"), 0, 100, this);
    progress.setWindowModality(Qt::WindowModal);
    const auto saved = saveCharts(charts, m_unit, kind, folder, [&progress](int percent) {
        progress.setValue(percent);
        return !progress.wasCanceled();
    });
    progress.reset();
    if (!saved) {
        Q_EMIT problem(saved.problem());
        return 0;
    }
    return int(saved->size());
}

void ChartsPage::askAndSaveAll(PictureKind kind) {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for the charts"));
    if (folder.isEmpty())
        return;
    if (const int count = saveAll(folder, kind); count > 0)
        m_count->setText(tr("%n chart(s) saved to %1", nullptr, count).arg(QDir::toNativeSeparators(folder)));
}

void ChartsPage::retranslate() {
    m_title->setText(tr("Charts"));
    m_saveAll->setText(tr("Save all"));
    m_saveAll->setToolTip(tr("Write every chart into a folder"));
    const QString words[] = {tr("Save all as PNG…"), tr("Save all as SVG…"), tr("Save all as PDF…")};
    for (size_t i = 0; i < m_saveKinds.size(); ++i)
        m_saveKinds[i]->setText(words[i]);
    int filled = 0;
    for (const ChartCard* card : m_cards)
        filled += !card->data().empty();
    const int without = int(m_cards.size()) - filled;
    m_count->setText(without > 0 ? tr("%1 charts, %2 of them without figures").arg(m_cards.size()).arg(without)
                                 : tr("%1 charts").arg(m_cards.size()));
}

void ChartsPage::changeEvent(QEvent* event) {
    ReportPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace juesuan
