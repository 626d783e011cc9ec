// The small grammar of printed lines: numbering, page numbers, display width, joining lines without false blanks.
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace juesuan {

// How a heading or paragraph is numbered.
struct Numbering {
    enum class Style { None, Part, Han, HanBracket, Arabic, ArabicBracket };
    Style style = Style::None; // 第一部分, 一、, （一）, 1., （1）
    int value = 0;
    qsizetype length = 0;      // characters that the number takes
};
Numbering numberingOf(QStringView line);

bool isHan(QChar c);
// Half-width columns: Chinese characters and full-width signs take two.
int displayWidth(QStringView text);
// "17", "- 17 -", "第 17 页", "17 / 30" alone on a line.
bool isPageNumber(QStringView line);
bool endsSentence(QStringView text);

// The blanks that copying puts between Chinese characters, and between them and digits, taken out; other runs of blanks
// become one.
QString tidyText(QStringView text);
// Two lines of one paragraph as one, with a blank only between two Latin words.
QString joinedLines(const QString& first, const QString& second);

// Parts between blanks.
QStringList tokensOf(const QString& line);
// At most `longest` digits and nothing else.
bool isPlainInteger(QStringView token, int longest = 4);
// The number in "20xx年", if the text has one between 1990 and 2099; 0 otherwise.
int yearIn(QStringView text);

} // namespace juesuan
