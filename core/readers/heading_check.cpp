// Compares headings with what the report is known to be.
#include "readers/heading_check.h"

#include "base/text.h"
#include "readers/heading_words.h"
#include "readers/line_text.h"

#include <algorithm>

namespace juesuan {

namespace {

using Kind = Segment::Kind;
constexpr qsizetype longestCoverLine = 60;
constexpr qsizetype longestEntry = 120;
constexpr int mostEntries = 400; // more lines than these are no contents

bool isPart(const Segment& segment) {
    return segment.kind == Kind::Profile || segment.kind == Kind::TablesHeading || segment.kind == Kind::Explanation ||
           segment.kind == Kind::Glossary;
}

QStringList headingsOf(const std::vector<Segment>& segments) {
    QStringList out;
    for (const Segment& segment : segments)
        if (isPart(segment))
            out << segment.heading;
    return out;
}

// The entry of a contents list without numbering, dots and page.
QString entryKey(const QString& line) {
    QString key = comparisonKey(QStringView(line).sliced(numberingOf(line).length));
    while (!key.isEmpty() && (key.back().isDigit() || QStringLiteral(".…·-").contains(key.back())))
        key.chop(1);
    return key;
}

class HeadingCheck {
public:
    HeadingCheck(const Document& document, const std::vector<Segment>& segments, const Report& report, LineLedger& ledger)
        : m_document(document), m_segments(segments), m_ledger(ledger),
          m_words(report.unit.name, report.year, headingsOf(segments)), m_unit(comparisonKey(report.unit.name)) {}

    void parts() {
        for (const Segment& segment : m_segments) {
            if (segment.kind == Kind::Cover)
                cover(segment);
            else if (segment.kind == Kind::Contents)
                contents(segment);
            else if (isPart(segment) && !m_words.explain(segment.heading))
                m_ledger.reject(segment.begin, segment.number + segment.heading, QStringLiteral("heading-differs"));
        }
    }

    void tables(const std::vector<ReadTable>& tables) {
        int wan = 0, yuan = 0;
        for (const ReadTable& table : tables)
            ++(table.text.amountUnit == AmountUnit::WanYuan ? wan : yuan);
        const AmountUnit usual = wan >= yuan ? AmountUnit::WanYuan : AmountUnit::Yuan;
        for (const ReadTable& table : tables) {
            const TableText& text = table.text;
            title(text);
            if (!text.unitName.isEmpty() && comparisonKey(text.unitName) != m_unit)
                m_ledger.reject(text.unitLine, text.unitName, QStringLiteral("unit-differs"));
            if (text.amountUnitPrinted && text.amountUnit != usual)
                m_ledger.reject(text.unitLine, m_document.lines[text.unitLine].text, QStringLiteral("amount-unit-differs"));
        }
    }

private:
    // A title may run over two lines and stand again on the next page.
    void title(const TableText& table) {
        const FormDefinition& form = *table.form;
        QStringList titles{QStringLiteral("(续)"), QStringLiteral("(续表)"), QStringLiteral("续表"), comparisonKey(form.number),
                           QLatin1Char('(') + comparisonKey(form.number) + QLatin1Char(')'), QStringLiteral("(单位:万元)"),
                           QStringLiteral("(单位:元)")};
        for (const QString& title : QStringList{form.title} + form.titleAliases)
            titles << comparisonKey(title);
        for (const QChar ordinal : QStringView(u"一二三四五六七八九"))
            titles << QStringLiteral("表") + ordinal;
        std::sort(titles.begin(), titles.end(), [](const QString& a, const QString& b) { return a.size() > b.size(); });
        for (size_t t = 0; t < table.titleLines.size(); ++t) {
            const size_t line = table.titleLines[t];
            const QString& text = m_document.lines[line].text;
            const bool goesOn = t + 1 < table.titleLines.size() && table.titleLines[t + 1] == line + 1;
            if (m_words.explain(text, titles))
                continue;
            if (goesOn && m_words.explain(text + m_document.lines[line + 1].text, titles))
                ++t;
            else
                m_ledger.reject(line, text, QStringLiteral("heading-differs"));
        }
    }

    // Title, unit and date before the first part.
    void cover(const Segment& segment) {
        for (size_t i = segment.begin; i < segment.end; ++i) {
            const QString& text = m_document.lines[i].text;
            if (text.isEmpty() || text.size() > longestCoverLine)
                continue;
            if (isPageNumber(text))
                m_ledger.use(i, LineUse::PageNumber);
            else if (m_words.explainCover(text))
                m_ledger.use(i, LineUse::Cover);
        }
    }

    // An entry names something that comes later, in the same words.
    void contents(const Segment& segment) {
        QString later;
        for (size_t i = segment.end; i < m_document.lines.size(); ++i)
            if (m_document.lines[i].text.size() < longestEntry)
                later += comparisonKey(m_document.lines[i].text);
        int entries = 0;
        for (size_t i = segment.begin; i < segment.end && entries < mostEntries; ++i) {
            const QString& text = m_document.lines[i].text;
            if (text.isEmpty() || text.size() > longestEntry)
                continue;
            ++entries;
            const QString key = entryKey(text);
            if (isPageNumber(text))
                m_ledger.use(i, LineUse::PageNumber);
            else if (key == QStringLiteral("目录") || later.contains(key) || m_words.explainCover(text))
                m_ledger.use(i, LineUse::Contents);
            else if (numberingOf(text).style != Numbering::Style::None && i + 1 < m_document.lines.size())
                m_ledger.reject(i, text, QStringLiteral("contents-differs"));
        }
    }

    const Document& m_document;
    const std::vector<Segment>& m_segments;
    LineLedger& m_ledger;
    const HeadingWords m_words;
    const QString m_unit;
};

} // namespace

void checkHeadings(const Document& document, const std::vector<Segment>& segments, const std::vector<ReadTable>& tables,
                   const Report& report, LineLedger& ledger) {
    HeadingCheck check(document, segments, report, ledger);
    check.parts();
    check.tables(tables);
}

} // namespace juesuan
