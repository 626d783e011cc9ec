// Mends the text layer of PDFs that Qt writes, so that Chinese copied out of them is what was put in.
#pragma once

#include <QByteArray>
#include <QFont>
#include <QSet>

#include <functional>
#include <vector>

namespace juesuan {

// Fonts draw 人 and the radical ⼈ with one glyph, and Qt's tables from glyphs to text name whichever comes first: the
// radical, which no search finds. The tables are changed in place: same length, same offsets. Also the ideographic blank.
// `written` may give another character in place of one that the tables name.
QByteArray withPlainText(QByteArray pdf, const std::function<char16_t(char16_t)>& written = {});

// The same for pairs that both are characters: a font for simplified Chinese draws 户 and 戶 alike. A character that the text
// does not hold, drawn like one that it does, gives that one. Needs a QGuiApplication.
std::function<char16_t(char16_t)> writtenCharacter(const QSet<char16_t>& text, const std::vector<QFont>& fonts);

} // namespace juesuan
