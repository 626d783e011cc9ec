// Readings by ICU's transliteration; phrases first.
#include "base/pinyin.h"

#include <unicode/translit.h>

#include <memory>

namespace juesuan {

namespace {

// Null where ICU lacks its data: words are then found by characters and codes only.
icu::Transliterator* transliterator() {
    static const std::unique_ptr<icu::Transliterator> made = [] {
        UErrorCode error = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> out(
            icu::Transliterator::createInstance("Han-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, error));
        return U_SUCCESS(error) ? std::move(out) : nullptr;
    }();
    return made.get();
}

} // namespace

Pinyin::Pinyin(const QByteArray& phrases) {
    for (const QString& line : QString::fromUtf8(phrases).split(QChar(u'\n'), Qt::SkipEmptyParts)) {
        const QString phrase = line.section(QChar(u'\t'), 0, 0).trimmed();
        const QStringList words = line.section(QChar(u'\t'), 1, 1).split(QChar(u' '), Qt::SkipEmptyParts);
        if (phrase.startsWith(QChar(u'#')) || phrase.isEmpty() || phrase.size() != words.size())
            continue;
        m_phrases.insert(phrase, words);
        m_longest = qMax(m_longest, phrase.size());
    }
}

QString Pinyin::reading(QChar character) const {
    if (character.unicode() < 0x80)
        return character.isLetterOrNumber() ? QString(character.toLower()) : QString();
    if (const auto known = m_readings.constFind(character); known != m_readings.constEnd())
        return *known;
    QString out;
    if (icu::Transliterator* latin = transliterator(); latin && character.isLetter()) {
        icu::UnicodeString text(char16_t(character.unicode()));
        latin->transliterate(text);
        for (int i = 0; i < text.length(); ++i)
            if (const QChar c(text[i]); c.unicode() < 0x80 && c.isLetter())
                out += c;
    }
    m_readings.insert(character, out);
    return out;
}

QStringList Pinyin::syllables(const QString& text) const {
    QStringList out;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype taken = 0;
        for (qsizetype length = qMin(m_longest, text.size() - at); length > 1 && taken == 0; --length)
            if (const auto phrase = m_phrases.constFind(text.mid(at, length)); phrase != m_phrases.constEnd()) {
                out += *phrase;
                taken = length;
            }
        if (taken == 0) {
            if (const QString one = reading(text[at]); !one.isEmpty())
                out << one;
            taken = 1;
        }
        at += taken;
    }
    return out;
}

QString Pinyin::initials(const QString& text) const {
    QString out;
    for (const QString& syllable : syllables(text))
        out += syllable.front();
    return out;
}

QString Pinyin::full(const QString& text) const { return syllables(text).join(QString()); }

} // namespace juesuan
