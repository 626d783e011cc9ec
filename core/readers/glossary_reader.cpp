// Entries of 名词解释 by their numbering, or, without one, by the colon behind the term.
#include "readers/glossary_reader.h"

#include "readers/line_text.h"
#include "readers/paragraphs.h"

namespace juesuan {

namespace {

constexpr qsizetype longestTerm = 80;

// Where the term ends and what separates it from the text.
struct TermEnd {
    qsizetype at = -1;
    qsizetype length = 0;
};

TermEnd termEnd(const QString& text) {
    for (qsizetype i = 0; i < text.size() && i < longestTerm; ++i) {
        if (text[i] == QChar(u'：') || text[i] == QChar(u':'))
            return {i, 1};
        if (text[i] == QChar(u'。'))
            break;
    }
    for (const char16_t* word : {u"，是指", u"是指", u"指"})
        if (const auto at = text.indexOf(QStringView(word)); at > 0 && at < 40)
            return {at, 0};
    return {};
}

GlossaryEntry entryOf(const Paragraph& paragraph, const Numbering& numbering) {
    GlossaryEntry out;
    out.number = paragraph.text.left(numbering.length);
    const QString text = paragraph.text.mid(numbering.length).trimmed();
    const TermEnd end = termEnd(text);
    out.term = end.at >= 0 ? text.left(end.at) : text;
    out.text = end.at >= 0 ? text.mid(end.at + end.length).trimmed() : QString();
    out.page = paragraph.page;
    out.line = paragraph.line;
    return out;
}

Numbering::Style styleOf(const std::vector<Paragraph>& paragraphs) {
    for (const Paragraph& paragraph : paragraphs)
        if (const Numbering numbering = numberingOf(paragraph.text); numbering.value == 1)
            return numbering.style;
    return Numbering::Style::None;
}

} // namespace

void readGlossary(const Document& document, const Segment& segment, LineLedger& ledger, Glossary& glossary) {
    std::vector<size_t> furniture;
    const std::vector<TextLine> lines = textLines(document, segment.body, segment.end, furniture);
    ledger.use(segment.begin, segment.body, LineUse::Title);
    for (const size_t line : furniture)
        ledger.use(line, LineUse::PageNumber);
    const ParagraphShape shape(lines);
    const std::vector<Paragraph> paragraphs = rejoin(lines, shape, 0, lines.size());
    const Numbering::Style style = styleOf(paragraphs);
    int value = 0;
    size_t line = 0;
    for (size_t p = 0; p < paragraphs.size(); ++p) {
        const int nextNumber = p + 1 < paragraphs.size() ? paragraphs[p + 1].line : 0;
        const Numbering numbering = numberingOf(paragraphs[p].text);
        const bool numbered = style != Numbering::Style::None && numbering.style == style && numbering.value > value &&
                              numbering.value <= value + 2;
        const bool named = style == Numbering::Style::None && termEnd(paragraphs[p].text).length == 1;
        if (numbered || named) {
            glossary.entries.push_back(entryOf(paragraphs[p], numbered ? numbering : Numbering{}));
            value = numbering.value;
        } else if (!glossary.entries.empty()) {
            QString& text = glossary.entries.back().text;
            text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + paragraphs[p].text;
        }
        for (; line < lines.size() && (nextNumber == 0 || lines[line].number < nextNumber); ++line)
            if (!glossary.entries.empty())
                ledger.use(lines[line].index, LineUse::Glossary);
    }
}

} // namespace juesuan
