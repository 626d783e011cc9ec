// Folding of text so that the same words compare equal: full and half width, blanks, brackets, invisible characters.
#pragma once

#include <QString>
#include <QStringView>

namespace juesuan {

// Full-width digits, letters and signs to their ASCII twins; the ideographic blank to a blank. Nothing else changes.
QString foldWidth(QStringView text);

// The character that a radical looks like (⼈ → 人, ⻋ → 车), as fonts draw both with one glyph and PDF text then names the
// wrong one; everything else as it is.
char16_t unifiedCharacter(char16_t c);

// The key by which labels are compared: widths folded, every blank and invisible character gone, brackets and quotation
// marks of one kind, compatibility look-alikes (Kangxi radicals as PDF text carries them) replaced.
QString comparisonKey(QStringView text);

// Text that is safe to show and store: bidirectional overrides, zero-width and control characters are removed.
QString visibleText(QStringView text);

} // namespace juesuan
