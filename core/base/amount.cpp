// The only parser and the only printer of amounts.
#include "base/amount.h"

#include "base/text.h"

namespace juesuan {

namespace {

constexpr int longestNumber = 64;

qint64 powerOfTen(int n) {
    qint64 p = 1;
    while (n-- > 0)
        p *= 10;
    return p;
}

// Takes a trailing 元 / 万元 off the text and tells the unit it names.
AmountUnit takeUnit(QString& text, AmountUnit unit) {
    if (unit == AmountUnit::Count)
        return unit;
    if (text.endsWith(QStringLiteral("万元"))) {
        text.chop(2);
        return AmountUnit::WanYuan;
    }
    if (text.endsWith(QChar(u'元'))) {
        text.chop(1);
        return AmountUnit::Yuan;
    }
    return unit;
}

// Takes the sign or the accountant's brackets off; false when they don't match.
bool takeSign(QString& text, bool& negative) {
    negative = false;
    if (text.startsWith(QChar(u'(')) || text.endsWith(QChar(u')'))) {
        if (!text.startsWith(QChar(u'(')) || !text.endsWith(QChar(u')')))
            return false;
        negative = true;
        text = text.mid(1, text.size() - 2);
        return !text.startsWith(QChar(u'-')) && !text.startsWith(QChar(u'+'));
    }
    if (text.startsWith(QChar(u'-')) || text.startsWith(QChar(u'+'))) {
        negative = text.startsWith(QChar(u'-'));
        text.remove(0, 1);
    }
    return true;
}

bool isDigit(QChar c) { return c >= QChar(u'0') && c <= QChar(u'9'); }

// Separators must stand in threes: "3,067.91" is a number, "30,67.91" is a slip.
bool separatorsFit(const QString& whole) {
    const auto groups = whole.split(QChar(u','));
    if (groups.size() == 1)
        return true;
    if (groups.first().isEmpty() || groups.first().size() > 3)
        return false;
    for (qsizetype i = 1; i < groups.size(); ++i)
        if (groups[i].size() != 3)
            return false;
    return true;
}

} // namespace

Result<ParsedAmount> parseAmount(QStringView original, AmountUnit unit) {
    const auto refuse = [&](ProblemCode code) { return Problem{code, {original.left(longestNumber).toString()}}; };
    QString text = foldWidth(original);
    text.remove(QChar(u'\''));
    for (qsizetype i = text.size() - 1; i >= 0; --i)
        if (text[i].isSpace())
            text.remove(i, 1);
    if (text.isEmpty())
        return refuse(ProblemCode::AmountEmpty);
    if (text.size() > longestNumber)
        return refuse(ProblemCode::AmountTooLarge);
    text.replace(QChar(u'−'), QChar(u'-')); // U+2212, as typeset reports print it
    text.replace(QChar(u'—'), QChar(u'-'));
    unit = takeUnit(text, unit);
    bool negative = false;
    if (!takeSign(text, negative))
        return refuse(ProblemCode::AmountNotANumber);
    unit = takeUnit(text, unit);
    if (text.startsWith(QChar(u'¥')))
        text.remove(0, 1);

    const auto dot = text.indexOf(QChar(u'.'));
    QString whole = dot < 0 ? text : text.left(dot);
    const QString fraction = dot < 0 ? QString() : text.mid(dot + 1);
    if (!separatorsFit(whole) || (whole.isEmpty() && fraction.isEmpty()))
        return refuse(ProblemCode::AmountNotANumber);
    whole.remove(QChar(u','));
    for (const QChar c : whole + fraction)
        if (!isDigit(c))
            return refuse(ProblemCode::AmountNotANumber);

    const int decimals = int(fraction.size());
    const int finest = unit == AmountUnit::WanYuan ? 6 : 2;
    QString significant = fraction;
    while (significant.size() > finest && significant.endsWith(QChar(u'0')))
        significant.chop(1);
    if (significant.size() > finest)
        return refuse(ProblemCode::AmountTooFine);
    while (whole.size() > 1 && whole.startsWith(QChar(u'0')))
        whole.remove(0, 1);
    if (whole.size() > 15)
        return refuse(ProblemCode::AmountTooLarge);

    const qint64 perUnit = fenPer(unit);
    const qint64 fractionFen =
        significant.isEmpty() ? 0 : significant.toLongLong() * (perUnit / powerOfTen(int(significant.size())));
    const qint64 wholeUnits = whole.toLongLong();
    if (wholeUnits > Amount::maximumFen / perUnit)
        return refuse(ProblemCode::AmountTooLarge);
    const auto amount = Amount::fromFen((negative ? -1 : 1) * (wholeUnits * perUnit + fractionFen));
    if (!amount)
        return refuse(ProblemCode::AmountTooLarge);

    qint64 quantum = 1;
    if (unit == AmountUnit::WanYuan)
        quantum = decimals <= 2 ? wanYuanCent : perUnit / powerOfTen(qMin(decimals, 6));
    return ParsedAmount{*amount, quantum, decimals};
}

qint64 roundHalfUp(qint64 fen, qint64 quantum) {
    if (quantum <= 1)
        return fen;
    const qint64 magnitude = fen < 0 ? -fen : fen;
    const qint64 rounded = (magnitude + quantum / 2) / quantum * quantum;
    return fen < 0 ? -rounded : rounded;
}

QString formatAmount(Amount amount, AmountUnit unit, int decimals, bool grouped) {
    const int finest = unit == AmountUnit::WanYuan ? 6 : 2;
    decimals = qBound(0, decimals, finest);
    const qint64 step = fenPer(unit) / powerOfTen(decimals);
    const qint64 rounded = roundHalfUp(amount.fen(), step);
    const qint64 magnitude = rounded < 0 ? -rounded : rounded;
    QString whole = QString::number(magnitude / fenPer(unit));
    if (grouped)
        for (qsizetype i = whole.size() - 3; i > 0; i -= 3)
            whole.insert(i, QChar(u','));
    if (decimals > 0)
        whole += QChar(u'.') + QString::number(magnitude % fenPer(unit) / step).rightJustified(decimals, QChar(u'0'));
    return rounded < 0 ? QChar(u'-') + whole : whole;
}

QString formatExact(Amount amount, AmountUnit unit, bool grouped) {
    int decimals = 2;
    for (qint64 step = wanYuanCent; unit == AmountUnit::WanYuan && decimals < 6 && amount.fen() % step != 0; step /= 10)
        ++decimals;
    return formatAmount(amount, unit, decimals, grouped);
}

} // namespace juesuan
