// The ToUnicode tables of Qt's PDFs.
#include "writers/pdf_text.h"

#include "base/text.h"

namespace juesuan {

namespace {

// "<2F00>"
constexpr qsizetype entryLength = 6;

bool isEntry(const QByteArray& pdf, qsizetype at) { return pdf.at(at) == '<' && pdf.at(at + entryLength - 1) == '>'; }

char16_t plain(char16_t c) {
    if (c == 0x2003) // the em space, for U+3000
        return 0x3000;
    return unifiedCharacter(c);
}

void mendEntry(QByteArray& pdf, qsizetype at) {
    bool ok = false;
    const auto code = char16_t(pdf.mid(at + 1, 4).toUInt(&ok, 16));
    if (!ok || plain(code) == code)
        return;
    pdf.replace(at + 1, 4, QByteArray::number(plain(code), 16).rightJustified(4, '0').toUpper());
}

// Entries in brackets stand for one glyph each; "<a> <b> <c>" counts on from c, so only one that does not count is mended.
void mendTable(QByteArray& pdf, qsizetype from, qsizetype to) {
    bool list = false;
    for (qsizetype at = from; at + entryLength <= to; ++at) {
        if (pdf.at(at) == '[' || pdf.at(at) == ']')
            list = pdf.at(at) == '[';
        else if (list && isEntry(pdf, at))
            mendEntry(pdf, at);
        else if (!list && isEntry(pdf, at) && at + 20 <= to && isEntry(pdf, at + 7) && isEntry(pdf, at + 14) &&
                 pdf.mid(at, entryLength) == pdf.mid(at + 7, entryLength))
            mendEntry(pdf, at + 14);
    }
}

} // namespace

QByteArray withPlainText(QByteArray pdf) {
    for (qsizetype at = 0;;) {
        const qsizetype from = pdf.indexOf("beginbfrange", at);
        const qsizetype to = from < 0 ? -1 : pdf.indexOf("endbfrange", from);
        if (to < 0)
            return pdf;
        mendTable(pdf, from, to);
        at = to;
    }
}

} // namespace juesuan
