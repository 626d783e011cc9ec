// The menus, the tool bar and what they do to the current page.
#include "ui/main_window.h"

#include "ui/add_row_dialog.h"
#include "ui/cell_panel.h"
#include "ui/findings_panel.h"
#include "ui/form_page.h"
#include "ui/icons.h"
#include "ui/language.h"
#include "ui/report_page.h"
#include "ui/settings.h"
#include "ui/start_page.h"
#include "ui/text_page.h"
#include "ui/theme.h"
#include "ui/window_actions.h"
#include "ui/words.h"

#include <QApplication>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QTextBrowser>
#include <QToolButton>
#include <QUndoGroup>

namespace juesuan {

void MainWindow::makeActions() {
    WindowActions& a = *m_actions;
    for (QAction** action :
         {&a.newBook, &a.newReport, &a.nextYear, &a.open, &a.importText, &a.exportReport, &a.preview, &a.print, &a.close, &a.sample, &a.quit, &a.undo, &a.redo,
          &a.copy, &a.paste, &a.clear, &a.addRow, &a.removeRow, &a.wanYuan, &a.yuan, &a.themeSystem, &a.themeLight,
          &a.themeDark, &a.chinese, &a.english, &a.nextPane, &a.nextFinding, &a.previousFinding, &a.accept, &a.compute,
          &a.back, &a.forward, &a.subject, &a.source, &a.find, &a.replace, &a.findNext, &a.findPrevious, &a.goTo, &a.previousPane,
          &a.automatic, &a.resume, &a.seal, &a.about})
        *action = new QAction(this);
    a.newBook->setShortcut(QKeySequence::New);
    a.open->setShortcut(QKeySequence::Open);
    a.importText->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_I));
    a.exportReport->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    a.preview->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    a.print->setShortcut(QKeySequence::Print);
    a.close->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_W));
    a.quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    a.undo->setShortcut(QKeySequence::Undo);
    a.redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    a.copy->setShortcut(QKeySequence::Copy);
    a.paste->setShortcut(QKeySequence::Paste);
    a.addRow->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Insert));
    a.removeRow->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Delete));
    a.nextFinding->setShortcut(QKeySequence(Qt::Key_F8));
    a.previousFinding->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F8));
    a.compute->setShortcut(QKeySequence(Qt::Key_F9)); // as in Excel and the ministry's program
    a.back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    a.forward->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Right));
    a.subject->setShortcut(QKeySequence(Qt::Key_F4));
    a.source->setShortcut(QKeySequence(Qt::Key_F7));
    a.automatic->setCheckable(true);
    a.nextPane->setShortcut(QKeySequence(Qt::Key_F6));
    a.previousPane->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F6));
    a.find->setShortcut(QKeySequence::Find);
    a.replace->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_H)); // as in Excel and WPS
    a.findNext->setShortcut(QKeySequence(Qt::Key_F3));
    a.findPrevious->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F3));
    a.goTo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_G));
    a.quit->setMenuRole(QAction::QuitRole);
    a.about->setMenuRole(QAction::AboutRole);
    const auto group = [this](QActionGroup*& made, std::initializer_list<QAction*> actions) {
        made = new QActionGroup(this);
        for (QAction* action : actions) {
            action->setCheckable(true);
            made->addAction(action);
        }
    };
    group(a.unitGroup, {a.wanYuan, a.yuan});
    group(a.themeGroup, {a.themeSystem, a.themeLight, a.themeDark});
    group(a.languageGroup, {a.chinese, a.english});
    (settings::amountUnit() == AmountUnit::Yuan ? a.yuan : a.wanYuan)->setChecked(true);
    const QString theme = settings::theme();
    (theme == QStringLiteral("dark") ? a.themeDark : theme == QStringLiteral("light") ? a.themeLight : a.themeSystem)->setChecked(true);
    (englishUi() ? a.english : a.chinese)->setChecked(true);
}

void MainWindow::makeMenus() {
    WindowActions& a = *m_actions;
    a.fileMenu = menuBar()->addMenu(QString());
    a.fileMenu->addActions({a.newBook, a.open});
    a.recentMenu = a.fileMenu->addMenu(QString());
    a.fileMenu->addAction(a.sample);
    a.fileMenu->addSeparator();
    a.fileMenu->addActions({a.newReport, a.nextYear, a.importText, a.exportReport, a.preview, a.print});
    a.fileMenu->addSeparator();
    a.fileMenu->addActions({a.close, a.quit});
    a.editMenu = menuBar()->addMenu(QString());
    a.editMenu->addActions({a.undo, a.redo});
    a.editMenu->addSeparator();
    a.editMenu->addActions({a.cut, a.copy, a.paste, a.clear, a.selectAll});
    a.editMenu->addSeparator();
    a.editMenu->addActions({a.fillDown, a.fillRight});
    a.editMenu->addSeparator();
    a.editMenu->addActions({a.find, a.findNext, a.findPrevious, a.replace, a.goTo});
    a.editMenu->addSeparator();
    a.editMenu->addActions({a.addRow, a.removeRow});
    a.checkMenu = menuBar()->addMenu(QString());
    a.checkMenu->addActions({a.nextFinding, a.previousFinding});
    a.checkMenu->addSeparator();
    a.checkMenu->addAction(a.accept);
    a.checkMenu->addSeparator();
    a.checkMenu->addActions({a.compute, a.automatic, a.resume});
    a.checkMenu->addSeparator();
    a.checkMenu->addAction(a.seal);
    a.viewMenu = menuBar()->addMenu(QString());
    a.unitMenu = a.viewMenu->addMenu(QString());
    a.unitMenu->addActions(a.unitGroup->actions());
    a.themeMenu = a.viewMenu->addMenu(QString());
    a.themeMenu->addActions(a.themeGroup->actions());
    a.languageMenu = a.viewMenu->addMenu(QString());
    a.languageMenu->addActions(a.languageGroup->actions());
    a.zoomMenu = a.viewMenu->addMenu(QString());
    a.zoomMenu->addActions({a.zoomIn, a.zoomOut, a.zoomReset});
    a.viewMenu->addAction(a.fitColumns);
    a.viewMenu->addSeparator();
    a.viewMenu->addActions({a.back, a.forward, a.subject, a.source, a.nextPane, a.previousPane});
    a.viewMenu->addSeparator();
    a.helpMenu = menuBar()->addMenu(QString());
    a.helpMenu->addAction(a.about);

    a.toolBar = addToolBar(QString());
    a.toolBar->setObjectName(QStringLiteral("tools"));
    a.toolBar->setMovable(false);
    a.toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const int icon = fontMetrics().height(); // as large as the words beside it
    a.toolBar->setIconSize({icon, icon});
    a.toolBar->addActions({a.back, a.forward});
    for (QAction* action : {a.back, a.forward})
        if (auto* button = qobject_cast<QToolButton*>(a.toolBar->widgetForAction(action)))
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    a.toolBar->addSeparator();
    a.toolBar->addActions({a.undo, a.redo});
    a.toolBar->addSeparator();
    a.toolBar->addActions({a.addRow, a.removeRow});
    a.toolBar->addSeparator();
    a.toolBar->addActions({a.previousFinding, a.nextFinding});
    a.toolBar->addSeparator();
    a.toolBar->addActions(a.unitGroup->actions());
}

void MainWindow::connectActions() {
    WindowActions& a = *m_actions;
    const auto on = [this](QAction* action, auto what) { connect(action, &QAction::triggered, this, what); };
    on(a.newBook, &MainWindow::newBook);
    on(a.newReport, &MainWindow::newReport);
    on(a.nextYear, &MainWindow::addNextYear);
    on(a.open, &MainWindow::openFiles);
    on(a.sample, &MainWindow::openSample);
    on(a.importText, &MainWindow::importFiles);
    on(a.exportReport, &MainWindow::exportFile);
    on(a.preview, [this] { printReport(true); });
    on(a.print, [this] { printReport(false); });
    on(a.close, &MainWindow::closeBook);
    on(a.quit, &MainWindow::close);
    on(a.undo, [this] { m_undo->undo(); });
    on(a.redo, [this] { m_undo->redo(); });
    on(a.copy, &MainWindow::copy);
    on(a.paste, [this] { formPage()->view()->paste(); });
    on(a.clear, [this] { formPage()->view()->clearSelectedCells(); });
    on(a.addRow, &MainWindow::addRow);
    on(a.removeRow, &MainWindow::removeRow);
    on(a.wanYuan, [this] { setUnit(AmountUnit::WanYuan); });
    on(a.yuan, [this] { setUnit(AmountUnit::Yuan); });
    const auto theme = [](const QString& name) {
        return [name] {
            settings::setTheme(name);
            applyTheme(name);
        };
    };
    on(a.themeSystem, theme(QStringLiteral("system")));
    on(a.themeLight, theme(QStringLiteral("light")));
    on(a.themeDark, theme(QStringLiteral("dark")));
    const auto language = [](const QString& name) {
        return [name] {
            settings::setLanguage(name);
            setUiLanguage(name);
        };
    };
    on(a.chinese, language(QStringLiteral("zh_CN")));
    on(a.english, language(QStringLiteral("en")));
    on(a.nextPane, [this] { goToNextPane(1); });
    on(a.previousPane, [this] { goToNextPane(-1); });
    on(a.find, [this] { find(false); });
    on(a.replace, [this] { find(true); });
    on(a.findNext, [this] { findNext(1); });
    on(a.findPrevious, [this] { findNext(-1); });
    on(a.goTo, &MainWindow::goToPlace);
    on(a.nextFinding, [this] { stepFinding(1); });
    on(a.previousFinding, [this] { stepFinding(-1); });
    on(a.accept, [this] {
        if (m_findings)
            m_findings->acceptCurrent();
    });
    on(a.back, [this] { travel(true); });
    on(a.forward, [this] { travel(false); });
    on(a.subject, &MainWindow::showSubject);
    on(a.source, &MainWindow::showSource);
    on(a.compute, &MainWindow::computeTotals);
    on(a.automatic, &MainWindow::setAutomatic);
    on(a.resume, &MainWindow::resumeComputed);
    on(a.seal, &MainWindow::sealOrUnseal);
    on(a.about, [this] {
        QMessageBox::about(this, tr("About Juesuan"),
                           tr("Juesuan %1: edits, checks and explains the yearly final accounts of units.\n"
                              "Free software under the GNU General Public License, version 3 or later.")
                               .arg(QCoreApplication::applicationVersion()));
    });
    connect(m_undo, &QUndoGroup::canUndoChanged, this, &MainWindow::refreshActions);
    connect(m_undo, &QUndoGroup::canRedoChanged, this, &MainWindow::refreshActions);
    connect(m_undo, &QUndoGroup::indexChanged, this, &MainWindow::refreshActions);
    connect(a.recentMenu, &QMenu::aboutToShow, this, &MainWindow::refreshRecent);
}

void MainWindow::refreshIcons() {
    WindowActions& a = *m_actions;
    const QPalette colors = QApplication::palette();
    const std::pair<QAction*, const char*> icons[] = {
        {a.newBook, "new"}, {a.open, "open"}, {a.importText, "import"}, {a.exportReport, "export"}, {a.undo, "undo"},
        {a.redo, "redo"}, {a.copy, "copy"}, {a.paste, "paste"}, {a.addRow, "add-row"}, {a.removeRow, "remove-row"},
        {a.nextFinding, "next-finding"}, {a.previousFinding, "previous-finding"}, {a.compute, "compute"}, {a.back, "back"}, {a.forward, "forward"}, {a.seal, "seal"}, {a.find, "find"}};
    for (const auto& [action, name] : icons)
        action->setIcon(themedIcon(QString::fromLatin1(name), colors));
}

void MainWindow::retranslate() {
    WindowActions& a = *m_actions;
    a.fileMenu->setTitle(tr("&File"));
    a.recentMenu->setTitle(tr("Open &recent"));
    a.editMenu->setTitle(tr("&Edit"));
    a.checkMenu->setTitle(tr("&Check"));
    a.viewMenu->setTitle(tr("&View"));
    a.unitMenu->setTitle(tr("A&mounts in"));
    a.themeMenu->setTitle(tr("&Theme"));
    a.languageMenu->setTitle(tr("&Language"));
    a.helpMenu->setTitle(tr("&Help"));
    a.toolBar->setWindowTitle(tr("Tools"));
    a.newBook->setText(tr("&New book…"));
    a.open->setText(tr("&Open…"));
    a.sample->setText(tr("&Sample book…"));
    a.newReport->setText(tr("Add &unit and year…"));
    a.nextYear->setText(tr("Begin the next &year from this report…"));
    a.importText->setText(tr("&Import report text…"));
    a.exportReport->setText(tr("&Export…"));
    a.preview->setText(tr("Print pre&view"));
    a.print->setText(tr("&Print…"));
    a.close->setText(tr("&Close book"));
    a.quit->setText(tr("&Quit"));
    a.copy->setText(tr("&Copy"));
    a.paste->setText(tr("&Paste"));
    a.addRow->setText(tr("&Add subject row…"));
    a.removeRow->setText(tr("Re&move subject row"));
    a.wanYuan->setText(tr("10,000 yuan (&W)"));
    a.wanYuan->setIconText(Words::unit(AmountUnit::WanYuan));
    a.yuan->setText(tr("yuan (&Y)"));
    a.yuan->setIconText(Words::unit(AmountUnit::Yuan));
    a.themeSystem->setText(tr("As the &system"));
    a.themeLight->setText(tr("&Light"));
    a.themeDark->setText(tr("&Dark"));
    a.chinese->setText(tr("中文(&C)"));
    a.english->setText(tr("&English"));
    a.nextPane->setText(tr("Next &pane"));
    a.previousPane->setText(tr("Pre&vious pane"));
    a.find->setText(tr("&Find…"));
    a.replace->setText(tr("R&eplace…"));
    a.findNext->setText(tr("Find &next"));
    a.findPrevious->setText(tr("Find pre&vious"));
    a.goTo->setText(tr("&Go to…"));
    a.nextFinding->setText(tr("&Next finding"));
    a.previousFinding->setText(tr("&Previous finding"));
    a.accept->setText(tr("&Accept with reason…"));
    a.back->setText(tr("&Back"));
    a.forward->setText(tr("&Forward"));
    a.subject->setText(tr("&Subject of this row"));
    a.source->setText(tr("Show the so&urce"));
    a.compute->setText(tr("&Compute totals"));
    a.automatic->setText(tr("Compute totals au&tomatically"));
    a.resume->setText(tr("&Back to the formula"));
    a.about->setText(tr("&About Juesuan"));
    retranslateEditing();
    if (m_navigatorDock) {
        m_navigatorDock->setWindowTitle(tr("Book"));
        m_findingsDock->setWindowTitle(tr("Findings"));
        m_cellDock->setWindowTitle(tr("Cell"));
        m_sourceDock->setWindowTitle(tr("Source"));
        m_findDock->setWindowTitle(tr("Find and replace"));
        // With letters of their own in the menu; a title takes its action's text along, so this comes after.
        m_navigatorDock->toggleViewAction()->setText(tr("Boo&k"));
        m_findingsDock->toggleViewAction()->setText(tr("Findi&ngs"));
        m_cellDock->toggleViewAction()->setText(tr("C&ell"));
        m_sourceDock->toggleViewAction()->setText(tr("Source displa&y"));
        m_findDock->toggleViewAction()->setText(tr("Find and &replace"));
    }
    refreshActions();
    refreshState();
    refreshSelection();
}

QString MainWindow::subjectHere() const {
    if (!m_formPage || m_page.kind != PageKind::Form)
        return {};
    return m_formPage->formModel()->subjectAt(m_formPage->view()->currentIndex());
}

void MainWindow::refreshActions() {
    WindowActions& a = *m_actions;
    const bool book = m_book != nullptr;
    const bool form = book && m_editor && m_page.kind == PageKind::Form;
    const bool editable = form && m_editor->editable();
    const FormDefinition* shown = form ? m_editor->report().formSet().form(m_page.form) : nullptr;
    a.newReport->setEnabled(book && !m_book->readOnly());
    a.nextYear->setEnabled(m_editor && book && !m_book->readOnly());
    for (QAction* action : {a.exportReport, a.preview, a.print})
        action->setEnabled(m_editor != nullptr);
    a.close->setEnabled(book);
    a.copy->setEnabled(m_editor != nullptr);
    a.paste->setEnabled(editable);
    a.clear->setEnabled(editable);
    refreshEditing();
    a.addRow->setEnabled(editable && shown && shown->isBySubject() && shown->subjects.has_value());
    a.removeRow->setEnabled(editable && !subjectHere().isEmpty());
    for (QAction* action : {a.nextFinding, a.previousFinding, a.accept, a.find, a.replace, a.findNext, a.findPrevious, a.goTo})
        action->setEnabled(m_editor != nullptr);
    const bool open = m_editor && m_editor->editable();
    a.compute->setEnabled(open);
    a.automatic->setEnabled(open);
    a.automatic->setChecked(m_editor && m_editor->report().derivation.automatic);
    a.back->setEnabled(m_history.canGoBack());
    a.forward->setEnabled(m_history.canGoForward());
    a.subject->setEnabled(form);
    a.source->setEnabled(form);
    a.resume->setEnabled(editable && m_formPage && m_editor->session().computed(m_formPage->view()->currentCell()) ==
                                         ReportSession::Computed::Overridden);
    a.seal->setEnabled(m_editor && m_book && !m_book->readOnly());
    a.seal->setText(m_editor && m_editor->report().sealed() ? tr("Un&seal report…") : tr("&Seal report…"));
    const bool canUndo = m_undo->canUndo() && m_editor && m_editor->editable();
    const bool canRedo = m_undo->canRedo() && m_editor && m_editor->editable();
    a.undo->setEnabled(canUndo);
    a.redo->setEnabled(canRedo);
    a.undo->setText(canUndo ? tr("&Undo: %1").arg(Words::gesture(m_undo->undoText())) : tr("&Undo"));
    a.redo->setText(canRedo ? tr("&Redo: %1").arg(Words::gesture(m_undo->redoText())) : tr("&Redo"));
    a.addRow->setIconText(tr("Add row"));
    a.removeRow->setIconText(tr("Remove row"));
    a.nextFinding->setIconText(tr("Next finding"));
    a.previousFinding->setIconText(tr("Previous finding"));
    a.undo->setIconText(tr("Undo"));
    a.redo->setIconText(tr("Redo"));
}

void MainWindow::refreshRecent() {
    QMenu* menu = m_actions->recentMenu;
    menu->clear();
    const QStringList files = settings::recentFiles();
    for (const QString& path : files) {
        QAction* action = menu->addAction(QFileInfo(path).fileName());
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { openPath(path); });
    }
    if (files.isEmpty())
        menu->addAction(tr("(none)"))->setEnabled(false);
}

void MainWindow::copy() {
    QWidget* focus = QApplication::focusWidget();
    if (auto* text = qobject_cast<QTextBrowser*>(focus))
        text->copy();
    else if (m_page.kind == PageKind::Form)
        m_formPage->view()->copySelection();
    else if (ReportPage* other = reportPage(m_page.kind))
        other->copy();
    else if (m_textPage)
        m_textPage->findChild<QTextBrowser*>()->copy();
}

void MainWindow::addRow() {
    const FormDefinition* form = m_editor ? m_editor->report().formSet().form(m_page.form) : nullptr;
    if (!form || !form->subjects)
        return;
    AddRowDialog dialog(m_editor->session(), *form, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString code = dialog.code();
    if (const auto result = m_editor->addRow(form->id, code); !result)
        return showProblem(result.problem());
    for (const BlockDefinition& block : form->blocks)
        if (const ColumnDefinition* column = block.bySubject ? form->defaultColumn(code) : nullptr)
            m_formPage->view()->goTo({form->id, code, column->id});
    m_formPage->view()->setFocus();
}

void MainWindow::removeRow() {
    const QString code = subjectHere();
    if (code.isEmpty())
        return;
    if (const auto result = m_editor->removeRow(m_page.form, code); !result)
        showProblem(result.problem());
}

void MainWindow::tableMenu(const QPoint& at) {
    WindowActions& a = *m_actions;
    QMenu menu(this);
    menu.addActions({a.cut, a.copy, a.paste, a.clear});
    menu.addSeparator();
    menu.addActions({a.fillDown, a.fillRight});
    menu.addSeparator();
    menu.addActions({a.subject, a.source});
    menu.addSeparator();
    menu.addActions({a.addRow, a.removeRow});
    if (a.resume->isEnabled()) {
        menu.addSeparator();
        menu.addAction(a.resume);
    }
    menu.exec(m_formPage->view()->viewport()->mapToGlobal(at));
}

} // namespace juesuan
