// Compares a line with the titles that the forms have and are known by.
#include "readers/table_titles.h"

#include "base/edit_distance.h"
#include "base/text.h"
#include "readers/line_text.h"

#include <algorithm>

namespace juesuan {

namespace {

constexpr int rankOfBracketed = 100;
constexpr qsizetype longestQualifier = 14; // (按功能分类科目)
constexpr qsizetype shortestTitle = 6, longestTitle = 50;

QString withoutFormNumber(const QString& key) {
    // 公开01表, (公开01表), 财决公开01表
    const auto at = key.indexOf(QStringLiteral("公开"));
    if (at < 0)
        return key;
    qsizetype i = at + 2;
    while (i < key.size() && key[i].isDigit())
        ++i;
    if (i == at + 2 || i >= key.size() || key[i] != QChar(u'表'))
        return key;
    const bool bracketed = at > 0 && key[at - 1] == QChar(u'(') && i + 1 < key.size() && key[i + 1] == QChar(u')');
    return key.left(bracketed ? at - 1 : at) + key.mid(bracketed ? i + 2 : i + 1);
}

// What may stand before a title: numbering, a year, a unit; not a word that makes it another table.
bool isHarmlessPrefix(QString prefix) {
    const Numbering numbering = numberingOf(prefix);
    prefix.remove(0, numbering.length);
    for (const char16_t* word : {u"表一", u"表二", u"表三", u"表四", u"表五", u"表六", u"表七", u"表八", u"表九"})
        if (prefix.startsWith(QStringView(word)))
            prefix.remove(0, 2);
    if (prefix.isEmpty() || prefix == QStringLiteral("(") || prefix == QStringLiteral(":"))
        return true;
    if (prefix.endsWith(QStringLiteral("年度")) || prefix.endsWith(QStringLiteral("年")))
        return yearIn(prefix) > 0;
    static const QStringList unitEnds{QStringLiteral("单位"), QStringLiteral("部门"), QStringLiteral("局"),
                                      QStringLiteral("中心"), QStringLiteral("委员会"), QStringLiteral("办事处"),
                                      QStringLiteral("街道"), QStringLiteral("院"), QStringLiteral("校")};
    return std::any_of(unitEnds.begin(), unitEnds.end(), [&](const QString& end) { return prefix.endsWith(end); });
}

QString titleKey(const QString& line) {
    QString key = withoutFormNumber(comparisonKey(line));
    for (const char16_t* tail : {u"(续)", u"(续表)", u"续表", u"(单位:万元)", u"(单位:元)"})
        if (key.endsWith(QStringView(tail)))
            key.chop(QStringView(tail).size());
    return key;
}

// 一般公共预算支出决算表(功能科目) without what stands in the brackets; empty where nothing does.
QString withoutQualifier(const QString& key) {
    const auto at = key.lastIndexOf(QChar(u'('));
    // 收入决算表(分单位) is another table beside 收入决算表(分科目).
    const bool byUnit = at > 0 && QStringView(key).sliced(at).contains(QStringLiteral("单位"));
    return key.endsWith(QChar(u')')) && at > 0 && !byUnit && key.size() - at - 2 <= longestQualifier ? key.left(at) : QString();
}

struct Match {
    const FormDefinition* form = nullptr;
    int rank = 0;
};

// The longest title that the key ends with.
Match matchOf(const QString& key, const FormSet& formSet) {
    Match best;
    qsizetype longest = 0;
    for (const FormDefinition& form : formSet.forms()) {
        if (form.supplementary)
            continue;
        const QStringList titles = QStringList{form.title} + form.titleAliases;
        for (int i = 0; i < titles.size(); ++i) {
            const QString wanted = comparisonKey(titles[i]);
            if (wanted.size() > longest && key.endsWith(wanted)) {
                best = {&form, i};
                longest = wanted.size();
            }
        }
    }
    return best.form && isHarmlessPrefix(key.chopped(longest)) ? best : Match();
}

Match matchOfWords(const QString& key, const FormSet& formSet) {
    if (!key.endsWith(QChar(u'表')) || key.size() > longestTitle)
        return {};
    for (const FormDefinition& form : formSet.forms())
        if (!form.titleWords.isEmpty() &&
            std::all_of(form.titleWords.begin(), form.titleWords.end(), [&](const QString& word) { return key.contains(word); }))
            return {&form, rankOfTitleWords};
    return {};
}

bool isSentence(const QString& line) {
    return std::any_of(line.begin(), line.end(), [](QChar c) { return QStringLiteral("，。；：").contains(c); });
}

} // namespace

const FormDefinition* formTitled(const QString& line, const FormSet& formSet, int* rank) {
    if (line.size() > longestHeading || !line.contains(QChar(u'表')))
        return nullptr;
    const QString key = titleKey(line);
    Match match = matchOf(key, formSet);
    if (!match.form)
        if (const QString plain = withoutQualifier(key); !plain.isEmpty()) {
            match = matchOf(plain, formSet);
            match.rank += rankOfBracketed;
        }
    if (!match.form && !isSentence(line))
        match = matchOfWords(key, formSet);
    if (rank)
        *rank = match.rank;
    return match.form;
}

const FormDefinition* formNumbered(const QString& line, const FormSet& formSet) {
    if (line.size() > longestHeading || !line.contains(QStringLiteral("公开")))
        return nullptr;
    for (const QChar mark : QStringLiteral("，。；"))
        if (line.contains(mark)) // a sentence that speaks of the table
            return nullptr;
    const QString key = comparisonKey(line);
    for (const FormDefinition& form : formSet.forms()) {
        if (form.supplementary || form.number.isEmpty())
            continue;
        const QString number = comparisonKey(form.number);
        if (key == number || ((key.startsWith(number) || key.endsWith(number)) && key.size() < 80))
            return &form;
    }
    return nullptr;
}

bool isTableNumber(const QString& line) {
    QString key = comparisonKey(line);
    if (key.startsWith(QStringLiteral("财决")))
        key.remove(0, 2);
    const QString rest = withoutFormNumber(key);
    return rest.isEmpty() && !key.isEmpty();
}

QString plainTitle(const QString& line) {
    const QString key = titleKey(line), plain = withoutQualifier(key);
    return plain.isEmpty() ? key : plain;
}

bool resemblesTitle(const QString& line, const FormDefinition& form) {
    constexpr int slips = 2;
    const QString key = titleKey(line);
    for (const QString& title : QStringList{form.title} + form.titleAliases) {
        const QString wanted = comparisonKey(title);
        if (std::abs(wanted.size() - key.size()) <= slips && editDistance(key, wanted) <= slips)
            return true;
    }
    return false;
}

bool isOtherTableTitle(const QString& line, const FormSet& formSet) {
    if (line.size() > longestHeading || !line.contains(QChar(u'表')) || isSentence(line) || formTitled(line, formSet))
        return false;
    QString key = plainTitle(line);
    if (key.endsWith(QStringLiteral("单位)")))
        key = key.left(key.lastIndexOf(QChar(u'(')));
    if (!key.endsWith(QChar(u'表')) || key.size() < shortestTitle || key.size() > longestTitle)
        return false;
    if (numberingOf(line).style == Numbering::Style::Part)
        return false;
    for (const char16_t* part : {u"部门决算表", u"单位决算表", u"决算报表", u"公开报表", u"公开表", u"公开表格", u"决算表格"})
        if (key.endsWith(QStringView(part))) // headings of all the tables
            return false;
    const auto has = [&](std::initializer_list<const char16_t*> words) {
        return std::any_of(words.begin(), words.end(), [&](const char16_t* word) { return key.contains(QStringView(word)); });
    };
    return has({u"收入", u"支出", u"收支", u"经费", u"预算", u"决算", u"资产", u"采购", u"情况", u"明细"}) &&
           !has({u"自评", u"评价", u"绩效", u"指标", u"目标"}) && !key.startsWith(QChar(u'注'));
}

} // namespace juesuan
