// A chart in the window.
#include "ui/chart_card.h"

#include "ui/chart_export.h"
#include "ui/chart_words.h"
#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFontInfo>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>

namespace juesuan {

namespace {

constexpr int border = 1;
constexpr qreal labelScale = 0.92; // of the window's font
constexpr int smallestLabel = 11;

} // namespace

ChartCard::ChartCard(QWidget* parent)
    : QWidget(parent), m_copy(new QAction(this)), m_save(new QAction(this)), m_menu(new QToolButton(this)) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    addActions({m_copy, m_save});
    connect(m_copy, &QAction::triggered, this, &ChartCard::copyPicture);
    connect(m_save, &QAction::triggered, this, &ChartCard::askAndSave);
    m_menu->setText(QStringLiteral("⋯"));
    m_menu->setAutoRaise(true);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    auto* menu = new QMenu(m_menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        menu->addActions(actions());
    });
    m_menu->setMenu(menu);
    retranslate();
}

ChartCard::~ChartCard() = default;

void ChartCard::setChart(const ChartSpec& spec, const ChartData& data) {
    m_data = data;
    m_data.id = spec.id;
    m_current = m_pressed = -1;
    forget();
}

void ChartCard::setUnit(AmountUnit unit) {
    if (m_unit == unit)
        return;
    m_unit = unit;
    forget();
}

// Only a card in sight is laid out at once; another keeps its height until it comes into view.
void ChartCard::forget() {
    m_painted = QPixmap();
    m_stale = true;
    describe();
    update();
}

void ChartCard::describe() {
    setAccessibleName(ChartWords::in(m_data.title));
    setAccessibleDescription(m_current >= 0 ? ChartWords::spoken(m_data, m_data.points[size_t(m_current)], m_unit)
                                            : ChartWords::description(m_data, m_unit));
    m_copy->setEnabled(!m_data.empty());
    m_save->setEnabled(!m_data.empty());
}

void ChartCard::retranslate() {
    m_copy->setText(tr("Copy picture"));
    m_save->setText(tr("Save picture…"));
    m_menu->setToolTip(tr("Copy or save this chart"));
    m_menu->setAccessibleName(tr("Copy or save this chart"));
    describe();
}

ChartStyle ChartCard::style() const {
    const int pixels = qMax(smallestLabel, qRound(QFontInfo(font()).pixelSize() * labelScale));
    return ChartStyle::onScreen(palette(), pixels);
}

const ChartPicture& ChartCard::pictureFor(int cardWidth) const {
    if (!m_picture || m_stale || m_pictureWidth != cardWidth) {
        m_picture = std::make_unique<ChartPicture>(m_data, m_unit, style(), cardWidth - 2 * border);
        m_pictureWidth = cardWidth;
        m_stale = false;
        ++m_layouts;
    }
    return *m_picture;
}

const ChartPicture& ChartCard::picture() const { return pictureFor(width()); }

QPointF ChartCard::pictureOrigin() const { return {border, border}; }

int ChartCard::heightForWidth(int wanted) const {
    const bool former = m_picture && m_stale && m_pictureWidth == wanted;
    const ChartPicture& shown = former ? *m_picture : pictureFor(wanted);
    return qRound(shown.size().height()) + 2 * border;
}

QSize ChartCard::sizeHint() const { return {560, 360}; }
QSize ChartCard::minimumSizeHint() const { return {smallestLabel * 28, 120}; }

void ChartCard::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_painted = QPixmap();
    const QSize size = m_menu->sizeHint();
    m_menu->setGeometry(width() - size.width() - 4, 4, size.width(), size.height());
}

void ChartCard::paintEvent(QPaintEvent*) {
    const ChartPicture& shown = picture();
    if (qRound(shown.size().height()) + 2 * border != height() && m_toldHeight != shown.size().height()) {
        m_toldHeight = shown.size().height();
        updateGeometry();
        QMetaObject::invokeMethod(this, &ChartCard::heightChanged, Qt::QueuedConnection);
    }
    const qreal ratio = devicePixelRatioF();
    if (m_painted.isNull() || m_painted.devicePixelRatio() != ratio) {
        m_painted = QPixmap(shown.size().toSize() * ratio);
        m_painted.setDevicePixelRatio(ratio);
        m_painted.fill(style().paper);
        QPainter onto(&m_painted);
        shown.paint(onto);
    }
    QPainter painter(this);
    painter.fillRect(rect(), style().paper);
    painter.drawPixmap(pictureOrigin(), m_painted);
    if (m_current >= 0) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(pictureOrigin());
        painter.setPen(QPen(palette().color(QPalette::Text), 1.6));
        painter.drawPath(shown.areaOf(m_current));
        painter.resetTransform();
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Highlight), 2) : QPen(gridColor(palette()), 1));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void ChartCard::setCurrentPoint(int point) {
    if (point == m_current)
        return;
    m_current = point;
    describe();
    update();
}

bool ChartCard::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int point = picture().pointAt(QPointF(help->pos()) - pictureOrigin());
    if (point >= 0)
        QToolTip::showText(help->globalPos(), ChartWords::tooltip(m_data, m_data.points[size_t(point)]), this);
    else
        QToolTip::hideText();
    return true;
}

void ChartCard::mouseMoveEvent(QMouseEvent* event) {
    const int point = picture().pointAt(event->position() - pictureOrigin());
    setCurrentPoint(point);
    const bool link = point >= 0 || (m_data.empty() && !m_data.forms.isEmpty());
    setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ChartCard::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        m_pressed = picture().pointAt(event->position() - pictureOrigin());
}

void ChartCard::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !rect().contains(event->position().toPoint()))
        return;
    if (m_data.empty())
        return activateEmpty();
    const int point = picture().pointAt(event->position() - pictureOrigin());
    if (point >= 0 && point == m_pressed)
        activate(point, event->globalPosition().toPoint());
}

void ChartCard::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    setCurrentPoint(-1);
}

void ChartCard::stepPoint(int by) {
    const std::vector<ChartHit>& hits = picture().hits();
    if (hits.empty())
        return;
    std::vector<int> order;
    for (const ChartHit& hit : hits)
        order.push_back(hit.point);
    std::sort(order.begin(), order.end()); // reading order
    const auto at = std::find(order.begin(), order.end(), m_current);
    int next = at == order.end() ? (by > 0 ? 0 : int(order.size()) - 1) : int(at - order.begin()) + by;
    next = qBound(0, next, int(order.size()) - 1);
    setCurrentPoint(order[size_t(next)]);
    const QPoint corner = (picture().areaOf(m_current).boundingRect().bottomRight() + pictureOrigin()).toPoint();
    QToolTip::showText(mapToGlobal(corner), ChartWords::tooltip(m_data, m_data.points[size_t(m_current)]), this);
}

void ChartCard::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Right: case Qt::Key_Down: return stepPoint(1);
    case Qt::Key_Left: case Qt::Key_Up: return stepPoint(-1);
    case Qt::Key_Home: return stepPoint(-1'000'000);
    case Qt::Key_End: return stepPoint(1'000'000);
    case Qt::Key_Escape:
        if (m_current >= 0) {
            QToolTip::hideText();
            return setCurrentPoint(-1);
        }
        break;
    case Qt::Key_Return: case Qt::Key_Enter: case Qt::Key_Space:
        if (m_data.empty())
            return activateEmpty();
        if (m_current >= 0)
            return activate(m_current, mapToGlobal((picture().areaOf(m_current).boundingRect().center() + pictureOrigin()).toPoint()));
        break;
    default: break;
    }
    if (event->matches(QKeySequence::Copy))
        return copyPicture();
    QWidget::keyPressEvent(event);
}

void ChartCard::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void ChartCard::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        setCurrentPoint(-1);
    update();
}

void ChartCard::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        forget();
}

void ChartCard::activateEmpty() {
    if (!m_data.forms.isEmpty())
        Q_EMIT formWanted(m_data.forms.first());
}

void ChartCard::activate(int point, const QPoint& at) {
    const ChartPoint chosen = m_data.points[size_t(point)]; // the chart may change while others hear of it
    if (chosen.merged.empty())
        Q_EMIT pointActivated(chosen);
    else
        choosePart(chosen, at);
}

void ChartCard::choosePart(const ChartPoint& merged, const QPoint& at) {
    QMenu menu(this);
    for (size_t i = 0; i < merged.merged.size(); ++i)
        if (merged.merged[i].isFigure())
            menu.addAction(ChartWords::spoken(m_data, merged.merged[i], m_unit))->setData(int(i));
    if (const QAction* action = menu.exec(at)) {
        const ChartPoint part = merged.merged[size_t(action->data().toInt())];
        Q_EMIT pointActivated(part);
    }
}

void ChartCard::copyPicture() {
    if (!m_data.empty())
        QApplication::clipboard()->setMimeData(chartClipboard(m_data, m_unit));
}

bool ChartCard::savePicture(const QString& path) {
    const auto kind = pictureKind(QFileInfo(path).suffix());
    const auto saved = kind ? saveChart(m_data, m_unit, *kind, path) : Result<void>(Problem{ProblemCode::PictureKindUnknown, {path}});
    if (!saved)
        Q_EMIT problem(saved.problem());
    return saved.ok();
}

void ChartCard::askAndSave() {
    QString filter;
    QString path = QFileDialog::getSaveFileName(
        this, tr("Save picture"), ChartWords::fileName(m_data) + QStringLiteral(".png"),
        tr("Picture (*.png)") + QStringLiteral(";;") + tr("Drawing (*.svg)") + QStringLiteral(";;") + tr("PDF (*.pdf)"), &filter);
    if (path.isEmpty())
        return;
    if (!pictureKind(QFileInfo(path).suffix())) // the chosen kind decides where no ending was typed
        path += filter.contains(QStringLiteral("svg")) ? QStringLiteral(".svg") : filter.contains(QStringLiteral("pdf")) ? QStringLiteral(".pdf") : QStringLiteral(".png");
    savePicture(path);
}

} // namespace juesuan
