// Pictures of exporting and of the print preview.
#pragma once

#include "ui/main_window.h"

#include <functional>

namespace juesuan {

// Of the report that the window shows.
void saveExportShots(MainWindow& window, const std::function<void(QWidget*, const QString&)>& save);

} // namespace juesuan
