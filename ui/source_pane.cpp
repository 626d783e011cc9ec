// A bar with page and zoom over the page, or a list of lines.
#include "ui/source_pane.h"

#include "session/messages.h"
#include "session/source_file.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace juesuan {

namespace {
constexpr int zooms[] = {50, 75, 100, 125, 150, 200, 300, 400};
constexpr int pageRole = Qt::UserRole, lineRole = Qt::UserRole + 1;
} // namespace

QRectF boxOf(const CellSource& source) {
    return {source.box[0] / 100.0, source.box[1] / 100.0, (source.box[2] - source.box[0]) / 100.0, (source.box[3] - source.box[1]) / 100.0};
}

SourcePane::SourcePane(QWidget* parent) : QWidget(parent) {
    m_stack = new QStackedWidget(this);
    m_pages = new QWidget(m_stack);
    m_page = new QSpinBox(m_pages);
    m_page->setMinimum(1);
    m_page->setKeyboardTracking(false);
    m_out = new QToolButton(m_pages);
    m_out->setText(QStringLiteral("−"));
    m_zoom = new QComboBox(m_pages);
    m_in = new QToolButton(m_pages);
    m_in->setText(QStringLiteral("+"));
    m_view = new PageView(m_pages);
    auto* bar = new QHBoxLayout;
    bar->addWidget(m_page);
    bar->addStretch(1);
    for (QWidget* widget : {static_cast<QWidget*>(m_out), static_cast<QWidget*>(m_zoom), static_cast<QWidget*>(m_in)})
        bar->addWidget(widget);
    auto* column = new QVBoxLayout(m_pages);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(bar);
    column->addWidget(m_view, 1);
    m_lines = new QListWidget(m_stack);
    m_lines->setUniformItemSizes(true);
    m_message = new QLabel(m_stack);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    m_message->setMargin(24);
    for (QWidget* widget : {m_pages, static_cast<QWidget*>(m_lines), static_cast<QWidget*>(m_message)})
        m_stack->addWidget(widget);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(m_stack);
    m_stack->setCurrentWidget(m_message);
    retranslate();

    connect(m_page, &QSpinBox::valueChanged, this, &SourcePane::showPage);
    connect(m_zoom, &QComboBox::activated, this, [this](int index) { m_view->setZoom(m_zoom->itemData(index).toInt()); });
    const auto step = [this](int direction) {
        const int now = m_view->shownZoom();
        int wanted = direction > 0 ? PageView::largestZoom : PageView::smallestZoom;
        for (const int zoom : zooms)
            if (direction > 0 ? zoom > now && zoom < wanted : zoom < now && zoom > wanted)
                wanted = zoom;
        m_view->setZoom(wanted);
    };
    connect(m_in, &QToolButton::clicked, this, [step] { step(1); });
    connect(m_out, &QToolButton::clicked, this, [step] { step(-1); });
    connect(m_view, &PageView::zoomChanged, this, &SourcePane::refreshBar);
    connect(m_view, &PageView::pageShown, this, &SourcePane::refreshBar);
    connect(m_view, &PageView::clicked, this, &SourcePane::markClicked);
    connect(m_view, &PageView::pageStepWanted, this, [this](int by) { showPage(m_view->page() + by); });
    connect(m_lines, &QListWidget::itemClicked, this, [this](const QListWidgetItem* item) {
        Q_EMIT lineClicked(item->data(pageRole).toInt(), item->data(lineRole).toInt());
    });
}

void SourcePane::setFile(const QString& path) {
    if (path == m_file && m_stack->currentWidget() != m_message)
        return;
    m_file = path;
    m_paged = !path.isEmpty() && kindOfFile(path) == FileKind::ReportPdf;
    m_lines->clear();
    if (path.isEmpty())
        return showMessage({});
    if (!m_paged)
        return readLines();
    m_stack->setCurrentWidget(m_pages);
    showPage(1);
}

void SourcePane::readLines() {
    const auto lines = readSourceLines(m_file);
    if (!lines)
        return showMessage(sentenceFor(lines.problem()));
    for (const SourceLine& line : *lines) {
        const QString place = line.place.isEmpty() ? QString::number(line.line) : line.place + QChar(u'!') + QString::number(line.line);
        auto* item = new QListWidgetItem(place + QStringLiteral("   ") + line.text, m_lines);
        item->setData(pageRole, line.page);
        item->setData(lineRole, line.line);
    }
    m_stack->setCurrentWidget(m_lines);
}

void SourcePane::showMessage(const QString& text) {
    m_message->setText(text);
    m_stack->setCurrentWidget(m_message);
}

int SourcePane::page() const { return m_paged ? m_view->page() : 0; }

void SourcePane::showPage(int page) {
    if (!m_paged || page < 1 || (m_view->pages() > 0 && page > m_view->pages()))
        return;
    const bool other = m_view->page() != page || m_view->path() != m_file;
    m_view->setPage(m_file, page);
    refreshBar();
    if (other)
        Q_EMIT pageChanged(page);
}

void SourcePane::showPlace(const CellSource& source) {
    if (m_paged) {
        if (source.page > 0) {
            showPage(source.page);
            m_view->setCurrent(boxOf(source));
        }
        return;
    }
    if (source.line <= 0 && source.page <= 0)
        return m_lines->setCurrentRow(-1);
    for (int row = 0; row < m_lines->count(); ++row) {
        const QListWidgetItem* item = m_lines->item(row);
        if ((source.page == 0 || item->data(pageRole).toInt() == source.page) && (source.line == 0 || item->data(lineRole).toInt() == source.line)) {
            m_lines->setCurrentRow(row);
            m_lines->scrollToItem(item, QAbstractItemView::PositionAtCenter);
            return;
        }
    }
}

void SourcePane::refreshBar() {
    const QSignalBlocker one(m_page), two(m_zoom);
    m_page->setMaximum(qMax(m_view->pages(), m_view->page()));
    m_page->setValue(m_view->page());
    m_page->setSuffix(m_view->pages() > 0 ? tr(" of %1").arg(m_view->pages()) : QString());
    int at = m_zoom->findData(m_view->zoom());
    if (at < 0) {
        const QString text = QStringLiteral("%1 %").arg(m_view->zoom());
        m_zoom->addItem(text, m_view->zoom());
        at = m_zoom->count() - 1;
    }
    m_zoom->setCurrentIndex(at);
    m_in->setEnabled(m_view->shownZoom() < PageView::largestZoom);
    m_out->setEnabled(m_view->shownZoom() > PageView::smallestZoom);
}

void SourcePane::retranslate() {
    const QSignalBlocker block(m_zoom);
    m_zoom->clear();
    m_zoom->addItem(tr("Fit width"), PageView::fitWidth);
    for (const int zoom : zooms)
        m_zoom->addItem(QStringLiteral("%1 %").arg(zoom), zoom);
    m_zoom->setCurrentIndex(qMax(0, m_zoom->findData(m_view->zoom())));
    m_page->setPrefix(tr("Page "));
    m_page->setAccessibleName(tr("Page of the file"));
    m_zoom->setAccessibleName(tr("Zoom"));
    m_in->setToolTip(tr("Larger"));
    m_out->setToolTip(tr("Smaller"));
    m_in->setAccessibleName(tr("Larger"));
    m_out->setAccessibleName(tr("Smaller"));
    m_view->setAccessibleName(tr("Page of the file"));
    m_lines->setAccessibleName(tr("Lines of the file"));
}

void SourcePane::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace juesuan
