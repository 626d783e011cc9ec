// Labels and values of a table's unit line.
#include "readers/unit_line.h"

#include "base/text.h"
#include "readers/line_text.h"

namespace juesuan {

namespace {

constexpr qsizetype longestUnitLine = 160;

// The longer ones first: 单位 ends several of them.
const QStringList& labels() {
    static const QStringList list{QStringLiteral("金额单位"), QStringLiteral("编制单位"), QStringLiteral("编报单位"),
                                  QStringLiteral("填报单位"), QStringLiteral("预算单位"), QStringLiteral("部门名称"),
                                  QStringLiteral("单位名称"), QStringLiteral("编制部门"), QStringLiteral("部门"),
                                  QStringLiteral("单位")};
    return list;
}

// Cuts the label of the next value off the end of this one ("某某中心 金额单位"); blanks inside it do not matter.
QString takeLabel(QString& text) {
    for (const QString& label : labels()) {
        qsizetype at = text.size();
        for (qsizetype left = label.size(); at > 0 && left > 0; --at)
            left -= !text[at - 1].isSpace();
        if (comparisonKey(QStringView(text).sliced(at)) == label) {
            text = text.left(at).trimmed();
            return label;
        }
    }
    return {};
}

// 表号 and year stand between the values in some reports.
QString withoutNumberAndYear(const QString& text) {
    QStringList kept;
    for (const QString& token : tokensOf(text)) {
        const QString key = comparisonKey(token);
        const auto number = key.indexOf(QStringLiteral("公开"));
        const bool numbered = number >= 0 && key.endsWith(QChar(u'表')) && isPlainInteger(key.sliced(number + 2).chopped(1));
        const QString rest = numbered ? key.left(number) : token;
        const bool isYear = yearIn(key) > 0 && key.size() <= 6;
        if (!isYear && !rest.isEmpty() && rest != QStringLiteral("财决"))
            kept << rest;
    }
    return kept.join(QChar(u' '));
}

std::optional<AmountUnit> amountUnitOf(QString key) {
    if (key.startsWith(QStringLiteral("人民币")))
        key.remove(0, 3);
    if (key == QStringLiteral("万元"))
        return AmountUnit::WanYuan;
    if (key == QStringLiteral("元"))
        return AmountUnit::Yuan;
    return std::nullopt;
}

void takeValue(const QString& label, const QString& text, UnitLine& out) {
    const QString value = tidyText(withoutNumberAndYear(text));
    if (value.isEmpty())
        return;
    const auto unit = amountUnitOf(comparisonKey(value));
    if (unit && !out.amountUnit)
        out.amountUnit = unit;
    else if (out.unitName.isEmpty() && label != QStringLiteral("金额单位"))
        out.unitName = value;
    else if (!out.amountUnit && out.strangeAmountUnit.isEmpty())
        out.strangeAmountUnit = value;
    else
        out.strange << value;
}

} // namespace

std::optional<UnitLine> unitLineOf(const QString& text) {
    const QString key = comparisonKey(text);
    const bool unitWord = key.contains(QStringLiteral("单位:")) || key.contains(QStringLiteral("部门:")) ||
                          key.contains(QStringLiteral("部门名称:")) || key.contains(QStringLiteral("单位名称:"));
    if (!unitWord || key.size() > longestUnitLine)
        return std::nullopt;
    UnitLine out;
    QString rest = text;
    const QStringList parts = rest.replace(QChar(u':'), QChar(u'：')).split(QChar(u'：'));
    QString label;
    for (qsizetype p = 0; p < parts.size(); ++p) {
        QString value = parts[p].trimmed(), next;
        if (p + 1 < parts.size()) {
            next = takeLabel(value);
            if (next.isEmpty()) { // a label that we do not know: its last word
                const auto blank = value.lastIndexOf(QChar(u' '));
                out.strange << value.mid(blank + 1);
                value = value.left(blank + 1);
            }
        }
        if (p > 0)
            takeValue(label, value, out);
        else if (const QString before = withoutNumberAndYear(value); !before.isEmpty())
            out.strange << before;
        label = next;
    }
    return out;
}

} // namespace juesuan
