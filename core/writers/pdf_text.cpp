// The ToUnicode tables of Qt's PDFs.
#include "writers/pdf_text.h"

#include "base/text.h"

#include <QHash>
#include <QRawFont>

#include <memory>

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

using Written = std::function<char16_t(char16_t)>;

void mendEntry(QByteArray& pdf, qsizetype at, const Written& written) {
    bool ok = false;
    const auto code = char16_t(pdf.mid(at + 1, 4).toUInt(&ok, 16));
    char16_t right = written ? written(code) : code; // 户 may stand under the radical ⼾, whose plain form is 戶
    if (right == code)
        right = plain(code);
    if (!ok || right == code)
        return;
    pdf.replace(at + 1, 4, QByteArray::number(right, 16).rightJustified(4, '0').toUpper());
}

// Entries in brackets stand for one glyph each; "<a> <b> <c>" counts on from c, so only one that does not count is mended.
void mendTable(QByteArray& pdf, qsizetype from, qsizetype to, const Written& written) {
    bool list = false;
    for (qsizetype at = from; at + entryLength <= to; ++at) {
        if (pdf.at(at) == '[' || pdf.at(at) == ']')
            list = pdf.at(at) == '[';
        else if (list && isEntry(pdf, at))
            mendEntry(pdf, at, written);
        else if (!list && isEntry(pdf, at) && at + 20 <= to && isEntry(pdf, at + 7) && isEntry(pdf, at + 14) &&
                 pdf.mid(at, entryLength) == pdf.mid(at + 7, entryLength))
            mendEntry(pdf, at + 14, written);
    }
}

} // namespace

QByteArray withPlainText(QByteArray pdf, const std::function<char16_t(char16_t)>& written) {
    for (qsizetype at = 0;;) {
        const qsizetype from = pdf.indexOf("beginbfrange", at);
        const qsizetype to = from < 0 ? -1 : pdf.indexOf("endbfrange", from);
        if (to < 0)
            return pdf;
        mendTable(pdf, from, to, written);
        at = to;
    }
}

std::function<char16_t(char16_t)> writtenCharacter(const QSet<char16_t>& text, const std::vector<QFont>& fonts) {
    struct Face {
        QRawFont font;
        QHash<quint32, char16_t> characters; // of the text, by glyph
    };
    auto faces = std::make_shared<std::vector<Face>>();
    const auto glyphOf = [](const QRawFont& font, char16_t c) {
        const auto glyphs = font.glyphIndexesForString(QString(QChar(c)));
        return glyphs.isEmpty() ? 0 : glyphs.front();
    };
    for (const QFont& font : fonts) {
        Face face{QRawFont::fromFont(font), {}};
        for (const char16_t c : text)
            if (const quint32 glyph = glyphOf(face.font, c))
                face.characters.insert(glyph, c);
        faces->push_back(std::move(face));
    }
    return [text, faces, glyphOf](char16_t c) {
        if (text.contains(c))
            return c;
        for (const Face& face : *faces)
            if (const quint32 glyph = glyphOf(face.font, c))
                if (const auto found = face.characters.constFind(glyph); found != face.characters.constEnd())
                    return *found;
        return c;
    };
}

} // namespace juesuan
