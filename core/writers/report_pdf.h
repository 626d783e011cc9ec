// A publication as the bytes of a PDF file.
#pragma once

#include "base/result.h"
#include "writers/publication_pages.h"

namespace juesuan {

struct PdfFile {
    QByteArray bytes;
    int pages = 0;
    std::vector<ReplacedFont> replacedFonts;
};

// A4, fonts embedded, text that copies out as it was put in, bookmarks, title and language. Needs a QGuiApplication.
// Cancelled when progress returned false; PublicationFailed: the PDF could not be made (no memory).
Result<PdfFile> publicationToPdf(const Publication& publication, const TypefaceTable& typefaces,
                                 const std::function<bool(int percent)>& progress = {});

} // namespace juesuan
