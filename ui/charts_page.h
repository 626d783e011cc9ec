// The gallery of a report's charts, in as many columns as fit; follows the figures of all years it shows.
#pragma once

#include "session/report_charts.h"
#include "ui/report_page.h"
#include "writers/picture_file.h"

#include <QPointer>
#include <QTimer>

class QAction;
class QLabel;
class QScrollArea;
class QPushButton;

namespace juesuan {

class ChartCard;
class CardColumns;

class ChartsPage : public ReportPage {
    Q_OBJECT
public:
    explicit ChartsPage(QWidget* parent = nullptr);

    void show(Book* book, ReportEditor* editor, const PageId& page) override;
    void setUnit(AmountUnit unit) override;
    void copy() override;

    const std::vector<ChartCard*>& cards() const { return m_cards; }
    // All charts with figures into a folder, with a dialog that shows how far it is and can stop it. Gives how many were
    // written; problem() tells what failed.
    int saveAll(const QString& folder, PictureKind kind);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void retranslate();
    void follow(ReportSession* session);
    void changed();
    void refresh();
    ChartCard* addCard();
    void activate(const ChartPoint& point);
    void askAndSaveAll(PictureKind kind);

    Book* m_book = nullptr;
    QPointer<ReportEditor> m_editor;
    AmountUnit m_unit = AmountUnit::WanYuan;
    std::vector<QPointer<ReportSession>> m_others;
    std::vector<QMetaObject::Connection> m_followed;
    QTimer m_timer;       // gathers the signals of one gesture
    bool m_stale = false; // something has changed while the page was not in sight

    QLabel* m_title;
    QLabel* m_count;
    QPushButton* m_saveAll;
    std::vector<QAction*> m_saveKinds; // png, svg, pdf
    QScrollArea* m_scroll;
    CardColumns* m_columns;
    std::vector<ChartCard*> m_cards;
};

} // namespace juesuan
