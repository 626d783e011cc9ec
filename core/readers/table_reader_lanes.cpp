// Tables of several lanes of code, name and figure side by side (06), and the sums in their last line.
#include "readers/table_rows.h"

#include "base/text.h"
#include "readers/line_text.h"

#include <QHash>

namespace juesuan {

namespace {

class LaneReader {
public:
    LaneReader(const TableText& table, LineLedger& ledger) : m_table(table), m_form(*table.form), m_ledger(ledger) {
        for (const RowDefinition& row : m_form.footerRows)
            for (const QString& label : QStringList{row.label} + row.aliases)
                m_fixedRows.insert(comparisonKey(label), row.id);
        for (const BlockDefinition& block : m_form.blocks)
            for (const RowDefinition& row : block.rows)
                if (row.code.isEmpty() && !row.id.isEmpty())
                    m_fixedRows.insert(comparisonKey(row.label), row.id);
    }

    // The whole table is one run of tokens: a code, its name and its figure may stand on lines of their own.
    std::vector<PrintedRow> read() {
        for (const TableText::Line& line : m_table.body) {
            m_ledger.use(line.index, LineUse::Figures);
            for (const QString& token : line.tokens)
                m_tokens.push_back({token, line.index});
        }
        for (size_t t = 0; t < m_tokens.size();) {
            m_line = m_tokens[t].line;
            t += take(t);
        }
        finishWords();
        tellOtherNames();
        dropRepeated();
        splitSum();
        return std::move(m_rows);
    }

private:
    struct Token {
        QString text;
        size_t line;
    };

    struct Code {
        QString digits;
        QString rest;    // what is glued to it
        size_t tokens = 0;
    };

    bool isWord(size_t at) const {
        return at < m_tokens.size() && !figureOf(m_tokens[at].text, m_table.amountUnit);
    }

    // The code that begins at this token: whole, glued to its name, or 类 and 款 apart ("302 01").
    Code codeAt(size_t at) const {
        const QString token = foldWidth(m_tokens[at].text);
        qsizetype digits = 0;
        while (digits < token.size() && token[digits].isDigit())
            ++digits;
        if (!m_form.subjects || !SubjectCode::looksLike(QStringView(token).left(digits), *m_form.subjects))
            return {};
        if (digits < token.size())
            return isHan(token[digits]) ? Code{token.left(digits), m_tokens[at].text.mid(digits), 1} : Code{};
        if (digits == 3 && at + 1 < m_tokens.size() && m_tokens[at + 1].text.size() == 2 &&
            isPlainInteger(m_tokens[at + 1].text))
            return {token + m_tokens[at + 1].text, {}, 2};
        const bool placeTaken = m_current < 0 || !m_rows[size_t(m_current)].figures.empty();
        return isWord(at + 1) || (placeTaken && m_form.row(token)) ? Code{token, {}, 1} : Code{};
    }

    // Takes what begins at this token; the number of tokens that it is.
    size_t take(size_t at) {
        const QString& text = m_tokens[at].text;
        if (const Code code = codeAt(at); code.tokens > 0) {
            finishWords();
            begin(code.digits);
            if (!code.rest.isEmpty())
                m_words.push_back({code.rest, m_line});
            return code.tokens;
        }
        if (auto figure = figureOf(text, m_table.amountUnit)) {
            finishWords();
            if (m_current >= 0) {
                PrintedRow& row = m_rows[size_t(m_current)];
                row.figures.push_back(*figure);
                row.gathered = row.gathered || row.line != m_line;
            } else
                m_ledger.reject(m_line, text, QStringLiteral("number-without-cell"));
        } else {
            m_words.push_back({text, m_line});
        }
        return 1;
    }

    // 合计 and 人员经费 or 公用经费 beside it: the same figure twice.
    void dropRepeated() {
        for (PrintedRow& row : m_rows)
            if (row.figures.size() == 2 && row.columns.size() == 1 && row.figures[0].amount.amount == row.figures[1].amount.amount)
                row.figures.pop_back();
    }

    // "合计 2163.56 1836.56 327.00" in such a table: the footer's rows, if they come to the sum.
    void splitSum() {
        const auto sum = std::find_if(m_rows.begin(), m_rows.end(), [](const PrintedRow& row) { return row.row == QStringLiteral("合计"); });
        if (sum == m_rows.end())
            return;
        const PrintedRow whole = *sum;
        m_rows.erase(sum);
        const auto fen = [&](size_t i) { return whole.figures[i].amount.amount.fen(); };
        if (whole.figures.size() != 3 || std::abs(fen(0) - fen(1) - fen(2)) > 100) {
            m_ledger.reject(whole.line, whole.label, QStringLiteral("not-understood"));
            return;
        }
        for (size_t i = 0; i < m_form.footerRows.size(); ++i) {
            begin(m_form.footerRows[i].id);
            PrintedRow& row = m_rows[size_t(m_current)];
            row.label = m_form.footerRows[i].label;
            row.line = whole.line;
            row.gathered = true; // right only if the relations agree
            row.figures = {whole.figures[i + 1]};
        }
    }

    void begin(const QString& row) {
        for (size_t i = 0; i < m_rows.size(); ++i)
            if (m_rows[i].row == row) { // a second time: the same row again, or one figure too many
                m_current = int(i);
                return;
            }
        const BlockDefinition* block = m_form.blockOf(row);
        PrintedRow out;
        out.row = row;
        out.columns = block ? figureColumns(*block) : QStringList();
        out.line = m_line;
        m_rows.push_back(out);
        m_current = int(m_rows.size()) - 1;
    }

    // The words since the last code or figure: the row's name, a sum's label, or the end of a name from a line above.
    void finishWords() {
        if (m_words.empty())
            return;
        const std::vector<Token> words = std::move(m_words);
        m_words.clear();
        size_t named = 0;
        if (m_current >= 0 && m_rows[size_t(m_current)].label.isEmpty() && m_rows[size_t(m_current)].figures.empty())
            named = nameRow(words);
        for (size_t i = named; i < words.size();) {
            size_t end = i + 1;
            while (end < words.size() && words[end].line == words[i].line)
                ++end;
            finishLoose(textOf(words, i, end), words[i].line, end == words.size());
            i = end;
        }
    }

    // A row is its code's; a name that the form does not print for that code is told.
    void tellOtherNames() {
        for (const PrintedRow& row : m_rows) {
            const RowDefinition* known = m_form.row(row.row);
            if (known && !row.label.isEmpty() && !isLabelOf(*known, row.label))
                m_ledger.reject(row.line, known->code.isEmpty() ? row.label : row.row + QChar(u' ') + row.label,
                                QStringLiteral("label-differs"));
        }
    }

    static QString textOf(const std::vector<Token>& words, size_t begin, size_t end) {
        QString text;
        for (size_t i = begin; i < end; ++i)
            text += words[i].text;
        return text;
    }

    // Names the current row with the words of its line and, as far as they fit the printed form, of the lines below.
    size_t nameRow(const std::vector<Token>& words) {
        PrintedRow& row = m_rows[size_t(m_current)];
        const RowDefinition* known = m_form.row(row.row);
        const QString label = known ? comparisonKey(known->label) : QString();
        size_t count = words.size();
        while (count > 1 && words[count - 1].line != words[0].line &&
               (!label.startsWith(comparisonKey(textOf(words, 0, count)))))
            --count;
        row.label = textOf(words, 0, count);
        return count;
    }

    void finishLoose(const QString& text, size_t line, bool last) {
        if (const QString fixed = m_fixedRows.value(comparisonKey(text)); !fixed.isEmpty()) {
            begin(fixed);
            m_rows[size_t(m_current)].label = text;
            return;
        }
        if (comparisonKey(text) == QStringLiteral("合计") && m_form.footerRows.size() == 2 && !m_form.row(QStringLiteral("合计"))) {
            begin(QStringLiteral("合计"));
            m_rows[size_t(m_current)].label = text;
            return;
        }
        const int current = m_current;
        if (completeName(text)) {
            if (!last)
                m_current = current;
            return;
        }
        m_ledger.reject(line, text, QStringLiteral("not-understood"));
        m_current = -1;
    }

    // A wrapped name: the text goes on with the name of a row above so that it fits the printed form.
    bool completeName(const QString& text) {
        const QString key = comparisonKey(text);
        for (size_t i = m_rows.size(); i-- > 0 && m_rows.size() - i < 12;) {
            PrintedRow& row = m_rows[i];
            const RowDefinition* known = m_form.row(row.row);
            if (known && comparisonKey(known->label).startsWith(comparisonKey(row.label) + key)) {
                row.label += text;
                m_current = int(i);
                return true;
            }
        }
        return false;
    }

    const TableText& m_table;
    const FormDefinition& m_form;
    LineLedger& m_ledger;
    QHash<QString, QString> m_fixedRows; // by comparison key
    std::vector<PrintedRow> m_rows;
    std::vector<Token> m_tokens;
    std::vector<Token> m_words; // since the last code or figure
    int m_current = -1;
    size_t m_line = 0;
};

} // namespace

std::vector<PrintedRow> readLaneRows(const TableText& table, LineLedger& ledger) {
    return LaneReader(table, ledger).read();
}

} // namespace juesuan
