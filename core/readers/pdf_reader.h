// A PDF file → Document, parsed by another process so that a hostile file cannot hurt this one.
#pragma once

#include "base/result.h"
#include "readers/document.h"

#include <functional>

namespace juesuan {

inline constexpr int mostPdfPages = 2000;

// `program` is juesuan-read-pdf. progress may be empty; it returns false to cancel.
// FileMissing, FileUnreadable, PdfEncrypted, PdfDamaged, PdfScanned, PdfTooManyPages, PdfTooHeavy, PdfReaderMissing, Cancelled.
// Takes at most 11 s.
Result<Document> readPdf(const QString& path, const QString& program, const std::function<bool(int percent)>& progress = {});

// What the two processes say to each other: frames of a letter, a length (quint32, big endian) and as many bytes.
namespace pdf_frames {
inline constexpr char page = 'P';     // two quint32: page, pages
inline constexpr char document = 'D'; // documentBytes
inline constexpr char problem = 'E';  // the problem's name, a blank, its number of pages
}

} // namespace juesuan
