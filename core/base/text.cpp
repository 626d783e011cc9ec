// Folding of text so that the same words compare equal.
#include "base/text.h"

namespace juesuan {

namespace {

bool isInvisible(char16_t c) {
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) ||
           c == 0xFEFF || c == 0x00AD || (c < 0x20 && c != u'\n' && c != u'\t') || (c >= 0x7F && c <= 0x9F);
}

char16_t foldCharacter(char16_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E)
        return char16_t(c - 0xFEE0);
    if (c == 0x3000 || c == 0x00A0)
        return u' ';
    return c;
}

// One bracket and one quotation mark for the many that reports use for the same thing.
char16_t foldPunctuation(char16_t c) {
    switch (c) {
    case u'〔': case u'［': case u'[': case u'【': return u'(';
    case u'〕': case u'］': case u']': case u'】': return u')';
    case u'“': case u'”': case u'„': case u'‟': case u'「': case u'」': return u'"';
    case u'‘': case u'’': return u'\'';
    case u'、': return u',';
    case u'—': case u'–': case u'－': case u'−': return u'-';
    case u'⼀': return u'一';
    default: return c;
    }
}

// CJK Radicals Supplement: radical, character; Unicode itself gives only two of these equivalences.
constexpr char16_t supplementRadicals[] =
    u"⺂乛⺃乚⺅亻⺉刂⺋㔾⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺞歺⺟母⺠民⺡氵⺣灬⺤爫⺦丬⺨犭⺭礻"
    u"⺯糹⺰纟⺱罓⺳㓁⺹耂⺺肀⺾艹⻂衤⻅见⻆角⻈讠⻉贝⻋车⻌辶⻐钅⻑長⻒镸⻓长⻔门⻖阝⻘青⻙韦⻚页⻛风"
    u"⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

} // namespace

char16_t unifiedCharacter(char16_t c) {
    if (c >= 0x2F00 && c <= 0x2FD5) // Kangxi radicals
        return QString(QChar(c)).normalized(QString::NormalizationForm_KC).at(0).unicode();
    if (c >= 0x2E80 && c <= 0x2EFF)
        for (size_t i = 0; supplementRadicals[i]; i += 2)
            if (supplementRadicals[i] == c)
                return supplementRadicals[i + 1];
    return c;
}

QString foldWidth(QStringView text) {
    QString out;
    out.reserve(text.size());
    for (const QChar c : text)
        out.append(QChar(foldCharacter(c.unicode())));
    return out;
}

QString comparisonKey(QStringView text) {
    bool radicals = false;
    for (const QChar c : text)
        radicals = radicals || (c.unicode() >= 0x2E80 && c.unicode() <= 0x2FDF);
    const QString source = radicals ? text.toString().normalized(QString::NormalizationForm_KC) : text.toString();
    QString out;
    out.reserve(source.size());
    for (const QChar c : source) {
        const char16_t plain = radicals ? unifiedCharacter(c.unicode()) : c.unicode();
        const char16_t folded = foldPunctuation(foldCharacter(plain));
        if (!QChar::isSpace(folded) && !isInvisible(folded))
            out.append(QChar(folded));
    }
    return out;
}

QString visibleText(QStringView text) {
    QString out;
    out.reserve(text.size());
    for (const QChar c : text)
        if (!isInvisible(c.unicode()))
            out.append(c);
    return out;
}

} // namespace juesuan
