// Pages of glyphs and ruling lines, written as lines of text that can be mutated: "T x y size text", "L x0 y0 x1 y1", "P" (in
// hundredths of a point).
#include "fuzz_report.h"
#include "readers/pdf_document.h"

#include <QStringList>

using namespace juesuan;

namespace {

constexpr int mostPages = 8;
int bounded(const QString& text) { return std::clamp(text.toInt(), -2'000'000, 2'000'000); }

void addText(PdfPage& page, const QStringList& words) {
    int x = bounded(words.value(1));
    const int y = bounded(words.value(2)), size = std::max(1, bounded(words.value(3)));
    bool opens = true;
    for (const QChar c : words.mid(4).join(QChar(u' '))) {
        const int width = c.unicode() >= 0x2E80 ? size : size / 2;
        if (c != QChar(u' '))
            page.glyphs.push_back({char32_t(c.unicode()), {x, y, x + width, y + size}, opens});
        opens = c == QChar(u' ');
        x += width;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    PdfDocumentBuilder builder;
    PdfPage page;
    page.number = 1;
    page.width = 59'500;
    page.height = 84'200;
    const auto finish = [&] {
        builder.add(page);
        page.glyphs.clear();
        page.rulings.clear();
        ++page.number;
    };
    for (const QString& line : QString::fromUtf8(reinterpret_cast<const char*>(data), qsizetype(size)).split(QChar(u'\n'))) {
        const QStringList words = line.split(QChar(u' '));
        if (words.front() == QStringLiteral("T"))
            addText(page, words);
        else if (words.front() == QStringLiteral("L"))
            page.rulings.push_back({bounded(words.value(1)), bounded(words.value(2)), bounded(words.value(3)), bounded(words.value(4))});
        else if (words.front() == QStringLiteral("P") && page.number < mostPages)
            finish();
    }
    finish();
    readAll(builder.finished());
    return 0;
}
