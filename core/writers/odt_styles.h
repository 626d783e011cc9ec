// styles.xml of an OpenDocument text after GB/T 9704: paragraph styles, page layouts, page number lines.
#pragma once

#include "writers/page_fonts.h"

#include <QByteArray>

namespace juesuan {

// Paragraph styles as in docx_styles.h; master pages Front, Text, UprightTable, LyingTable.
QByteArray odtStyles(const TypefaceTable& typefaces);

} // namespace juesuan
