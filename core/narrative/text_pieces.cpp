// Collects the texts of a report and places findings in them.
#include "narrative/text_pieces.h"

#include <algorithm>

namespace juesuan {

namespace {

TextPlace placeOf(const TextPiece& piece, int start, int length) {
    TextPlace out;
    if (piece.kind == TextPiece::Kind::Statement)
        return out;
    const bool glossary = piece.kind == TextPiece::Kind::Term || piece.kind == TextPiece::Kind::Explanation;
    out.part = glossary ? TextPlace::Part::Glossary : TextPlace::Part::Narrative;
    out.item = piece.item;
    out.paragraph = piece.paragraph;
    if (piece.isProse()) {
        out.start = start;
        out.length = length;
    }
    return out;
}

} // namespace

std::vector<TextPiece> textPieces(const Report& report) {
    using Kind = TextPiece::Kind;
    std::vector<TextPiece> out;
    for (size_t s = 0; s < report.narrative.sections.size(); ++s) {
        const Section& section = report.narrative.sections[s];
        const QString name = sectionName(section);
        const int page = section.paragraphs.empty() ? 0 : section.paragraphs.front().page;
        if (!section.title.isEmpty())
            out.push_back({Kind::Title, section.part, section.title, name, int(s), -1, page});
        for (size_t p = 0; p < section.paragraphs.size(); ++p)
            out.push_back({Kind::Paragraph, section.part, section.paragraphs[p].text, name, int(s), int(p), section.paragraphs[p].page,
                           section.paragraphs[p].isInsert()});
    }
    for (size_t e = 0; e < report.glossary.entries.size(); ++e) {
        const GlossaryEntry& entry = report.glossary.entries[e];
        const QString part = QStringLiteral("名词解释");
        out.push_back({Kind::Term, part, entry.term, entry.number + entry.term, int(e), -1, entry.page});
        out.push_back({Kind::Explanation, part, entry.text, entry.number + entry.term, int(e), -1, entry.page});
    }
    for (auto form = report.forms.begin(); form != report.forms.end(); ++form)
        if (!form->statement.isEmpty())
            out.push_back({Kind::Statement, form.key(), form->statement, {}, -1, -1, form->page});
    return out;
}

bool WordingSink::claimed(const TextPiece& piece, int start, int length) const {
    const TextPlace place = placeOf(piece, start, length);
    return std::any_of(m_out.findings.begin(), m_out.findings.begin() + std::ptrdiff_t(m_begin), [&](const Finding& f) {
        return f.place.part == place.part && f.place.item == place.item && f.place.paragraph == place.paragraph &&
               f.place.start < start + length && start < f.place.start + f.place.length;
    });
}

bool WordingSink::tells(const QString& id, const TextPiece& piece) const {
    return std::any_of(m_taken.begin(), m_taken.end(), [&](const Stretch& taken) { return taken.piece == &piece && taken.id == id; });
}

void WordingSink::add(const QString& id, const QStringList& arguments, const TextPiece& piece, int start, int length,
                      const QString& expected) {
    for (const Stretch& taken : m_taken)
        if (taken.piece == &piece && start < taken.start + taken.length && taken.start < start + length)
            return;
    m_taken.push_back({id, &piece, start, length});
    Finding finding = m_context.rules.messages.finding(id, arguments);
    finding.quote = piece.text.mid(start, length);
    finding.section = piece.section;
    finding.place = placeOf(piece, start, length);
    finding.page = piece.page;
    finding.expected = expected;
    if (piece.kind == TextPiece::Kind::Statement)
        finding.cells.push_back({{piece.part, {}, {}}, {}, false});
    m_out.findings.push_back(std::move(finding));
}

void WordingSink::addWhole(const QString& id, const QStringList& arguments, const QString& section) {
    Finding finding = m_context.rules.messages.finding(id, arguments);
    finding.section = section;
    finding.place.part = TextPlace::Part::Narrative;
    m_out.findings.push_back(std::move(finding));
}

} // namespace juesuan
