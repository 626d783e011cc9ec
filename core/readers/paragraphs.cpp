// Finds the ends of paragraphs in lines whose indents are lost.
#include "readers/paragraphs.h"

#include "readers/line_text.h"

#include <algorithm>

namespace juesuan {

namespace {

constexpr int indent = 4; // two Chinese characters

// What of this line would have moved up together: one Chinese character, or a whole number or word, with the closing
// sign behind it that may not begin a line.
int firstWordWidth(const QString& text) {
    qsizetype i = 0;
    if (!text.isEmpty() && displayWidth(QStringView(text).left(1)) == 2)
        i = 1;
    else
        while (i < text.size() && i < 24 && displayWidth(QStringView(text).sliced(i, 1)) == 1)
            ++i;
    while (i < text.size() && QStringLiteral("，。；：、！？）”》%").contains(text[i]))
        ++i;
    return displayWidth(QStringView(text).left(i));
}

// Behind a full line that ends a sentence nothing but the words can tell: "2024年度…" opens a paragraph in these texts.
bool opensWithYear(const QString& text) { return text.size() > 5 && yearIn(QStringView(text).left(5)) > 0; }

bool endsOpen(const QString& text) {
    return text.isEmpty() || QStringLiteral("，、（“《,(").contains(text.back());
}

} // namespace

std::vector<TextLine> textLines(const Document& document, size_t begin, size_t end, std::vector<size_t>& furniture) {
    std::vector<TextLine> out;
    bool blank = false;
    for (size_t i = begin; i < end; ++i) {
        const DocumentLine& line = document.lines[i];
        if (line.isBlank()) {
            blank = true;
        } else if (isPageNumber(line.text)) {
            furniture.push_back(i);
        } else {
            out.push_back({tidyText(line.text), i, line.page, line.number, blank, line.opening});
            blank = false;
        }
    }
    return out;
}

ParagraphShape::ParagraphShape(const std::vector<TextLine>& lines) : m_lines(lines) {
    std::vector<int> widths;
    size_t blanks = 0;
    for (const TextLine& line : lines) {
        if (!endsSentence(line.text))
            widths.push_back(displayWidth(line.text));
        blanks += line.blankBefore;
    }
    if (widths.empty())
        for (const TextLine& line : lines)
            widths.push_back(displayWidth(line.text));
    std::sort(widths.begin(), widths.end());
    if (!widths.empty())
        m_full = widths[widths.size() < 20 ? widths.size() - 1 : widths.size() * 9 / 10];
    m_blanksTell = blanks * 2 < lines.size();
}

bool ParagraphShape::isShort(size_t line, bool first) const {
    if (line + 1 >= m_lines.size())
        return true;
    const int room = m_full - (first ? indent : 0) - displayWidth(m_lines[line].text);
    return room >= firstWordWidth(m_lines[line + 1].text) + 1;
}

// A line that goes on below though the next word would have fitted can only have begun further right.
bool ParagraphShape::isIndented(size_t line) const {
    return line + 1 < m_lines.size() && !endsSentence(m_lines[line].text) && isShort(line, false) &&
           displayWidth(m_lines[line].text) + indent + 3 >= m_full;
}

bool ParagraphShape::breaksBefore(size_t next, bool first) const {
    const TextLine& last = m_lines[next - 1];
    const TextLine& line = m_lines[next];
    if (line.opening == DocumentLine::Opening::Yes)
        return true;
    const bool numbered = numberingOf(line.text).style != Numbering::Style::None;
    if (line.opening == DocumentLine::Opening::No && (!numbered || !isShort(next - 1, first))) // a figure may stand at a line's edge
        return false;
    const bool sentence = endsSentence(last.text) || last.text.endsWith(QChar(u'：')) || last.text.endsWith(QChar(u':'));
    const bool shortLine = isShort(next - 1, first);
    if (numbered)
        return sentence || (shortLine && !endsOpen(last.text));
    if (sentence && (shortLine || isIndented(next) || opensWithYear(line.text)))
        return true;
    if (m_blanksTell && line.blankBefore && (sentence || (shortLine && !endsOpen(last.text))))
        return true;
    return shortLine && !endsOpen(last.text) && displayWidth(last.text) * 5 < m_full * 3;
}

std::vector<Paragraph> rejoin(const std::vector<TextLine>& lines, const ParagraphShape& shape, size_t begin, size_t end) {
    std::vector<Paragraph> out;
    bool first = true;
    for (size_t i = begin; i < end; ++i) {
        if (i == begin || shape.breaksBefore(i, first)) {
            out.push_back({lines[i].text, lines[i].page, lines[i].number});
            first = true;
        } else {
            out.back().text = joinedLines(out.back().text, lines[i].text);
            first = false;
        }
    }
    for (Paragraph& paragraph : out)
        paragraph.text = tidyText(paragraph.text);
    return out;
}

} // namespace juesuan
