// Prepares paragraphs for reading and finds their numbers.
#include "narrative/claim_text.h"

#include "base/amount.h"
#include "base/text.h"
#include "base/wide.h"

#include <QRegularExpression>

#include <array>

namespace juesuan {

namespace {

bool isDropped(QChar c) {
    static const QString quotes = QStringLiteral("“”„‟「」『』\"‘’'");
    return c.isSpace() || quotes.contains(c) || visibleText(QString(c)).isEmpty();
}

QChar plainCharacter(QChar c) {
    const char16_t folded = foldWidth(QString(QChar(unifiedCharacter(c.unicode())))).at(0).unicode();
    switch (folded) {
    case u'〔': case u'【': case u'[': return u'(';
    case u'〕': case u'】': case u']': return u')';
    default: return folded;
    }
}

bool endsSentence(QChar c) { return c == u'。' || c == u'!' || c == u'?'; }
bool endsClause(QChar c) { return endsSentence(c) || c == u';'; }

template <typename Ends> qsizetype startBefore(const QString& text, qsizetype at, Ends ends) {
    while (at > 0 && !ends(text[at - 1]))
        --at;
    return at;
}

template <typename Ends> qsizetype endBehind(const QString& text, qsizetype at, Ends ends) {
    while (at < text.size() && !ends(text[at]))
        ++at;
    return at;
}

// 3.004.89, 3,8703.32: no number at all; the wording checks tell it.
const QRegularExpression& brokenNumber() {
    static const QRegularExpression pattern(QStringLiteral("(?<![\\d.,])(?!(?:(?:\\d{1,3}(?:,\\d{3})+|\\d+)\\.\\d+,)*(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?![.,]*\\d))\\d[\\d.,]*\\d(?=万|亿|元|%)"));
    return pattern;
}

// Stretches whose numbers are no figures: dates, enumerations, years, document numbers.
std::vector<std::pair<qsizetype, qsizetype>> furniture(const QString& text, const ClaimRules& rules) {
    static const std::array patterns{
        QRegularExpression(QStringLiteral("(?<![\\d.,])(19|20)\\d\\d(年度?|-(?=\\d{4}年)|\\.\\d{1,2}\\.\\d{1,2})")),
        QRegularExpression(QStringLiteral("\\d{1,2}(月份?|日|时|:\\d\\d)")),
        QRegularExpression(QStringLiteral("(?:^|(?<=[。;:!?\\)]))\\(?\\d{1,2}(?:[.)]|、|,(?=\\D))(?!\\d)")),
        brokenNumber(),
        QRegularExpression(QStringLiteral("\\((?:19|20)\\d\\d\\)\\d*号?|第\\d+[号条款章期次届]|\\(\\d{1,2}\\)")),
    };
    std::vector<std::pair<qsizetype, qsizetype>> out;
    const auto collect = [&](const QRegularExpression& pattern) {
        for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
            const auto match = matches.next();
            out.push_back({match.capturedStart(), match.capturedEnd()});
        }
    };
    for (const QRegularExpression& pattern : patterns)
        collect(pattern);
    for (const QRegularExpression& pattern : rules.ignored)
        collect(pattern);
    return out;
}

} // namespace

PlainText::PlainText(const QString& original) {
    text.reserve(original.size());
    at.reserve(size_t(original.size()) + 1);
    for (qsizetype i = 0; i < original.size(); ++i) {
        if (isDropped(original[i]))
            continue;
        text += plainCharacter(original[i]);
        at.push_back(int(i));
    }
    at.push_back(int(original.size()));
}

bool PlainText::hasBrokenNumber() const { return text.contains(brokenNumber()); }

qint64 PrintedNumber::hundredths(bool* exact) const {
    // Money counts 分 per unit, a hundredth of 万元 is 10,000 分; other units are counted as they are.
    Wide numerator = Wide(digits) * (unit == UnitKind::Money ? unitScale : 100);
    Wide denominator = unit == UnitKind::Money ? wanYuanCent : 1;
    for (int i = 0; i < decimals; ++i)
        denominator *= 10;
    if (exact)
        *exact = numerator % denominator == 0;
    return qint64(numerator / denominator);
}

std::vector<PrintedNumber> numbersOf(const PlainText& plain, const ClaimRules& rules) {
    static const QRegularExpression number(
        QStringLiteral("(?<![A-Za-z\\d.])-?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,12})(?:\\.(\\d{1,6}))?(?![\\d])"));
    const auto skipped = furniture(plain.text, rules);
    std::vector<PrintedNumber> out;
    for (auto matches = number.globalMatch(plain.text); matches.hasNext();) {
        const auto match = matches.next();
        const qsizetype start = match.capturedStart();
        const bool inFurniture = std::any_of(skipped.begin(), skipped.end(),
                                             [&](const auto& stretch) { return stretch.first <= start && start < stretch.second; });
        if (inFurniture || match.capturedEnd() - start > 18)
            continue;
        PrintedNumber found;
        found.start = start;
        found.end = match.capturedEnd();
        QString digits = match.captured().remove(QChar(u',')).remove(QChar(u'.'));
        found.digits = digits.toLongLong();
        found.decimals = int(match.captured(1).size());
        if (const ClaimUnit* unit = rules.unitAt(QStringView(plain.text).mid(found.end))) {
            found.unit = unit->kind;
            found.unitScale = unit->scale;
            found.unitText = unit->text;
            found.end += unit->text.size();
        }
        out.push_back(found);
    }
    return out;
}

qsizetype clauseStart(const QString& text, qsizetype at) { return startBefore(text, at, endsClause); }
qsizetype clauseEnd(const QString& text, qsizetype at) { return endBehind(text, at, endsClause); }
qsizetype sentenceStart(const QString& text, qsizetype at) { return startBefore(text, at, endsSentence); }
qsizetype sentenceEnd(const QString& text, qsizetype at) { return endBehind(text, at, endsSentence); }

} // namespace juesuan
