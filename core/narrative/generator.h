// Writes the 说明 from a template, the figures and the person's remarks; and says what no longer agrees.
#pragma once

#include "narrative/narrative_template.h"

namespace juesuan {

// A place for a person's words.
struct RemarkSlot {
    QString id;          // fiscal.item/2080101.reason: the key in Narrative::remarks
    bool reason = false; // of a change; otherwise what money was spent on
    QString section;     // title of the section
    QString about;       // the beginning of the paragraph
    int direction = 0;   // of the change: 1 more, -1 less, 0: nothing to explain
    Remark remark;       // as the report has it
    bool carried = false; // written in another year
    // A change without words, or with words that were written for one in the other direction.
    bool missing() const { return reason && direction != 0 && (remark.text.isEmpty() || remark.direction != direction); }
};

// What could not be said because a figure is not given.
struct LeftOut {
    QString item;
    QString quantity;
};

struct GeneratedText {
    Narrative narrative; // sections of part 说明 only, and the remarks
    std::vector<RemarkSlot> remarkSlots;
    std::vector<LeftOut> leftOut;
    std::vector<Section> silent; // sections of the template that had no figures to speak of: titles only
};

struct StaleToken {
    int section = 0;
    int paragraph = 0;
    int token = 0;
    QString expected; // empty: its figure is no longer given
};

class NarrativeGenerator {
public:
    // All must outlive the generator; prior may be null.
    NarrativeGenerator(NarrativeTemplatePtr rules, const Report& report, const Report* prior);

    // The whole text anew. Remarks of last year's report stand in where this one has none.
    GeneratedText generate() const;
    // The report's narrative with the text made anew: paragraphs of the person's own, sections of other parts and
    // sections that no template made stay, as do inserted charts and tables behind the paragraphs they were behind. A 说明 that no template ever made is replaced (the caller asks before).
    Narrative merged(const GeneratedText& fresh) const;
    // Whether merged() would take paragraphs away that no template made.
    bool replacesForeignText() const;
    // Tokens of the narrative whose text is no longer what their figures say.
    std::vector<StaleToken> stale(const Narrative& narrative) const;
    // What the token should say; empty when a figure is not given.
    std::optional<QString> tokenText(const TextToken& token) const;
    // Where its figures stand.
    std::vector<SourceCell> cellsOf(const TextToken& token) const;
    // A text of a template with these variables, and its tokens; empty when a figure in it is not given.
    std::optional<Paragraph> text(const TemplateText& text, const Variables& variables) const;
    bool holds(const QString& condition, const Variables& variables) const;
    const FigureSource& source() const { return m_source; }

private:
    class Writer;
    NarrativeTemplatePtr m_template;
    const Report& m_report;
    const Report* m_prior;
    FigureSource m_source;
};

} // namespace juesuan
