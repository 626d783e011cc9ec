// Takes the usual words off both ends of a heading and looks at what is left.
#include "readers/heading_words.h"

#include "base/text.h"
#include "readers/line_text.h"

#include <QMap>

#include <algorithm>

namespace juesuan {

namespace {

constexpr qsizetype shortestPiece = 3; // of a unit's name broken over lines of the cover

bool cutOne(QString& key, const QStringList& words) {
    for (const QString& word : words) {
        if (word.isEmpty())
            continue;
        if (key.endsWith(word)) {
            key.chop(word.size());
            return true;
        }
        if (key.startsWith(word)) {
            key.remove(0, word.size());
            return true;
        }
    }
    return false;
}

bool isDate(const QString& key) {
    static const QString signs = QStringLiteral("0123456789〇○零一二三四五六七八九十年月日");
    return key.size() >= 4 && key.size() <= 14 && key.contains(QChar(u'年')) &&
           std::all_of(key.begin(), key.end(), [](QChar c) { return signs.contains(c); });
}

} // namespace

HeadingWords::HeadingWords(const QString& unit, int year, const QStringList& headings) {
    const QString number = QString::number(year);
    m_words = {number + QStringLiteral("年度"), number + QStringLiteral("年")};
    for (const char16_t* word :
         {u"机构设置", u"名词解释", u"基本情况", u"预算执行", u"总体", u"情况", u"概况", u"说明", u"分析", u"解释", u"名词", u"单位", u"部门",
          u"决算", u"公开", u"报告", u"报表", u"表格", u"数据", u"收支", u"专业", u"年度", u"附件", u"附表", u"表", u"及", u"和", u"的", u":"})
        m_words << QString::fromUtf16(word);
    QMap<QString, int> votes;
    for (const QString& heading : headings)
        ++votes[rest(heading, {})];
    for (auto at = votes.begin(); at != votes.end(); ++at)
        if (at.value() > 1)
            m_names << at.key();
    m_names << rest(unit, {}) << QString();
}

QString HeadingWords::rest(const QString& heading, const QStringList& titles) const {
    QString key = comparisonKey(QStringView(heading).sliced(numberingOf(heading).length));
    while (cutOne(key, titles) || cutOne(key, m_words)) {
    }
    return key;
}

bool HeadingWords::explain(const QString& heading, const QStringList& titles) const {
    return m_names.contains(rest(heading, titles));
}

bool HeadingWords::explainCover(const QString& line) const {
    const QString left = rest(line, {});
    return isDate(comparisonKey(line)) || m_names.contains(left) ||
           (left.size() >= shortestPiece &&
            std::any_of(m_names.begin(), m_names.end(), [&](const QString& name) { return name.contains(left); }));
}

} // namespace juesuan
