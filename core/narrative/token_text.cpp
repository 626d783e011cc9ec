// Prints what tokens say.
#include "narrative/token_text.h"

#include "base/wide.h"

namespace juesuan {

namespace {

QString amountText(qint64 hundredths, Measure measure, bool grouped) {
    if (measure == Measure::Count) {
        QString out = formatAmount(Amount::ofFen(hundredths), AmountUnit::Count, 2, grouped);
        while (out.endsWith(QChar(u'0')))
            out.chop(1);
        return out.endsWith(QChar(u'.')) ? out.chopped(1) : out;
    }
    return formatAmount(Amount::ofFen(hundredths), AmountUnit::Count, 2, grouped);
}

std::optional<QString> ofSet(const QString& kind, const QString& set, const FigureSource& source) {
    const auto elements = source.elements(set);
    if (kind == QStringLiteral("count"))
        return QString::number(elements.size());
    QStringList names;
    for (const Element& element : elements)
        names << source.nameOf(element);
    return names.isEmpty() ? std::nullopt : std::optional(names.join(QChar(u'、')));
}

// 0.01 % of a in b, half up, exact; empty unless b > 0.
std::optional<qint64> percentHundredths(qint64 a, qint64 b) {
    if (b <= 0)
        return std::nullopt;
    const Wide magnitude = a < 0 ? -Wide(a) : Wide(a);
    const qint64 rounded = qint64((magnitude * 20'000 + b) / (2 * Wide(b)));
    return a < 0 ? -rounded : rounded;
}

QString percentText(qint64 hundredths) {
    return formatAmount(Amount::ofFen(hundredths), AmountUnit::Count, 2) + QChar(u'%');
}

} // namespace

std::optional<QString> tokenText(const QString& kind, const QStringList& quantities, const FigureSource& source,
                                 const NarrativeTemplate& words) {
    if (kind == QStringLiteral("count") || kind == QStringLiteral("list"))
        return ofSet(kind, quantities.value(0), source);
    const Element element{quantities.value(0), quantities.value(1), quantities.value(2)};
    if (kind == QStringLiteral("name"))
        return source.nameOf(element);
    if (kind == QStringLiteral("path") || kind == QStringLiteral("subpath"))
        return source.pathOf(element, kind == QStringLiteral("path") ? 1 : 2);
    const auto a = source.evaluate(quantities.value(0));
    if (!a)
        return std::nullopt;
    if (kind == QStringLiteral("amount"))
        return amountText(a->hundredths, a->measure, words.grouped);
    const auto b = source.evaluate(quantities.value(1));
    if (!b)
        return std::nullopt;
    const qint64 difference = a->hundredths - b->hundredths;
    if (kind == QStringLiteral("difference"))
        return amountText(qAbs(difference), a->measure, words.grouped);
    if (kind == QStringLiteral("direction"))
        return difference > 0 ? words.more : difference < 0 ? words.less : QStringLiteral("持平");
    if (kind == QStringLiteral("rate-direction"))
        return difference > 0 ? words.rateMore : difference < 0 ? words.rateLess : QString();
    if (kind == QStringLiteral("comparison"))
        return difference > 0 ? QStringLiteral("大于") : difference < 0 ? QStringLiteral("小于") : QStringLiteral("持平");
    const auto percent = percentHundredths(kind == QStringLiteral("rate")     ? qAbs(difference)
                                           : kind == QStringLiteral("growth") ? difference
                                                                              : a->hundredths,
                                           b->hundredths);
    return percent ? std::optional(percentText(*percent)) : std::nullopt;
}

} // namespace juesuan
