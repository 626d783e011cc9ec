// The words of the rule language: a lexer that knows the line and column of each.
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace juesuan::rules {

enum class TokenKind {
    Name,        // 公开01, 本年收入合计, 30108, x.01-02, each, sum …
    Group,       // 收入.* (text without the ".*")
    String,      // "…", text without the quotation marks
    OpenBracket, // [
    CloseBracket,
    OpenParen,
    CloseParen,
    Comma,
    Colon,
    Star,
    Plus,
    Minus,
    Equal,
    AtMost,  // <= or ≤
    Computes, // := (or ：＝)
    EndRule, // a line break that is not followed by an indented line
    End,
    Bad, // a character that no rule contains, or a string without its end
};

struct Token {
    TokenKind kind = TokenKind::End;
    QString text;
    int line = 1; // 1-based
    int column = 1;
};

// Never fails: what is no word becomes one Bad token, which the parser refuses with its place. Ends with End.
std::vector<Token> tokenize(QStringView source);

} // namespace juesuan::rules
