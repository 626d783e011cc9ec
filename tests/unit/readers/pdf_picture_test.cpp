// Pictures of pages: where a box lies in them, pages drawn sideways, files that are none, pages that are far too large.
#include "readers/pdf_reader.h"
#include "session/importer.h"

#include "support/hand_pdf.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace juesuan;
using namespace juesuan::test;

namespace {

const QByteArray redBox = "1 0 0 rg 100 700 50 20 re f 0 g BT /F1 12 Tf 300 500 Td (1,234.50 and more words) Tj ET";

struct PictureFixture {
    PictureFixture() {
        qputenv("JUESUAN_READ_PDF", QFileInfo(QStringLiteral(JUESUAN_BINARY)).absoluteDir().filePath(QStringLiteral("juesuan-read-pdf")).toUtf8());
    }
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("page.pdf"));
    Result<PdfPagePicture> draw(const std::vector<HandPage>& pages, int page, int dpi) {
        REQUIRE(writeHandPdf(path, pages));
        return readPdfPage(path, pdfReaderProgram(), page, dpi);
    }
};

bool isRed(const PdfPagePicture& picture, double x, double y) { // in points from the top left corner
    const int column = int(x * 100 * picture.width / picture.pageWidth), row = int(y * 100 * picture.height / picture.pageHeight);
    const auto at = (qsizetype(row) * picture.width + column) * 3;
    return quint8(picture.rgb[at]) > 240 && quint8(picture.rgb[at + 1]) < 15;
}

} // namespace

TEST_CASE_METHOD(PictureFixture, "a page's picture has its boxes where the reader has them") {
    for (const int dpi : {72, 144, 300}) {
        const auto picture = draw({{"", "0 0 100 100"}, {redBox}}, 2, dpi);
        REQUIRE(picture.ok());
        CHECK(picture->page == 2);
        CHECK(picture->pages == 2);
        CHECK(picture->pageWidth == 59'500);
        CHECK(picture->pageHeight == 84'200);
        CHECK(std::abs(picture->width - 595 * dpi / 72) <= 1);
        CHECK(isRed(*picture, 101, 842 - 719));
        CHECK(isRed(*picture, 149, 842 - 701));
        CHECK_FALSE(isRed(*picture, 98, 842 - 710));
        CHECK_FALSE(isRed(*picture, 152, 842 - 710));
    }
}

TEST_CASE_METHOD(PictureFixture, "a page drawn sideways stands upright, as the reader reads it") {
    const QByteArray sideways = "1 0 0 rg 100 700 50 20 re f 0 g BT /F1 12 Tf 0 1 -1 0 300 200 Tm (words that run up the page) Tj ET";
    const auto picture = draw({{sideways}}, 1, 72);
    REQUIRE(picture.ok());
    CHECK(picture->pageWidth == 84'200);
    CHECK(isRed(*picture, 710, 125)); // x of the page goes down, y to the right
    CHECK_FALSE(isRed(*picture, 125, 710 - 595));
    const auto turned = draw({{sideways, "0 0 595 842", "/Rotate 90"}}, 1, 72);
    REQUIRE(turned.ok());
    CHECK(turned->pageWidth == 84'200);
    CHECK(isRed(*turned, 710, 125));
}

TEST_CASE_METHOD(PictureFixture, "there are never more dots than a picture may have") {
    const auto fine = draw({{redBox}}, 1, 100'000);
    REQUIRE(fine.ok());
    CHECK(qint64(fine->width) * fine->height <= mostPicturePixels);
    CHECK(fine->width == 595 * largestDpi / 72 + 1);
    const auto large = draw({{redBox, "0 0 15000 15000"}}, 1, 300);
    REQUIRE(large.ok());
    CHECK(qint64(large->width) * large->height <= mostPicturePixels);
    CHECK(isRed(*large, 125, 15000 - 710));
    CHECK(draw({{redBox, "0 0 1000000000 1000000000"}}, 1, 72).problem().code == ProblemCode::PdfDamaged);
    const auto none = draw({{redBox}}, 1, -5);
    REQUIRE(none.ok());
    CHECK(none->width == 595 * smallestDpi / 72 + 1);
}

TEST_CASE_METHOD(PictureFixture, "what has no such page, or is no PDF, says so") {
    CHECK(draw({{redBox}}, 2, 72).problem().code == ProblemCode::PdfPageMissing);
    CHECK(draw({{redBox}}, 0, 72).problem().code == ProblemCode::PdfPageMissing);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("%PDF-1.4\nnothing of the kind");
    file.close();
    CHECK(readPdfPage(path, pdfReaderProgram(), 1, 72).problem().code == ProblemCode::PdfDamaged);
    CHECK(readPdfPage(folder.filePath(QStringLiteral("none.pdf")), pdfReaderProgram(), 1, 72).problem().code == ProblemCode::FileMissing);
    CHECK(readPdfPage(path, folder.filePath(QStringLiteral("none")), 1, 72).problem().code == ProblemCode::PdfReaderMissing);
}

TEST_CASE_METHOD(PictureFixture, "a page that takes too long to draw is given up in time") {
    REQUIRE(writeHandPdf(path, {{QByteArray("0 0 595 842 re f ").repeated(3'000'000)}}));
    QElapsedTimer clock;
    clock.start();
    const auto picture = readPdfPage(path, pdfReaderProgram(), 1, 400);
    CHECK(clock.elapsed() < 14'000);
    REQUIRE_FALSE(picture.ok());
    CHECK(picture.problem().code == ProblemCode::PdfTooHeavy);
}

TEST_CASE("the bytes of a picture are whole or nothing") {
    PdfPagePicture picture{1, 3, 100, 200, 2, 1, QByteArray("abcdef")};
    const QByteArray bytes = pagePictureBytes(picture);
    PdfPagePicture back;
    REQUIRE(pagePictureFromBytes(bytes, back));
    CHECK(back.rgb == picture.rgb);
    CHECK(back.pages == 3);
    for (qsizetype size = 0; size < bytes.size(); ++size)
        CHECK_FALSE(pagePictureFromBytes(bytes.left(size), back));
    picture.width = 1'000'000;
    picture.height = 1'000'000;
    CHECK_FALSE(pagePictureFromBytes(pagePictureBytes(picture), back));
}
