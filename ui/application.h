// Dresses the application and runs the window.
#pragma once

#include <QStringList>

class QApplication;

namespace juesuan {

// Font, palette, translators; before the first widget is made.
void dressApplication(QApplication& application);
// Shows the main window, opens the files (books or reports) and runs until it is closed. Gives the exit code.
int runWindow(QApplication& application, const QStringList& files);

} // namespace juesuan
