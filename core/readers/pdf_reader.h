// A PDF file → Document or the picture of a page, by another process so that a hostile file cannot hurt this one.
#pragma once

#include "base/result.h"
#include "readers/document.h"

#include <QByteArray>

#include <functional>

namespace juesuan {

inline constexpr int mostPdfPages = 2000;

// `program` is juesuan-read-pdf. progress may be empty; it returns false to cancel.
// FileMissing, FileUnreadable, PdfEncrypted, PdfDamaged, PdfScanned, PdfTooManyPages, PdfTooHeavy, PdfReaderMissing, Cancelled.
// Takes at most 11 s.
Result<Document> readPdf(const QString& path, const QString& program, const std::function<bool(int percent)>& progress = {});

// A page as it looks, turned as the reader turns it: a box of a CellSource lies at the same place, in the same proportion.
struct PdfPagePicture {
    qint32 page = 0, pages = 0;            // 1-based
    qint32 pageWidth = 0, pageHeight = 0;  // hundredths of a point
    qint32 width = 0, height = 0;          // pixels
    QByteArray rgb;                        // three bytes for a pixel, rows from the top without a gap
};
inline constexpr qint64 mostPicturePixels = 40'000'000;
inline constexpr int smallestDpi = 18, largestDpi = 400;

// Fewer dots than wanted where the page is so large that there would be more pixels than mostPicturePixels; dpi is brought
// between smallestDpi and largestDpi. Problems as readPdf, but a scan is no problem here; PdfPageMissing. Takes at most 11 s.
Result<PdfPagePicture> readPdfPage(const QString& path, const QString& program, int page, int dpi);

// The picture as bytes, for the way between the processes. False where they are not whole.
QByteArray pagePictureBytes(const PdfPagePicture& picture);
bool pagePictureFromBytes(const QByteArray& bytes, PdfPagePicture& picture);

// What the two processes say to each other: frames of a letter, a length (quint32, big endian) and as many bytes.
namespace pdf_frames {
inline constexpr char page = 'P';     // two quint32: page, pages
inline constexpr char document = 'D'; // documentBytes
inline constexpr char picture = 'I';  // pagePictureBytes
inline constexpr char problem = 'E';  // the problem's name, a blank, its number of pages
}

} // namespace juesuan
