// Generates, merges with what the person wrote, and finds tokens that no longer agree.
#include "narrative/generator.h"

#include "narrative/narrative_writer.h"
#include "narrative/token_text.h"

#include <algorithm>
#include <iterator>

namespace juesuan {

namespace {

constexpr char16_t textPart[] = u"说明";

bool isText(const Section& section) { return section.part == QStringView(textPart); }

const Section* sectionOf(const Narrative& narrative, const QString& item) {
    for (const Section& section : narrative.sections)
        if (isText(section) && section.item == item)
            return &section;
    return nullptr;
}

// What the template did not make and cannot make anew: the person's words, inserted charts and tables.
bool stays(const Paragraph& paragraph) { return paragraph.own || paragraph.isInsert(); }

// The fresh paragraphs with the person's own in the places of those they stand for; own paragraphs that the template
// does not make follow the one that they followed.
std::vector<Paragraph> mergedParagraphs(const Section& old, const Section& fresh) {
    std::vector<Paragraph> out = fresh.paragraphs;
    const auto place = [&out](const QString& item) {
        return std::find_if(out.begin(), out.end(), [&](const Paragraph& p) { return !item.isEmpty() && p.item == item; });
    };
    size_t after = 0; // where the next one without a twin goes
    for (const Paragraph& paragraph : old.paragraphs) {
        const auto twin = place(paragraph.item);
        if (twin != out.end()) {
            if (paragraph.own)
                *twin = paragraph;
            after = size_t(twin - out.begin()) + 1;
        } else if (stays(paragraph)) {
            out.insert(out.begin() + std::ptrdiff_t(after++), paragraph);
        }
    }
    return out;
}

// Charts and tables of sections that no template made go to the end of the section of the same title, else of the last.
void keepInserts(const Narrative& old, Narrative& fresh) {
    Section* last = nullptr;
    for (Section& section : fresh.sections)
        if (isText(section))
            last = &section;
    for (const Section& section : old.sections) {
        Section* target = last;
        for (Section& other : fresh.sections)
            if (isText(other) && other.title == section.title)
                target = &other;
        if (!target || !isText(section) || !section.item.isEmpty())
            continue;
        std::copy_if(section.paragraphs.begin(), section.paragraphs.end(), std::back_inserter(target->paragraphs),
                     [](const Paragraph& p) { return p.isInsert(); });
    }
}

} // namespace

NarrativeGenerator::NarrativeGenerator(NarrativeTemplatePtr rules, const Report& report, const Report* prior)
    : m_template(std::move(rules)), m_report(report), m_prior(prior), m_source(report, prior, m_template->priorPlaces) {}

GeneratedText NarrativeGenerator::generate() const { return Writer(*m_template, m_source, m_prior).write(); }

bool NarrativeGenerator::replacesForeignText() const {
    const auto& sections = m_report.narrative.sections;
    const bool any = std::any_of(sections.begin(), sections.end(), isText);
    return any && std::none_of(sections.begin(), sections.end(), [](const Section& s) { return isText(s) && !s.item.isEmpty(); });
}

Narrative NarrativeGenerator::merged(const GeneratedText& fresh) const {
    Narrative out;
    out.remarks = fresh.narrative.remarks;
    const bool replace = replacesForeignText();
    const Narrative& old = m_report.narrative;
    std::vector<Section> kept; // of the person's own, behind the template's
    for (const Section& section : old.sections) {
        if (!isText(section))
            out.sections.push_back(section);
        else if (section.item.isEmpty() && !replace)
            kept.push_back(section);
        else if (!section.item.isEmpty() && !sectionOf(fresh.narrative, section.item)) {
            Section rest = section; // the template no longer makes it, but the person wrote in it
            std::erase_if(rest.paragraphs, [](const Paragraph& p) { return !stays(p); });
            if (!rest.paragraphs.empty())
                kept.push_back(std::move(rest));
        }
    }
    for (const Section& section : fresh.narrative.sections) {
        Section next = section;
        if (const Section* before = sectionOf(old, section.item))
            next.paragraphs = mergedParagraphs(*before, section);
        out.sections.push_back(std::move(next));
    }
    out.sections.insert(out.sections.end(), kept.begin(), kept.end());
    if (replace)
        keepInserts(old, out);
    return out;
}

std::optional<Paragraph> NarrativeGenerator::text(const TemplateText& text, const Variables& variables) const {
    Writer writer(*m_template, m_source, m_prior);
    writer.setVariables(variables);
    return writer.text(text);
}

bool NarrativeGenerator::holds(const QString& condition, const Variables& variables) const {
    return Writer(*m_template, m_source, m_prior).holds(FigureSource::resolved(condition, variables));
}

std::optional<QString> NarrativeGenerator::tokenText(const TextToken& token) const {
    return juesuan::tokenText(token.kind, token.quantities, m_source, *m_template);
}

std::vector<SourceCell> NarrativeGenerator::cellsOf(const TextToken& token) const {
    std::vector<SourceCell> out;
    if (token.kind == QStringLiteral("name") || token.kind == QStringLiteral("path") || token.kind == QStringLiteral("subpath"))
        return out;
    for (const QString& quantity : token.quantities) {
        if (const auto figure = m_source.evaluate(quantity)) {
            out.insert(out.end(), figure->cells.begin(), figure->cells.end());
            continue;
        }
        for (const Element& element : m_source.elements(quantity))
            if (const FormDefinition* form = m_report.formSet().form(element.form))
                if (const ColumnDefinition* column = form->defaultColumn(element.row))
                    out.push_back({{element.form, element.row, column->id}, false});
    }
    return out;
}

std::vector<StaleToken> NarrativeGenerator::stale(const Narrative& narrative) const {
    std::vector<StaleToken> out;
    for (size_t s = 0; s < narrative.sections.size(); ++s)
        for (size_t p = 0; p < narrative.sections[s].paragraphs.size(); ++p) {
            const Paragraph& paragraph = narrative.sections[s].paragraphs[p];
            for (size_t t = 0; t < paragraph.tokens.size(); ++t) {
                const TextToken& token = paragraph.tokens[t];
                const auto text = tokenText(token);
                if (!text || *text != QStringView(paragraph.text).mid(token.start, token.length))
                    out.push_back({int(s), int(p), int(t), text.value_or(QString())});
            }
        }
    return out;
}

} // namespace juesuan
