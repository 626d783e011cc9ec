// Flows a publication's blocks over pages, then fills in the contents, the page numbers and their links.
#include "writers/publication_pages.h"

#include "writers/page_table.h"
#include "writers/page_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace juesuan {

namespace {

constexpr qreal mm = twipsPerMillimetre;
constexpr qreal shortSide = 210 * mm, longSide = 297 * mm;
// GB/T 9704: 37 mm above, 28 mm left, a type area of 156 × 225 mm, in it 22 lines of 28 characters.
constexpr qreal textTop = 37 * mm, textLeft = 28 * mm, textWidthMm = 156 * mm, textHeight = 225 * mm;
constexpr int linesPerPage = 22, charactersPerLine = 28;
constexpr qreal linePitch = textHeight / linesPerPage;
constexpr int bodySize = int(textWidthMm / charactersPerLine); // 三号, just under 16 points
constexpr int titleSize = 440;                                 // 二号
constexpr int smallSize = 280;                                 // 四号, of page numbers
constexpr qreal tableMargin = 20 * mm; // of pages that hold one table
constexpr qreal numberBelow = 7 * mm;  // page numbers below the type area; of table pages halfway to the edge
constexpr int contentsIndent = 2;      // characters for each level

} // namespace

class PageFlow {
public:
    PageFlow(const Publication& publication, const TypefaceTable& typefaces, PublicationPages& out)
        : m_publication(publication), m_fonts(typefaces), m_out(out) {}

    void run(const std::function<bool(int)>& progress) {
        const auto& blocks = m_publication.blocks;
        for (size_t i = 0; i < blocks.size(); ++i) {
            if (progress && !progress(int(i * 90 / blocks.size()))) {
                m_out.m_complete = false;
                return;
            }
            take(blocks[i], i + 1 < blocks.size() ? &blocks[i + 1] : nullptr);
        }
        fillContents();
        numberPages();
        m_out.m_replaced = m_fonts.replaced();
    }

private:
    using Kind = PublicationBlock::Kind;
    using Align = LineAlign;

    PrintedPage& page() { return m_out.m_pages.back(); }

    void newPage(bool landscape = false, bool wide = false) {
        m_out.m_pages.push_back({});
        page().landscape = landscape;
        page().wide = wide;
        m_y = textTop;
        m_bottom = textTop + textHeight;
        m_fresh = true;
    }

    void needPage() {
        if (m_out.m_pages.empty() || m_closed)
            newPage();
        m_closed = false;
    }

    void take(const PublicationBlock& block, const PublicationBlock* next) {
        switch (block.kind) {
        case Kind::Cover: return cover(block);
        case Kind::Contents: return reserveContents(block);
        case Kind::PartTitle: return partTitle(block);
        case Kind::Heading: return heading(block, next);
        case Kind::Paragraph: return paragraph(block.text, m_fonts.font(Typeface::Body, bodySize), true);
        case Kind::Table: return table(block);
        case Kind::Picture: return picture(block);
        case Kind::PageBreak: m_closed = true; return;
        }
    }

    void lines(const QString& text, const QFont& font, qreal pitch, qreal indent, Align align) {
        const FontHeights heights = fontHeights(font);
        for (const BrokenLine& line : brokenLines(text, font, textWidthMm, indent, align)) {
            if (m_y + pitch > m_bottom + 1)
                newPage();
            page().texts.push_back(runOf(line, font, textLeft, m_y + (pitch + heights.ascent - heights.descent) / 2));
            m_y += pitch;
            m_fresh = false;
        }
    }

    void paragraph(const QString& text, const QFont& font, bool indented) {
        needPage();
        lines(text, font, linePitch, indented ? 2 * bodySize : 0, Align::Left);
    }

    void cover(const PublicationBlock& block) {
        newPage();
        m_y = textTop + 3 * linePitch;
        for (qsizetype i = 0; i < block.lines.size(); ++i)
            lines(block.lines[i], m_fonts.font(Typeface::Title, i < 2 ? 560 : bodySize), i < 2 ? 2 * linePitch : linePitch, 0,
                  Align::Centre);
        m_closed = true;
        m_unnumbered = int(m_out.m_pages.size());
    }

    void note(const PublicationBlock& block, qreal y) {
        const int level = outlineLevel(block);
        if (level >= 0)
            m_out.m_outline.push_back({outlineText(block), level, int(m_out.m_pages.size()) - 1, int(m_out.m_pages.size()) - m_unnumbered, y});
    }

    void partTitle(const PublicationBlock& block) {
        newPage();
        m_closed = false;
        note(block, m_y);
        lines(block.text, m_fonts.font(Typeface::Title, titleSize), 1.5 * linePitch, 0, Align::Centre);
        m_y += linePitch / 2;
        m_fresh = true; // a table may stand right below it
    }

    // Not at the foot of a page: the first two lines of what follows stay with it.
    void heading(const PublicationBlock& block, const PublicationBlock* next) {
        needPage();
        const QFont font = block.level <= 1   ? m_fonts.font(Typeface::Heading, bodySize)
                           : block.level == 2 ? m_fonts.font(Typeface::Subheading, bodySize)
                                              : m_fonts.font(Typeface::Body, bodySize, true);
        const auto own = brokenLines(block.text, font, textWidthMm, 2 * bodySize, Align::Left).size();
        const int following = next && (next->kind == Kind::Paragraph || next->kind == Kind::Heading) ? 2 : 0;
        if (m_y + (qreal(own) + following) * linePitch > m_bottom + 1 && !m_fresh)
            newPage();
        note(block, m_y);
        lines(block.text, font, linePitch, 2 * bodySize, Align::Left);
    }

    void table(const PublicationBlock& block) {
        const PublicationTable& table = block.table;
        TableSpace space;
        if (table.ownPage) {
            newPage(table.landscape, true);
            m_closed = false;
            ownPageSpace(table.landscape, space);
        } else {
            needPage();
            if (!m_fresh)
                m_y += linePitch / 3;
            space.left = textLeft;
            space.width = textWidthMm;
            space.top = m_y;
            space.bottom = m_bottom;
            space.next = [this] {
                newPage();
                return m_y;
            };
        }
        space.page = [this]() -> PrintedPage& { return page(); };
        note(block, space.top);
        m_y = layOutTable(table, m_fonts, space) + linePitch / 2;
        m_fresh = false;
        m_closed = table.ownPage;
    }

    void ownPageSpace(bool landscape, TableSpace& space) {
        space.left = tableMargin;
        space.width = (landscape ? longSide : shortSide) - 2 * tableMargin;
        space.top = tableMargin;
        space.bottom = (landscape ? shortSide : longSide) - tableMargin;
        space.next = [this, landscape] {
            newPage(landscape, true);
            return tableMargin;
        };
    }

    void picture(const PublicationBlock& block) {
        needPage();
        const QFont font = m_fonts.font(Typeface::Table, 210);
        const qreal caption = block.text.isEmpty() ? 0 : linePitch;
        QSizeF size = block.picture.size * (1440 / pixelsPerInch);
        const qreal scale = std::min({qreal(1), textWidthMm / size.width(), (textHeight - caption) / size.height()});
        size *= scale;
        if (m_y + size.height() + caption > m_bottom && !m_fresh)
            newPage();
        page().pictures.push_back({QRectF(QPointF(textLeft + (textWidthMm - size.width()) / 2, m_y), size), &block.picture});
        m_y += size.height();
        m_fresh = false;
        if (caption > 0)
            lines(block.text, font, linePitch, 0, Align::Centre);
    }

    // --- contents
    void reserveContents(const PublicationBlock& block) {
        newPage();
        m_contents = &block;
        m_contentsPage = int(m_out.m_pages.size()) - 1;
        qreal y = contentsBegin();
        for (const PublicationBlock& one : m_publication.blocks) {
            if (outlineLevel(one) < 0)
                continue;
            const auto rows = entryLines(outlineText(one), outlineLevel(one)).size();
            if (y + qreal(rows) * linePitch > m_bottom + 1) {
                newPage();
                y = textTop;
            }
            y += qreal(rows) * linePitch;
        }
        m_contentsPages = int(m_out.m_pages.size()) - m_contentsPage;
        m_unnumbered = int(m_out.m_pages.size());
        m_closed = true;
    }

    qreal contentsBegin() const { return textTop + 2 * linePitch; }
    QFont contentsFont(int level) const { return m_fonts.font(level == 0 ? Typeface::Heading : Typeface::Body, bodySize); }

    std::vector<BrokenLine> entryLines(const QString& text, int level) const {
        const qreal in = level * contentsIndent * bodySize;
        auto out = brokenLines(text, contentsFont(level), textWidthMm - in - 3 * bodySize, 0, Align::Left);
        for (BrokenLine& line : out) {
            line.x = in;
            line.stretch = 1;
        }
        return out;
    }

    void fillContents() {
        if (!m_contents)
            return;
        int at = m_contentsPage;
        const QFont title = m_fonts.font(Typeface::Title, titleSize);
        const auto head = brokenLines(m_contents->text, title, textWidthMm, 0, Align::Centre);
        m_out.m_pages[size_t(at)].texts.push_back(runOf(head.front(), title, textLeft, textTop + linePitch * 0.8));
        qreal y = contentsBegin();
        for (const OutlineEntry& entry : m_out.m_outline) {
            const auto rows = entryLines(entry.text, entry.level);
            if (y + qreal(rows.size()) * linePitch > textTop + textHeight + 1) {
                at = std::min(at + 1, m_contentsPage + m_contentsPages - 1);
                y = textTop;
            }
            fillEntry(m_out.m_pages[size_t(at)], entry, rows, y);
            y += qreal(rows.size()) * linePitch;
        }
    }

    void fillEntry(PrintedPage& page, const OutlineEntry& entry, const std::vector<BrokenLine>& rows, qreal y) const {
        const QFont font = contentsFont(entry.level);
        const QFont digits = m_fonts.font(Typeface::Body, bodySize);
        const FontHeights heights = fontHeights(font);
        const qreal shift = (linePitch + heights.ascent - heights.descent) / 2;
        page.links.push_back({QRectF(textLeft, y, textWidthMm, qreal(rows.size()) * linePitch), entry.page});
        for (const BrokenLine& row : rows) {
            page.texts.push_back(runOf(row, font, textLeft, y + shift));
            y += linePitch;
        }
        const qreal baseline = y - linePitch + shift;
        const QString number = QString::number(entry.number);
        const qreal end = textWidthMm - printedWidth(number, digits);
        const qreal begin = rows.back().x + rows.back().width + bodySize / 2.0;
        const qreal dot = printedWidth(QStringLiteral("."), digits);
        const int dots = int(std::floor((end - bodySize / 2.0 - begin) / dot));
        if (dots > 2) // right behind one another, so that they end in one line whatever stands before them
            page.texts.push_back({{textLeft + end - bodySize / 2.0 - dots * dot, baseline}, QString(dots, QChar(u'.')), digits});
        page.texts.push_back({{textLeft + end, baseline}, number, digits});
    }

    // — 1 —, on the outer side as GB/T 9704 asks for.
    void numberPages() {
        const QFont font = m_fonts.font(Typeface::Table, smallSize);
        for (size_t i = size_t(m_unnumbered); i < m_out.m_pages.size(); ++i) {
            PrintedPage& page = m_out.m_pages[i];
            const int number = int(i) - m_unnumbered + 1;
            const QString text = QStringLiteral("— %1 —").arg(number);
            const QSizeF paper = PublicationPages::size(page.landscape);
            const qreal width = printedWidth(text, font);
            const qreal y = page.wide ? paper.height() - tableMargin / 2 : textTop + textHeight + numberBelow + smallSize;
            const qreal side = page.wide ? tableMargin : textLeft;
            const qreal x = number % 2 ? paper.width() - (page.wide ? tableMargin : 26 * mm) - smallSize - width : side + smallSize;
            page.texts.push_back({{x, y}, text, font});
        }
    }

    const Publication& m_publication;
    const PageFonts m_fonts;
    PublicationPages& m_out;
    qreal m_y = 0, m_bottom = 0;
    bool m_fresh = true;   // nothing that needs what follows to stay with it stands on this page
    bool m_closed = false; // what follows begins a page
    const PublicationBlock* m_contents = nullptr;
    int m_contentsPage = 0, m_contentsPages = 0;
    int m_unnumbered = 0;  // cover and contents
};

PublicationPages::PublicationPages(const Publication& publication, const TypefaceTable& typefaces,
                                   const std::function<bool(int)>& progress) {
    PageFlow(publication, typefaces, *this).run(progress);
}

QSizeF PublicationPages::size(bool landscape) {
    return landscape ? QSizeF(longSide, shortSide) : QSizeF(shortSide, longSide);
}

void PublicationPages::paint(QPainter& painter, int index) const {
    const PrintedPage& page = m_pages[size_t(index)];
    painter.setPen(QPen(Qt::black, 10));
    for (const PageRule& rule : page.rules)
        painter.drawLine(rule.line);
    for (const PagePicture& one : page.pictures) {
        painter.save();
        painter.translate(one.place.topLeft());
        painter.scale(one.place.width() / one.picture->size.width(), one.place.height() / one.picture->size.height());
        one.picture->paint(painter);
        painter.restore();
    }
    painter.setPen(Qt::black);
    for (const TextRun& run : page.texts) {
        painter.setFont(run.font);
        if (run.stretch == 1) {
            painter.drawText(run.baseline, run.text);
            continue;
        }
        painter.save();
        painter.translate(run.baseline);
        painter.scale(run.stretch, 1);
        painter.drawText(QPointF(), run.text);
        painter.restore();
    }
}

} // namespace juesuan
