// The window: navigator, page, panels; keeps the open book and its editors together.
#pragma once

#include "session/book.h"
#include "ui/page_history.h"
#include "ui/page_id.h"
#include "ui/report_editor.h"

#include <QMainWindow>

#include <map>
#include <memory>

class QActionGroup;
class QDialog;
class QDockWidget;
class QLabel;
class QMenu;
class QStackedWidget;
class QUndoGroup;

namespace juesuan {

class CellPanel;
class FindPanel;
class FindingsPanel;
class FormPage;
class Navigator;
class ReportPage;
class NavigatorModel;
class SourcePanel;
class StartPage;
class TextPage;
struct ImportOutcome;
struct SearchHit;
struct WindowActions;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow();
    ~MainWindow() override;

    // A book is opened; a report's text or dump is reviewed and taken into the open book or a new one. False when nothing
    // was opened; people have been told why by then.
    bool openPath(const QString& path);
    // Several: a book among them is opened where none is, all others are imported into it and summed up.
    void openPaths(const QStringList& paths);
    bool openBook(const QString& path);
    void closeBook();

    bool showPage(const PageId& page);
    void showCell(const CellRef& cell); // of the current report
    void showText(const TextPlace& place); // of the current report's written parts
    const PageId& page() const { return m_page; }
    Book* book() const { return m_book.get(); }
    ReportEditor* editor() const { return m_editor; }
    FormPage* formPage();
    TextPage* textPage();
    // The page of that kind, made when first asked for; null for kinds that are forms or texts.
    ReportPage* reportPage(PageKind kind);
    FindingsPanel* findingsPanel() const { return m_findings; }
    FindPanel* findPanel() const { return m_find; }
    CellPanel* cellPanel() const { return m_cell; }
    SourcePanel* sourcePanel() const { return m_source; }
    Navigator* navigator() const { return m_navigator; }
    WindowActions& actions() { return *m_actions; }
    void setUnit(AmountUnit unit);
    QString selectionText() const;

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    // main_window.cpp
    void makePanels();
    void placePanels();
    ReportEditor* editorFor(qint64 report);
    void useEditor(ReportEditor* editor);
    void afterFindings(ReportEditor* editor);
    void refreshState();
    void refreshSelection();
    void showProblem(const Problem& problem);
    void goToNextPane(int direction);
    QWidget* paneOfPage() const; // of the current page: what takes the focus
    PageVisit here() const;
    void travel(bool back);
    void showFindings(int severity);
    void stepFinding(int direction);
    void showSubject(); // of the current cell
    void comeBackFrom(const QDialog* dialog);
    // main_window_actions.cpp
    void makeActions();
    void makeMenus();
    void connectActions();
    void retranslate();
    void refreshIcons(); // in the theme's colours
    void refreshActions();
    void refreshRecent();
    void copy();
    void addRow();
    void removeRow();
    QString subjectHere() const;
    void tableMenu(const QPoint& at);
    // main_window_editing.cpp
    void makeEditingActions();
    void connectEditing();
    void retranslateEditing();
    void refreshEditing();
    void zoom(int steps); // 0: back to 100 %
    void showForm(int step); // the form that many further on
    // main_window_source.cpp
    void makeSourcePanel();
    void showSource(); // of the current cell
    void followSource(const CellRef& cell);
    // main_window_find.cpp
    void makeFindPanel();
    void find(bool replacing);
    void findNext(int direction);
    void showHit(qint64 report, const SearchHit& hit, bool enter);
    CellRef firstBelow(const QString& header) const; // of the shown form
    void focusPage();
    void showChanged(const std::vector<CellRef>& cells); // by undo or redo, in the order of the gesture
    void goToPlace();
    // main_window_report.cpp
    bool agreeToComputed(const ChangeSet& change, const QString& question); // "%1": how many
    void computeTotals();
    void setAutomatic(bool automatic);
    void overrideComputed(const CellRef& cell, const QString& text);
    void resumeComputed();
    void sealOrUnseal();
    void addNextYear();
    // main_window_files.cpp
    void takeBook(std::unique_ptr<Book> book);
    void newBook();
    void newReport();
    void openFiles();
    void openSample();
    void exportFile();
    void printReport(bool preview); // the table that is shown, or the whole report
    QString askNewBookPath(const QString& suggestion);
    // main_window_import.cpp
    void importFiles();
    bool importFile(const QString& path);
    void importMany(const QStringList& paths);
    void showSummary(const std::vector<ImportOutcome>& outcomes, int wanted);
    bool bookForImport(const QString& source); // the open one, or a new one beside the file
    bool reviewImport(const ImportPlan& plan);
    bool takeImport(const ImportPlan& plan);
    QString targetWords(const QString& unit, int year) const;

    std::unique_ptr<WindowActions> m_actions;
    std::unique_ptr<Book> m_book;
    std::map<qint64, std::unique_ptr<ReportEditor>> m_editors; // go before the book does
    ReportEditor* m_editor = nullptr; // of the current page
    PageId m_page;
    PageHistory m_history;
    bool m_travelling = false; // back or forward: no new step of history
    QUndoGroup* m_undo;

    QStackedWidget* m_stack;
    QLabel* m_banner;
    StartPage* m_start;
    FormPage* m_formPage = nullptr; // made when first needed
    TextPage* m_textPage = nullptr;
    std::map<PageKind, ReportPage*> m_reportPages;
    NavigatorModel* m_navigatorModel = nullptr;
    Navigator* m_navigator = nullptr;
    FindingsPanel* m_findings = nullptr;
    CellPanel* m_cell = nullptr;
    FindPanel* m_find = nullptr;
    SourcePanel* m_source = nullptr;
    QDockWidget* m_navigatorDock = nullptr;
    QDockWidget* m_findingsDock = nullptr;
    QDockWidget* m_cellDock = nullptr;
    QDockWidget* m_findDock = nullptr;
    QDockWidget* m_sourceDock = nullptr;
    QLabel* m_selectionLabel;
    QLabel* m_zoomLabel;
    QLabel* m_stateLabel;
};

} // namespace juesuan
