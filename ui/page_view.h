// One page of a PDF with boxes on it: zoomed, scrolled, clicked.
#pragma once

#include "ui/page_pictures.h"

#include <QAbstractScrollArea>
#include <QRectF>

#include <vector>

namespace juesuan {

class PageView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit PageView(QWidget* parent = nullptr);

    enum class MarkKind { Plain, Doubt, Unplaced, Current };
    struct Mark {
        QRectF box; // points from the page's top left corner
        MarkKind kind = MarkKind::Plain;
        int number = -1; // what clicked() tells
        QString name;    // shown when the mouse rests on it
    };

    // Path empty: nothing is shown.
    void setPage(const QString& path, int page);
    const QString& path() const { return m_path; }
    int page() const { return m_page; }
    int pages() const { return m_pages; } // 0 until a picture has come
    void setMarks(std::vector<Mark> marks);
    const std::vector<Mark>& marks() const { return m_marks; }
    // The current mark; scrolled into sight. None: none is.
    void setCurrent(const QRectF& box);
    const QRectF& current() const { return m_current; }

    // Per cent; 0: as wide as there is room.
    static constexpr int smallestZoom = 50, largestZoom = 400, fitWidth = 0;
    void setZoom(int percent);
    int zoom() const { return m_zoom; }
    int shownZoom() const; // per cent, also where it fits the width
    bool pictureThere() const { return !m_picture.image.isNull() && m_shownPage == m_page; }
    const QString& message() const { return m_message; } // instead of a picture
    // Where a box is on the screen, in the viewport.
    QRectF shown(const QRectF& box) const;

Q_SIGNALS:
    void clicked(int number); // a mark's
    void zoomChanged();
    void pageShown();         // its picture has come, or a sentence instead
    void pageStepWanted(int step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void fetch();
    void placeBars();
    void bringIntoSight();
    double scale() const; // pixels of the widget for a point
    QPointF origin() const;
    const Mark* markAt(const QPointF& at) const;
    void paintMark(QPainter& painter, const Mark& mark) const;

    PagePictures m_pictures;
    PagePictures::Picture m_picture; // shown last; may be of another size than wanted
    int m_shownPage = 0;
    QString m_path;
    QString m_message;
    int m_page = 0, m_pages = 0;
    QSizeF m_points = QSizeF(595, 842);
    std::vector<Mark> m_marks;
    QRectF m_current;
    int m_zoom = fitWidth;
    QPoint m_dragged;
    bool m_dragging = false;
};

} // namespace juesuan
