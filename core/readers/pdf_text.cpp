// Finds the words of a line by the gaps between glyphs.
#include "readers/pdf_text.h"

#include "base/text.h"

#include <algorithm>

namespace juesuan {

namespace {

int heightOf(const DocumentBox& box) { return box.y1 - box.y0; }

bool isFullWidth(char32_t c) { return c >= 0x2E80; }

bool isFullWidth(QChar c) { return isFullWidth(char32_t(c.unicode())); }

// The gap that stands for a blank, in hundredths of the glyph's height. Between Han characters there are none but in
// headings; programs set numbers off from Han characters by a quarter of the height, which is no blank.
int blankGap(char32_t left, char32_t right) {
    if (isFullWidth(left) && isFullWidth(right))
        return 60;
    if (right == U'%')
        return 60;
    return isFullWidth(left) != isFullWidth(right) ? 40 : 20;
}

// Drawn twice to look bold: the same glyph nearly at the same place.
bool isDouble(const PdfGlyph& a, const PdfGlyph& b) {
    const int width = std::max(1, b.box.x1 - b.box.x0);
    return a.c == b.c && std::abs(a.box.x0 - b.box.x0) * 4 < width && std::abs(a.box.y0 - b.box.y0) * 4 < heightOf(b.box);
}

// The same line: they share half of the lower one's height.
bool shareLine(const DocumentBox& a, const DocumentBox& b) {
    const int shared = std::min(a.y1, b.y1) - std::max(a.y0, b.y0);
    return shared * 2 >= std::min(heightOf(a), heightOf(b));
}

PdfLine composed(const std::vector<const PdfWord*>& words) {
    std::vector<const PdfGlyph*> glyphs;
    for (const PdfWord* word : words)
        for (const PdfGlyph& glyph : word->glyphs)
            glyphs.push_back(&glyph);
    std::stable_sort(glyphs.begin(), glyphs.end(), [](const PdfGlyph* a, const PdfGlyph* b) { return a->box.x0 < b->box.x0; });
    PdfLine line;
    const PdfGlyph* last = nullptr;
    for (const PdfGlyph* glyph : glyphs) {
        if (last && isDouble(*last, *glyph))
            continue;
        const QString text = QString::fromUcs4(&glyph->c, 1);
        const int em = heightOf(glyph->box);
        const bool blank = last && (glyph->box.x0 - last->box.x1) * 100 > blankGap(last->c, glyph->c) * std::max(em, 1);
        if (blank)
            line.text += QChar(u' ');
        line.text += text;
        if (!last || blank) {
            line.words.push_back({text, glyph->box});
        } else {
            line.words.back().text += text;
            line.words.back().box = united(line.words.back().box, glyph->box);
        }
        line.box = last ? united(line.box, glyph->box) : glyph->box;
        line.em = std::max(line.em, em);
        last = glyph;
    }
    return line;
}

// "1,238." or "1,238.5": its last digits stand on the next line.
bool isCutNumber(const QString& text, const QString& next) {
    if (text.isEmpty() || next.isEmpty() || !next[0].isDigit() || next.size() > 6)
        return false;
    const qsizetype blank = text.lastIndexOf(QChar(u' '));
    const QString tail = text.sliced(blank + 1);
    const qsizetype point = tail.indexOf(QChar(u'.'));
    for (const QChar c : tail)
        if (!c.isDigit() && c != QChar(u',') && c != QChar(u'.') && c != QChar(u'-'))
            return false;
    return point >= 0 ? tail.size() - point <= 2 : tail.contains(QChar(u',')) && next.contains(QChar(u'.'));
}

} // namespace

DocumentBox united(const DocumentBox& a, const DocumentBox& b) {
    return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

QString PdfWord::text() const {
    QString out;
    for (const PdfGlyph& glyph : glyphs)
        out += QString::fromUcs4(&glyph.c, 1);
    return out;
}

std::vector<PdfWord> pdfWords(const std::vector<PdfGlyph>& glyphs) {
    std::vector<PdfWord> out;
    for (const PdfGlyph& glyph : glyphs) {
        if (out.empty() || glyph.opensWord)
            out.push_back({{}, glyph.box});
        out.back().glyphs.push_back(glyph);
        out.back().box = united(out.back().box, glyph.box);
    }
    return out;
}

std::vector<PdfLine> pdfLines(const std::vector<PdfWord>& words) {
    std::vector<const PdfWord*> sorted;
    for (const PdfWord& word : words)
        sorted.push_back(&word);
    std::stable_sort(sorted.begin(), sorted.end(), [](const PdfWord* a, const PdfWord* b) {
        return a->box.y0 + a->box.y1 < b->box.y0 + b->box.y1;
    });
    struct Row {
        std::vector<const PdfWord*> words;
        DocumentBox box; // of the word that began it: a growing box would swallow the next line
    };
    std::vector<Row> rows;
    for (const PdfWord* word : sorted) {
        Row* home = nullptr;
        for (size_t back = 0; back < 4 && back < rows.size() && !home; ++back)
            if (shareLine(rows[rows.size() - 1 - back].box, word->box))
                home = &rows[rows.size() - 1 - back];
        if (!home)
            home = &rows.emplace_back(Row{{}, word->box});
        home->words.push_back(word);
    }
    std::vector<PdfLine> out;
    for (Row& row : rows)
        if (PdfLine line = composed(row.words); !line.text.isEmpty())
            out.push_back(std::move(line));
    return out;
}

QString cellText(const std::vector<PdfLine>& lines) {
    QString out;
    for (const PdfLine& line : lines) {
        const QString next = line.text.trimmed();
        if (!out.isEmpty() && !next.isEmpty() && !isFullWidth(out.back()) && !isFullWidth(next[0]) && next[0] != QChar(u'%') && !isCutNumber(out, next))
            out += QChar(u' ');
        out += next;
    }
    return out;
}

} // namespace juesuan
