// Rule files → one book with unique rule ids.
#include "rules/rule_book.h"

#include "rules/parser.h"

#include <QSet>

namespace juesuan {

RuleBook::RuleBook() : m_data(std::make_unique<Data>()) {}
RuleBook::~RuleBook() = default;

Result<std::shared_ptr<const RuleBook>> RuleBook::parse(const std::vector<SourceFile>& files) {
    std::shared_ptr<RuleBook> book(new RuleBook);
    QSet<QString> ids;
    for (const SourceFile& file : files) {
        auto parsed = rules::parseRules(file.text, file.name);
        if (!parsed)
            return parsed.problem();
        for (rules::Rule& rule : *parsed.operator->()) {
            if (ids.contains(rule.id))
                return Problem{ProblemCode::RuleSyntax,
                               {QStringLiteral("a new rule id"), rule.id, file.name},
                               rule.place.line,
                               rule.place.column};
            ids.insert(rule.id);
            book->m_data->rules.push_back(std::move(rule));
        }
    }
    return std::shared_ptr<const RuleBook>(std::move(book));
}

std::vector<RuleBook::RuleInfo> RuleBook::rules() const {
    std::vector<RuleInfo> out;
    for (const rules::Rule& rule : m_data->rules)
        out.push_back({rule.id, rule.severity, rule.message, rule.formula});
    return out;
}

} // namespace juesuan
