// 名词解释: terms without use, uses without an explanation, terms explained twice. (Subjects: wording_subjects.cpp.)
#include "narrative/near_text.h"
#include "narrative/subject_paths.h"
#include "narrative/wording_checks.h"

#include "base/text.h"

#include <algorithm>

namespace juesuan {

namespace {

// “三公”经费 and “三公经费” are one term.
QString termKey(const QString& text) { return comparisonKey(text).remove(QChar(u'"')); }

QString narrativeText(const Report& report) {
    QString out;
    for (const Section& section : report.narrative.sections)
        if (section.part == QStringLiteral("说明"))
            for (const Paragraph& paragraph : section.paragraphs)
                out += paragraph.text + QChar(u'\n');
    return out;
}

// Labels that the published tables print: what a reader may look up.
QString printedLabels(const Report& report) {
    QString out;
    for (const FormDefinition& form : report.formSet().forms()) {
        if (form.supplementary || !report.formPresent(form.id))
            continue;
        out += form.title + QChar(u'\n');
        for (const BlockDefinition& block : form.blocks) {
            for (const RowDefinition& row : block.rows)
                out += row.label + QChar(u'\n') + row.id + QChar(u'\n');
            for (const ColumnDefinition& column : block.columns)
                out += column.label + QChar(u'\n') + column.id + QChar(u'\n');
        }
        for (const SubjectRow& row : report.rows(form.id))
            out += row.name + QChar(u'\n');
    }
    return out;
}

class GlossaryCheck {
public:
    explicit GlossaryCheck(const WordingContext& context)
        : m_context(context), m_said(narrativeText(context.report())), m_printed(termKey(printedLabels(context.report()))) {}

    void checkMissing() {
        QString explained;
        for (const GlossaryEntry& entry : m_context.report().glossary.entries)
            explained += entry.term + QChar(u'\n') + entry.text + QChar(u'\n');
        const QString key = termKey(explained);
        QStringList missing;
        for (const auto& term : m_context.rules().terms)
            if (isUsed(term) && !key.contains(termKey(term.name)))
                missing << term.name;
        if (missing.isEmpty())
            return;
        Finding finding = m_context.text.rules.messages.finding(QStringLiteral("glossary.missing"), {missing.join(QStringLiteral("、"))});
        finding.place.part = TextPlace::Part::Glossary;
        finding.quote = missing.front();
        m_context.sink.addFinding(std::move(finding));
    }

    // Terms that neither the 说明 nor the tables have; a path counts by its last name.
    void checkUnused() {
        const QString said = termKey(m_said);
        QStringList unused;
        const TextPiece* first = nullptr;
        for (const TextPiece& piece : m_context.pieces) {
            if (piece.kind != TextPiece::Kind::Term)
                continue;
            QString term = piece.text;
            if (const auto paths = subjectPaths(PackedText(term).text); !paths.empty())
                term = paths.back().back().name;
            const QString key = termKey(term);
            if (key.isEmpty() || said.contains(key) || m_printed.contains(key))
                continue;
            unused << piece.text;
            first = first ? first : &piece;
        }
        if (first)
            m_context.sink.add(QStringLiteral("glossary.unused"), {unused.join(QStringLiteral("、"))}, *first, 0, int(first->text.size()));
    }

    void checkTwice() {
        QStringList seen;
        for (const TextPiece& piece : m_context.pieces) {
            if (piece.kind != TextPiece::Kind::Term)
                continue;
            const QString key = termKey(piece.text);
            if (!key.isEmpty() && seen.contains(key))
                m_context.sink.add(QStringLiteral("glossary.twice"), {piece.text}, piece, 0, int(piece.text.size()));
            seen << key;
        }
    }

private:
    bool isUsed(const WordingRules::Term& term) const {
        if (term.figure.isEmpty())
            return m_said.contains(term.used);
        const auto figure = m_context.figures.evaluate(term.figure);
        return (figure && figure->hundredths != 0) && (m_said.contains(term.used) || m_printed.contains(termKey(term.name)));
    }

    const WordingContext& m_context;
    const QString m_said;
    const QString m_printed;
};

} // namespace

void checkGlossary(const TextContext& context, TextCheck& out) {
    if (context.report.glossary.entries.empty())
        return;
    const std::vector<TextPiece> pieces = textPieces(context.report);
    const FigureSource figures(context.report, context.prior, {});
    WordingSink sink(context, out);
    const WordingContext wording{context, pieces, figures, sink};
    GlossaryCheck check(wording);
    check.checkMissing();
    check.checkUnused();
    check.checkTwice();
}

} // namespace juesuan
