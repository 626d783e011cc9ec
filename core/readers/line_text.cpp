// Numbering, widths and joining of printed lines. Every function is linear in its text.
#include "readers/line_text.h"

#include "base/text.h"

namespace juesuan {

namespace {

int hanDigit(QChar c) {
    static const QString digits = QStringLiteral("〇一二三四五六七八九");
    return int(digits.indexOf(c));
}

// 一 … 九十九 at the start of the text; length 0 when there is none.
int hanNumber(QStringView text, qsizetype& length) {
    int value = 0, digit = 0;
    length = 0;
    for (; length < text.size() && length < 4; ++length) {
        if (text[length] == QChar(u'十')) {
            value += (digit > 0 ? digit : 1) * 10;
            digit = 0;
        } else if (const int d = hanDigit(text[length]); d > 0) {
            digit = d;
        } else {
            break;
        }
    }
    return value + digit;
}

bool isDigit(QChar c) { return c.unicode() >= u'0' && c.unicode() <= u'9'; }

int arabicNumber(QStringView text, qsizetype& length) {
    int value = 0;
    length = 0;
    while (length < text.size() && length < 3 && isDigit(text[length]))
        value = value * 10 + text[length++].digitValue();
    return length < text.size() && isDigit(text[length]) ? (length = 0) : value;
}

bool isOpening(QChar c) { return c == QChar(u'（') || c == QChar(u'('); }
bool isClosing(QChar c) { return c == QChar(u'）') || c == QChar(u')'); }

Numbering bracketNumbering(QStringView line) {
    qsizetype length = 0;
    if (const int value = hanNumber(line.sliced(1), length);
        length > 0 && length + 1 < line.size() && isClosing(line[length + 1]))
        return {Numbering::Style::HanBracket, value, length + 2};
    if (const int value = arabicNumber(line.sliced(1), length);
        length > 0 && length + 1 < line.size() && isClosing(line[length + 1]))
        return {Numbering::Style::ArabicBracket, value, length + 2};
    return {};
}

// Chinese characters and everything that is set as wide as one.
bool isWide(QChar c) {
    const char16_t u = c.unicode();
    return isHan(c) || (u >= 0x3000 && u <= 0x30FF) || (u >= 0xFF00 && u <= 0xFF60) || (u >= 0x2010 && u <= 0x2026) ||
           (u >= 0x2460 && u <= 0x24FF) || (u >= 0x2190 && u <= 0x22FF) || (u >= 0xFE30 && u <= 0xFE4F);
}

// Beside one of these a blank says nothing, if the other side is Chinese.
bool takesNoBlank(QChar c) {
    return isWide(c) || isDigit(c) || c == QChar(u'%') || c == QChar(u'.') || c == QChar(u',') || c == QChar(u';') ||
           c == QChar(u':');
}

} // namespace

bool isHan(QChar c) {
    const char16_t u = c.unicode();
    return (u >= 0x3400 && u <= 0x9FFF) || (u >= 0xF900 && u <= 0xFAFF) || c.isSurrogate() || u == 0x3007;
}

Numbering numberingOf(QStringView line) {
    if (line.size() < 2)
        return {};
    if (isOpening(line[0]))
        return bracketNumbering(line);
    qsizetype length = 0;
    if (line[0] == QChar(u'第')) {
        const int value = hanNumber(line.sliced(1), length);
        if (length > 0 && line.sliced(1 + length).startsWith(u"部分"))
            return {Numbering::Style::Part, value, length + 3};
        return {};
    }
    if (const int value = hanNumber(line, length); length > 0 && length < line.size()) {
        const QChar mark = line[length];
        if (mark == QChar(u'、') || mark == QChar(u'．') || mark == QChar(u'.'))
            return {Numbering::Style::Han, value, length + 1};
        return {};
    }
    if (const int value = arabicNumber(line, length); length > 0 && value > 0 && length < line.size()) {
        const QChar mark = line[length];
        const bool dotted = mark == QChar(u'.') || mark == QChar(u'．') || mark == QChar(u'、');
        if (dotted && (length + 1 >= line.size() || !isDigit(line[length + 1])))
            return {Numbering::Style::Arabic, value, length + 1};
    }
    return {};
}

int displayWidth(QStringView text) {
    int width = 0;
    for (const QChar c : text)
        width += isWide(c) ? 2 : 1;
    return width;
}

bool isPlainInteger(QStringView token, int longest) {
    if (token.isEmpty() || token.size() > longest)
        return false;
    for (const QChar c : token)
        if (!isDigit(c))
            return false;
    return true;
}

bool isPageNumber(QStringView line) {
    if (line.size() > 16)
        return false;
    QString text = comparisonKey(line);
    if (text.startsWith(QChar(u'第')) && text.endsWith(QChar(u'页')))
        return isPlainInteger(QStringView(text).sliced(1).chopped(1));
    if (const auto slash = text.indexOf(QChar(u'/')); slash > 0)
        return isPlainInteger(QStringView(text).left(slash)) && isPlainInteger(QStringView(text).sliced(slash + 1));
    while (text.startsWith(QChar(u'-')) || text.startsWith(QChar(u'·')) || text.startsWith(QChar(u'~')))
        text.remove(0, 1);
    while (text.endsWith(QChar(u'-')) || text.endsWith(QChar(u'·')) || text.endsWith(QChar(u'~')))
        text.chop(1);
    return isPlainInteger(text);
}

bool endsSentence(QStringView text) {
    static const QString marks = QStringLiteral("。！？；;!?");
    static const QString closing = QStringLiteral("”’」』）)\"");
    text = text.trimmed();
    if (text.isEmpty())
        return false;
    if (marks.contains(text.back()))
        return true;
    return closing.contains(text.back()) && text.size() > 1 && marks.contains(text[text.size() - 2]);
}

QString tidyText(QStringView text) {
    QString out;
    out.reserve(text.size());
    bool blank = false;
    for (const QChar c : text) {
        if (c.isSpace()) {
            blank = true;
            continue;
        }
        if (blank && !out.isEmpty()) {
            const QChar before = out.back();
            const bool idle = (isWide(before) && takesNoBlank(c)) || (takesNoBlank(before) && isWide(c));
            if (!idle)
                out += QChar(u' ');
        }
        blank = false;
        out += c;
    }
    return out;
}

QString joinedLines(const QString& first, const QString& second) {
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    const QChar a = first.back(), b = second.front();
    const bool words = a.isLetter() && b.isLetter() && a.unicode() < 0x250 && b.unicode() < 0x250;
    return words ? first + QChar(u' ') + second : first + second;
}

QStringList tokensOf(const QString& line) { return line.split(QChar(u' '), Qt::SkipEmptyParts); }

int yearIn(QStringView text) {
    const QString key = comparisonKey(text);
    for (qsizetype i = 0; i + 4 < key.size(); ++i) {
        const QStringView digits = QStringView(key).sliced(i, 4);
        if (key[i + 4] == QChar(u'年') && isPlainInteger(digits) && (i == 0 || !isDigit(key[i - 1]))) {
            const int year = digits.toInt();
            if (year >= 1990 && year <= 2099)
                return year;
        }
    }
    return 0;
}

} // namespace juesuan
