// Sections by their numbered headings; headings over several lines; paragraphs between them.
#include "readers/narrative_reader.h"

#include "readers/paragraphs.h"

#include <algorithm>

namespace juesuan {

namespace {

constexpr int mostSectionHeadingLines = 3;
constexpr qsizetype longestTitle = 80;

class PartReader {
public:
    PartReader(const QString& part, const std::vector<TextLine>& lines, Numbering::Style& style, int& value,
               Narrative& narrative)
        : m_part(part), m_lines(lines), m_shape(lines), m_style(style), m_value(value), m_narrative(narrative) {}

    void read() {
        if (m_style == Numbering::Style::None)
            learnStyle();
        size_t begin = 0;
        for (size_t i = 0; i < m_lines.size();) {
            size_t end = i;
            if (!headingAt(i, end)) {
                ++i;
                continue;
            }
            addParagraphs(begin, i);
            addSection(i, end);
            begin = i = end;
        }
        addParagraphs(begin, m_lines.size());
    }

private:
    // The first numbered line tells how sections are numbered; deeper numbering begins inside the first section.
    void learnStyle() {
        for (const TextLine& line : m_lines) {
            const Numbering numbering = numberingOf(line.text);
            const bool heading = numbering.style == Numbering::Style::Han || numbering.style == Numbering::Style::HanBracket;
            if (heading && numbering.value == 1) {
                m_style = numbering.style;
                return;
            }
        }
    }

    // A heading has the next number of the sections' style. `end` is the first line behind it.
    bool headingAt(size_t at, size_t& end) const {
        const Numbering numbering = numberingOf(m_lines[at].text);
        if (numbering.style == Numbering::Style::None || numbering.style != m_style || numbering.value <= m_value ||
            numbering.value > m_value + 2)
            return false;
        end = at + 1;
        while (end < m_lines.size() && int(end - at) < mostSectionHeadingLines && continues(at, end))
            ++end;
        return true;
    }

    // Whether line `next` still belongs to the heading that began at `at`.
    bool continues(size_t at, size_t next) const {
        const QString& last = m_lines[next - 1].text;
        const QString& line = m_lines[next].text;
        if (last.contains(QChar(u'。')) || last.contains(QChar(u'：')) || line.contains(QChar(u'。')) ||
            line.contains(QChar(u'，')) || numberingOf(line).style != Numbering::Style::None)
            return false;
        const bool tail = displayWidth(line) * 2 < m_shape.fullWidth();
        return tail && !last.endsWith(QStringLiteral("说明")) && !m_shape.isShort(next - 1, next - 1 == at);
    }

    void addSection(size_t begin, size_t end) {
        QString text;
        for (size_t i = begin; i < end; ++i)
            text = joinedLines(text, m_lines[i].text);
        const Numbering numbering = numberingOf(text);
        m_value = numbering.value;
        Section section{m_part, text.left(numbering.length), {}, {}};
        text = tidyText(text.mid(numbering.length));
        // "（五）机关运行经费支出情况说明。2024年…": heading and text in one line.
        qsizetype stop = -1;
        for (const char16_t mark : {u'。', u'：'})
            if (const auto at = text.indexOf(QChar(mark)); at >= 0 && (stop < 0 || at < stop))
                stop = at;
        m_pending.clear();
        if (stop >= 0 && stop < longestTitle) {
            m_pending = text.mid(stop + 1).trimmed();
            text = text.left(stop);
        } else if (text.size() > longestTitle) {
            m_pending = text;
            text.clear();
        }
        section.title = text;
        m_narrative.sections.push_back(std::move(section));
        if (!m_pending.isEmpty())
            m_pendingFrom = end - 1;
    }

    void addParagraphs(size_t begin, size_t end) {
        std::vector<Paragraph> paragraphs = rejoin(m_lines, m_shape, begin, end);
        if (!m_pending.isEmpty()) {
            const TextLine& from = m_lines[m_pendingFrom];
            if (!paragraphs.empty() && !endsSentence(m_pending)) {
                paragraphs.front().text = tidyText(joinedLines(m_pending, paragraphs.front().text));
                paragraphs.front().page = from.page;
                paragraphs.front().line = from.number;
            } else {
                paragraphs.insert(paragraphs.begin(), {m_pending, from.page, from.number});
            }
            m_pending.clear();
        }
        if (paragraphs.empty())
            return;
        auto& sections = m_narrative.sections;
        if (sections.empty() || sections.back().part != m_part)
            sections.push_back({m_part, {}, {}, {}}); // text before the first heading
        auto& to = sections.back().paragraphs;
        to.insert(to.end(), paragraphs.begin(), paragraphs.end());
    }

    const QString& m_part;
    const std::vector<TextLine>& m_lines;
    const ParagraphShape m_shape;
    Numbering::Style& m_style;
    int& m_value;
    Narrative& m_narrative;
    QString m_pending; // text that stood on the heading's line
    size_t m_pendingFrom = 0;
};

bool isAboutDuties(const QString& title) {
    return title.contains(QStringLiteral("职能")) || title.contains(QStringLiteral("职责"));
}

bool isAboutOffices(const QString& text) {
    for (const char16_t* word : {u"内设", u"处室", u"科室", u"下属", u"所属", u"预算单位", u"机构设置", u"单位构成"})
        if (text.contains(QStringView(word)))
            return true;
    return false;
}

// A list "甲、乙（丙、丁）、戊。" cut at the signs that stand outside brackets.
QStringList listItems(QStringView list) {
    QStringList out;
    QString item;
    int depth = 0;
    const auto finish = [&] {
        item = tidyText(item);
        if (item.startsWith(QChar(u'和')) && item.size() > 4)
            item.remove(0, 1);
        if (!item.isEmpty())
            out << item;
        item.clear();
    };
    for (const QChar c : list) {
        depth += c == QChar(u'（') || c == QChar(u'(');
        depth -= (c == QChar(u'）') || c == QChar(u')')) && depth > 0;
        if (depth == 0 && (c == QChar(u'。') || c == QChar(u'；')))
            break;
        if (depth == 0 && (c == QChar(u'、') || c == QChar(u'，') || c == QChar(u',')))
            finish();
        else
            item += c;
    }
    finish();
    return out;
}

// What stands behind the words that announce a list; null when there are none.
QStringView announcedList(const QString& text) {
    for (const char16_t* word : {u"包括：", u"包括:", u"分别为：", u"分别是：", u"分别为", u"分别是", u"如下：", u"包括", u"下设", u"设有"})
        if (const auto at = text.indexOf(QStringView(word)); at >= 0)
            return QStringView(text).sliced(at + QStringView(word).size());
    return {};
}

// Duties: the numbered paragraphs; where none is numbered, all.
QStringList dutiesIn(const Section& section) {
    QStringList numbered, all;
    for (const Paragraph& paragraph : section.paragraphs) {
        all << paragraph.text;
        if (numberingOf(paragraph.text).style != Numbering::Style::None)
            numbered << paragraph.text;
        else if (!numbered.isEmpty()) // a second paragraph of the same duty
            numbered.back() += QChar(u'\n') + paragraph.text;
    }
    return numbered.isEmpty() ? all : numbered;
}

QStringList officesIn(const Section& section) {
    QStringList out;
    bool announced = isAboutOffices(section.title);
    for (const Paragraph& paragraph : section.paragraphs) {
        const Numbering numbering = numberingOf(paragraph.text);
        if (announced && numbering.style != Numbering::Style::None && paragraph.text.size() < 60 &&
            !isAboutOffices(paragraph.text)) {
            out += listItems(QStringView(paragraph.text).sliced(numbering.length));
            continue;
        }
        if (!isAboutOffices(paragraph.text))
            continue;
        announced = true;
        const QStringList items = listItems(announcedList(paragraph.text));
        if (items.size() > 1)
            out += items;
    }
    return out;
}

} // namespace

void NarrativeReader::read(const Document& document, const Segment& segment, LineLedger& ledger, Narrative& narrative) {
    std::vector<size_t> furniture;
    const std::vector<TextLine> lines = textLines(document, segment.body, segment.end, furniture);
    PartReader(m_part, lines, m_style, m_value, narrative).read();
    ledger.use(segment.begin, segment.body, LineUse::Title);
    ledger.use(segment.body, segment.end, LineUse::Section);
    for (const size_t line : furniture)
        ledger.use(line, LineUse::PageNumber);
}

Profile profileOf(const Narrative& narrative) {
    Profile out;
    for (const Section& section : narrative.sections) {
        if (section.part != QStringLiteral("概况"))
            continue;
        if (isAboutDuties(section.title))
            out.duties += dutiesIn(section);
        else
            out.offices += officesIn(section);
    }
    out.offices.removeDuplicates();
    return out;
}

} // namespace juesuan
