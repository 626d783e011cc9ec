// 说明: the text with its figures marked, beside it the places for the person's own words.
#pragma once

#include "analysis/written_text.h"
#include "ui/report_page.h"

#include <functional>

class QLabel;
class QPushButton;
class QTextCursor;
class QTextEdit;
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
    QTextEdit* text() const { return m_text; }
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
    struct Place { // of a block of the document
        int section = -1;
        int paragraph = -1;
    };
    void build();
    void refresh();
    void refreshText();
    void refreshRemarks();
    void placeColumn();
    void generate();
    void takeRemark(QTreeWidgetItem* item);
    bool keyPressed(class QKeyEvent* event);
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

    ReportEditor* m_editor = nullptr;
    QTextEdit* m_text = nullptr;
    QTreeWidget* m_remarks = nullptr;
    QLabel* m_state = nullptr;
    QPushButton* m_generate = nullptr;
    std::vector<Place> m_places;
    std::vector<RemarkSlot> m_slots;
    Place m_typing;         // the paragraph that has uncommitted text
    bool m_filling = false; // the document is being filled, nobody types
};

} // namespace juesuan
