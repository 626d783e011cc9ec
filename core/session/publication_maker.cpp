// Puts a report's parts in order as blocks of print.
#include "session/publication_maker.h"

#include "session/publication_tables.h"
#include "session/report_inserts.h"

#include <QRegularExpression>

#include <algorithm>

namespace juesuan {

namespace {

using Block = PublicationBlock;
constexpr qsizetype longestHeading = 40;

// （一）机关运行经费支出情况: a paragraph of the 说明 that is a heading by itself.
bool isSubheading(const QString& text) {
    static const QRegularExpression numbered(QStringLiteral("^（[一二三四五六七八九十]+）"));
    static const QString sentenceEnds = QStringLiteral("，；：,;:");
    if (text.size() > longestHeading || !numbered.match(text).hasMatch())
        return false;
    QStringView rest(text);
    if (rest.endsWith(QChar(u'。')))
        rest.chop(1);
    return !rest.contains(QChar(u'。')) && std::none_of(rest.begin(), rest.end(), [](QChar c) { return sentenceEnds.contains(c); });
}

class Maker {
public:
    Maker(const Report& report, const PublicationExtras& extras, const PublicationWords& words)
        : m_report(report), m_extras(extras), m_words(words) {}

    Publication make() {
        m_out.title = filled(m_words.title);
        m_out.author = m_report.unit.name;
        Block cover = block(Block::Kind::Cover);
        for (const QString& line : m_words.cover)
            cover.lines << filled(line);
        m_out.blocks.push_back(cover);
        m_out.blocks.push_back(block(Block::Kind::Contents, m_words.contents));
        for (const PublicationPart& part : m_words.parts)
            addPart(part);
        return std::move(m_out);
    }

private:
    using Kind = PublicationPart::Kind;

    static Block block(Block::Kind kind, const QString& text = {}, int level = 0) {
        Block out;
        out.kind = kind;
        out.text = text;
        out.level = level;
        return out;
    }

    QString filled(const QString& text) const { return PublicationWords::filled(text, m_report.unit.name, m_report.year); }

    void addPart(const PublicationPart& part) {
        const size_t before = m_out.blocks.size();
        if (!part.title.isEmpty())
            m_out.blocks.push_back(block(Block::Kind::PartTitle, partTitle(part)));
        const size_t begin = m_out.blocks.size();
        switch (part.kind) {
        case Kind::Profile: addProfile(); break;
        case Kind::Tables: addTables(); break;
        case Kind::Narrative: addSections(QStringLiteral("说明")); break;
        case Kind::Evaluations: addEvaluations(); break;
        case Kind::Glossary: addGlossary(); break;
        }
        if (m_out.blocks.size() == begin) // a part without anything in it is left out
            m_out.blocks.resize(before);
    }

    // A published report keeps the title that it has.
    QString partTitle(const PublicationPart& part) const {
        if (part.kind == Kind::Tables)
            for (const Section& section : m_report.narrative.sections)
                if (section.part == QStringLiteral("单位决算表") && !section.title.isEmpty())
                    return headingText(section.number, section.title);
        return filled(part.title);
    }

    static QString headingText(const QString& number, const QString& title) {
        if (number.isEmpty() || title.isEmpty())
            return number + title;
        static const QString joined = QStringLiteral("、）)．.");
        return joined.contains(number.back()) ? number + title : number + QChar(0x3000) + title;
    }

    void addSections(const QString& part) {
        for (const Section& section : m_report.narrative.sections) {
            if (section.part != part)
                continue;
            const QString heading = headingText(section.number, section.title);
            if (!heading.isEmpty())
                m_out.blocks.push_back(block(Block::Kind::Heading, heading, 1));
            for (const Paragraph& paragraph : section.paragraphs)
                addParagraph(paragraph);
        }
    }

    void addParagraph(const Paragraph& paragraph) {
        if (!paragraph.chartId().isEmpty())
            return addChart(paragraph);
        if (!paragraph.tableId().isEmpty())
            return addTable(paragraph);
        if (paragraph.text.isEmpty())
            return;
        const bool heading = isSubheading(paragraph.text);
        m_out.blocks.push_back(block(heading ? Block::Kind::Heading : Block::Kind::Paragraph, paragraph.text, heading ? 2 : 0));
    }

    void addChart(const Paragraph& paragraph) {
        const auto picture = m_extras.chart ? m_extras.chart(paragraph.chartId()) : std::nullopt;
        if (!picture)
            return;
        Block out = block(Block::Kind::Picture, paragraph.text);
        out.picture = *picture;
        m_out.blocks.push_back(out);
    }

    void addTable(const Paragraph& paragraph) {
        const auto table = insertedTableOf(paragraph.tableId(), m_report, m_extras.prior ? std::optional(*m_extras.prior) : std::nullopt);
        if (!table || table->empty())
            return;
        Block out = block(Block::Kind::Table);
        out.table = narrativeTable(*table, paragraph.text);
        m_out.blocks.push_back(out);
    }

    void addProfile() {
        const auto& sections = m_report.narrative.sections;
        if (std::any_of(sections.begin(), sections.end(), [](const Section& s) { return s.part == QStringLiteral("概况"); }))
            return addSections(QStringLiteral("概况"));
        if (!m_report.profile.duties.isEmpty()) {
            m_out.blocks.push_back(block(Block::Kind::Heading, m_words.duties.number + m_words.duties.title, 1));
            for (qsizetype i = 0; i < m_report.profile.duties.size(); ++i)
                m_out.blocks.push_back(block(Block::Kind::Paragraph, numbered(i + 1, m_report.profile.duties[i])));
        }
        if (m_report.profile.offices.isEmpty())
            return;
        m_out.blocks.push_back(block(Block::Kind::Heading, m_words.offices.number + m_words.offices.title, 1));
        m_out.blocks.push_back(block(Block::Kind::Paragraph,
                                     filled(m_words.offices.sentence)
                                         .replace(QStringLiteral("%list"), m_report.profile.offices.join(QChar(u'、')))));
    }

    static QString numbered(qsizetype number, const QString& text) {
        return !text.isEmpty() && text.front().isDigit() ? text : QStringLiteral("%1.%2").arg(number).arg(text);
    }

    void addTables() {
        for (const FormDefinition& form : m_report.formSet().forms()) {
            if (form.supplementary)
                continue;
            Block out = block(Block::Kind::Table);
            out.table = formTable(form, m_report, m_words);
            m_out.blocks.push_back(out);
        }
    }

    void addEvaluations() {
        for (const Evaluation& evaluation : m_report.evaluations) {
            Block out = block(Block::Kind::Table);
            out.table = evaluationTable(evaluation, m_words);
            m_out.blocks.push_back(out);
        }
    }

    void addGlossary() {
        for (const GlossaryEntry& entry : m_report.glossary.entries) {
            const QStringList paragraphs = entry.text.split(QChar(u'\n'));
            QString first = entry.number + entry.term;
            if (!paragraphs.front().isEmpty())
                first += QChar(u'：') + paragraphs.front();
            m_out.blocks.push_back(block(Block::Kind::Paragraph, first));
            for (qsizetype i = 1; i < paragraphs.size(); ++i)
                m_out.blocks.push_back(block(Block::Kind::Paragraph, paragraphs[i]));
        }
    }

    const Report& m_report;
    const PublicationExtras& m_extras;
    const PublicationWords& m_words;
    Publication m_out;
};

} // namespace

Result<Publication> makePublication(const Report& report, const PublicationExtras& extras) {
    const auto words = publicationWordsFor(report.formSet().edition());
    if (!words)
        return words.problem();
    return Maker(report, extras, *words).make();
}

} // namespace juesuan
