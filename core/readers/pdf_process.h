// Runs juesuan-read-pdf on one file, follows what it says and stops it when it takes too long.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

#include <functional>

namespace juesuan {

// The bytes of the one frame of kind `wanted` (pdf_frames) that the program sends. `arguments` come before the path.
// largest: bytes that are taken at most. progress may be empty; it gets the part of the pages read (per cent) and returns
// false to cancel. FileMissing, FileUnreadable, PdfReaderMissing, Cancelled, and what the program says of the file:
// PdfEncrypted, PdfDamaged, PdfScanned, PdfTooManyPages, PdfPageMissing, PdfTooHeavy. Takes at most 11 s.
struct PdfOrder {
    QString path;
    QString program;
    QStringList arguments;
    char wanted = 0;
    qsizetype largest = 0;
};
Result<QByteArray> runPdfProgram(const PdfOrder& order, const std::function<bool(int percent)>& progress = {});

} // namespace juesuan
