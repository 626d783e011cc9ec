// Reads how 自评表 are understood.
#include "narrative/indicator_rules.h"

#include <algorithm>

namespace juesuan {

namespace {

// "小时*60": a name and how many of the base it is; without a factor it is the same.
bool takeFactor(QString& name, qint64& factor) {
    factor = 1;
    const auto star = name.indexOf(QChar(u'*'));
    if (star < 0)
        return true;
    bool number = false;
    factor = name.mid(star + 1).toLongLong(&number);
    name.truncate(star);
    return number && factor > 0 && factor <= 100'000'000;
}

bool takeUnits(const QStringList& words, IndicatorRules& out) {
    for (QString name : words.mid(1)) {
        qint64 factor = 1;
        if (!takeFactor(name, factor))
            return false;
        out.units.insert(name, {words.first(), factor});
    }
    return true;
}

bool takeScales(const QStringList& words, IndicatorRules& out) {
    for (QString name : words) {
        qint64 factor = 1;
        if (!takeFactor(name, factor))
            return false;
        out.scales.insert(name, factor);
    }
    return true;
}

bool takeIndicatorLine(const QString& kind, const QStringList& words, IndicatorRules& out) {
    if (words.isEmpty())
        return false;
    if (kind == QStringLiteral("unit"))
        return takeUnits(words, out);
    if (kind == QStringLiteral("scale"))
        return takeScales(words, out);
    if (kind == QStringLiteral("over")) {
        bool first = false, second = false;
        out.overInfo = words.first().toInt(&first);
        out.overWarning = words.value(1).toInt(&second);
        return first && second;
    }
    out.words[kind] += words;
    return true;
}

} // namespace

Result<IndicatorRules> IndicatorRules::parse(const QByteArray& text, const QString& name) {
    IndicatorRules out;
    int number = 0;
    for (const QByteArray& raw : text.split('\n')) {
        ++number;
        const QString line = QString::fromUtf8(raw).trimmed();
        if (line.isEmpty() || line.startsWith(QChar(u'#')))
            continue;
        QStringList words = line.split(QChar(u' '), Qt::SkipEmptyParts);
        const QString kind = words.takeFirst();
        if (!takeIndicatorLine(kind, words, out))
            return Problem{ProblemCode::RuleSyntax, {QStringLiteral("kind word word*factor …"), name + QStringLiteral(": ") + line}, number, 1};
    }
    return out;
}

bool IndicatorRules::holds(const QString& kind, const QString& text) const {
    const QStringList known = list(kind);
    return std::any_of(known.begin(), known.end(), [&](const QString& word) { return text.contains(word); });
}

Evaluation IndicatorRules::draft(const QString& unit, int year) const {
    Evaluation out;
    out.title = list(QStringLiteral("new-title")).join(QString());
    out.year = QString::number(year) + QStringLiteral("年度");
    out.unit = unit;
    for (const QString& label : list(QStringLiteral("new-funds"))) {
        const bool total = holds(QStringLiteral("funds-total"), label);
        const QString none = total ? QString() : QStringLiteral("--");
        out.funds.push_back({label, {}, {}, {}, total ? QStringLiteral("10") : none, {}, none});
    }
    for (const QString& levels : list(QStringLiteral("new-indicators")))
        out.indicators.push_back({levels.section(QChar(u'/'), 0, 0), levels.section(QChar(u'/'), 1), {}, {}, {}, {}, {}, {}});
    out.totalWeight = QStringLiteral("100");
    return out;
}

} // namespace juesuan
