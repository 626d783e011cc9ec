// Tells the encodings of a text file apart and decodes it.
#include "readers/encoding.h"

#include <QStringDecoder>

#include <cerrno>
#include <iconv.h>

namespace juesuan {

namespace {

constexpr qsizetype sampleSize = 256 * 1024;

struct Utf8Census {
    qsizetype sequences = 0; // well-formed characters of more than one byte
    qsizetype errors = 0;
};

// Length of the well-formed UTF-8 sequence at `at`; 0 when there is none.
int utf8Length(const QByteArray& bytes, qsizetype at) {
    const auto byte = [&](qsizetype i) { return i < bytes.size() ? quint8(bytes[i]) : quint8(0); };
    const quint8 lead = byte(at);
    if (lead < 0x80)
        return 1;
    const int length = lead >= 0xC2 && lead <= 0xDF ? 2 : lead >= 0xE0 && lead <= 0xEF ? 3
                       : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
    for (int i = 1; i < length; ++i)
        if ((byte(at + i) & 0xC0) != 0x80)
            return 0;
    if ((lead == 0xE0 && byte(at + 1) < 0xA0) || (lead == 0xED && byte(at + 1) > 0x9F) ||
        (lead == 0xF0 && byte(at + 1) < 0x90) || (lead == 0xF4 && byte(at + 1) > 0x8F))
        return 0;
    return length;
}

Utf8Census censusOfUtf8(const QByteArray& bytes) {
    Utf8Census census;
    for (qsizetype i = 0; i < bytes.size();) {
        const int length = utf8Length(bytes, i);
        census.errors += length == 0;
        census.sequences += length > 1;
        i += length > 0 ? length : 1;
    }
    return census;
}

struct Decoded {
    QString text;
    qsizetype errors = 0;
};

// glibc knows all of GB18030 (four-byte forms included), Qt does not.
Decoded decodeGb18030(const QByteArray& bytes) {
    Decoded out;
    const iconv_t converter = iconv_open("UTF-16LE", "GB18030");
    if (converter == iconv_t(-1)) {
        out.errors = bytes.size();
        return out;
    }
    QByteArray input = bytes;
    char* in = input.data();
    size_t left = size_t(input.size());
    QByteArray buffer(64 * 1024, Qt::Uninitialized);
    QStringDecoder utf16(QStringDecoder::Utf16LE);
    while (left > 0) {
        char* to = buffer.data();
        size_t room = size_t(buffer.size());
        const size_t converted = iconv(converter, &in, &left, &to, &room);
        const int cause = errno;
        out.text += utf16.decode(QByteArrayView(buffer.constData(), to - buffer.constData()));
        if (converted != size_t(-1) || cause == E2BIG)
            continue;
        ++out.errors; // EILSEQ, or EINVAL at the end: step over one byte
        out.text += QChar(QChar::ReplacementCharacter);
        ++in;
        --left;
    }
    iconv_close(converter);
    return out;
}

enum class ByteOrder { None, Little, Big };

// Chinese text in UTF-16 has a zero in the high byte of each digit, blank and line end, and no zero elsewhere.
ByteOrder guessUtf16(const QByteArray& bytes) {
    qsizetype even = 0, odd = 0;
    const qsizetype end = qMin(bytes.size(), sampleSize);
    for (qsizetype i = 0; i < end; ++i)
        if (bytes[i] == 0)
            ++(i % 2 == 0 ? even : odd);
    if (odd * 50 > end && even * 20 < odd)
        return ByteOrder::Little;
    if (even * 50 > end && odd * 20 < even)
        return ByteOrder::Big;
    return ByteOrder::None;
}

QString decodeWith(QStringDecoder::Encoding encoding, const QByteArray& bytes, qsizetype skip) {
    // Stateless: a character cut off at the end is damaged, not the beginning of something to come.
    QStringDecoder decoder(encoding, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(QByteArrayView(bytes).sliced(skip));
    if (encoding != QStringDecoder::Utf8 && (bytes.size() - skip) % 2 != 0 && !text.endsWith(QChar(QChar::ReplacementCharacter)))
        text += QChar(QChar::ReplacementCharacter);
    return text;
}

// More than a stray control character or damaged character means that these are no words.
bool looksLikeText(const QString& text) {
    qsizetype bad = 0;
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        bad += (u < 0x20 && u != u'\n' && u != u'\r' && u != u'\t' && u != u'\f' && u != u'\v') || u == 0xFFFD ||
               (u >= 0xE000 && u <= 0xF8FF && u < 0xE900) || (u >= 0xFDD0 && u <= 0xFDEF);
    }
    return bad * 20 <= text.size();
}

Result<QString> accepted(QString text, const QString& path) {
    if (text.startsWith(QChar(0xFEFF)))
        text.remove(0, 1);
    if (text.trimmed().isEmpty())
        return Problem{ProblemCode::FileEmpty, {path}};
    if (!looksLikeText(text))
        return Problem{ProblemCode::FileNotText, {path}};
    return text;
}

} // namespace

Result<QString> decodeText(const QByteArray& bytes, const QString& path) {
    if (bytes.isEmpty())
        return Problem{ProblemCode::FileEmpty, {path}};
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return accepted(decodeWith(QStringDecoder::Utf8, bytes, 3), path);
    if (bytes.startsWith("\xFF\xFE"))
        return accepted(decodeWith(QStringDecoder::Utf16LE, bytes, 2), path);
    if (bytes.startsWith("\xFE\xFF"))
        return accepted(decodeWith(QStringDecoder::Utf16BE, bytes, 2), path);
    switch (guessUtf16(bytes)) {
    case ByteOrder::Little: return accepted(decodeWith(QStringDecoder::Utf16LE, bytes, 0), path);
    case ByteOrder::Big: return accepted(decodeWith(QStringDecoder::Utf16BE, bytes, 0), path);
    case ByteOrder::None: break;
    }
    const Utf8Census census = censusOfUtf8(bytes);
    // Damaged UTF-8 stays UTF-8: GB18030 bytes give about one error for every well-formed accident.
    if (census.errors == 0 || census.sequences > 8 * census.errors)
        return accepted(decodeWith(QStringDecoder::Utf8, bytes, 0), path);
    Decoded gb = decodeGb18030(bytes);
    if (gb.errors * 50 > bytes.size())
        return Problem{ProblemCode::FileNotText, {path}};
    return accepted(std::move(gb.text), path);
}

QString decodedGb18030(const QByteArray& bytes) { return decodeGb18030(bytes).text; }

} // namespace juesuan
