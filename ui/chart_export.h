// Charts as files and pictures for elsewhere: always on paper, whatever the window's theme.
#pragma once

#include "analysis/chart_data.h"
#include "writers/picture_file.h"

#include <functional>

class QMimeData;

namespace juesuan {

Picture chartPicture(const ChartData& data, AmountUnit unit);
// For the clipboard: a picture of 300 dpi, and SVG for who can take it. The caller owns it.
QMimeData* chartClipboard(const ChartData& data, AmountUnit unit);
// As saveFile; what was there before stays when it fails.
Result<void> saveChart(const ChartData& data, AmountUnit unit, PictureKind kind, const QString& path);

// Charts with figures, each into a file named after its title with its place in front ("01 …"). The folder is made, and taken
// away again when nothing could be written into it.
// progress returns false to cancel. Gives the paths written.
Result<QStringList> saveCharts(const std::vector<const ChartData*>& charts, AmountUnit unit, PictureKind kind, const QString& folder,
                               const std::function<bool(int percent)>& progress = {});

} // namespace juesuan
