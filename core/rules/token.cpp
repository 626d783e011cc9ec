// The lexer of the rule language.
#include "rules/token.h"

namespace juesuan::rules {

namespace {

class Lexer {
public:
    explicit Lexer(QStringView source) : m_source(source) {}

    std::vector<Token> run() {
        while (m_at < m_source.size())
            step();
        push(TokenKind::EndRule, {}, m_line, column());
        push(TokenKind::End, {}, m_line, column());
        return std::move(m_tokens);
    }

private:
    QStringView m_source;
    qsizetype m_at = 0;
    qsizetype m_lineStart = 0;
    int m_line = 1;
    std::vector<Token> m_tokens;

    int column() const { return int(m_at - m_lineStart) + 1; }
    QChar peek(qsizetype ahead = 0) const { return m_at + ahead < m_source.size() ? m_source[m_at + ahead] : QChar(); }

    void push(TokenKind kind, QString text, int line, int col) {
        // Several line breaks are one; none at the very start.
        if (kind == TokenKind::EndRule && (m_tokens.empty() || m_tokens.back().kind == TokenKind::EndRule))
            return;
        m_tokens.push_back({kind, std::move(text), line, col});
    }

    void lineBreak() {
        const int col = column();
        ++m_at;
        m_lineStart = m_at;
        ++m_line;
        if (!peek().isSpace()) // an indented line goes on with the rule above it
            push(TokenKind::EndRule, {}, m_line - 1, col);
    }

    void comment() {
        while (m_at < m_source.size() && peek() != u'\n')
            ++m_at;
    }

    void step() {
        const QChar c = peek();
        if (c == u'\n')
            lineBreak();
        else if (c.isSpace() || c == QChar(0xFEFF))
            ++m_at;
        else if (c == u'#')
            comment();
        else if (c == u'"')
            string();
        else if (isNameStart(c))
            name();
        else
            sign();
    }

    void string() {
        const int col = column();
        const qsizetype from = ++m_at;
        while (m_at < m_source.size() && peek() != u'"' && peek() != u'\n')
            ++m_at;
        const QString text = m_source.mid(from, m_at - from).toString();
        if (peek() != u'"') {
            push(TokenKind::Bad, u'"' + text.left(20), m_line, col);
            return;
        }
        ++m_at;
        push(TokenKind::String, text, m_line, col);
    }

    static bool isNameStart(QChar c) { return c.isLetterOrNumber() || c == u'_' || c.isSurrogate(); }

    // Dots, 、 and full-width brackets belong to printed labels: 预算数.因公出国（境）费. A hyphen only between
    // letters.
    bool isNamePart(int openBrackets) const {
        const QChar c = peek();
        if (isNameStart(c) || c == u'（' || c == u'、' || c == u'·' || c == u'/')
            return true;
        if (c == u'）')
            return openBrackets > 0;
        if (c == u'.')
            return peek(1) != u'*';
        return c == u'-' && isNameStart(peek(1));
    }

    void name() {
        const int col = column();
        const qsizetype from = m_at;
        int openBrackets = 0;
        while (m_at < m_source.size() && isNamePart(openBrackets)) {
            openBrackets += peek() == u'（' ? 1 : peek() == u'）' ? -1 : 0;
            ++m_at;
        }
        const QString text = m_source.mid(from, m_at - from).toString();
        if (peek() == u'.' && peek(1) == u'*') {
            m_at += 2;
            push(TokenKind::Group, text, m_line, col);
        } else {
            push(TokenKind::Name, text, m_line, col);
        }
    }

    void sign() {
        const int col = column();
        const QChar c = peek();
        if (c == u'<' && peek(1) == u'=') {
            m_at += 2;
            push(TokenKind::AtMost, QStringLiteral("<="), m_line, col);
            return;
        }
        if ((c == u':' || c == u'：') && (peek(1) == u'=' || peek(1) == u'＝')) {
            m_at += 2;
            push(TokenKind::Computes, QStringLiteral(":="), m_line, col);
            return;
        }
        ++m_at;
        push(signKind(c), QString(c), m_line, col);
    }

    // What a Chinese keyboard types counts as its ASCII twin.
    static TokenKind signKind(QChar c) {
        switch (c.unicode()) {
        case u'[':
        case u'［':
            return TokenKind::OpenBracket;
        case u']':
        case u'］':
            return TokenKind::CloseBracket;
        case u'(':
        case u'（':
            return TokenKind::OpenParen;
        case u')':
        case u'）':
            return TokenKind::CloseParen;
        case u',':
        case u'，':
            return TokenKind::Comma;
        case u':':
        case u'：':
            return TokenKind::Colon;
        case u'*':
            return TokenKind::Star;
        case u'+':
        case u'＋':
            return TokenKind::Plus;
        case u'-':
        case u'－':
        case u'−':
            return TokenKind::Minus;
        case u'=':
        case u'＝':
            return TokenKind::Equal;
        case u'≤':
            return TokenKind::AtMost;
        default:
            return TokenKind::Bad;
        }
    }
};

} // namespace

std::vector<Token> tokenize(QStringView source) {
    return Lexer(source).run();
}

} // namespace juesuan::rules
