// What the parsing process sends, taken apart: the document, the picture of a page.
#include "readers/pdf_reader.h"

#include "readers/document_stream.h"
#include "readers/pdf_process.h"

#include <QDataStream>
#include <QFileInfo>

namespace juesuan {

Result<Document> readPdf(const QString& path, const QString& program, const std::function<bool(int percent)>& progress) {
    const auto bytes = runPdfProgram({path, program, {}, pdf_frames::document, largestDocument}, progress);
    if (!bytes)
        return bytes.problem();
    Document document;
    if (!documentFromBytes(*bytes, document))
        return Problem{ProblemCode::PdfDamaged, {QFileInfo(path).absoluteFilePath()}};
    return document;
}

QByteArray pagePictureBytes(const PdfPagePicture& picture) {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << picture.page << picture.pages << picture.pageWidth << picture.pageHeight << picture.width << picture.height;
    return bytes + picture.rgb;
}

bool pagePictureFromBytes(const QByteArray& bytes, PdfPagePicture& picture) {
    constexpr qsizetype headSize = 6 * 4;
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    in >> picture.page >> picture.pages >> picture.pageWidth >> picture.pageHeight >> picture.width >> picture.height;
    const bool sound = in.status() == QDataStream::Ok && picture.page > 0 && picture.page <= picture.pages &&
                       picture.pageWidth > 0 && picture.pageHeight > 0 && picture.width > 0 && picture.height > 0 &&
                       qint64(picture.width) * picture.height <= mostPicturePixels;
    if (!sound || bytes.size() - headSize != qsizetype(picture.width) * picture.height * 3)
        return false;
    picture.rgb = bytes.sliced(headSize);
    return true;
}

Result<PdfPagePicture> readPdfPage(const QString& path, const QString& program, int page, int dpi) {
    const QStringList arguments{QStringLiteral("--picture"), QString::number(page), QString::number(dpi)};
    const auto bytes = runPdfProgram({path, program, arguments, pdf_frames::picture, mostPicturePixels * 3 + 1024});
    if (!bytes)
        return bytes.problem();
    PdfPagePicture picture;
    if (!pagePictureFromBytes(*bytes, picture))
        return Problem{ProblemCode::PdfDamaged, {QFileInfo(path).absoluteFilePath()}};
    return picture;
}

} // namespace juesuan
