// Walks a template's tree and writes paragraphs with their tokens and places for remarks.
#pragma once

#include "narrative/generator.h"

namespace juesuan {

class NarrativeGenerator::Writer {
public:
    Writer(const NarrativeTemplate& rules, const FigureSource& source, const Report* prior)
        : m_template(rules), m_source(source), m_prior(prior) {}
    GeneratedText write();

    // For texts outside of a template: the variables are set before.
    using Nodes = TemplateText;
    void setVariables(const Variables& variables) { m_variables = variables; }
    std::optional<Paragraph> text(const Nodes& nodes);
    bool holds(const QString& condition) const;

private:
    // Sections and paragraphs.
    void block(const Nodes& nodes);
    void section(const TemplateNode& node);
    void paragraph(const TemplateNode& node);
    // Into the current paragraph; false when a figure is not given.
    bool inlineNodes(const Nodes& nodes);
    bool inlineNode(const TemplateNode& node);
    bool optional(const TemplateNode& node);
    bool each(const TemplateNode& node);
    bool change(const TemplateNode& node);
    bool compare(const TemplateNode& node);
    void remark(const TemplateNode& node);
    bool token(const QString& kind, const QStringList& quantities);
    bool atom(const QString& condition) const;
    QString resolved(const QString& text) const { return FigureSource::resolved(text, m_variables); }
    Remark remarkFor(const QString& id, int direction, bool reason, bool& carried) const;
    void noteChange(const QString& a, const QString& b);

    const NarrativeTemplate& m_template;
    const FigureSource& m_source;
    const Report* m_prior;
    GeneratedText m_out;
    Section* m_section = nullptr;
    Paragraph m_paragraph;
    std::vector<RemarkSlot> m_slots; // of the paragraph
    Variables m_variables;
    QStringList m_order;             // of the variables, outermost first
    QHash<QString, int> m_numbers;
    int m_direction = 0;             // of the first difference since the last reason
};

} // namespace juesuan
