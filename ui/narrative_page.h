// 说明: the text with its figures marked, beside it the places for the person's own words.
#pragma once

#include "analysis/written_text.h"
#include "edit/insert_edit.h"
#include "ui/narrative_document.h"
#include "ui/narrative_text.h"
#include "ui/report_page.h"

#include <QPointer>
#include <QTimer>

#include <functional>

class QAction;
class QHBoxLayout;
class QKeyEvent;
class QLabel;
class QMenu;
class QPushButton;
class QTextCursor;
class QTreeWidget;
class QTreeWidgetItem;

namespace juesuan {

class NarrativePage : public ReportPage {
    Q_OBJECT
public:
    explicit NarrativePage(QWidget* parent = nullptr);
    ~NarrativePage() override;

    void show(Book* book, ReportEditor* editor, const PageId& page) override;
    void copy() override;
    void showPlace(const TextPlace& place, bool enter) override;
    // Shows and marks a stretch of a heading, a paragraph or a remark.
    void mark(const WrittenPlace& place, int start, int length);
    NarrativeText* text() const { return m_text; }
    const NarrativeDocument& blocks() const { return m_blocks; }
    // What the Insert button offers: filled when it opens.
    QMenu* insertMenu() const { return m_insertMenu; }
    // Puts "chart:ID" or "table:ID" behind the paragraph that the cursor is in, as one undo step.
    void insertThing(const QString& insert);
    QTreeWidget* remarks() const { return m_remarks; }

    // Commits what was typed into the paragraph, as one undo step. False when it was refused.
    bool commit();
    // Asked when typing would change a figure's text; true: it becomes plain text. A dialog unless set (tests).
    std::function<bool(const QString& token)> askUnbind;
    // Asked before a text that no template made is replaced.
    std::function<bool()> askReplace;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    using Place = NarrativePlace;
    void build();
    void changed();
    void refresh();
    void refreshText();
    void refreshRemarks();
    void writeDocument();
    int columnMargin() const;
    qreal chartWidth() const;
    void placeColumn();
    void generate();
    void takeRemark(QTreeWidgetItem* item);
    bool keyPressed(QKeyEvent* event);
    Place placeAt(int position) const;
    const Paragraph* paragraphAt(const Place& place) const;
    // The token at a position of the document; null between tokens and in a paragraph that is being typed in.
    const TextToken* tokenAt(int position) const;
    bool allowsTyping();
    void jump(int position);
    QString tip(int position) const;
    // narrative_page_findings.cpp
    QTextCursor cursorAt(const TextPlace& place) const; // over the stretch; null where the page does not show it
    void refreshMarks();
    QString findingTip(int position) const;
    // narrative_page_inserts.cpp
    void buildInserts(QHBoxLayout* bar);
    void refreshInserts();
    void fillInsertMenu();
    void openContextMenu(const QPoint& at);
    Place insertHere() const; // that the cursor is in; no role: none
    void removeHere();
    void moveHere(int by);
    bool copyInsert(); // the chart or table that the cursor is in, where nothing is selected
    void goToPlace(int section, int paragraph);
    bool insertKey(QKeyEvent* event);
    std::vector<const Report*> otherReports();
    const ChartPoint* chartPoint(const QPoint& viewport) const;
    bool followInsert(const QPoint& viewport, const Place& place);
    void followCell(const SourceCell& source);
    QString insertTip(const QPoint& viewport, const Place& place) const;
    QString cellsTip(const QStringList& quantities, const std::vector<SourceCell>& cells) const;

    Book* m_book = nullptr;
    ReportEditor* m_editor = nullptr;
    NarrativeDocument m_blocks;
    NarrativeText* m_text = nullptr;
    QTreeWidget* m_remarks = nullptr;
    QLabel* m_state = nullptr;
    QPushButton* m_generate = nullptr;
    QPushButton* m_insert = nullptr;
    QMenu* m_insertMenu = nullptr;
    QAction *m_up = nullptr, *m_down = nullptr, *m_remove = nullptr; // of the insert that the cursor is in
    std::vector<QPointer<ReportSession>> m_others; // the other years, for charts; filled when one is drawn
    QTimer m_widthTimer;                           // charts are drawn anew when the column's width has settled
    qreal m_drawnWidth = 0;                        // as it was when they were drawn
    std::vector<RemarkSlot> m_slots;
    Place m_typing;         // the paragraph that has uncommitted text
    bool m_stale = false;   // something changed while the page was not seen
    bool m_filling = false; // the document is being filled, nobody types
};

} // namespace juesuan
