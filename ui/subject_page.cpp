// Shows a subject and follows its links.
#include "ui/subject_page.h"

#include "session/report_charts.h"
#include "session/resources.h"
#include "ui/chart_picture.h"
#include "ui/subject_html.h"
#include "ui/words.h"

#include <QFontInfo>
#include <QImage>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTextFrame>
#include <QVBoxLayout>

namespace juesuan {

namespace {
constexpr int pictureInLines = 38; // of text, wide
}

SubjectPage::SubjectPage(QWidget* parent) : ReportPage(parent), m_browser(new QTextBrowser(this)) {
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->setOpenLinks(false);
    setFocusProxy(m_browser);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(m_browser);
    connect(m_browser, &QTextBrowser::anchorClicked, this, &SubjectPage::follow);
    m_browser->installEventFilter(this);
}

bool SubjectPage::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool alt = key->modifiers().testFlag(Qt::AltModifier);
        if (key->key() == Qt::Key_Backspace) {
            Q_EMIT backWanted();
            return true;
        }
        if (alt && key->key() == Qt::Key_Up) {
            goUp();
            return true;
        }
        if (alt && key->key() == Qt::Key_Down) {
            goDown();
            return true;
        }
    }
    return ReportPage::eventFilter(object, event);
}

void SubjectPage::show(Book* book, ReportEditor* editor, const PageId& page) {
    if (m_editor)
        m_editor->session().disconnect(this);
    const bool same = m_page == page;
    m_book = book;
    m_editor = editor;
    m_page = page;
    if (m_editor) {
        connect(&m_editor->session(), &ReportSession::cellsChanged, this, &SubjectPage::refresh);
        connect(&m_editor->session(), &ReportSession::rowsChanged, this, &SubjectPage::refresh);
        connect(&m_editor->session(), &ReportSession::partsChanged, this, &SubjectPage::refresh);
    }
    refresh();
    if (!same)
        m_browser->verticalScrollBar()->setValue(0);
}

void SubjectPage::setUnit(AmountUnit unit) {
    m_unit = unit;
    refresh();
}

void SubjectPage::copy() { m_browser->copy(); }

void SubjectPage::refresh() {
    const auto address = parseSubjectKey(m_page.form);
    const auto meanings = subjectMeanings();
    if (!m_editor || !m_book || !meanings || !address) {
        m_view = {};
        m_browser->clear();
        return;
    }
    std::vector<const Report*> others;
    for (const ReportSession* other : otherYears(*m_book, m_editor->session()))
        others.push_back(&other->report());
    const ReportSession& session = m_editor->session();
    m_view = subjectView(session.report(), others, m_book->catalogue(), *meanings, *address,
                         [&session](const CellRef& total) { return session.partsOf(total); });
    const int place = m_browser->verticalScrollBar()->value();
    const QImage picture = yearsPicture(*meanings, others);
    const QSize size = picture.size() / picture.devicePixelRatio();
    m_browser->document()->clear();
    m_browser->document()->addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("picture:years")), picture);
    m_browser->setHtml(SubjectHtml(session, m_view, m_unit, palette(), size).page());
    m_browser->setAccessibleName(Words::page(PageKind::Subject) + QChar(u' ') + address->code + QChar(u' ') + m_view.subject.name);
    placeColumn();
    m_browser->verticalScrollBar()->setValue(place);
}

// The same picture as in the gallery, in the page's colours.
QImage SubjectPage::yearsPicture(const SubjectMeanings& meanings, const std::vector<const Report*>& others) const {
    const auto charts = chartSetFor(m_editor->report().formSet().edition());
    const auto chart = charts ? subjectChart(m_view, meanings, **charts, m_editor->report(), others) : std::nullopt;
    if (!chart || chart->data.empty())
        return {};
    const ChartPicture picture(chart->data, m_unit, ChartStyle::onScreen(palette(), QFontInfo(font()).pixelSize()),
                               fontMetrics().height() * pictureInLines);
    QImage out((picture.size() * devicePixelRatioF()).toSize(), QImage::Format_ARGB32_Premultiplied);
    out.setDevicePixelRatio(devicePixelRatioF());
    out.fill(palette().color(QPalette::Base));
    QPainter painter(&out);
    picture.paint(painter);
    return out;
}

void SubjectPage::want(const QString& code) {
    Q_EMIT pageWanted({m_page.report, PageKind::Subject, subjectKey(m_view.address.withCode(code))});
}

void SubjectPage::goUp() {
    if (m_view.path.size() > 1)
        want(m_view.path[m_view.path.size() - 2].code);
    else if (m_editor)
        Q_EMIT pageWanted({m_page.report, PageKind::Subjects, {}});
}

void SubjectPage::goDown() {
    if (!m_view.children.empty())
        want(m_view.children.front().subject.code);
}

void SubjectPage::follow(const QUrl& link) {
    if (const CellRef cell = SubjectHtml::cellOf(link); cell.isValid()) {
        Q_EMIT cellWanted(cell);
    } else if (link.scheme() == QStringLiteral("subject")) {
        Q_EMIT pageWanted({m_page.report, PageKind::Subject, link.path()});
    } else if (link.scheme() == QStringLiteral("subjects")) {
        Q_EMIT pageWanted({m_page.report, PageKind::Subjects, {}});
    } else if (link.scheme() == QStringLiteral("year")) {
        for (const ReportSession* other : otherYears(*m_book, m_editor->session()))
            if (other->report().year == link.path().toInt())
                return Q_EMIT pageWanted({other->id(), PageKind::Subject, m_page.form});
    } else if (link.scheme() == QStringLiteral("page")) {
        Q_EMIT pageWanted({m_page.report, link.path() == QStringLiteral("comparison") ? PageKind::Comparison : PageKind::Narrative, {}});
    }
}

void SubjectPage::placeColumn() {
    const int bar = m_browser->verticalScrollBar()->sizeHint().width();
    const int margin = qMax(20, (width() - bar - fontMetrics().height() * 56) / 2);
    QTextFrameFormat format = m_browser->document()->rootFrame()->frameFormat();
    format.setLeftMargin(margin);
    format.setRightMargin(margin);
    format.setTopMargin(16);
    format.setBottomMargin(24);
    m_browser->document()->rootFrame()->setFrameFormat(format);
}

void SubjectPage::resizeEvent(QResizeEvent* event) {
    ReportPage::resizeEvent(event);
    placeColumn();
}

void SubjectPage::changeEvent(QEvent* event) {
    ReportPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace juesuan
