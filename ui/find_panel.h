// 查找与替换: what to look for, the hits grouped by page, replacing.
#pragma once

#include "session/book_search.h"
#include "session/report_replace.h"
#include "ui/report_editor.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace juesuan {

class FindPanel : public QWidget {
    Q_OBJECT
public:
    explicit FindPanel(QWidget* parent = nullptr);

    // Both null: the book is closing.
    void setReport(Book* book, ReportEditor* editor);
    void setUnit(AmountUnit unit);
    // Ready for typing; a text that is given is looked for at once.
    void begin(const QString& text, bool replacing);
    // Goes to the next hit or the one before, once round; says so when there is none.
    void step(int direction);

    QLineEdit* wanted() const { return m_wanted; }
    QLineEdit* replacement() const { return m_replacement; }
    QTreeWidget* list() const { return m_list; }
    const BookSearch& search() const { return m_search; }
    QString state() const;

    // The editor of a report of the book, made when it is needed; set by the window.
    std::function<ReportEditor*(qint64 report)> editorOf;
    // Asked with every text that would change; gives those that shall. A dialog unless set (tests); empty: cancelled.
    std::function<std::vector<SearchHit>(const ReplacePlan& plan)> confirm;

Q_SIGNALS:
    // enter: the person wants to work there, not only to look.
    void hitWanted(qint64 report, const juesuan::SearchHit& hit, bool enter);
    void leaveWanted(); // Esc
    void problem(const juesuan::Problem& problem);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Place { // of a hit in what was found
        int report = -1;
        int hit = -1;
    };
    void build();
    void retranslate();
    SearchQuery query() const;
    void searchSoon();
    void searchNow();
    void showFound();
    void refreshState();
    QString pageName(const Report& report, const SearchHit& hit) const;
    QString lineOf(const Report& report, const SearchHit& hit, int& start) const;
    Place placeOf(const QTreeWidgetItem* item) const;
    void select(int flat, bool go);
    void go(const Place& place, bool enter);
    void replaceOne();
    void replaceAll();
    bool replaceIn(const BookSearch::Found& found, const std::vector<SearchHit>& hits);
    void tell(const ReplacePlan& plan);

    BookSearch m_search;
    QPointer<Book> m_book;
    ReportEditor* m_editor = nullptr;
    AmountUnit m_unit = AmountUnit::WanYuan;
    QTimer m_timer;
    std::vector<QTreeWidgetItem*> m_items; // of hits, in order
    int m_current = -1;
    bool m_stale = true; // what was found is no longer what would be
    bool m_replacingNow = false;
    QString m_told; // what the last replacement did

    QBoxLayout* m_box;
    QWidget* m_fields;
    QLabel *m_wantedLabel, *m_replacementLabel, *m_state;
    QLineEdit *m_wanted, *m_replacement;
    QToolButton *m_previous, *m_next;
    QCheckBox *m_wholeBook, *m_whole;
    QPushButton *m_replace, *m_replaceAll;
    QTreeWidget* m_list;
};

} // namespace juesuan
