// Tells figures from words in table lines.
#include "readers/printed_figure.h"

#include "base/text.h"
#include "readers/line_text.h"

namespace juesuan {

namespace {

constexpr qsizetype longestFigure = 40;

bool isFigureSign(QChar c) {
    return (c.unicode() >= u'0' && c.unicode() <= u'9') || c == QChar(u',') || c == QChar(u'.') || c == QChar(u'-') ||
           c == QChar(u'+') || c == QChar(u'(') || c == QChar(u')') || c == QChar(u'−');
}

bool isPlaceholder(const QString& text) {
    for (const QChar c : text)
        if (c != QChar(u'-') && c != QChar(u'—') && c != QChar(u'–') && c != QChar(u'−'))
            return false;
    return !text.isEmpty() && text.size() <= 4;
}

// "1,494.561,431.54": a figure ends two digits behind its point when another point follows.
void appendFigures(const QString& run, QStringList& out) {
    qsizetype start = 0;
    while (true) {
        const auto dot = run.indexOf(QChar(u'.'), start);
        const auto next = dot < 0 ? -1 : run.indexOf(QChar(u'.'), dot + 1);
        if (next < 0 || next - dot < 4) {
            out << run.mid(start);
            return;
        }
        out << run.mid(start, dot + 3 - start);
        start = dot + 3;
    }
}

} // namespace

std::optional<PrintedFigure> figureOf(const QString& token, AmountUnit unit) {
    if (token.isEmpty() || token.size() > longestFigure)
        return std::nullopt;
    const QString text = foldWidth(token);
    if (isPlaceholder(text))
        return PrintedFigure{token, true, {}};
    bool digit = false;
    for (const QChar c : text) {
        if (!isFigureSign(c))
            return std::nullopt;
        digit = digit || c.isDigit();
    }
    // "(1)" is a numbering; a negative in brackets has its decimals.
    if (!digit || (text.startsWith(QChar(u'(')) && !text.contains(QChar(u'.'))))
        return std::nullopt;
    const auto parsed = parseAmount(text, unit);
    if (!parsed)
        return std::nullopt;
    return PrintedFigure{token, false, *parsed};
}

QStringList tableTokens(const QString& line) {
    QStringList out;
    for (const QString& token : tokensOf(line)) {
        qsizetype tail = token.size();
        while (tail > 0 && token.size() - tail < longestFigure && isFigureSign(foldWidth(token.mid(tail - 1, 1))[0]))
            --tail;
        const QString run = foldWidth(token.mid(tail));
        const bool whole = tail == 0;
        const bool glued = !whole && isHan(token[tail - 1]) && run.contains(QChar(u'.')) && run.size() >= 4 &&
                           run[0].isDigit();
        if (glued)
            out << token.left(tail);
        if (whole || glued)
            appendFigures(run, out);
        else
            out << token;
    }
    return out;
}

} // namespace juesuan
