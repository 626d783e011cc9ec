// The written parts of a report as one list of texts, each with its place; and findings put at a stretch of one.
#pragma once

#include "narrative/text_check.h"

namespace juesuan {

struct TextPiece {
    enum class Kind { Title, Paragraph, Term, Explanation, Statement };
    Kind kind = Kind::Paragraph;
    QString part;    // 概况, 单位决算表, 说明, 名词解释; of a Statement the form's id
    QString text;
    QString section; // as findings name it
    int item = -1;
    int paragraph = -1;
    int page = 0;
    bool caption = false; // of an inserted chart or table: no sentence

    bool inNarrative() const { return part == QStringLiteral("说明"); }
    bool isProse() const { return kind == Kind::Paragraph || kind == Kind::Explanation; }
};

// Titles and paragraphs of all sections, 名词解释, and the sentences below empty tables, in print order.
std::vector<TextPiece> textPieces(const Report& report);

// Adds findings to a TextCheck. One stretch of text gets one finding of wording: who comes first has it.
class WordingSink {
public:
    WordingSink(const TextContext& context, TextCheck& out) : m_context(context), m_out(out), m_begin(out.findings.size()) {}

    // The finding `id` about text[start, start + length) of the piece. Titles and terms have no stretches of their own: the
    // place is then the section's heading or the entry, and the quote says what is meant.
    void add(const QString& id, const QStringList& arguments, const TextPiece& piece, int start, int length,
             const QString& expected = {});
    // A finding about a part or the report as a whole.
    void addWhole(const QString& id, const QStringList& arguments, const QString& section = {});
    void addFinding(Finding finding) { m_out.findings.push_back(std::move(finding)); }
    // Whether a finding of that id was put at the piece.
    bool tells(const QString& id, const TextPiece& piece) const;
    // Whether a figure's finding (they come first) already points at this stretch.
    bool claimed(const TextPiece& piece, int start, int length) const;

private:

    const TextContext& m_context;
    TextCheck& m_out;
    const size_t m_begin; // findings of others lie before
    struct Stretch {
        QString id;
        const TextPiece* piece;
        int start, length;
    };
    std::vector<Stretch> m_taken;
};

} // namespace juesuan
