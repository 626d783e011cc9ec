// Finds and replaces figures as they are typed.
#include "analysis/figure_query.h"

#include "base/text.h"

#include <QRegularExpression>

namespace juesuan {

namespace {

constexpr int leastBeginning = 3; // digits: a shorter beginning in the unit that is not shown would find half the table

QString withoutSeparators(QStringView text) {
    QString out = foldWidth(text);
    out.remove(QChar(u','));
    out.remove(QChar(u'\''));
    for (qsizetype i = out.size() - 1; i >= 0; --i)
        if (out[i].isSpace())
            out.remove(i, 1);
    out.replace(QChar(u'−'), QChar(u'-'));
    if (out.startsWith(QChar(u'(')) && out.endsWith(QChar(u')')))
        out = QChar(u'-') + out.mid(1, out.size() - 2);
    return out;
}

// All digits that the amount has, two decimals at least.
QString exactText(const CellValue& value, AmountUnit unit) {
    if (unit == AmountUnit::Count)
        return formatAmount(value.amount, unit, value.amount.fen() % 100 == 0 ? 0 : 2);
    QString out = formatAmount(value.amount, unit, unit == AmountUnit::WanYuan ? 6 : 2);
    for (int decimals = 6; unit == AmountUnit::WanYuan && decimals > 2 && out.endsWith(QChar(u'0')); --decimals)
        out.chop(1);
    return out;
}

QString shownText(const CellValue& value, AmountUnit unit) {
    return unit == AmountUnit::Count ? exactText(value, unit) : formatAmount(value.amount, unit, 2);
}

} // namespace

FigureQuery::FigureQuery(QStringView wanted, bool whole, AmountUnit shown) : m_whole(whole), m_shown(shown) {
    QString text = withoutSeparators(wanted);
    for (const auto& [word, unit] : {std::pair{QStringLiteral("万元"), AmountUnit::WanYuan}, std::pair{QStringLiteral("元"), AmountUnit::Yuan}})
        if (!m_unit && text.endsWith(word)) {
            text.chop(word.size());
            m_unit = unit;
        }
    static const QRegularExpression number(QStringLiteral("^-?(\\d+\\.?\\d*|\\.\\d+)$"));
    if (text.size() <= 32 && number.match(text).hasMatch())
        m_digits = text;
}

FigureQuery::Match FigureQuery::match(const CellValue& value, Measure measure) const {
    if (m_digits.isEmpty() || !value.isFigure())
        return Match::None;
    const bool count = measure == Measure::Count;
    if (m_unit) {
        const auto dot = m_digits.indexOf(QChar(u'.'));
        const int decimals = dot < 0 ? 0 : int(m_digits.size() - dot - 1);
        const bool same = !count && formatAmount(value.amount, *m_unit, decimals) == m_digits;
        return same ? Match::Whole : Match::None;
    }
    const AmountUnit shown = count ? AmountUnit::Count : m_shown;
    if (m_whole) {
        for (const AmountUnit unit : {shown, otherUnit()})
            if (const auto parsed = parseAmount(m_digits, unit); parsed && (unit == shown || !count) &&
                (parsed->amount == value.amount || shownText(value, unit) == formatAmount(parsed->amount, unit, count ? 0 : 2)))
                return Match::Whole;
        return Match::None;
    }
    if (shownText(value, shown).contains(m_digits) || exactText(value, shown).contains(m_digits))
        return Match::Part;
    const bool begins = !count && m_digits.size() >= leastBeginning && exactText(value, otherUnit()).startsWith(m_digits);
    return begins ? Match::Beginning : Match::None;
}

bool FigureQuery::matches(const CellValue& value, Measure measure) const { return match(value, measure) != Match::None; }

Result<CellValue> FigureQuery::replaced(const CellValue& value, Measure measure, const QString& replacement) const {
    const QString digits = withoutSeparators(replacement);
    AmountUnit unit = measure == Measure::Count ? AmountUnit::Count : m_unit ? *m_unit : m_shown;
    QString text = digits;
    switch (match(value, measure)) {
    case Match::None: return value;
    case Match::Whole: break;
    case Match::Part:
        text = exactText(value, unit);
        if (!text.contains(m_digits)) // of the rounded figure, as it is shown
            text = shownText(value, unit);
        text.replace(m_digits, digits);
        break;
    case Match::Beginning:
        unit = otherUnit();
        text = digits + exactText(value, unit).mid(m_digits.size());
        break;
    }
    if (text.isEmpty() || text == QStringLiteral("."))
        return CellValue::blank();
    const auto parsed = parseAmount(text, unit);
    return parsed ? Result<CellValue>(CellValue::figure(*parsed)) : Result<CellValue>(parsed.problem());
}

} // namespace juesuan
