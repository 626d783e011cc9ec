// The first page of a report: key figures, what is left before publication, the state of the checks, charts that matter.
#pragma once

#include "session/checklist.h"
#include "ui/report_page.h"

#include <QPointer>
#include <QTimer>

class QBoxLayout;
class QGridLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace juesuan {

class CardColumns;
class ChartCard;
class FigureTile;
class LineTile;

class OverviewPage : public ReportPage {
    Q_OBJECT
public:
    explicit OverviewPage(QWidget* parent = nullptr);

    void show(Book* book, ReportEditor* editor, const PageId& page) override;
    void setUnit(AmountUnit unit) override;
    void copy() override;

    // To where what is missing can be mended.
    void openGap(const PublicationGap& gap);

    const std::vector<FigureTile*>& figures() const { return m_figures; }
    const std::vector<LineTile*>& checkLines() const { return m_checkLines; }
    const std::vector<LineTile*>& stepLines() const { return m_stepLines; }
    const std::vector<ChartCard*>& charts() const { return m_charts; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makePanel(QLabel*& title, QVBoxLayout*& lines);
    void follow(ReportSession* session);
    void changed();
    void refresh();
    void refreshFigures();
    void refreshSteps();
    void refreshChecks();
    void refreshCharts();
    void arrange(); // for the present width
    void orderFocus();
    LineTile* lineAt(std::vector<LineTile*>& lines, size_t index, QVBoxLayout* box);
    void openStep(PublicationStep step);
    void openPage(PageKind kind, const QString& form = {});

    Book* m_book = nullptr;
    QPointer<ReportEditor> m_editor;
    AmountUnit m_unit = AmountUnit::WanYuan;
    std::vector<QPointer<ReportSession>> m_others;
    std::vector<QMetaObject::Connection> m_followed;
    QTimer m_timer;       // gathers the signals of one gesture
    bool m_stale = false; // something has changed while the page was not in sight

    QScrollArea* m_scroll;
    QLabel *m_title, *m_state;
    QGridLayout* m_figureGrid;
    QBoxLayout* m_panels;
    QLabel *m_stepsTitle, *m_checksTitle, *m_chartsTitle;
    QVBoxLayout *m_stepsBox, *m_checksBox;
    CardColumns* m_chartColumns;
    std::vector<FigureTile*> m_figures;
    std::vector<KeyFigure> m_keyFigures; // of m_figures
    std::vector<LineTile*> m_stepLines, m_checkLines;
    struct StepLine { // of m_stepLines
        PublicationStep step;
        std::optional<PublicationGap> gap; // empty: done
    };
    std::vector<StepLine> m_steps;
    std::vector<ChartCard*> m_charts;
};

} // namespace juesuan
