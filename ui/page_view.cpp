// Draws the page and its marks; fetches a sharper picture when the zoom asks for one.
#include "ui/page_view.h"

#include "session/messages.h"
#include "ui/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace juesuan {

namespace {

constexpr double screenDpi = 96, pointsPerInch = 72;
constexpr int margin = 8;
constexpr double fingerRoom = 2; // points round a box that count as the box

const QColor amber(0xF5, 0xA6, 0x00), red(0xD9, 0x30, 0x25), blue(0x1A, 0x6F, 0xE0);

// Pictures in a few sizes only: turning the wheel does not draw anew with every notch.
int dpiFor(double pixelsPerPoint) {
    const double wanted = pixelsPerPoint * pointsPerInch;
    for (const int dpi : {72, 96, 120, 150, 200, 250, 300})
        if (wanted <= dpi)
            return dpi;
    return 400;
}

} // namespace

PageView::PageView(QWidget* parent) : QAbstractScrollArea(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(180, 160);
    viewport()->setMouseTracking(true);
    verticalScrollBar()->setSingleStep(24);
    horizontalScrollBar()->setSingleStep(24);
    connect(&m_pictures, &PagePictures::ready, this, [this](const QString& path, int page) {
        if (path == m_path && page == m_page)
            fetch();
    });
    connect(&m_pictures, &PagePictures::failed, this, [this](const QString& path, int page, const Problem& problem) {
        if (path != m_path || page != m_page)
            return;
        m_message = sentenceFor(problem);
        viewport()->update();
        Q_EMIT pageShown();
    });
}

void PageView::setPage(const QString& path, int page) {
    if (path == m_path && page == m_page)
        return;
    if (path != m_path)
        m_pages = 0;
    m_path = path;
    m_page = page;
    m_message.clear();
    m_marks.clear();
    m_current = {};
    fetch();
    verticalScrollBar()->setValue(0);
    viewport()->update();
}

void PageView::fetch() {
    if (m_path.isEmpty() || m_page < 1 || !m_message.isEmpty())
        return;
    const auto* picture = m_pictures.want(m_path, m_page, dpiFor(scale() * devicePixelRatioF()));
    if (!picture)
        return;
    const bool first = m_shownPage != m_page || m_points != picture->points;
    m_picture = *picture;
    m_shownPage = m_page;
    m_pages = picture->pages;
    m_points = picture->points;
    placeBars();
    if (first)
        bringIntoSight();
    viewport()->update();
    Q_EMIT pageShown();
    if (m_zoom == fitWidth)
        Q_EMIT zoomChanged();
    if (dpiFor(scale() * devicePixelRatioF()) != picture->dpi) // the page's size was not known before
        (void)m_pictures.want(m_path, m_page, dpiFor(scale() * devicePixelRatioF()));
}

void PageView::setMarks(std::vector<Mark> marks) {
    m_marks = std::move(marks);
    viewport()->update();
}

void PageView::setCurrent(const QRectF& box) {
    m_current = box;
    bringIntoSight();
    viewport()->update();
}

double PageView::scale() const {
    if (m_zoom == fitWidth)
        return std::clamp((viewport()->width() - 2.0 * margin) / m_points.width(), 0.2, screenDpi / pointsPerInch * largestZoom / 100.0);
    return screenDpi / pointsPerInch * m_zoom / 100.0;
}

int PageView::shownZoom() const { return int(std::lround(scale() * pointsPerInch / screenDpi * 100)); }

void PageView::setZoom(int percent) {
    const int wanted = percent == fitWidth ? fitWidth : std::clamp(percent, smallestZoom, largestZoom);
    if (wanted == m_zoom)
        return;
    m_zoom = wanted;
    placeBars();
    bringIntoSight();
    fetch();
    viewport()->update();
    Q_EMIT zoomChanged();
}

void PageView::placeBars() {
    const QSizeF page = m_points * scale() + QSizeF(2 * margin, 2 * margin);
    const QSize room = viewport()->size();
    verticalScrollBar()->setRange(0, qMax(0, int(page.height()) - room.height()));
    verticalScrollBar()->setPageStep(room.height());
    horizontalScrollBar()->setRange(0, m_zoom == fitWidth ? 0 : qMax(0, int(page.width()) - room.width()));
    horizontalScrollBar()->setPageStep(room.width());
}

QPointF PageView::origin() const {
    const double width = m_points.width() * scale(), height = m_points.height() * scale();
    const double x = width + 2 * margin < viewport()->width() ? (viewport()->width() - width) / 2 : margin - horizontalScrollBar()->value();
    const double y = height + 2 * margin < viewport()->height() ? margin : margin - verticalScrollBar()->value();
    return {x, y};
}

QRectF PageView::shown(const QRectF& box) const {
    const double by = scale();
    return QRectF(box.topLeft() * by + origin(), box.size() * by);
}

void PageView::bringIntoSight() {
    if (m_current.isEmpty())
        return;
    const QRectF box = shown(m_current);
    const QRectF room = QRectF(viewport()->rect()).adjusted(20, 20, -20, -20);
    if (box.top() < room.top() || box.bottom() > room.bottom())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + int(box.center().y() - viewport()->height() / 2.0));
    if (box.left() < room.left() || box.right() > room.right())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(box.center().x() - viewport()->width() / 2.0));
}

void PageView::paintMark(QPainter& painter, const Mark& mark) const {
    const QRectF box = shown(mark.box);
    const auto draw = [&](const QColor& color, int fill, double pen) {
        QColor inside = color;
        inside.setAlpha(fill);
        painter.setCompositionMode(QPainter::CompositionMode_Multiply); // what is printed stays as black as it is
        painter.fillRect(box.adjusted(-1, -1, 1, 1), inside);
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(pen > 0 ? QPen(color, pen) : QPen(Qt::NoPen));
        painter.drawRect(box.adjusted(-1, -1, 1, 1));
    };
    switch (mark.kind) {
    case MarkKind::Plain: draw(blue, 18, 0); break;
    case MarkKind::Doubt: draw(amber, 90, 1.5); break;
    case MarkKind::Unplaced: draw(red, 60, 1.5); break;
    case MarkKind::Current: draw(blue, 56, 2.5); break;
    }
}

void PageView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Mid));
    if (!m_message.isEmpty() || m_path.isEmpty()) {
        painter.fillRect(viewport()->rect(), palette().color(QPalette::Base));
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_message);
        return;
    }
    const QRectF page = shown(QRectF(QPointF(0, 0), m_points));
    painter.fillRect(page, Qt::white);
    if (!pictureThere()) {
        painter.setPen(Qt::darkGray);
        painter.drawText(page.intersected(viewport()->rect()), Qt::AlignCenter, tr("Drawing page %1…").arg(m_page));
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(page, m_picture.image);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Mark& mark : m_marks)
        paintMark(painter, mark);
    if (!m_current.isEmpty())
        paintMark(painter, {m_current, MarkKind::Current, -1, {}});
}

const PageView::Mark* PageView::markAt(const QPointF& at) const {
    const QPointF point = (at - origin()) / scale();
    const Mark* best = nullptr; // the smallest
    for (const Mark& mark : m_marks)
        if (mark.box.adjusted(-fingerRoom, -fingerRoom, fingerRoom, fingerRoom).contains(point) &&
            (!best || mark.box.width() * mark.box.height() < best->box.width() * best->box.height()))
            best = &mark;
    return best;
}

void PageView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    if (const Mark* mark = markAt(event->position())) {
        Q_EMIT clicked(mark->number);
        return;
    }
    m_dragged = event->pos();
    m_dragging = true;
    viewport()->setCursor(Qt::ClosedHandCursor);
}

void PageView::mouseMoveEvent(QMouseEvent* event) {
    if (!m_dragging) {
        viewport()->setCursor(markAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    const QPoint by = event->pos() - m_dragged;
    m_dragged = event->pos();
    verticalScrollBar()->setValue(verticalScrollBar()->value() - by.y());
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by.x());
}

void PageView::mouseReleaseEvent(QMouseEvent*) {
    m_dragging = false;
    viewport()->unsetCursor();
}

void PageView::wheelEvent(QWheelEvent* event) {
    if (event->modifiers() & Qt::ControlModifier) {
        const int step = event->angleDelta().y() > 0 ? 10 : -10;
        setZoom(std::clamp(shownZoom() + step, smallestZoom, largestZoom));
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void PageView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp) {
        Q_EMIT pageStepWanted(event->key() == Qt::Key_PageDown ? 1 : -1);
        return;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void PageView::resizeEvent(QResizeEvent*) {
    placeBars();
    fetch();
    if (m_zoom == fitWidth)
        Q_EMIT zoomChanged();
}

bool PageView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const Mark* mark = markAt(help->pos()); mark && !mark->name.isEmpty())
            QToolTip::showText(help->globalPos(), mark->name, viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace juesuan
