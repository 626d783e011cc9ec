// A 说明 template as data: sections of paragraphs whose text has figures, loops, conditions and places for remarks.
#pragma once

#include "base/result.h"
#include "narrative/figure_source.h"

#include <memory>

namespace juesuan {

// A node of a template's tree. The file's surface is described in resources/narrative/README.md.
struct TemplateNode {
    enum class Kind {
        Literal,    // text
        Unit, Year, LastYear,
        Amount,     // a
        Share,      // a of b in percent
        Completion, // a of b in percent; another value than 100 calls for a reason
        Growth,     // from b to a in percent, signed; blank from nothing
        Difference, // a against b, text: what b is called; a difference calls for a reason
        Compare,    // a against b in words only: 大于, 小于, 持平
        Count,      // how many elements a names
        List,       // their names
        Name, Path, SubPath, Number, // of the variable a
        Reason, Purpose, // text: what leads to the remark; a: what tells slots of one paragraph apart
        Each,       // variable a over the set b: children; lead, between, tail
        If,         // condition a: children, otherwise
        Optional,   // children, or `otherwise` when one of their figures is not given
        Section,    // id a, title in otherwise, paragraphs in children
        Paragraph,  // id a
    };
    Kind kind = Kind::Literal;
    QString text;
    QString a, b;
    QString lead, between, tail;
    std::vector<TemplateNode> children;
    std::vector<TemplateNode> otherwise;
};

// A text with its directives.
using TemplateText = std::vector<TemplateNode>;

struct NarrativeTemplate {
    QString name;
    std::vector<TemplateNode> nodes; // sections, and loops and conditions of sections
    std::vector<PriorPlace> priorPlaces;
    bool grouped = false;            // 3,067.91
    bool outerNumbers = false;       // 一、 instead of （一）
    QString more, less, rateMore, rateLess; // 增加, 减少, 增长, 下降

    // RuleSyntax with {expected, found} and the line for what cannot be read.
    static Result<std::shared_ptr<const NarrativeTemplate>> parse(const QByteArray& text, const QString& name);
    // One text as they stand behind | in a file. RuleSyntax with {expected, found}.
    static Result<TemplateText> parseText(const QString& text);
};

using NarrativeTemplatePtr = std::shared_ptr<const NarrativeTemplate>;

} // namespace juesuan
