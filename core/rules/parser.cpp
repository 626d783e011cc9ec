// The parser of the rule language: recursive descent, one function per production, bounded depth.
#include "rules/parser.h"

#include "rules/token.h"

#include <QStringDecoder>

namespace juesuan::rules {

namespace {

class Parser {
public:
    Parser(QStringView source, const QString& file) : m_source(source), m_file(file), m_tokens(tokenize(source)) {}

    Result<std::vector<Rule>> run() {
        std::vector<Rule> rules;
        while (now().kind != TokenKind::End && m_problem.code == ProblemCode::None) {
            Rule rule;
            if (parseRule(rule))
                rules.push_back(std::move(rule));
        }
        if (m_problem.code != ProblemCode::None)
            return m_problem;
        return rules;
    }

private:
    QStringView m_source;
    QString m_file;
    std::vector<Token> m_tokens;
    size_t m_at = 0;
    int m_depth = 0;
    int m_terms = 0;
    Problem m_problem;

    const Token& now() const { return m_tokens[m_at]; }
    const Token& next() const { return m_tokens[std::min(m_at + 1, m_tokens.size() - 1)]; }
    Place place() const { return {now().line, now().column}; }
    void advance() {
        if (m_at + 1 < m_tokens.size())
            ++m_at;
    }
    bool at(TokenKind kind) const { return now().kind == kind; }
    bool atWord(QStringView word) const { return at(TokenKind::Name) && now().text == word; }

    // Keeps the first problem only. Always false, so that callers can return it.
    bool fail(const QString& expected) {
        if (m_problem.code == ProblemCode::None) {
            const bool end = at(TokenKind::End) || at(TokenKind::EndRule);
            m_problem = {ProblemCode::RuleSyntax,
                         {expected, end ? QStringLiteral("end of rule") : now().text.left(40), m_file},
                         now().line,
                         now().column};
        }
        return false;
    }
    bool take(TokenKind kind, const char* expected) {
        if (!at(kind))
            return fail(QString::fromLatin1(expected));
        advance();
        return true;
    }
    bool takeName(QString& out, const char* expected) {
        if (!at(TokenKind::Name))
            return fail(QString::fromLatin1(expected));
        out = now().text;
        advance();
        return true;
    }
    bool takeWord(QStringView word) {
        if (!atWord(word))
            return false;
        advance();
        return true;
    }

    bool parseRule(Rule& rule) {
        m_terms = 0;
        rule.place = place();
        rule.file = m_file;
        if (!parseSeverity(rule.severity) || !takeName(rule.id, "rule id"))
            return false;
        const size_t from = m_at;
        if (takeWord(u"each") && !parseQuantifiers(rule.quantifiers))
            return false;
        if (!parseExpression(rule.left) || !parseRelation(rule) || !parseExpression(rule.right))
            return false;
        rule.ifGiven = atWord(u"if");
        if (takeWord(u"if") && !takeWord(u"given"))
            return fail(QStringLiteral("given"));
        rule.formula = written(from, m_at);
        if (!parseMessage(rule.message.zh) || !parseMessage(rule.message.en))
            return false;
        return take(TokenKind::EndRule, "end of rule");
    }

    // The source between two tokens, runs of blanks as one.
    QString written(size_t from, size_t to) const {
        QString out;
        for (size_t i = from; i < to; ++i) {
            const Token& token = m_tokens[i];
            const bool joined = i > from && m_tokens[i - 1].line == token.line &&
                                m_tokens[i - 1].column + lengthOf(m_tokens[i - 1]) == token.column;
            if (i > from && !joined)
                out += u' ';
            out += token.kind == TokenKind::Group ? token.text + QStringLiteral(".*") : token.text;
        }
        return out;
    }
    static int lengthOf(const Token& token) {
        return int(token.text.size()) + (token.kind == TokenKind::Group ? 2 : 0);
    }

    bool parseSeverity(Severity& out) {
        if (takeWord(u"error"))
            out = Severity::Error;
        else if (takeWord(u"warn"))
            out = Severity::Warning;
        else if (takeWord(u"info"))
            out = Severity::Info;
        else
            return fail(QStringLiteral("error, warn or info"));
        return true;
    }

    bool parseMessage(QString& out) {
        if (!at(TokenKind::String))
            return fail(QStringLiteral("a sentence in quotation marks"));
        out = now().text;
        advance();
        return true;
    }

    bool parseRelation(Rule& rule) {
        RelationKind& out = rule.kind;
        rule.computes = at(TokenKind::Computes);
        if (rule.computes && !isOneCell(rule.left)) // only one cell can be the result
            return fail(QStringLiteral("="));
        if (at(TokenKind::Equal) || rule.computes)
            out = RelationKind::Equal;
        else if (at(TokenKind::AtMost))
            out = RelationKind::AtMost;
        else if (atWord(u"needs"))
            out = RelationKind::NeedsOther;
        else
            return fail(QStringLiteral("=, :=, <= or needs"));
        advance();
        return true;
    }

    static bool isOneCell(const Expression& side) {
        return side.size() == 1 && side.front().sign > 0 && !side.front().sum && side.front().reference &&
               !side.front().reference->priorYear;
    }

    bool parseQuantifiers(std::vector<Quantifier>& out) {
        do {
            if (int(out.size()) == maximumQuantifiers)
                return fail(QStringLiteral(":"));
            Quantifier quantifier;
            quantifier.place = place();
            if (!takeName(quantifier.variable, "a variable"))
                return false;
            if (!takeWord(u"in"))
                return fail(QStringLiteral("in"));
            if (!parseDomains(quantifier.domains))
                return false;
            out.push_back(std::move(quantifier));
        } while (takeIf(TokenKind::Comma));
        return take(TokenKind::Colon, ":");
    }
    bool takeIf(TokenKind kind) {
        if (!at(kind))
            return false;
        advance();
        return true;
    }

    bool parseDomains(std::vector<Domain>& out) {
        do {
            Domain domain;
            if (out.size() >= 8 || !parseDomain(domain))
                return fail(QStringLiteral(":"));
            out.push_back(std::move(domain));
        } while (takeWord(u"or"));
        return true;
    }

    bool parseDomain(Domain& out) {
        out.place = place();
        if (takeWord(u"columns")) {
            out.kind = Domain::Kind::Columns;
            return true;
        }
        if (takeIf(TokenKind::OpenParen))
            return parseNames(out);
        if (atWord(u"类") && next().kind == TokenKind::OpenParen) {
            out.kind = Domain::Kind::Categories;
            advance();
            advance();
            bool prior = false;
            return parseForm(out.form, prior) && take(TokenKind::CloseParen, ")");
        }
        bool prior = false;
        if (!parseForm(out.form, prior))
            return false;
        if (!takeIf(TokenKind::OpenBracket))
            return true;
        return parseSelector(out.row) && parseSecondSelector(out.column);
    }

    bool parseNames(Domain& out) {
        out.kind = Domain::Kind::Names;
        do {
            Selector name;
            name.place = place();
            if (!takeName(name.text, "a name"))
                return false;
            out.names.push_back(std::move(name));
        } while (takeIf(TokenKind::Comma) && out.names.size() < 64);
        return take(TokenKind::CloseParen, ")");
    }

    // 公开01, 上年.公开01, S1. The variable of "each" may not be from last year; the binder does not support it.
    bool parseForm(QString& out, bool& prior) {
        const Token token = now();
        if (!takeName(out, "a form such as 公开01"))
            return false;
        static const QString last = QStringLiteral("上年.");
        static const QString published = QStringLiteral("公开");
        if (out.startsWith(last)) {
            prior = true;
            out = out.mid(last.size());
        }
        if (out.startsWith(published))
            out = out.mid(published.size());
        if (!out.isEmpty())
            return true;
        m_at -= m_at > 0 ? 1 : 0;
        return fail(QStringLiteral("a form such as 公开01"));
    }

    bool parseSelector(Selector& out) {
        out.place = place();
        out.text = now().text;
        if (takeIf(TokenKind::Star)) {
            out.kind = Selector::Kind::All;
            return true;
        }
        if (takeIf(TokenKind::Group)) {
            out.kind = Selector::Kind::Group;
            return true;
        }
        if (atWord(u"children") && next().kind == TokenKind::OpenParen) {
            advance();
            advance();
            out.kind = Selector::Kind::Children;
            return takeName(out.text, "a variable or a code") && take(TokenKind::CloseParen, ")");
        }
        out.kind = Selector::Kind::Name;
        return takeName(out.text, "a row");
    }

    bool parseSecondSelector(std::optional<Selector>& out) {
        if (takeIf(TokenKind::Comma)) {
            Selector column;
            column.place = place();
            if (!takeName(column.text, "a column"))
                return false;
            out = std::move(column);
        }
        return take(TokenKind::CloseBracket, out ? "]" : ", or ]");
    }

    bool parseReference(Reference& out) {
        out.place = place();
        return parseForm(out.form, out.priorYear) && take(TokenKind::OpenBracket, "[") && parseSelector(out.row) &&
               parseSecondSelector(out.column);
    }

    bool parseExpression(Expression& out) {
        if (++m_depth > maximumDepth) {
            if (m_problem.code == ProblemCode::None)
                m_problem = {
                    ProblemCode::RuleTooDeep, {QString::number(maximumDepth), m_file}, now().line, now().column};
            return false;
        }
        int sign = takeIf(TokenKind::Minus) ? -1 : 1;
        while (true) {
            Term term;
            term.sign = sign;
            if (++m_terms > maximumTermsPerRule)
                return fail(QStringLiteral("end of rule"));
            if (!parseTerm(term))
                return false;
            out.push_back(std::move(term));
            if (takeIf(TokenKind::Plus))
                sign = 1;
            else if (takeIf(TokenKind::Minus))
                sign = -1;
            else
                break;
        }
        --m_depth;
        return true;
    }

    bool parseTerm(Term& out) {
        if (takeIf(TokenKind::OpenParen))
            return parseExpression(out.group) && take(TokenKind::CloseParen, ")");
        if (atWord(u"sum") && next().kind == TokenKind::OpenParen) {
            advance();
            advance();
            out.sum = true;
            out.reference.emplace();
            return parseReference(*out.reference) && take(TokenKind::CloseParen, ")");
        }
        out.reference.emplace();
        const Place start = place();
        if (!parseReference(*out.reference))
            return false;
        if (out.reference->row.kind == Selector::Kind::Name)
            return true;
        // Many rows have one value only as a sum.
        m_problem = {ProblemCode::RuleSyntax,
                     {QStringLiteral("sum( … )"), out.reference->row.text, m_file},
                     start.line,
                     start.column};
        return false;
    }
};

} // namespace

Result<std::vector<Rule>> parseRules(const QByteArray& utf8, const QString& file) {
    if (utf8.size() > maximumSourceBytes)
        return Problem{ProblemCode::ResourceMalformed, {file, QStringLiteral("larger than 1 MB")}};
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString source = decode(utf8);
    if (decode.hasError())
        return Problem{ProblemCode::ResourceMalformed, {file, QStringLiteral("not UTF-8")}};
    return Parser(source, file).run();
}

} // namespace juesuan::rules
