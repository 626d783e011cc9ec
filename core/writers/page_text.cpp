// Line breaking with QTextLayout, and even right edges by characters a little wider.
#include "writers/page_text.h"

#include <QFontMetricsF>
#include <QHash>
#include <memory>
#include <QTextLayout>

namespace juesuan {

namespace {

// Space between the characters would depend on the device, and be read as blanks.
constexpr qreal mostStretch = 1.04;

struct KnownFont {
    QFontMetricsF metrics;
    qreal square = 0; // of one Chinese character
    FontHeights heights;
    qreal ascii[128] = {};
};

KnownFont& known(const QFont& font) {
    thread_local QHash<std::pair<QString, int>, std::shared_ptr<KnownFont>> fonts;
    std::shared_ptr<KnownFont>& kept = fonts[{font.family(), font.bold() ? -font.pixelSize() : font.pixelSize()}];
    if (!kept) {
        kept = std::make_shared<KnownFont>(KnownFont{QFontMetricsF(font)});
        kept->square = kept->metrics.horizontalAdvance(QChar(u'国'));
        kept->heights = {kept->metrics.ascent(), kept->metrics.descent()};
        for (int c = 0; c < 128; ++c)
            kept->ascii[c] = kept->metrics.horizontalAdvance(QChar(c));
    }
    return *kept;
}

qreal trimmedWidth(const QString& text, const QFont& font) {
    qsizetype end = text.size();
    while (end > 0 && text[end - 1].isSpace())
        --end;
    return printedWidth(text.left(end), font);
}

void place(BrokenLine& line, const QFont& font, qreal width, qreal indent, LineAlign align, bool last) {
    line.width = trimmedWidth(line.text, font);
    const qreal left = width - indent - line.width;
    line.x = indent;
    if (align == LineAlign::Centre)
        line.x += qMax<qreal>(0, left / 2);
    else if (align == LineAlign::Right)
        line.x += qMax<qreal>(0, left);
    else if (!last && left > 0 && line.width > 0 && (line.width + left) / line.width <= mostStretch)
        line.stretch = (line.width + left) / line.width;
}

void breakOne(const QString& text, const QFont& font, qreal width, qreal indent, LineAlign align, std::vector<BrokenLine>& out) {
    if (text.isEmpty() || printedWidth(text, font) <= width - indent) {
        out.push_back({text, 0, 0, 1});
        place(out.back(), font, width, indent, align, true);
        return;
    }
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (bool first = true;; first = false) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        const qreal in = first ? indent : 0;
        line.setLineWidth(qMax<qreal>(1, width - in));
        const bool last = line.textStart() + line.textLength() >= text.size();
        out.push_back({text.mid(line.textStart(), line.textLength()), 0, 0, 1});
        place(out.back(), font, width, in, align, last);
    }
    layout.endLayout();
}

} // namespace

qreal printedWidth(const QString& text, const QFont& font) {
    KnownFont& kept = known(font);
    qreal width = 0;
    for (const QChar c : text) {
        if (c.unicode() < 128)
            width += kept.ascii[c.unicode()];
        else if ((c.unicode() >= 0x4e00 && c.unicode() < 0xa000) || (c.unicode() >= 0x3001 && c.unicode() <= 0x3002) || c.unicode() == 0xff0c)
            width += kept.square;
        else
            return kept.metrics.horizontalAdvance(text);
    }
    return width;
}

FontHeights fontHeights(const QFont& font) { return known(font).heights; }

std::vector<BrokenLine> brokenLines(const QString& text, const QFont& font, qreal width, qreal indent, LineAlign align) {
    std::vector<BrokenLine> out;
    for (const QString& one : text.split(QChar(u'\n'))) {
        breakOne(one, font, width, indent, align, out);
    }
    return out;
}

TextRun runOf(const BrokenLine& line, const QFont& font, qreal left, qreal baseline) {
    return {{left + line.x, baseline}, line.text, font, line.stretch};
}

} // namespace juesuan
