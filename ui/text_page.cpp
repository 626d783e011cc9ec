// A page of text to read.
#include "ui/text_page.h"

#include "ui/report_html.h"
#include "ui/words.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTextFrame>
#include <QVBoxLayout>

namespace juesuan {

TextPage::TextPage(QWidget* parent) : QWidget(parent), m_browser(new QTextBrowser(this)) {
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->setOpenLinks(false);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(m_browser);
    setFocusProxy(m_browser);
}

void TextPage::show(ReportEditor* editor, PageKind kind) {
    if (m_editor)
        m_editor->session().disconnect(this);
    m_editor = editor;
    m_kind = kind;
    if (m_editor)
        connect(&m_editor->session(), &ReportSession::partsChanged, this, &TextPage::refresh);
    refresh();
    m_browser->verticalScrollBar()->setValue(0);
}

void TextPage::refresh() {
    const int place = m_browser->verticalScrollBar()->value();
    m_browser->setHtml(m_editor ? ReportHtml(m_editor->report(), palette()).page(m_kind) : QString());
    m_browser->setAccessibleName(Words::page(m_kind));
    placeColumn();
    m_browser->verticalScrollBar()->setValue(place);
}

void TextPage::placeColumn() {
    const int column = fontMetrics().height() * 80; // a table takes what there is
    const int bar = m_browser->verticalScrollBar()->sizeHint().width();
    const int margin = qMax(20, (width() - bar - column) / 2);
    QTextFrameFormat format = m_browser->document()->rootFrame()->frameFormat();
    format.setLeftMargin(margin);
    format.setRightMargin(margin);
    format.setTopMargin(16);
    format.setBottomMargin(24);
    m_browser->document()->rootFrame()->setFrameFormat(format);
}

void TextPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeColumn();
}

void TextPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace juesuan
