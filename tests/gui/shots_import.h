// Pictures of the import: its review, the source of a figure, the summary of several files.
#pragma once

#include <QWidget>

#include <functional>

namespace juesuan {
class MainWindow;
}

// The window shows the sample book. `save` takes a picture of a widget under a name; folder: for files in between.
void saveImportShots(juesuan::MainWindow& window, const QString& folder, const std::function<void(QWidget*, const QString&)>& save);
