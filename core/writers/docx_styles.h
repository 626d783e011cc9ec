// The styles of a Word document after GB/T 9704, and its page number lines.
#pragma once

#include "writers/page_fonts.h"

#include <QByteArray>

namespace juesuan {

// word/styles.xml: Normal, Title, Heading1 … 3, TOC1 … 2, TableTitle, TableLine, TableText, TableNote, Caption, ReportTable.
QByteArray docxStyles(const TypefaceTable& typefaces);
// word/footer.xml: — page —, on the right of odd pages, on the left of even ones.
QByteArray docxFooter(bool odd);

} // namespace juesuan
