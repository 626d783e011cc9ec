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

    std::vector<PrintedRow> read() {
        for (const TableText::Line& line : m_table.body) {
            m_line = line.index;
            m_current = -1;
            m_words.clear();
            m_ledger.use(line.index, LineUse::Figures);
            for (qsizetype t = 0; t < line.tokens.size(); ++t)
                take(line.tokens, t);
            finishWords();
        }
        return std::move(m_rows);
    }

private:
    // The code that this token is or begins with; `rest` is what is glued to it.
    QString codeOf(const QStringList& tokens, qsizetype at, QString& rest) const {
        const QString token = foldWidth(tokens[at]);
        qsizetype digits = 0;
        while (digits < token.size() && token[digits].isDigit())
            ++digits;
        if (!m_form.subjects || !SubjectCode::looksLike(QStringView(token).left(digits), *m_form.subjects))
            return {};
        if (digits < token.size()) {
            rest = tokens[at].mid(digits);
            return isHan(token[digits]) ? token.left(digits) : QString();
        }
        const bool wordsFollow = at + 1 < tokens.size() && !figureOf(tokens[at + 1], m_table.amountUnit);
        const bool placeTaken = m_current < 0 || !m_rows[size_t(m_current)].figures.empty();
        return wordsFollow || (placeTaken && m_form.row(token)) ? token : QString();
    }

    void take(const QStringList& tokens, qsizetype at) {
        QString rest;
        if (const QString code = codeOf(tokens, at, rest); !code.isEmpty()) {
            finishWords();
            begin(code);
            if (!rest.isEmpty())
                m_words << rest;
        } else if (auto figure = figureOf(tokens[at], m_table.amountUnit)) {
            finishWords();
            if (m_current >= 0)
                m_rows[size_t(m_current)].figures.push_back(*figure);
            else
                m_ledger.reject(m_line, tokens[at], QStringLiteral("number-without-cell"));
        } else {
            m_words << tokens[at];
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

    // The words since the last code or figure: the row's name, a sum's label, or the end of a name from the line above.
    void finishWords() {
        if (m_words.isEmpty())
            return;
        const QString text = m_words.join(QString());
        m_words.clear();
        if (const QString fixed = m_fixedRows.value(comparisonKey(text)); !fixed.isEmpty()) {
            begin(fixed);
            m_rows[size_t(m_current)].label = text;
            return;
        }
        if (m_current >= 0 && m_rows[size_t(m_current)].label.isEmpty() && m_rows[size_t(m_current)].figures.empty()) {
            m_rows[size_t(m_current)].label = text;
            return;
        }
        if (completeName(text))
            return;
        m_ledger.reject(m_line, text, QStringLiteral("not-understood"));
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
    QStringList m_words;
    int m_current = -1;
    size_t m_line = 0;
};

} // namespace

std::vector<PrintedRow> readLaneRows(const TableText& table, LineLedger& ledger) {
    return LaneReader(table, ledger).read();
}

} // namespace juesuan
