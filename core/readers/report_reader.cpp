// Runs the readers of a report's parts in order.
#include "readers/report_reader.h"

#include "base/text.h"
#include "readers/edition_notice.h"
#include "readers/encoding.h"
#include "readers/evaluation_reader.h"
#include "readers/glossary_reader.h"
#include "readers/grid_rows.h"
#include "readers/grid_tables.h"
#include "readers/heading_check.h"
#include "readers/line_text.h"
#include "readers/loose_grid.h"
#include "readers/narrative_reader.h"
#include "readers/table_placement.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace juesuan {

namespace {

using Kind = Segment::Kind;

// The key that most of the votes have.
template <typename Key> Key mostVoted(const QMap<Key, int>& votes, Key otherwise) {
    int most = 0;
    for (auto at = votes.begin(); at != votes.end(); ++at)
        if (at.value() > most) {
            most = at.value();
            otherwise = at.key();
        }
    return otherwise;
}

class ReportReader {
public:
    ReportReader(const Document& document, const QString& path, const ReaderContext& context)
        : m_document(document), m_path(path), m_context(context), m_ledger(document),
          m_profileReader(QStringLiteral("概况")), m_explanationReader(QStringLiteral("说明")) {}

    Result<ImportPlan> read() {
        const FormSet& formSet = *m_context.formSet;
        m_segments = splitSections(m_document, formSet);
        if (std::none_of(m_segments.begin(), m_segments.end(), [](const Segment& s) { return s.kind == Kind::Table; }))
            return Problem{ProblemCode::FileNotReport, {m_path}};
        if (!tell(10))
            return cancelled();
        readTables();
        m_plan.path = m_path;
        m_plan.report = Report({QString(), unitName()}, year(), m_context.formSet);
        placeTables(m_tables, m_document, m_context, m_plan, m_ledger);
        if (!tell(70))
            return cancelled();
        for (const Segment& segment : m_segments)
            readPart(segment);
        checkHeadings(m_document, m_segments, m_tables, m_plan.report, m_ledger);
        tellDamage();
        m_plan.report.profile = profileOf(m_plan.report.narrative);
        for (const FormDefinition& form : formSet.forms())
            if (!form.supplementary && !m_plan.report.forms.value(form.id).present)
                m_plan.missingForms << form.id;
        m_plan.report.unread = m_ledger.unread();
        tellEdition();
        if (!tell(100))
            return cancelled();
        return std::move(m_plan);
    }

private:
    bool tell(int percent) const { return !m_context.progress || m_context.progress(percent); }
    Problem cancelled() const { return {ProblemCode::FileUnreadable, {m_path, QStringLiteral("cancelled")}}; }

    // The unit of amounts of one table serves those that print none.
    void readTables() {
        AmountUnit unit = AmountUnit::WanYuan;
        for (const Segment& segment : m_segments) {
            if (segment.kind != Kind::Table)
                continue;
            TableText text = sortTableLines(m_document, segment, *m_context.formSet, unit, m_ledger);
            unit = text.amountUnit;
            text.closed = text.closed || segment.end < m_document.lines.size(); // only the file's end cuts a table off
            if (!text.unitName.isEmpty())
                ++m_unitVotes[text.unitName];
            std::vector<PrintedRow> rows = hasGrid(segment) ? readGrids(segment, text) : readRows(text, m_context.catalogue, m_ledger);
            m_tables.push_back({std::move(text), std::move(rows)});
        }
    }

    // A grid stands before the line that its number names, so one at the segment's end is still the segment's.
    static bool isIn(const DocumentGrid& grid, const Segment& segment) {
        return grid.line > segment.begin && grid.line <= segment.end;
    }
    bool hasGrid(const Segment& segment) const {
        return std::any_of(m_document.grids.begin(), m_document.grids.end(), [&](const DocumentGrid& g) { return isIn(g, segment); });
    }

    // What no edition that we have prints is told once for the whole report, besides each line that could not be read for it.
    void tellEdition() {
        std::vector<std::vector<const DocumentGrid*>> grids;
        for (const Segment& segment : m_segments) {
            if (segment.kind != Kind::Table)
                continue;
            grids.emplace_back();
            for (const DocumentGrid& grid : m_document.grids)
                if (isIn(grid, segment))
                    grids.back().push_back(&grid);
        }
        if (const QString differences = editionDifferences(m_tables, grids); !differences.isEmpty())
            m_plan.report.unread.items.insert(m_plan.report.unread.items.begin(), {differences, QStringLiteral("edition-unknown"), 0, 0});
    }

    std::vector<PrintedRow> readGrids(const Segment& segment, TableText& text) {
        text.closed = true;
        for (const TableText::Line& line : text.body) // beside the frame
            m_ledger.reject(line.index, m_document.lines[line.index].text, QStringLiteral("not-understood"));
        GridRowReader reader(text, m_context.catalogue, segment.begin, m_ledger);
        for (const DocumentGrid& grid : m_document.grids)
            if (isIn(grid, segment))
                reader.add(grid);
        return reader.rows();
    }

    // From the tables' unit lines; else from the heading of 概况 or 说明.
    QString unitName() const {
        const QString voted = mostVoted(m_unitVotes, QString());
        if (!voted.isEmpty())
            return voted;
        for (const Segment& segment : m_segments)
            for (const char16_t* end : {u"概况", u"单位概况", u"部门概况"})
                if (segment.kind == Kind::Profile && segment.heading.endsWith(QStringView(end)) &&
                    segment.heading.size() > QStringView(end).size() + 2)
                    return segment.heading.chopped(QStringView(end).size());
        return {};
    }

    // Headings name the report's year; running text also names the year before.
    int year() const {
        QMap<int, int> votes;
        for (const Segment& segment : m_segments)
            if (const int found = yearIn(segment.heading))
                votes[found] += 10;
        for (size_t i = 0; i < m_document.lines.size(); ++i) {
            const QString& text = m_document.lines[i].text;
            const int found = text.size() < 80 && text.contains(QStringLiteral("年度")) ? yearIn(text) : 0;
            if (found > 0)
                votes[found] += text.contains(QStringLiteral("决算")) && text.size() < 40 ? 2 : 1;
        }
        return mostVoted(votes, m_context.formSet->year());
    }

    void readPart(const Segment& segment) {
        Report& report = m_plan.report;
        switch (segment.kind) {
        case Kind::Cover:
        case Kind::Contents: break; // HeadingCheck takes them
        case Kind::Profile: m_profileReader.read(m_document, segment, m_ledger, report.narrative); break;
        case Kind::Explanation: m_explanationReader.read(m_document, segment, m_ledger, report.narrative); break;
        case Kind::TablesHeading:
            m_ledger.use(segment.begin, segment.body, LineUse::Title);
            dropPageNumbers(segment.body, segment.end);
            report.narrative.sections.push_back({QStringLiteral("单位决算表"), segment.number, segment.heading, {}});
            break;
        case Kind::Table: break; // done before the plan had its report
        case Kind::OtherTable:
            m_ledger.use(segment.begin, segment.end, LineUse::OtherTable);
            m_ledger.reject(segment.begin, segment.heading, QStringLiteral("other-table"));
            break;
        case Kind::Evaluation:
            report.evaluations.push_back(readEvaluation(m_document, segment, m_ledger));
            break;
        case Kind::Glossary: readGlossary(m_document, segment, m_ledger, report.glossary); break;
        }
    }

    // Characters that the file's bytes could not be read as.
    void tellDamage() {
        for (size_t i = 0; i < m_document.lines.size(); ++i)
            if (m_document.lines[i].text.contains(QChar(QChar::ReplacementCharacter)) && !m_ledger.isFree(i))
                m_ledger.reject(i, m_document.lines[i].text, QStringLiteral("damaged"));
    }

    void dropPageNumbers(size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i)
            if (isPageNumber(m_document.lines[i].text))
                m_ledger.use(i, LineUse::PageNumber);
    }

    const Document& m_document;
    const QString m_path;
    const ReaderContext& m_context;
    LineLedger m_ledger;
    std::vector<Segment> m_segments;
    std::vector<ReadTable> m_tables;
    QMap<QString, int> m_unitVotes;
    NarrativeReader m_profileReader, m_explanationReader;
    ImportPlan m_plan;
};

} // namespace

Result<ImportPlan> readReportDocument(const Document& document, const QString& path, const ReaderContext& context) {
    ReaderContext chosen = context;
    int best = editionFit(document, *context.formSet);
    for (const FormSetPtr& edition : context.otherEditions)
        if (const int fit = editionFit(document, *edition); fit > best) {
            best = fit;
            chosen.formSet = edition;
        }
    if (document.grids.empty())
        return ReportReader(document, path, chosen).read();
    const Document sorted = withFormGridsOnly(document, *chosen.formSet);
    return ReportReader(sorted, path, chosen).read();
}

Result<ImportPlan> readReportText(const QString& text, const QString& path, const ReaderContext& context) {
    if (text.trimmed().isEmpty())
        return Problem{ProblemCode::FileEmpty, {path}};
    return readReportDocument(text.contains(QChar(u'\t')) ? documentFromTabbedText(text) : documentFromText(text), path, context);
}

Result<QString> readTextFile(const QString& path) {
    const QFileInfo info(path);
    if (!info.exists())
        return Problem{ProblemCode::FileMissing, {path}};
    if (info.isDir())
        return Problem{ProblemCode::FileIsFolder, {path}};
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return Problem{ProblemCode::FileUnreadable, {path, file.errorString()}};
    constexpr qint64 megabyte = 1024 * 1024;
    if (info.size() > largestTextFile)
        return Problem{ProblemCode::FileTooLarge,
                       {path, QString::number(info.size() / megabyte), QString::number(largestTextFile / megabyte)}};
    const QByteArray bytes = file.read(largestTextFile + 1);
    if (file.error() != QFileDevice::NoError)
        return Problem{ProblemCode::FileUnreadable, {path, file.errorString()}};
    return decodeText(bytes, path);
}

Result<ImportPlan> readReportFile(const QString& path, const ReaderContext& context) {
    const auto text = readTextFile(path);
    return text ? readReportText(*text, path, context) : text.problem();
}

} // namespace juesuan
