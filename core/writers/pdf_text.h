// Mends the text layer of PDFs that Qt writes, so that Chinese copied out of them is what was put in.
#pragma once

#include <QByteArray>

namespace juesuan {

// Fonts draw 人 and the radical ⼈ with one glyph, and Qt's tables from glyphs to text name whichever comes first: the
// radical, which no search finds. The tables are changed in place: same length, same offsets. Also the ideographic blank.
QByteArray withPlainText(QByteArray pdf);

} // namespace juesuan
