// One chart as a card: the picture, its tooltips, keys and menu. Reusable: the gallery and the overview embed it.
#pragma once

#include "ui/chart_picture.h"

#include <QPixmap>
#include <QWidget>

#include <memory>

class QAction;
class QToolButton;

namespace juesuan {

class ChartCard : public QWidget {
    Q_OBJECT
public:
    explicit ChartCard(QWidget* parent = nullptr);
    ~ChartCard() override;

    // Takes the chart to show; laid out anew when it is next seen. spec may be of any set, only its id is kept.
    void setChart(const ChartSpec& spec, const ChartData& data);
    void setUnit(AmountUnit unit); // Yuan or WanYuan
    const ChartData& data() const { return m_data; }
    AmountUnit unit() const { return m_unit; }
    // Index into data().points of what is highlighted; -1 none. Arrow keys and the mouse move it, Return activates it.
    int currentPoint() const { return m_current; }
    void setCurrentPoint(int point);
    // As laid out for the card's present width, in the card's coordinates moved by pictureOrigin().
    const ChartPicture& picture() const;
    QPointF pictureOrigin() const;
    // How often the chart was laid out: for tests of laziness.
    int layouts() const { return m_layouts; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    // The card's actions: those of its menu. Others may be added with addAction.
    QAction* copyAction() const { return m_copy; }
    QAction* saveAction() const { return m_save; }
    void copyPicture();
    // By the ending: .png, .svg, .pdf; problem() tells what failed.
    bool savePicture(const QString& path);

Q_SIGNALS:
    // A slice, bar or tile was clicked, or chosen with Return; of a merged one the part that was chosen from its menu.
    void pointActivated(const juesuan::ChartPoint& point);
    void formWanted(const QString& form); // where missing figures can be filled in
    void problem(const juesuan::Problem& problem);
    void heightChanged();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void describe();
    void forget();
    void activate(int point, const QPoint& at);
    void activateEmpty();
    void choosePart(const ChartPoint& merged, const QPoint& at);
    void askAndSave();
    void stepPoint(int by);
    ChartStyle style() const;
    const ChartPicture& pictureFor(int cardWidth) const;

    ChartData m_data;
    AmountUnit m_unit = AmountUnit::WanYuan;
    int m_current = -1;
    int m_pressed = -1;
    mutable std::unique_ptr<ChartPicture> m_picture;
    mutable int m_pictureWidth = 0; // of the card for which m_picture was laid out
    mutable bool m_stale = true;    // m_picture shows what was before
    mutable int m_layouts = 0;
    QPixmap m_painted;
    qreal m_toldHeight = 0; // that heightChanged() was last sent for
    QAction* m_copy;
    QAction* m_save;
    QToolButton* m_menu;
};

} // namespace juesuan
