// 说明 of a report: made from its figures, its template and the person's words.
#include "session/report_session.h"

#include "session/book_private.h"
#include "session/report_inserts.h"
#include "session/report_session_private.h"
#include "session/resources.h"

namespace juesuan {

namespace {

// A generator with the reports that it looks into.
struct Generation {
    std::optional<Report> prior;
    std::optional<NarrativeGenerator> generator; // empty: the template could not be loaded

    Generation(const BookData& book, const ReportSession::Private& session, const Report& report)
        : prior(book.priorOf(session)) {
        if (const auto rules = narrativeTemplateFor(report.formSet().edition()))
            generator.emplace(*rules, report, prior ? &*prior : nullptr);
    }
};

void addPart(ChangeSet& set, const Report& from, const Report& to, ReportPart part) {
    const QByteArray before = from.part(part);
    const QByteArray after = to.part(part);
    if (before != after)
        set.changes.push_back(PartChange{part, before, after});
}

bool hasPart(const Narrative& narrative, const QString& part) {
    for (const Section& section : narrative.sections)
        if (section.part == part)
            return true;
    return false;
}

// 概况 and 名词解释 go on from year to year until a person changes them.
void carryWords(const Report& prior, Report& report) {
    const QString overview = QStringLiteral("概况");
    if (report.profile == Profile())
        report.profile = prior.profile;
    if (report.glossary == Glossary())
        report.glossary = prior.glossary;
    if (hasPart(report.narrative, overview))
        return;
    std::vector<Section> carried;
    for (const Section& section : prior.narrative.sections)
        if (section.part == overview)
            carried.push_back(section);
    report.narrative.sections.insert(report.narrative.sections.begin(), carried.begin(), carried.end());
}

} // namespace

ChangeSet ReportSession::generateNarrative() const {
    ChangeSet out{QStringLiteral("generate"), {}, {}};
    const Generation made(*d->book, *d, d->report);
    if (!made.generator)
        return out;
    Report changed = d->report;
    changed.narrative = made.generator->merged(made.generator->generate());
    if (made.prior)
        carryWords(*made.prior, changed);
    for (const ReportPart part : {ReportPart::Narrative, ReportPart::Profile, ReportPart::Glossary})
        addPart(out, d->report, changed, part);
    return out;
}

std::vector<Section> ReportSession::wantedSections() const {
    const Generation made(*d->book, *d, d->report);
    if (!made.generator)
        return {};
    GeneratedText text = made.generator->generate();
    std::vector<Section> out = std::move(text.narrative.sections);
    out.insert(out.end(), text.silent.begin(), text.silent.end());
    return out;
}

bool ReportSession::generatingReplacesText() const {
    const Generation made(*d->book, *d, d->report);
    return made.generator && made.generator->replacesForeignText();
}

std::vector<RemarkSlot> ReportSession::remarkSlots() const {
    const Generation made(*d->book, *d, d->report);
    return made.generator ? made.generator->generate().remarkSlots : std::vector<RemarkSlot>();
}

ChangeSet ReportSession::setRemark(const RemarkSlot& slot, const QString& words) const {
    ChangeSet out{QStringLiteral("remark"), {slot.about}, {}};
    Report changed = d->report;
    changed.narrative.remarks.insert(slot.id, {words.simplified(), slot.direction, d->report.year});
    if (words.simplified().isEmpty())
        changed.narrative.remarks.remove(slot.id);
    const Generation made(*d->book, *d, changed);
    if (!made.generator)
        return out;
    if (!made.generator->replacesForeignText())
        changed.narrative = made.generator->merged(made.generator->generate());
    addPart(out, d->report, changed, ReportPart::Narrative);
    return out;
}

ChangeSet ReportSession::setParagraph(int section, int paragraph, const Paragraph& text) const {
    ChangeSet out{QStringLiteral("text"), {text.text.left(20)}, {}};
    Report changed = d->report;
    auto& sections = changed.narrative.sections;
    if (section < 0 || section >= int(sections.size()) || paragraph < 0 || paragraph >= int(sections[size_t(section)].paragraphs.size()))
        return out;
    sections[size_t(section)].paragraphs[size_t(paragraph)] = text;
    addPart(out, d->report, changed, ReportPart::Narrative);
    return out;
}

Narrative ReportSession::withTemplateWords(Narrative narrative) const {
    Report changed = d->report;
    changed.narrative = narrative;
    const Generation made(*d->book, *d, changed);
    if (!made.generator)
        return narrative;
    QHash<QString, Paragraph> fresh;
    for (const Section& section : made.generator->generate().narrative.sections)
        for (const Paragraph& paragraph : section.paragraphs)
            fresh.insert(paragraph.item, paragraph);
    for (Section& section : narrative.sections)
        for (Paragraph& paragraph : section.paragraphs)
            if (const auto same = fresh.constFind(paragraph.item); paragraph.own && !paragraph.item.isEmpty() &&
                                                                   same != fresh.constEnd() && same->text == paragraph.text)
                paragraph = *same;
    return narrative;
}

std::optional<InsertedTable> ReportSession::insertedTable(const QString& id) const {
    return insertedTableOf(id, d->report, d->book->priorOf(*d));
}

std::vector<std::pair<QString, QString>> ReportSession::insertableTables() const {
    std::vector<std::pair<QString, QString>> out;
    const Generation made(*d->book, *d, d->report);
    const auto tables = narrativeTables();
    if (made.generator && tables)
        for (const TableSpec& spec : (*tables)->tables())
            out.emplace_back(spec.id, tableTitle(spec, *made.generator));
    return out;
}

std::vector<StaleToken> ReportSession::staleTokens() const {
    const Generation made(*d->book, *d, d->report);
    return made.generator ? made.generator->stale(d->report.narrative) : std::vector<StaleToken>();
}

std::vector<SourceCell> ReportSession::tokenCells(const TextToken& token) const {
    const Generation made(*d->book, *d, d->report);
    return made.generator ? made.generator->cellsOf(token) : std::vector<SourceCell>();
}

std::optional<QString> ReportSession::tokenText(const TextToken& token) const {
    const Generation made(*d->book, *d, d->report);
    return made.generator ? made.generator->tokenText(token) : std::nullopt;
}

} // namespace juesuan
