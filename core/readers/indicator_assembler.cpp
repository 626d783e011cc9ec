// The grammar of indicator rows: levels, wrapped cells by their widths, remarks where a score falls short.
#include "readers/indicator_assembler.h"

#include "base/amount.h"
#include "base/text.h"
#include "readers/line_text.h"

#include <algorithm>
#include <climits>

namespace juesuan {

namespace {

constexpr size_t mostCellLines = 40; // more lines than this in front of a score are no cells

const QStringList& firstLevels() {
    static const QStringList words{QStringLiteral("成本指标"), QStringLiteral("产出指标"), QStringLiteral("效益指标"),
                                   QStringLiteral("满意度指标")};
    return words;
}

// The words of the ministry's table for 二级指标.
const QStringList& secondLevels() {
    static const QStringList words{
        QStringLiteral("数量指标"),     QStringLiteral("质量指标"),         QStringLiteral("时效指标"),
        QStringLiteral("经济成本指标"), QStringLiteral("社会成本指标"),     QStringLiteral("生态环境成本指标"),
        QStringLiteral("生态成本指标"), QStringLiteral("经济效益指标"),     QStringLiteral("社会效益指标"),
        QStringLiteral("生态效益指标"), QStringLiteral("可持续影响指标"),   QStringLiteral("服务对象满意度指标"),
        QStringLiteral("满意度指标"),   QStringLiteral("帮扶对象满意度指标"), QStringLiteral("可持续发展指标"),
        QStringLiteral("社会公众满意度指标"), QStringLiteral("成本指标")};
    return words;
}

struct Row { // one indicator before its cells are told apart
    std::vector<IndicatorLine> before;
    QStringList tokens; // of its last line, without weight and score
    QString weight, score, trailing;
};

// Lines as the text of one cell.
QString cellText(const std::vector<IndicatorLine>& lines, size_t begin, size_t end) {
    QString text;
    for (size_t i = begin; i < end; ++i)
        text = joinedLines(text, tidyText(lines[i].text));
    return tidyText(text);
}

// How badly lines [begin, end) fit one wrapped cell: all but the last should be equally full.
int cellCost(const std::vector<IndicatorLine>& lines, size_t begin, size_t end) {
    int full = 0, cost = 0;
    for (size_t i = begin; i + 1 < end; ++i)
        full = std::max(full, displayWidth(lines[i].text));
    for (size_t i = begin; i + 1 < end; ++i) {
        const int gap = full - displayWidth(lines[i].text);
        cost += gap <= 2 ? 0 : gap * gap;
    }
    const int over = displayWidth(lines[end - 1].text) - full;
    if (end - begin > 1 && over > 1)
        cost += over * over;
    for (size_t i = begin + 1; i < end; ++i)
        cost += lines[i].blankBefore ? 6 : 0;
    return cost;
}

// The cheapest cut of the lines into `cells` cells: the first line of each. Empty when there are too few lines.
std::vector<size_t> cutIntoCells(const std::vector<IndicatorLine>& lines, size_t cells) {
    const size_t n = lines.size();
    if (cells == 0 || n < cells || n > mostCellLines)
        return {};
    // best[c][i]: least cost of the first i lines as c cells.
    std::vector<std::vector<int>> best(cells + 1, std::vector<int>(n + 1, INT_MAX / 2));
    std::vector<std::vector<size_t>> from(cells + 1, std::vector<size_t>(n + 1, 0));
    best[0][0] = 0;
    for (size_t c = 1; c <= cells; ++c)
        for (size_t i = c; i <= n; ++i)
            for (size_t j = c - 1; j < i; ++j) {
                const int cut = j > 0 && !lines[j].blankBefore ? 10 : 0;
                const int cost = best[c - 1][j] + cellCost(lines, j, i) + cut;
                if (cost < best[c][i]) {
                    best[c][i] = cost;
                    from[c][i] = j;
                }
            }
    std::vector<size_t> starts(cells);
    for (size_t c = cells, i = n; c > 0; --c)
        i = starts[c - 1] = from[c][i];
    return starts;
}

class Assembler {
public:
    explicit Assembler(const std::vector<IndicatorLine>& lines) : m_lines(lines) {}

    AssembledIndicators assemble() {
        Row row;
        for (const IndicatorLine& line : m_lines) {
            if (isLast(line, row)) {
                finish(row);
                row = {};
            } else {
                row.before.push_back(line);
            }
        }
        if (expectsRemark())
            m_out.indicators.back().remark = cellText(row.before, 0, row.before.size());
        else
            leave(row.before);
        return std::move(m_out);
    }

private:
    // "≥ 12 个" copied with blanks is one token.
    static QStringList merged(const QStringList& tokens) {
        QStringList out;
        for (const QString& token : tokens) {
            const bool sign = !out.isEmpty() && QStringLiteral("≥≤=><＝＞＜").contains(out.back());
            if (sign)
                out.back() += token;
            else
                out << token;
        }
        return out;
    }

    static bool isLast(const IndicatorLine& line, Row& row) {
        const QStringList tokens = merged(tokensOf(line.text));
        qsizetype end = tokens.size();
        while (end >= 2 && !(isPlainNumber(tokens[end - 1]) && isPlainNumber(tokens[end - 2])))
            --end;
        if (end < 2)
            return false;
        row.weight = tokens[end - 2];
        row.score = tokens[end - 1];
        row.tokens = tokens.mid(0, end - 2);
        row.trailing = tokens.mid(end).join(QString());
        return true;
    }

    bool expectsRemark() const {
        if (m_out.indicators.empty())
            return false;
        const auto weight = parseAmount(m_out.indicators.back().weight, AmountUnit::Count);
        const auto score = parseAmount(m_out.indicators.back().score, AmountUnit::Count);
        return weight && score && weight->amount != score->amount && m_out.indicators.back().remark.isEmpty();
    }

    void setLevel(const QString& word) {
        const bool first = firstLevels().contains(word);
        const bool second = secondLevels().contains(word);
        // 成本指标 stands under 产出指标 in the older table; 满意度指标 may stand under itself.
        const bool under = second && first && !m_level1.isEmpty() && m_levelJustSet &&
                           (word == QStringLiteral("满意度指标") ? m_level1 == word : m_level1 == QStringLiteral("产出指标"));
        if (first && !under) {
            if (m_level1 != word)
                m_level2.clear();
            m_level1 = word;
            m_levelJustSet = true;
        } else {
            m_level2 = word;
        }
    }

    // How many of the tokens from `at` make one level word; 0 when they make none.
    static qsizetype levelTokens(const QStringList& tokens, qsizetype at) {
        QString word;
        for (qsizetype n = 1; n <= 3 && at + n <= tokens.size(); ++n) {
            word += tokens[at + n - 1];
            if (word.size() > 12)
                break;
            if (firstLevels().contains(word) || secondLevels().contains(word))
                return n;
        }
        return 0;
    }

    // Level words at line `at`, perhaps going on in the next two lines; the number of lines that hold nothing else.
    size_t levelLines(const std::vector<IndicatorLine>& lines, size_t at, QStringList& words) const {
        for (size_t count = std::min<size_t>(3, lines.size() - at); count > 0; --count) {
            QStringList tokens;
            for (size_t i = at; i < at + count; ++i)
                tokens += tokensOf(lines[i].text);
            QStringList found;
            qsizetype t = 0;
            for (qsizetype n; t < tokens.size() && (n = levelTokens(tokens, t)) > 0; t += n)
                found << tokens.mid(t, n).join(QString());
            if (t == tokens.size() && !found.isEmpty()) {
                words = found;
                return count;
            }
        }
        return 0;
    }

    // Takes level words out of the row; lines above the first of them are the last indicator's remark.
    void takeLevels(Row& row) {
        std::vector<IndicatorLine> rest;
        bool seen = false;
        for (size_t i = 0; i < row.before.size();) {
            QStringList words;
            size_t lines = levelLines(row.before, i, words);
            if (lines == 0) {
                rest.push_back(row.before[i++]);
                continue;
            }
            if (!seen && !rest.empty()) {
                giveRemark(rest);
                rest.clear();
            }
            seen = true;
            m_levelJustSet = false;
            for (const QString& word : words)
                setLevel(word);
            i += lines;
            // A level word whose second half stands alone further down ("服务对象" … "满意度指标") was taken above.
        }
        row.before = std::move(rest);
        if (row.before.empty() || seen)
            takeLevelsOfTokens(row);
        m_sawLevels = seen;
    }

    void takeLevelsOfTokens(Row& row) {
        m_levelJustSet = false;
        for (qsizetype n; row.tokens.size() > 2 && (n = levelTokens(row.tokens, 0)) > 0;) {
            setLevel(row.tokens.mid(0, n).join(QString()));
            row.tokens = row.tokens.mid(n);
        }
    }

    void giveRemark(const std::vector<IndicatorLine>& lines) {
        if (m_out.indicators.empty())
            leave(lines);
        else
            m_out.indicators.back().remark += cellText(lines, 0, lines.size());
    }

    void leave(const std::vector<IndicatorLine>& lines) {
        for (const IndicatorLine& line : lines)
            m_out.leftOver.push_back(line.index);
    }

    void finish(Row& row) {
        const bool remarkDue = expectsRemark();
        takeLevels(row);
        const bool remark = remarkDue && !m_sawLevels && !row.before.empty();
        const qsizetype own = row.tokens.size();
        if (remark && own >= 3) {
            giveRemark(row.before);
            row.before.clear();
        }
        Indicator out;
        out.level1 = m_level1;
        out.level2 = m_level2;
        out.weight = row.weight;
        out.score = row.score;
        out.remark = row.trailing;
        fillCells(row, out, remark && own < 3);
        m_out.indicators.push_back(std::move(out));
    }

    // Remark of the last indicator, name, target, value: those that do not stand on the last line stand above it.
    void fillCells(const Row& row, Indicator& out, bool remark) {
        const auto& lines = row.before;
        QStringList own = row.tokens;
        const size_t missing = own.size() >= 2 ? (lines.empty() ? 0 : 1) : size_t(3 - own.size());
        size_t cells = missing + (remark ? 1 : 0);
        std::vector<size_t> starts = cutIntoCells(lines, cells);
        if (starts.empty() && remark) {
            cells = missing;
            remark = false;
            starts = cutIntoCells(lines, cells);
        }
        QStringList texts;
        for (size_t c = 0; c < starts.size(); ++c)
            texts << cellText(lines, starts[c], c + 1 < starts.size() ? starts[c + 1] : lines.size());
        if (starts.empty() && !lines.empty())
            texts << cellText(lines, 0, std::min(lines.size(), mostCellLines));
        if (remark && !m_out.indicators.empty())
            m_out.indicators.back().remark += texts.takeFirst();
        if (own.size() > 3 || (own.size() == 3 && !texts.isEmpty())) // a name with blanks in it, or its end
            own = QStringList{own.mid(0, own.size() - 2).join(QString())} + own.mid(own.size() - 2);
        if (own.size() == 3 && !texts.isEmpty())
            own[0] = joinedLines(texts.takeLast(), own[0]);
        const QStringList all = texts + own;
        out.level3 = all.value(0);
        out.target = all.size() >= 3 ? all[all.size() - 2] : QString();
        out.actual = all.size() >= 2 ? all.back() : QString();
        if (lines.size() > mostCellLines)
            leave({lines.begin() + qsizetype(mostCellLines), lines.end()});
    }

    const std::vector<IndicatorLine>& m_lines;
    AssembledIndicators m_out;
    QString m_level1, m_level2;
    bool m_levelJustSet = false;
    bool m_sawLevels = false;
};

} // namespace

bool isPlainNumber(const QString& token) {
    bool digit = false, dot = false;
    for (const QChar c : token) {
        if (c == QChar(u'.') && digit && !dot)
            dot = true;
        else if (c >= QChar(u'0') && c <= QChar(u'9'))
            digit = true;
        else
            return false;
    }
    return digit && token.size() <= 8 && !token.endsWith(QChar(u'.'));
}

AssembledIndicators assembleIndicators(const std::vector<IndicatorLine>& lines) { return Assembler(lines).assemble(); }

} // namespace juesuan
