// The picture of one page, drawn by poppler.
#pragma once

#include "readers/pdf_reader.h"

class PDFDoc;

namespace juesuan {

// rotate: as the reader turned the page, in degrees. An empty picture (width 0) where poppler could draw none.
PdfPagePicture drawPage(PDFDoc& file, int number, int rotate, int dpi);

} // namespace juesuan
