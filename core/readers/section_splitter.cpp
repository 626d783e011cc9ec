// Finds headings and titles and cuts the text at them.
#include "readers/section_splitter.h"

#include "base/text.h"
#include "readers/line_text.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace juesuan {

namespace {

using Kind = Segment::Kind;
constexpr int mostPartHeadingLines = 4;
constexpr int rankOfResembling = 2000; // behind every title that is the form's

// Dots and a page number behind an entry of a table of contents.
QString withoutLeader(const QString& key, bool& hadLeader) {
    qsizetype end = key.size();
    while (end > 0 && key[end - 1].isDigit())
        --end;
    qsizetype dots = end;
    while (dots > 0 && (key[dots - 1] == QChar(u'.') || key[dots - 1] == QChar(u'…') || key[dots - 1] == QChar(u'·')))
        --dots;
    hadLeader = dots < end;
    return hadLeader ? key.left(dots) : key;
}

struct PartHeading {
    Kind kind = Kind::Cover;
    size_t begin = 0, end = 0;
    QString number, text;
    Numbering numbering;
};

std::optional<Kind> partKind(const QString& key) {
    const auto ends = [&](std::initializer_list<const char16_t*> words) {
        return std::any_of(words.begin(), words.end(), [&](const char16_t* w) { return key.endsWith(QStringView(w)); });
    };
    if (ends({u"概况", u"基本情况", u"机构设置情况"}))
        return Kind::Profile;
    if (ends({u"名词解释", u"名词解释及说明", u"专业名词解释"}))
        return Kind::Glossary;
    if (!key.contains(QStringLiteral("决算")))
        return std::nullopt;
    if (ends({u"说明", u"分析"}))
        return Kind::Explanation;
    if (ends({u"决算表", u"决算报表", u"公开表", u"决算表格", u"公开表格", u"决算公开报表"}))
        return Kind::TablesHeading;
    return std::nullopt;
}

class Splitter {
public:
    Splitter(const Document& document, const FormSet& formSet) : m_lines(document.lines), m_formSet(formSet) {
        for (const DocumentGrid& grid : document.grids)
            m_grids.insert(grid.line);
    }

    std::vector<Segment> split() {
        findTables();
        dropRivals();
        findParts();
        findOtherTables();
        findEvaluations();
        return segments();
    }

private:
    size_t nextText(size_t line) const {
        while (line < m_lines.size() && m_lines[line].isBlank())
            ++line;
        return line;
    }

    // A title is a table's when a 表号, a unit line or column headings follow before the next title does.
    bool isFollowedByTable(size_t line) const {
        size_t at = nextText(line + 1);
        if (m_grids.count(line + 1))
            return true;
        for (int i = 0; i < 8 && at < m_lines.size(); ++i, at = nextText(at + 1)) {
            if (formTitled(m_lines[at].text, m_formSet))
                return false;
            if (m_grids.count(at + 1)) // the form's grid below this line
                return true;
            const QString key = comparisonKey(m_lines[at].text);
            for (const char16_t* mark : {u"栏次", u"行次", u"项目", u"科目代码", u"科目编码", u"科目名称", u"单位:", u"决算数",
                                         u"预算数", u"合计", u"本年收入", u"本年支出", u"金额"})
                if (key.contains(QStringView(mark)) && key.size() < 200)
                    return true;
            if (formNumbered(m_lines[at].text, m_formSet))
                return true;
        }
        return at >= m_lines.size(); // cut off right behind its title
    }

    void mark(size_t begin, size_t body, Kind kind, const QString& number, const QString& heading,
              const FormDefinition* form = nullptr, int rank = 0) {
        Segment segment;
        segment.kind = kind;
        segment.begin = begin;
        segment.body = body;
        segment.number = number;
        segment.heading = heading;
        segment.form = form;
        segment.rank = rank;
        m_marks[begin] = segment;
    }

    void findTables() {
        size_t number = m_lines.size(); // a 表号 above the title
        for (size_t i = 0; i < m_lines.size(); ++i) {
            if (m_lines[i].isBlank() || m_lines[i].text.size() > longestHeading)
                continue;
            size_t end = i + 1;
            int rank = 0;
            const FormDefinition* form = formTitled(m_lines[i].text, m_formSet, &rank);
            if (!form && i + 1 < m_lines.size() && !m_lines[i + 1].isBlank() && m_lines[i + 1].text.size() < 20) {
                form = formTitled(m_lines[i].text + m_lines[i + 1].text, m_formSet, &rank); // a title over two lines
                end += form != nullptr;
                if (form && formTitled(m_lines[i + 1].text, m_formSet))
                    form = nullptr;
            }
            if (form && isFollowedByTable(end - 1)) {
                mark(std::min(number, i), end, Kind::Table, {}, tidyText(m_lines[i].text), form, rank);
                i = end - 1;
            } else if (!form && isTableNumber(m_lines[i].text) && isTitledBelow(i)) {
                number = i;
                continue;
            } else if (const FormDefinition* numbered = form ? nullptr : formNumbered(m_lines[i].text, m_formSet)) {
                markNumbered(i, numbered);
            }
            number = m_lines.size();
        }
    }

    // Whether the title of this 表号 is a form's and stands below it.
    bool isTitledBelow(size_t number) const {
        for (size_t before = number, i = 0; i < 3 && before > 0; ++i) { // not one that stands above it
            do
                --before;
            while (before > 0 && m_lines[before].isBlank());
            if (gridBetween(before, number))
                break;
            if (const auto at = m_marks.find(before); at != m_marks.end() && at->second.kind == Kind::Table)
                return false;
        }
        const size_t title = titleBelow(number);
        return title < m_lines.size() && formTitled(m_lines[title].text, m_formSet) && isFollowedByTable(title);
    }

    // Of tables with different titles that could all be one form's, the best title is; 国有资本经营预算财政拨款收入支出决算表 is
    // another table where 国有资本经营预算财政拨款支出决算表 is there too.
    void dropRivals() {
        std::map<const FormDefinition*, int> best;
        for (const auto& [line, segment] : m_marks)
            if (segment.kind == Kind::Table && segment.rank >= 0) {
                const auto at = best.emplace(segment.form, segment.rank).first;
                at->second = std::min(at->second, segment.rank);
            }
        for (auto& [line, segment] : m_marks)
            if (segment.kind == Kind::Table && segment.rank > best[segment.form])
                makeOther(segment);
    }

    static void makeOther(Segment& segment) {
        segment.kind = Kind::OtherTable;
        segment.form = nullptr;
        segment.rank = 0;
    }

    // Titles of tables that are no form's, between the tables.
    void findOtherTables() {
        for (size_t i = 0; i < m_lines.size(); ++i) {
            if (!m_lines[i].otherTable || m_marks.count(i))
                continue;
            const auto next = m_marks.lower_bound(i);
            if (next == m_marks.begin())
                continue;
            const Kind before = std::prev(next)->second.kind;
            if (before == Kind::OtherTable && std::prev(next)->second.heading == tidyText(m_lines[i].text))
                continue; // with its 表号 above
            if (before == Kind::Table || before == Kind::OtherTable || before == Kind::TablesHeading)
                mark(i, i + 1, Kind::OtherTable, {}, tidyText(m_lines[i].text));
        }
    }

    bool gridBetween(size_t above, size_t below) const {
        const auto at = m_grids.upper_bound(above);
        return at != m_grids.end() && *at <= below;
    }

    bool isOtherTitle(size_t line, const FormDefinition& numbered) const {
        const DocumentLine& at = m_lines[line];
        return at.otherTable || (isOtherTableTitle(at.text, m_formSet) && !resemblesTitle(at.text, numbered));
    }

    // A 表号 whose table has no title that we know: the form by its number, unless the title is that of another table.
    void markNumbered(size_t line, const FormDefinition* form) {
        size_t before = line, titled = line;
        for (int i = 0; i < 3 && before > 0; ++i) {
            do
                --before;
            while (before > 0 && m_lines[before].isBlank());
            if (gridBetween(before, line))
                break;
            if (m_marks.count(before) && m_marks[before].kind == Kind::Table)
                return; // its title stands right above
            if (plainTitle(m_lines[before].text).endsWith(QChar(u'表')) && m_lines[before].text.size() < 60 && !m_marks.count(before)) {
                titled = before;
                break;
            }
        }
        const size_t below = titleBelow(line);
        if (titled == line && below < m_lines.size() && isOtherTitle(below, *form))
            mark(line, line, Kind::OtherTable, {}, tidyText(m_lines[below].text));
        else if (titled == line)
            mark(line, line, Kind::Table, {}, {}, form, -1);
        else if (isOtherTitle(titled, *form))
            mark(titled, line, Kind::OtherTable, {}, tidyText(m_lines[titled].text));
        else
            mark(titled, line, Kind::Table, {}, tidyText(m_lines[titled].text), form, rankOfResembling);
    }

    // The title of a 表号 that stands above it: one of the two lines below, the table itself not yet begun.
    size_t titleBelow(size_t line) const {
        size_t at = nextText(line + 1);
        for (int i = 0; i < 2 && at < m_lines.size() && !gridBetween(line, at); ++i, at = nextText(at + 1))
            if (m_lines[at].otherTable || formTitled(m_lines[at].text, m_formSet) || isOtherTableTitle(m_lines[at].text, m_formSet))
                return at;
        return m_lines.size();
    }

    std::optional<PartHeading> partHeadingAt(size_t line) const {
        const Numbering numbering = numberingOf(m_lines[line].text);
        if (numbering.style != Numbering::Style::Part && numbering.style != Numbering::Style::Han)
            return std::nullopt;
        QString text;
        size_t at = line;
        for (int i = 0; i < mostPartHeadingLines && at < m_lines.size(); ++i, at = nextText(at + 1)) {
            if (i > 0 && (numberingOf(m_lines[at].text).style != Numbering::Style::None || m_marks.count(at)))
                break;
            text = joinedLines(text, m_lines[at].text);
            if (text.size() > longestHeading || text.contains(QChar(u'。')) || text.contains(QChar(u'：')))
                break;
            bool leader = false;
            const QString key = withoutLeader(comparisonKey(text), leader);
            if (const auto kind = partKind(key)) {
                // "第三部分" alone on its line, "2024年度单位决算情况说明" below it
                const QString number = text.left(numbering.length);
                return PartHeading{*kind, line, at + 1, number, tidyText(text.mid(numbering.length)), numbering};
            }
        }
        return std::nullopt;
    }

    void findParts() {
        std::vector<PartHeading> found;
        bool parts = false;
        for (size_t i = 0; i < m_lines.size(); ++i) {
            if (m_lines[i].isBlank() || m_marks.count(i))
                continue;
            if (const auto heading = partHeadingAt(i)) {
                found.push_back(*heading);
                parts = parts || heading->numbering.style == Numbering::Style::Part;
                i = heading->end - 1;
            } else if (comparisonKey(m_lines[i].text) == QStringLiteral("目录")) {
                mark(i, i + 1, Kind::Contents, {}, {});
            }
        }
        // Where parts are numbered 第一部分 …, "一、" numbers sections inside them.
        if (parts)
            found.erase(std::remove_if(found.begin(), found.end(),
                                       [](const PartHeading& h) { return h.numbering.style != Numbering::Style::Part; }),
                        found.end());
        for (size_t i = 0; i < found.size(); ++i) {
            // The entry of a contents list comes again as the real heading.
            const bool again = std::any_of(found.begin() + qsizetype(i) + 1, found.end(), [&](const PartHeading& h) {
                return h.kind == found[i].kind && h.numbering.value == found[i].numbering.value;
            });
            if (again)
                mark(found[i].begin, found[i].end, Kind::Contents, found[i].number, found[i].text);
            else
                mark(found[i].begin, found[i].end, found[i].kind, found[i].number, found[i].text);
        }
    }

    void findEvaluations() {
        for (size_t i = 0; i < m_lines.size(); ++i) {
            const QString& text = m_lines[i].text;
            if (text.isEmpty() || !comparisonKey(text).startsWith(QStringLiteral("项目名称")))
                continue;
            size_t title = i;
            bool found = false;
            for (int back = 0; back < 5 && title > 0 && !found;) {
                --title;
                if (m_lines[title].isBlank())
                    continue;
                ++back;
                const QString key = comparisonKey(m_lines[title].text);
                found = key.endsWith(QStringLiteral("自评表")) || key.endsWith(QStringLiteral("自评情况表")) ||
                        key.endsWith(QStringLiteral("绩效评价表"));
            }
            if (!found)
                continue;
            // The title's first line, where it is wrapped: no blank line between and the line above is no sentence.
            while (title > 0 && !m_lines[title - 1].isBlank() && !endsSentence(m_lines[title - 1].text) &&
                   !m_lines[title - 1].text.endsWith(QChar(u'：')) && i - title < 5 && !m_marks.count(title - 1) &&
                   displayWidth(m_lines[title - 1].text) > displayWidth(m_lines[title].text) &&
                   !isPageNumber(m_lines[title - 1].text) && m_lines[title - 1].page == m_lines[title].page)
                --title;
            mark(title, i, Kind::Evaluation, {}, {});
            markBehindEvaluation(i);
        }
    }

    // The 说明 goes on behind an evaluation where a numbered heading says so.
    void markBehindEvaluation(size_t begin) {
        bool total = false;
        for (size_t i = begin + 1; i < m_lines.size() && !m_marks.count(i); ++i) {
            const QString& text = m_lines[i].text;
            if (text.isEmpty())
                continue;
            const QString key = comparisonKey(text);
            if (key.startsWith(QStringLiteral("项目名称")))
                return;
            total = total || key.startsWith(QStringLiteral("总分"));
            const Numbering numbering = numberingOf(text);
            if (total && (numbering.style == Numbering::Style::Han || numbering.style == Numbering::Style::HanBracket)) {
                mark(i, i, Kind::Explanation, {}, {});
                return;
            }
        }
    }

    std::vector<Segment> segments() {
        std::vector<Segment> out;
        if (m_lines.empty())
            return out;
        if (!m_marks.count(0))
            mark(0, 0, Kind::Cover, {}, {});
        for (const auto& [begin, segment] : m_marks) {
            if (!out.empty())
                out.back().end = begin;
            // The same table on the next page: its title again.
            if (!out.empty() && segment.kind == Kind::Table && out.back().kind == Kind::Table &&
                out.back().form == segment.form)
                continue;
            // Between the entries of a contents list stand only its entries.
            if (!out.empty() && segment.kind == Kind::Contents && out.back().kind == Kind::Contents)
                continue;
            out.push_back(segment);
        }
        out.back().end = m_lines.size();
        return out;
    }

    const std::vector<DocumentLine>& m_lines;
    const FormSet& m_formSet;
    std::set<size_t> m_grids; // before which lines one stands
    std::map<size_t, Segment> m_marks;
};

} // namespace

std::vector<Segment> splitSections(const Document& document, const FormSet& formSet) {
    return Splitter(document, formSet).split();
}

} // namespace juesuan
