// What every page besides forms and texts is to the window, and where such pages are made.
#pragma once

#include "ui/page_id.h"
#include "ui/report_editor.h"

#include <QWidget>

namespace juesuan {

class Book;

class ReportPage : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    // Shows this page of the editor's report; both null: forget them, the book is closing. Called again with the same
    // page when the book's reports have changed. The page follows the session's signals by itself from then on.
    virtual void show(Book* book, ReportEditor* editor, const PageId& page) = 0;
    virtual void setUnit(AmountUnit) {}
    // Brings a place of the written parts into sight and marks it; enter: the focus goes there too.
    virtual void showPlace(const TextPlace&, bool) {}
    // Ctrl+C while the page or a child of it has the focus.
    virtual void copy() {}

    using QWidget::show;

Q_SIGNALS:
    void pageWanted(const juesuan::PageId& page);
    void cellWanted(const juesuan::CellRef& cell); // of the shown report
    void backWanted(); // Backspace
    void findingsWanted(int severity); // of Severity; -1: all
    void sealWanted();
    void problem(const juesuan::Problem& problem);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

// A new page of that kind; null where the kind has no such page. The parent owns it.
ReportPage* makeReportPage(PageKind kind, QWidget* parent);

} // namespace juesuan
