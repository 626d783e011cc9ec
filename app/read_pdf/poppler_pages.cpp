// Takes glyphs and ruling lines from poppler in one pass. Its core headers are not stable (here: 22.12), so that nobody else
// includes them; the public API would need ten times as long.
#include "poppler_pages.h"

#include "poppler_picture.h"

#include <poppler/Error.h>
#include <poppler/ErrorCodes.h>
#include <poppler/GfxState.h>
#include <poppler/GlobalParams.h>
#include <poppler/PDFDoc.h>
#include <poppler/TextOutputDev.h>

#include <algorithm>
#include <cmath>

namespace juesuan {

namespace {

constexpr double thickest = 2.5;        // points: a filled rectangle that is thicker is a background
constexpr double ascent = 0.85;         // of a Chinese font
constexpr size_t mostRulings = 100'000; // of one page
constexpr size_t mostGlyphs = 500'000;

int units(double points) { return int(std::lround(std::clamp(points, -20'000.0, 20'000.0) * pointUnits)); }

struct Point {
    double x, y;
};

// Text as TextOutputDev finds it, in the order of drawing, and lines as they are stroked or filled.
class PageDevice : public TextOutputDev {
public:
    PageDevice() : TextOutputDev(nullptr, false, 0, true, false, false) {}

    // Invisible text is what a program guessed from a scan: figures must not be guesses.
    void drawChar(GfxState* state, double x, double y, double dx, double dy, double originX, double originY, CharCode code, int nBytes,
                  const Unicode* u, int uLen) override {
        constexpr int invisible = 3;
        if ((state->getRender() & 3) != invisible)
            TextOutputDev::drawChar(state, x, y, dx, dy, originX, originY, code, nBytes, u, uLen);
    }
    void stroke(GfxState* state) override {
        if (!isWhite(state->getStrokeColorSpace(), state->getStrokeColor()))
            addPath(state, true);
        TextOutputDev::stroke(state);
    }
    void fill(GfxState* state) override {
        addFilled(state);
        TextOutputDev::fill(state);
    }
    void eoFill(GfxState* state) override {
        addFilled(state);
        TextOutputDev::eoFill(state);
    }

    std::vector<PdfRuling> rulings;

private:
    static bool isWhite(GfxColorSpace* space, const GfxColor* color) {
        GfxRGB rgb;
        space->getRGB(color, &rgb);
        constexpr GfxColorComp nearlyOne = GfxColorComp(0.98 * gfxColorComp1);
        return rgb.r > nearlyOne && rgb.g > nearlyOne && rgb.b > nearlyOne;
    }

    void addFilled(GfxState* state) {
        if (state->getFillColorSpace()->getMode() == csPattern || !isWhite(state->getFillColorSpace(), state->getFillColor()))
            addPath(state, false);
    }

    void addPath(const GfxState* state, bool stroked) {
        const GfxPath* path = state->getPath();
        for (int i = 0; i < path->getNumSubpaths() && rulings.size() < mostRulings; ++i) {
            const GfxSubpath* part = path->getSubpath(i);
            std::vector<Point> points;
            bool curved = false;
            for (int k = 0; k < part->getNumPoints() && !curved; ++k) {
                curved = part->getCurve(k);
                Point point{};
                state->transform(part->getX(k), part->getY(k), &point.x, &point.y);
                points.push_back(point);
            }
            if (curved || points.size() < 2)
                continue;
            if (stroked)
                addStrokes(points, part->isClosed());
            else
                addThinBox(points);
        }
    }

    void addStrokes(const std::vector<Point>& points, bool closed) {
        for (size_t k = 1; k < points.size() && rulings.size() < mostRulings; ++k)
            addRuling(points[k - 1], points[k]);
        if (closed)
            addRuling(points.back(), points.front());
    }

    // Word draws lines as thin rectangles.
    void addThinBox(const std::vector<Point>& points) {
        double x0 = points[0].x, x1 = x0, y0 = points[0].y, y1 = y0;
        for (const Point& point : points) {
            x0 = std::min(x0, point.x);
            x1 = std::max(x1, point.x);
            y0 = std::min(y0, point.y);
            y1 = std::max(y1, point.y);
        }
        if (x1 - x0 <= thickest && y1 - y0 > x1 - x0)
            addRuling({(x0 + x1) / 2, y0}, {(x0 + x1) / 2, y1});
        else if (y1 - y0 <= thickest && x1 - x0 > y1 - y0)
            addRuling({x0, (y0 + y1) / 2}, {x1, (y0 + y1) / 2});
    }

    void addRuling(const Point& a, const Point& b) {
        constexpr double slanted = 0.5;
        const bool level = std::fabs(a.y - b.y) < slanted, upright = std::fabs(a.x - b.x) < slanted;
        if (level == upright) // a slanted line, or a dot
            return;
        if (level)
            rulings.push_back({units(std::min(a.x, b.x)), units((a.y + b.y) / 2), units(std::max(a.x, b.x)), units((a.y + b.y) / 2)});
        else
            rulings.push_back({units((a.x + b.x) / 2), units(std::min(a.y, b.y)), units((a.x + b.x) / 2), units(std::max(a.y, b.y))});
    }
};

// Poppler gives a character's box as wide as its advance and as high as the font says, which with some fonts is into the
// lines above and below: what stands upright gets the height of its size over the baseline.
void addWord(const TextWord& word, std::vector<PdfGlyph>& glyphs) {
    for (int k = 0; k < word.getLength() && glyphs.size() < mostGlyphs; ++k) {
        const Unicode c = *word.getChar(k);
        if (c == 0 || c == ' ' || c == 0xA0 || c == 0x3000 || c > 0x10FFFF)
            continue;
        double x0, y0, x1, y1;
        word.getCharBBox(k, &x0, &y0, &x1, &y1);
        if (word.getRotation() == 0) {
            y0 = word.getBaseline() - ascent * word.getFontSize();
            y1 = y0 + word.getFontSize();
        }
        const bool opens = k == 0 || *word.getChar(k - 1) == ' ' || *word.getChar(k - 1) == 0x3000;
        glyphs.push_back({char32_t(c), {units(x0), units(y0), units(x1), units(y1)}, opens});
    }
}

} // namespace

struct PopplerFile::Private {
    std::unique_ptr<PDFDoc> file;

    // How many words run in each direction.
    void draw(int number, int rotate, PdfPage& page, int (&directions)[4]) {
        PageDevice device;
        file->displayPage(&device, number, 72, 72, rotate, false, true, false);
        const std::unique_ptr<TextWordList> words = device.makeWordList();
        for (int i = 0; words && i < words->getLength(); ++i) {
            const TextWord* word = words->get(i);
            directions[word->getRotation() & 3] += word->getLength();
            if (word->getRotation() == 0 || rotate == 0)
                addWord(*word, page.glyphs);
        }
        page.rulings = std::move(device.rulings);
    }

    // The page turned so that most of its words run from left to right; by how many degrees.
    PdfPage upright(int number, int& rotate) {
        PdfPage page;
        page.number = number;
        int directions[4] = {0, 0, 0, 0};
        draw(number, 0, page, directions);
        const auto most = std::max_element(directions, directions + 4) - directions;
        rotate = most == 0 ? 0 : 360 - int(most) * 90;
        if (rotate != 0) {
            page = {};
            page.number = number;
            draw(number, rotate, page, directions);
        }
        return page;
    }
};

PopplerFile::PopplerFile(const QByteArray& path) : d(new Private) {
    if (!globalParams)
        globalParams = std::make_unique<GlobalParams>();
    setErrorCallback([](ErrorCategory, Goffset, const char*) {});
    d->file = std::make_unique<PDFDoc>(std::make_unique<GooString>(path.constData()));
}

PopplerFile::~PopplerFile() = default;

PopplerFile::State PopplerFile::state() const {
    if (d->file->isOk())
        return State::Fine;
    return d->file->getErrorCode() == errEncrypted ? State::Encrypted : State::Damaged;
}

int PopplerFile::pageCount() const { return d->file->getNumPages(); }

PdfPage PopplerFile::page(int number) {
    int rotate = 0;
    PdfPage page = d->upright(number, rotate);
    double width = d->file->getPageCropWidth(number), height = d->file->getPageCropHeight(number);
    if ((d->file->getPageRotate(number) + rotate) % 180 != 0)
        std::swap(width, height);
    page.width = units(width);
    page.height = units(height);
    return page;
}

PdfPagePicture PopplerFile::picture(int number, int dpi) {
    int rotate = 0;
    d->upright(number, rotate);
    return drawPage(*d->file, number, rotate, dpi);
}

} // namespace juesuan
