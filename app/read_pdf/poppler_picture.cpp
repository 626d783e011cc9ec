// Splash draws into memory; the dots are as many as the pixels that a picture may have allow.
#include "poppler_picture.h"

#include <poppler/GfxState.h>
#include <poppler/PDFDoc.h>
#include <poppler/SplashOutputDev.h>
#include <poppler/splash/SplashBitmap.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace juesuan {

namespace {

constexpr double pointsPerInch = 72;
constexpr double largestSide = 20'000; // points: 7 m

double fittingDpi(double width, double height, int wanted) {
    const double inches = width * height / (pointsPerInch * pointsPerInch);
    const double most = std::sqrt(double(mostPicturePixels) * 0.98 / std::max(inches, 0.01));
    return std::min(double(std::clamp(wanted, smallestDpi, largestDpi)), most);
}

} // namespace

PdfPagePicture drawPage(PDFDoc& file, int number, int rotate, int dpi) {
    PdfPagePicture out;
    double width = file.getPageCropWidth(number), height = file.getPageCropHeight(number);
    if ((file.getPageRotate(number) + rotate) % 180 != 0)
        std::swap(width, height);
    if (!(width > 1 && height > 1 && width < largestSide && height < largestSide))
        return out;
    const double dots = fittingDpi(width, height, dpi);
    SplashColor white;
    white[0] = white[1] = white[2] = 255;
    SplashOutputDev device(splashModeRGB8, 1, false, white, true, splashThinLineDefault);
    device.setFontAntialias(true);
    device.setVectorAntialias(true);
    device.startDoc(&file);
    file.displayPage(&device, number, dots, dots, rotate, false, true, false);
    const SplashBitmap* bitmap = device.getBitmap();
    if (!bitmap || bitmap->getWidth() < 1 || bitmap->getHeight() < 1 ||
        qint64(bitmap->getWidth()) * bitmap->getHeight() > mostPicturePixels || bitmap->getMode() != splashModeRGB8)
        return out;
    out.page = number;
    out.pages = file.getNumPages();
    out.pageWidth = qint32(std::lround(width * 100));
    out.pageHeight = qint32(std::lround(height * 100));
    out.width = bitmap->getWidth();
    out.height = bitmap->getHeight();
    const qsizetype row = qsizetype(out.width) * 3;
    out.rgb.resize(row * out.height);
    for (int y = 0; y < out.height; ++y)
        std::memcpy(out.rgb.data() + y * row, bitmap->getDataPtr() + size_t(y) * size_t(bitmap->getRowSize()), size_t(row));
    return out;
}

} // namespace juesuan
