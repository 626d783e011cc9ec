// Reads one 绩效自评表 from top to bottom.
#include "readers/evaluation_reader.h"

#include "base/amount.h"
#include "base/text.h"
#include "readers/indicator_assembler.h"
#include "readers/line_text.h"
#include "readers/paragraphs.h"

#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>

namespace juesuan {

namespace {

// Words that the table prints over and beside its cells.
bool isHeading(const QString& key) {
    static const QStringList words{
        QStringLiteral("项目资金"),   QStringLiteral("(万元)"),     QStringLiteral("年初预算数"), QStringLiteral("全年预算数"),
        QStringLiteral("全年执行数"), QStringLiteral("分值"),       QStringLiteral("执行率"),     QStringLiteral("得分"),
        QStringLiteral("一级指标"),   QStringLiteral("二级指标"),   QStringLiteral("三级指标"),   QStringLiteral("年度指标值"),
        QStringLiteral("实际完成值"), QStringLiteral("偏差原因分析及"), QStringLiteral("改进措施"), QStringLiteral("预期目标"),
        QStringLiteral("实际完成情况"), QStringLiteral("年度总体目标"), QStringLiteral("绩效指标"), QStringLiteral("全年实际完成值"),
        QStringLiteral("年度"), QStringLiteral("总体目标"), QStringLiteral("偏差原因"), QStringLiteral("分析及"),
        QStringLiteral("及改进"), QStringLiteral("措施"), QStringLiteral("指标值"), QStringLiteral("(a)"), QStringLiteral("(b)"),
        QStringLiteral("年度资金"), QStringLiteral("未完成原因"), QStringLiteral("预算资金"), QStringLiteral("预算执行情况")};
    const QString lower = key.toLower();
    qsizetype at = 0;
    while (at < lower.size()) {
        qsizetype longest = 0;
        for (const QString& word : words)
            if (QStringView(lower).sliced(at).startsWith(word))
                longest = std::max(longest, word.size());
        if (longest == 0)
            return false;
        at += longest;
    }
    return !key.isEmpty();
}

bool isValue(const QString& token) {
    const QString text = foldWidth(token);
    if (text == QStringLiteral("--") || text == QStringLiteral("-") || text == QStringLiteral("—") ||
        text == QStringLiteral("——") || text == QStringLiteral("/"))
        return true;
    return parseAmount(text.endsWith(QChar(u'%')) ? text.chopped(1) : text, AmountUnit::Count).ok();
}

qint64 hundredths(const QString& number) {
    const auto parsed = parseAmount(number, AmountUnit::Count);
    return parsed ? parsed->amount.fen() : 0;
}

class EvaluationReader {
public:
    EvaluationReader(const Document& document, const Segment& segment, LineLedger& ledger)
        : m_document(document), m_segment(segment), m_ledger(ledger) {}

    Evaluation read() {
        m_ledger.use(m_segment.begin, m_segment.end, LineUse::Evaluation);
        m_out.page = m_document.lines[m_segment.begin].page;
        m_out.line = m_document.lines[m_segment.begin].number;
        readTitle();
        markVerticalLabels();
        bool blank = false;
        for (size_t i = m_segment.body; i < m_segment.end; ++i) {
            const QString& text = m_document.lines[i].text;
            if (text.isEmpty()) {
                blank = true;
                continue;
            }
            if (m_vertical[i - m_segment.begin]) {
                blank = true;
            } else if (isPageNumber(text) && text.size() < 12) {
                m_ledger.use(i, LineUse::PageNumber);
            } else {
                take(i, text, blank);
                blank = false;
            }
        }
        finish();
        return std::move(m_out);
    }

private:
    enum class State { Fields, Funds, Goals, Indicators, Remark };

    void readTitle() {
        for (size_t i = m_segment.begin; i < m_segment.body; ++i) {
            const QString text = tidyText(m_document.lines[i].text);
            if (text.isEmpty() || isPageNumber(text))
                continue;
            if (yearIn(text) > 0 && text.size() < 14) {
                m_out.year = text;
                m_out.year.remove(QChar(u'（')).remove(QChar(u'）')).remove(QChar(u'(')).remove(QChar(u')'));
            } else {
                m_out.title = joinedLines(m_out.title, text);
            }
        }
    }

    // 绩 效 指 标 set one or two characters per line; other short lines may stand right above.
    void markVerticalLabels() {
        m_vertical.assign(m_segment.end - m_segment.begin, false);
        std::vector<size_t> run;
        QString word;
        for (size_t i = m_segment.body; i < m_segment.end; ++i) {
            const QString& text = m_document.lines[i].text;
            if (text.isEmpty())
                continue;
            if (text.size() > 2) {
                run.clear();
                word.clear();
                continue;
            }
            run.push_back(i);
            word += text;
            for (const char16_t* label : {u"年度总体目标", u"绩效指标", u"项目资金"})
                if (word.endsWith(QStringView(label)))
                    markRun(run, QStringView(label).size());
        }
    }

    // The last lines of the run that make up `length` characters.
    void markRun(const std::vector<size_t>& run, qsizetype length) {
        for (auto line = run.rbegin(); line != run.rend() && length > 0; ++line) {
            m_vertical[*line - m_segment.begin] = true;
            length -= m_document.lines[*line].text.size();
        }
    }

    void take(size_t i, const QString& text, bool blank) {
        const QString key = comparisonKey(text);
        if (isHeading(key)) {
            if (key.contains(QStringLiteral("一级指标")) || key.contains(QStringLiteral("绩效指标")))
                m_state = State::Indicators;
            else if (m_state < State::Goals && (key.contains(QStringLiteral("目标")) || key.contains(QStringLiteral("完成情况"))))
                m_state = State::Goals;
            else if (m_state == State::Fields)
                m_state = State::Funds;
            return;
        }
        if (m_state < State::Remark && key.startsWith(QStringLiteral("总分")) && takeTotal(i, text)) {
            m_state = State::Remark;
            return;
        }
        switch (m_state) {
        case State::Fields: takeFields(i, text); break;
        case State::Funds: takeFunds(i, text); break;
        case State::Goals: m_goals.push_back({text, i, 0, 0, blank}); break;
        case State::Indicators: m_lines.push_back({text, blank, i}); break;
        case State::Remark: takeRemark(text); break;
        }
    }

    void takeFields(size_t i, const QString& text) {
        for (QString token : tokensOf(text)) {
            const struct {
                const char16_t* label;
                QString* field;
            } labels[] = {{u"项目名称", &m_out.project},
                          {u"主管部门", &m_out.department},
                          {u"实施单位", &m_out.unit},
                          {u"项目单位", &m_out.unit}};
            for (const auto& [label, field] : labels)
                if (token.startsWith(QStringView(label)) && field->isEmpty()) {
                    m_field = field;
                    token.remove(0, QStringView(label).size());
                    if (token.startsWith(QStringLiteral("及代码")))
                        token.remove(0, 3);
                    while (token.startsWith(QChar(u'：')) || token.startsWith(QChar(u':')))
                        token.remove(0, 1);
                }
            if (!m_field && !token.isEmpty())
                m_ledger.reject(i, token, QStringLiteral("not-understood"));
            else if (!token.isEmpty())
                *m_field = tidyText(m_field->isEmpty() ? token : *m_field + QChar(u' ') + token);
        }
    }

    void takeFunds(size_t i, const QString& text) {
        const QStringList tokens = tokensOf(text);
        qsizetype first = tokens.size();
        while (first > 0 && tokens.size() - first < 6 && isValue(tokens[first - 1]))
            --first;
        const QStringList values = tokens.mid(first);
        EvaluationFunds row;
        row.label = tokens.mid(0, first).join(QString());
        row.label.remove(QStringLiteral("其中：")).remove(QStringLiteral("其中:"));
        while (row.label.endsWith(QChar(u'：')) || row.label.endsWith(QChar(u':')))
            row.label.chop(1);
        if (values.size() != 6 && values.size() != 3) {
            m_ledger.reject(i, text, QStringLiteral("evaluation-funds"));
            return;
        }
        row.initialBudget = values[0];
        row.annualBudget = values[1];
        row.executed = values[2];
        row.weight = values.value(3);
        row.rate = values.value(4);
        row.score = values.value(5);
        m_out.funds.push_back(row);
    }

    bool takeTotal(size_t i, const QString& text) {
        const QStringList tokens = tokensOf(text);
        QStringList numbers, words;
        for (const QString& token : tokens)
            (isPlainNumber(token) ? numbers : words) << token;
        if (numbers.size() != 2)
            return false;
        if (const QString rest = words.join(QString()).mid(2); !rest.isEmpty()) // behind 总分
            m_ledger.reject(i, rest, QStringLiteral("not-understood"));
        m_out.totalWeight = numbers[0];
        m_out.totalScore = numbers[1];
        return true;
    }

    void takeRemark(QString text) {
        for (const char16_t* label : {u"说明：", u"说明:", u"备注：", u"备注:"})
            if (m_out.remark.isEmpty() && text.startsWith(QStringView(label)))
                text.remove(0, QStringView(label).size());
        m_out.remark = tidyText(joinedLines(m_out.remark, text.trimmed()));
    }

    // Two columns of text copied one after the other. They part at a sentence's end, where a blank line stands or the
    // lines change their width.
    size_t goalCut() const {
        const auto widest = [&](size_t begin, size_t end) {
            int width = 0;
            for (size_t i = begin; i < end; ++i)
                width = std::max(width, displayWidth(m_goals[i].text));
            return width;
        };
        size_t best = m_goals.size(), blanks = 0;
        int bestScore = 0;
        for (const TextLine& line : m_goals)
            blanks += line.blankBefore;
        const bool blanksTell = blanks * 2 <= m_goals.size() + 1;
        for (size_t i = 1; i < m_goals.size(); ++i) {
            if (!endsSentence(m_goals[i - 1].text))
                continue;
            const int before = widest(0, i), after = widest(i, m_goals.size());
            int score = std::abs(before - after);
            if (displayWidth(m_goals[i - 1].text) + 2 < before || i == 1)
                score += 2; // the first column's last line is short
            if (blanksTell && m_goals[i].blankBefore)
                score += 100;
            // "目标2：" goes on with the column of "目标1：".
            const bool goesOn = m_goals[i].text.startsWith(QStringLiteral("目标")) &&
                                m_goals.front().text.startsWith(QStringLiteral("目标")) &&
                                !m_goals[i].text.startsWith(m_goals.front().text.left(3));
            if (!goesOn && score > bestScore) {
                bestScore = score;
                best = i;
            }
        }
        return best;
    }

    QString goalText(size_t begin, size_t end) const {
        QString text;
        for (size_t i = begin; i < end; ++i) {
            const QString line = tidyText(m_goals[i].text);
            const bool numbered = numberingOf(line).style != Numbering::Style::None ||
                                  (line.startsWith(QStringLiteral("目标")) && line.left(6).contains(QChar(u'：')));
            if (i > begin && numbered && endsSentence(m_goals[i - 1].text))
                text += QChar(u'\n') + line;
            else
                text = joinedLines(text, line);
        }
        // In a table's cell each goal begins a line; the cell's text has lost the lines.
        static const QRegularExpression nextGoal(QStringLiteral("([。；;])(目标[0-9０-９一二三四五六七八九十]{1,3}[：:])"));
        return text.replace(nextGoal, QStringLiteral("\\1\n\\2"));
    }

    void finish() {
        const size_t cut = goalCut();
        m_out.expectedGoals = goalText(0, cut);
        m_out.actualGoals = goalText(cut, m_goals.size());
        if (cut == m_goals.size() && cut > 0)
            m_ledger.reject(m_goals.front().index, m_goals.front().text, QStringLiteral("goals-not-split"));
        AssembledIndicators assembled = assembleIndicators(m_lines);
        m_out.indicators = std::move(assembled.indicators);
        for (const size_t line : assembled.leftOver)
            m_ledger.reject(line, m_document.lines[line].text, QStringLiteral("not-understood"));
        checkWeights();
    }

    void checkWeights() {
        if (m_out.totalWeight.isEmpty())
            return;
        qint64 sum = m_out.funds.empty() ? 0 : hundredths(m_out.funds.front().weight);
        for (const Indicator& indicator : m_out.indicators)
            sum += hundredths(indicator.weight);
        if (sum != hundredths(m_out.totalWeight))
            m_ledger.reject(m_segment.begin, m_out.title, QStringLiteral("weights-do-not-add-up"));
    }

    const Document& m_document;
    const Segment& m_segment;
    LineLedger& m_ledger;
    Evaluation m_out;
    State m_state = State::Fields;
    QString* m_field = nullptr;
    std::vector<bool> m_vertical;
    std::vector<TextLine> m_goals;
    std::vector<IndicatorLine> m_lines;
};

} // namespace

Evaluation readEvaluation(const Document& document, const Segment& segment, LineLedger& ledger) {
    return EvaluationReader(document, segment, ledger).read();
}

} // namespace juesuan
