// The actions of the main window, by name.
#pragma once

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QToolBar>

namespace juesuan {

struct WindowActions {
    QMenu *fileMenu, *recentMenu, *editMenu, *viewMenu, *unitMenu, *themeMenu, *languageMenu, *checkMenu, *zoomMenu, *helpMenu;
    QToolBar* toolBar;
    QAction *newBook, *newReport, *nextYear, *open, *importText, *exportReport, *close, *sample, *quit;
    QAction *undo, *redo, *copy, *paste, *clear, *addRow, *removeRow;
    QAction *cut, *fillDown, *fillRight, *selectAll, *zoomIn, *zoomOut, *zoomReset, *fitColumns;
    QAction *find, *replace, *findNext, *findPrevious, *goTo;
    QAction *wanYuan, *yuan, *themeSystem, *themeLight, *themeDark, *chinese, *english, *nextPane, *previousPane;
    QAction *back, *forward, *subject, *source;
    QAction *nextFinding, *previousFinding, *accept, *compute, *automatic, *resume, *seal;
    QAction* about;
    QActionGroup *unitGroup, *themeGroup, *languageGroup;
};

} // namespace juesuan
